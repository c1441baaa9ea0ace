"""Which removable disks are plugged in: Windows says it of a drive, Linux by where they are mounted."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ROOTS: Final = (Path("/media"), Path("/run/media"), Path("/mnt"))
_MOST: Final = 16


def sticks() -> tuple[Path, ...]:
    """The folders of the removable disks that are there."""
    if sys.platform == "win32":
        return _removable_drives()
    return mounted(ROOTS)


def mounted(roots: Iterable[Path], is_mount: Callable[[Path], bool] = os.path.ismount) -> tuple[Path, ...]:
    """What is mounted beneath these folders, at once or in a folder of somebody's name."""
    firsts = list(chain.from_iterable(map(_folders, roots)))
    found = (path for first in firsts for path in (first, *(() if is_mount(first) else _folders(first))))
    return tuple(path for path in found if is_mount(path))[:_MOST]


def _folders(root: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(path for path in root.iterdir() if path.is_dir())


if sys.platform == "win32":
    import ctypes
    import string

    _REMOVABLE: Final = 2

    def _removable_drives() -> tuple[Path, ...]:
        kernel = ctypes.windll.kernel32
        present = kernel.GetLogicalDrives()
        roots = (f"{letter}:\\" for place, letter in enumerate(string.ascii_uppercase) if present >> place & 1)
        return tuple(Path(root) for root in roots if kernel.GetDriveTypeW(root) == _REMOVABLE)
