"""Synchronising, the store's half: what goes out, what is confirmed, what comes in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.entry import GENESIS, Chain, Stream, head_of, read_entry
from counter_app.domain.errors import Conflict, RuleViolated
from counter_app.domain.kinds import KINDS, Body, Nature
from counter_app.domain.kinds.base import entry_kind
from counter_app.domain.kinds.case import CaseMoved
from counter_app.services.views import FeedItem, RawEntry
from tests.fakes.registers import (
    AREA,
    Author,
    append,
    case_opened,
    everything_of,
    feed,
    open_store,
    raw_of,
    save_walk_in,
    visit_opened,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from counter_app.storage.store import JournalStore


def test_what_goes_out_is_contiguous_and_checks(store: JournalStore) -> None:
    """Prev and head are the chain's before and after what was chosen."""
    for number in range(5):
        append(store, f"visit/{number}", visit_opened())
    chain = store.chains()[0].chain
    first = store.outgoing(chain, 0, max_bytes=10**6, max_entries=2)
    rest = store.outgoing(chain, 2, max_bytes=10**6)
    assert (first.prev, len(first.entries)) == (GENESIS, 2)
    assert rest.prev == first.head
    assert rest.head == store.chains()[0].head
    entries = [read_entry(one.header, one.facts, one.personal, one.personal_digest) for one in rest.entries]
    assert head_of(entries, rest.prev) == rest.head


def test_at_least_one_entry_goes_out(store: JournalStore) -> None:
    """However small the line; and no more than fit."""
    for number in range(5):
        append(store, f"visit/{number}", visit_opened(notes="x" * 1000))
    chain = store.chains()[0].chain
    assert len(store.outgoing(chain, 1, max_bytes=10).entries) == 1
    assert len(store.outgoing(chain, 1, max_bytes=3000).entries) == 2


def test_nothing_goes_out_beyond_the_end(store: JournalStore) -> None:
    """At the end there is nothing; beyond it central knows more than we do."""
    state = store.chains()[0]
    empty = store.outgoing(state.chain, state.seq, max_bytes=100)
    assert (empty.entries, empty.prev, empty.head) == ((), state.head, state.head)
    with pytest.raises(Conflict, match="fork"):
        store.outgoing(state.chain, state.seq + 1, max_bytes=100)


def test_an_unknown_chain_is_refused(store: JournalStore) -> None:
    """Only our own go out."""
    with pytest.raises(RuleViolated, match="unknown_chain"):
        store.outgoing(Chain("S9", "e", Stream.REGISTER), 0, max_bytes=1)


def test_an_acknowledgement_moves_up_only(store: JournalStore) -> None:
    """A late answer with less changes nothing."""
    for number in range(3):
        append(store, f"visit/{number}", visit_opened())
    chain = store.chains()[0].chain
    two = store.outgoing(chain, 0, max_bytes=10**6, max_entries=2).head
    store.acknowledge(chain, 4, store.chains()[0].head, at=7)
    store.acknowledge(chain, 2, two, at=8)
    state = store.chains()[0]
    assert (state.acked_seq, state.acked_head, state.waiting, state.waiting_bytes) == (4, state.head, 0, 0)


def test_an_acknowledgement_of_another_history_is_a_fork(store: JournalStore) -> None:
    """A head that differs, or a seq that we never had; nothing is marked as sent."""
    state = store.chains()[0]
    for seq, head in ((1, bytes(32)), (0, b"x" * 32), (9, state.head)):
        with pytest.raises(Conflict, match="fork"):
            store.acknowledge(state.chain, seq, head, at=1)
    assert store.chains()[0].acked_seq == 0


def test_waiting_is_counted_in_entries_and_bytes(store: JournalStore) -> None:
    """What the status strip shows is what will be sent."""
    save_walk_in(store, 1)
    state = store.sync_state()
    raw = [*everything_of(store), *everything_of(store, "access")]
    assert (state.waiting, state.waiting_bytes) == (len(raw), sum(one.size for one in raw))


def test_the_last_attempt_is_remembered(store: JournalStore) -> None:
    """A failure keeps the time of the last success."""
    store.note_sync(at=5)
    store.note_sync(at=9, error="offline")
    state = store.sync_state()
    assert (state.last_ok_at, state.last_error, state.enrolled) == (5, "offline", False)


def test_a_page_brings_the_rows_of_others(new_store: Callable[[str], JournalStore]) -> None:
    """The same rows as at home, and the cursor with them."""
    here, there = new_store("S1"), new_store("S2")
    save_walk_in(there, 1)
    raw = everything_of(there)
    assert here.apply_page(AREA, "c1", feed(raw)) == 3
    assert here.feed_cursor(AREA) == ("c1", 3)
    assert here.case("case/1") == there.case("case/1")
    assert here.verify().ok


def test_the_same_page_again_changes_nothing(new_store: Callable[[str], JournalStore]) -> None:
    """Exactly once, however often it comes."""
    here, there = new_store("S1"), new_store("S2")
    save_walk_in(there, 1)
    raw = everything_of(there)
    here.apply_page(AREA, "c1", feed(raw))
    assert here.apply_page(AREA, "c1", feed(raw)) == 0
    here.reset_feed(AREA, "c2", 0)
    assert here.apply_page(AREA, "c2", feed(raw)) == 0
    assert here.feed_cursor(AREA) == ("c2", 3)
    assert here.verify().ok


def test_a_missing_position_stops(new_store: Callable[[str], JournalStore]) -> None:
    """Nothing of that page is kept."""
    here, there = new_store("S1"), new_store("S2")
    save_walk_in(there, 1)
    first, _, third = feed(everything_of(there))
    with pytest.raises(RuleViolated, match="feed_gap"):
        here.apply_page(AREA, "c1", [first, third])
    assert here.feed_cursor(AREA) == ("", 0)
    assert here.visit("visit/1") is None


def test_another_central_epoch_stops(new_store: Callable[[str], JournalStore]) -> None:
    """Until the cursor was set back on purpose."""
    here, there = new_store("S1"), new_store("S2")
    here.apply_page(AREA, "c1", feed(everything_of(there)))
    with pytest.raises(RuleViolated, match="feed_epoch"):
        here.apply_page(AREA, "c2", [])


def test_an_empty_page_notes_the_epoch(store: JournalStore) -> None:
    """Nothing new is an answer too."""
    assert store.apply_page(AREA, "c1", []) == 0
    assert store.feed_cursor(AREA) == ("c1", 0)


def test_own_entries_that_come_back_are_passed_over(store: JournalStore) -> None:
    """They are in the feed because central gives everybody the same."""
    save_walk_in(store, 1)
    before = store.chains(), store.case("case/1")
    assert store.apply_page(AREA, "c1", feed(everything_of(store))) == 0
    assert (store.chains(), store.case("case/1")) == before
    assert store.feed_cursor(AREA) == ("c1", 3)


def test_own_entries_of_an_epoch_that_was_lost_come_back(store: JournalStore) -> None:
    """A station that was set up anew under its old name reads what it had written."""
    before = Author("S1", "before")
    lost = [before.write("visit/1", visit_opened()), before.write("case/1", case_opened())]
    assert store.apply_page(AREA, "c1", feed([raw_of(entry) for entry in lost])) == 2
    assert store.case("case/1") is not None
    assert append(store, "case/1", CaseMoved("diproses")).base == 1
    assert store.verify().ok


def test_a_register_behind_its_own_chain_is_told(store: JournalStore) -> None:
    """The file was set back: going on in the same chain would make a second history."""
    ahead = Author("S1", store.station().epoch, seq=5)
    entry = ahead.write("visit/1", visit_opened())
    with pytest.raises(Conflict, match="own_chain_behind"):
        store.apply_page(AREA, "c1", feed([raw_of(entry)]))


@pytest.mark.parametrize("station", ["S1", "S2"])
def test_an_entry_under_a_name_that_is_taken_is_a_conflict(
    new_store: Callable[[str], JournalStore], station: str
) -> None:
    """Ours or a copy of another's: what is kept stays, and somebody is told."""
    here, there = new_store("S1"), new_store("S2")
    save_walk_in(here, 1)
    save_walk_in(there, 2)
    here.apply_page(AREA, "c1", feed(everything_of(there)))
    last = everything_of(here if station == "S1" else there)[-1]
    forged = replace(last, facts=last.facts.replace(b"KTP-BARU", b"KTP-LAMA"))
    with pytest.raises(Conflict, match="entry_differs"):
        here.apply_page(AREA, "c1", [FeedItem(4, forged)])
    assert here.feed_cursor(AREA) == ("c1", 3)


def test_personal_bytes_that_don_t_fit_their_digest_are_refused(new_store: Callable[[str], JournalStore]) -> None:
    """They were changed on the way."""
    here, there = new_store("S1"), new_store("S2")
    save_walk_in(there, 1)
    last = everything_of(there)[-1]
    assert last.personal is not None
    forged = replace(last, personal=last.personal.replace(b"Siti", b"Sita"))
    with pytest.raises(RuleViolated, match="digest_mismatch"):
        here.apply_page(AREA, "c1", [FeedItem(1, forged)])


def test_an_erased_body_comes_as_its_digest(new_store: Callable[[str], JournalStore]) -> None:
    """The case is there without the person, and the register checks."""
    here, there = new_store("S1"), new_store("S2")
    save_walk_in(there, 1)
    erased = [replace(one, personal=None) for one in everything_of(there)]
    here.apply_page(AREA, "c1", feed(erased))
    case = here.case("case/1")
    assert case is not None
    assert (case.service, case.name, case.nik) == ("KTP-BARU", "", "")
    assert here.verify().ok


def test_a_long_page_goes_in_pieces(new_store: Callable[[str], JournalStore]) -> None:
    """So a save never waits for more than one piece; a fault later on keeps the pieces before it."""
    here = new_store("S1")
    author = Author("S2")
    raw = [raw_of(author.write(f"visit/{number}", visit_opened())) for number in range(450)]
    broken = [*feed(raw), FeedItem(452, raw[0])]
    with pytest.raises(RuleViolated, match="feed_gap"):
        here.apply_page(AREA, "c1", broken)
    assert here.feed_cursor(AREA) == ("c1", 400)
    assert here.apply_page(AREA, "c1", feed(raw)) == 50


def test_a_lost_area_takes_its_copies_along(new_store: Callable[[str], JournalStore]) -> None:
    """Rows of others go; what this station wrote, and what another area's feed brought too, stays."""
    here = new_store("S1")
    author = Author("S2")
    only = raw_of(author.write("case/only", case_opened()))
    both = raw_of(author.write("case/both", case_opened()))
    append(here, "case/own", case_opened())
    here.apply_page("7501.04", "c1", feed([only, both]))
    here.apply_page("7501.05", "c1", feed([both]))
    assert here.drop_area("7501.04") == 1
    assert here.case("case/only") is None
    assert here.case("case/both") is not None
    assert here.case("case/own") is not None
    assert here.feed_cursor("7501.04") == ("", 0)
    assert here.verify().ok
    assert here.apply_page("7501.04", "c1", feed([only, both])) == 1


def test_what_a_reset_feed_does_not_bring_again_goes_with_its_rows(new_store: Callable[[str], JournalStore]) -> None:
    """Copies that only the old central's feed had leave no row behind when the area is lost."""
    here = new_store("S1")
    author = Author("S2")
    kept, gone = (raw_of(author.write(subject, case_opened())) for subject in ("case/kept", "case/gone"))
    here.apply_page(AREA, "c1", feed([kept, gone]))
    here.reset_feed(AREA, "c2", 1)
    assert here.drop_area(AREA) == 2
    assert here.case("case/gone") is None
    assert here.case("case/kept") is None
    assert here.verify().ok


@pytest.fixture
def dreamt() -> Iterator[Callable[[], None]]:
    """Teaches the program a kind that it did not know, as an update does; forgotten afterwards."""

    def learn() -> None:
        @entry_kind("case.dreamt", subject="case", nature=Nature.FACT, writers=frozenset())
        @dataclass(frozen=True, slots=True)
        class CaseDreamt(Body):
            """Nobody needs it."""

    yield learn
    KINDS.pop(("case.dreamt", 1), None)


def test_an_unknown_kind_waits_for_the_update_and_the_rest_counts(
    store: JournalStore, store_path: Path, dreamt: Callable[[], None]
) -> None:
    """A newer station's entry is set aside, work goes on, and a program that knows it folds it in."""
    author = Author("S2")
    opened = author.write("case/1", case_opened())
    moved = author.write("case/1", CaseMoved("diproses"))
    strange = moved.header_bytes.replace(b"case.moved", b"case.dreamt")
    store.apply_page(AREA, "c1", feed([raw_of(opened), RawEntry(strange, b"{}", b"", moved.personal_digest)]))
    assert store.verify().set_aside == 1
    assert append(store, "case/1", CaseMoved("ditunda", "listrik")).base == 1
    assert [header.kind for header, _ in store.history("case/1")] == ["case.opened", "case.moved"]
    assert store.verify().faults == ()
    store.close()
    dreamt()
    again = open_store(store_path, program="2.0")
    case = again.case("case/1")
    assert case is not None
    assert (case.entries, case.status) == (3, "ditunda")
    report = again.verify()
    assert (report.faults, report.set_aside) == ((), 0)
    again.close()


@pytest.mark.parametrize(
    "facts", [b"{", b"[]", b'{"to":5}', b'{"to":["diproses"]}', b'{"to":"diproses","due":1e3}', b"[" * 99999]
)
def test_a_malformed_body_is_set_aside(store: JournalStore, facts: bytes) -> None:
    """Whatever stands in it, the rest of the case is shown."""
    author = Author("S2")
    opened = author.write("case/1", case_opened())
    moved = author.write("case/1", CaseMoved("diproses"))
    store.apply_page(
        AREA, "c1", feed([raw_of(opened), RawEntry(moved.header_bytes, facts, b"", moved.personal_digest)])
    )
    case = store.case("case/1")
    assert case is not None
    assert case.status in {"diterima", "diproses"}
    assert store.verify().ok
