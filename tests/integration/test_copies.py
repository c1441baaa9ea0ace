"""Copies of a real register in a folder, made and checked by a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from counter_app.domain.errors import StorageFault
from counter_app.domain.wita import WITA, to_ms
from counter_app.storage.backup import copy_database, is_plain
from counter_app.storage.copying import answer
from counter_app.storage.engine import plain_connection
from counter_app.storage.keeping import FolderCopies, keys_of
from counter_app.storage.vault.vault import StationVault
from tests.fakes.registers import KEY, make_store, open_store, save_walk_in
from tests.fakes.vault import CHEAP, CountedBytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counter_app.storage.store import JournalStore

AT = to_ms(datetime.combine(date(2026, 11, 24), time(10, 30), tzinfo=WITA))
DAY = 86_400_000


class KeyFirst(CountedBytes):
    """The key of the tests' registers as the first bytes, so that a vault holds just that."""

    @override
    def __call__(self, count: int, /) -> bytes:
        """The next bytes."""
        made = super().__call__(count)
        return KEY if self._calls == 1 else made


@dataclass(slots=True)
class Station:
    """A register with its vault, and the copies of both."""

    store: JournalStore
    vault: StationVault
    copies: FolderCopies
    folder: Path

    def names(self) -> list[str]:
        """The copies that are there."""
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """A station with one walk-in."""
    vault = StationVault(tmp_path, keyring=None, random=KeyFirst(), cost=CHEAP)
    vault.create("S1")
    store = make_store(tmp_path / "register.db")
    save_walk_in(store, 1)
    folder = tmp_path / "backups"
    yield Station(store, vault, FolderCopies(store, vault.snapshot, folder), folder)
    store.close()


def fake_copies(station: Station, days: int) -> None:
    """What lies in the folder after so many days, by its names alone."""
    station.folder.mkdir()
    epoch = station.store.station().epoch
    for number in range(1, days + 1):
        day = date(2026, 11, 24) - timedelta(days=days + 1 - number)
        path = station.folder / f"cadangan-S1-{number:05d}-{day:%y%m%d}-1600-{epoch}.db"
        path.write_bytes(b"older")
        keys_of(path).write_bytes(b"{}")


def test_a_copy_is_made_with_its_keys_and_opens(station: Station) -> None:
    """It is encrypted, whole, and says in its name which it is and when it was made."""
    made = station.copies.make("", AT)
    assert made.name == f"cadangan-S1-00001-261124-1030-{station.store.station().epoch}.db"
    assert station.names() == [made.name, made.name + ".vault.json"]
    path = station.folder / made.name
    assert not is_plain(path)
    assert keys_of(path).read_bytes() == station.vault.snapshot()
    assert station.copies.newest("") is not None
    tested = station.copies.test("")
    assert (tested.name, tested.at, tested.entries) == (made.name, AT, 4)
    copy = open_store(path)
    assert copy.chains() == station.store.chains()
    copy.close()


def test_old_copies_go_with_their_keys(station: Station) -> None:
    """Seven days and four weeks stay, and nothing of another counter or of anybody else's is touched."""
    fake_copies(station, 40)
    others = ("cadangan-S2-00001-250101-0800-e.db", "foto.jpg", "cadangan-S1-00001-261301-1600-e.db")
    for name in others:
        (station.folder / name).write_bytes(b"theirs")
    made = station.copies.make("", AT)
    kept = [name for name in station.names() if name not in others and not name.endswith(".vault.json")]
    assert kept[-1] == made.name
    assert made.name.startswith("cadangan-S1-00041-261124-1030-")
    assert len(kept) == 9
    assert {f"{name}.vault.json" for name in kept} | set(kept) | set(others) == set(station.names())


def test_nothing_goes_before_a_good_copy_is_there(station: Station, tmp_path: Path) -> None:
    """The register is damaged: what there was is kept, and nothing new counts."""
    fake_copies(station, 40)
    before = station.names()
    driver = plain_connection(tmp_path / "register.db", KEY)
    driver.execute("DROP TRIGGER entry_own_no_update")
    driver.close()
    with pytest.raises(StorageFault, match="backup_damaged"):
        station.copies.make("", AT)
    assert station.names() == before


def test_a_damaged_copy_is_told_and_counts_no_longer(station: Station) -> None:
    """It is set apart, and the one before it is the last again."""
    first = station.copies.make("", AT)
    second = station.copies.make("", AT + DAY)
    path = station.folder / second.name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(StorageFault, match="backup_damaged"):
        station.copies.test("")
    newest = station.copies.newest("")
    assert newest is not None
    assert newest.name == first.name
    assert path.with_name(path.name + ".rusak").exists()


def test_a_copy_without_its_keys_is_told(station: Station) -> None:
    """Gone, empty, of no vault: nobody could open it on another PC."""
    made = station.copies.make("", AT)
    beside = keys_of(station.folder / made.name)
    beside.unlink()
    for keys in (None, b"", b"{}"):
        if keys is not None:
            beside.write_bytes(keys)
        with pytest.raises(StorageFault, match="backup_keys_missing"):
            station.copies.test("")


def test_a_copy_whose_keys_are_of_another_register_is_told(station: Station, tmp_path: Path) -> None:
    """Of another station, of another register of the same name, changed, or cut short: nobody could open it."""
    made = station.copies.make("", AT)
    beside = keys_of(station.folder / made.name)
    right = beside.read_bytes()
    others = []
    for name in ("S2", "S1"):
        other = StationVault(tmp_path / f"other-{name}", keyring=None, random=CountedBytes(9), cost=CHEAP)
        other.create(name)
        others.append(other.snapshot())
    changed = json.loads(right)
    changed["recovery"]["salt"] = json.loads(others[1])["recovery"]["salt"]
    for keys in (*others, json.dumps(changed).encode(), right[: len(right) // 2]):
        beside.write_bytes(keys)
        with pytest.raises(StorageFault, match="backup_keys_missing"):
            station.copies.test("")
    beside.write_bytes(right)
    assert station.copies.test("").whole


def test_what_there_is_no_time_for_is_broken_off_and_told(station: Station, tmp_path: Path) -> None:
    """The end of the chains is looked at in any case; a copy that is only half looked at is not called damaged."""
    for number in range(2, 12):
        save_walk_in(station.store, number)
    made = station.copies.make("", AT)
    looked = station.copies.test("", 1e-9)
    assert (looked.name, looked.whole) == (made.name, False)
    work = {"key": KEY.hex(), "source": str(tmp_path / "register.db"), "tail": 7}
    assert answer(work | {"task": "look", "within": 1e-9}) == {"entries": 7 + 1, "whole": False}
    driver = plain_connection(tmp_path / "register.db", KEY)
    driver.execute("DROP TRIGGER entry_own_no_update")
    driver.execute("UPDATE entry_own SET facts = x'7b7d' WHERE seq = 20")
    driver.close()
    assert answer(work | {"task": "look", "within": 1e-9})["fault"] == "chain_broken"


def test_whether_copies_lie_on_the_disk_of_the_register_is_known(station: Station, tmp_path: Path) -> None:
    """Also before the folder is made; of another disk it is not said."""
    assert station.copies.is_beside("")
    assert station.copies.is_beside(str(tmp_path / "belum" / "ada"))
    assert not station.copies.is_beside("/proc/self")


def test_without_a_copy_the_test_says_so(station: Station) -> None:
    """Also where the folder is not there yet."""
    assert station.copies.newest("") is None
    with pytest.raises(StorageFault, match="backup_missing"):
        station.copies.test("")


def test_what_a_power_cut_left_is_cleared(station: Station) -> None:
    """Half a copy never counts and does not stay."""
    station.folder.mkdir()
    name = "cadangan-S1-00007-261123-1600-e.db"
    for left in (".part", ".part-journal", ".vault.new", ".vault.json"):
        (station.folder / (name + left)).write_bytes(b"half")
    assert station.copies.newest("") is None
    made = station.copies.make("", AT)
    assert station.names() == [made.name, f"{made.name}.vault.json"]


def test_of_damaged_copies_the_last_stays_with_its_keys(station: Station) -> None:
    """Something of it might still be read; those before it make room."""
    station.folder.mkdir()
    names = [f"cadangan-S1-0000{number}-261123-1600-e.db" for number in (1, 2)]
    for name in names:
        (station.folder / f"{name}.rusak").write_bytes(b"damaged")
        (station.folder / f"{name}.vault.json").write_bytes(b"keys")
    made = station.copies.make("", AT)
    assert station.names() == [made.name, f"{made.name}.vault.json", f"{names[1]}.rusak", f"{names[1]}.vault.json"]


def test_the_last_copy_before_an_older_register_was_put_back_stays(station: Station) -> None:
    """It holds what no later copy does, also when the next one is of the same day."""
    lost = station.copies.make("", AT)
    station.store.open_epoch("pulih", "M2Q")
    made = [station.copies.make("", AT).name for _ in range(2)]
    assert [name for name in station.names() if name.endswith(".db")] == [lost.name, made[-1]]


def test_a_folder_where_nothing_can_be_made_is_told(station: Station, tmp_path: Path) -> None:
    """There is a file in its place."""
    (tmp_path / "backups").write_bytes(b"")
    with pytest.raises(StorageFault) as told:
        station.copies.make("", AT)
    assert told.value.code in {"disk_failed", "cannot_open"}


def test_an_end_in_the_middle_of_a_copy_leaves_nothing(station: Station) -> None:
    """The program closes: what is under way is ended, and nothing begins any more."""
    station.copies.stop(0.0)
    with pytest.raises(StorageFault, match="backup_stopped"):
        station.copies.make("", AT)
    assert station.names() == []


def test_the_key_is_nowhere_but_on_the_input(station: Station) -> None:
    """Neither the arguments nor the environment of the process show it."""
    seen: list[str] = []
    watching = threading.Event()

    def look() -> None:
        while not watching.wait(0.01):
            for process in Path("/proc").glob("[0-9]*"):
                try:
                    parent = (process / "stat").read_text().rpartition(")")[2].split()[1]
                    if parent == str(os.getpid()):
                        seen.append((process / "cmdline").read_text() + (process / "environ").read_text())
                except OSError:
                    continue

    watcher = threading.Thread(target=look)
    watcher.start()
    station.copies.make("", AT)
    watching.set()
    watcher.join()
    assert any("counter_app.storage.copying" in one for one in seen)
    assert not [one for one in seen if KEY.hex() in one]


def test_a_package_in_the_folder_where_the_program_was_started_never_gets_the_key(
    station: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python would look there first: a stick or a folder of downloads may hold one of that name."""
    package = tmp_path / "downloads" / "counter_app"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("import pathlib\npathlib.Path('taken').write_text('')\n")
    monkeypatch.chdir(package.parent)
    try:
        station.copies.make("", AT)
    finally:
        assert not (package.parent / "taken").exists()


def test_the_process_ends_with_whoever_started_it(tmp_path: Path) -> None:
    """Nothing goes on reading the register when the program is gone: here it waits for a file that somebody holds."""
    held = plain_connection(tmp_path / "held.db", KEY)
    held.execute("CREATE TABLE some (one INTEGER)")
    held.execute("BEGIN EXCLUSIVE")
    work = {"task": "look", "key": KEY.hex(), "source": str(tmp_path / "held.db"), "tail": 1}
    with subprocess.Popen(
        [sys.executable, "-m", "counter_app.storage.copying"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        told, _ = process.communicate(json.dumps(work).encode() + b"\n", timeout=60)
    held.close()
    assert (told, process.returncode) == (b"", 1)


def test_a_look_ends_where_it_is_wanted_no_more(station: Station) -> None:
    """Of a copy and of the register; nothing is called damaged by that, and the next look is a whole one."""
    made = station.copies.make("", AT)
    with pytest.raises(StorageFault, match="backup_stopped"):
        station.copies.test("", 0.0, lambda: True)
    with pytest.raises(StorageFault, match="backup_stopped"):
        station.store.copier.look_through(7, 0.0, lambda: True)
    assert station.copies.test("").name == made.name


def test_the_register_itself_is_looked_through(station: Station, tmp_path: Path) -> None:
    """A whole one tells how many entries were recomputed; what is no register is told by its code."""
    for number in range(2, 6):
        save_walk_in(station.store, number)
    path = tmp_path / "register.db"
    work = {"task": "look", "key": KEY.hex(), "source": str(path), "tail": 7}
    assert answer(work) == {"entries": 7 + 1, "whole": True}
    assert answer(work | {"tail": 2000}) == {"entries": 11 + 1, "whole": True}
    (tmp_path / "other.db").write_bytes(bytes(range(256)) * 64)
    assert answer(work | {"source": str(tmp_path / "other.db")})["fault"] == "wrong_key_or_corrupt"


@pytest.mark.parametrize(
    "change", ["SET facts = x'7b7d'", "SET previous = zeroblob(32)", "SET head = zeroblob(32)", "SET seq = seq + 100"]
)
def test_an_entry_that_was_changed_is_found_in_the_end_of_the_chain(
    station: Station, tmp_path: Path, change: str
) -> None:
    """Whatever of it was changed behind the program's back."""
    save_walk_in(station.store, 2)
    path = tmp_path / "register.db"
    driver = plain_connection(path, KEY)
    driver.execute("DROP TRIGGER entry_own_no_update")
    driver.execute(f"UPDATE entry_own {change} WHERE seq = 4")
    driver.close()
    assert answer({"task": "look", "key": KEY.hex(), "source": str(path), "tail": 3})["fault"] == "chain_broken"


def test_saves_go_on_during_a_copy_and_do_not_make_it_begin_anew(station: Station, tmp_path: Path) -> None:
    """The copy is the register as of its beginning, and it is done after as many steps as it has."""
    for number in range(2, 40):
        save_walk_in(station.store, number, notes="x" * 2000)
    before = station.store.chains()
    steps: list[int] = []

    class Saving:
        """Stands for the pause between two steps: somebody saves."""

        def __call__(self, _seconds: float) -> None:
            steps.append(1)
            assert len(steps) < 1000, "it begins anew with each save"
            save_walk_in(station.store, 1000 + len(steps))

    copy_database(tmp_path / "register.db", tmp_path / "copy.db", KEY, pages=8, rest=Saving())
    size = (tmp_path / "copy.db").stat().st_size
    assert len(steps) == -(-size // (8 * 4096))
    copy = open_store(tmp_path / "copy.db")
    assert copy.chains() == before
    copy.close()
    assert station.store.verify().ok
