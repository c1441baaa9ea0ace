"""Buttons and the rows they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def button(text: str, act: Callable[[], object], kind: str = "") -> QPushButton:
    """A button; `kind` is primary, quiet or segment."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAccessibleName(text.replace("&", ""))
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: act())
    return made


def rename(made: QPushButton, text: str) -> None:
    """Give a button another text; whoever can't see it hears the same."""
    made.setText(text)
    made.setAccessibleName(text.replace("&", ""))


def _bold_width(of: QWidget, words: str) -> int:
    """The width that the words take when they are chosen, and so bold."""
    font = QFont(of.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(words) + 32


class Segments(QWidget):
    """A few choices side by side, one of them chosen; arrow keys move between them."""

    chosen = Signal(str)

    def __init__(self, name: str, pairs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._codes = [code for code, _ in pairs]
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for place, (_, words) in enumerate(pairs):
            one = QPushButton(words)
            one.setProperty("kind", "segment")
            one.setCheckable(True)
            one.setAutoDefault(False)
            one.setAccessibleName(f"{name}: {words}")
            one.setMinimumWidth(_bold_width(one, words))
            self._group.addButton(one, place)
            box.addWidget(one)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def code(self) -> str:
        """What is chosen."""
        return self._codes[max(0, self._group.checkedId())]

    def choose(self, code: str) -> None:
        """Choose by code, without a signal."""
        if code in self._codes:
            self._group.button(self._codes.index(code)).setChecked(True)

    def plain_value(self) -> str:
        """What is chosen, as a draft keeps it."""
        return self.code

    def take_value(self, value: object) -> None:
        """Choose as if it were clicked."""
        if isinstance(value, str) and value in self._codes and value != self.code:
            self._group.button(self._codes.index(value)).click()

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._codes[place])
