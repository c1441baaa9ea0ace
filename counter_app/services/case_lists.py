"""The lists of work: what is open, what is late, what waits for its owner and what waits for blanks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import RuleViolated
from counter_app.domain.permissions import Action
from counter_app.domain.service_clock import SlaState
from counter_app.domain.wita import day_bounds, day_of
from counter_app.services.deadlines import AreaClocks
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from counter_app.domain.catalogue import Catalogue
    from counter_app.services.deadlines import Deadlines
    from counter_app.services.list_ports import ListStore
    from counter_app.services.ports import Clock
    from counter_app.services.views import Actor, CaseRow

LISTS: Final = ("hari_ini", "terbuka", "lewat", "siap", "blangko")
BY_VILLAGE: Final = ("siap", "blangko")
MOST_COUNTED: Final = 1000
PAGE: Final = 100
_LATE_PAGE: Final = 500

Key = tuple[int, str] | tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which list, of which day (only hari_ini) or village (only siap and blangko; empty for all)."""

    name: str
    day: date
    village: str = ""


@dataclass(frozen=True, slots=True)
class ListedCase:
    """A line of a list with its service clock: when it is really due (ms UTC, 0 for never) and how it stands."""

    row: CaseRow
    due: int
    state: SlaState
    why: str

    @property
    def id(self) -> str:
        """The case."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class Page:
    """A piece of a list, and where the next one begins; None at the end."""

    rows: tuple[ListedCase, ...]
    after: Key | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases stand in each list, up to `MOST_COUNTED`, and how many wait in each village."""

    lists: dict[str, int]
    villages: dict[str, dict[str, int]]


def used_blanks(store: ListStore, catalogue: Catalogue, shift: str) -> dict[str, int]:
    """How many blanks of each kind the cases of a shift say were used; for the closing, also before it is written."""
    used: dict[str, int] = {}
    for code, opened_at, count in store.blanks_used(shift):
        service = catalogue.known(code, on=day_of(opened_at))
        if service is not None and service.blank:
            used[service.blank] = used.get(service.blank, 0) + count
    return {kind: count for kind, count in used.items() if count}


class CaseLists:
    """Reads the lists of work."""

    def __init__(self, store: ListStore, clock: Clock, deadlines: Deadlines) -> None:
        self._store, self._clock, self._deadlines = store, clock, deadlines

    def page(self, actor: Actor, wanted: Wanted, after: Key | None = None, *, limit: int = PAGE) -> Page:
        """The rows after a key, or the first ones.

        Raises:
            NotAllowed: `role_may_not`.
            RuleViolated: `unknown_list`.

        """
        require(actor, Action.READ)
        now = self._clock.now_ms()
        clocks = _Clocks(self._store, self._deadlines, now)
        if wanted.name == "lewat":
            return self._late(clocks, after, limit, now)
        rows = self._rows(wanted, after, limit)
        more = len(rows) == limit
        return Page(clocks.listed(rows), _key(wanted.name, rows[-1]) if more else None)

    def counts(self, day: date) -> Counts:
        """The figures beside the lists; a list with more than `MOST_COUNTED` is not counted through."""
        now = self._clock.now_ms()
        counted = dict(self._store.list_counts(now, MOST_COUNTED))
        if counted["lewat"] < MOST_COUNTED:
            clocks = _Clocks(self._store, self._deadlines, now)
            counted["lewat"] = sum(clocks.late(row) for row in self._store.due_rows(now, limit=MOST_COUNTED))
        start, end = day_bounds(day)
        counted["hari_ini"] = self._store.day_counts(start, end).cases
        villages = {name: dict(self._store.waiting_villages(name)) for name in BY_VILLAGE}
        return Counts(counted, villages)

    def _rows(self, wanted: Wanted, after: Key | None, limit: int) -> Sequence[CaseRow]:
        if wanted.name in BY_VILLAGE:
            return self._store.waiting_rows(wanted.name, village=wanted.village, after=after, limit=limit)  # type: ignore[arg-type]
        if wanted.name == "terbuka":
            return self._store.open_rows(before=after, limit=limit)  # type: ignore[arg-type]
        if wanted.name == "hari_ini":
            start, end = day_bounds(wanted.day)
            return self._store.day_rows(start, end, before=after, limit=limit)  # type: ignore[arg-type]
        raise RuleViolated("unknown_list", list=wanted.name)

    def _late(self, clocks: _Clocks, after: Key | None, limit: int, now: int) -> Page:
        """Cases that are due by their entries, without those that an outage excuses."""
        found: list[CaseRow] = []
        while len(found) < limit:
            rows = self._store.due_rows(now, after=after, limit=_LATE_PAGE)  # type: ignore[arg-type]
            for row in rows:
                after = (row.due, row.id)
                if clocks.late(row):
                    found.append(row)
                if len(found) == limit:
                    break
            if len(rows) < _LATE_PAGE:
                break
        return Page(clocks.listed(found), after if len(found) == limit else None)


class _Clocks(AreaClocks):
    """The service clocks of what is listed."""

    def late(self, row: CaseRow) -> bool:
        """Whether a case is late."""
        return self.of(row.area).state(row)[0] is SlaState.LATE

    def listed(self, rows: Iterable[CaseRow]) -> tuple[ListedCase, ...]:
        """The rows with their clocks."""
        found = []
        for row in rows:
            clock = self.of(row.area)
            found.append(ListedCase(row, clock.due(row), *clock.state(row)))
        return tuple(found)


def _key(name: str, row: CaseRow) -> Key:
    return (row.village, row.status_at, row.id) if name in BY_VILLAGE else (row.opened_at, row.id)
