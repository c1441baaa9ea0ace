"""A field for sixteen digits that groups them in fours while they are typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from counter_app.domain.nik import group, normalise


class NumberEdit(QLineEdit):
    """NIK or No. KK; what is no digit stays as typed, so that nothing typed is lost."""

    changed = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setMaxLength(64)
        self.textEdited.connect(self._on_edited)

    @property
    def digits(self) -> str:
        """What was typed, without blanks, dots and dashes."""
        return normalise(self.text())

    def show_number(self, text: str) -> None:
        """Show a number unless it already stands there."""
        if self.digits != normalise(text):
            self.setText(_grouped(text))

    def _on_edited(self, text: str) -> None:
        plain = normalise(text)
        before = len(normalise(text[: self.cursorPosition()]))
        shown = _grouped(text)
        if shown != text:
            self.setText(shown)
            self.setCursorPosition(_place(shown, before))
        self.changed.emit(plain)


def _grouped(text: str) -> str:
    plain = normalise(text)
    marks = plain.translate({ord(mark): None for mark in "?_xX*"})
    return group(plain) if marks.isdigit() or not marks else text


def _place(shown: str, digits: int) -> int:
    """The place in the grouped text after that many digits."""
    if shown == normalise(shown):
        return digits
    return min(len(shown), digits + max(0, digits - 1) // 4)
