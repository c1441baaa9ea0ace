"""A history planned day by day: every entry that a counter would have written, in the order of the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.generating.day_plan import DayPlan, Ground
from counter_app.generating.days import History
from counter_app.generating.people import Population
from counter_app.generating.visits import Parties

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from random import Random

    from counter_app.generating.day_plan import Known, PlannedDay
    from counter_app.services.views import Actor, Station

_FIRST_COUNT: Final = 400


class Planner:
    """Plans a station's days; the same random source, station and staff give the same entries."""

    def __init__(
        self, random: Random, station: Station, staff: Sequence[Actor], known: Known, *, cases: int, last: date
    ) -> None:
        history = History(random, known.calendar, last, cases)
        villages = [village.code for village in known.regions.villages_of(station.area)]
        people = Population(random, station.area.replace(".", ""), villages)
        self._ground = Ground(
            random=random,
            station=station,
            staff=tuple(staff),
            known=known,
            history=history,
            parties=Parties(random, known.catalogue, people),
            blanks={"ktp-el": _FIRST_COUNT, "kia": _FIRST_COUNT},
        )

    def days(self) -> Iterator[PlannedDay]:
        """One day after the other; each follows from those before it."""
        for place in range(len(self._ground.history.days)):
            yield DayPlan(self._ground, place).planned()
