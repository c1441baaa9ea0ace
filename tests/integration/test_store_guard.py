"""Append-only, held by the database itself: every way round it is refused on the store's own connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import StorageFault
from counter_app.storage.engine import plain_connection
from tests.fakes.registers import KEY, everything_of, feed, save_walk_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from counter_app.storage.store import JournalStore

UPSERT = """
INSERT INTO entry_own (id, chain, seq, subject, header, facts, digest, previous, head, size)
SELECT id, chain, seq, subject, header, x'00', digest, previous, head, size FROM entry_own WHERE seq = 2
ON CONFLICT(id) DO UPDATE SET facts = excluded.facts"""
REFUSED = (
    "DELETE FROM entry_own",
    "DELETE FROM personal_own",
    "DELETE FROM entry_foreign",
    "DELETE FROM personal_foreign",
    "DELETE FROM entry_own WHERE 0",
    "DELETE FROM personal_foreign WHERE 0",
    "UPDATE entry_own SET facts = x'00'",
    "UPDATE personal_own SET personal = x'00'",
    "UPDATE entry_foreign SET facts = x'00'",
    "UPDATE personal_foreign SET personal = x'00'",
    "INSERT OR REPLACE INTO entry_own SELECT * FROM entry_own WHERE seq = 2",
    "REPLACE INTO entry_own SELECT * FROM entry_own WHERE seq = 3",
    UPSERT,
    "DROP TRIGGER entry_own_next",
    "DROP TRIGGER entry_own_no_update",
    "DROP TRIGGER IF EXISTS entry_own_no_delete",
    "DROP TABLE entry_own",
    "DROP TABLE case_row",
    "DROP INDEX ix_case_row_nik",
    "ALTER TABLE entry_own RENAME TO entry_old",
    "ALTER TABLE entry_own DROP COLUMN facts",
    "CREATE TRIGGER mine AFTER INSERT ON entry_own BEGIN SELECT 1; END",
    "CREATE TEMP TRIGGER mine BEFORE INSERT ON entry_own BEGIN SELECT raise(IGNORE); END",
    "CREATE TEMP TABLE entry_own (id)",
    "CREATE TABLE loot AS SELECT * FROM personal_own",
    "CREATE VIEW loot AS SELECT * FROM personal_own",
    "ATTACH DATABASE ':memory:' AS plain KEY ''",
    "ATTACH DATABASE '/tmp/loot.db' AS plain KEY ''",
    "DETACH DATABASE main",
    "SELECT sqlcipher_export('plain')",
    "SELECT load_extension('x')",
    "VACUUM",
    "VACUUM INTO '/tmp/loot.db'",
    "PRAGMA writable_schema = ON",
    "PRAGMA writable_schema = RESET",
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = OFF",
    "PRAGMA trusted_schema = ON",
    "PRAGMA key = 'other'",
    "PRAGMA rekey = ''",
    "PRAGMA cipher_log = '/tmp/loot'",
    "PRAGMA user_version = 9",
    "UPDATE sqlite_master SET sql = ''",
    "DELETE FROM sqlite_master",
)


@pytest.mark.parametrize("sql", REFUSED)
def test_a_way_round_the_register_is_refused(store: JournalStore, sql: str) -> None:
    """Whatever SQL gets to the writer, the entries stay as they are."""
    save_walk_in(store, 1)
    before = everything_of(store)
    with pytest.raises(StorageFault) as caught, store._writing(urgent=True) as connection:  # noqa: SLF001
        connection.execute(sql)
    assert caught.value.code in {"not_authorized", "append_refused", "database_error", "busy"}
    assert everything_of(store) == before
    assert store.verify().ok


@pytest.mark.parametrize(
    ("column", "value"),
    [("seq", "seq + 2"), ("seq", "seq"), ("seq", "1"), ("previous", "zeroblob(32)"), ("head", "NULL")],
)
def test_an_entry_that_does_not_follow_the_chain_is_refused(store: JournalStore, column: str, value: str) -> None:
    """A gap, a double, a wrong predecessor: the trigger refuses what the program would never write."""
    save_walk_in(store, 1)
    columns = ["chain", "seq", "subject", "header", "facts", "digest", "previous", "head", "size"]
    chosen = {"seq": "seq + 1", "previous": "head"} | {column: value}
    source = ", ".join(chosen.get(name, name) for name in columns)
    with pytest.raises(StorageFault, match="append_refused"), store._writing(urgent=True) as connection:  # noqa: SLF001
        connection.execute(
            f"INSERT INTO entry_own ({', '.join(columns)}) SELECT {source} FROM entry_own "  # noqa: S608
            "WHERE chain = 1 ORDER BY seq DESC LIMIT 1"
        )
    assert store.verify().ok


def test_readers_can_not_write(store: JournalStore) -> None:
    """Nothing but the writer changes the file."""
    with pytest.raises(StorageFault, match="read_only"), store._reading() as connection:  # noqa: SLF001
        connection.execute("DELETE FROM draft")


@pytest.mark.parametrize("sql", ["DELETE FROM entry_own WHERE seq = 2", "UPDATE entry_own SET facts = x'00'"])
def test_the_triggers_hold_for_another_program_with_the_key(store: JournalStore, store_path: Path, sql: str) -> None:
    """A tool that knows the key but not our authorizer still meets the triggers."""
    save_walk_in(store, 1)
    store.close()
    driver = plain_connection(store_path, KEY)
    try:
        with pytest.raises(Exception, match="append_only"):
            driver.execute(sql)
    finally:
        driver.close()


def test_replace_meets_the_triggers_too(store: JournalStore, store_path: Path) -> None:
    """REPLACE deletes silently unless triggers are told of it."""
    save_walk_in(store, 1)
    with store._writing(urgent=True) as connection:  # noqa: SLF001 - a look at the writer's own setting
        assert connection.execute("PRAGMA recursive_triggers").fetchone()[0] == 1
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert connection.execute("PRAGMA trusted_schema").fetchone()[0] == 0


def test_copies_of_others_go_only_with_their_area(new_store: Callable[[str], JournalStore]) -> None:
    """The one way to delete foreign entries is to lose their area; afterwards it is shut again."""
    here, there = new_store("S1"), new_store("S2")
    save_walk_in(there, 1)
    here.apply_page("7501.04", "c1", feed(everything_of(there)))
    assert here.drop_area("7501.04") == 3
    here.apply_page("7501.04", "c1", feed(everything_of(there)))
    with pytest.raises(StorageFault, match="not_authorized"), here._writing(urgent=True) as connection:  # noqa: SLF001
        connection.execute("DELETE FROM entry_foreign")
