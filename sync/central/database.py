"""Transactions on central's database, each confined to the areas that it names."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import psycopg
from sqlalchemy import create_engine, text

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import Connection

_SCOPE: Final = text(
    "SELECT set_config('app.areas', cast(cast(:areas AS text[]) AS text), true),"
    " set_config('app.station', :station, true), set_config('app.code', :code, true)"
)
_APPEND: Final = text("SELECT set_config('app.writes', cast(cast(:areas AS text[]) AS text), true)")
_STRENGTH: Final = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
_AREAS: Final = text("SELECT code FROM area ORDER BY code")
_CENTRAL: Final = text("SELECT name, epoch FROM central")


class Database:
    """A pool of connections of the role that serves requests."""

    def __init__(self, conninfo: str, *, size: int = 8) -> None:
        self._engine = create_engine(
            "postgresql+psycopg://",
            creator=lambda: psycopg.connect(conninfo),
            pool_size=size,
            max_overflow=4,
            pool_pre_ping=True,
            hide_parameters=True,
        )

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def refuse_strong_role(self) -> None:
        """Refuse to serve as a role that row-level security does not bind.

        Raises:
            StorageFault: `database_role_too_strong`.

        """
        with self._engine.begin() as connection:
            if connection.execute(_STRENGTH).scalar_one():
                raise StorageFault("database_role_too_strong")

    @contextmanager
    def scoped(self, areas: Collection[str], *, station: str = "", code: str = "") -> Iterator[Connection]:
        """One transaction that sees these areas' rows and no others."""
        with self._engine.begin() as connection:
            widen(connection, areas, station=station, code=code)
            yield connection

    def identity(self) -> tuple[str, str]:
        """Central's name and epoch."""
        with self._engine.begin() as connection:
            row = connection.execute(_CENTRAL).one()
        return row.name, row.epoch

    def areas(self) -> list[str]:
        """Every area that central has heard of."""
        with self._engine.begin() as connection:
            return list(connection.execute(_AREAS).scalars())


def widen(connection: Connection, areas: Collection[str], *, station: str = "", code: str = "") -> None:
    """Set what the running transaction may see; it ends with the transaction."""
    connection.execute(_SCOPE, {"areas": sorted(areas), "station": station, "code": code})


def let_append(connection: Connection, areas: Collection[str]) -> None:
    """Let the running transaction give out places in these areas' feeds; it sees no more of their entries by that."""
    connection.execute(_APPEND, {"areas": sorted(areas)})
