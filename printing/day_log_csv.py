"""The buku register harian as CSV, for machines: every cell quoted, none that a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from printing import words
from printing.day_log_sheet import FORMULA, row_values
from printing.plain import cell

if TYPE_CHECKING:
    from counter_app.services.papers import DayLog

_GUARD: Final = "'"
_MARK: Final = "\ufeff"
_UNSIGNED: Final = -1
"""The last column of the paper is for initials by hand."""


def day_log_csv(log: DayLog, demo_mark: str) -> bytes:
    """The CSV of a day's log: one line of heads, one line a case; UTF-8 with its mark, lines end in CR LF.

    Data of the demo says so in a first column of its own, in every line.
    """
    made = io.StringIO(newline="")
    lines = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    mark = (demo_mark,) if log.imprint.demo else ()
    lines.writerow([guarded(text) for text in (*mark, words.CSV_DAY, *words.DAY_LOG_COLUMNS[:_UNSIGNED])])
    for row in log.rows:
        cells = (*mark, log.day, str(row.position), *row_values(row)[:_UNSIGNED])
        lines.writerow([guarded(text) for text in cells])
    return (_MARK + made.getvalue()).encode()


def guarded(text: str) -> str:
    """The text as it may stand in a cell; before one that begins like a formula, blanks left aside, stands a `'`."""
    shown = cell(text)
    return _GUARD + shown if shown.lstrip().startswith(FORMULA) else shown
