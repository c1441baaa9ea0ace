"""Writing: what an entry becomes, and that a unit of work is kept whole or not at all."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.case import CaseRecord
from counter_app.domain.entry import GENESIS, Stream, head_of, read_entry
from counter_app.domain.errors import InvalidInput, NotAllowed, RuleViolated, StorageFault
from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.kinds.case import CaseCorrected, CaseMoved, CaseSettled
from counter_app.storage.engine import plain_connection
from counter_app.storage.gate import WriteWithinWriteError
from tests.fakes.registers import (
    AREA,
    KEY,
    NIK,
    OPERATOR,
    START,
    SUPERVISOR,
    append,
    case_opened,
    entry,
    everything_of,
    open_store,
    save_walk_in,
    visit_opened,
)

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.ports import Store, SyncStore, Transaction
    from counter_app.storage.store import JournalStore


def test_the_store_fulfils_both_ports(store: JournalStore) -> None:
    """What use cases and the sync client ask for is what the store is."""
    desk: Store = store
    line: SyncStore = store
    assert desk.station() == line.station()


def test_a_new_register_begins_with_its_opening(store: JournalStore) -> None:
    """Both chains have one entry, and the station names their epoch."""
    register, access = store.chains()
    assert (register.chain.stream, access.chain.stream) == (Stream.REGISTER, Stream.ACCESS)
    assert (register.seq, access.seq) == (1, 1)
    assert register.chain.epoch == access.chain.epoch == store.station().epoch


def test_entries_count_without_a_gap(store: JournalStore) -> None:
    """Seq goes on by one within a chain, over transactions."""
    seqs = [append(store, f"visit/{n}", visit_opened()).seq for n in range(4)]
    assert seqs == [2, 3, 4, 5]


def test_the_head_is_the_hash_over_all_entries(store: JournalStore) -> None:
    """Anybody can recompute the head from what is sent."""
    save_walk_in(store, 1)
    raw = everything_of(store)
    entries = [read_entry(one.header, one.facts, one.personal, one.personal_digest) for one in raw]
    assert store.chains()[0].head == head_of(entries, GENESIS)


def test_an_entry_becomes_a_row_in_the_same_transaction(store: JournalStore) -> None:
    """Within the unit of work the row is there already."""

    def work(tx: Transaction) -> object:
        tx.append(entry("case/1", case_opened()))
        return tx.record("case/1")

    record = store.write(work)
    assert isinstance(record, CaseRecord)
    assert record == store.case("case/1")
    assert record.nik == NIK


def test_a_later_entry_changes_the_row(store: JournalStore) -> None:
    """The row is folded from all entries of its subject."""
    append(store, "case/1", case_opened())
    append(store, "case/1", CaseMoved("diproses"))
    append(store, "case/1", CaseCorrected("name", "salah_ketik", old="Siti Rahma", new="Siti Rahmah"))
    record = store.case("case/1")
    assert record is not None
    assert (record.status, record.name, record.corrected, record.entries) == ("diproses", "Siti Rahmah", 1, 3)


def test_base_and_tick_follow_the_subject(store: JournalStore) -> None:
    """An entry tells how many its author had folded, and its tick is beyond theirs."""
    first = append(store, "case/1", case_opened())
    second = append(store, "case/1", CaseMoved("diproses"))
    assert (first.base, second.base) == (0, 1)
    assert second.tick > first.tick


def test_a_clock_that_went_back_does_not_put_an_entry_before_its_predecessor(store: JournalStore) -> None:
    """Tick is the greatest of the subject and one more, when the clock says less."""
    first = append(store, "case/1", case_opened())
    store._clock.now = START - 10**9  # type: ignore[attr-defined]  # noqa: SLF001 - the test's own clock
    second = append(store, "case/1", CaseMoved("diproses"))
    assert second.tick == first.tick + 1


def test_access_stands_in_its_own_chain(store: JournalStore) -> None:
    """Reads are recorded beside the register, and counted on their subject."""
    headers = [append(store, "access/list", DataAccessed("dicari")) for _ in range(3)]
    assert [(h.stream, h.seq, h.base) for h in headers] == [(Stream.ACCESS, n, n - 2) for n in (2, 3, 4)]
    assert store.chains()[0].seq == 1


def test_a_fault_in_the_work_keeps_nothing(store: JournalStore) -> None:
    """Entry, row, paper, number and chain head are as before."""
    before = store.chains()

    def work(tx: Transaction) -> None:
        tx.next_running(AREA, "261123")
        tx.append(entry("case/1", case_opened()))
        raise RuleViolated("changed_my_mind")

    with pytest.raises(RuleViolated, match="changed_my_mind"):
        store.write(work)
    assert store.chains() == before
    assert store.case("case/1") is None
    assert store.write(lambda tx: tx.next_running(AREA, "261123")) == 1
    assert append(store, "case/1", case_opened()).seq == 2


def test_a_role_that_may_not_write_a_kind_is_refused(store: JournalStore) -> None:
    """Only a supervisor settles."""
    append(store, "case/1", case_opened())
    with pytest.raises(NotAllowed, match="role_may_not_write"):
        append(store, "case/1", CaseSettled("S1/e/register/1", applied=True), actor=OPERATOR)
    assert append(store, "case/1", CaseSettled("S1/e/register/1", applied=True), actor=SUPERVISOR).seq == 3


def test_a_kind_about_another_subject_is_refused(store: JournalStore) -> None:
    """A case is not opened on a visit."""
    with pytest.raises(RuleViolated, match="wrong_subject"):
        append(store, "visit/1", case_opened())


@pytest.mark.parametrize("name", ["a\x00b", "\ud800"])
def test_text_that_no_database_keeps_is_refused(store: JournalStore, name: str) -> None:
    """NUL and half characters never get into the journal."""
    with pytest.raises(InvalidInput):
        append(store, "case/1", case_opened(name=name))
    assert store.chains()[0].seq == 1


def test_a_number_beyond_the_database_is_refused(store: JournalStore) -> None:
    """A body that no register could show is not written."""
    with pytest.raises(RuleViolated, match="entry_not_foldable"):
        append(store, "case/1", case_opened(due=2**70))
    assert store.chains()[0].seq == 1


def test_a_save_is_one_commit(store: JournalStore) -> None:
    """Two entries, their rows, the paper and the draft go to the disk together."""
    statements: list[str] = []
    driver = store._writer.connection.dbapi_connection  # noqa: SLF001 - the trace is on the driver
    assert driver is not None
    driver.set_trace_callback(statements.append)
    save_walk_in(store, 1)
    driver.set_trace_callback(None)
    assert [sql for sql in statements if sql.startswith(("BEGIN", "COMMIT", "ROLLBACK"))] == [
        "BEGIN IMMEDIATE",
        "COMMIT",
    ]


def test_running_numbers_count_per_area_and_day(store: JournalStore) -> None:
    """Two in one unit of work differ; another day and another area begin anew."""

    def work(tx: Transaction) -> list[int]:
        days = [(AREA, "261123"), (AREA, "261123"), (AREA, "261124"), ("7501.05", "261123")]
        return [tx.next_running(area, day) for area, day in days]

    assert store.write(work) == [1, 2, 1, 1]


def test_running_numbers_begin_anew_with_an_epoch(store: JournalStore) -> None:
    """Its mark keeps the numbers apart."""
    assert store.write(lambda tx: tx.next_running(AREA, "261123")) == 1
    store.open_epoch("pulih", "ABC")
    assert store.write(lambda tx: tx.next_running(AREA, "261123")) == 1
    assert store.station().mark == "ABC"


def test_a_new_epoch_names_its_parent(store: JournalStore) -> None:
    """Its first entries carry the end of the chains before, and it is pushed after them."""
    old = store.chains()
    station = store.open_epoch("pulih", "ABC")
    chains = store.chains()
    assert [state.chain.epoch for state in chains] == [old[0].chain.epoch] * 2 + [station.epoch] * 2
    opening = everything_of(store)[-1].facts.decode()
    assert old[0].head.hex() in opening
    assert old[0].chain.epoch in opening


def test_write_within_write_is_told_at_once(store: JournalStore) -> None:
    """It would wait for itself for ever."""
    with pytest.raises(WriteWithinWriteError):
        store.write(lambda _: store.put_setting("a", b"b"))


def test_a_save_goes_before_a_waiting_page(store: JournalStore) -> None:
    """Both wait behind a unit of work; the urgent one is let in first."""
    order: list[str] = []
    inside, leave = threading.Event(), threading.Event()

    def first(_: Transaction) -> None:
        inside.set()
        leave.wait(10)

    def run(name: str, *, urgent: bool) -> threading.Thread:
        thread = threading.Thread(target=lambda: store.write(lambda _: order.append(name), urgent=urgent))
        thread.start()
        return thread

    holder = threading.Thread(target=lambda: store.write(first))
    holder.start()
    inside.wait(10)
    page = run("page", urgent=False)
    save = run("save", urgent=True)
    while store._gate._urgent_waiting == 0:  # noqa: SLF001 - wait until it stands in the queue
        pass
    leave.set()
    for thread in (holder, page, save):
        thread.join(10)
    assert order == ["save", "page"]


def test_threads_write_without_losing_or_doubling(store: JournalStore) -> None:
    """Eight threads, one chain, no gap."""
    threads = [
        threading.Thread(target=lambda n=n: [append(store, f"visit/{n}-{i}", visit_opened()) for i in range(10)])
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert store.chains()[0].seq == 81
    assert store.verify().ok


def test_a_closed_store_says_so(store: JournalStore) -> None:
    """Neither writing nor reading opens the file again after sign-out."""
    station = store.station()
    store.close()
    store.close()
    for act in (lambda: append(store, "case/1", case_opened()), lambda: store.case("case/1"), store.sync_state):
        with pytest.raises(StorageFault, match="closed"):
            act()
    assert store.station() == station


def test_closing_leaves_nothing_in_the_log(store: JournalStore, store_path: Path, tmp_path: Path) -> None:
    """What closes the file last has nothing left to bring into it, which would let no other thread run meanwhile."""
    last = plain_connection(store_path, KEY)
    append(store, "visit/1", visit_opened())
    head = store.chains()[0].head
    store.close()
    alone = tmp_path / "alone.db"
    shutil.copy(store_path, alone)
    last.close()
    again = open_store(alone)
    assert again.chains()[0].head == head
    again.close()
