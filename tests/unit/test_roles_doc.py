"""docs/roles.md says what the table of roles and actions says."""

from __future__ import annotations

from pathlib import Path

from counter_app.domain.permissions import ROLES, TABLE, Action, Verdict, verdict

DOC = (Path(__file__).parents[2] / "docs" / "roles.md").read_text("utf-8")
SIGNS = {"✓": Verdict.ALLOWED, "◐": Verdict.WITH_CONSENT, "–": Verdict.NEVER}


def test_every_cell_stands_in_the_document() -> None:
    """Each action has one row, in the table's order, with the three cells as they are."""
    lines = [line for line in DOC.splitlines() if line.startswith("| `")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    written = {row[0].strip("`"): tuple(SIGNS[cell] for cell in row[1:4]) for row in rows}
    assert list(written) == [action.value for action in TABLE]
    assert written == {action.value: cells for action, cells in TABLE.items()}
    assert all(row[4] for row in rows)


def test_the_table_has_a_row_for_every_action_and_a_cell_for_every_role() -> None:
    """What stands in no row would be forbidden silently."""
    assert set(TABLE) == set(Action)
    assert all(len(cells) == len(ROLES) for cells in TABLE.values())


def test_whoever_is_not_in_the_table_may_nothing() -> None:
    """The program itself, and a role of a later version, have no column."""
    assert {verdict(role, action) for role in ("program", "", "desk") for action in Action} == {Verdict.NEVER}
