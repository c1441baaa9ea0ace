"""The secrets that central shares with one station each: made when it asks, and anew where the Dinas says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from counter_app.domain.consent import SECRET_BYTES
from counter_app.domain.errors import RuleViolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from sync.central.database import Database
    from sync.central.stations import Asker

_ALONE: Final = text("SELECT id FROM station WHERE id = :id FOR UPDATE")
_ALL: Final = text("SELECT secret FROM consent_secret WHERE station = :station ORDER BY number DESC")
_KEEP: Final = text("INSERT INTO consent_secret (station, secret, made) VALUES (:station, :secret, :made)")
_KNOWN: Final = text("SELECT id FROM station WHERE id = :id")


def secret_of(database: Database, asker: Asker, random: Callable[[int], bytes], *, now: int) -> bytes:
    """What central shares with this station, made when it asks for the first time and when it is to have another."""
    with database.scoped(asker.areas, station=asker.id) as connection:
        connection.execute(_ALONE, {"id": asker.id})
        if kept := newest(connection, asker.id):
            return kept
        fresh = random(SECRET_BYTES)
        connection.execute(_KEEP, {"station": asker.id, "secret": fresh, "made": now})
        return fresh


def renew(database: Database, station: str, *, now: int) -> None:
    """Believe this station's secret no more; it gets another at its next sync, and no answer until then.

    Raises:
        RuleViolated: `station_unknown`.

    """
    with database.scoped((), station=station) as connection:
        if connection.execute(_KNOWN, {"id": station}).first() is None:
            raise RuleViolated("station_unknown", station=station)
        connection.execute(_KEEP, {"station": station, "secret": b"", "made": now})


def newest(connection: Connection, station: str) -> bytes:
    """The secret that counts, empty where there is none, in a transaction of that station."""
    found = connection.execute(_ALL, {"station": station}).scalars().first()
    return bytes(found) if found else b""


def ever_shared(database: Database, station: str) -> list[bytes]:
    """Every secret that this station ever had."""
    with database.scoped((), station=station) as connection:
        return [bytes(one) for one in connection.execute(_ALL, {"station": station}).scalars() if one]
