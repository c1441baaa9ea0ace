"""Copies that cost nothing, for tests of when they are made and of what is told; and one of an older program."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from alembic import command

from counter_app.domain.errors import StorageFault
from counter_app.services.backups import KeptCopy, Stick
from counter_app.storage.engine import plain_connection, schema_engine
from counter_app.storage.schema import alembic_config

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(slots=True)
class FakeCopies:
    """A folder of copies; `fault` is what the disk says, `damaged` that the last copy can't be opened.

    `slow`: there is never time for all of it.
    """

    made: list[KeptCopy] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    fault: str = ""
    damaged: bool = False
    slow: bool = False
    beside: bool = False
    stopped: float | None = None

    def make(self, folder: str, at: int) -> KeptCopy:
        """Make one, or fail."""
        self.folders.append(folder)
        if self.fault:
            raise StorageFault(self.fault)
        self.made.append(KeptCopy(f"cadangan-{len(self.made) + 1:05d}", at))
        return self.made[-1]

    def newest(self, folder: str) -> KeptCopy | None:
        """The last one."""
        return self.made[-1] if self.made else None

    def test(self, folder: str, within: float = 0.0, stopped: Callable[[], bool] | None = None) -> KeptCopy:
        """Open it."""
        if not self.made:
            raise StorageFault("backup_missing")
        if self.damaged:
            raise StorageFault("backup_damaged")
        return replace(self.made[-1], whole=not (within and self.slow))

    def is_beside(self, folder: str) -> bool:
        """On the register's own disk, until another folder is named."""
        return self.beside and not folder

    def stop(self, grace: float) -> None:
        """The program ends."""
        self.stopped = grace


@dataclass(slots=True)
class FakeStick:
    """A stick; `problem` is why it can't be written to, `fault` what goes wrong while it is."""

    problem: str = ""
    upto: str = ""
    fault: str = ""
    more: bool = False
    plugged: tuple[str, ...] = ()
    written: int = 0
    marked: list[str] = field(default_factory=list)

    def look(self, folder: str) -> Stick:
        """Is it there."""
        return Stick(self.problem, "" if self.problem else self.upto, self.more)

    def present(self) -> tuple[str, ...]:
        """What is plugged in."""
        return self.plugged

    def write(self, folder: str, upto: str, at: int) -> KeptCopy:
        """Write the mirror."""
        if self.fault:
            raise StorageFault(self.fault)
        self.written += 1
        self.upto = upto
        return KeptCopy("cermin.db", at)

    def mark(self, folder: str) -> None:
        """Let it be this counter's."""
        if self.problem not in {"", "stick_unmarked"}:
            raise StorageFault(self.problem)
        self.problem = ""
        self.marked.append(folder)


@dataclass(slots=True)
class FakeProbes:
    """What lies beneath a register: room enough and pages that are whole, until a test says otherwise."""

    room: int = 64 * 1024**3
    fault: str = ""
    rolled_back: bool = False
    slow: bool = False

    def free(self) -> int:
        """Bytes free on the disk."""
        return self.room

    def size(self) -> int:
        """Bytes of the register."""
        return 4 * 1024**2

    def look_through(self, tail: int, within: float, stopped: Callable[[], bool]) -> tuple[int, bool]:
        """Look through the pages; `slow`: there is never time for all of them."""
        if self.fault:
            raise StorageFault(self.fault)
        return tail, not (within and self.slow)

    def set_back(self) -> bool:
        """Whether the register was older than it was known to be."""
        return self.rolled_back


def make_first_revision(newest: Path, target: Path, key: bytes) -> None:
    """A register of the first revision with the entries of another one, and without a row."""
    engine = schema_engine(target, key)
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection), "0001")
    engine.dispose()
    old, new = plain_connection(target, key), plain_connection(newest, key)
    for table in ("station", "chain", "entry_own", "personal_own"):
        for row in new.execute(f"SELECT * FROM {table}").fetchall():  # noqa: S608 - names of our own tables
            marks = ", ".join("?" * len(row))
            old.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - names of our own tables
    old.commit()
    old.close()
    new.close()
