"""The vault file on disk: replaced whole or not at all, readable by its owner only."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import StorageFault
from counter_app.storage.disk import disk_fault, sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME: Final = "vault.json"
_OWNER_ONLY_FILE: Final = 0o600
_OWNER_ONLY_FOLDER: Final = 0o700


class VaultFile:
    """`vault.json` in the station's folder; `rename` puts the new file in the place of the old."""

    def __init__(self, folder: Path, rename: Callable[[Path, Path], object] = os.replace) -> None:
        self.path = folder / NAME
        self._folder = folder
        self._rename = rename

    def exists(self) -> bool:
        """Whether there is a vault here, be it readable or not."""
        return self.path.exists()

    def read(self) -> bytes:
        """The bytes of the file.

        Raises:
            StorageFault: `vault_missing` or `vault_unreadable`.

        """
        try:
            return self.path.read_bytes()
        except FileNotFoundError as problem:
            raise StorageFault("vault_missing") from problem
        except OSError as problem:
            raise StorageFault("vault_unreadable", errno=problem.errno) from problem

    def write(self, data: bytes) -> None:
        """Replace the file durably; after a failure or a power cut the old one is still whole.

        Raises:
            StorageFault: `disk_full`, `read_only` or `disk_failed`.

        """
        try:
            self._folder.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
            self._folder.chmod(_OWNER_ONLY_FOLDER)
        except OSError as problem:
            raise disk_fault(problem, file=NAME) from problem
        write_durably(self.path, data, self._rename)


def write_durably(path: Path, data: bytes, rename: Callable[[Path, Path], object] = os.replace) -> None:
    """Put the bytes at a path whole or not at all, readable by its owner only.

    Raises:
        StorageFault: `disk_full`, `read_only` or `disk_failed`.

    """
    fresh = path.with_suffix(".new")
    try:
        _write_new(fresh, data)
        rename(fresh, path)
        sync_folder(path.parent)
    except OSError as problem:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise disk_fault(problem, file=NAME) from problem


def _write_new(fresh: Path, data: bytes) -> None:
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _OWNER_ONLY_FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
