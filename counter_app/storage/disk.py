"""The disk beneath files that are not the database: its errors in the program's codes, and what makes files durable.

Needed before the first paint, so it loads next to nothing.
"""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from pathlib import Path

_CODES: Final = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
}

_NOT_FOR_FOLDERS: Final = frozenset({errno.EINVAL, errno.ENOTSUP})
"""What file systems of sticks say that can't sync a folder."""


def disk_fault(problem: OSError, *, file: str = "") -> StorageFault:
    """What the system said of a file: `disk_full`, `read_only` or `disk_failed`."""
    return StorageFault(_CODES.get(problem.errno or 0, "disk_failed"), file=file, errno=problem.errno)


def free_bytes(folder: Path) -> int:
    """Room on the disk of a folder."""
    import shutil  # noqa: PLC0415 - slow, and not needed before the first paint

    return shutil.disk_usage(folder).free


def device_of(path: Path) -> int:
    """The device on which something lies."""
    return path.stat().st_dev


def sync_file(path: Path) -> None:
    """Wait until what was written into a file is on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    if os.name != "posix":
        return  # Windows has no handle to sync a folder by; its rename is journalled.
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as problem:
        if problem.errno not in _NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(handle)
