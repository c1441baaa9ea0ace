"""Opening: what is refused, with which code, and that the file tells nothing without its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import StorageFault
from counter_app.storage.engine import PLAIN_HEADER, plain_connection
from tests.fakes.registers import KEY, NIK, make_store, open_store, save_walk_in

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.storage.store import JournalStore

NAME = "Sitti Ölündüm Canarywoman"


def test_a_register_opens_again_as_it_was(store: JournalStore, store_path: Path) -> None:
    """Entries, rows and chain ends are there after a restart."""
    save_walk_in(store, 1)
    before = store.chains(), store.case("case/1"), store.station()
    store.close()
    again = open_store(store_path)
    assert (again.chains(), again.case("case/1"), again.station()) == before
    save_walk_in(again, 2)
    assert again.verify().ok
    again.close()


def test_a_missing_database_is_an_incident(tmp_path: Path) -> None:
    """It is not taken for a first run, and nothing is made in its place."""
    path = tmp_path / "register.db"
    with pytest.raises(StorageFault, match="database_missing"):
        open_store(path)
    assert not path.exists()


def test_an_empty_database_is_an_incident(tmp_path: Path) -> None:
    """SQLite would open it without complaint as a new one."""
    path = tmp_path / "register.db"
    path.touch()
    with pytest.raises(StorageFault, match="database_empty"):
        open_store(path)
    assert path.stat().st_size == 0


def test_a_database_without_a_register_is_an_incident(tmp_path: Path) -> None:
    """A file that was encrypted with the right key but never held anything."""
    path = tmp_path / "register.db"
    driver = plain_connection(path, KEY)
    driver.execute("CREATE TABLE something (a)")
    driver.close()
    with pytest.raises(StorageFault, match="database_empty"):
        open_store(path)


def test_a_wrong_key_is_told(store: JournalStore, store_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With its own code, and without SQLCipher's lines on the terminal."""
    store.close()
    with pytest.raises(StorageFault, match="wrong_key_or_corrupt"):
        open_store(store_path, bytes(32))
    assert capfd.readouterr().err == ""


def test_a_short_key_is_never_used(tmp_path: Path) -> None:
    """An empty key would make a plain file."""
    path = tmp_path / "register.db"
    with pytest.raises(StorageFault, match="wrong_key_or_corrupt"):
        make_store(path, key=b"")
    assert not path.exists()


def test_garbage_is_told(tmp_path: Path) -> None:
    """A file that is no database of ours is left as it is."""
    path = tmp_path / "register.db"
    path.write_bytes(b"\x17" * 8192)
    with pytest.raises(StorageFault, match="wrong_key_or_corrupt"):
        open_store(path)
    assert path.read_bytes() == b"\x17" * 8192


def test_a_plain_database_is_not_taken(tmp_path: Path) -> None:
    """An unencrypted file in its place is refused like any other that the key does not open."""
    import sqlite3

    path = tmp_path / "register.db"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE entry_own (id)")
    plain.close()
    with pytest.raises(StorageFault, match="wrong_key_or_corrupt"):
        open_store(path)


def test_a_newer_database_is_refused_and_untouched(store: JournalStore, store_path: Path) -> None:
    """An older program keeps its hands off."""
    store.close()
    driver = plain_connection(store_path, KEY)
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    driver.close()
    before = store_path.read_bytes()
    with pytest.raises(StorageFault, match="database_too_new"):
        open_store(store_path)
    assert store_path.read_bytes() == before


def test_a_second_program_is_refused(store: JournalStore, store_path: Path) -> None:
    """One instance at a time; after closing the next may."""
    with pytest.raises(StorageFault, match="already_running"):
        open_store(store_path)
    store.close()
    open_store(store_path).close()


def test_a_refused_opening_lets_go_of_the_lock(store: JournalStore, store_path: Path) -> None:
    """A wrong key does not lock out the right one."""
    store.close()
    with pytest.raises(StorageFault):
        open_store(store_path, bytes(32))
    open_store(store_path).close()


def test_making_never_replaces_a_register(store: JournalStore, store_path: Path) -> None:
    """What stands there already is kept."""
    save_walk_in(store, 1)
    store.close()
    with pytest.raises(StorageFault, match="database_exists"):
        make_store(store_path)
    again = open_store(store_path)
    assert again.case("case/1") is not None
    again.close()


def test_a_network_drive_is_refused() -> None:
    """Locks of SQLite can't be trusted there."""
    from pathlib import PureWindowsPath

    with pytest.raises(StorageFault, match="network_drive"):
        make_store(PureWindowsPath(r"\\server\share\register.db"))  # type: ignore[arg-type]


def test_nothing_of_a_person_stands_readable_in_the_files(store: JournalStore, store_path: Path) -> None:
    """Not in the database, not in its WAL, not beside it; and it does not look like SQLite."""
    save_walk_in(store, 1, name=NAME, notes="canary-note")
    store.save_draft("intake", b"canary-draft")
    during = {path.name: path.read_bytes() for path in store_path.parent.iterdir() if not path.name.endswith("-shm")}
    assert "register.db-wal" in during
    store.close()
    after = {path.name: path.read_bytes() for path in store_path.parent.iterdir()}
    canaries = [NAME.encode(), b"canary", b"Canary", NIK.encode(), b"Siti", b"entry_own", b"CREATE TABLE"]
    for files in (during, after):
        for name, content in files.items():
            assert not content.startswith(PLAIN_HEADER[:15]), name
            assert not [canary for canary in canaries if canary in content], name


def test_faults_carry_no_values(store: JournalStore) -> None:
    """Neither the code nor what stands behind it quotes a name or a NIK."""
    save_walk_in(store, 1, name=NAME)
    with pytest.raises(StorageFault) as caught, store._writing(urgent=True) as connection:  # noqa: SLF001
        connection.execute("INSERT INTO draft (name, content) VALUES (?, NULL)", (NAME + NIK,))
    told = f"{caught.value} {caught.value.data} {caught.value.__cause__}"
    assert "Canary" not in told
    assert NIK not in told
