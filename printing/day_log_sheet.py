"""The buku register harian as a spreadsheet: every text is a text, no formula can come of it, nothing on disk."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import xlsxwriter

from printing import words
from printing.day_log_end import groups
from printing.plain import cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from counter_app.services.papers import DayLog, DayLogRow

_WIDTHS: Final = (5.5, 7, 26, 9, 30, 14, 14, 22, 44, 16, 13, 22, 10, 20, 10)
_HEAD_ROW: Final = 4
_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC)
FORMULA: Final = tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20'")


class _Sheet:
    """A worksheet that takes texts and counts, and nothing that could be read as a formula."""

    def __init__(self, sheet: Worksheet, text: Format, guarded: Format) -> None:
        self.sheet, self._text, self._guarded = sheet, text, guarded

    def text(self, row: int, column: int, value: str, look: Format | None = None) -> None:
        """A text as it is; one that begins like a formula also carries the mark that keeps it a text."""
        shown = cell(value)
        guarded = self._guarded if look is None and shown.startswith(FORMULA) else self._text
        self.sheet.write_string(row, column, shown, look or guarded)

    def count(self, row: int, column: int, value: int, look: Format) -> None:
        """A whole number."""
        self.sheet.write_number(row, column, value, look)


def day_log_xlsx(log: DayLog, demo_mark: str) -> bytes:
    """The XLSX of a day's log: the register on one sheet, the totals on the next."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made,
        {
            "constant_memory": True,
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": "Calibri", "font_size": 10},
        },
    )
    book.set_properties({"title": words.DAY_LOG, "company": log.imprint.letterhead.office, "created": _CREATED})
    _register(book, log, demo_mark)
    _totals(book, log)
    book.close()
    return made.getvalue()


def _formats(book: xlsxwriter.Workbook) -> dict[str, Format]:
    body = {"valign": "top", "text_wrap": True, "bottom": 4, "bottom_color": "#C7CFCB"}
    return {
        "text": book.add_format({**body, "num_format": "@"}),
        "guarded": book.add_format({**body, "num_format": "@", "quote_prefix": True}),
        "count": book.add_format({**body, "num_format": "#,##0", "align": "right"}),
        "head": book.add_format(
            {"bold": True, "font_color": "#FFFFFF", "bg_color": "#0B6B57", "valign": "vcenter", "text_wrap": True}
        ),
        "title": book.add_format({"bold": True, "font_size": 15, "font_color": "#0B6B57"}),
        "office": book.add_format({"bold": True}),
        "quiet": book.add_format({"font_color": "#5C6A65"}),
        "mark": book.add_format({"bold": True, "font_color": "#8B4F00", "font_size": 12}),
    }


def _register(book: xlsxwriter.Workbook, log: DayLog, demo_mark: str) -> None:
    looks = _formats(book)
    sheet = _Sheet(book.add_worksheet(words.SHEET_LOG), looks["text"], looks["guarded"])
    paper = sheet.sheet
    for column, width in enumerate(_WIDTHS):
        paper.set_column(column, column, width)
    sheet.text(0, 0, f"{words.DAY_LOG}: {log.day}", looks["title"])
    sheet.text(1, 0, f"{log.imprint.letterhead.government}, {log.imprint.letterhead.office}", looks["office"])
    sheet.text(
        2, 0, f"{log.imprint.letterhead.counter} \u00b7 {words.PRINTED_AT.format(log.printed_at)}", looks["quiet"]
    )
    if log.imprint.demo:
        sheet.text(3, 0, demo_mark, looks["mark"])
    paper.set_row(_HEAD_ROW, 24)
    for column, title in enumerate(words.DAY_LOG_COLUMNS):
        sheet.text(_HEAD_ROW, column, title, looks["head"])
    for place, row in enumerate(log.rows, _HEAD_ROW + 1):
        sheet.count(place, 0, row.position, looks["count"])
        for column, value in enumerate(row_values(row), 1):
            sheet.text(place, column, value)
    if not log.rows:
        sheet.text(_HEAD_ROW + 1, 1, words.DAY_LOG_EMPTY, looks["quiet"])
    paper.freeze_panes(_HEAD_ROW + 1, 5)
    paper.autofilter(_HEAD_ROW, 0, _HEAD_ROW + max(1, len(log.rows)), len(_WIDTHS) - 1)
    _print_setup(paper, log, landscape=True)
    paper.repeat_rows(_HEAD_ROW)


def row_values(row: DayLogRow) -> Sequence[str]:
    """The texts of a line after its position, in the order of the columns."""
    return (
        row.time,
        row.number,
        row.ticket,
        row.name,
        row.nik,
        row.kk,
        row.village,
        row.service,
        row.forms,
        row.papers,
        row.status,
        row.blank,
        row.operator,
        "",
    )


def _totals(book: xlsxwriter.Workbook, log: DayLog) -> None:
    looks = _formats(book)
    sheet = _Sheet(book.add_worksheet(words.SHEET_TOTALS), looks["text"], looks["guarded"])
    for column, width in enumerate((18, 60, 12)):
        sheet.sheet.set_column(column, column, width)
    sheet.text(0, 0, f"{words.TOTALS}: {log.day}", looks["title"])
    row = 2
    for label, value in log.totals:
        sheet.text(row, 0, label)
        _figure(sheet, row, value, looks["count"])
        row += 1
    row += 1
    for column, title in enumerate((words.SHEET_CODE, words.SHEET_SERVICE, words.SHEET_COUNT)):
        sheet.text(row, column, title, looks["head"])
    for code, name, count in log.per_service:
        row += 1
        sheet.text(row, 0, code)
        sheet.text(row, 1, name)
        sheet.count(row, 2, count, looks["count"])
    row += 2
    sheet.text(row, 0, words.HEAD)
    sheet.text(row, 1, groups(log.head) or words.HEAD_EMPTY)
    sheet.text(row + 1, 1, words.HEAD_LINE.format(log.entries), looks["quiet"])
    sheet.text(row + 2, 1, words.NOT_SIGNED, looks["quiet"])
    _print_setup(sheet.sheet, log, landscape=False)


def _figure(sheet: _Sheet, row: int, value: str, look: Format) -> None:
    if value.isascii() and value.isdigit():
        sheet.count(row, 1, int(value), look)
    else:
        sheet.text(row, 1, value)


def _print_setup(paper: Worksheet, log: DayLog, *, landscape: bool) -> None:
    if landscape:
        paper.set_landscape()
    paper.set_paper(9)
    paper.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    paper.fit_to_pages(1, 0)
    day = cell(log.day).replace("&", "&&")
    paper.set_footer(f"&L{day}&C{words.NOT_SIGNED}&Rhalaman &P dari &N")
