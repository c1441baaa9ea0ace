"""The shape of the database: made by the migrations, known to the program, upgraded after a copy."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from alembic.script import ScriptDirectory

from counter_app.domain.errors import StorageFault
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.storage.engine import plain_connection
from counter_app.storage.rows import TABLES
from counter_app.storage.schema import (
    FOLD_AGAIN,
    HEAD,
    REVISIONS,
    alembic_config,
    check_revision,
    stored_revision,
    upgrade,
    upgrade_after_copy,
)
from tests.fakes.copies import make_first_revision
from tests.fakes.registers import KEY, START, append, open_store, save_walk_in

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.storage.store import JournalStore


def test_the_program_knows_the_migrations() -> None:
    """The list in the program is the list of the scripts, and ends in their only head."""
    script = ScriptDirectory.from_config(alembic_config())
    assert [step.revision for step in script.walk_revisions()][::-1] == list(REVISIONS)
    assert script.get_heads() == [HEAD]


def test_a_new_register_has_the_newest_shape(store: JournalStore, store_path: Path) -> None:
    """And says so."""
    assert stored_revision(store_path, KEY) == HEAD


def test_the_tables_hold_what_the_records_hold(store: JournalStore, store_path: Path) -> None:
    """Every field of a record has its column; nothing else but what the store adds."""
    driver = plain_connection(store_path, KEY)
    extra = {"case_row": {"no", "search_name", "own_chain", "own_seq"}}
    for table in TABLES.values():
        columns = {row[1] for row in driver.execute(f"PRAGMA table_info({table.name})")}
        record = {field.name for field in fields(table.record)}
        assert columns == record | extra.get(table.name, set()), table.name
    driver.close()


def test_nothing_of_the_business_is_unique(store: JournalStore, store_path: Path) -> None:
    """Clashes of numbers are listed, never rejected."""
    driver = plain_connection(store_path, KEY)
    unique = {
        row[0]
        for row in driver.execute(
            "SELECT m.name || '.' || ii.name FROM sqlite_master m, pragma_index_list(m.name) il, "
            "pragma_index_info(il.name) ii WHERE m.type = 'table' AND m.name LIKE '%_row' AND il.\"unique\""
        )
    }
    driver.close()
    assert {name.partition(".")[2] for name in unique} == {"id"}


def test_an_upgrade_is_made_after_a_copy(store: JournalStore, store_path: Path) -> None:
    """The copy is the register as it was, and the upgraded one opens with everything in it."""
    save_walk_in(store, 1)
    store.close()
    copy = upgrade_after_copy(store_path, KEY, "0000")
    assert copy.name == "register.db.before-0000"
    for path in (copy, store_path):
        again = open_store(path)
        assert again.case("case/1") is not None
        assert again.verify().ok
        again.close()


def test_rows_are_folded_again_after_an_upgrade(store: JournalStore, store_path: Path, tmp_path: Path) -> None:
    """A register of the first revision shows at once what only this program folds."""
    save_walk_in(store, 1, due=START + 9)
    append(store, "shift/1", ShiftOpened("261123"))
    append(store, "shift/1", ShiftClosed(1, 1, 1, 0, "ab", 7))
    store.close()
    old = tmp_path / "old.db"
    make_first_revision(store_path, old, KEY)
    again = open_store(old)
    case = again.case("case/1")
    assert case is not None
    assert (case.promised, case.entered_at) == (START + 9, START)
    assert again.verify().ok
    again.close()


def test_power_that_fails_between_an_upgrade_and_its_folding_is_made_up_for(
    store: JournalStore, store_path: Path, tmp_path: Path
) -> None:
    """The register has the newest shape already; its rows are folded at the next opening, and once only."""
    save_walk_in(store, 1, due=START + 9)
    store.close()
    old = tmp_path / "old.db"
    make_first_revision(store_path, old, KEY)
    upgrade(old, KEY)
    again = open_store(old)
    case = again.case("case/1")
    assert case is not None
    assert case.promised == START + 9
    assert again.setting(FOLD_AGAIN) is None
    assert again.verify().ok
    again.close()


def test_an_upgrade_that_fails_leaves_the_register(store: JournalStore, store_path: Path) -> None:
    """A step that can't be taken is undone with all the others."""
    save_walk_in(store, 1)
    store.close()
    driver = plain_connection(store_path, KEY)
    driver.execute("DELETE FROM alembic_version")
    driver.close()
    with pytest.raises(StorageFault):
        upgrade(store_path, KEY)
    driver = plain_connection(store_path, KEY)
    assert driver.execute("SELECT count(*) FROM entry_own").fetchone()[0] == 4
    driver.close()


@pytest.mark.parametrize(
    ("revision", "code"), [(None, "database_empty"), ("0000", "database_too_new"), ("9", "database_too_new")]
)
def test_an_unknown_shape_is_refused(revision: str | None, code: str) -> None:
    """Only what this program knows is touched."""
    with pytest.raises(StorageFault, match=code):
        check_revision(revision)


def test_a_daily_start_does_not_load_alembic(store: JournalStore, store_path: Path) -> None:
    """It takes longer than everything else at sign-in."""
    store.close()
    program = (
        "import sys; from pathlib import Path; from tests.fakes.registers import open_store\n"
        f"store = open_store(Path({str(store_path)!r})); store.station(); store.close()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
