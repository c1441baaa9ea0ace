"""A field as forms have it: label above, editor, and what there is to say about it beneath."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from ui.widgets.plain import PlainLabel
from ui.widgets.styling import set_state

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


def counting_box(most: int = 9999) -> QSpinBox:
    """A box for pieces counted."""
    box = QSpinBox()
    box.setRange(0, most)
    box.setGroupSeparatorShown(True)
    box.lineEdit().setTextMargins(9, 0, 9, 0)
    return box


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
