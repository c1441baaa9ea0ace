"""When a case should be done: its service's hours, counted in the office's working time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from counter_app.domain.service_clock import ServiceClock
from counter_app.domain.wita import day_of, local, to_ms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.calendar import WorkCalendar
    from counter_app.domain.catalogue import Catalogue, Service
    from counter_app.domain.records import OutageRecord
    from counter_app.services.views import Station


class OutageStore(Protocol):
    """What the clocks are read from."""

    def outages(self, area: str) -> Sequence[OutageRecord]:
        """The outages of an area."""
        ...

    def station(self) -> Station:
        """This installation."""
        ...


class Deadlines:
    """Deadlines from the catalogue and the working calendar."""

    def __init__(self, catalogue: Catalogue, calendar: WorkCalendar) -> None:
        self._catalogue, self._calendar = catalogue, calendar

    @property
    def calendar(self) -> WorkCalendar:
        """The office's working days and hours."""
        return self._calendar

    def due(self, service: str, complete_at: int) -> int:
        """When a case with complete papers should be ready, in ms UTC; 0 where the service promises no time."""
        return self.due_of(self._catalogue.service(service, on=day_of(complete_at)), complete_at)

    def due_of(self, service: Service, complete_at: int) -> int:
        """The same for a service as it held when the case was opened."""
        if not service.sla_hours:
            return 0
        return to_ms(self._calendar.due(local(complete_at), service.sla_hours))

    def clock(self, outages: Sequence[OutageRecord], now: int, here: str) -> ServiceClock:
        """The service clock of an area with these outages, as it stands at a moment at this station."""
        return ServiceClock(self._calendar, outages, now, here)

    def resumed(self, due: int, held_since: int, now: int) -> int:
        """When a case is due that was held: the working time that was left when its clock stopped is left now."""
        if due <= held_since:
            return due
        left = self._calendar.open_time(local(held_since), local(due))
        return max(due, to_ms(self._calendar.add_open_time(local(now), left)))


class AreaClocks:
    """The service clock of each area at one moment, read when its first case is looked at."""

    def __init__(self, store: OutageStore, deadlines: Deadlines, now: int) -> None:
        self._store, self._deadlines, self._now = store, deadlines, now
        self._clocks: dict[str, ServiceClock] = {}

    def of(self, area: str) -> ServiceClock:
        """The clock of an area."""
        if area not in self._clocks:
            here = self._store.station().id
            self._clocks[area] = self._deadlines.clock(self._store.outages(area), self._now, here)
        return self._clocks[area]
