"""Which areas a station's entries may reach: decided from its lease and from what central holds of each subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from counter_app.domain.entry import Stream
from counter_app.domain.errors import RuleViolated
from counter_app.domain.fold import subject_type
from counter_app.domain.kinds import decode_body
from counter_app.domain.kinds.case import CaseOpened, CaseRerouted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from counter_app.domain.entry import Entry, Header
    from sync.central.stations import Asker

_SETTLE: Final = text(
    "INSERT INTO subject_home (subject, area, station) VALUES (:subject, :area, :station) ON CONFLICT DO NOTHING"
)
_HOMES: Final = text("SELECT subject, area, station FROM subject_home WHERE subject = ANY (:subjects)")
_HANDED: Final = text("SELECT subject, area, home FROM subject_area WHERE subject = ANY (:subjects)")
_FLAG: Final = text(
    "INSERT INTO not_entitled (station, epoch, stream, seq, area, asked, subject, kind)"
    " VALUES (:station, :epoch, :stream, :seq, :area, :asked, :subject, :kind)"
)

_AT_HOME_ONLY: Final = frozenset({"user"})
"""Subjects that say who may act: they reach the areas of the station that writes them, and no others."""

Handed = tuple[str, str, str]
"""A subject, the area that it was handed to, and the area of its entries until then."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a push may touch: the area that each entry belongs to for central, the hand-overs, and what was refused."""

    areas: tuple[str, ...]
    handed: tuple[Handed, ...]
    refused: tuple[tuple[Header, str], ...]

    @property
    def touched(self) -> set[str]:
        """Every area whose feed may grow."""
        return {*self.areas, *(to for _, to, _ in self.handed)}


def reach(connection: Connection, asker: Asker, entries: Sequence[Entry]) -> Reach:
    """Settle new subjects at home, and decide entry by entry, in their order, what the station is entitled to."""
    subjects = sorted({entry.header.subject for entry in entries if entry.header.stream is Stream.REGISTER})
    _settle(connection, asker, entries)
    homes = {row.subject: (row.area, row.station) for row in connection.execute(_HOMES, {"subjects": subjects})}
    handed = {(row.subject, row.area, row.home) for row in connection.execute(_HANDED, {"subjects": subjects})}
    areas: list[str] = []
    fresh: list[Handed] = []
    refused: list[tuple[Header, str]] = []
    for entry in entries:
        header, to = entry.header, _handed_to(entry)
        holds = {area for subject, area, _ in handed if subject == header.subject}
        home, opener = homes.get(header.subject, ("", ""))
        followed = (home, opener) == (header.area, asker.id) or header.area in holds
        belongs = header.area in asker.areas or (followed and subject_type(header.subject) not in _AT_HOME_ONLY)
        areas.append(header.area if belongs else asker.area)
        if header.stream is not Stream.REGISTER:
            continue
        if not belongs:
            refused.append((header, header.area))
        elif to and not (_is_case(header) and _may_hand(asker, header.area, home, holds)):
            refused.append((header, to))
        elif to:
            fresh.append((header.subject, to, header.area))
            handed.add(fresh[-1])
    return Reach(tuple(areas), tuple(sorted(set(fresh))), tuple(refused))


def flag(connection: Connection, asker: Asker, refused: Sequence[tuple[Header, str]]) -> None:
    """List entries that asked for an area which their station may not reach."""
    rows = [
        {"station": header.station, "epoch": header.epoch, "stream": header.stream.value, "seq": header.seq}
        | {"area": asker.area, "asked": asked, "subject": header.subject, "kind": header.kind}
        for header, asked in refused
    ]
    if rows:
        connection.execute(_FLAG, rows)


def _may_hand(asker: Asker, area: str, home: str, holds: set[str]) -> bool:
    """Only from an area of its own, and only a subject that is at home in one or was handed to one."""
    return area in asker.areas and (not home or home in asker.areas or not holds.isdisjoint(asker.areas))


def _is_case(header: Header) -> bool:
    return subject_type(header.subject) == "case"


def _settle(connection: Connection, asker: Asker, entries: Sequence[Entry]) -> None:
    """Remember where subjects were opened; the first to say so counts. Sorted, so that no two pushes wait crosswise."""
    first: dict[str, str] = {}
    for entry in entries:
        header = entry.header
        opening = not _is_case(header) or header.kind == CaseOpened.kind.name
        if opening and header.stream is Stream.REGISTER:
            first.setdefault(header.subject, header.area)
    rows = [{"subject": subject, "area": area, "station": asker.id} for subject, area in sorted(first.items())]
    if rows:
        connection.execute(_SETTLE, rows)


def _handed_to(entry: Entry) -> str:
    """The area that an entry hands its subject to, empty for all but a readable `case.rerouted`."""
    if entry.header.kind != CaseRerouted.kind.name:
        return ""
    try:
        body = decode_body(entry)
    except RuleViolated:
        return ""
    to: object = body.to_area if isinstance(body, CaseRerouted) else ""
    return to if isinstance(to, str) and to.isascii() and to.isprintable() else ""
