"""Opening and closing the counter; nothing ever prevents either."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counter_app.domain.entry import Chain, Stream
from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.domain.permissions import Action
from counter_app.domain.records import ShiftRecord
from counter_app.domain.wita import compact_day, day_of
from counter_app.services.case_lists import used_blanks
from counter_app.services.corrections import kept
from counter_app.services.identifiers import new_subject
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry
from counter_app.services.shift_figures import GAPS, ShiftTally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.catalogue import Catalogue
    from counter_app.services.closing_report import ClosingReports, Seen
    from counter_app.services.list_ports import ListStore
    from counter_app.services.ports import Clock, Randomness, Store, Transaction
    from counter_app.services.views import Actor


@dataclass(frozen=True, slots=True)
class ShiftSummary:
    """What a shift did so far, the blanks its cases say were used, and the entries that central has not confirmed."""

    tally: ShiftTally
    used: Mapping[str, int]
    waiting: int


@dataclass(frozen=True, slots=True)
class _Count:
    """What was counted at a closing, why it is another number than it should be, and what the next one should know."""

    blanks: Mapping[str, int]
    gaps: Mapping[str, str] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Report:
    """When a shift is closed, what its report says beside it, and whether it waits for a sending."""

    now: int
    seen: Seen
    sends: bool = False


class Shifts:
    """The use cases round a shift."""

    def __init__(
        self, store: ListStore, clock: Clock, random: Randomness, catalogue: Catalogue, reports: ClosingReports
    ) -> None:
        self._store, self._clock, self._random, self._catalogue = store, clock, random, catalogue
        self._reports = reports

    def current(self) -> ShiftRecord | None:
        """The shift that is open at this station."""
        return self._store.open_shift()

    def open(
        self, actor: Actor, blanks: Mapping[str, int], checked: Mapping[str, str] | None = None, *, draft: str = ""
    ) -> ShiftRecord:
        """Open the counter with the pieces counted of each blank; one's own shift of today goes on as it is.

        A shift of another day or of somebody else is closed with the same count first, and its report is owed: nothing
        counted is lost.
        `checked` is what was looked at beforehand, each with its state; `draft` is forgotten with that.

        Raises:
            RuleViolated: `blanks_negative`.

        """
        require(actor, Action.SHIFT)
        _check(_Count(blanks))
        now = self._clock.now_ms()
        station = self._store.station()
        subject = new_subject("shift", self._random)
        seen = self._reports.see(actor, self._store.open_shift())

        def work(tx: Transaction) -> ShiftRecord:
            day, last = compact_day(day_of(now)), self._store.last_shift()
            running = self._store.open_shift()
            if draft:
                tx.drop_draft(draft)
            if running is not None and (running.day, running.actor) == (day, actor.user):
                return running
            if running is not None:
                last = self._close_in(tx, actor, running, _Count(blanks), _Report(now, seen))
            body = ShiftOpened(
                day=day,
                blanks=dict(blanks),
                head=last.head if last else "",
                checked=dict(checked or {}),
                chained=chained(self._store, last),
            )
            tx.append(NewEntry(actor, subject, station.area, body, now))
            return _shift(tx, subject)

        return self._store.write(work)

    def chained(self) -> str:
        """Whether the register still holds the last closing: sama, berbeda, or nothing where there was none."""
        return chained(self._store, self._store.last_shift())

    def summary(self) -> ShiftSummary:
        """The figures that the closing shows before it is done."""
        shift = self._store.open_shift()
        if shift is None:
            return ShiftSummary(ShiftTally(), {}, self._store.sync_state().waiting)
        return self._summary(shift)

    def close(
        self,
        actor: Actor,
        blanks: Mapping[str, int],
        *,
        gaps: Mapping[str, str] | None = None,
        note: str = "",
        draft: str = "",
        sends: bool = False,
    ) -> ShiftRecord:
        """Close the counter, owe its report, and forget the draft of its closing; a day without visitors closes alike.

        `gaps` says of a kind of blank why the count is another than it should be. `sends`: what waits is sent right
        after, and the report waits a while for how that ends.

        Raises:
            RuleViolated: `no_open_shift`, `blanks_negative`, `unknown_reason`.
            InvalidInput: `note` can't be kept.

        """
        count = _Count(blanks, gaps or {}, kept("note", note))
        require(actor, Action.SHIFT)
        _check(count)
        report = _Report(self._clock.now_ms(), self._reports.see(actor, self._store.open_shift()), sends=sends)

        def work(tx: Transaction) -> ShiftRecord:
            shift = self._store.open_shift()
            if shift is None:
                raise RuleViolated("no_open_shift")
            if draft:
                tx.drop_draft(draft)
            return self._close_in(tx, actor, shift, count, report)

        return self._store.write(work)

    def _summary(self, shift: ShiftRecord) -> ShiftSummary:
        used = used_blanks(self._store, self._catalogue, shift.id)
        return ShiftSummary(self._store.shift_tally(shift.id), used, self._store.sync_state().waiting)

    def _close_in(
        self, tx: Transaction, actor: Actor, shift: ShiftRecord, count: _Count, report: _Report
    ) -> ShiftRecord:
        """Close a shift with the figures as they are in the writer: nobody else writes meanwhile."""
        summary, (seq, head) = self._summary(shift), tx.chain_head()
        body = ShiftClosed(
            visits=summary.tally.visits,
            cases=summary.tally.cases,
            papers=summary.tally.papers,
            waiting=summary.waiting,
            head=head.hex(),
            seq=seq,
            blanks=dict(count.blanks),
            residents=summary.tally.residents,
            used=dict(summary.used),
            gaps=dict(count.gaps),
            note=count.note,
        )
        tx.append(NewEntry(actor, shift.id, shift.area, body, report.now))
        closed = _shift(tx, shift.id)
        self._reports.owe(tx, actor, closed, summary.tally, report.seen, sends=report.sends)
        return closed


def chained(store: Store, last: ShiftRecord | None) -> str:
    """Whether the present chain still holds a closing at its place; a register that was set back goes on in another."""
    if last is None or not last.seq:
        return ""
    station = store.station()
    kept = store.head_at(Chain(station.id, station.epoch, Stream.REGISTER), last.seq)
    return "sama" if kept is not None and kept.hex() == last.head else "berbeda"


def _check(count: _Count) -> None:
    if any(pieces < 0 for pieces in count.blanks.values()):
        raise RuleViolated("blanks_negative")
    if not set(GAPS).issuperset(count.gaps.values()):
        raise RuleViolated("unknown_reason")


def _shift(tx: Transaction, subject: str) -> ShiftRecord:
    record = tx.record(subject)
    if not isinstance(record, ShiftRecord):
        raise RuleViolated("subject_missing", subject=subject)
    return record
