"""Somebody else holds the file: another program in a transaction, or a folder that can't be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from counter_app.domain.errors import StorageFault
from counter_app.storage.engine import plain_connection
from tests.fakes.registers import KEY, open_store, save_walk_in

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.storage.store import JournalStore


def test_a_file_that_another_program_holds_is_busy(store: JournalStore, store_path: Path) -> None:
    """After waiting, with its own code; readers go on, and so does saving when it lets go."""
    save_walk_in(store, 1)
    driver: Any = store._writer.connection.dbapi_connection  # noqa: SLF001 - don't wait the whole five seconds
    driver.set_busy_timeout(0.01)
    other = plain_connection(store_path, KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageFault, match="busy"):
        save_walk_in(store, 2)
    assert store.case("case/1") is not None
    other.rollback()
    other.close()
    save_walk_in(store, 2)
    assert store.verify().ok


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    """The drive was not mounted: that is a missing database, not a new one."""
    with pytest.raises(StorageFault, match="database_missing"):
        open_store(tmp_path / "nowhere" / "register.db")


def test_a_truncated_file_is_never_read_as_something_else(store: JournalStore, store_path: Path) -> None:
    """Half a register is refused or found out by the check."""
    for number in range(40):
        save_walk_in(store, number)
    store.close()
    content = store_path.read_bytes()
    store_path.write_bytes(content[: len(content) // 2 // 4096 * 4096])
    codes: set[str] = set()
    try:
        again = open_store(store_path)
    except StorageFault as fault:
        codes.add(fault.code)
    else:
        try:
            codes |= {fault.code for fault in again.verify().faults}
        except StorageFault as fault:
            codes.add(fault.code)
        again.close()
    assert codes & {"corrupt", "wrong_key_or_corrupt", "database_integrity", "io_error"}
