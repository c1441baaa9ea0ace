"""Writing a plan into a register: many days in one unit of work, and on from where an earlier run was stopped."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from counter_app.domain.entry import Stream
from counter_app.domain.errors import Conflict
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.domain.queue import ONE_SERIES
from counter_app.domain.wita import compact_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from counter_app.domain.records import ShiftRecord
    from counter_app.generating.day_plan import PlannedDay
    from counter_app.services.ports import NewEntry, Transaction
    from counter_app.services.views import ChainState

T = TypeVar("T")
BATCH_CASES: Final = 10_000
"""Enough that a case's first days mostly fall into one unit of work, and that each page is sealed once for many."""


class Seeded:
    """Random bytes for the entries of one unit of work: the same ones when it is written again."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._source = Random(f"{seed}")

    def begin(self, batch: int) -> None:
        """The bytes of another unit of work."""
        self._source = Random(f"{self._seed}/{batch}")

    def __call__(self, count: int, /) -> bytes:
        """The next bytes."""
        return self._source.randbytes(count)


class HistoryStore(Protocol):
    """What writing a history needs of the store."""

    def chains(self) -> Sequence[ChainState]:
        """This station's chains."""
        ...

    def last_shift(self) -> ShiftRecord | None:
        """This station's latest closed shift."""
        ...

    def write_history(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in the writer with entries of any time and commit once."""
        ...


class HistoryWriter:
    """Writes planned days into one store."""

    def __init__(self, store: HistoryStore, random: Seeded, area: str, *, batch: int = BATCH_CASES) -> None:
        self._store, self._random, self._area, self._batch = store, random, area, batch
        last = store.last_shift()
        self._closing = last.head if last else ""
        self._access = self._seq(Stream.ACCESS)

    def write(self, days: Iterable[PlannedDay], *, before: int, progress: Callable[[int], None]) -> int:
        """Write what is not there yet, and return how many cases that were.

        `before`: entries of the register that are older than the plan. `progress` is told after each day how many cases
        are done; whoever stops it loses the unit of work that is being written and nothing else.

        Raises:
            Conflict: `register_differs`: this is another history, or somebody wrote into it since.

        """
        there, planned, cases, added = self._seq(Stream.REGISTER), before, 0, 0
        for place, batch in enumerate(_batches(days, self._batch)):
            begins, planned = planned, planned + sum(_in_register(day) for day in batch)
            count = sum(day.cases for day in batch)
            if planned > there:
                if begins != there:
                    raise Conflict("register_differs")
                self._random.begin(place)
                self._store.write_history(partial(self._write, batch=batch, before=cases, progress=progress))
                there, added = planned, added + count
            cases += count
            progress(cases)
        if planned != there:
            raise Conflict("register_differs")
        return added

    def _seq(self, stream: Stream) -> int:
        return max(state.seq for state in self._store.chains() if state.chain.stream is stream)

    def _write(
        self, tx: Transaction, *, batch: Sequence[PlannedDay], before: int, progress: Callable[[int], None]
    ) -> None:
        for day in batch:
            for entry in day.entries:
                tx.append(self._placed(tx, entry))
            for paper in day.papers:
                tx.queue_paper(paper)
            for _ in range(day.cases):
                tx.next_running(self._area, compact_day(day.day))
            for _ in range(day.tickets):
                tx.next_ticket(ONE_SERIES, compact_day(day.day))
            before += day.cases
            progress(before)

    def _placed(self, tx: Transaction, entry: NewEntry) -> NewEntry:
        """An entry with what only the chain knows: where it stood when a shift was closed."""
        body = entry.body
        self._access += body.kind.stream is Stream.ACCESS
        if isinstance(body, ShiftOpened):
            return replace(entry, body=replace(body, head=self._closing, chained="sama" if self._closing else ""))
        if isinstance(body, ShiftClosed):
            seq, head = tx.chain_head()
            self._closing = head.hex()
            return replace(entry, body=replace(body, head=self._closing, seq=seq, waiting=seq + self._access))
        return entry


def _batches(days: Iterable[PlannedDay], cases: int) -> Iterator[list[PlannedDay]]:
    batch: list[PlannedDay] = []
    for day in days:
        batch.append(day)
        if sum(one.cases for one in batch) >= cases:
            yield batch
            batch = []
    if batch:
        yield batch


def _in_register(day: PlannedDay) -> int:
    return sum(entry.body.kind.stream is Stream.REGISTER for entry in day.entries)
