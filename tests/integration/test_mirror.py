"""The mirror on a stick: only on one that is this counter's, whole at every moment, told when it is not there."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import StorageFault
from counter_app.services.backups import Stick
from counter_app.storage.backup import is_plain
from counter_app.storage.disk import device_of
from counter_app.storage.keeping import keys_of
from counter_app.storage.mirror import MARK, StickMirror
from tests.fakes.registers import make_store, open_store, save_walk_in
from tests.faults.test_disk_full import no_longer_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.storage.store import JournalStore

AT = 1_795_400_000_000


@dataclass(slots=True)
class Kept:
    """A register, and a stick that is another device."""

    store: JournalStore
    mirror: StickMirror
    stick: Path

    @property
    def place(self) -> str:
        """The stick as the settings name it."""
        return str(self.stick)

    def names(self) -> list[str]:
        """What lies on the stick."""
        return sorted(path.name for path in self.stick.iterdir())


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """A register with one walk-in, and a stick that belongs to nobody."""
    home, stick = tmp_path / "station", tmp_path / "stick"
    home.mkdir()
    stick.mkdir()
    store = make_store(home / "register.db")
    save_walk_in(store, 1)

    def device(path: Path) -> int:
        return device_of(path) + ("stick" in path.parts)

    yield Kept(store, StickMirror(store, lambda: b"keys", home, device), stick)
    store.close()


def test_a_marked_stick_gets_the_register_and_its_keys(kept: Kept) -> None:
    """Encrypted, whole; the stick says how far it reaches."""
    kept.mirror.mark(kept.place)
    assert kept.mirror.look(kept.place) == Stick()
    kept.mirror.write(kept.place, "e/register/4", AT)
    assert kept.names() == ["cermin-S1.db", "cermin-S1.db.vault.json", MARK]
    assert kept.mirror.look(kept.place) == Stick("", "e/register/4")
    copy = kept.stick / "cermin-S1.db"
    assert not is_plain(copy)
    opened = open_store(copy)
    assert opened.chains() == kept.store.chains()
    opened.close()


def test_a_mirror_that_somebody_deleted_reaches_nowhere(kept: Kept) -> None:
    """Its mark alone is no mirror."""
    kept.mirror.mark(kept.place)
    kept.mirror.write(kept.place, "e/register/4", AT)
    (kept.stick / "cermin-S1.db").unlink()
    assert kept.mirror.look(kept.place) == Stick()


def test_only_sticks_are_offered(kept: Kept, tmp_path: Path) -> None:
    """What lies on the register's own disk is none, nor is one that was pulled out just now."""
    there = (kept.stick, tmp_path / "lain", tmp_path / "stick-gone")
    (tmp_path / "lain").mkdir()

    def device(path: Path) -> int:
        return device_of(path) + ("stick" in path.parts)

    mirror = StickMirror(kept.store, lambda: b"keys", tmp_path / "station", device, present=lambda: there)
    assert mirror.present() == (str(kept.stick),)


def test_a_stick_without_the_mark_is_not_ours(kept: Kept) -> None:
    """Somebody's photographs: told, and left alone."""
    (kept.stick / "foto.jpg").write_bytes(b"photo")
    assert kept.mirror.look(kept.place).problem == "stick_unmarked"


@pytest.mark.parametrize("mark", [b"", b"no json", b"[" * 4000, b'{"format": "other"}', b'{"station": "S1"}'])
def test_a_mark_that_can_not_be_understood_is_foreign(kept: Kept, mark: bytes) -> None:
    """Nothing is written over it."""
    (kept.stick / MARK).write_bytes(mark)
    assert kept.mirror.look(kept.place).problem == "stick_foreign"
    with pytest.raises(StorageFault, match="stick_foreign"):
        kept.mirror.mark(kept.place)
    assert (kept.stick / MARK).read_bytes() == mark


def test_the_stick_of_another_counter_is_foreign(kept: Kept) -> None:
    """Two counters never share one."""
    kept.mirror.mark(kept.place)
    mark = json.loads((kept.stick / MARK).read_bytes())
    (kept.stick / MARK).write_text(json.dumps(mark | {"station": "S2"}))
    assert kept.mirror.look(kept.place).problem == "stick_foreign"


def test_a_stick_that_is_not_there_is_absent(kept: Kept, tmp_path: Path) -> None:
    """Whether the place is gone with it or stays behind on the PC's own disk."""
    assert kept.mirror.look(str(tmp_path / "gone" / "stick")).problem == "stick_absent"
    (tmp_path / "empty").mkdir()
    assert kept.mirror.look(str(tmp_path / "empty")).problem == "stick_absent"


def test_a_folder_on_the_same_disk_is_no_mirror(kept: Kept, tmp_path: Path) -> None:
    """It would go with the register."""
    (tmp_path / "near").mkdir()
    with pytest.raises(StorageFault, match="stick_same_disk"):
        kept.mirror.mark(str(tmp_path / "near"))
    assert list((tmp_path / "near").iterdir()) == []
    kept.mirror.mark(kept.place)
    shutil.copy(kept.stick / MARK, tmp_path / "near" / MARK)
    assert kept.mirror.look(str(tmp_path / "near")).problem == "stick_same_disk"


def test_a_write_that_breaks_off_leaves_the_last_whole_mirror(kept: Kept) -> None:
    """The stick takes no more in the middle of it: told, nothing half stays, and the register goes on."""
    kept.mirror.mark(kept.place)
    kept.mirror.write(kept.place, "e/register/4", AT)
    before = {name: (kept.stick / name).read_bytes() for name in kept.names()}
    save_walk_in(kept.store, 2)
    with no_longer_files(120_000), pytest.raises(StorageFault) as told:
        kept.mirror.write(kept.place, "e/register/6", AT)
    assert told.value.code in {"stick_full", "io_error"}
    assert {name: (kept.stick / name).read_bytes() for name in kept.names()} == before
    save_walk_in(kept.store, 3)


def test_a_stick_pulled_out_while_it_is_written_is_absent(kept: Kept) -> None:
    """Whatever the system says of it."""
    kept.mirror.mark(kept.place)
    pulled = kept.stick.with_name("pulled")
    kept.stick.rename(pulled)
    with pytest.raises(StorageFault, match="stick_absent"):
        kept.mirror.write(kept.place, "e/register/4", AT)
    pulled.rename(kept.stick)
    assert kept.mirror.look(kept.place) == Stick()


def test_a_stick_that_can_only_be_read_is_told(kept: Kept) -> None:
    """Its switch is on: here something stands where the new mirror would be begun."""
    kept.mirror.mark(kept.place)
    (kept.stick / "cermin-S1.db.part").mkdir()
    with pytest.raises(StorageFault) as told:
        kept.mirror.write(kept.place, "e/register/4", AT)
    assert told.value.code in {"read_only", "disk_failed", "cannot_open"}


def _put_back(kept: Kept, older: Path) -> Kept:
    """The same counter and stick, after an older register was put back."""
    kept.store.close()
    home = older.parent
    store = open_store(older)
    store.open_epoch("pulih", "M2Q")

    def device(path: Path) -> int:
        return device_of(path) + ("stick" in path.parts)

    return Kept(store, StickMirror(store, lambda: b"newer keys", home, device), kept.stick)


def test_a_mirror_that_reaches_further_than_the_register_is_set_apart(kept: Kept, tmp_path: Path) -> None:
    """An older register was put back: what it lacks is on the stick alone, and stays there with its keys."""
    older = tmp_path / "home" / "register.db"
    older.parent.mkdir()
    kept.store.backup(older)
    save_walk_in(kept.store, 2)
    kept.mirror.mark(kept.place)
    kept.mirror.write(kept.place, "e/register/6", AT)
    again = _put_back(kept, older)
    again.mirror.write(again.place, "f/register/1", AT)
    apart = again.stick / "cermin-S1-lebih-1.db"
    assert (apart.exists(), keys_of(apart).read_bytes()) == (True, b"keys")
    assert again.mirror.look(again.place) == Stick("", "f/register/1", more=True)
    assert again.store.case("case/2") is None
    save_walk_in(again.store, 3)
    again.mirror.write(again.place, "f/register/3", AT)
    assert again.names() == sorted(
        ["cermin-S1-lebih-1.db", "cermin-S1-lebih-1.db.vault.json", "cermin-S1.db", "cermin-S1.db.vault.json", MARK]
    )
    again.store.close()
    former = open_store(apart)
    assert former.case("case/2") is not None
    former.close()


def test_what_was_set_apart_is_told_until_the_register_holds_it(kept: Kept, tmp_path: Path) -> None:
    """It was put back in its turn."""
    kept.mirror.mark(kept.place)
    kept.mirror.write(kept.place, "e/register/4", AT)
    shutil.copy(kept.stick / "cermin-S1.db", kept.stick / "cermin-S1-lebih-1.db")
    assert kept.mirror.look(kept.place) == Stick("", "e/register/4")


def test_a_mirror_of_an_earlier_start_is_replaced(kept: Kept, tmp_path: Path) -> None:
    """The register holds all of it."""
    kept.mirror.mark(kept.place)
    kept.mirror.write(kept.place, "e/register/4", AT)
    kept.store.close()
    home = tmp_path / "station"
    store = open_store(home / "register.db")
    save_walk_in(store, 2)
    again = StickMirror(store, lambda: b"keys", home, lambda path: device_of(path) + ("stick" in path.parts))
    again.write(kept.place, "e/register/6", AT)
    assert kept.names() == ["cermin-S1.db", "cermin-S1.db.vault.json", MARK]
    store.close()


def test_a_mirror_that_nobody_can_open_makes_room(kept: Kept) -> None:
    """It is set aside as damaged, and the next one that is takes its place there."""
    kept.mirror.mark(kept.place)
    for _ in range(2):
        (kept.stick / "cermin-S1.db").write_bytes(b"\x17" * 8192)
        kept.mirror.write(kept.place, "e/register/4", AT)
    assert kept.names() == ["cermin-S1.db", "cermin-S1.db.rusak", "cermin-S1.db.vault.json", MARK]


def test_devices_are_told_apart_by_the_system() -> None:
    """The memory of the machine is another one than its disk."""
    from pathlib import Path

    assert device_of(Path("/proc")) != device_of(Path("/"))
