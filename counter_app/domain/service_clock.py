"""The service clock: how much time an office really had for a case, and whether it kept its promise.

The clock starts at complete papers and counts open office time. An excused hold stops it (the move that ends the hold
writes another `due`), and so does every outage of the area, whether or not anybody held the case for it. One that
another station has not ended counts to the end of the day on which it began: nobody here can end it, and its station
may never be heard of again.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import timedelta
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.case import CLOCK_RUNS, DONE_STATUSES, Status
from counter_app.domain.wita import day_bounds, day_of, local, to_ms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from counter_app.domain.calendar import WorkCalendar
    from counter_app.domain.records import OutageRecord

Span = tuple[int, int]
"""Two instants in ms UTC, the first before the second."""

_NONE: Final = timedelta()
_LAST: Final = 253_370_764_800_000
"""The year 9999: no moment after it can be told."""


class SlaState(StrEnum):
    """How a case stands against its time; the values are the words of the register."""

    NO_LIMIT = "tanpa_batas"
    IN_TIME = "dalam_waktu"
    STOPPED = "berhenti"
    LATE = "lewat"
    MET = "tepat_waktu"
    EXCUSED = "dengan_alasan"
    MISSED = "terlambat"


class Timed(Protocol):
    """What the clock reads of a case, a row of a list or the whole record; times are ms UTC, 0 for none."""

    @property
    def status(self) -> str:
        """Where it stands."""
        ...

    @property
    def reason(self) -> str:
        """Why it stands there."""
        ...

    @property
    def due(self) -> int:
        """When it is due by what its entries say."""
        ...

    @property
    def promised(self) -> int:
        """When it was due when its papers were complete."""
        ...

    @property
    def running_since(self) -> int:
        """From when on `due` counts."""
        ...

    @property
    def held_since(self) -> int:
        """Since when it is held for an excused reason."""
        ...

    @property
    def done_at(self) -> int:
        """When the work ended."""
        ...


class ServiceClock:
    """The clock of one area at one moment and one station, with the area's outages in any order."""

    def __init__(self, calendar: WorkCalendar, outages: Iterable[OutageRecord], now: int, here: str) -> None:
        self._calendar, self._now = calendar, now
        spans = [(one, one.began_at, one.ended_at or _open_end(one, now, here)) for one in outages]
        last = (one for one, _, end in spans if not one.ended_at and end >= now)
        self.lasting = min(last, key=lambda one: one.began_at, default=None)
        self._spans = merged(((begin, end) for _, begin, end in spans), now)
        self._ends = [end for _, end in self._spans]
        took = (calendar.open_time(local(begin), local(end)) for begin, end in self._spans)
        self._sums = list(accumulate(took, initial=_NONE))

    def due(self, case: Timed, *, until: int = 0) -> int:
        """When a case is due with the open time that outages took; `until`: outages count up to then, or to now.

        0 where no time is promised.
        """
        if not 0 < case.due <= _LAST:
            return case.due
        spans = self._until(until) if until else self._spans
        owed = self._lost(case.running_since, min(case.due, until or case.due))
        here = case.due
        for begin, end in spans[bisect_right([end for _, end in spans], here) :] if owed else ():
            free = self._calendar.open_time(local(here), local(begin))
            if free >= owed:
                break
            owed -= free
            here = max(here, end)
        return to_ms(self._calendar.add_open_time(local(here), owed)) if owed else here

    def is_late(self, case: Timed, at: int = 0) -> bool:
        """Whether a case was not done in its time by `at`, or by now; cheaper than asking when it is due."""
        at = min(at or self._now, _LAST)
        if not 0 < case.due < at:
            return False
        lost = self._lost(case.running_since, at)
        gone = self._calendar.open_time(local(case.due), local(at))
        # At the last minute before a break the clock has run out, and whoever looks in the break is late.
        return not lost or gone > lost or (gone == lost and self.due(case, until=at) < at)

    def state(self, case: Timed) -> tuple[SlaState, str]:
        """How a case stands, and why its clock stands still."""
        if not case.due:
            return SlaState.NO_LIMIT, ""
        if case.status in DONE_STATUSES and case.done_at:
            return self._ended(case), ""
        if case.status == Status.HELD and case.held_since:
            late = self.is_late(case, case.held_since)
            return (SlaState.LATE, "") if late else (SlaState.STOPPED, case.reason)
        if case.status not in CLOCK_RUNS and case.status != Status.HELD:
            return SlaState.NO_LIMIT, ""
        if self.is_late(case):
            return SlaState.LATE, ""
        return (SlaState.STOPPED, self.lasting.reason) if self.lasting else (SlaState.IN_TIME, "")

    def _ended(self, case: Timed) -> SlaState:
        if case.done_at <= (case.promised or case.due):
            return SlaState.MET
        return SlaState.MISSED if self.is_late(case, case.done_at) else SlaState.EXCUSED

    def _lost(self, start: int, end: int) -> timedelta:
        """The open time that outages took between two moments."""
        if not self._spans or end <= start:
            return _NONE
        first, last = bisect_right(self._ends, start), bisect_right(self._ends, end)
        total = self._sums[last] - self._sums[first]
        for place, sign in ((first, -1), (last, 1)):
            # the span in which the moment lies: what of it was before the moment
            if place < len(self._spans):
                begin, moment = self._spans[place][0], start if sign < 0 else end
                total += sign * self._calendar.open_time(local(begin), local(max(begin, moment)))
        return total

    def _until(self, until: int) -> Sequence[Span]:
        return [(begin, min(end, until)) for begin, end in self._spans if begin < until]


def _open_end(outage: OutageRecord, now: int, here: str) -> int:
    """Up to when an outage counts that has not ended."""
    return now if outage.station == here else min(now, day_bounds(day_of(outage.began_at))[1])


def merged(spans: Iterable[Span], now: int) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap as one; nothing before 1970 and nothing after now."""
    found: list[Span] = []
    for begin, end in sorted((max(0, begin), min(end, now)) for begin, end in spans):
        if begin >= end:
            continue
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return tuple(found)
