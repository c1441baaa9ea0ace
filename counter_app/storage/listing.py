"""The columns of a line in a list of cases."""

from __future__ import annotations

from typing import Any, Final

from counter_app.services.views import CaseRow

CASE_ROW: Final = """
SELECT c.id, c.number, c.opened_at, c.name, c.nik, c.nik_reason, c.village, c.service, c.status, c.reason,
  c.corrected, json_array_length(c.conflicts), c.visit, coalesce(v."group", ''), c.origin,
  c.area, c.entered_at, c.status_at, c.due, c.promised, c.running_since, c.held_since, c.done_at, c.informed,
  c.informed_at, c.blanks, c.entries, c.own_seq <= coalesce(h.acked_seq, 0)
FROM case_row c LEFT JOIN visit_row v ON v.id = c.visit LEFT JOIN chain h ON h.id = c.own_chain"""
"""A case with the group of its visit, and whether central confirmed this station's last entry about it."""


def case_row(row: Any) -> CaseRow:  # noqa: ANN401 - a row of the driver
    """The line of a row that was selected by `CASE_ROW`."""
    values = list(row)
    values[-1] = bool(values[-1])
    return CaseRow(*values)
