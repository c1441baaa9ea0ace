"""The store's half of synchronising: what goes out, what central confirmed, what comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import GENESIS, Chain, Stream, read_entry
from counter_app.domain.errors import Conflict, RuleViolated
from counter_app.services.views import ChainState, Outgoing, RawEntry, SyncState
from counter_app.storage.core import StoreCore, read_station
from counter_app.storage.journal import entry_of, foreign_entry, insert_foreign, own_entry
from counter_app.storage.projecting import project_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.entry import Entry
    from counter_app.services.views import FeedItem, Station
    from counter_app.storage.engine import Driver

_PAGE: Final = 200
_CHAINS: Final = """
SELECT epoch, stream, seq, head, acked_seq, acked_head, size - acked_size FROM chain WHERE station = ? ORDER BY id"""
_CHAIN: Final = "SELECT id, seq FROM chain WHERE station = ? AND epoch = ? AND stream = ?"
_OUTGOING: Final = """
SELECT e.header, e.facts, p.personal, e.digest, e.head FROM entry_own e LEFT JOIN personal_own p ON p.entry = e.id
WHERE e.chain = ? AND e.seq > ? ORDER BY e.seq LIMIT ?"""
_PLACE: Final = "SELECT head, size FROM entry_own WHERE chain = ? AND seq = ?"
_CURSOR: Final = "SELECT central_epoch, position FROM feed_cursor WHERE area = ?"
_MOVE_CURSOR: Final = """
INSERT INTO feed_cursor (area, central_epoch, position) VALUES (?, ?, ?)
ON CONFLICT(area) DO UPDATE SET central_epoch = excluded.central_epoch, position = excluded.position"""
_LOST_SUBJECTS: Final = "SELECT DISTINCT subject FROM entry_foreign WHERE id NOT IN (SELECT entry FROM feed_entry)"


class StoreExchange(StoreCore):
    """Fulfils `services.ports.SyncStore`, and the sync state of `services.ports.Store`."""

    def chains(self) -> Sequence[ChainState]:
        """This station's chains in the order in which they are pushed."""
        station = self.station().id
        with self._reading() as connection:
            rows = connection.execute(_CHAINS, (station,)).fetchall()
        return tuple(ChainState(Chain(station, epoch, Stream(stream)), *values) for epoch, stream, *values in rows)

    def head_at(self, chain: Chain, seq: int) -> bytes | None:
        """The head of an own chain after `seq` entries, or None where it never got so far."""
        with self._reading() as connection:
            row = connection.execute(_CHAIN, (chain.station, chain.epoch, chain.stream.value)).fetchone()
            place = None if row is None else connection.execute(_PLACE, (row[0], seq)).fetchone()
        return None if place is None else place[0]

    def sync_state(self) -> SyncState:
        """What waits for central and how the last attempt went."""
        with self._reading() as connection:
            waiting, size = connection.execute(
                "SELECT coalesce(sum(seq - acked_seq), 0), coalesce(sum(size - acked_size), 0) FROM chain"
            ).fetchone()
            last_ok, error, central = connection.execute(
                "SELECT last_ok_at, last_error, central FROM station"
            ).fetchone()
        return SyncState(waiting, size, last_ok, error, enrolled=bool(central))

    def outgoing(self, chain: Chain, after_seq: int, *, max_bytes: int, max_entries: int = 500) -> Outgoing:
        """Entries after `after_seq`, as many as fit but at least one where there is any.

        Raises:
            Conflict: `fork` when this chain never got as far as `after_seq`.

        """
        with self._reading() as connection:
            number, _ = _chain_number(connection, chain)
            previous, _ = _place(connection, number, after_seq)
            rows = connection.execute(_OUTGOING, (number, after_seq, max_entries)).fetchall()
        chosen: list[RawEntry] = []
        head, size = previous, 0
        for header, facts, personal, digest, after in rows:
            entry = entry_of(header, facts, digest, personal)
            raw = RawEntry(header, facts, entry.personal, digest)
            size += raw.size
            if chosen and size > max_bytes:
                break
            chosen.append(raw)
            head = after
        return Outgoing(chain, after_seq, previous, head, tuple(chosen))

    def acknowledge(self, chain: Chain, seq: int, head: bytes, *, at: int) -> None:
        """Central holds the chain up to `seq` with this head; never goes down.

        Raises:
            Conflict: `fork` when the head differs from ours at that seq.

        """
        with self._writing(urgent=True) as connection:
            number, _ = _chain_number(connection, chain)
            ours, size = _place(connection, number, seq)
            if ours != head:
                raise Conflict("fork", seq=seq, epoch=chain.epoch, stream=chain.stream.value)
            connection.execute(
                "UPDATE chain SET acked_seq = ?, acked_head = ?, acked_size = ?, acked_at = ? "
                "WHERE id = ? AND acked_seq < ?",
                (seq, head, size, at, number, seq),
            )

    def feed_cursor(self, area: str) -> tuple[str, int]:
        """Central's epoch and the last position applied of an area's feed; ("", 0) at first."""
        with self._reading() as connection:
            return _cursor(connection, area)

    def apply_page(self, area: str, central_epoch: str, items: Sequence[FeedItem]) -> int:
        """Keep a page of a feed and its cursor; a long page goes in pieces, so that a save never waits long.

        Raises:
            RuleViolated: `feed_gap` for a missing position, `feed_epoch` for another central epoch.
            Conflict: `entry_differs` when an entry comes that is not the one kept here under its name;
                `own_chain_behind` when central holds more of our present chain than we do.

        """
        new = 0
        for start in range(0, max(len(items), 1), _PAGE):
            with self._writing(urgent=False) as connection:
                new += _apply_piece(connection, area, central_epoch, items[start : start + _PAGE])
                self._heads = None
        return new

    def reset_feed(self, area: str, central_epoch: str, position: int) -> None:
        """Read an area's feed on from `position` under another central epoch."""
        with self._writing(urgent=True) as connection:
            connection.execute("DELETE FROM feed_entry WHERE area = ? AND position > ?", (area, position))
            connection.execute(_MOVE_CURSOR, (area, central_epoch, position))

    def drop_area(self, area: str) -> int:
        """Forget the copies of an area that this station no longer serves; returns how many entries went."""
        with self._writing(urgent=False) as connection:
            connection.execute("DELETE FROM feed_entry WHERE area = ?", (area,))
            connection.execute("DELETE FROM feed_cursor WHERE area = ?", (area,))
            # Everything that goes, not only what came by this feed: a feed that was reset leaves entries without one.
            subjects = [row[0] for row in connection.execute(_LOST_SUBJECTS)]
            self._guard.may_drop_foreign = True
            try:
                connection.execute("DELETE FROM personal_foreign WHERE entry NOT IN (SELECT entry FROM feed_entry)")
                gone: int = connection.execute(
                    "DELETE FROM entry_foreign WHERE id NOT IN (SELECT entry FROM feed_entry)"
                ).rowcount
            finally:
                self._guard.may_drop_foreign = False
            project_again(connection, subjects)
            self._heads = None
        return gone

    def note_sync(self, *, at: int, error: str = "") -> None:
        """Remember how the last attempt went."""
        with self._writing(urgent=True) as connection:
            connection.execute(
                "UPDATE station SET last_try_at = ?1, last_error = ?2, "
                "last_ok_at = CASE WHEN ?2 = '' THEN ?1 ELSE last_ok_at END",
                (at, error),
            )


def _chain_number(connection: Driver, chain: Chain) -> tuple[int, int]:
    row = connection.execute(_CHAIN, (chain.station, chain.epoch, chain.stream.value)).fetchone()
    if row is None:
        raise RuleViolated("unknown_chain", epoch=chain.epoch, stream=chain.stream.value)
    return row[0], row[1]


def _place(connection: Driver, chain: int, seq: int) -> tuple[bytes, int]:
    """Head and size of a chain after `seq`."""
    if seq == 0:
        return GENESIS, 0
    row = connection.execute(_PLACE, (chain, seq)).fetchone()
    if row is None:
        raise Conflict("fork", seq=seq)
    return row[0], row[1]


def _cursor(connection: Driver, area: str) -> tuple[str, int]:
    row = connection.execute(_CURSOR, (area,)).fetchone()
    return ("", 0) if row is None else (row[0], row[1])


def _apply_piece(connection: Driver, area: str, central_epoch: str, items: Sequence[FeedItem]) -> int:
    station = read_station(connection)
    known_epoch, position = _cursor(connection, area)
    if known_epoch not in {"", central_epoch}:
        raise RuleViolated("feed_epoch", area=area)
    touched: dict[str, None] = {}
    new = 0
    for item in items:
        if item.position <= position:
            continue
        if item.position != position + 1:
            raise RuleViolated("feed_gap", area=area, expected=position + 1, found=item.position)
        position = item.position
        entry = _read_raw(item.entry)
        if _keep(connection, station, area, position, entry):
            touched[entry.header.subject] = None
            new += 1
    project_again(connection, touched)
    connection.execute(_MOVE_CURSOR, (area, central_epoch, position))
    return new


def _read_raw(raw: RawEntry) -> Entry:
    entry = read_entry(raw.header, raw.facts, raw.personal, raw.personal_digest)
    if entry.personal_digest != raw.personal_digest:
        raise RuleViolated("digest_mismatch")
    return entry


def _keep(connection: Driver, station: Station, area: str, position: int, entry: Entry) -> bool:
    """Keep one entry of a feed unless it is here already; tells whether it is new."""
    given = (entry.header_bytes, entry.facts, entry.personal_digest)
    if entry.header.station == station.id:
        ours = own_entry(connection, entry.header)
        if ours is not None:
            _refuse_another(entry, ours, given)
            return False
        if entry.header.epoch == station.epoch:
            raise Conflict("own_chain_behind", stream=entry.header.stream.value, seq=entry.header.seq)
    known = foreign_entry(connection, entry.header)
    if known is None:
        number = insert_foreign(connection, entry)
    else:
        number, kept = known
        _refuse_another(entry, kept, given)
    connection.execute("INSERT INTO feed_entry (area, position, entry) VALUES (?, ?, ?)", (area, position, number))
    return known is None


def _refuse_another(entry: Entry, kept: tuple[bytes, bytes, bytes], given: tuple[bytes, bytes, bytes]) -> None:
    if kept != given:
        raise Conflict("entry_differs", ref=entry.header.ref)
