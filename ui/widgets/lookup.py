"""A field that finds something in a list while it is typed; Enter takes the first or the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QListView

from ui.overriding import override
from ui.shell.entering import TAKES_ENTER
from ui.theme import dress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

SHOWN = 9
NARROWEST = 320
FRAME = 10
"""The line and the padding round the list, above and beneath."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be found: its code, the line that shows it, and what stays in the field."""

    code: str
    words: str
    short: str = ""


class Lookup(QLineEdit):
    """Typing finds, arrows choose, Enter takes; with `empties` the field is cleared for the next one."""

    taken = Signal(str)
    missed = Signal()
    """Nothing fits what was typed; only with `empties`, for elsewhere what is typed counts too."""

    def __init__(self, find: Callable[[str], Sequence[Choice]], placeholder: str, *, empties: bool = False) -> None:
        super().__init__()
        self._find, self._empties = find, empties
        self._choices: tuple[Choice, ...] = ()
        self.setPlaceholderText(placeholder)
        self.setProperty(TAKES_ENTER, "yes")
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(SHOWN)
        popup = QListView()
        popup.setObjectName("popup")
        popup.setAccessibleName(placeholder)
        popup.setUniformItemSizes(True)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        completer.setPopup(popup)
        dress(popup)
        self._suggestions: QAbstractItemView = popup
        completer.activated.connect(self._on_activated)
        self._list = completer
        completer.setWidget(self)
        self.textEdited.connect(self._on_edited)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._on_enter()
            return
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self._open(self.text())
            return
        super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._popup.hide()
        return super().event(event)

    @property
    def _popup(self) -> QAbstractItemView:
        return self._suggestions

    def show_text(self, text: str) -> None:
        """Show what is chosen, without finding anything."""
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def _on_edited(self, text: str) -> None:
        if text.strip() and self.hasFocus():
            self._open(text)
        else:
            self._popup.hide()

    def _open(self, text: str) -> None:
        self._choices = tuple(self._find(text))[: SHOWN * 4]
        self._model.setStringList([one.words for one in self._choices])
        if self._choices:
            self._list.complete(QRect(0, 0, max(self.width(), NARROWEST), self.height()))
            self._show_whole_lines()
            self._popup.setCurrentIndex(self._model.index(0))
        else:
            self._popup.hide()

    def _show_whole_lines(self) -> None:
        """The completer knows nothing of the frame round its list, which would cut the last line."""
        popup, lines = self._popup, min(SHOWN, len(self._choices))
        lacking = popup.sizeHintForRow(0) * lines + FRAME - popup.height()
        shape = popup.geometry()
        above = shape.top() < self.mapToGlobal(QPoint(0, 0)).y()
        popup.setGeometry(shape.adjusted(0, -lacking if above else 0, 0, 0 if above else lacking))

    def _on_activated(self, words: str) -> None:
        found = next((one for one in self._choices if one.words == words), None)
        if found is not None:
            self._take(found)

    def _on_enter(self) -> None:
        chosen = self._pointed_at()
        self._popup.hide()
        if chosen is None and self._empties and self.text().strip():
            self.missed.emit()
            return
        if chosen is not None:
            self._take(chosen)
        if self.hasFocus():
            self.focusNextChild()

    def _pointed_at(self) -> Choice | None:
        """What Enter means: the line under the bar while the list is open, else the first that fits what was typed."""
        if self._popup.isVisible() and self._choices:
            row = self._popup.currentIndex().row()
            return self._choices[row] if 0 <= row < len(self._choices) else self._choices[0]
        if self.text().strip() and self.isModified():
            return next(iter(self._find(self.text())), None)
        return None

    def _take(self, choice: Choice) -> None:
        if self._empties:
            self.clear()
        else:
            self.show_text(choice.short or choice.words)
        self.setModified(False)
        self.taken.emit(choice.code)
