"""Entries in the database: those of this station's chains, and copies of other stations' entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import EMPTY_DIGEST, Chain, Stream, read_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from counter_app.domain.entry import Entry, Header
    from counter_app.storage.engine import Driver

_OF_SUBJECT: Final = """
SELECT e.header, e.facts, e.digest, p.personal, e.chain, e.seq FROM entry_own e
  LEFT JOIN personal_own p ON p.entry = e.id WHERE e.subject = ?
UNION ALL
SELECT e.header, e.facts, e.digest, p.personal, NULL, 0 FROM entry_foreign e
  LEFT JOIN personal_foreign p ON p.entry = e.id WHERE e.subject = ?"""

_OF_SUBJECTS: Final = """
SELECT e.subject, e.header, e.facts, e.digest, p.personal, e.chain, e.seq FROM entry_own e
  LEFT JOIN personal_own p ON p.entry = e.id WHERE e.subject IN ({0})
UNION ALL
SELECT e.subject, e.header, e.facts, e.digest, p.personal, NULL, 0 FROM entry_foreign e
  LEFT JOIN personal_foreign p ON p.entry = e.id WHERE e.subject IN ({0})"""

_ALL_SUBJECTS: Final = """
SELECT e.subject, e.header, e.facts, e.digest, p.personal, e.chain, e.seq FROM entry_own e
  LEFT JOIN personal_own p ON p.entry = e.id
UNION ALL
SELECT e.subject, e.header, e.facts, e.digest, p.personal, NULL, 0 FROM entry_foreign e
  LEFT JOIN personal_foreign p ON p.entry = e.id
ORDER BY 1"""

_INSERT_OWN: Final = """
INSERT INTO entry_own (chain, seq, subject, header, facts, digest, previous, head, size)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_INSERT_OWN_PERSONAL: Final = "INSERT INTO personal_own (entry, personal) VALUES (?, ?)"

_INSERT_FOREIGN: Final = """
INSERT INTO entry_foreign (station, epoch, stream, seq, subject, header, facts, digest)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
_INSERT_FOREIGN_PERSONAL: Final = "INSERT INTO personal_foreign (entry, personal) VALUES (?, ?)"

# Entries are numbered as they are written, so a shift's own entries tell where it begins and ends; one that is open
# goes on to the last entry.
WITHIN_SHIFT: Final = """
WITH span AS (SELECT min(o.id) + 1 AS first,
  iif(coalesce(s.closed_at, 0) > 0, max(o.id) - 1, 9223372036854775807) AS last
  FROM entry_own o LEFT JOIN shift_row s ON s.id = o.subject WHERE o.subject = :shift)"""


@dataclass(slots=True)
class Head:
    """Where one of this station's chains ends, as the writer sees it within its transaction."""

    id: int
    chain: Chain
    seq: int
    head: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """All entries about one subject, and the place of this station's last one among them."""

    entries: list[Entry]
    own: tuple[int | None, int]

    @property
    def greatest_tick(self) -> int | None:
        """The greatest tick among them."""
        return max((entry.header.tick for entry in self.entries), default=None)


def entry_of(header: bytes, facts: bytes, digest: bytes, personal: bytes | None) -> Entry:
    """An entry from its stored bytes; one that never had anything personal has empty bytes, not missing ones."""
    if personal is None and digest == EMPTY_DIGEST:
        personal = b""
    return read_entry(header, facts, personal, digest)


def load_subject(connection: Driver, subject: str) -> Loaded:
    """All entries about a subject, in no particular order."""
    rows = connection.execute(_OF_SUBJECT, (subject, subject)).fetchall()
    return _loaded([tuple(row) for row in rows])


def load_subjects(connection: Driver, subjects: Sequence[str]) -> dict[str, Loaded]:
    """Each of those subjects with all its entries."""
    gathered: dict[str, list[tuple[object, ...]]] = {subject: [] for subject in subjects}
    marks = ", ".join(f"?{place}" for place in range(1, len(subjects) + 1))
    for row in connection.execute(_OF_SUBJECTS.format(marks), tuple(subjects)):
        gathered[row[0]].append(tuple(row[1:]))
    return {subject: _loaded(rows) for subject, rows in gathered.items()}


def load_all(connection: Driver) -> Iterator[tuple[str, Loaded]]:
    """Every subject with all its entries."""
    gathered: list[tuple[object, ...]] = []
    present = ""
    for row in connection.execute(_ALL_SUBJECTS):
        if row[0] != present:
            if gathered:
                yield present, _loaded(gathered)
            present, gathered = row[0], []
        gathered.append(tuple(row[1:]))
    if gathered:
        yield present, _loaded(gathered)


def _loaded(rows: Sequence[tuple[object, ...]]) -> Loaded:
    entries = []
    own: tuple[int, int] = (0, 0)
    for header, facts, digest, personal, chain, seq in rows:
        entries.append(entry_of(header, facts, digest, personal))  # type: ignore[arg-type]
        if chain is not None:
            own = max(own, (chain, seq))  # type: ignore[assignment]
    return Loaded(entries, own if own[0] else (None, 0))


def read_heads(connection: Driver, station: str, epoch: str) -> dict[Stream, Head]:
    """The ends of the chains of an epoch."""
    rows = connection.execute(
        "SELECT id, stream, seq, head, size FROM chain WHERE station = ? AND epoch = ?", (station, epoch)
    )
    return {
        Stream(stream): Head(number, Chain(station, epoch, Stream(stream)), seq, head, size)
        for number, stream, seq, head, size in rows
    }


def insert_own(connection: Driver, head: Head, entry: Entry) -> None:
    """Add an entry to the end of a chain, and move the end."""
    after = entry.hash_after(head.head)
    personal = entry.personal or b""
    size = head.size + len(entry.header_bytes) + len(entry.facts) + len(personal)
    header = entry.header
    number = connection.execute(
        _INSERT_OWN,
        (
            head.id,
            header.seq,
            header.subject,
            entry.header_bytes,
            entry.facts,
            entry.personal_digest,
            head.head,
            after,
            size,
        ),
    ).lastrowid
    if personal:
        connection.execute(_INSERT_OWN_PERSONAL, (number, personal))
    head.seq, head.head, head.size = header.seq, after, size


def own_entry(connection: Driver, header: Header) -> tuple[bytes, bytes, bytes] | None:
    """Header, facts and personal digest of this station's entry at that place of a chain."""
    row = connection.execute(
        "SELECT e.header, e.facts, e.digest FROM entry_own e JOIN chain c ON c.id = e.chain "
        "WHERE c.station = ? AND c.epoch = ? AND c.stream = ? AND e.seq = ?",
        (header.station, header.epoch, header.stream.value, header.seq),
    ).fetchone()
    return None if row is None else (row[0], row[1], row[2])


def foreign_entry(connection: Driver, header: Header) -> tuple[int, tuple[bytes, bytes, bytes]] | None:
    """Number, and header, facts and personal digest, of the copy of another station's entry."""
    row = connection.execute(
        "SELECT id, header, facts, digest FROM entry_foreign "
        "WHERE station = ? AND epoch = ? AND stream = ? AND seq = ?",
        (header.station, header.epoch, header.stream.value, header.seq),
    ).fetchone()
    return None if row is None else (row[0], (row[1], row[2], row[3]))


def insert_foreign(connection: Driver, entry: Entry) -> int:
    """Keep a copy of another station's entry; returns its number here."""
    header = entry.header
    number: int = connection.execute(
        _INSERT_FOREIGN,
        (
            header.station,
            header.epoch,
            header.stream.value,
            header.seq,
            header.subject,
            entry.header_bytes,
            entry.facts,
            entry.personal_digest,
        ),
    ).lastrowid
    if entry.personal:
        connection.execute(_INSERT_FOREIGN_PERSONAL, (number, entry.personal))
    return number
