"""A field that offers what may be meant while it is typed, and takes nothing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from ui.overriding import override
from ui.shell.entering import TAKES_ENTER
from ui.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.lookup import Choice

SHOWN = 8
_FRAME = 14


class OfferEdit(QLineEdit):
    """Enter goes on as in any other field, until an arrow key has moved into the list: then it takes that line."""

    taken = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._choices: tuple[Choice, ...] = ()
        self._model = QStringListModel(self)
        self._list: QListView | None = None
        self._moved_by: list[QWidget] = []

    @property
    def offered(self) -> tuple[Choice, ...]:
        """What stands in the list that is shown."""
        return self._choices if self._list is not None and self._list.isVisible() else ()

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show what may be meant beneath the field; nothing while somebody types elsewhere."""
        self._choices = tuple(choices)[:SHOWN]
        if not self._choices or not self.hasFocus():
            self.close_list()
            return
        shown = self._shown_list()
        self._model.setStringList([one.words for one in self._choices])
        self._point_at(-1)
        self._lay(shown)
        if not shown.isVisible():
            self._follow()
        shown.show()
        shown.raise_()
        self.setAccessibleDescription(tr("{count} saran; panah bawah memilih.", count=len(self._choices)))

    def close_list(self) -> None:
        """Offer nothing any more."""
        if self._list is not None and self._list.isVisible():
            self._list.hide()
        for one in self._moved_by:
            one.removeEventFilter(self)
        self._moved_by.clear()
        self.setProperty(TAKES_ENTER, "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.offered:
            super().keyPressEvent(event)
            return
        key, row = event.key(), self._row()
        if key == Qt.Key.Key_Down:
            self._point_at(min(row + 1, len(self._choices) - 1))
        elif key == Qt.Key.Key_Up:
            self._point_at(max(row - 1, -1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._take(row)
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close_list()
        elif (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.offered
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize} and self._list is not None:
            self._lay(self._list)
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """Keep the list at its field while the page is scrolled or the window takes another size."""
        around: QWidget | None = self
        while around is not None:
            around.installEventFilter(self)
            self._moved_by.append(around)
            around = None if around.isWindow() else around.parentWidget()

    def _shown_list(self) -> QListView:
        """The list, a part of the window and no window of its own: it takes neither focus nor keys."""
        if self._list is None:
            made = QListView(self.window())
            made.setObjectName("popup")
            made.setAccessibleName(self._name)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setUniformItemSizes(True)
            made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
            made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            made.setModel(self._model)
            # The list outlives its field by a turn, and is not to stand there without its lines.
            self._model.setParent(made)
            made.clicked.connect(lambda index: self._take(index.row()))
            self.destroyed.connect(made.deleteLater)
            self._list = made
        return self._list

    def _lay(self, shown: QListView) -> None:
        """Beneath the field, or above it where there is no room beneath."""
        window = self.window()
        place = self.mapTo(window, QPoint(0, self.height() + 2))
        line = shown.sizeHintForRow(0)
        height = line * len(self._choices) + _FRAME
        if place.y() + height > window.height():
            place.setY(self.mapTo(window, QPoint(0, 0)).y() - height - 2)
        wanted = shown.sizeHintForColumn(0) + 2 * _FRAME
        width = min(max(self.width(), wanted), window.width() - place.x() - 8)
        shown.setGeometry(place.x(), place.y(), width, height)

    def _row(self) -> int:
        return self._list.currentIndex().row() if self._list is not None else -1

    def _point_at(self, row: int) -> None:
        if self._list is not None:
            self._list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        self.setProperty(TAKES_ENTER, "yes" if row >= 0 else "")

    def _take(self, row: int) -> None:
        chosen = self._choices[row]
        self.close_list()
        self.taken.emit(chosen.code)
