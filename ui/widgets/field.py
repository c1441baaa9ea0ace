"""A field as forms have it: label above, editor, and what there is to say about it beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from ui.overriding import override
from ui.texts import tr
from ui.widgets.plain import PlainLabel
from ui.widgets.styling import set_state

if TYPE_CHECKING:
    from collections.abc import Mapping

MARKS = {"block": "✕", "warn": "!", "info": "✓"}
TONES = {"block": "fault", "warn": "attention", "info": "good", "": "quiet"}


class Field(QWidget):
    """An editor with its label and its finding; the label's text is also its accessible name."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.editor = editor
        self._hint = hint
        editor.setAccessibleName(label.replace("&", ""))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        self.label = PlainLabel(label, "label", parent=self)
        self.label.setBuddy(editor)
        self.finding = PlainLabel(hint, "hint", "quiet", wrap=True, parent=self)
        self.finding.setVisible(bool(hint))
        box.addWidget(self.label)
        box.addWidget(editor)
        box.addWidget(self.finding)
        box.addStretch(1)

    def say(self, text: str, level: str = "", *, mark: bool = True) -> None:
        """Show a finding beneath the editor; an empty text brings the hint back."""
        shown = f"{MARKS[level]} {text}" if text and mark and level in MARKS else text or self._hint
        self.finding.say(shown, TONES.get(level, level) if text else "quiet")
        self.finding.setVisible(bool(shown))
        self.editor.setAccessibleDescription(shown)
        state = {"block": "fault", "warn": "attention"}.get(level, "") if text else ""
        set_state(self.editor, "state", state)

    def rename(self, label: str) -> None:
        """Give the field another label."""
        self.label.setText(label)
        self.editor.setAccessibleName(label)


def say_faults(fields: Mapping[str, Field], faults: Mapping[str, str]) -> None:
    """Say what is wrong beneath each field of a form, and go to the first."""
    for name, field in fields.items():
        field.say(faults.get(name, ""), "block")
    first = next((field for name, field in fields.items() if name in faults), None)
    if first is not None:
        first.editor.setFocus()


def line_edit(placeholder: str = "", limit: int = 600) -> QLineEdit:
    """A one-line editor."""
    editor = QLineEdit()
    editor.setPlaceholderText(placeholder)
    editor.setMaxLength(limit)
    return editor


def text_edit(lines: int = 3) -> QPlainTextEdit:
    """An editor for notes; Tab leaves it."""
    editor = QPlainTextEdit()
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(editor.fontMetrics().lineSpacing() * lines + 26)
    return editor


class CountBox(QSpinBox):
    """A box for pieces counted; empty is "not counted", which is not the same as none."""

    @override
    def validate(self, text: str, place: int) -> object:
        return super().validate(text, place) if text.strip() else (QValidator.State.Acceptable, text, place)

    @override
    def valueFromText(self, text: str) -> int:
        return super().valueFromText(text) if text.strip() else self.minimum()

    @override
    def textFromValue(self, value: int) -> str:
        return "" if value == self.minimum() else super().textFromValue(value)


def counting_box(most: int = 9999) -> QSpinBox:
    """A box for pieces counted, not counted yet."""
    box = CountBox()
    box.setRange(-1, most)
    box.setValue(-1)
    box.setGroupSeparatorShown(True)
    box.lineEdit().setTextMargins(9, 0, 9, 0)
    box.lineEdit().setPlaceholderText(tr("belum dihitung"))
    return box


def counted(boxes: Mapping[str, QSpinBox]) -> dict[str, int]:
    """What was counted; a box left empty has no part in it."""
    return {kind: box.value() for kind, box in boxes.items() if box.value() >= 0}


def choices(*pairs: tuple[str, str]) -> QComboBox:
    """A box of codes and their words."""
    box = QComboBox()
    for code, words in pairs:
        box.addItem(words, code)
    return box


def chosen(box: QComboBox) -> str:
    """The code that is chosen in a box."""
    return str(box.currentData() or "")


def choose(box: QComboBox, code: str) -> None:
    """Choose by code."""
    box.setCurrentIndex(max(0, box.findData(code)))
