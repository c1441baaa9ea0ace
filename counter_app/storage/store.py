"""The station's register on disk: made once, opened by one program at a time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, Self

from counter_app.domain.errors import StorageFault
from counter_app.domain.kinds.register import AccessOpened, JournalOpened
from counter_app.services.ports import NewEntry
from counter_app.services.views import Actor
from counter_app.storage.backup import remove_copy
from counter_app.storage.core import read_station
from counter_app.storage.desk import StoreDesk
from counter_app.storage.engine import KEY_BYTES
from counter_app.storage.exchange import StoreExchange
from counter_app.storage.history import StoreHistory
from counter_app.storage.journal import read_heads
from counter_app.storage.lists import StoreLists
from counter_app.storage.lock import InstanceLock
from counter_app.storage.schema import FOLD_AGAIN, HEAD, check_revision, stored_revision, upgrade, upgrade_after_copy
from counter_app.storage.shifts import StoreShifts
from counter_app.storage.transaction import StoreTransaction
from counter_app.storage.upkeep import StoreUpkeep

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from counter_app.domain.entry import Stream
    from counter_app.services.ports import Clock, Randomness
    from counter_app.services.views import Station
    from counter_app.storage.engine import Driver
    from counter_app.storage.journal import Head

_EPOCH_BYTES: Final = 6
PROGRAM_ACTOR: Final = Actor("program", "program", "")


class JournalStore(StoreShifts, StoreLists, StoreExchange, StoreDesk, StoreUpkeep, StoreHistory):
    """Fulfils `services.ports.Store` and `SyncStore` over one encrypted SQLite file."""

    def __init__(self, path: Path, key: bytes, clock: Clock, random: Randomness, lock: InstanceLock) -> None:
        self._lock = lock
        super().__init__(path, key, clock, random)

    @classmethod
    def create(  # noqa: PLR0913 - what a station is made of
        cls,
        path: Path,
        key: bytes,
        *,
        station: str,
        name: str,
        areas: Sequence[str],
        mark: str,
        clock: Clock,
        random: Randomness,
        actor: Actor = PROGRAM_ACTOR,
        program: str = "",
    ) -> Self:
        """Make a new register and open it; its first entries say so.

        Raises:
            StorageFault: `database_exists` when there is anything at that place already, `already_running`, …

        """
        lock = _locked(path, key)
        if path.exists():
            lock.release()
            raise StorageFault("database_exists")
        try:
            upgrade(path, key)
            store = cls(path, key, clock, random, lock)
            store._found(station, name, areas, mark, actor, program)
        except BaseException:
            # a register that could not be made holds nothing; it must not stand in the way of the next attempt
            remove_copy(path)
            lock.release()
            raise
        return store

    @classmethod
    def open(cls, path: Path, key: bytes, *, clock: Clock, random: Randomness, program: str = "") -> Self:
        """Open the register that is known to be there; an older one is upgraded after a copy was made.

        Raises:
            StorageFault: `database_missing`, `database_empty`, `database_too_new`, `wrong_key_or_corrupt`,
                `already_running`, …

        """
        if not path.exists():
            raise StorageFault("database_missing")
        if path.stat().st_size == 0:
            raise StorageFault("database_empty")
        lock = _locked(path, key)
        try:
            revision = check_revision(stored_revision(path, key))
            if revision != HEAD:
                upgrade_after_copy(path, key, revision)
            store = cls(path, key, clock, random, lock)
            if store.setting(FOLD_AGAIN) is not None:
                # Rows say what this program folds of the same entries, not what an older one did.
                store.rebuild()
            if program:
                store.retry_set_aside(program)
        except BaseException:
            lock.release()
            raise
        return store

    def close(self) -> None:
        """Close every connection and let another program in."""
        self._close_connections()
        self._lock.release()

    def open_epoch(self, reason: str, mark: str, *, actor: Actor = PROGRAM_ACTOR, program: str = "") -> Station:
        """End the present chains and begin new ones that name them as their parents."""
        with self._writing(urgent=True) as connection:
            self._begin_epoch(connection, reason, mark, actor, program)
        return self.station()

    def join_central(self, central: str, areas: Sequence[str], entry: NewEntry) -> None:
        """Remember the central, the areas that it leased, and the entry that says so, all together or not at all."""
        with self._writing(urgent=True) as connection:
            connection.execute("UPDATE station SET central = ?, areas = ?", (central, json.dumps(list(areas))))
            self._transaction(connection, StoreTransaction).append(entry)
        self._station = None

    def _found(self, station: str, name: str, areas: Sequence[str], mark: str, actor: Actor, program: str) -> None:
        with self._writing(urgent=True) as connection:
            connection.execute(
                "INSERT INTO station (one, id, name, areas, epoch, mark, program) VALUES (1, ?, ?, ?, '', '', ?)",
                (station, name, json.dumps(list(areas)), program),
            )
            self._begin_epoch(connection, "awal", mark, actor, program)

    def _begin_epoch(self, connection: Driver, reason: str, mark: str, actor: Actor, program: str) -> None:
        station = read_station(connection)
        parents = read_heads(connection, station.id, station.epoch)
        epoch = self._random(_EPOCH_BYTES).hex()
        for stream in ("register", "access"):
            connection.execute(
                "INSERT INTO chain (station, epoch, stream) VALUES (?, ?, ?)", (station.id, epoch, stream)
            )
        connection.execute("UPDATE station SET epoch = ?, mark = ?", (epoch, mark))
        self._heads = self._station = None
        transaction = self._transaction(connection, StoreTransaction)
        now = self._clock.now_ms()
        for body in (
            JournalOpened(reason, mark, program, *_parent(parents, "register")),
            AccessOpened(reason, program, *_parent(parents, "access")),
        ):
            transaction.append(NewEntry(actor, f"journal/{station.id}", station.area, body, now))
        self._station = None


def _parent(heads: dict[Stream, Head], stream: str) -> tuple[str, int, str]:
    for head in heads.values():
        if head.chain.stream == stream:
            return head.chain.epoch, head.seq, head.head.hex()
    return "", 0, ""


def _locked(path: Path, key: bytes) -> InstanceLock:
    if len(key) != KEY_BYTES:
        raise StorageFault("wrong_key_or_corrupt")
    if str(path).startswith("\\\\"):
        raise StorageFault("network_drive")
    return InstanceLock(path)
