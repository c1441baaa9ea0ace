"""Joining a station to the Dinas with a one-time code, new or long at work alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.register import StationEnrolled
from counter_app.domain.permissions import Action
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry, Store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.services.ports import Clock
    from counter_app.services.views import Actor


@dataclass(frozen=True, slots=True)
class Joined:
    """What central answered: the address at which the station joined it, and the areas that it leased."""

    central: str
    areas: tuple[str, ...]


class JoiningStore(Store, Protocol):
    """What joining needs of the store."""

    def join_central(self, central: str, areas: Sequence[str], entry: NewEntry) -> None:
        """Remember the central, the areas that it leased, and the entry that says so, all together or not at all."""
        ...


class Joining:
    """The use case of joining; `ask` speaks with central by a code and an address, and may do so again after a cut."""

    def __init__(self, store: JoiningStore, clock: Clock, ask: Callable[[str, str], Joined]) -> None:
        self._store, self._clock, self._ask = store, clock, ask

    def enrol(self, actor: Actor, code: str, address: str) -> None:
        """Enrol this station with the code that the Dinas gave, at that address; users and entries stay as they are.

        Raises:
            NotAllowed: `role_may_not`.
            InvalidInput: `code` or `address` can't be read.
            RuleViolated: `already_enrolled`.
            NetworkFault: central could not be reached, or is not the one that the code speaks of.

        """
        require(actor, Action.ENROL)
        station = self._store.station()
        if station.central:
            raise RuleViolated("already_enrolled")
        joined = self._ask(code, address)
        # The area it has written for so far stays the first, so that what is typed next does not change its place.
        areas = sorted(joined.areas, key=lambda area: area not in station.areas)
        body = StationEnrolled(central=joined.central)
        entry = NewEntry(actor, f"station/{station.id}", station.area, body, self._clock.now_ms())
        self._store.join_central(joined.central, areas, entry)
