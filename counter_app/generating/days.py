"""The working days of a history: how many come on each, when they come, and what stands still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from counter_app.domain.wita import day_bounds
from counter_app.generating.shares import Shares, happens

if TYPE_CHECKING:
    from datetime import date, time
    from random import Random

    from counter_app.domain.calendar import WorkCalendar

MINUTE: Final = 60_000
USUAL_CASES: Final = 34
"""What one operator does on a day."""
MOST_DAYS: Final = 1230
"""Five years: a register of more cases has fuller days and no longer past."""
_WEEKEND: Final = 3
_WEEK: Final = (1.25, 1.0, 0.95, 1.2, 0.6)
"""Monday after the weekend; Thursday is market day; Friday is short."""
_OUTAGE: Final = Shares({"jaringan": 7, "listrik": 3})


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of open time: the place of its day in the history, and ms UTC."""

    place: int
    at: int


@dataclass(frozen=True, slots=True)
class WorkDay:
    """One working day: its stretches of open time and a time without power or line, in ms UTC."""

    day: date
    spans: tuple[tuple[int, int], ...]
    cases: int
    outage: str = ""
    began: int = 0
    ended: int = 0

    @property
    def opens(self) -> int:
        """When the office opens."""
        return self.spans[0][0]

    @property
    def closes(self) -> int:
        """When it closes."""
        return self.spans[-1][1]


class History:
    """The days up to the last one, which all the cases are spread over."""

    def __init__(self, random: Random, calendar: WorkCalendar, last: date, cases: int) -> None:
        self._random = random
        days = working_days(calendar, last, cases)
        loads = _loads(random, days, cases)
        self.days = tuple(_day(random, calendar, day, load) for day, load in zip(days, loads, strict=True))

    def arrival(self, place: int) -> int:
        """When somebody comes: most in the first half of the morning."""
        spans = self.days[place].spans
        start, end = spans[0] if len(spans) == 1 or happens(self._random, 0.68) else spans[-1]
        return start + round(self._random.triangular(0, 1, 0.22) * (end - start - 25 * MINUTE))

    def soon(self, moment: Moment, minutes: float) -> Moment | None:
        """So many minutes later, or the next morning; None where the history has ended."""
        at = moment.at + round(minutes * MINUTE) + self._random.randrange(MINUTE)
        if at < self.days[moment.place].closes:
            return Moment(moment.place, at)
        return self.later(moment, 1)

    def later(self, moment: Moment, days: int) -> Moment | None:
        """Some time on a later working day; None where the history has ended."""
        place = moment.place + days
        if place >= len(self.days):
            return None
        start, end = self._random.choice(self.days[place].spans)
        return Moment(place, self._random.randrange(start, end))


def working_days(calendar: WorkCalendar, last: date, cases: int) -> list[date]:
    """As many working days up to the last one as so many cases need."""
    count = max(1, min(MOST_DAYS, -(-cases // USUAL_CASES)))
    found: list[date] = []
    day = last
    while len(found) < count:
        if calendar.is_working_day(day):
            found.append(day)
        day -= timedelta(days=1)
    found.reverse()
    return found


def _loads(random: Random, days: list[date], cases: int) -> list[int]:
    """How many cases each day has; after days off more come."""
    wants: list[float] = []
    for place, day in enumerate(days):
        rested = place > 0 and (day - days[place - 1]).days > _WEEKEND
        wants.append(_WEEK[day.weekday()] * random.uniform(0.75, 1.25) * (1.3 if rested else 1))
    whole, wanted, given = sum(wants), 0.0, 0
    loads: list[int] = []
    for want in wants:
        wanted += want
        loads.append(round(cases * wanted / whole) - given)
        given += loads[-1]
    return loads


def _day(random: Random, calendar: WorkCalendar, day: date, cases: int) -> WorkDay:
    hours = calendar.hours_on(day)
    midnight, _ = day_bounds(day)
    spans = tuple((midnight + _ms(start), midnight + _ms(end)) for start, end in hours.spans()) if hours else ()
    if not happens(random, 0.04):
        return WorkDay(day, spans, cases)
    start, end = random.choice(spans)
    began = random.randrange(start, end - 20 * MINUTE)
    ended = min(began + random.randrange(20, 240) * MINUTE, spans[-1][1] - MINUTE)
    return WorkDay(day, spans, cases, _OUTAGE.pick(random), began, ended)


def _ms(moment: time) -> int:
    return (moment.hour * 60 + moment.minute) * MINUTE
