"""Reading: lists by keys, figures, shifts, tickets, papers, and what belongs to the PC."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import NotAllowed
from counter_app.domain.kinds.base import PROGRAM
from counter_app.domain.kinds.case import CaseHandedOver, CaseMoved
from counter_app.domain.kinds.register import StationEnrolled, UserAdded, UserChanged
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.domain.kinds.ticket import TicketCalled, TicketIssued
from counter_app.domain.kinds.visit import VisitOpened
from counter_app.services.ports import NewEntry
from counter_app.services.views import Actor
from tests.fakes.registers import (
    AREA,
    OPERATOR,
    START,
    SUPERVISOR,
    append,
    case_opened,
    entry,
    everything_of,
    feed,
    save_walk_in,
    visit_opened,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.ports import Transaction
    from counter_app.storage.store import JournalStore

DAY = 86_400_000


def test_within_a_unit_of_work_everything_is_read_as_it_stands_in_it(store: JournalStore) -> None:
    """On the writer's own connection: no other has to be waited for while everybody waits for the writer."""
    save_walk_in(store, 1)

    def work(tx: Transaction) -> tuple[int, str]:
        move = NewEntry(OPERATOR, "case/1", AREA, CaseMoved(to="diproses"), START + 1)
        tx.append(move)
        case = store.case("case/1")
        assert case is not None
        return len(store.history("case/1")), case.status

    assert store.write(work) == (2, "diproses")
    after = store.case("case/1")
    assert after is not None
    assert after.status == "diproses"


def test_a_day_is_read_page_by_page(store: JournalStore) -> None:
    """Each page goes on after the last row seen; rows of one moment are neither lost nor doubled."""
    for number in range(10):
        save_walk_in(store, number, at=START + number // 3)
    seen: list[str] = []
    before = None
    while rows := store.day_rows(START, START + DAY, before=before, limit=4):
        seen += [row.id for row in rows]
        before = (rows[-1].opened_at, rows[-1].id)
    assert seen == [f"case/{number}" for number in range(9, -1, -1)]


def test_a_day_holds_only_its_own(store: JournalStore) -> None:
    """From its first millisecond to the last before the next."""
    for number, at in enumerate((START - 1, START, START + DAY - 1, START + DAY)):
        save_walk_in(store, number, at=at)
    assert [row.id for row in store.day_rows(START, START + DAY)] == ["case/2", "case/1"]
    assert store.day_counts(START, START + DAY).cases == 2


def test_a_row_tells_whether_central_has_all_of_it(store: JournalStore) -> None:
    """A new entry of the case waits again."""
    save_walk_in(store, 1)
    state = store.chains()[0]
    assert not store.day_rows(START, START + DAY)[0].sent
    store.acknowledge(state.chain, state.seq, state.head, at=1)
    assert store.day_rows(START, START + DAY)[0].sent
    append(store, "case/1", CaseMoved("diproses"))
    assert not store.day_rows(START, START + DAY)[0].sent


def test_what_others_wrote_does_not_wait(new_store: Callable[[str], JournalStore]) -> None:
    """A case that came from central is there."""
    here, there = new_store("S1"), new_store("S2")
    save_walk_in(there, 1)
    here.apply_page("7501.04", "c1", feed(everything_of(there)))
    assert here.day_rows(START, START + DAY)[0].sent
    append(here, "case/1", CaseMoved("diproses"))
    assert not here.day_rows(START, START + DAY)[0].sent


def test_the_figures_of_a_day(store: JournalStore) -> None:
    """Visits, cases, finished, incomplete, corrected, waiting."""
    save_walk_in(store, 1)
    save_walk_in(store, 2, status="belum_lengkap")
    append(store, "case/3", case_opened("N-3", visit="visit/2"))
    append(store, "case/1", CaseMoved("selesai"))
    append(store, "case/3", CaseHandedOver("sendiri", "resi", "tanda_tangan"))
    counts = store.day_counts(START, START + DAY)
    assert (counts.visits, counts.cases, counts.finished, counts.incomplete) == (2, 3, 2, 1)
    assert (counts.corrected, counts.waiting) == (0, 3)


def test_a_visit_with_its_cases(store: JournalStore) -> None:
    """By line, found by the token of its receipt; the first of two with one number."""

    def work(tx: Transaction) -> None:
        tx.append(entry("visit/1", visit_opened(token="TOKEN", cases=3, group="keluarga")))
        for line in (3, 1, 2):
            tx.append(entry(f"case/{line}", case_opened("SAME", line=line), at=START + line))

    store.write(work)
    assert [case.line for case in store.cases_of_visit("visit/1")] == [1, 2, 3]
    visit = store.visit_by_token("TOKEN")
    assert visit == store.visit("visit/1")
    first = store.case_by_number("SAME")
    assert first is not None
    assert first.id == "case/1"
    assert store.day_rows(START, START + DAY)[0].group == "keluarga"
    assert store.visit_by_token("") is None
    assert store.case_by_number("") is None


def test_history_is_in_folding_order(store: JournalStore) -> None:
    """Each entry with its header, decoded."""
    append(store, "case/1", case_opened())
    append(store, "case/1", CaseMoved("ditunda", "listrik"))
    kinds = [header.kind for header, _ in store.history("case/1")]
    assert kinds == ["case.opened", "case.moved"]
    assert store.history("case/2") == ()


def test_shifts_open_and_close(store: JournalStore) -> None:
    """The open one, the last closed one, and what was done in it."""
    assert store.open_shift() is None
    append(store, "shift/1", ShiftOpened("261123", {"ktp": 5}), at=START)
    save_walk_in(store, 1, papers={"kk": "asli", "akta": "salinan", "foto": "menyusul"})
    opened = store.open_shift()
    assert opened is not None
    assert (opened.id, dict(opened.opening_blanks)) == ("shift/1", {"ktp": 5})
    tally = store.shift_tally("shift/1")
    assert (tally.visits, tally.cases, tally.papers) == (1, 1, 2)
    append(store, "shift/1", ShiftClosed(1, 1, 2, 3, "ab", 3), at=START + 5)
    assert store.open_shift() is None
    last = store.last_shift()
    assert last is not None
    assert (last.id, last.closed_at, last.head) == ("shift/1", START + 5, "ab")


def test_the_shift_of_another_station_is_not_ours(new_store: Callable[[str], JournalStore]) -> None:
    """Two counters of one office each have their own."""
    here, there = new_store("S1"), new_store("S2")
    append(there, "shift/9", ShiftOpened("261123"))
    here.apply_page("7501.04", "c1", feed(everything_of(there)))
    assert here.open_shift() is None
    assert there.open_shift() is not None


def test_tickets_of_a_day(store: JournalStore) -> None:
    """By number, with their calls; another day begins anew."""

    def issue(tx: Transaction) -> int:
        number = tx.next_ticket("A", "261123")
        tx.append(entry(f"ticket/{number}", TicketIssued("A", number, "261123")))
        return number

    assert [store.write(issue) for _ in range(3)] == [1, 2, 3]
    append(store, "ticket/2", TicketCalled())
    tickets = store.tickets("261123")
    assert [(ticket.number, ticket.state) for ticket in tickets] == [(1, "menunggu"), (2, "dipanggil"), (3, "menunggu")]
    assert store.tickets("261124") == ()
    assert store.write(lambda tx: tx.next_ticket("A", "261124")) == 1
    assert store.write(lambda tx: tx.next_ticket("B", "261123")) == 1


def test_users_as_the_register_knows_them(store: JournalStore) -> None:
    """Added, changed, told by login."""
    program = Actor("program", PROGRAM, "")
    append(store, "user/1", UserAdded("operator", login="ani", name="Ani"), actor=program)
    append(store, "user/1", UserChanged("supervisor", active=False), actor=program)
    (user,) = store.users()
    assert (user.login, user.role, user.active) == ("ani", "supervisor", False)


def test_papers_owed(store: JournalStore) -> None:
    """Oldest first, by state and by what they show."""
    for number in (1, 2, 3):
        save_walk_in(store, number, at=START + number)
    second = store.paper_job("job/2")
    assert second is not None
    store.write(lambda tx: tx.change_paper(replace(second, state="gagal", error="printer_offline")))
    assert [job.id for job in store.paper_jobs(states=["antre"])] == ["job/1", "job/3"]
    assert [job.id for job in store.paper_jobs(states=["antre", "gagal"], limit=2)] == ["job/1", "job/2"]
    (job,) = store.paper_jobs_about("visit/2")
    assert (job.state, job.error) == ("gagal", "printer_offline")
    assert store.paper_job("job/2") == job
    assert store.paper_job("job/9") is None


def test_a_draft_stays_until_it_is_saved(store: JournalStore) -> None:
    """Typing replaces it; the save of the form drops it in the same commit."""
    store.save_draft("intake", b"a")
    store.save_draft("intake", b"ab")
    assert store.draft("intake") == b"ab"
    save_walk_in(store, 1)
    assert store.draft("intake") is None


def test_settings_of_this_pc(store: JournalStore) -> None:
    """Kept, replaced, forgotten."""
    assert store.setting("key") is None
    store.put_setting("key", b"1")
    store.put_setting("key", b"2")
    assert store.setting("key") == b"2"
    store.put_setting("key", None)
    assert store.setting("key") is None


def test_the_station_remembers_its_central_and_areas(store: JournalStore) -> None:
    """With the entry that says so, or nothing of it; id, epoch and entries stay."""
    before = store.station()
    entry = NewEntry(SUPERVISOR, f"station/{before.id}", before.area, StationEnrolled("https://dinas.example"), START)
    with pytest.raises(NotAllowed):
        store.join_central("https://dinas.example", ["7501.04"], replace(entry, actor=OPERATOR))
    assert store.station() == before
    store.join_central("https://dinas.example", ["7501.04", "7501.05"], entry)
    after = store.station()
    assert (after.central, after.areas) == ("https://dinas.example", ("7501.04", "7501.05"))
    assert (after.id, after.name, after.epoch, after.mark) == (before.id, before.name, before.epoch, before.mark)


def test_unknown_subjects_are_none(store: JournalStore) -> None:
    """Nothing is made up."""
    assert store.case("case/9") is None
    assert store.visit("visit/9") is None
    assert store.cases_of_visit("visit/9") == ()
    assert store.last_shift() is None
    assert isinstance(visit_opened(), VisitOpened)
