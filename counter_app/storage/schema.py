"""The shape of the database: which version it has, and how it is brought to the program's own.

Alembic is slow to import, so it is only loaded when there is something to do.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.errors import StorageFault
from counter_app.storage.backup import copy_database
from counter_app.storage.engine import plain_connection, schema_engine
from counter_app.storage.faults import faults_mapped

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

REVISIONS: Final = ("0001", "0002")
"""Every revision that this program knows, oldest first; a test holds it against the migrations."""

HEAD: Final = REVISIONS[-1]
FOLD_AGAIN: Final = "fold_again"
"""The setting that says that rows are still what an older program folded."""
_MARK: Final = "INSERT OR REPLACE INTO setting (name, value) SELECT ?, x'' WHERE EXISTS (SELECT 1 FROM entry_own)"
_MIGRATIONS: Final = Path(__file__).parent / "migrations"


def stored_revision(path: Path, key: bytes) -> str | None:
    """The revision of a database, without changing a byte of it; None where it holds nothing yet.

    Raises:
        StorageFault: `wrong_key_or_corrupt`, `corrupt`, …

    """
    with faults_mapped():
        connection = plain_connection(path, key)
        try:
            known = connection.execute("SELECT name FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
        finally:
            connection.close()
    return None if row is None else str(row[0])


def check_revision(revision: str | None) -> str:
    """The revision again; refuse a database that this program can't read.

    Raises:
        StorageFault: `database_too_new`, or `database_empty` when there is no register in it.

    """
    if revision is None:
        raise StorageFault("database_empty")
    if revision not in REVISIONS:
        raise StorageFault("database_too_new", revision=revision)
    return revision


def upgrade(path: Path, key: bytes) -> None:
    """Bring the database to this program's revision, all steps in one transaction.

    A register that holds entries is marked with them, because its rows are folded again in a commit of its own.
    """
    from alembic import command  # noqa: PLC0415 - slow, and needed only here

    with faults_mapped():
        engine = schema_engine(path, key)
        try:
            with engine.begin() as connection:
                command.upgrade(alembic_config(connection), "head")
                connection.exec_driver_sql(_MARK, (FOLD_AGAIN,))
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchone()
                if broken is not None:
                    raise StorageFault("migration_failed", detail=str(broken[0]))
        finally:
            engine.dispose()


def upgrade_after_copy(path: Path, key: bytes, revision: str) -> Path:
    """Upgrade a database that holds a register; its copy from before stays beside it."""
    copy = path.with_name(f"{path.name}.before-{revision}")
    copy_database(path, copy, key)
    upgrade(path, key)
    return copy


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's settings, made here instead of read from a file."""
    from alembic.config import Config  # noqa: PLC0415 - slow, and needed only here

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    attributes: dict[str, Any] = config.attributes
    attributes["connection"] = connection
    return config
