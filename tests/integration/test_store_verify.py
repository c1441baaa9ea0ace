"""The check finds what somebody did to the file, and a rebuild makes rows anew from entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.kinds.case import CaseMoved
from counter_app.storage.engine import plain_connection
from counter_app.storage.projecting import PROJECTION_TABLES
from counter_app.storage.rows import TABLES
from tests.fakes.registers import (
    AREA,
    KEY,
    Author,
    append,
    case_opened,
    feed,
    heads_of,
    open_store,
    raw_of,
    save_walk_in,
    visit_opened,
)

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.storage.report import VerifyReport
    from counter_app.storage.store import JournalStore


@pytest.fixture
def busy(store: JournalStore) -> JournalStore:
    """A register with own and foreign entries of several kinds."""
    for number in range(3):
        save_walk_in(store, number, name=f"Siti Rahma {number}")
    append(store, "case/1", CaseMoved("diproses"))
    append(store, "access/list", DataAccessed("dicari"))
    author = Author("S2")
    foreign = [author.write("visit/f", visit_opened()), author.write("case/f", case_opened())]
    store.apply_page(AREA, "c1", feed([raw_of(entry) for entry in foreign]))
    return store


def plant(store: JournalStore, path: Path, *statements: str) -> VerifyReport:
    """Do that to the file as somebody with the key and without the guard would, then check it."""
    store.close()
    driver = plain_connection(path, KEY)
    for statement in statements:
        driver.execute(statement)
    driver.close()
    again = open_store(path)
    try:
        return again.verify()
    finally:
        again.close()


def codes(report: VerifyReport) -> set[str]:
    """The codes of what was found."""
    return {fault.code for fault in report.faults}


def without(trigger: str, *statements: str) -> list[str]:
    """Statements with a trigger out of the way, which is put back afterwards."""
    from counter_app.storage.triggers import TRIGGERS

    return [f"DROP TRIGGER {trigger}", *statements, TRIGGERS[trigger]]


def test_a_sound_register_has_no_faults(busy: JournalStore) -> None:
    """And the report says how much was looked at."""
    report = busy.verify(heads_of(busy))
    assert report.faults == ()
    assert (report.own_entries, report.foreign_entries, report.set_aside) == (10, 2, 0)
    assert {end.chain: (end.seq, end.head) for end in report.chains} == heads_of(busy)


CHAIN_DAMAGE = {
    "facts changed": (
        without("entry_own_no_update", "UPDATE entry_own SET facts = x'7b7d' WHERE chain = 1 AND seq = 3"),
        {"chain_hash", "row_surplus", "row_differs", "set_aside_differs"},
        "chain_hash",
    ),
    "name changed": (
        without(
            "personal_own_no_update",
            "UPDATE personal_own SET personal = CAST(replace(personal, 'Rahma', 'Rohma') AS BLOB)",
        ),
        {"personal_digest", "row_differs"},
        "personal_digest",
    ),
    "last entry cut off": (
        without(
            "entry_own_no_delete",
            "DELETE FROM personal_own WHERE entry = (SELECT max(id) FROM entry_own WHERE chain = 1)",
            "DELETE FROM entry_own WHERE id = (SELECT max(id) FROM entry_own WHERE chain = 1)",
        ),
        {"chain_head", "row_differs"},
        "chain_head",
    ),
    "an entry in the middle cut out": (
        without(
            "entry_own_no_delete",
            "DELETE FROM personal_own WHERE entry = (SELECT id FROM entry_own WHERE chain = 1 AND seq = 3)",
            "DELETE FROM entry_own WHERE chain = 1 AND seq = 3",
        ),
        {"chain_gap", "chain_hash", "row_missing", "row_surplus"},
        "chain_gap",
    ),
    "filed under another subject": (
        without("entry_own_no_update", "UPDATE entry_own SET subject = 'case/9' WHERE chain = 1 AND seq = 3"),
        {"entry_header", "row_surplus", "row_missing", "row_differs"},
        "entry_header",
    ),
    "acknowledged by nobody": (["UPDATE chain SET acked_seq = 3"], {"acknowledged_head"}, "acknowledged_head"),
    "foreign header changed": (
        without("entry_foreign_no_update", "UPDATE entry_foreign SET seq = 9 WHERE seq = 2"),
        {"entry_header", "row_differs"},
        "entry_header",
    ),
    "foreign name changed": (
        without("personal_foreign_no_update", "UPDATE personal_foreign SET personal = x'7b7d'"),
        {"personal_digest", "row_differs"},
        "personal_digest",
    ),
    "trigger gone": (["DROP TRIGGER entry_own_no_delete"], {"trigger_missing"}, "trigger_missing"),
    "trigger weakened": (
        [
            "DROP TRIGGER entry_own_no_delete",
            "CREATE TRIGGER entry_own_no_delete BEFORE DELETE ON entry_own BEGIN SELECT 1; END",
        ],
        {"trigger_missing"},
        "trigger_missing",
    ),
    "trigger added": (
        ["CREATE TRIGGER spy AFTER INSERT ON personal_own BEGIN SELECT 1; END"],
        {"trigger_unknown"},
        "trigger_unknown",
    ),
    "row changed": (["UPDATE case_row SET status = 'selesai' WHERE id = 'case/1'"], {"row_differs"}, "row_differs"),
    "row removed": (["DELETE FROM visit_row WHERE id = 'visit/1'"], {"row_missing"}, "row_missing"),
    "row added": (
        ["INSERT INTO tally_row (id, entries, tick) VALUES ('paper/x', 1, 1)"],
        {"row_surplus"},
        "row_surplus",
    ),
    "count changed": (
        ["UPDATE tally_row SET entries = 9 WHERE id = 'access/list'"],
        {"row_differs"},
        "row_differs",
    ),
    "search name changed": (
        ["UPDATE case_row SET search_name = 'hidden' WHERE id = 'case/1'"],
        {"row_differs"},
        "row_differs",
    ),
    "index emptied": (
        ["INSERT INTO search(search) VALUES ('delete-all')"],
        {"search_differs", "database_integrity"},
        "search_differs",
    ),
    "set aside by nobody": (
        ["INSERT INTO set_aside (ref, subject, code) VALUES ('x', 'case/1', 'y')"],
        {"set_aside_differs"},
        "set_aside_differs",
    ),
}


@pytest.mark.parametrize("damage", list(CHAIN_DAMAGE))
def test_planted_damage_is_found(busy: JournalStore, store_path: Path, damage: str) -> None:
    """By its own code, and without crying wolf about the rest."""
    statements, allowed, expected = CHAIN_DAMAGE[damage]
    found = codes(plant(busy, store_path, *statements))
    assert expected in found
    assert found <= allowed


def test_a_register_set_back_is_found_by_the_head_kept_outside(busy: JournalStore, store_path: Path) -> None:
    """An old copy of the whole file is sound in itself; only the vault or central knows better."""
    copy = store_path.with_name("old.db")
    busy.backup(copy)
    append(busy, "case/1", CaseMoved("ditunda", "listrik"))
    known = heads_of(busy)
    busy.close()
    copy.replace(store_path)
    again = open_store(store_path)
    assert again.verify().ok
    assert codes(again.verify(known)) == {"chain_shorter_than_known"}
    append(again, "case/1", CaseMoved("dikembalikan", "kurang"))
    assert codes(again.verify(known)) == {"chain_differs_from_known"}
    again.close()


def test_a_chain_known_outside_and_not_here_is_found(busy: JournalStore) -> None:
    """Another register was put in its place."""
    from counter_app.domain.entry import Chain, Stream

    report = busy.verify({Chain("S1", "other", Stream.REGISTER): (1, bytes(32))})
    assert codes(report) == {"chain_missing"}


def test_a_flipped_bit_on_the_disk_is_found(busy: JournalStore, store_path: Path) -> None:
    """SQLCipher seals each page; a damaged register is never read as something else."""
    from counter_app.domain.errors import StorageFault

    busy.close()
    content = bytearray(store_path.read_bytes())
    for place in range(4096 * 3 + 100, len(content), 4096):
        content[place] ^= 1
    store_path.write_bytes(content)
    with pytest.raises(StorageFault) as caught:
        open_store(store_path).verify()
    assert caught.value.code in {"wrong_key_or_corrupt", "corrupt", "io_error"}


def without_number(table: str) -> str:
    """Everything of a table but the place of its rows."""
    columns = TABLES["case"].columns + ", search_name, own_chain, own_seq" if table == "case_row" else "*"
    return f"SELECT {columns} FROM {table} ORDER BY id"  # noqa: S608 - our own names


def test_a_rebuild_gives_the_same_rows(busy: JournalStore) -> None:
    """Each table, row by row."""

    def rows() -> dict[str, list[tuple[object, ...]]]:
        with busy._reading() as connection:  # noqa: SLF001 - a look at the tables themselves
            return {table: connection.execute(without_number(table)).fetchall() for table in PROJECTION_TABLES}

    before = rows()
    seen: list[int] = []
    subjects = busy.rebuild(seen.append)
    assert rows() == before
    assert seen[-1] == subjects == 10
    assert busy.verify().ok
    assert [row.id for row in busy.search("rahma 1")] == ["case/1"]


def test_a_rebuild_mends_rows_and_index(busy: JournalStore, store_path: Path) -> None:
    """Whatever was done to the projections; the entries are the truth."""
    report = plant(
        busy,
        store_path,
        "UPDATE case_row SET status = 'selesai', search_name = 'x'",
        "DELETE FROM visit_row",
        "INSERT INTO search(search) VALUES ('delete-all')",
        "INSERT INTO set_aside (ref, subject, code) VALUES ('x', 'case/1', 'y')",
    )
    assert not report.ok
    again = open_store(store_path)
    again.rebuild()
    assert again.verify().faults == ()
    assert len(again.search("rahma")) == 4
    again.close()


def test_a_rebuild_that_is_broken_off_keeps_the_rows(busy: JournalStore) -> None:
    """All or nothing."""

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        busy.rebuild(stop)
    assert busy.case("case/1") is not None
    assert busy.verify().ok
