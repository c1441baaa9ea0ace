"""A full disk: said clearly, nothing lost, and work goes on when there is room again."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from counter_app.domain.errors import StorageFault
from tests.fakes.registers import entry, make_store, open_store, save_walk_in, visit_opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.services.ports import Transaction
    from counter_app.storage.store import JournalStore

MANY = 2000


@contextmanager
def no_more_pages(store: JournalStore) -> Iterator[None]:
    """The database may not grow, as when the disk has no block left: SQLite says SQLITE_FULL."""
    driver: Any = store._writer.connection.dbapi_connection  # noqa: SLF001 - the fault is made below the store
    driver.set_authorizer(None)
    pages = driver.execute("PRAGMA page_count").fetchone()[0]
    driver.execute(f"PRAGMA max_page_count = {pages}")
    driver.set_authorizer(store._guard)  # noqa: SLF001
    try:
        yield
    finally:
        driver.set_authorizer(None)
        driver.execute("PRAGMA max_page_count = 1073741823")
        driver.set_authorizer(store._guard)  # noqa: SLF001


@contextmanager
def no_longer_files(limit: int) -> Iterator[None]:
    """No file of this process may grow beyond that: the system's own error comes from the write."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def save_until_it_fails(store: JournalStore, start: int) -> tuple[int, StorageFault]:
    """Save walk-ins until the disk refuses; returns the number that was refused, and the fault."""
    for number in range(start, start + MANY):
        try:
            save_walk_in(store, number, notes="x" * 500)
        except StorageFault as fault:
            return number, fault
    pytest.fail("the disk never became full")


def test_a_full_disk_has_its_own_code_and_loses_nothing(store: JournalStore, store_path: Path) -> None:
    """Every save that was confirmed is there; the refused one is not, and is saved again later."""
    save_walk_in(store, 0)
    store.save_draft("intake", b"typed")
    with no_more_pages(store):
        refused, fault = save_until_it_fails(store, 1)
        assert fault.code == "disk_full"
        assert store.case(f"case/{refused}") is None
        assert store.case(f"case/{refused - 1}") is not None
        assert store.search("siti")
        assert store.verify().ok
    save_walk_in(store, refused)
    assert store.chains()[0].seq == 1 + 2 * (refused + 1)
    assert store.verify().ok
    store.close()
    again = open_store(store_path)
    assert again.case(f"case/{refused}") is not None
    assert again.verify().ok
    again.close()


def test_a_draft_outlives_a_full_disk(store: JournalStore) -> None:
    """What was typed stays, because a save that was refused does not drop it."""
    store.save_draft("typed", b"a long form")

    def work(tx: Transaction) -> None:
        tx.drop_draft("typed")
        tx.append(entry("visit/last", visit_opened(notes="x" * 20_000)))

    with no_more_pages(store):
        save_until_it_fails(store, 0)
        with pytest.raises(StorageFault, match="disk_full"):
            store.write(work)
    assert store.draft("typed") == b"a long form"
    store.write(work)
    assert store.draft("typed") is None


def test_a_disk_that_refuses_to_write_loses_nothing(store: JournalStore, store_path: Path) -> None:
    """The system's error in the middle of a commit leaves the register as it was."""
    save_walk_in(store, 0)
    wal = store_path.with_name(store_path.name + "-wal")
    with no_longer_files(wal.stat().st_size + 40_000):
        refused, fault = save_until_it_fails(store, 1)
        assert fault.code in {"disk_full", "io_error"}
        assert store.case(f"case/{refused - 1}") is not None
    save_walk_in(store, refused)
    assert store.verify().ok
    store.close()
    again = open_store(store_path)
    assert again.chains()[0].seq == 1 + 2 * (refused + 1)
    assert again.verify().ok
    again.close()


def test_a_register_that_could_not_be_made_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    """The next attempt, with room, succeeds."""
    path = tmp_path / "register.db"
    with no_longer_files(20_000), pytest.raises(StorageFault):
        make_store(path)
    assert not path.exists()
    made = make_store(path)
    assert made.verify().ok
    made.close()
