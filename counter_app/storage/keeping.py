"""Copies in a folder: made under numbers that only grow, checked, kept by the rotation, tested on demand."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import StorageFault
from counter_app.domain.rotation import NumberedCopy, kept_copies
from counter_app.domain.wita import WITA, local, to_ms
from counter_app.services.backups import KeptCopy
from counter_app.storage.backup import remove_copy
from counter_app.storage.disk import device_of, disk_fault, free_bytes
from counter_app.storage.vault.document import parse
from counter_app.storage.vault.file import write_durably

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from counter_app.storage.store import JournalStore

KEYS_BESIDE: Final = ".vault.json"
DAMAGED: Final = ".rusak"
_STAMP: Final = "%y%m%d-%H%M"
_TAIL: Final = 2000
"""Entries at the end of each of a copy's chains that are recomputed before anything else."""
_RESERVE: Final = 200 * 1024 * 1024
"""What a copy leaves of the disk, so that it never takes the register's own room."""
MEANS_DAMAGED: Final = frozenset(
    {"backup_damaged", "corrupt", "chain_broken", "wrong_key_or_corrupt", "database_error"}
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A copy as its name tells of it."""

    copy: NumberedCopy
    path: Path
    at: int


class FolderCopies:
    """Fulfils `services.backups.CopyKeeper`; `keys` are the bytes of the vault, `place` is the usual folder."""

    def __init__(
        self, store: JournalStore, keys: Callable[[], bytes], place: Path, free: Callable[[Path], int] = free_bytes
    ) -> None:
        self._store, self._keys, self._place, self._free = store, keys, place, free
        station = store.station().id
        self._stem = f"cadangan-{station}"
        self._name = re.compile(re.escape(self._stem) + r"-(\d{5,9})-(\d{6}-\d{4})-([0-9a-z]+)\.db")

    def make(self, folder: str, at: int) -> KeptCopy:
        """Copy the register and its keys, check the copy, and let go of what is kept no longer."""
        place = self._folder(folder)
        try:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._clear_unfinished(place)
            self._require_room(place)
            kept = self._kept(place)
        except OSError as problem:
            raise disk_fault(problem) from problem
        number = max((one.copy.number for one in kept), default=0) + 1
        epoch = self._store.station().epoch
        target = place / f"{self._stem}-{number:05d}-{local(at).strftime(_STAMP)}-{epoch}.db"
        made = self._copied(target)
        self._let_go(self._kept(place))
        return KeptCopy(target.name, at, made["size"], made["entries"])

    def newest(self, folder: str) -> KeptCopy | None:
        """The last copy that counts."""
        found = self._newest(folder)
        return None if found is None else KeptCopy(found.path.name, found.at)

    def test(self, folder: str, within: float = 0.0, stopped: Callable[[], bool] | None = None) -> KeptCopy:
        """Open the last copy and check it; one that is damaged is set apart and counts no longer."""
        found = self._newest(folder)
        if found is None:
            raise StorageFault("backup_missing")
        self._require_keys(found.path)
        try:
            told = self._store.copier.check(found.path, _TAIL, within, stopped)
        except StorageFault as fault:
            if fault.code not in MEANS_DAMAGED:
                raise
            with suppress(OSError):
                found.path.rename(found.path.with_name(found.path.name + DAMAGED))
            raise StorageFault("backup_damaged", detail=fault.code) from fault
        return KeptCopy(found.path.name, found.at, told["size"], told["entries"], told["whole"])

    def is_beside(self, folder: str) -> bool:
        """Whether copies lie on the register's own disk; where nothing of the folder is there, nobody knows."""
        place = self._folder(folder)
        try:
            there = next(path for path in (place, *place.absolute().parents) if path.exists())
            return device_of(there) == self._store.device()
        except (OSError, StopIteration):
            return False

    def stop(self, grace: float) -> None:
        """Begin nothing any more, and end what is under way after so many seconds."""
        self._store.copier.stop(grace)

    def _copied(self, target: Path) -> dict[str, int]:
        """The keys go first: a copy of them alone misleads nobody, a register alone looks like a backup."""
        keys = keys_of(target)
        write_durably(keys, self._keys())
        try:
            return self._store.copier.copy(target, self._store.chains())
        except StorageFault:
            with suppress(OSError):
                keys.unlink(missing_ok=True)
            raise

    def _let_go(self, kept: Iterable[_Kept]) -> None:
        there = {one.copy: one.path for one in kept}
        for copy in there.keys() - kept_copies(there):
            with suppress(OSError):  # it is tried again after the next copy
                remove_copy(there[copy])
                keys_of(there[copy]).unlink(missing_ok=True)

    def _newest(self, folder: str) -> _Kept | None:
        try:
            return max(self._kept(self._folder(folder)), key=lambda one: one.copy.number, default=None)
        except OSError:
            return None

    def _kept(self, place: Path) -> list[_Kept]:
        """The copies of this station in a folder; whatever else lies there is nobody's business."""
        found = []
        for path in place.iterdir():
            told = self._name.fullmatch(path.name)
            if told is not None and (at := _moment(told[2])) is not None:
                found.append(_Kept(NumberedCopy(int(told[1]), at.date(), told[3]), path, to_ms(at)))
        return found

    def _folder(self, folder: str) -> Path:
        return Path(folder) if folder else self._place

    def _clear_unfinished(self, place: Path) -> None:
        """Remove what a copy left that power failed on, and damaged copies but the last."""
        for pattern in (".part*", ".vault.new"):
            for path in place.glob(f"{self._stem}-*.db{pattern}"):
                path.unlink(missing_ok=True)
        for path in sorted(place.glob(f"{self._stem}-*.db{DAMAGED}"))[:-1]:
            path.unlink(missing_ok=True)
        for keys in place.glob(f"{self._stem}-*.db{KEYS_BESIDE}"):
            copy = keys.with_name(keys.name.removesuffix(KEYS_BESIDE))
            if not (copy.exists() or copy.with_name(copy.name + DAMAGED).exists()):
                keys.unlink(missing_ok=True)

    def _require_room(self, place: Path) -> None:
        if self._free(place) < self._store.size() + _RESERVE:
            raise StorageFault("disk_full")

    def _require_keys(self, path: Path) -> None:
        try:
            keys = parse(keys_of(path).read_bytes())
        except OSError as problem:
            raise StorageFault("backup_keys_missing", errno=problem.errno) from problem
        except StorageFault as fault:
            raise StorageFault("backup_keys_missing", detail=fault.code) from fault
        if keys.station != self._store.station().id or not self._store.copier.sealed(keys):
            raise StorageFault("backup_keys_missing", detail="seal")


def keys_of(path: Path) -> Path:
    """Where the keys of a copy lie, without which nobody opens it."""
    return path.with_name(path.name + KEYS_BESIDE)


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=WITA)
    except ValueError:
        return None
