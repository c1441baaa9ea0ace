"""Writing what happened over days in one unit of work: the same register as entry by entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.case import CaseRecord
from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.kinds.case import CaseCorrected, CaseHandedOver, CaseMoved
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.domain.kinds.ticket import TicketCalled, TicketEnded, TicketIssued
from counter_app.storage.store import JournalStore
from tests.fakes.counters import SettableClock
from tests.fakes.registers import (
    AREA,
    KEY,
    START,
    RepeatingRandom,
    case_opened,
    entry,
    everything_of,
    heads_of,
    visit_opened,
)

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.ports import NewEntry, Transaction

MINUTE = 60_000
BODIES = (
    ("shift/1", ShiftOpened(day="261124", blanks={"ktp-el": 10})),
    ("ticket/1", TicketIssued(lane="A", number=1, day="261124")),
    ("ticket/1", TicketCalled()),
    ("visit/1", visit_opened()),
    ("case/1", case_opened()),
    ("access/case-1", DataAccessed("dibuka", "case/1")),
    ("ticket/1", TicketEnded(outcome="dilayani", visit="visit/1")),
    ("case/2", case_opened("N-2", name="YUSUF OLII")),
    ("case/1", CaseMoved(to="diproses")),
    ("access/case-1", DataAccessed("disalin", "case/1", "nik")),
    ("case/1", CaseCorrected(field="name", reason="salah_ketik", old="Siti Rahma", new="Siti Rahmah")),
    ("case/1", CaseMoved(to="siap_diambil")),
    ("case/2", CaseMoved(to="siap_diambil")),
    ("case/1", CaseHandedOver(relation="sendiri", proof="resi", signed="tanda_tangan", receiver="Siti Rahmah")),
    ("shift/1", ShiftClosed(visits=1, cases=2, papers=2, waiting=14, head="", seq=14)),
)


def _entries() -> list[NewEntry]:
    return [entry(subject, body, at=START + place * MINUTE) for place, (subject, body) in enumerate(BODIES)]


def _store(folder: Path, name: str, clock: SettableClock) -> JournalStore:
    return JournalStore.create(
        folder / f"{name}.db", KEY, station="S1", name="Loket S1", areas=(AREA,), mark="K7Q", clock=clock,
        random=RepeatingRandom("S1"),
    )  # fmt: skip


def test_a_history_is_the_register_that_single_saves_would_have_made(tmp_path: Path) -> None:
    """Heads, bytes and rows are the same, also where it comes in two parts."""
    clock = SettableClock(START)
    one, other = _store(tmp_path, "one", clock), _store(tmp_path, "other", clock)
    for new in _entries():
        clock.now = new.at
        one.write(lambda tx, new=new: tx.append(new))  # type: ignore[misc]
    clock.now = START
    for part in (_entries()[:6], _entries()[6:]):
        other.write_history(lambda tx, part=part: [tx.append(new) for new in part])  # type: ignore[misc]
    assert heads_of(one) == heads_of(other)
    assert everything_of(one) == everything_of(other)
    assert everything_of(one, "access") == everything_of(other, "access")
    for case in ("case/1", "case/2"):
        assert one.case(case) == other.case(case)
    assert one.visit("visit/1") == other.visit("visit/1")
    assert one.tickets("261124") == other.tickets("261124")
    assert one.last_shift() == other.last_shift()
    assert [row.id for row in other.search("rahmah")] == ["case/1"]
    assert other.verify().ok
    one.close()
    other.close()


def test_within_a_history_a_row_is_what_was_written(store: JournalStore) -> None:
    """A use case that reads before the end reads all of it, and the open shift is known."""

    def work(tx: Transaction) -> tuple[object, str]:
        for new in _entries()[:9]:
            tx.append(new)
        return tx.record("case/1"), tx.open_shift()

    record, shift = store.write_history(work)
    assert isinstance(record, CaseRecord)
    assert record.status == "diproses"
    assert shift == "shift/1"
    assert store.case("case/1") == record


def test_what_no_register_could_show_leaves_nothing_of_a_history(store: JournalStore) -> None:
    """As with a single save: the whole unit of work is taken back."""
    before = heads_of(store)
    bad = entry("case/3", case_opened(line="first"))
    with pytest.raises(RuleViolated, match="entry_not_foldable"):
        store.write_history(lambda tx: [tx.append(new) for new in (*_entries(), bad)])
    assert heads_of(store) == before
    assert store.case("case/1") is None
    assert store.verify().ok
