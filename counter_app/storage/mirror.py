"""The mirror on a stick: the whole register as it was a few minutes ago, on another device than the register itself.

After an older register was put back the stick may hold what the register does not: that is never written over, but
set apart on the stick, with the keys that open it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.entry import Chain, Stream
from counter_app.domain.errors import StorageFault
from counter_app.services.backups import KeptCopy, Stick
from counter_app.services.known_heads import lost_chains
from counter_app.storage.disk import device_of, disk_fault, free_bytes, sync_folder
from counter_app.storage.keeping import DAMAGED, MEANS_DAMAGED, keys_of
from counter_app.storage.sticks import sticks
from counter_app.storage.vault.file import write_durably

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from counter_app.storage.store import JournalStore

MARK: Final = "loket-luring-cermin.json"
_APART: Final = "-lebih-"
_FORMAT: Final = "loket-luring-cermin"
_MARGIN: Final = 4 * 1024 * 1024
_MANY: Final = 4096
_Trace = tuple[int, int]


class StickMirror:
    """Fulfils `services.backups.MirrorKeeper`; `beside` is the register's folder, `keys` the bytes of the vault."""

    def __init__(
        self,
        store: JournalStore,
        keys: Callable[[], bytes],
        beside: Path,
        device: Callable[[Path], int] = device_of,
        free: Callable[[Path], int] = free_bytes,
        present: Callable[[], Iterable[Path]] = sticks,
    ) -> None:
        self._store, self._keys, self._beside = store, keys, beside
        self._device, self._free, self._present = device, free, present
        self._station = store.station().id
        self._known: dict[str, tuple[_Trace | None, bool]] = {}

    def look(self, folder: str) -> Stick:
        """Whether the stick is there and this counter's; nothing is ever written to one that does not say so."""
        place = Path(folder)
        try:
            same = self._device(place) == self._device(self._beside)
            mark = _read_mark(place)
        except OSError:
            return Stick("stick_absent")
        if mark is None:
            # the place where a stick would be, while none is there, lies on the PC's own disk
            return Stick("stick_absent" if same else "stick_unmarked")
        if mark.get("station") != self._station:
            return Stick("stick_foreign")
        if same:
            return Stick("stick_same_disk")
        upto = str(mark.get("upto", "")) if self._mirror(place).exists() else ""
        return Stick("", upto, more=any(map(self._holds_more, place.glob(f"cermin-{self._station}{_APART}*.db"))))

    def present(self) -> tuple[str, ...]:
        """The sticks that are plugged in, none of them the register's own disk."""
        return tuple(str(place) for place in self._present() if self._is_another(place))

    def write(self, folder: str, upto: str, at: int) -> KeptCopy:
        """Put a whole copy in place of the one before, and write down how far it reaches."""
        place = Path(folder)
        target = self._mirror(place)
        try:
            self._require_room(place)
            self._set_apart(target)
            told = self._store.copier.copy(target, self._store.chains(), glance=True)
            self._known[target.name] = _trace(target), False
            write_durably(keys_of(target), self._keys())
            self._write_mark(place, upto, at)
        except (OSError, StorageFault) as problem:
            fault = disk_fault(problem) if isinstance(problem, OSError) else problem
            raise self._after_all(folder, fault) from problem
        return KeptCopy(target.name, at, told["size"])

    def mark(self, folder: str) -> None:
        """Say on the stick that it is this counter's."""
        found = self.look(folder).problem
        if found == "stick_absent" and Path(folder).is_dir():
            found = "stick_same_disk"
        if found not in {"", "stick_unmarked"}:
            raise StorageFault(found)
        self._write_mark(Path(folder), "", 0)

    def _is_another(self, place: Path) -> bool:
        try:
            return self._device(place) != self._device(self._beside)
        except OSError:
            return False

    def _set_apart(self, target: Path) -> None:
        """Let nothing be replaced that the register does not hold whole; one that nobody can open makes room."""
        try:
            if not self._reaches_further(target):
                return
        except StorageFault as fault:
            if fault.code not in MEANS_DAMAGED:
                raise
            target.replace(target.with_name(target.name + DAMAGED))
            return
        apart = next(path for number in count(1) if not (path := self._apart(target, number)).exists())
        with suppress(FileNotFoundError):
            write_durably(keys_of(apart), keys_of(target).read_bytes())
        target.rename(apart)
        sync_folder(target.parent)

    def _holds_more(self, apart: Path) -> bool:
        """Whether what was set apart is still missing here; one that can't be opened is not said to be here."""
        try:
            return self._reaches_further(apart)
        except (OSError, StorageFault):
            return True

    def _reaches_further(self, copy: Path) -> bool:
        """Whether a copy holds what the register does not; each is opened once, for the register only grows."""
        trace = _trace(copy)
        known, more = self._known.get(copy.name, (None, False))
        if trace != known:
            more = bool(lost_chains(self._store.copier.ends(copy), self._head_at))
            self._known[copy.name] = trace, more
        return more

    def _head_at(self, epoch: str, stream: str, seq: int) -> bytes | None:
        return self._store.head_at(Chain(self._station, epoch, Stream(stream)), seq)

    @staticmethod
    def _apart(target: Path, number: int) -> Path:
        return target.with_name(f"{target.stem}{_APART}{number}.db")

    def _require_room(self, place: Path) -> None:
        if self._free(place) < self._store.size() + _MARGIN:
            raise StorageFault("stick_full")

    def _after_all(self, folder: str, fault: StorageFault) -> StorageFault:
        """What went wrong; whatever the system says of a stick that was pulled out, it is not there any more."""
        gone = self.look(folder).problem == "stick_absent"
        full = fault.code == "disk_full"
        return StorageFault("stick_absent") if gone else StorageFault("stick_full") if full else fault

    def _mirror(self, place: Path) -> Path:
        return place / f"cermin-{self._station}.db"

    def _write_mark(self, place: Path, upto: str, at: int) -> None:
        mark = {"format": _FORMAT, "station": self._station, "upto": upto, "at": at}
        write_durably(place / MARK, json.dumps(mark).encode())


def _trace(path: Path) -> _Trace | None:
    """What tells that a file is the one that was looked at; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size


def _read_mark(place: Path) -> dict[str, Any] | None:
    """What a stick says of itself; nothing where it says nothing, and an empty answer where it can't be understood."""
    try:
        with (place / MARK).open("rb") as file:
            found = json.loads(file.read(_MANY))
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and found.get("format") == _FORMAT else {}
