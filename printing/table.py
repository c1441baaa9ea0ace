"""Tables that flow over pages: calm rows with a hair line beneath, a head on every page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from printing.drawing import LINE, QUIET, Pen, Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from printing.faces import Style

_GAP: Final = 5.0
_KEEP_BANDS: Final = 24


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in points, and whether its text ends at its right edge."""

    title: str
    width: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The columns from x on; each row's lines stand `leading` apart."""

    x: float
    columns: tuple[Column, ...]
    leading: float
    head: Style
    pad: float = 2.6

    @property
    def width(self) -> float:
        """From the first column's left edge to the last one's right edge."""
        return sum(column.width for column in self.columns)

    def _edges(self) -> list[float]:
        return list(accumulate((column.width for column in self.columns[:-1]), initial=self.x))

    def head_strip(self) -> Strip:
        """The head, with a strong line beneath."""
        cells = [self.head.lines(column.title, column.width - _GAP) for column in self.columns]
        deep = max(map(len, cells))
        height = deep * self.head.leading + 2 * self.pad

        def draw(pen: Pen, top: float) -> None:
            base = top - height + self.pad + self.head.leading * 0.26
            for column, x, lines in zip(self.columns, self._edges(), cells, strict=True):
                for place, line in enumerate(reversed(lines)):
                    self._put(pen, column, x, base + place * self.head.leading, line, self.head)
            pen.rule(self.x, top - height, self.width, weight=0.9, colour=QUIET)

        return Strip(height, draw, keep=True, table=True)

    def row(self, cells: Sequence[Sequence[tuple[str, Style]]]) -> list[Strip]:
        """A row, one strip for each line of text; each cell holds paragraphs of (text, style)."""
        broken = [
            [(line, style) for text, style in cell for line in style.lines(text, column.width - _GAP) if text]
            for cell, column in zip(cells, self.columns, strict=True)
        ]
        bands = max(1, *map(len, broken))
        return [self._band(broken, band, bands) for band in range(bands)]

    def _band(self, cells: Sequence[Sequence[tuple[str, Style]]], band: int, bands: int) -> Strip:
        first, last = band == 0, band == bands - 1
        height = self.leading + (self.pad if first else 0) + (self.pad if last else 0)
        pieces = [
            (column, x, *cell[band])
            for column, x, cell in zip(self.columns, self._edges(), cells, strict=True)
            if band < len(cell)
        ]

        def draw(pen: Pen, top: float) -> None:
            base = top - (self.pad if first else 0) - self.leading * 0.76
            for column, x, line, style in pieces:
                self._put(pen, column, x, base, line, style)
            if last:
                pen.rule(self.x, top - height, self.width, weight=0.35, colour=LINE)

        return Strip(height, draw, keep=not last and bands <= _KEEP_BANDS, table=True)

    @staticmethod
    def _put(pen: Pen, column: Column, x: float, y: float, line: str, style: Style) -> None:
        if column.right:
            pen.right(x + column.width - _GAP, y, line, style)
        else:
            pen.text(x, y, line, style)
