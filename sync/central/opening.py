"""Opening central's data folder: its database, its certificates and its identity, for as long as one command runs."""

from __future__ import annotations

import secrets
import socket
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import psycopg

from sync.central.authority import Certificates, certificates
from sync.central.database import Database
from sync.central.embedded import EmbeddedPostgres
from sync.central.external import external_access
from sync.central.migrating import migrate
from sync.central.texts import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sync.central.embedded import Access

_BORN: Final = "INSERT INTO central (name, epoch, born) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
_EVERYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - recognised here, never bound by default


@dataclass(frozen=True, slots=True)
class Place:
    """Where central lives: its folder, another database than its own, and the names it is reached by."""

    data: Path
    host: str = "127.0.0.1"
    names: tuple[str, ...] = ()
    os_user: str = "nobody"
    database_url: str = ""
    owner_url: str = ""

    @property
    def all_names(self) -> list[str]:
        """Every name that the server's certificate speaks for, the one that stations use first."""
        first = [] if self.host in _EVERYWHERE else [self.host]
        found = [*self.names, *first, socket.gethostname(), "localhost", "127.0.0.1", "::1"]
        return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Opened:
    """What a command works with."""

    database: Database
    certificates: Certificates
    name: str
    epoch: str


@contextmanager
def opened(place: Place) -> Iterator[Opened]:
    """Start what must run, bring the database to its form, and leave all of it cleanly.

    Raises:
        StorageFault: the database can't be made, started or used.

    """
    place.data.mkdir(parents=True, exist_ok=True)
    with _database_access(place) as access:
        migrate(access.owner, access.app_role)
        _give_birth(access.owner)
        database = Database(access.app)
        try:
            database.refuse_strong_role()
            name, epoch = database.identity()
            now = datetime.fromtimestamp(time.time(), tz=UTC)
            found = certificates(place.data / "authority", place.all_names, now=now)
            yield Opened(database, found, name, epoch)
        finally:
            database.close()


@contextmanager
def _database_access(place: Place) -> Iterator[Access]:
    if place.database_url:
        yield external_access(place.database_url, place.owner_url)
        return
    server = EmbeddedPostgres(place.data / "database", place.os_user)
    try:
        yield server.start()
    finally:
        server.stop()


def _give_birth(owner_url: str) -> None:
    """Give a new database its name and epoch; one that has them keeps them."""
    with psycopg.connect(owner_url) as connection:
        connection.execute(_BORN, (say("office"), secrets.token_hex(8), time.time_ns() // 1_000_000))
