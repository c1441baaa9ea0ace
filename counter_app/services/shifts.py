"""Opening and closing the counter; nothing ever prevents either."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.domain.permissions import Action
from counter_app.domain.records import ShiftRecord
from counter_app.domain.wita import compact_day, day_of
from counter_app.services.identifiers import new_subject
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.ports import Clock, Randomness, Store, Transaction
    from counter_app.services.views import Actor


@dataclass(frozen=True, slots=True)
class ShiftSummary:
    """What a shift did so far, and the entries that central has not confirmed."""

    visits: int
    cases: int
    papers: int
    waiting: int


class Shifts:
    """The use cases round a shift."""

    def __init__(self, store: Store, clock: Clock, random: Randomness) -> None:
        self._store, self._clock, self._random = store, clock, random

    def current(self) -> ShiftRecord | None:
        """The shift that is open at this station."""
        return self._store.open_shift()

    def open(self, actor: Actor, blanks: Mapping[str, int]) -> ShiftRecord:
        """Open the counter with the pieces counted of each blank; one's own shift of today goes on as it is.

        A shift of another day or of somebody else is closed with the same count first: nothing counted is lost.

        Raises:
            RuleViolated: `blanks_negative`.

        """
        require(actor, Action.SHIFT)
        _check(blanks)
        now = self._clock.now_ms()
        station = self._store.station()
        subject = new_subject("shift", self._random)

        def work(tx: Transaction) -> ShiftRecord:
            day, last = compact_day(day_of(now)), self._store.last_shift()
            running = self._store.open_shift()
            if running is not None and (running.day, running.actor) == (day, actor.user):
                return running
            if running is not None:
                last = self._close_in(tx, actor, running, blanks, "", now)
            body = ShiftOpened(day=day, blanks=dict(blanks), head=last.head if last else "")
            tx.append(NewEntry(actor, subject, station.area, body, now))
            return _shift(tx, subject)

        return self._store.write(work)

    def summary(self) -> ShiftSummary:
        """The figures that the closing shows before it is done."""
        shift = self._store.open_shift()
        visits, cases, papers = self._store.shift_counts(shift.id) if shift else (0, 0, 0)
        return ShiftSummary(visits, cases, papers, self._store.sync_state().waiting)

    def close(self, actor: Actor, blanks: Mapping[str, int], *, note: str = "", draft: str = "") -> ShiftRecord:
        """Close the counter, and forget the draft of its closing; a day without visitors closes like any other.

        Raises:
            RuleViolated: `no_open_shift`, `blanks_negative`.

        """
        require(actor, Action.SHIFT)
        _check(blanks)
        now = self._clock.now_ms()

        def work(tx: Transaction) -> ShiftRecord:
            shift = self._store.open_shift()
            if shift is None:
                raise RuleViolated("no_open_shift")
            if draft:
                tx.drop_draft(draft)
            return self._close_in(tx, actor, shift, blanks, note, now)

        return self._store.write(work)

    def _close_in(
        self, tx: Transaction, actor: Actor, shift: ShiftRecord, blanks: Mapping[str, int], note: str, now: int
    ) -> ShiftRecord:
        """Close a shift with the figures as they are in the writer: nobody else writes meanwhile."""
        visits, cases, papers = self._store.shift_counts(shift.id)
        seq, head = tx.chain_head()
        body = ShiftClosed(
            visits=visits,
            cases=cases,
            papers=papers,
            waiting=self._store.sync_state().waiting,
            head=head.hex(),
            seq=seq,
            blanks=dict(blanks),
            note=note,
        )
        tx.append(NewEntry(actor, shift.id, shift.area, body, now))
        return _shift(tx, shift.id)


def _check(blanks: Mapping[str, int]) -> None:
    if any(count < 0 for count in blanks.values()):
        raise RuleViolated("blanks_negative")


def _shift(tx: Transaction, subject: str) -> ShiftRecord:
    record = tx.record(subject)
    if not isinstance(record, ShiftRecord):
        raise RuleViolated("subject_missing", subject=subject)
    return record
