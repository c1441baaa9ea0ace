"""Scanners type and end with Enter: what they typed is taken back, and the program goes where the code belongs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QSpinBox, QWidget

from counter_app.domain.qr import MAX_SCAN, ScanReading, scan_at_end

Answer = Callable[[], None]
Find = Callable[[ScanReading, Answer, Answer], bool]
"""Looks a code up and calls one of two answers, known or unknown; False where nobody is there who could look."""

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_HELD: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock})
_TYPING: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_BY_HAND: Final = 5
"""More letters than this before Enter were not typed at a list by hand."""


@runtime_checkable
class Noting(Protocol):
    """A widget on which single letters note something, such as a paper of a checklist."""

    def noted_state(self) -> str:
        """What is noted now."""
        ...

    def note_again(self, state: str) -> None:
        """Note what was noted before."""
        ...


class _Typed(NamedTuple):
    """One character: where it went, and what stood there before it."""

    widget: QWidget
    mark: str
    before: object


class ScanWatch:
    """Looks at every key before the widgets do; only what a scanner typed is kept from them, and only its Enter.

    A code is verified in the register before anything happens; one that stands for nothing there was typed by somebody.
    """

    def __init__(self, find: Find) -> None:
        self._find = find
        self._run: list[_Typed] = []
        self._passing = False

    def forget(self) -> None:
        """What was typed so far is no part of what comes."""
        self._run.clear()

    def takes(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether a key is a scanner's Enter, which goes no further."""
        target = _target(watched)
        if target is None or self._passing or event.key() in _HELD:
            return False
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            run, self._run = self._run, []
            return self._ends(target, run)
        text = event.text()
        if text and text.isprintable() and not event.modifiers() & ~_TYPING:
            self._run = [*self._run[1 - MAX_SCAN :], _Typed(target, text, _state(target))]
        else:
            self._run.clear()
        return False

    def _ends(self, target: QWidget, run: list[_Typed]) -> bool:
        found = scan_at_end("".join(one.mark for one in run))
        secret = isinstance(target, QLineEdit) and target.echoMode() != QLineEdit.EchoMode.Normal
        if found is None or secret:
            return isinstance(target, QAbstractItemView) and len(run) > _BY_HAND
        reading, length = found

        def unknown() -> None:
            if target is QApplication.focusWidget() and not isinstance(target, QAbstractItemView):
                self._pass_on(target)

        return self._find(reading, lambda: _put_back(run[-length:]), unknown)

    def _pass_on(self, target: QWidget) -> None:
        """It was no code: Enter means what it means here."""
        self._passing = True
        try:
            enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
            QCoreApplication.sendEvent(target, enter)
        finally:
            self._passing = False


def _target(watched: QWidget) -> QWidget | None:
    """The widget that a key is for: each key is looked at once, on its way to the focus."""
    if isinstance(watched, QLineEdit) or watched is QApplication.focusWidget():
        return watched
    return QApplication.focusWidget() if watched is QApplication.activePopupWidget() else None


def _state(widget: QWidget) -> object:
    """What a character may change in a widget."""
    match widget:
        case QLineEdit():
            return widget.text(), widget.cursorPosition()
        case QSpinBox():
            return widget.value()
        case QComboBox():
            return widget.currentIndex()
        case Noting():
            return widget.noted_state()
        case _:
            return None


def _put_back(typed: list[_Typed]) -> None:
    """What stood in each widget before the scan stands there again, as if nobody had typed."""
    seen: set[int] = set()
    for one in typed:
        if id(one.widget) not in seen:
            seen.add(id(one.widget))
            _put(one.widget, one.before)


def _put(widget: QWidget, before: object) -> None:
    match widget, before:
        case QLineEdit(), (str(text), int(cursor)):
            widget.setText(text)
            widget.setCursorPosition(cursor)
            widget.textEdited.emit(text)
        case QSpinBox(), int(value):
            widget.setValue(value)
        case QComboBox(), int(place) if place != widget.currentIndex():
            widget.setCurrentIndex(place)
            widget.activated.emit(place)
        case Noting(), str(state):
            widget.note_again(state)
        case _:
            pass
