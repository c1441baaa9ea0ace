"""What the Dinas reads at a glance and what an auditor checks: counts, chains, and whether every hash still holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from counter_app.domain.case import Status
from counter_app.domain.entry import GENESIS, chain_hash, read_entry
from counter_app.domain.errors import RuleViolated
from counter_app.domain.wita import day_bounds, day_of
from sync.central.feeds import personal_of
from sync.central.stations import StationLine, stations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Row

    from sync.central.database import Database

_BATCH: Final = 1000
_FINISHED: Final = (Status.HANDED_OVER.value, Status.FINISHED.value, Status.NOTED.value)

_VISITS: Final = text(
    "SELECT area, count(*) AS visits FROM visit_row WHERE area = ANY (:areas) AND opened >= :start AND opened < :end"
    " GROUP BY area"
)
_CASES: Final = text(
    "SELECT area, count(*) AS cases, count(*) FILTER (WHERE status = :incomplete) AS incomplete,"
    " count(*) FILTER (WHERE status = ANY (:finished)) AS finished FROM case_row"
    " WHERE area = ANY (:areas) AND held_by = area AND opened >= :start AND opened < :end GROUP BY area"
)
_ALL_CASES: Final = text(
    "SELECT area, status, count(*) AS cases FROM case_row WHERE area = ANY (:areas) AND held_by = area"
    " GROUP BY area, status"
)
_CHAINS: Final = text(
    "SELECT station, epoch, stream, seq, head FROM chain WHERE area = ANY (:areas) ORDER BY station, epoch, stream"
)
_ENTRIES: Final = text(
    "SELECT e.seq, e.header, e.facts, e.personal_digest, e.hash, p.body FROM entry e"
    " LEFT JOIN personal p USING (station, epoch, stream, seq)"
    " WHERE station = :station AND epoch = :epoch AND stream = :stream AND seq > :after ORDER BY seq LIMIT :limit"
)
_HOLES: Final = text("SELECT area FROM feed WHERE area = ANY (:areas) GROUP BY area HAVING max(position) <> count(*)")
_FORKS: Final = text("SELECT count(*) FROM fork WHERE area = ANY (:areas)")
_ASIDE: Final = text("SELECT count(*) FROM set_aside WHERE area = ANY (:areas)")

_NOT_ENTITLED: Final = text(
    "SELECT station, epoch, seq, area, asked, kind FROM not_entitled WHERE area = ANY (:areas)"
    " ORDER BY station, epoch, seq"
)


@dataclass(frozen=True, slots=True)
class AreaToday:
    """The figures of one area's day and its stations."""

    area: str
    visits: int
    cases: int
    incomplete: int
    finished: int
    stations: tuple[StationLine, ...]


@dataclass(frozen=True, slots=True)
class ChainReport:
    """A chain as central holds it; `fault` is the first that a verification found, empty where all is well."""

    station: str
    epoch: str
    stream: str
    seq: int
    head: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class NotEntitled:
    """A register entry that asked for an area which its station may not reach; it was kept for its own area."""

    station: str
    epoch: str
    seq: int
    area: str
    asked: str
    kind: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that central holds of some areas, in numbers."""

    chains: tuple[ChainReport, ...]
    cases: dict[str, int]
    statuses: dict[str, dict[str, int]]
    forks: int
    set_aside: int
    holes: tuple[str, ...]
    not_entitled: tuple[NotEntitled, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether every chain and every feed is whole."""
        return not self.holes and not any(chain.fault for chain in self.chains)


def today(database: Database, areas: Iterable[str], *, now: int) -> list[AreaToday]:
    """The day's figures of each area, in order of the areas."""
    wanted = sorted(areas)
    start, end = day_bounds(day_of(now))
    values = {"areas": wanted, "start": start, "end": end}
    values |= {"incomplete": Status.INCOMPLETE.value, "finished": list(_FINISHED)}
    with database.scoped(wanted) as connection:
        visits = {row.area: row.visits for row in connection.execute(_VISITS, values)}
        cases = {row.area: (row.cases, row.incomplete, row.finished) for row in connection.execute(_CASES, values)}
    lines = stations(database, wanted)
    return [
        AreaToday(
            area,
            visits.get(area, 0),
            *cases.get(area, (0, 0, 0)),
            tuple(line for line in lines if area in line.areas),
        )
        for area in wanted
    ]


def report(database: Database, *, verified: bool = False) -> Report:
    """Everything central holds in numbers; with `verified`, every chain is hashed again from its first byte."""
    areas = database.areas()
    values = {"areas": areas}
    with database.scoped(areas) as connection:
        chains = tuple(
            ChainReport(row.station, row.epoch, row.stream, row.seq, bytes(row.head).hex())
            for row in connection.execute(_CHAINS, values).all()
        )
        if verified:
            chains = tuple(_verified(connection, chain) for chain in chains)
        statuses: dict[str, dict[str, int]] = {}
        for row in connection.execute(_ALL_CASES, values):
            statuses.setdefault(row.area, {})[row.status] = row.cases
        return Report(
            chains,
            {area: sum(counts.values()) for area, counts in statuses.items()},
            statuses,
            connection.execute(_FORKS, values).scalar_one(),
            connection.execute(_ASIDE, values).scalar_one(),
            tuple(connection.execute(_HOLES, values).scalars()),
            tuple(NotEntitled(*row) for row in connection.execute(_NOT_ENTITLED, values)),
        )


def _verified(connection: Connection, chain: ChainReport) -> ChainReport:
    """Hash a chain again and hold each step against what was stored."""
    running, seq, fault = GENESIS, 0, ""
    while not fault:
        values = {"station": chain.station, "epoch": chain.epoch, "stream": chain.stream}
        found = connection.execute(_ENTRIES, values | {"after": seq, "limit": _BATCH}).all()
        for row in found:
            seq += 1
            fault, running = _step(row, chain, seq, running)
            if fault:
                break
        if len(found) < _BATCH:
            break
    if not fault and (seq, running.hex()) != (chain.seq, chain.head):
        fault = "head"
    return ChainReport(chain.station, chain.epoch, chain.stream, chain.seq, chain.head, fault)


def _step(row: Row[tuple[object, ...]], chain: ChainReport, seq: int, running: bytes) -> tuple[str, bytes]:
    if row.seq != seq:
        return "gap", running
    digest = bytes(row.personal_digest)
    try:
        entry = read_entry(bytes(row.header), bytes(row.facts), personal_of(row.body, digest), digest)
    except RuleViolated as error:
        return error.code, running
    place = (entry.header.station, entry.header.epoch, entry.header.stream.value, entry.header.seq)
    if place != (chain.station, chain.epoch, chain.stream, seq):
        return "place", running
    if entry.personal_digest != digest:
        return "personal", running
    after = chain_hash(running, entry.header_bytes, entry.facts, entry.personal_digest)
    return ("" if after == bytes(row.hash) else "hash"), after
