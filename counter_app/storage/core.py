"""What every part of the store stands on: the one writer, the readers, and the station's own row."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, TypeVar

import sqlcipher3.dbapi2

from counter_app.domain.errors import StorageFault
from counter_app.services.views import Station
from counter_app.storage.disk import device_of
from counter_app.storage.engine import driver_of, reader_engine, writer_engine
from counter_app.storage.faults import faults_mapped
from counter_app.storage.gate import Gate
from counter_app.storage.guard import Guard
from counter_app.storage.journal import read_heads
from counter_app.storage.projecting import aside_subjects
from counter_app.storage.transaction import StoreTransaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from counter_app.domain.entry import Stream
    from counter_app.services.ports import Clock, Randomness, Transaction
    from counter_app.storage.engine import Driver
    from counter_app.storage.journal import Head

T = TypeVar("T")
W = TypeVar("W", bound=StoreTransaction)
_STATION: Final = "SELECT id, name, areas, epoch, mark, central FROM station"


class StoreCore:
    """One writer behind a gate, and a pool of readers, over one encrypted file."""

    def __init__(self, path: Path, key: bytes, clock: Clock, random: Randomness) -> None:
        self._path, self._key = path, key
        self._clock, self._random = clock, random
        self._gate = Gate()
        self._guard = Guard()
        self._readers = reader_engine(path, key)
        self._writer_engine = writer_engine(path, key, self._guard)
        self._station: Station | None = None
        self._heads: dict[Stream, Head] | None = None
        self._some_aside = False
        with faults_mapped():
            self._writer = self._writer_engine.connect()
        self._file = _place_of(path)

    @contextmanager
    def _reading(self) -> Iterator[Driver]:
        """A connection of the readers, within one snapshot; within a unit of work the writer's, with what it wrote."""
        self._refuse_when_closed()
        if self._gate.is_mine:
            with faults_mapped():
                yield driver_of(self._writer)
            return
        with faults_mapped(), self._readers.connect() as connection, connection.begin():
            yield driver_of(connection)

    @contextmanager
    def _writing(self, *, urgent: bool) -> Iterator[Driver]:
        """The writer's connection in a transaction: one commit at the end, or nothing at all."""
        with self._gate.hold(urgent=urgent), faults_mapped():
            self._refuse_when_closed()
            try:
                with self._writer.begin():
                    yield driver_of(self._writer)
                    self._refuse_when_gone()
            except BaseException:
                self._heads = self._station = None
                raise

    def write(self, work: Callable[[Transaction], T], *, urgent: bool = True) -> T:
        """Run `work` in the writer and commit once; urgent work goes before pages of a pull.

        Raises:
            StorageFault: the commit did not happen; nothing of `work` is kept.

        """
        with self._writing(urgent=urgent) as connection:
            return work(self._transaction(connection, StoreTransaction))

    def _transaction(self, connection: Driver, kind: type[W]) -> W:
        """What `work` gets to see of the writer; what is remembered between saves is read again after anything else."""
        if self._heads is None:
            station = read_station(connection)
            self._heads = read_heads(connection, station.id, station.epoch)
            self._some_aside = bool(aside_subjects(connection))
        return kind(connection, self._heads, self._clock, self._random, some_aside=self._some_aside)

    def station(self) -> Station:
        """This installation."""
        station = self._station
        if station is None:
            with self._reading() as connection:
                station = self._station = read_station(connection)
        return station

    def size(self) -> int:
        """Bytes of the register's file."""
        try:
            return self._path.stat().st_size
        except OSError:
            return 0

    def device(self) -> int:
        """The device on which the register lies.

        Raises:
            OSError: it is gone.

        """
        return device_of(self._path)

    def _refuse_when_closed(self) -> None:
        """A disposed pool would open the file again, behind the back of whoever has the lock by then."""
        if self._writer.closed:
            raise StorageFault("closed")

    def _refuse_when_gone(self) -> None:
        """An unlinked file takes commits without complaint, and is gone with the program."""
        if _place_of(self._path) != self._file:
            raise StorageFault("database_missing")

    def _close_connections(self) -> None:
        with self._gate.hold(urgent=True):
            if not self._writer.closed:
                self._empty_log()
            self._writer.close()
            self._writer_engine.dispose()
            self._readers.dispose()

    def _empty_log(self) -> None:
        """Bring what stands in the log into the file; closing does it too, but lets no other thread run meanwhile."""
        with suppress(sqlcipher3.dbapi2.Error):
            driver_of(self._writer).execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _place_of(path: Path) -> tuple[int, int]:
    """Device and inode of a file; zeros where there is none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def read_station(connection: Driver) -> Station:
    """The row that tells which installation this is.

    Raises:
        StorageFault: `database_empty` where there is none.

    """
    row = connection.execute(_STATION).fetchone()
    if row is None:
        raise StorageFault("database_empty")
    number, name, areas, epoch, mark, central = row
    return Station(number, name, tuple(json.loads(areas)), epoch, mark, central)
