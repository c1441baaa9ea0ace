"""Documents that wait, on A4: a letter for each kepala desa, and the lembar serah terima that is signed in ink."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import LINE, MM, PALE, QUIET, Document, lay
from printing.faces import INK
from printing.marks import copy_block
from printing.receipt_look import a5_look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.services.papers import Letterhead
    from counter_app.services.ready_papers import ReadyList, ReadyPart, ReadyRow
    from printing.drawing import Pen
    from printing.faces import Faces, Style
    from printing.press import Press

PORTRAIT: Final = (210 * MM, 297 * MM)
LANDSCAPE: Final = (297 * MM, 210 * MM)
_MARGIN: Final = 12 * MM
_FOOT: Final = 14 * MM
_GAP: Final = 5.0
_PAD: Final = 3.4
_SIGN: Final = 13.5 * MM
"""Room for a signature or a thumb in one row."""
_LETTER_ROW: Final = 6.4 * MM


@dataclass(frozen=True, slots=True)
class _Grid:
    """The columns of a list: heads and widths in points, the least height of a row, and the cells of one."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    least: float
    cells: Callable[[ReadyRow], tuple[str, ...]]


def _grid(columns: Sequence[tuple[str, float]], least: float, cells: Callable[[ReadyRow], tuple[str, ...]]) -> _Grid:
    return _Grid(tuple(head for head, _ in columns), tuple(width * MM for _, width in columns), least, cells)


_LETTER: Final = _grid(
    words.UNCOLLECTED_COLUMNS,
    _LETTER_ROW,
    lambda row: (
        str(row.position), row.name, row.nik, row.number, row.document, f"{row.since} ({row.age} hari)", "",
    ),
)  # fmt: skip
_SHEET: Final = _grid(
    words.HAND_OVER_LIST_COLUMNS,
    _SIGN,
    lambda row: (str(row.position), row.name, row.nik, row.number, row.document, "", "", "", ""),
)


class _Look:
    """The styles of these lists."""

    def __init__(self, faces: Faces) -> None:
        plain, strong = faces.plain_style, faces.strong_style
        self.faces = faces
        self.government, self.office = strong(7.6), strong(9.4)
        self.address, self.small = plain(6.8, QUIET), plain(6.8, QUIET)
        self.title, self.part = strong(15), strong(11)
        self.head = strong(7.4, INK, 9.4)
        self.cell, self.name = plain(8, INK, 10), strong(8, INK, 10)
        self.text = plain(9.6, INK, 13.4)
        self.strong_text = strong(9.6, INK, 13.4)


def uncollected_pdf(content: ReadyList, press: Press) -> bytes:
    """One letter for each village, each beginning on a page of its own."""
    paper = _Paper(content, press, words.UNCOLLECTED, PORTRAIT)
    for part in content.parts:
        paper.begin(anew=True)
        paper.letter_head(part)
        paper.table(part, _LETTER, part.village or words.NO_VILLAGE)
        paper.closing(part)
        paper.end()
    return paper.close()


def hand_over_list_pdf(content: ReadyList, press: Press) -> bytes:
    """All villages one after another, with empty columns to fill in and to sign."""
    paper = _Paper(content, press, words.HAND_OVER_LIST, LANDSCAPE)
    paper.begin()
    paper.copy_note()
    for part in content.parts:
        paper.part_head(part.village or words.NO_VILLAGE, _SHEET)
        paper.table(part, _SHEET, part.village or words.NO_VILLAGE)
    paper.end()
    return paper.close()


class _Paper:
    """A list in the making: where the pen stands, and what every page has."""

    def __init__(self, content: ReadyList, press: Press, title: str, size: tuple[float, float]) -> None:
        self._content, self._press, self._title = content, press, title
        self._width, self._height = size
        self._look = _Look(press.faces)
        self._document = Document(title, content.imprint.letterhead.office, size)
        self._pen: Pen = self._document.pen
        self._top = 0.0
        self._page = 0
        self._fresh = False

    @property
    def _room(self) -> float:
        return self._top - _FOOT

    @property
    def _inner(self) -> float:
        return self._width - 2 * _MARGIN

    def begin(self, *, anew: bool = False) -> None:
        """A page with the letterhead and the title; each letter counts its pages `anew`."""
        self._page = 1 if anew else self._page + 1
        look, head = self._look, self._content.imprint.letterhead
        pen = self._pen = self._document.page()
        imprint = self._content.imprint
        marks = [self._press.demo_mark] if imprint.demo else []
        marks += [words.COPY.format(imprint.copy)] if imprint.copy > 1 else []
        for place, mark in enumerate(marks):
            style = look.faces.strong_style(78, PALE)
            pen.across(self._width / 2, self._height * (0.34 + 0.3 * place), mark, style, degrees=28)
        self._top = self._height - _MARGIN
        _letterhead(pen, look, head, self._top)
        right = self._width - _MARGIN
        pen.right(right, self._top - 14, self._title.upper(), look.title)
        pen.right(right, self._top - 28, words.AS_OF.format(self._content.stands), look.small)
        pen.rule(_MARGIN, self._top - 43, self._inner, weight=1.4, colour=INK)
        self._top -= 56

    def copy_note(self) -> None:
        """Which copy it is, when, by whom and why, in the frame that every copy has; nothing on the first."""
        look = replace(a5_look(self._look.faces), x=_MARGIN, width=self._inner)
        self._top = lay(self._pen, self._top, copy_block(look, self._content.imprint))

    def end(self) -> None:
        """The foot of the page."""
        look, y = self._look, _FOOT - 7 * MM
        self._pen.rule(_MARGIN, y + 9, self._inner, weight=0.4)
        self._pen.text(_MARGIN, y, words.PRINTED_AT.format(self._content.printed_at), look.small)
        self._pen.right(self._width - _MARGIN, y, words.PAGE_NUMBER.format(self._page), look.small)
        self._document.end_page()

    def close(self) -> bytes:
        """The finished PDF."""
        return self._document.close()

    def letter_head(self, part: ReadyPart) -> None:
        """To whom the letter goes, and what is asked; where no village is known it is the counter's own list."""
        to = words.TO.format(f"{part.head or words.VILLAGE_HEAD} {part.village}") if part.village else words.NO_VILLAGE
        self._lines(to, self._look.strong_text)
        self._top -= 5
        asked = words.UNCOLLECTED_ASK if part.village else words.UNCOLLECTED_OWN
        counter = self._content.imprint.letterhead.counter
        self._lines(asked.format(count=len(part.rows), counter=counter), self._look.text)
        self.copy_note()
        self._top -= 8
        self._column_heads(_LETTER)

    def closing(self, part: ReadyPart) -> None:
        """What to bring, and who signs."""
        look, needed = self._look, 108.0
        if self._room < needed:
            self._new_page()
        self._top -= 10
        self._lines(words.UNCOLLECTED_BRING, look.text)
        self._top -= 10
        half = self._inner / 2
        pen, y = self._pen, self._top - 10
        if part.village:
            pen.text(_MARGIN, y, words.RECEIVED_BY.format(part.head or words.VILLAGE_HEAD), look.text)
            pen.rule(_MARGIN, y - 52, half - 20, weight=0.5, colour=QUIET)
        pen.text(_MARGIN + half, y, f"{self._content.day}, {words.SIGN_OPERATOR}", look.text)
        pen.rule(_MARGIN + half, y - 52, half - 20, weight=0.5, colour=QUIET)
        pen.text(_MARGIN + half, y - 62, self._content.operator, look.small)
        self._top = y - 64

    def part_head(self, village: str, grid: _Grid) -> None:
        """A village's name over its rows, never alone at the foot of a page."""
        if self._room < grid.least + 46:
            self._new_page()
        self._top -= 4
        self._lines(village, self._look.part)
        self._top -= 2
        self._column_heads(grid)

    def table(self, part: ReadyPart, grid: _Grid, village: str) -> None:
        """The rows; on each further page the village and the heads stand again."""
        for row in part.rows:
            lines = [
                self._style(place).lines(text, width - _GAP) if text else []
                for place, (text, width) in enumerate(zip(grid.cells(row), grid.widths, strict=True))
            ]
            self._whole_row(grid, lines, f"{village} \u00b7 {words.CONTINUED}")

    def _whole_row(self, grid: _Grid, lines: list[list[str]], continued: str) -> None:
        """A row on one page; only a text longer than a page goes on over the next."""
        leading = self._look.name.leading
        while True:
            height = max(grid.least, max(map(len, lines)) * leading + 2 * _PAD)
            if height <= self._room:
                self._row(grid, lines, height)
                return
            if self._fresh:
                fitting = max(1, int((self._room - 2 * _PAD) / leading))
                self._row(grid, [cell[:fitting] for cell in lines], self._room)
                lines = [cell[fitting:] for cell in lines]
            self._new_page()
            self._lines(continued, self._look.part)
            self._column_heads(grid)
            self._fresh = True

    def _style(self, place: int) -> Style:
        return self._look.name if place == 1 else self._look.cell

    def _row(self, grid: _Grid, lines: Sequence[Sequence[str]], height: float) -> None:
        x, pen = _MARGIN, self._pen
        for place, (cell, width) in enumerate(zip(lines, grid.widths, strict=True)):
            style = self._style(place)
            for number, line in enumerate(cell):
                pen.text(x + 2, self._top - _PAD - style.size - number * style.leading, line, style)
            x += width
        self._edges(grid, height)
        self._top -= height
        self._fresh = False

    def _column_heads(self, grid: _Grid) -> None:
        look, pen = self._look, self._pen
        cells = [look.head.lines(head, width - _GAP) for head, width in zip(grid.heads, grid.widths, strict=True)]
        height = max(map(len, cells)) * look.head.leading + 2 * _PAD
        x = _MARGIN
        pen.box(_MARGIN, self._top - height, sum(grid.widths), height, fill=PALE)
        for cell, width in zip(cells, grid.widths, strict=True):
            for number, line in enumerate(cell):
                pen.text(x + 2, self._top - _PAD - look.head.size - number * look.head.leading, line, look.head)
            x += width
        self._edges(grid, height)
        self._top -= height

    def _edges(self, grid: _Grid, height: float) -> None:
        """The lines round the cells of a row: columns that stay empty must be told apart."""
        pen, x = self._pen, _MARGIN
        pen.line(LINE, 0.5)
        for width in (0.0, *grid.widths):
            x += width
            pen.canvas.line(x, self._top, x, self._top - height)
        for y in (self._top, self._top - height):
            pen.canvas.line(_MARGIN, y, x, y)

    def _lines(self, text: str, style: Style) -> None:
        for line in style.lines(text, self._inner):
            self._pen.text(_MARGIN, self._top - style.size, line, style)
            self._top -= style.leading

    def _new_page(self) -> None:
        self.end()
        self.begin()


def _letterhead(pen: Pen, look: _Look, head: Letterhead, top: float) -> None:
    pen.text(_MARGIN, top - 8, head.government.upper(), look.government)
    pen.text(_MARGIN, top - 20, head.office.upper(), look.office)
    pen.text(_MARGIN, top - 31, f"{head.counter} \u00b7 {head.address}", look.address)
