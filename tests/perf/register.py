"""A generated register for the benchmarks: made once for its size, kept in build/, copied where it is written into."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as driver

from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.generated import PLACE, Wish, generate
from counter_app.bootstrap.showing import DEMO_PASSWORD, HINTS
from counter_app.config import Places
from counter_app.storage.vault.vault import StationVault

if TYPE_CHECKING:
    from counter_app.services.ports import Clock

LARGE: Final = 200_000
SMALL: Final = 2_000
SEED: Final = 1
BUILD: Final = Path("build")
_SHAPED_BY: Final = (
    "counter_app/generating/*.py",
    "counter_app/storage/migrations/versions/*.py",
    "counter_app/storage/rows.py",
    "counter_app/domain/kinds/*.py",
    "counter_app/domain/*fold*.py",
    "counter_app/domain/*steps.py",
    "counter_app/domain/case.py",
    "counter_app/domain/records.py",
)
"""What a register depends on; where any of it changed another one is made."""


def kept(cases: int) -> Path:
    """The folder of the generated register of so many cases; nothing is written into it any more."""
    found = BUILD / f"register-{cases}-{_digest()}"
    whole = found / "whole"
    if not whole.exists():
        for old in BUILD.glob(f"register-{cases}-*"):
            if old != found:
                shutil.rmtree(old)
        if generate(found, Wish(cases, SEED)):
            raise KeyboardInterrupt
        whole.touch()
    return found / PLACE.folder


def copied(cases: int, scratch: Path) -> Path:
    """A copy of that register's folder, to be worked in."""
    return Path(shutil.copytree(kept(cases), scratch / f"{cases}"))


def door(folder: Path, clock: Clock | None = None) -> StationDoor:
    """The door to such a station, as the demo opens it."""
    return StationDoor(Places(folder), clock=clock, keyring=False, hints=HINTS)


def bare(folder: Path) -> Any:  # noqa: ANN401 - the driver has no types
    """The driver's own connection to the register, with its key and nothing else."""
    vault = StationVault(folder, keyring=None, random=os.urandom)
    key = vault.unlock("siti", DEMO_PASSWORD).data_key.value
    connection = driver.connect(str(Places(folder).database), isolation_level=None)
    for pragma in (f"key = \"x'{key.hex()}'\"", "query_only = ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _digest() -> str:
    root = Path(__file__).parents[2]
    texts = (path.read_bytes() for pattern in _SHAPED_BY for path in sorted(root.glob(pattern)))
    return hashlib.sha256(b"".join(texts)).hexdigest()[:12]
