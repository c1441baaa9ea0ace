"""Any order of arrival gives the same rows, through the store's own late folding."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.domain.fold import fold
from counter_app.domain.kinds import Body
from tests.fakes.histories import Act, play
from tests.fakes.registers import AREA, SUPERVISOR, append, case_opened, feed, make_store, raw_of

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.domain.entry import Entry
    from counter_app.services.views import RawEntry
    from counter_app.storage.store import JournalStore

FEW = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
ACTS = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Act), st.booleans()), min_size=1, max_size=14)


def arrive(entries: list[Entry], pages: int) -> CaseRecord | None:
    """The row of a store at which these entries arrive in this order, in pages of that size."""
    with tempfile.TemporaryDirectory() as folder:
        store: JournalStore = make_store(Path(folder) / "register.db", "S9")
        try:
            items = feed([raw_of(entry) for entry in entries])
            for start in range(0, len(items), pages):
                store.apply_page(AREA, "c1", items[start : start + pages])
            assert store.verify().faults == ()
            return store.case("case/1")
        finally:
            store.close()


@FEW
@given(acts=ACTS, data=st.data(), pages=st.integers(1, 5))
def test_any_order_of_arrival_folds_to_the_same_row(
    acts: list[tuple[int, Act, bool]], data: st.DataObject, pages: int
) -> None:
    """Entries of three stations, in any order and in pages of any size, give the row of a fold of them all."""
    entries = play(acts)
    shuffled = data.draw(st.permutations(entries))
    assert arrive(list(shuffled), pages) == fold(entries)


@FEW
@given(acts=ACTS)
def test_own_entries_fold_with_those_of_others(acts: list[tuple[int, Act, bool]]) -> None:
    """A rebuild gives the rows that late folding gave."""
    entries = play(acts)
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(Path(folder) / "register.db", "S9")
        try:
            store.apply_page(AREA, "c1", feed([raw_of(entry) for entry in reversed(entries)]))
            before = store.case("case/1")
            store.rebuild()
            assert store.case("case/1") == before == fold(entries)
            assert store.verify().ok
        finally:
            store.close()


class Line:
    """A central that gives everybody the same feed: what a station pushes stands there for all."""

    def __init__(self) -> None:
        self.feed: list[RawEntry] = []

    def exchange(self, store: JournalStore) -> None:
        """Push what central lacks, then pull what the station lacks."""
        state = store.chains()[0]
        out = store.outgoing(state.chain, state.acked_seq, max_bytes=10**9)
        self.feed.extend(out.entries)
        store.acknowledge(state.chain, state.seq, out.head, at=1)
        _, position = store.feed_cursor(AREA)
        store.apply_page(AREA, "c1", feed(self.feed[position:], position))


@FEW
@given(acts=ACTS)
def test_stations_that_exchange_now_and_then_end_with_the_same_row(acts: list[tuple[int, Act, bool]]) -> None:
    """Three real registers write on one case and meet in any order; once all have all, they agree and check."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        line = Line()
        stores = [make_store(Path(folder) / f"{name}.db", name) for name in ("S1", "S2", "S3")]
        for store in stores:
            stack.callback(store.close)
        append(stores[0], "case/1", case_opened())
        for number, act, meets in acts:
            if meets:
                line.exchange(stores[number])
            if isinstance(act.value, Body):
                append(stores[number], "case/1", act.value, actor=SUPERVISOR)
        for store in (*stores, *stores):
            line.exchange(store)
        rows = [store.case("case/1") for store in stores]
        assert rows[0] is not None
        assert rows[0] == rows[1] == rows[2]
        assert [store.verify().faults for store in stores] == [(), (), ()]
        assert all(store.sync_state().waiting == 1 for store in stores)
