"""Copies under a full disk, a killed copier, a pulled folder: said clearly, older copies stay, the register goes on."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import StorageFault
from counter_app.storage.disk import device_of
from counter_app.storage.keeping import FolderCopies
from counter_app.storage.mirror import StickMirror
from tests.fakes.registers import START, save_walk_in
from tests.faults.test_disk_full import no_longer_files

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.storage.store import JournalStore


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_disk_that_fills_up_under_a_copy_keeps_the_copies_before(store: JournalStore, tmp_path: Path) -> None:
    """The system's own error from the write: nothing half stays, saving goes on, and with room the next one is made."""
    copies = FolderCopies(store, lambda: b"keys", tmp_path / "backups")
    save_walk_in(store, 1)
    copies.make("", START)
    before = _names(tmp_path / "backups")
    save_walk_in(store, 2)
    with no_longer_files(150_000), pytest.raises(StorageFault) as told:
        copies.make("", START + 1)
    assert told.value.code in {"disk_full", "io_error"}
    assert _names(tmp_path / "backups") == before
    save_walk_in(store, 3)
    assert copies.make("", START + 2).name.startswith("cadangan-S1-00002")
    assert store.verify().ok


def test_a_copy_never_takes_the_room_of_the_register(store: JournalStore, tmp_path: Path) -> None:
    """On a disk that is almost full it is not even begun; neither is a mirror on a stick that is too small."""
    copies = FolderCopies(store, lambda: b"keys", tmp_path / "backups", lambda _folder: 150 * 1024**2)
    with pytest.raises(StorageFault, match="disk_full"):
        copies.make("", START)
    assert _names(tmp_path / "backups") == []
    stick = tmp_path / "stick"
    stick.mkdir()
    mirror = StickMirror(
        store,
        lambda: b"keys",
        tmp_path,
        lambda path: device_of(path) + ("stick" in path.parts),
        lambda _folder: 1024**2,
    )
    mirror.mark(str(stick))
    with pytest.raises(StorageFault, match="stick_full"):
        mirror.write(str(stick), "e/register/1", START)


def test_an_end_in_the_middle_of_a_copy_is_no_copy(store: JournalStore, tmp_path: Path) -> None:
    """The program closes between two steps of it: it ends within its grace, and nothing half stays."""
    for number in range(60):
        save_walk_in(store, number, notes="x" * 20_000)
    copies = FolderCopies(store, lambda: b"keys", tmp_path / "backups")
    store.copier.pause = 60.0
    folder = tmp_path / "backups"
    begun: list[Path] = []

    def end_once_begun() -> None:
        until = time.monotonic() + 30
        while time.monotonic() < until and not begun:
            time.sleep(0.002)
            begun.extend(folder.glob("*.part"))
        copies.stop(0.0)

    ending = threading.Thread(target=end_once_begun)
    ending.start()
    with pytest.raises(StorageFault, match="backup_stopped"):
        copies.make("", START)
    ending.join(30)
    assert begun
    assert _names(folder) == []
    save_walk_in(store, 1000)


def test_a_folder_that_is_pulled_away_is_told(store: JournalStore, tmp_path: Path) -> None:
    """Its place can't be made again: the stick was its parent."""
    (tmp_path / "stick").write_bytes(b"")
    copies = FolderCopies(store, lambda: b"keys", tmp_path)
    folder = str(tmp_path / "stick" / "copies")
    with pytest.raises(StorageFault) as told:
        copies.make(folder, START)
    assert told.value.code in {"disk_failed", "read_only"}
    assert copies.newest(folder) is None
