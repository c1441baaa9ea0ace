"""The buku register harian on A4, landscape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from printing import words
from printing.day_log_end import end_strips
from printing.drawing import MM, QUIET, Document, Strip, lay, part, space
from printing.faces import INK
from printing.marks import behind, copy_block
from printing.receipt_look import a5_look
from printing.table import Column, Table

if TYPE_CHECKING:
    from counter_app.services.papers import DayLog, DayLogRow
    from printing.drawing import Pen
    from printing.faces import Faces, Style
    from printing.press import Press

A4_LANDSCAPE: Final = (297 * MM, 210 * MM)
_LEFT: Final = 10 * MM
_TOP: Final = 10 * MM
_BOTTOM: Final = 13 * MM
_WIDTH: Final = 277 * MM
_HEAD: Final = 50.0
_CONTINUED: Final = 20.0
_WIDTHS: Final = (7, 10, 22, 12, 38, 15, 15, 23, 38, 15, 16, 23, 12, 17, 14)


class _Look:
    """The styles of the day's log."""

    def __init__(self, faces: Faces) -> None:
        plain, strong = faces.plain_style, faces.strong_style
        self.faces = faces
        self.head = plain(6.6, QUIET, 8.2)
        self.cell = plain(7.2, INK, 9.2)
        self.quiet = plain(7.2, QUIET, 9.2)
        self.name = strong(7.2, INK, 9.2)
        self.title = strong(16)
        self.day = strong(10)
        self.small = plain(6.6, QUIET)
        self.office = strong(9.4)
        self.government = strong(7.6)
        self.address = plain(6.8, QUIET)


def day_log_pdf(log: DayLog, press: Press) -> bytes:
    """The PDF of a day's log."""
    look = _Look(press.faces)
    table = _table(look)
    pages = part(_strips(log, look, table), lambda page: _room(page, table))
    document = Document(words.DAY_LOG, log.imprint.letterhead.office, A4_LANDSCAPE)
    for number, page in enumerate(pages):
        pen = document.page()
        behind(pen, press.faces, log.imprint, press.demo_mark, A4_LANDSCAPE)
        top = A4_LANDSCAPE[1] - _TOP
        if number:
            _continued(pen, look, log, top)
        else:
            _opening(pen, look, log, top)
        top -= _CONTINUED if number else _HEAD
        if page and page[0].table:
            top = lay(pen, top, (table.head_strip(),))
        lay(pen, top, page)
        _foot(pen, look, log, number + 1, len(pages))
        document.end_page()
    return document.close()


def _room(page: int, table: Table) -> float:
    return A4_LANDSCAPE[1] - _TOP - _BOTTOM - (_CONTINUED if page else _HEAD) - table.head_strip().height


def _table(look: _Look) -> Table:
    columns = tuple(
        Column(title, width * MM, right=place == 0)
        for place, (title, width) in enumerate(zip(words.DAY_LOG_COLUMNS, _WIDTHS, strict=True))
    )
    return Table(_LEFT, columns, look.cell.leading, look.head)


def _strips(log: DayLog, look: _Look, table: Table) -> list[Strip]:
    rows = [strip for row in log.rows for strip in table.row(_cells(look, row))]
    copied = copy_block(replace(a5_look(look.faces), x=_LEFT, width=_WIDTH), log.imprint)
    return [*(rows or _nothing(look)), *copied, *end_strips(log, look.faces, _LEFT, _WIDTH)]


def _nothing(look: _Look) -> list[Strip]:
    style = replace(look.cell, size=9)

    def draw(pen: Pen, top: float) -> None:
        pen.centre(A4_LANDSCAPE[0] / 2, top - 26, words.DAY_LOG_EMPTY, style)
        pen.rule(_LEFT, top - 44, _WIDTH, weight=0.35)

    return [Strip(44, draw, table=True), space(4)]


def _cells(look: _Look, row: DayLogRow) -> list[list[tuple[str, Style]]]:
    area, _, rest = row.number.partition("-")
    mark, _, last = rest.partition("-")
    code, _, service = row.service.partition(" ")
    whole = service and "-" in code
    return [
        [(str(row.position), look.quiet)],
        [(row.time, look.cell)],
        [(f"{area}-{mark}-" if last else row.number, look.cell), (last, look.cell)],
        [(row.ticket, look.cell)],
        [(row.name, look.name)],
        [(row.nik, look.cell)],
        [(row.kk, look.cell)],
        [(row.village, look.cell)],
        [(code if whole else row.service, look.quiet if whole else look.cell), (service if whole else "", look.cell)],
        [(row.forms, look.cell)],
        [(row.papers, look.cell)],
        [(row.status, look.cell)],
        [(row.blank, look.cell)],
        [(row.operator, look.cell)],
        [],
    ]


def _opening(pen: Pen, look: _Look, log: DayLog, top: float) -> None:
    head = log.imprint.letterhead
    right = _LEFT + _WIDTH
    pen.text(_LEFT, top - 8, head.government.upper(), look.government)
    pen.text(_LEFT, top - 20, head.office.upper(), look.office)
    pen.text(_LEFT, top - 31, f"{head.counter} \u00b7 {head.address}", look.address)
    pen.right(right, top - 15, words.DAY_LOG.upper(), look.title)
    pen.right(right, top - 30, log.day, look.day)
    pen.rule(_LEFT, top - 41, _WIDTH, weight=1.5, colour=INK)
    pen.rule(_LEFT, top - 43.2, _WIDTH, weight=0.5, colour=INK)


def _continued(pen: Pen, look: _Look, log: DayLog, top: float) -> None:
    pen.text(
        _LEFT, top - 8, f"{words.DAY_LOG} \u00b7 {log.imprint.letterhead.counter} \u00b7 {words.CONTINUED}", look.name
    )
    pen.right(_LEFT + _WIDTH, top - 8, log.day, look.name)
    pen.rule(_LEFT, top - 13, _WIDTH, weight=0.9, colour=INK)


def _foot(pen: Pen, look: _Look, log: DayLog, number: int, count: int) -> None:
    y = _BOTTOM - 6 * MM
    pen.rule(_LEFT, y + 9, _WIDTH, weight=0.4)
    pen.text(_LEFT, y, words.PRINTED_AT.format(log.printed_at), look.small)
    pen.centre(_LEFT + _WIDTH / 2, y, words.NOT_SIGNED, look.small)
    pen.right(_LEFT + _WIDTH, y, words.PAGE.format(number, count), look.small)
