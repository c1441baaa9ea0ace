"""Copies of the register: whole, encrypted, checked, made while work goes on."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import StorageFault
from counter_app.storage.backup import is_plain
from counter_app.storage.engine import plain_connection
from tests.fakes.registers import KEY, open_store, save_walk_in

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.storage.store import JournalStore


def test_a_copy_opens_as_the_register_it_was(store: JournalStore, tmp_path: Path) -> None:
    """With the same key, the same chains and rows; and it is not plain."""
    save_walk_in(store, 1)
    target = tmp_path / "copy.db"
    assert store.backup(target).ok
    assert not is_plain(target)
    copy = open_store(target)
    assert (copy.chains(), copy.case("case/1")) == (store.chains(), store.case("case/1"))
    assert copy.verify().ok
    copy.close()


def test_a_copy_never_replaces_a_copy(store: JournalStore, tmp_path: Path) -> None:
    """What stands there is left alone."""
    target = tmp_path / "copy.db"
    target.write_bytes(b"older")
    with pytest.raises(StorageFault, match="backup_exists"):
        store.backup(target)
    assert target.read_bytes() == b"older"


def test_an_unreachable_folder_is_told(store: JournalStore, tmp_path: Path) -> None:
    """The stick was pulled out; the register goes on."""
    with pytest.raises(StorageFault, match="cannot_open"):
        store.backup(tmp_path / "gone" / "copy.db")
    save_walk_in(store, 1)


def test_a_copy_of_a_damaged_register_is_not_kept(store: JournalStore, store_path: Path, tmp_path: Path) -> None:
    """A backup that does not check is no backup."""
    save_walk_in(store, 1)
    store.close()
    driver = plain_connection(store_path, KEY)
    driver.execute("DELETE FROM case_row")
    driver.close()
    again = open_store(store_path)
    with pytest.raises(StorageFault, match="backup_damaged"):
        again.backup(tmp_path / "copy.db")
    again.close()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("copy")] == []


def test_saving_goes_on_during_a_copy(store: JournalStore, tmp_path: Path) -> None:
    """The copy holds a whole state from before or after each save, and no save is lost."""
    for number in range(20):
        save_walk_in(store, number)

    def save_more() -> None:
        for number in range(20, 60):
            save_walk_in(store, number)

    writer = threading.Thread(target=save_more)
    writer.start()
    reports = [store.backup(tmp_path / f"copy{number}.db") for number in range(3)]
    writer.join(30)
    assert all(report.ok for report in reports)
    assert store.chains()[0].seq == 121
