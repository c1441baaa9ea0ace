"""Times without power or line: one key begins one, the same key ends it, and its times can be put right afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import InvalidInput, RuleViolated
from counter_app.domain.kinds.blackout import OutageBegan, OutageCorrected, OutageEnded
from counter_app.domain.permissions import Action
from counter_app.domain.service_clock import merged
from counter_app.domain.wita import day_of
from counter_app.services.afterwards import occurred_fault
from counter_app.services.identifiers import new_subject
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.kinds import Body
    from counter_app.domain.records import OutageRecord
    from counter_app.services.ports import Clock, Randomness, Store, Transaction
    from counter_app.services.views import Actor

REASONS: Final = ("listrik", "jaringan")
UNDO_MS: Final = 60_000
"""Ended within this time of its beginning, an outage was a slip of the finger; one noted afterwards never is."""
_MINUTE: Final = 60_000


@dataclass(frozen=True, slots=True)
class Press:
    """What pressing the key of an outage did: mulai, selesai, dibatalkan, or tanya where nothing was written yet.

    `tanya`: it began on an earlier day, so nobody knows by the clock when it ended.
    """

    outcome: str
    outage: OutageRecord


@dataclass(frozen=True, slots=True)
class OutageLine:
    """One outage within some time, for a list or a report; `minutes` of it lie in that time, `ended_at` 0: it lasts."""

    id: str
    reason: str
    began_at: int
    ended_at: int
    noted_at: int
    end_noted_at: int
    minutes: int


class Outages:
    """The use cases round outages; an outage of a station is one of every area that it serves."""

    def __init__(self, store: Store, clock: Clock, random: Randomness) -> None:
        self._store, self._clock, self._random = store, clock, random

    def lasting(self) -> tuple[OutageRecord, ...]:
        """This station's outages that have not ended, the first that began first."""
        return tuple(reversed(self._own(lasting=True)))

    def press(self, actor: Actor, reason: str) -> Press:
        """Begin an outage or end the one that lasts; within a minute its end says that it never was.

        Raises:
            RuleViolated: `unknown_reason`.

        """
        require(actor, Action.OUTAGE)
        lasting = next((one for one in self.lasting() if one.reason == reason), None)
        if lasting is None:
            return Press("mulai", self.begin(actor, reason))
        now = self._clock.now_ms()
        if 0 <= now - lasting.began_at < UNDO_MS:
            return Press("dibatalkan", self._write(actor, lasting, OutageEnded(occurred=lasting.began_at)))
        if day_of(lasting.began_at) != day_of(now):
            return Press("tanya", lasting)
        return Press("selesai", self._write(actor, lasting, OutageEnded()))

    def begin(self, actor: Actor, reason: str, *, began: int = 0, ended: int = 0, draft: str = "") -> OutageRecord:
        """Note an outage that began now or at `began`, and that may be over already; with that a draft is forgotten.

        Raises:
            RuleViolated: `unknown_reason`; `outage_lasts` where one of that reason is not over.
            InvalidInput: `began`, `ended`: `occurred_in_future`, `occurred_too_early`, `ends_before_it_begins`.

        """
        require(actor, Action.OUTAGE)
        if reason not in REASONS:
            raise RuleViolated("unknown_reason", reason=reason)
        now = self._clock.now_ms()
        _require_times(began or now, ended, now)
        areas = self._store.station().areas
        subjects = [new_subject("outage", self._random) for _ in areas]

        def work(tx: Transaction) -> None:
            if not ended and any(one.reason == reason for one in self.lasting()):
                raise RuleViolated("outage_lasts", reason=reason)
            for subject, area in zip(subjects, areas, strict=True):
                tx.append(NewEntry(actor, subject, area, OutageBegan(reason, began), now))
                if ended:
                    tx.append(NewEntry(actor, subject, area, OutageEnded(ended), now))
            if draft:
                tx.drop_draft(draft)

        self._store.write(work)
        return self._known(subjects[0])

    def correct(self, actor: Actor, outage: str, *, began: int = 0, ended: int = 0, draft: str = "") -> OutageRecord:
        """Put right when an outage began or ended; 0 leaves a time as it is. One that lasts is ended by `ended`.

        What is typed has minutes only: the minute that stands there already is no other time.

        Raises:
            RuleViolated: `subject_missing`, `nothing_changed`.
            InvalidInput: as for `begin`.

        """
        require(actor, Action.OUTAGE)
        known = self._known(outage)
        began, ended = _other(began, known.began_at), _other(ended, known.ended_at)
        if not began and not ended:
            raise RuleViolated("nothing_changed")
        if ended and ended // _MINUTE == (began or known.began_at) // _MINUTE:
            ended = max(ended, began or known.began_at)
        _require_times(began or known.began_at, ended or known.ended_at, self._clock.now_ms())
        return self._write(actor, known, OutageCorrected(began, ended), draft)

    def within(self, start: int, end: int) -> tuple[OutageLine, ...]:
        """This station's outages that touch `[start, end)`, the latest first; slips of the finger are left out."""
        found = [one for one in self._own() if one.began_at < end and (one.ended_at or end) > start and not one.is_slip]
        return tuple(_line(one, _span(one, start, end)) for one in found)

    def minutes(self, start: int, end: int) -> Mapping[str, int]:
        """How many minutes of that time each reason took, overlapping outages counted once."""
        spans: dict[str, list[tuple[int, int]]] = {}
        for one in self._own():
            spans.setdefault(one.reason, []).append(_span(one, start, end))
        totals = {
            reason: sum(stop - begin for begin, stop in merged(found, end)) // _MINUTE
            for reason, found in spans.items()
        }
        return {reason: total for reason, total in totals.items() if total}

    def _own(self, *, lasting: bool = False) -> Sequence[OutageRecord]:
        station = self._store.station()
        return [one for one in self._store.outages(station.area, lasting=lasting) if one.station == station.id]

    def _known(self, outage: str) -> OutageRecord:
        found = next((one for one in self._own() if one.id == outage), None)
        if found is None:
            raise RuleViolated("subject_missing", subject=outage)
        return found

    def _write(self, actor: Actor, outage: OutageRecord, body: Body, draft: str = "") -> OutageRecord:
        """Append to an outage in every area in which it was noted."""
        now, station = self._clock.now_ms(), self._store.station()

        def work(tx: Transaction) -> None:
            for area in station.areas:
                for one in self._store.outages(area):
                    if (one.station, one.reason, one.noted_at) == (station.id, outage.reason, outage.noted_at):
                        tx.append(NewEntry(actor, one.id, area, body, now))
            if draft:
                tx.drop_draft(draft)

        self._store.write(work)
        return self._known(outage.id)


def _span(outage: OutageRecord, start: int, end: int) -> tuple[int, int]:
    return max(start, outage.began_at), min(end, outage.ended_at or end)


def _line(outage: OutageRecord, span: tuple[int, int]) -> OutageLine:
    return OutageLine(
        outage.id,
        outage.reason,
        outage.began_at,
        outage.ended_at,
        outage.noted_at,
        outage.end_noted_at,
        max(0, span[1] - span[0]) // _MINUTE,
    )


def _require_times(began: int, ended: int, now: int) -> None:
    faults = {}
    for name, moment in (("began", began), ("ended", ended)):
        if fault := occurred_fault(moment, now):
            faults[name] = fault
    if ended and ended < began:
        faults.setdefault("ended", "ends_before_it_begins")
    if faults:
        raise InvalidInput(faults)


def _other(typed: int, known: int) -> int:
    """A time that differs by a minute at least from the one that is known; 0 for none."""
    return typed if typed // _MINUTE != known // _MINUTE else 0
