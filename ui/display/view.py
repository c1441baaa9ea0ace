"""The window on the second screen: the called number, the next few, the clock; it takes no key and tells no name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.wita import clock_words
from ui.display.fitted import FittedText
from ui.overriding import override
from ui.texts import tr, word
from ui.theme import dress
from ui.widgets.card import Card
from ui.widgets.styling import set_state
from ui.words.queue import CROWD_OUTSIDE, OUTAGE_OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen

    from counter_app.services.ports import Clock
    from ui.display.presenter import Board

NORMAL: Final = (960, 540)
FRESH_MS: Final = 8_000
"""For so long a number that was just called stands out."""
TURN_MS: Final = 6_000
"""Where there are two things to tell, each is told for so long in turn: one line is read from farther away."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class BoardWindow(QWidget):
    """Fills the second screen where there is one, and is an ordinary window where there is none."""

    closed = Signal()
    """Somebody closed it by hand."""

    def __init__(
        self,
        clock: Clock,
        office: str,
        *,
        main: Callable[[], QScreen | None],
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._clock, self._main, self._screens = clock, main, screens
        self._said: tuple[str, ...] = ()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(tr("Layar antrean"))
        self.office = FittedText(office, share=0.5, bold=True, side=_LEFT)
        self.clock = FittedText("", share=0.62, bold=True, side=_RIGHT)
        self.number = FittedText("–", "quiet", share=0.86, bold=True)
        self.where = FittedText("", share=0.6)
        self.following = tuple(FittedText("", share=0.72, bold=True) for _ in range(4))
        self.waiting = FittedText("", "quiet", share=0.42)
        self.notice = FittedText("", "attention", share=0.46, bold=True)
        self._lay()
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick)
        self.fresh = QTimer(self)
        self.fresh.setSingleShot(True)
        self.fresh.timeout.connect(lambda: self._stand_out(fresh=False))
        dress(self)
        self._on_tick()
        self._tick.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_screens)
            application.screenRemoved.connect(self._on_screens)

    def _lay(self) -> None:
        outer = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self.office, 3)
        head.addWidget(self.clock, 1)
        middle = QHBoxLayout()
        middle.addWidget(self._called_card(), 62)
        middle.addWidget(self._following_card(), 38)
        self.band = QFrame()
        self.band.setObjectName("notice")
        self.band.setProperty("level", "attention")
        inside = QVBoxLayout(self.band)
        inside.addWidget(self.notice)
        outer.addLayout(head, 12)
        outer.addLayout(middle, 76)
        outer.addWidget(self.band, 12)
        self._outer, self._middle = outer, middle
        self.band.hide()

    def _called_card(self) -> QFrame:
        self.card = QFrame()
        self.card.setObjectName("called")
        box = QVBoxLayout(self.card)
        self.head = FittedText(tr("Nomor antrean"), "quiet", share=0.6)
        box.addWidget(self.head, 14)
        box.addWidget(self.number, 62)
        box.addWidget(self.where, 24)
        return self.card

    def _following_card(self) -> Card:
        card = Card()
        card.body.addWidget(FittedText(tr("Berikutnya"), "quiet", share=0.56), 14)
        for one in self.following:
            card.body.addWidget(one, 17)
        card.body.addWidget(self.waiting, 14)
        return card

    def arrange(self) -> None:
        """Go to the screen that is not the operator's, or be an ordinary window beside their work."""
        second = other_screen(self._main(), self._screens())
        # Not by showFullScreen and showNormal, which would take the keyboard from what the operator is typing.
        if second is not None:
            self.setScreen(second)
            self.setGeometry(second.geometry())
            self.setWindowState(Qt.WindowState.WindowFullScreen)
            self.show()
        elif self.isFullScreen() or not self.isVisible():
            was_shown = self.isVisible()
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.resize(*NORMAL)
            self.show()
            if was_shown:
                # Its screen was unplugged: it must not come to lie over the operator's work.
                self.lower()

    def show_board(self, board: Board) -> None:
        """Show these numbers."""
        called = board.called
        if called != self.number.text and called:
            self.call()
        self.number.say(called or "–")
        self.where.say(tr("Silakan ke loket") if called else tr("Loket"))
        if not called:
            self.fresh.stop()
            self._stand_out(fresh=False)
        for place, one in enumerate(self.following):
            one.say(board.following[place] if place < len(board.following) else "")
        more = board.waiting - len(board.following)
        self.waiting.say(tr("dan {count} lagi", count=more) if more > 0 else "")
        said = [word(OUTAGE_OUTSIDE, code) for code in board.outages if code in OUTAGE_OUTSIDE]
        self._said = (*said, *((tr(CROWD_OUTSIDE),) if board.crowded else ()))
        self.band.setVisible(bool(self._said))
        self._on_tick()

    def call(self) -> None:
        """A number was called, for the first time or again: it stands out for a while."""
        self._stand_out(fresh=True)
        self.fresh.start(FRESH_MS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge = max(8, min(self.width(), self.height()) // 30)
        self._outer.setContentsMargins(edge, edge // 2, edge, edge)
        self._outer.setSpacing(edge // 2)
        self._middle.setSpacing(edge)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _stand_out(self, *, fresh: bool) -> None:
        set_state(self.card, "state", "fresh" if fresh else "")
        present = bool(self.number.text.strip("–"))
        self.number.say(self.number.text, "on_primary" if fresh else "primary" if present else "quiet")
        self.where.say(self.where.text, "on_primary" if fresh else "ink")
        self.head.say(self.head.text, "on_primary" if fresh else "quiet")

    def _on_tick(self) -> None:
        now = self._clock.now_ms()
        self.clock.say(clock_words(now))
        self.notice.say(self._said[now // TURN_MS % len(self._said)] if self._said else "")

    def _on_screens(self, _screen: QScreen) -> None:
        # The list of screens is up to date only after the news of it went round.
        QTimer.singleShot(0, self, self.arrange)


def other_screen(main: QScreen | None, screens: Sequence[QScreen]) -> QScreen | None:
    """The first screen that is not the operator's."""
    return next((one for one in screens if one is not main), None)
