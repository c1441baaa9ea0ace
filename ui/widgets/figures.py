"""Figures over a list: a number that is read first, and quietly what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.overriding import override
from ui.widgets.plain import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

NARROWEST = 117


class Figure(QFrame):
    """One number on a card of its own."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._words = words
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 8, 8)
        box.setSpacing(0)
        self.number = PlainLabel("–", "figure")
        box.addWidget(self.number)
        box.addWidget(ElidedLabel(words, "label"))
        self.setAccessibleName(words)

    def show_number(self, number: str, tone: str = "") -> None:
        """Show a number in a tone."""
        self.number.say(number, tone)
        self.setAccessibleName(f"{self._words}: {number}")


class Figures(QWidget):
    """Figures in a row, or in two where the window is narrow."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.figures = tuple(Figure(one) for one in words)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._columns = 0
        self._lay(len(self.figures))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        count = len(self.figures)
        self._lay(count if event.size().width() >= count * NARROWEST else -(-count // 2))

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        for place in range(self._columns):
            self._grid.setColumnStretch(place, 0)
        self._columns = columns
        for place, one in enumerate(self.figures):
            self._grid.addWidget(one, place // columns, place % columns)
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)
