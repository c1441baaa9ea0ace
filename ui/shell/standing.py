"""What single keys may change in a widget, and how it stands there again as if nobody had typed."""

from __future__ import annotations

from typing import Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

WRITTEN: Final = (QLineEdit, QPlainTextEdit)
"""Where a code that stands for nothing may be what somebody wants there: a NIK, a number of SIAK."""


@runtime_checkable
class Noting(Protocol):
    """A widget on which single letters note something, such as a paper of a checklist."""

    def noted_state(self) -> str:
        """What is noted now."""
        ...

    def note_again(self, state: str) -> None:
        """Note what was noted before."""
        ...


def standing(widget: QWidget) -> object:
    """What a key may change in a widget; None where no key changes anything."""
    found: object = None
    match widget:
        case QLineEdit():
            found = widget.text(), widget.cursorPosition()
        case QPlainTextEdit():
            found = widget.toPlainText(), widget.textCursor().position()
        case QAbstractButton():
            found = widget.isChecked()
        case QSpinBox():
            found = widget.value()
        case QComboBox():
            found = widget.currentIndex()
        case Noting():
            found = widget.noted_state()
        case _:
            pass
    return found


def put_back(widget: QWidget, before: object) -> None:
    """Let a widget stand as it stood."""
    match widget, before:
        case QLineEdit(), (str(text), int(at)):
            widget.setText(text)
            widget.setCursorPosition(at)
            widget.textEdited.emit(text)
        case QPlainTextEdit(), (str(text), int(at)) if text != widget.toPlainText():
            widget.setPlainText(text)
            cursor = widget.textCursor()
            cursor.setPosition(at)
            widget.setTextCursor(cursor)
        case QAbstractButton(), bool(on) if on is not widget.isChecked():
            widget.click()
        case QSpinBox(), int(value):
            widget.setValue(value)
        case QComboBox(), int(place) if place != widget.currentIndex():
            widget.setCurrentIndex(place)
            widget.activated.emit(place)
        case Noting(), str(state):
            widget.note_again(state)
        case _:
            pass
