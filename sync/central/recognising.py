"""What a request read over the phone is for: found among what central knows of its station."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from counter_app.domain.case import CORRECTABLE
from counter_app.domain.consent import wish_behind
from counter_app.domain.permissions import Action
from counter_app.domain.wita import compact_day, day_of, day_words
from sync.central.projecting import catch_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection

    from sync.central.database import Database

WATCHED_SETTINGS: Final = (
    "backup_folder",
    "capacity",
    "health_check",
    "lanes",
    "mirror_folder",
    "receipt_size",
    "without_letter",
)
"""The settings that need consent, sorted."""
_MOST_CASES: Final = 30_000
_LATELY: Final = 2_000
_BEHIND: Final = (1, 2, 3, 4, -1, -2)
"""How many entries the station may have beyond those at central; fewer where others wrote what it has not pulled."""
_DAYS: Final = 1_000

_EPOCHS: Final = text(
    "SELECT epoch FROM entry WHERE subject = :journal AND station = :station AND kind = 'journal.opened'"
    " ORDER BY tick DESC"
)
_CASES: Final = text(
    "SELECT id, number, entries FROM case_row WHERE area = ANY (:areas) ORDER BY tick DESC LIMIT :limit"
)
_COUNTS: Final = text("SELECT subject, count(*) AS entries FROM entry WHERE subject = ANY (:subjects) GROUP BY subject")


@dataclass(frozen=True, slots=True)
class Asking:
    """What a request is for: a case's register number or a day, and the fields or settings that are changed.

    `epoch` is that of the register it was made from, `old` whether that station has gone on in another since.
    """

    shown: str
    what: tuple[str, ...]
    epoch: str
    old: bool


@dataclass(frozen=True, slots=True)
class _Subject:
    """One that central knows: its id, what it is called, how many entries it has, and what of it may be changed."""

    id: str
    shown: str
    entries: int
    changed: tuple[str, ...] = ("",)


def recognise(
    database: Database, station: str, areas: Sequence[str], secret: bytes, request: str, action: Action, *, now: int
) -> Asking | None:
    """What a station's request is bound to, or None where central does not know that yet."""
    catch_up(database, areas)
    with database.scoped(areas, station=station) as connection:
        values = {"journal": f"journal/{station}", "station": station}
        epochs = list(connection.execute(_EPOCHS, values).scalars())
        subjects = _subjects(connection, action, station, areas, now)
    for epoch in epochs:
        if wish := wish_behind(secret, station, epoch, request, _tried(subjects)):
            shown = next(one.shown for one in subjects if one.id == wish.subject)
            return Asking(shown, tuple(filter(None, wish.what.split(","))), epoch, epoch != epochs[0])
    return None


def _tried(subjects: Sequence[_Subject]) -> Iterator[tuple[str, int, str]]:
    """As they stand here first, then as the station may have them."""
    for subject in subjects:
        for what in subject.changed:
            yield subject.id, subject.entries, what
    for more in _BEHIND:
        for subject in subjects[:_LATELY]:
            for what in subject.changed:
                yield subject.id, subject.entries + more, what


def _subjects(
    connection: Connection, action: Action, station: str, areas: Sequence[str], now: int
) -> Sequence[_Subject]:
    if action is Action.SETTINGS:
        return _counted(connection, [(f"station/{station}", "")], tuple(_choices(WATCHED_SETTINGS)))
    if action is Action.EXPORT:
        days = [day_of(now) - timedelta(days=back) for back in range(-1, _DAYS)]
        return _counted(connection, [(f"access/day-{compact_day(day)}", day_words(day)) for day in days])
    fields = tuple(CORRECTABLE) if action is Action.CORRECT_SIGNED_OFF else ("",)
    found = connection.execute(_CASES, {"areas": list(areas), "limit": _MOST_CASES})
    return [_Subject(row.id, row.number, row.entries, fields) for row in found]


def _counted(
    connection: Connection, named: Sequence[tuple[str, str]], changed: tuple[str, ...] = ("",)
) -> Sequence[_Subject]:
    found = connection.execute(_COUNTS, {"subjects": [subject for subject, _ in named]})
    counts = {row.subject: row.entries for row in found}
    return [_Subject(subject, shown, counts.get(subject, 0), changed) for subject, shown in named]


def _choices(names: Sequence[str]) -> Iterable[str]:
    """Every choice of these, as a request is bound to it."""
    for size in range(1, len(names) + 1):
        for chosen in combinations(names, size):
            yield ",".join(chosen)
