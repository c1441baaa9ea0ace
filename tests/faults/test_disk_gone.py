"""The register's file is taken away while the program runs: nothing is called saved that is not on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import StorageFault
from tests.fakes.registers import save_walk_in

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.storage.store import JournalStore


def _take_away(path: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        if not file.name.endswith(".lock"):
            file.unlink()


def test_a_save_into_a_file_that_is_gone_is_no_save(store: JournalStore, store_path: Path) -> None:
    """An unlinked file would take the commit and vanish with the program."""
    save_walk_in(store, 1)
    _take_away(store_path)
    with pytest.raises(StorageFault) as caught:
        save_walk_in(store, 2)
    assert caught.value.code == "database_missing"


def test_a_save_into_another_file_of_that_name_is_no_save(store: JournalStore, store_path: Path) -> None:
    """A file put in its place is not this register."""
    copy = store_path.read_bytes()
    store_path.unlink()
    store_path.write_bytes(copy)
    with pytest.raises(StorageFault) as caught:
        save_walk_in(store, 2)
    assert caught.value.code == "database_missing"


def test_reading_never_makes_a_new_file(store: JournalStore, store_path: Path) -> None:
    """A new reader of a file that is gone does not leave an empty one behind."""
    store._readers.dispose()  # noqa: SLF001 - so that a reader has to open the file again
    _take_away(store_path)
    with pytest.raises(StorageFault):
        store.case("case/0000000000000000")
    assert not store_path.exists()
