"""Folding what the feeds brought into tables, with the very code by which a counter applies a pull."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import text
from sqlalchemy.exc import DataError, IntegrityError

from counter_app.domain.case import CaseRecord
from counter_app.domain.entry import read_entry
from counter_app.domain.records import VisitRecord
from counter_app.domain.refold import FOLD_FAULTS, refold
from sync.central.feeds import personal_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Row

    from counter_app.domain.entry import Entry
    from counter_app.domain.fold import Record
    from sync.central.database import Database

_STEP: Final = 500
_SUBJECT_FAULTS: Final = (DataError, IntegrityError, *FOLD_FAULTS)

_OPEN: Final = text("INSERT INTO projected (area) VALUES (:area) ON CONFLICT DO NOTHING")
_CLAIM: Final = text("SELECT position FROM projected WHERE area = :area FOR UPDATE SKIP LOCKED")
_NEW: Final = text(
    "SELECT position, station, epoch, stream, seq, subject FROM feed"
    " WHERE area = :area AND position > :after ORDER BY position LIMIT :limit"
)
_DONE: Final = text("UPDATE projected SET position = :position WHERE area = :area")
_ENTRIES: Final = text(
    "SELECT e.header, e.facts, e.personal_digest, p.body FROM feed f JOIN entry e USING (station, epoch, stream, seq)"
    " LEFT JOIN personal p USING (station, epoch, stream, seq) WHERE f.area = :area AND f.subject = :subject"
)
_CLEAR: Final = tuple(
    text(f"DELETE FROM {table} WHERE area = :area AND {column} = :subject")  # noqa: S608 - names of ours
    for table, column in (("case_row", "id"), ("visit_row", "id"), ("set_aside", "subject"))
)
_CASE: Final = text(
    "INSERT INTO case_row (area, id, held_by, station, visit, number, service, status, opened, status_at, conflicts,"
    " entries, tick) VALUES (:area, :id, :held_by, :station, :visit, :number, :service, :status, :opened, :status_at,"
    " :conflicts, :entries, :tick)"
)
_VISIT: Final = text(
    "INSERT INTO visit_row (area, id, station, purpose, opened, cases, entries, tick)"
    " VALUES (:area, :id, :station, :purpose, :opened, :cases, :entries, :tick)"
)
_ASIDE: Final = text(
    "INSERT INTO set_aside (area, station, epoch, stream, seq, subject, reason)"
    " VALUES (:area, :station, :epoch, :stream, :seq, :subject, :reason)"
)
_FORGET: Final = tuple(
    text(f"DELETE FROM {table} WHERE area = :area")  # noqa: S608 - names of ours
    for table in ("case_row", "visit_row", "set_aside", "projected")
)


def catch_up(database: Database, areas: Iterable[str]) -> int:
    """Fold all that the feeds of these areas hold and the projections don't; returns how many positions."""
    count = 0
    for area in areas:
        while done := _advance(database, area):
            count += done
    return count


def rebuild(database: Database, areas: Iterable[str]) -> int:
    """Drop the projections of these areas and fold their feeds again from the beginning."""
    wanted = list(areas)
    for area in wanted:
        with database.scoped((area,)) as connection:
            for statement in _FORGET:
                connection.execute(statement, {"area": area})
    return catch_up(database, wanted)


def _advance(database: Database, area: str) -> int:
    """Fold one step of an area's feed; 0 where nothing is new or another process is at it."""
    with database.scoped((area,)) as connection:
        connection.execute(_OPEN, {"area": area})
        after = connection.execute(_CLAIM, {"area": area}).scalar_one_or_none()
        if after is None:
            return 0
        found = connection.execute(_NEW, {"area": area, "after": after, "limit": _STEP}).all()
        if not found:
            return 0
        for subject, last in sorted({row.subject: row for row in found}.items()):
            _project_or_set_aside(connection, area, subject, last)
        connection.execute(_DONE, {"area": area, "position": found[-1].position})
    return len(found)


def _project_or_set_aside(connection: Connection, area: str, subject: str, last: Row[tuple[object, ...]]) -> None:
    """One subject that can't be kept must not hold up the others: it has no row, and its last entry is listed."""
    savepoint = connection.begin_nested()
    try:
        _project(connection, area, subject)
    except _SUBJECT_FAULTS:
        savepoint.rollback()
    else:
        savepoint.commit()
        return
    key = {"area": area, "subject": subject}
    for statement in _CLEAR:
        connection.execute(statement, key)
    place = {"station": last.station, "epoch": last.epoch, "stream": last.stream, "seq": last.seq}
    connection.execute(_ASIDE, key | place | {"reason": "row_refused"})


def _project(connection: Connection, area: str, subject: str) -> None:
    """Fold one subject again and put its row in place of the old one."""
    key = {"area": area, "subject": subject}
    folded = refold([stored_entry(row) for row in connection.execute(_ENTRIES, key)])
    for statement in _CLEAR:
        connection.execute(statement, key)
    _write(connection, area, folded.record)
    for entry, reason in folded.aside:
        header = entry.header
        place = {"station": header.station, "epoch": header.epoch, "stream": header.stream.value, "seq": header.seq}
        connection.execute(_ASIDE, key | place | {"reason": reason})


def stored_entry(row: Row[tuple[object, ...]]) -> Entry:
    """The entry of a row that holds header, facts, personal_digest and body."""
    digest = bytes(row.personal_digest)
    return read_entry(bytes(row.header), bytes(row.facts), personal_of(row.body, digest), digest)


def _write(connection: Connection, area: str, record: Record | None) -> None:
    """Keep what the Dinas' page counts by; names and numbers of people stay in the journal."""
    if isinstance(record, CaseRecord):
        connection.execute(_CASE, _case(area, record))
    elif isinstance(record, VisitRecord):
        connection.execute(_VISIT, _visit(area, record))


def _case(area: str, record: CaseRecord) -> dict[str, object]:
    return {
        "area": area,
        "id": record.id,
        "held_by": _plain(record.area),
        "station": record.station,
        "visit": _plain(record.visit),
        "number": _plain(record.number),
        "service": _plain(record.service),
        "status": record.status,
        "opened": record.opened_at,
        "status_at": record.status_at,
        "conflicts": len(record.conflicts),
        "entries": record.entries,
        "tick": record.tick,
    }


def _visit(area: str, record: VisitRecord) -> dict[str, object]:
    return {
        "area": area,
        "id": record.id,
        "station": record.station,
        "purpose": _plain(record.purpose),
        "opened": record.opened_at,
        "cases": record.cases,
        "entries": record.entries,
        "tick": record.tick,
    }


def _plain(value: str) -> str:
    """Text without what PostgreSQL can't hold; the journal keeps the entry's own bytes."""
    return value.replace("\x00", "\N{REPLACEMENT CHARACTER}")
