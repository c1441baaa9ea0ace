"""One program at a time on one database: a lock file beside it, held by the operating system until the end."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """The right to be the only program that has this database open."""

    def __init__(self, database: Path) -> None:
        path = database.with_name(database.name + ".lock")
        try:
            self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageFault("read_only", errno=error.errno) from error
        try:
            _lock(self._descriptor)
        except OSError as error:
            self.release()
            raise StorageFault("already_running") from error

    def release(self) -> None:
        """Let another program in; the file stays, since deleting it could let two in."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
