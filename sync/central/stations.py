"""Who may speak to central: one-time codes, enrolled stations, and each request's seal used once."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from sync.central.database import widen
from sync.contract import signing
from sync.contract.enrolment import LIFETIME_MS, TRIES
from sync.contract.faults import FaultCode, ProtocolFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from sync.central.database import Database
    from sync.contract.enrolment import EnrolmentCode
    from sync.contract.messages import EnrolRequest

_NAMES_AREA: Final = text("INSERT INTO area (code) VALUES (:code) ON CONFLICT DO NOTHING")
_NEW_CODE: Final = text(
    "INSERT INTO enrolment_code (number, area, areas, name, digest, expires, tries)"
    " VALUES (:number, :area, :areas, :name, :digest, :expires, :tries)"
    " ON CONFLICT (number) DO UPDATE SET area = excluded.area, areas = excluded.areas, name = excluded.name,"
    " digest = excluded.digest, expires = excluded.expires, tries = excluded.tries, station = NULL"
    " WHERE enrolment_code.station IS NOT NULL OR enrolment_code.expires < :now RETURNING number"
)
_FIND_CODE: Final = text(
    "SELECT areas, name, digest, expires, tries, station FROM enrolment_code WHERE number = :number FOR UPDATE"
)
_SPEND_TRY: Final = text("UPDATE enrolment_code SET tries = tries - 1 WHERE number = :number")
_USE_CODE: Final = text("UPDATE enrolment_code SET station = :station WHERE number = :number")
_FIND: Final = text("SELECT id, area, areas, name, key, revoked FROM station WHERE id = :id")
_ADD: Final = text(
    "INSERT INTO station (id, area, areas, name, key, program, enrolled, heard)"
    " VALUES (:id, :area, :areas, :name, :key, :program, :now, :now)"
)
_HEARD: Final = text("UPDATE station SET heard = :now WHERE id = :id")
_FORGET_NONCES: Final = text("DELETE FROM nonce WHERE station = :station AND expires < :now")
_USE_NONCE: Final = text(
    "INSERT INTO nonce (station, nonce, area, expires) VALUES (:station, :nonce, :area, :expires)"
    " ON CONFLICT DO NOTHING RETURNING nonce"
)
_LIST: Final = text(
    "SELECT id, area, areas, name, enrolled, heard, revoked FROM station WHERE area = ANY (:areas) ORDER BY area, name"
)


@dataclass(frozen=True, slots=True)
class Asker:
    """The enrolled station that sent a request."""

    id: str
    area: str
    areas: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class StationLine:
    """A station as lists show it; times are ms UTC, `heard` 0 for never."""

    id: str
    area: str
    areas: tuple[str, ...]
    name: str
    enrolled: int
    heard: int
    revoked: bool


def add_code(database: Database, code: EnrolmentCode, areas: Sequence[str], name: str, *, now: int) -> bool:
    """Remember a one-time code by its digest; False where its number is taken by one that is still good."""
    values: dict[str, object] = {"number": code.number, "area": areas[0], "areas": list(areas), "name": name}
    values |= {"digest": _digest(code.secret), "expires": now + LIFETIME_MS, "tries": TRIES, "now": now}
    with database.scoped(areas, code=code.number) as connection:
        for area in areas:
            connection.execute(_NAMES_AREA, {"code": area})
        return connection.execute(_NEW_CODE, values).first() is not None


def enrol(database: Database, request: EnrolRequest, *, now: int) -> Asker:
    """Let a station in for a code; asking again with the same key gives the same answer.

    Raises:
        ProtocolFault: `code_wrong`, `code_spent`, `station_known`.

    """
    wrong: ProtocolFault | None = None
    with database.scoped((), station=request.station, code=request.code) as connection:
        found = connection.execute(_FIND_CODE, {"number": request.code}).first()
        if found is None:
            raise ProtocolFault(FaultCode.CODE_WRONG)
        known = connection.execute(_FIND, {"id": request.station}).first()
        again = known is not None and hmac.compare_digest(bytes(known.key), bytes.fromhex(request.key))
        if found.tries < 1 or (found.expires < now and not again) or (found.station not in {None, request.station}):
            raise ProtocolFault(FaultCode.CODE_SPENT)
        if not hmac.compare_digest(bytes(found.digest), _digest(request.secret)):
            connection.execute(_SPEND_TRY, {"number": request.code})
            wrong = ProtocolFault(FaultCode.CODE_WRONG)
        elif known is not None and not again:
            raise ProtocolFault(FaultCode.STATION_KNOWN)
        else:
            if known is not None:
                return Asker(known.id, known.area, tuple(known.areas), known.name)
            asker = Asker(request.station, found.areas[0], tuple(found.areas), found.name or request.name)
            _let_in(connection, asker, request, now)
            return asker
    raise wrong


def _let_in(connection: Connection, asker: Asker, request: EnrolRequest, now: int) -> None:
    widen(connection, asker.areas, station=asker.id, code=request.code)
    values: dict[str, object] = {"id": asker.id, "area": asker.area, "areas": list(asker.areas), "name": asker.name}
    values |= {"key": bytes.fromhex(request.key), "program": request.program, "now": now}
    connection.execute(_ADD, values)
    connection.execute(_USE_CODE, {"station": asker.id, "number": request.code})


def authenticate(database: Database, header: str, request: signing.Request, *, now: int) -> Asker:
    """Find out who sent a request, and use its seal up.

    Raises:
        ProtocolFault: `unauthorised`, `clock`, `replay`.

    """
    seal = signing.read_seal(header)
    with database.scoped((), station=seal.keyid) as connection:
        row = connection.execute(_FIND, {"id": seal.keyid}).first()
        if row is None or row.revoked is not None:
            raise ProtocolFault(FaultCode.UNAUTHORISED)
        signing.check(seal, bytes(row.key), request, now=now)
        asker = Asker(row.id, row.area, tuple(row.areas), row.name)
        widen(connection, asker.areas, station=asker.id)
        connection.execute(_FORGET_NONCES, {"station": asker.id, "now": now - signing.WINDOW_MS})
        values = {"station": asker.id, "nonce": seal.nonce, "area": asker.area, "expires": seal.expires}
        if connection.execute(_USE_NONCE, values).first() is None:
            raise ProtocolFault(FaultCode.REPLAY)
        connection.execute(_HEARD, {"id": asker.id, "now": now})
    return asker


def stations(database: Database, areas: Sequence[str]) -> list[StationLine]:
    """The stations at home in these areas."""
    with database.scoped(areas) as connection:
        found = connection.execute(_LIST, {"areas": list(areas)}).all()
    return [
        StationLine(row.id, row.area, tuple(row.areas), row.name, row.enrolled, row.heard, row.revoked is not None)
        for row in found
    ]


def _digest(secret: str) -> bytes:
    """65 random bits need no slow hash: there is nothing to guess from."""
    return hashlib.sha256(secret.encode()).digest()
