"""Opens the second screen while the office wants it, keeps it up to date, closes it with the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui.display.presenter import BoardPresenter
from ui.tasks import OwnedLanes

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from counter_app.domain.errors import AppError
    from ui.display.presenter import Board
    from ui.display.view import BoardWindow
    from ui.workplace import Workplace

READ_EVERY_MS: Final = 5_000


class Display(QObject):
    """Belongs to the frame of a session: gone with it."""

    def __init__(self, place: Workplace, frame: QWidget) -> None:
        super().__init__(frame)
        self._place, self._frame = place, frame
        self.window: BoardWindow | None = None
        self._unwanted = False
        lanes = OwnedLanes(place.tasks, self, self._on_failed)
        self._presenter = BoardPresenter(place.desk, lanes, self)
        self._timer = QTimer(self)
        self._timer.setInterval(READ_EVERY_MS)
        self._timer.timeout.connect(self._presenter.look)
        place.changed.connect(self._presenter.look)
        place.called.connect(self._on_called)

    def begin(self) -> None:
        """Open it where it is wanted."""
        self._presenter.look()
        self._timer.start()

    def show_board(self, board: Board) -> None:
        """Show this, or nothing where none is wanted; closed by hand, it stays closed until it is switched on anew."""
        self._unwanted = self._unwanted and board.wanted
        if not board.wanted or self._unwanted:
            self._close()
            return
        window = self.window or self._open()
        window.show_board(board)

    def _open(self) -> BoardWindow:
        # It is a window that many counters never open.
        from ui.display.view import BoardWindow  # noqa: PLC0415

        desk = self._place.desk
        window = BoardWindow(desk.clock, desk.station.name, main=self._main_screen)
        window.closed.connect(self._on_closed)
        self.destroyed.connect(window.deleteLater)
        self.window = window
        window.arrange()
        return window

    def _close(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.closed.disconnect(self._on_closed)
            window.close()
            window.deleteLater()

    def _main_screen(self) -> QScreen:
        return self._frame.window().screen()

    def _on_called(self, _ticket: object) -> None:
        if self.window is not None:
            self.window.call()
        self._presenter.look()

    def _on_closed(self) -> None:
        self._unwanted = True
        QTimer.singleShot(0, self, self._close)

    def _on_failed(self, _fault: AppError) -> None:
        """What stood there stays; the screen that met the fault tells it."""
