"""Entries of many days at once: the same chain and rows, but each subject is folded once for all of its entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from typing_extensions import override

from counter_app.domain.errors import RuleViolated
from counter_app.domain.refold import refold
from counter_app.storage.core import StoreCore
from counter_app.storage.journal import insert_own, load_subject
from counter_app.storage.projecting import aside_of, keep_row, put_tally, read_tally
from counter_app.storage.transaction import StoreTransaction

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.entry import Entry, Header, Stream
    from counter_app.domain.fold import Record
    from counter_app.domain.kinds import Kind
    from counter_app.services.ports import Clock, NewEntry, Randomness, Transaction
    from counter_app.storage.engine import Driver
    from counter_app.storage.journal import Head

T = TypeVar("T")
# So many entries touch nearly every page of every index: each should be read, changed and sealed once.
_CACHE: Final = "PRAGMA cache_size = -{}"
_ROOMY_KB, _USUAL_KB = 128 * 1024, 2000


@dataclass(slots=True)
class _Open:
    """A subject whose row is not folded yet.

    All of its entries, how many of them were set aside before, and the place of this station's last one.
    """

    entries: list[Entry]
    aside: int
    greatest: int | None
    own: tuple[int | None, int] = (None, 0)


class HistoryTransaction(StoreTransaction):
    """Fulfils `services.ports.Transaction` for entries that tell by `at` when they were written.

    A row that is asked for is folded first; all others wait for `fold`, before the commit.
    """

    def __init__(
        self,
        connection: Driver,
        heads: dict[Stream, Head],
        clock: Clock,
        random: Randomness,
        *,
        some_aside: bool,
    ) -> None:
        super().__init__(connection, heads, clock, random, some_aside=some_aside)
        self._waiting: dict[str, _Open] = {}
        self._tallies: dict[str, tuple[int, int | None]] = {}

    def fold(self) -> None:
        """Put every row that waits in its place.

        Raises:
            RuleViolated: `entry_not_foldable` for a body that no register could show.

        """
        for subject, waiting in self._waiting.items():
            self._keep(subject, waiting)
        for subject, (entries, tick) in self._tallies.items():
            put_tally(self._connection, subject, entries, tick or 0)
        self._waiting.clear()
        self._tallies.clear()

    @override
    def record(self, subject: str) -> Record | None:
        """The subject's row with all that was written of it."""
        waiting = self._waiting.pop(subject, None)
        if waiting is not None:
            self._keep(subject, waiting)
        return super().record(subject)

    @override
    def open_shift(self) -> str:
        """The id of this station's shift that is not closed yet, or nothing."""
        for subject in [one for one in self._waiting if one.startswith("shift/")]:
            self.record(subject)
        return super().open_shift()

    def _keep(self, subject: str, waiting: _Open) -> None:
        folded = refold(waiting.entries)
        if len(folded.aside) > waiting.aside:
            raise RuleViolated("entry_not_foldable", kind=folded.aside[-1][0].header.kind)
        keep_row(self._connection, subject, folded, waiting.own)

    @override
    def _append_projected(self, new: NewEntry, kind: Kind) -> Header:
        subject = new.subject
        waiting = self._waiting.get(subject)
        if waiting is None:
            loaded = load_subject(self._connection, subject)
            aside = aside_of(self._connection, subject) if self._some_aside else 0
            waiting = self._waiting[subject] = _Open(loaded.entries, aside, loaded.greatest_tick)
        entry = self._make(new, kind, len(waiting.entries) - waiting.aside, waiting.greatest)
        head = self._heads[kind.stream]
        insert_own(self._connection, head, entry)
        waiting.entries.append(entry)
        waiting.greatest, waiting.own = entry.header.tick, (head.id, head.seq)
        return entry.header

    @override
    def _append_counted(self, new: NewEntry, kind: Kind) -> Header:
        subject = new.subject
        base, greatest = self._tallies.get(subject) or read_tally(self._connection, subject)
        entry = self._make(new, kind, base, greatest)
        insert_own(self._connection, self._heads[kind.stream], entry)
        self._tallies[subject] = (base + 1, entry.header.tick)
        return entry.header

    @override
    def _wall(self, new: NewEntry) -> int:
        return new.at


class StoreHistory(StoreCore):
    """Writing what happened over days in one unit of work."""

    def write_history(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in the writer with entries of any time, fold each subject once, and commit once.

        Raises:
            RuleViolated: `entry_not_foldable`; nothing of `work` is kept.
            StorageFault: the commit did not happen.

        """
        with self._writing(urgent=False) as connection:
            connection.execute(_CACHE.format(_ROOMY_KB))
            try:
                transaction = self._transaction(connection, HistoryTransaction)
                result = work(transaction)
                transaction.fold()
            finally:
                connection.execute(_CACHE.format(_USUAL_KB))
        return result
