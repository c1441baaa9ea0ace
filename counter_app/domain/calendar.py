"""Working days and office hours, and when something that takes so many hours is due.

A service time of 24 hours means one working day: whole days end at the same office time that many working days later.
Any other number of hours is counted in open time, break left out. What begins outside office time begins when
the office opens next.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, final

from counter_app.domain.errors import RuleViolated
from counter_app.domain.wita import WITA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from counter_app.domain.service import Mark

DAY_HOURS: Final = 24
_MINUTE: Final = timedelta(minutes=1)
# More days off in a row than this means that the data has no working day at all.
_LONGEST_CLOSURE: Final = 366
_MOST_HOURS: Final = 24 * 366


class HolidayKind(StrEnum):
    """A national holiday, leave that all offices take together, or a day off here only."""

    NATIONAL = "libur_nasional"
    JOINT_LEAVE = "cuti_bersama"
    LOCAL = "libur_daerah"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which the office is closed."""

    day: date
    name: str
    kind: HolidayKind
    mark: Mark
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When the office is open on a day, in WITA; the break is empty where both its ends are None."""

    opens: time
    closes: time
    break_from: time | None = None
    break_to: time | None = None

    def spans(self) -> tuple[tuple[time, time], ...]:
        """The stretches of open time."""
        if self.break_from is None or self.break_to is None:
            return ((self.opens, self.closes),)
        return ((self.opens, self.break_from), (self.break_to, self.closes))

    def contains(self, moment: time) -> bool:
        """Whether the office is open then, ends included."""
        return any(start <= moment <= end for start, end in self.spans())


@dataclass(frozen=True, slots=True)
class HoursRule:
    """The week's hours (weekday 0 is Monday; a day without an entry is free) within some dates, or always."""

    name: str
    week: Mapping[int, OfficeHours]
    mark: Mark
    first: date | None = None
    last: date | None = None
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the rule covers that day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@final
class WorkCalendar:
    """The office's working time; of the rules that cover a day the last one stands."""

    __slots__ = ("_days_off", "holidays", "rules", "version", "years")

    def __init__(
        self, *, version: str, holidays: Iterable[Holiday], rules: Iterable[HoursRule], years: Iterable[int]
    ) -> None:
        self.version = version
        self.holidays = tuple(holidays)
        self.rules = tuple(rules)
        self.years = tuple(years)
        self._days_off = {holiday.day: holiday for holiday in self.holidays}

    def covers(self, year: int) -> bool:
        """Whether the holidays of that year are known; else only weekends are."""
        return year in self.years

    def holiday(self, day: date) -> Holiday | None:
        """The holiday on that day, or None."""
        return self._days_off.get(day)

    def hours_on(self, day: date) -> OfficeHours | None:
        """The office hours of that day, or None when it is closed."""
        if day in self._days_off:
            return None
        for rule in reversed(self.rules):
            if rule.holds_on(day):
                return rule.week.get(day.weekday())
        return None

    def is_working_day(self, day: date) -> bool:
        """Whether the office opens on that day."""
        return self.hours_on(day) is not None

    def next_working_day(self, day: date) -> date:
        """The first working day after that day.

        Raises:
            RuleViolated: `no_working_day` within a year.

        """
        for distance in range(1, _LONGEST_CLOSURE + 1):
            after = day + timedelta(days=distance)
            if self.is_working_day(after):
                return after
        raise RuleViolated("no_working_day")

    def next_open(self, moment: datetime) -> datetime:
        """The moment itself, in WITA, if the office is open, else when it opens next."""
        here = moment.astimezone(WITA)
        hours = self.hours_on(here.date())
        if hours is not None:
            for start, end in hours.spans():
                if here.time() <= end:
                    return max(here, _at(here.date(), start))
        after = self.next_working_day(here.date())
        return _at(after, self._hours(after).opens)

    def due(self, start: datetime, sla_hours: int) -> datetime:
        """When it is due: whole working days for multiples of 24, open hours otherwise."""
        days, rest = divmod(sla_hours, DAY_HOURS)
        if rest or not days:
            return self.add_working_hours(start, sla_hours)
        return self.add_working_days(start, days)

    def add_working_days(self, start: datetime, days: int) -> datetime:
        """The same office time that many working days later; in the break or after closing it moves to open time."""
        here = self.next_open(start)
        day = here.date()
        for _ in range(min(days, _LONGEST_CLOSURE)):
            day = self.next_working_day(day)
        hours = self._hours(day)
        at = min(max(here.time(), hours.opens), hours.closes)
        if hours.break_from is not None and hours.break_to is not None and hours.break_from < at < hours.break_to:
            at = hours.break_to
        return _at(day, at)

    def add_working_hours(self, start: datetime, hours: int) -> datetime:
        """The moment after so many hours of open time, the break left out; at most a year of them."""
        return self.add_open_time(start, timedelta(hours=min(max(hours, 0), _MOST_HOURS)))

    def open_time(self, start: datetime, end: datetime) -> timedelta:
        """How long the office is open between two moments, the break left out; nothing where they are reversed."""
        here, until = start.astimezone(WITA), end.astimezone(WITA)
        day, total = here.date(), timedelta()
        for _ in range(_LONGEST_CLOSURE):
            if day > until.date():
                break
            hours = self.hours_on(day)
            for opens, closes in hours.spans() if hours else ():
                total += max(timedelta(), min(until, _at(day, closes)) - max(here, _at(day, opens)))
            day += timedelta(days=1)
        return total

    def add_open_time(self, start: datetime, left: timedelta) -> datetime:
        """The moment after so much open time, the break left out."""
        here = self.next_open(start)
        while left:
            end = self._end_of_span(here)
            if here + left <= end:
                return here + left
            left -= end - here
            here = self.next_open(end + _MINUTE)
        return here

    def _end_of_span(self, moment: datetime) -> datetime:
        """The end of the stretch of open time in which an open moment lies."""
        day = moment.date()
        ends = [_at(day, end) for start, end in self._hours(day).spans() if start <= moment.time() <= end]
        return ends[-1]

    def _hours(self, day: date) -> OfficeHours:
        found = self.hours_on(day)
        if found is None:
            raise RuleViolated("no_working_day")
        return found


def _at(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, tzinfo=WITA)
