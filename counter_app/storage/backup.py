"""Copies of the database file, made by SQLite itself and never by copying files."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import StorageFault
from counter_app.storage.engine import PLAIN_HEADER, plain_connection
from counter_app.storage.faults import faults_mapped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BESIDE: Final = ("", "-wal", "-shm", "-journal")
"""What SQLite may leave beside a database's file, and the file itself."""
STEP: Final = 256
PAUSE: Final = 0.002


def copy_database(
    source: Path,
    target: Path,
    key: bytes,
    *,
    pages: int = STEP,
    pause: float = PAUSE,
    rest: Callable[[float], object] = time.sleep,
) -> None:
    """Write a copy with the same key in place of whatever stands at `target`, so many pages at a time.

    Between two steps it rests for `pause` seconds, so that the disk has time for others. The copy is the register as
    of its beginning: saves go on meanwhile, and neither wait for it nor make it begin anew.

    Raises:
        StorageFault: `backup_plain` if the copy were not encrypted, or what the disk has to say.

    """
    remove_copy(target)
    with faults_mapped():
        origin = plain_connection(source, key)
        try:
            copy = plain_connection(target, key)
            try:
                origin.execute("BEGIN")
                origin.execute("SELECT count(*) FROM sqlite_master").fetchone()
                origin.backup(copy, pages=pages, progress=lambda *_pages: rest(pause))
            finally:
                copy.close()
        finally:
            origin.close()
    if is_plain(target):
        remove_copy(target)
        raise StorageFault("backup_plain")


def part_of(target: Path) -> Path:
    """Where a copy is made before it stands in its place."""
    return target.with_name(target.name + ".part")


def is_plain(path: Path) -> bool:
    """Whether a closed database file could be read without a key; never asked of one that is open."""
    with path.open("rb") as file:
        return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER


def remove_copy(path: Path) -> None:
    """Remove a copy and what SQLite may have left beside it."""
    for suffix in BESIDE:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
