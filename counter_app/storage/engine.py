"""Connections to the encrypted file: the key first, then every safety that SQLite leaves to its user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol, cast

import sqlcipher3.dbapi2
from sqlalchemy import URL, NullPool, QueuePool, create_engine, event

from counter_app.storage.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Engine

PLAIN_HEADER: Final = b"SQLite format 3\x00"
KEY_BYTES: Final = 32
_BUSY_SECONDS: Final = 5.0
_CACHED_STATEMENTS: Final = 256


class Driver(Protocol):
    """What the store uses of a driver's connection, within a transaction that SQLAlchemy began and will end.

    Statements go straight to the driver: SQLAlchemy's way would cost a save half as much again.
    """

    def execute(self, sql: str, values: Sequence[object] | Mapping[str, object] = (), /) -> Any:  # noqa: ANN401
        """Run a statement; returns the driver's cursor."""
        ...


def driver_of(connection: Connection) -> Driver:
    """The driver's connection under one of SQLAlchemy's."""
    return cast("Driver", connection.connection.dbapi_connection)


def _prepare(connection: Any, key: bytes, pragmas: tuple[str, ...]) -> None:  # noqa: ANN401 - the driver has no types
    """Give the key before anything else: without it a new file would be a plain one."""
    run = connection.execute
    run(f"PRAGMA key = \"x'{key.hex()}'\"")
    run("PRAGMA cipher_log_level = NONE")
    run("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in pragmas:
        run(f"PRAGMA {pragma}").fetchall()


_DAILY: Final = (
    "synchronous = FULL",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)


def _engine(
    path: Path, prepare: Callable[[Any], None], *, pool_size: int, mode: str = "rw", closed: bool = False
) -> Engine:
    pool: dict[str, Any] = {"poolclass": NullPool}
    if pool_size:
        pool = {"poolclass": QueuePool, "pool_size": pool_size, "max_overflow": 12}
    query = {"mode": mode, "uri": "true"} | ({"immutable": "1"} if closed else {})
    engine = create_engine(
        URL.create("sqlite", database=path.absolute().as_uri(), query=query),
        module=sqlcipher3.dbapi2,
        connect_args={
            "timeout": _BUSY_SECONDS,
            "isolation_level": None,
            "check_same_thread": False,
            "cached_statements": _CACHED_STATEMENTS,
        },
        hide_parameters=True,
        **pool,
    )

    @event.listens_for(engine, "connect", insert=True)
    def _connected(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver has no types
        prepare(connection)

    return engine


def _begin_immediate(engine: Engine) -> None:
    """Take the write lock at the beginning, so that no transaction has to be given up half-way."""

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def writer_engine(path: Path, key: bytes, guard: Guard) -> Engine:
    """The engine of the one writer; nothing but `guard` decides what its SQL may do."""

    def prepare(connection: Any) -> None:  # noqa: ANN401 - the driver has no types
        _prepare(connection, key, ("journal_mode = WAL", *_DAILY))
        connection.set_authorizer(guard)

    engine = _engine(path, prepare, pool_size=0)
    _begin_immediate(engine)
    return engine


def reader_engine(path: Path, key: bytes, *, closed: bool = False) -> Engine:
    """The engine of the readers: many connections, none of which can write.

    A copy that is `closed` is read as it lies there: nothing is made beside it, so it may lie where nobody can write.
    """

    def prepare(connection: Any) -> None:  # noqa: ANN401 - the driver has no types
        _prepare(connection, key, (*_DAILY, "query_only = ON"))
        connection.set_authorizer(Guard())

    engine = _engine(path, prepare, pool_size=4, closed=closed)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def schema_engine(path: Path, key: bytes) -> Engine:
    """The engine that migrations run on: without the guard, and with foreign keys checked at the end only."""

    def prepare(connection: Any) -> None:  # noqa: ANN401 - the driver has no types
        _prepare(connection, key, ("journal_mode = WAL", "synchronous = FULL"))

    engine = _engine(path, prepare, pool_size=0, mode="rwc")
    _begin_immediate(engine)
    return engine


def plain_connection(path: Path, key: bytes) -> Any:  # noqa: ANN401 - the driver has no types
    """One driver connection that changes nothing of the file: for a look at its version, and for backups."""
    connection = sqlcipher3.dbapi2.connect(
        str(path), timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        _prepare(connection, key, ())
    except sqlcipher3.dbapi2.Error:
        connection.close()
        raise
    return connection
