"""Central's copy of the stations' journals: a batch is stored in one transaction, exactly once, whatever it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from counter_app.domain.entry import GENESIS, Stream
from sync.central import entitling, feeds
from sync.central.database import let_append
from sync.contract.faults import FaultCode, ProtocolFault
from sync.contract.messages import ChainHead, PushAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from counter_app.domain.entry import Chain
    from sync.central.batches import Batch, Linked
    from sync.central.database import Database
    from sync.central.entitling import Reach
    from sync.central.stations import Asker

_NAMES_AREA: Final = text("INSERT INTO area (code) VALUES (:code) ON CONFLICT DO NOTHING")
_OPEN: Final = text(
    "INSERT INTO chain (station, epoch, stream, area, seq, head, changed)"
    " VALUES (:station, :epoch, :stream, :area, 0, :head, :now) ON CONFLICT DO NOTHING"
)
_HELD: Final = text(
    "SELECT seq, head FROM chain WHERE station = :station AND epoch = :epoch AND stream = :stream FOR UPDATE"
)
_HASH_AT: Final = text(
    "SELECT hash FROM entry WHERE station = :station AND epoch = :epoch AND stream = :stream AND seq = :seq"
)
_STORE: Final = text(
    "INSERT INTO entry (station, epoch, stream, seq, area, subject, kind, tick, header, facts, personal_digest,"
    " hash, received) VALUES (:station, :epoch, :stream, :seq, :area, :subject, :kind, :tick, :header, :facts,"
    " :personal_digest, :hash, :now)"
)
_STORE_PERSONAL: Final = text(
    "INSERT INTO personal (station, epoch, stream, seq, area, body)"
    " VALUES (:station, :epoch, :stream, :seq, :area, :body)"
)
_ADVANCE: Final = text(
    "UPDATE chain SET seq = :seq, head = :head, changed = :now"
    " WHERE station = :station AND epoch = :epoch AND stream = :stream"
)
_EVIDENCE: Final = text(
    "INSERT INTO fork (station, epoch, stream, after_seq, head, area, prev, held_seq, held_head, batch, seen)"
    " VALUES (:station, :epoch, :stream, :after, :head, :area, :prev, :held_seq, :held_head, :batch, :now)"
    " ON CONFLICT DO NOTHING"
)
_CHAINS: Final = text("SELECT epoch, stream, seq, head FROM chain WHERE station = :station ORDER BY epoch, stream DESC")


def push(database: Database, asker: Asker, batch: Batch, batch_name: str, *, now: int) -> PushAnswer:
    """Store what is new in a batch and tell where the chain stands; what is held already changes nothing.

    Raises:
        ProtocolFault: `gap` with central's place, `fork` where another history is held there.

    """
    with database.scoped(asker.areas, station=asker.id) as connection:
        held_seq, held_head = _held(connection, asker, batch.chain, now)
        if batch.after > held_seq:
            raise ProtocolFault(FaultCode.GAP, seq=held_seq, head=held_head.hex())
        if not _same_history(connection, batch, held_seq):
            raise ProtocolFault(FaultCode.FORK, seq=held_seq, head=held_head.hex())
        fresh = [link for link in batch.entries if link.entry.header.seq > held_seq]
        if fresh:
            reached = entitling.reach(connection, asker, [link.entry for link in fresh])
            let_append(connection, reached.touched)
            _store(connection, fresh, reached.areas, now)
            entitling.flag(connection, asker, reached.refused)
            place = _key(batch.chain) | {"seq": batch.last, "head": batch.head, "now": now}
            connection.execute(_ADVANCE, place)
            held_seq, held_head = batch.last, batch.head
            _feed(connection, fresh, reached)
    return PushAnswer(batch_name, batch.chain.epoch, batch.chain.stream.value, held_seq, held_head.hex(), len(fresh))


def keep_evidence(
    database: Database, asker: Asker, batch: Batch, packed: bytes, fault: ProtocolFault, now: int
) -> None:
    """Keep a batch that speaks of another history, as it came, once."""
    values = _key(batch.chain) | {"after": batch.after, "head": batch.head, "area": asker.area, "prev": batch.prev}
    values |= {"held_seq": fault.seq, "held_head": bytes.fromhex(fault.head), "batch": packed, "now": now}
    with database.scoped(asker.areas, station=asker.id) as connection:
        connection.execute(_EVIDENCE, values)


def chains_of(database: Database, asker: Asker) -> list[ChainHead]:
    """What central holds of a station's chains."""
    with database.scoped(asker.areas, station=asker.id) as connection:
        found = connection.execute(_CHAINS, {"station": asker.id}).all()
    return [ChainHead(row.epoch, row.stream, row.seq, bytes(row.head).hex()) for row in found]


def _key(chain: Chain) -> dict[str, object]:
    return {"station": chain.station, "epoch": chain.epoch, "stream": chain.stream.value}


def _held(connection: Connection, asker: Asker, chain: Chain, now: int) -> tuple[int, bytes]:
    """Where central's copy of the chain stands, locked until the transaction ends."""
    connection.execute(_OPEN, _key(chain) | {"area": asker.area, "head": GENESIS, "now": now})
    row = connection.execute(_HELD, _key(chain)).one()
    return row.seq, bytes(row.head)


def _hash_at(connection: Connection, chain: Chain, seq: int) -> bytes:
    if seq == 0:
        return GENESIS
    return bytes(connection.execute(_HASH_AT, _key(chain) | {"seq": seq}).scalar_one())


def _same_history(connection: Connection, batch: Batch, held_seq: int) -> bool:
    """Whether the batch begins where central's copy has been, and agrees as far as both go.

    A hash covers everything before it, so the last entry that both have speaks for all of them.
    """
    if _hash_at(connection, batch.chain, batch.after) != batch.prev:
        return False
    overlap = min(batch.last, held_seq) - batch.after
    if overlap < 1:
        return True
    return _hash_at(connection, batch.chain, batch.after + overlap) == batch.entries[overlap - 1].hash


def _store(connection: Connection, fresh: list[Linked], areas: Sequence[str], now: int) -> None:
    """Keep what came byte for byte; the area beside it is the one that the station is entitled to."""
    connection.execute(
        _STORE, [_row(link) | {"area": area, "now": now} for link, area in zip(fresh, areas, strict=True)]
    )
    bodies = [
        _key(link.entry.header.chain) | {"seq": link.entry.header.seq, "area": area, "body": link.entry.personal}
        for link, area in zip(fresh, areas, strict=True)
        if link.entry.personal
    ]
    if bodies:
        connection.execute(_STORE_PERSONAL, bodies)


def _row(link: Linked) -> dict[str, object]:
    entry, header = link.entry, link.entry.header
    return _key(header.chain) | {
        "seq": header.seq,
        "subject": header.subject,
        "kind": header.kind,
        "tick": header.tick,
        "header": entry.header_bytes,
        "facts": entry.facts,
        "personal_digest": entry.personal_digest,
        "hash": link.hash,
    }


def _feed(connection: Connection, fresh: list[Linked], reached: Reach) -> None:
    """Give the register's entries their places in the feeds: the last thing before the commit."""
    placed = [
        (link.entry.header, area)
        for link, area in zip(fresh, reached.areas, strict=True)
        if link.entry.header.stream is Stream.REGISTER
    ]
    if not placed:
        return
    connection.execute(_NAMES_AREA, [{"code": area} for area in sorted(reached.touched)])
    feeds.append(connection, placed, reached)
