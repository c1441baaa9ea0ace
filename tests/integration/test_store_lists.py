"""The lists of work: each is read along its own index, page by page, and counted no further than is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.kinds.case import CaseMoved
from counter_app.storage.engine import plain_connection
from counter_app.storage.lists import COUNTS, DUE_ROWS, OPEN_ROWS, WAITING_ROWS, WAITING_VILLAGES
from tests.fakes.registers import AREA, KEY, START, append, save_walk_in
from tests.fakes.statements import reads

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.views import CaseRow
    from counter_app.storage.store import JournalStore

VILLAGES = ("75.01.04.2001", "75.01.04.2002", "")
OVER = ("selesai", "batal", "diserahkan")


@pytest.fixture
def filled(store: JournalStore) -> JournalStore:
    """Twenty-four cases in all states, in three villages, some of one moment."""
    steps: tuple[tuple[str, str], ...] = (
        ("siap_diambil", ""), ("ditunda", "blangko_habis"), ("ditunda", "listrik"), ("diproses", ""),
        ("selesai", ""), ("batal", "lainnya_x"), ("dikembalikan", "lainnya_x"), ("", ""),
    )  # fmt: skip
    for number in range(24):
        save_walk_in(store, number, at=START + number // 5, village=VILLAGES[number % 3], due=START + number // 4)
        to, reason = steps[number % len(steps)]
        if to:
            append(store, f"case/{number}", CaseMoved(to, reason), at=START + 100 + number // 6)
    return store


def _everything(store: JournalStore) -> list[CaseRow]:
    return list(store.day_rows(START - 1, START + 10**9, limit=1000))


def test_open_cases_are_those_that_are_not_over(filled: JournalStore) -> None:
    """The newest first, and pages neither lose nor double rows of one moment."""
    wanted = [row.id for row in _everything(filled) if row.status not in OVER]
    seen: list[str] = []
    before = None
    while rows := filled.open_rows(before=before, limit=4):
        seen += [row.id for row in rows]
        before = (rows[-1].opened_at, rows[-1].id)
    assert seen == wanted


def test_due_cases_are_those_at_work_whose_time_is_over(filled: JournalStore) -> None:
    """The oldest first; what is ready, over or not complete is not among them."""
    until = START + 4
    at_work = [row for row in _everything(filled) if row.status in {"diterima", "diproses", "ditunda"}]
    wanted = [row.id for row in sorted(at_work, key=lambda row: (row.due, row.id)) if row.due < until]
    seen: list[str] = []
    after = None
    while rows := filled.due_rows(until, after=after, limit=3):
        seen += [row.id for row in rows]
        after = (rows[-1].due, rows[-1].id)
    assert seen == wanted
    assert len(wanted) > 3


@pytest.mark.parametrize(
    ("waiting", "status", "reason"), [("siap", "siap_diambil", ""), ("blangko", "ditunda", "blangko_habis")]
)
def test_waiting_cases_stand_by_village_and_the_longest_first(
    filled: JournalStore, waiting: str, status: str, reason: str
) -> None:
    """All of them or one village's; a case without a village stands first."""
    rows = [row for row in _everything(filled) if (row.status, row.reason) == (status, reason)]
    wanted = sorted(rows, key=lambda row: (row.village, row.status_at, row.id))
    seen: list[str] = []
    after = None
    while found := filled.waiting_rows(waiting, after=after, limit=2):
        seen += [row.id for row in found]
        after = (found[-1].village, found[-1].status_at, found[-1].id)
    assert seen == [row.id for row in wanted]
    one = VILLAGES[1]
    assert [row.id for row in filled.waiting_rows(waiting, village=one)] == [r.id for r in wanted if r.village == one]
    assert dict(filled.waiting_villages(waiting)) == {
        v: sum(r.village == v for r in rows) for v in {r.village for r in rows}
    }


def test_lists_are_counted_up_to_a_bound(filled: JournalStore) -> None:
    """Beyond it nothing is counted through."""
    assert filled.list_counts(START + 4, 1000) == {"terbuka": 18, "lewat": 8, "siap": 3, "blangko": 3}
    assert filled.list_counts(START + 4, 5) == {"terbuka": 5, "lewat": 5, "siap": 3, "blangko": 3}


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (OPEN_ROWS, "ix_case_row_open"),
        (DUE_ROWS, "ix_case_row_due"),
        (WAITING_ROWS["siap"], "ix_case_row_ready"),
        (WAITING_ROWS["blangko"], "ix_case_row_no_blank"),
    ],
)
def test_a_list_is_read_along_its_index(filled: JournalStore, store_path: Path, sql: str, index: str) -> None:
    """Nothing is read through, sorted or made on the way."""
    driver = plain_connection(store_path, KEY)
    plan = [row[3] for row in driver.execute("EXPLAIN QUERY PLAN " + sql, (None,) * sql.count("?"))]
    driver.close()
    assert plan[0].startswith(f"SEARCH c USING INDEX {index} (")
    assert [step for step in plan if "SCAN" in step or "TEMP" in step] == []


@pytest.mark.parametrize("sql", [COUNTS, *WAITING_VILLAGES.values()])
def test_counts_read_nothing_but_the_lists_own_indexes(filled: JournalStore, store_path: Path, sql: str) -> None:
    """A register of 200,000 cases costs what stands in the list, and no more."""
    driver = plain_connection(store_path, KEY)
    values = {"until": 1, "most": 1} if ":most" in sql else {}
    plan = [row[3] for row in driver.execute("EXPLAIN QUERY PLAN " + sql, values)]
    driver.close()
    reads = [step for step in plan if "case_row" in step]
    assert reads
    assert all("USING COVERING INDEX ix_case_row_" in step for step in reads)
    assert [step for step in plan if "TEMP" in step] == []


def test_an_outage_that_lasts_is_found_without_those_that_ended(store: JournalStore, store_path: Path) -> None:
    """The strip asks every few seconds, for years."""
    with reads(store) as found:
        store.outages(AREA, lasting=True)
    driver = plain_connection(store_path, KEY)
    (plan,) = [row[3] for row in driver.execute("EXPLAIN QUERY PLAN " + found[0]) if "outage_row" in row[3]]
    driver.close()
    assert "ix_outage_row_lasting" in plan
