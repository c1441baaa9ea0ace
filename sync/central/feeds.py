"""The feed of each area: its register entries at positions without a gap, in the order of their commits.

A position is taken under the lock of the area's head row and nothing slow follows before the commit, so a reader
that has seen a position has seen all before it. Several areas are locked in sorted order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from counter_app.domain.entry import EMPTY_DIGEST
from sync.central.database import let_append
from sync.contract.faults import FaultCode, ProtocolFault
from sync.contract.messages import FeedAnswer, FeedEntry, OwnEntry, to_wire

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import Connection, Row

    from counter_app.domain.entry import Header
    from sync.central.database import Database
    from sync.central.entitling import Handed, Reach
    from sync.central.stations import Asker

PAGE: Final = 200

_HAND: Final = text(
    "INSERT INTO subject_area (subject, area, home) VALUES (:subject, :area, :home) ON CONFLICT DO NOTHING"
)
_HANDED: Final = text(
    "SELECT subject, area, home FROM subject_area WHERE subject = ANY (:subjects) ORDER BY area, subject"
)
_OPEN: Final = text("INSERT INTO feed_head (area) VALUES (:area) ON CONFLICT DO NOTHING")
_LOCK: Final = text("SELECT position FROM feed_head WHERE area = :area FOR UPDATE")
_ADVANCE: Final = text("UPDATE feed_head SET position = :position WHERE area = :area")
_MISSING: Final = text(
    "SELECT e.station, e.epoch, e.seq, e.subject FROM entry e"
    " WHERE e.subject = :subject AND e.stream = 'register' AND e.area = :home AND NOT EXISTS (SELECT FROM feed f"
    " WHERE f.station = e.station AND f.epoch = e.epoch AND f.stream = e.stream AND f.seq = e.seq AND f.area = :area)"
    " ORDER BY e.tick, e.station, e.epoch, e.seq"
)
_PLACE: Final = text(
    "INSERT INTO feed (area, position, station, epoch, stream, seq, subject)"
    " VALUES (:area, :position, :station, :epoch, 'register', :seq, :subject)"
)
_HEADS: Final = text("SELECT area, position FROM feed_head WHERE area = ANY (:areas)")
_READ: Final = text(
    "SELECT f.position, f.station, f.epoch, f.seq, e.header, e.facts, e.personal_digest, p.body"
    " FROM feed f JOIN entry e USING (station, epoch, stream, seq)"
    " LEFT JOIN personal p USING (station, epoch, stream, seq)"
    " WHERE f.area = :area AND f.position > :after ORDER BY f.position LIMIT :limit"
)

Placed = tuple["Header", str]
"""An entry's header, and the area that the entry belongs to for central."""


def append(connection: Connection, placed: Sequence[Placed], reached: Reach) -> None:
    """Place entries in the feeds of their areas, and all of a subject that was handed over in its new area's."""
    for subject, area, home in reached.handed:
        connection.execute(_HAND, {"subject": subject, "area": area, "home": home})
    subjects = sorted({header.subject for header, _ in placed})
    heads, elsewhere = _lock_heads(connection, subjects, {area for _, area in placed}, reached.touched)
    for area in sorted(heads):
        places = [_place(area, header) for header, belongs in placed if belongs == area]
        for subject, to, home in elsewhere:
            if to == area and to != home:
                found = connection.execute(_MISSING, {"subject": subject, "home": home, "area": area})
                places.extend({"area": area, **row._mapping} for row in found)  # noqa: SLF001 - public in SQLAlchemy
        for position, place in enumerate(places, start=heads[area] + 1):
            place["position"] = position
        if places:
            connection.execute(_ADVANCE, {"area": area, "position": heads[area] + len(places)})
            connection.execute(_PLACE, places)


def _place(area: str, header: Header) -> dict[str, object]:
    place: dict[str, object] = {"area": area, "station": header.station, "epoch": header.epoch}
    return place | {"seq": header.seq, "subject": header.subject}


def _lock_heads(
    connection: Connection, subjects: list[str], wanted: set[str], touched: Collection[str]
) -> tuple[dict[str, int], list[Handed]]:
    """Lock the heads of all areas concerned in sorted order.

    A subject may be handed over by somebody else while we wait for a lock; then the locks are given back and taken
    again with its new area among them, so that the order holds.
    """
    while True:
        savepoint = connection.begin_nested()
        heads: dict[str, int] = {}
        for area in sorted(wanted):
            connection.execute(_OPEN, {"area": area})
            heads[area] = connection.execute(_LOCK, {"area": area}).scalar_one()
        elsewhere = [(row.subject, row.area, row.home) for row in connection.execute(_HANDED, {"subjects": subjects})]
        more = {area for _, area, _ in elsewhere} - wanted
        if not more:
            savepoint.commit()
            return heads, elsewhere
        savepoint.rollback()
        wanted = wanted | more
        let_append(connection, {*touched, *wanted})


def heads(database: Database, areas: Sequence[str]) -> dict[str, int]:
    """The last position of each area's feed, 0 where nothing came yet."""
    with database.scoped(areas) as connection:
        found = {row.area: row.position for row in connection.execute(_HEADS, {"areas": list(areas)})}
    return {area: found.get(area, 0) for area in areas}


def read(
    database: Database, asker: Asker, area: str, after: int, *, max_bytes: int, own: bool, central: str
) -> FeedAnswer:
    """A page of a feed, at least one entry where there is any; the asker's own are only named unless asked for.

    Raises:
        ProtocolFault: `not_found` for an area that the asker doesn't serve, as for one that doesn't exist.

    """
    if area not in asker.areas:
        raise ProtocolFault(FaultCode.NOT_FOUND)
    with database.scoped((area,), station=asker.id) as connection:
        head = connection.execute(_HEADS, {"areas": [area]}).first()
        values = {"area": area, "after": after, "limit": PAGE}
        found = connection.execute(_READ, values).all()
    page = list(_fitting(found, "" if own else asker.id, max_bytes))
    return FeedAnswer(central, area, after, head.position if head else 0, page)


def _fitting(found: Sequence[Row[tuple[object, ...]]], skipped: str, max_bytes: int) -> Iterable[FeedEntry]:
    room = max_bytes
    for row in found:
        if row.station == skipped:
            yield FeedEntry(row.position, None, OwnEntry(row.epoch, row.seq))
            continue
        header, facts, digest = bytes(row.header), bytes(row.facts), bytes(row.personal_digest)
        body = personal_of(row.body, digest)
        size = len(header) + len(facts) + len(body or b"")
        if size > room and room < max_bytes:
            return
        room -= size
        yield FeedEntry(row.position, to_wire(header, facts, body, digest))


def personal_of(stored: bytes | None, digest: bytes) -> bytes | None:
    """A personal body as stored: its bytes, empty, or None where it was erased."""
    if stored is not None:
        return bytes(stored)
    return b"" if digest == EMPTY_DIGEST else None
