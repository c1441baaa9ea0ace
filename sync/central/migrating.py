"""Bringing central's database to the form that this program knows, step by numbered step, as its owner."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

import psycopg
from psycopg import sql

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCK: Final = 7501
_APPEND_ONLY: Final = (
    "area",
    "entry",
    "feed",
    "fork",
    "subject_home",
    "not_entitled",
    "consent",
    "consent_secret",
)
_READ_ONLY: Final = ("central",)
_WHOLE: Final = (
    "station",
    "enrolment_code",
    "nonce",
    "chain",
    "personal",
    "feed_head",
    "projected",
    "subject_area",
    "set_aside",
    "case_row",
    "visit_row",
)
_STEPS_TABLE: Final = sql.SQL(
    "CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())"
)
Connection = psycopg.Connection[tuple[object, ...]]


def steps() -> Iterator[tuple[int, str]]:
    """The numbered steps that this program knows, in order."""
    folder = files("sync.central") / "migrations"
    for item in sorted(folder.iterdir(), key=lambda found: found.name):
        if item.name.endswith(".sql"):
            yield int(item.name.partition("_")[0]), item.read_text(encoding="utf-8")


def migrate(owner_url: str, app_role: str) -> int:
    """Apply the steps that are missing and grant the app role what it needs; returns the database's number.

    Raises:
        StorageFault: `database_too_new` when the database is ahead of this program, `database_rights_missing` when
            the owner may not make tables.

    """
    try:
        return _migrated(owner_url, app_role)
    except psycopg.errors.InsufficientPrivilege:
        raise StorageFault("database_rights_missing") from None


def _migrated(owner_url: str, app_role: str) -> int:
    with psycopg.connect(owner_url) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        connection.execute(_STEPS_TABLE)
        row = connection.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()
        done = int(str(row[0])) if row else 0
        known = dict(steps())
        if done > max(known):
            raise StorageFault("database_too_new", number=done)
        for number, script in known.items():
            if number > done:
                connection.execute(script.encode())
                connection.execute("INSERT INTO migration (number) VALUES (%s)", (number,))
        _grant(connection, app_role)
    return max(known)


def _grant(connection: Connection, app_role: str) -> None:
    """Entries and feeds may be read and appended, never changed, by the role that serves requests.

    Where that role is the owner itself it gives up the right, so that no statement of a request has it.
    """
    role = sql.Identifier(app_role)
    row = connection.execute("SELECT current_user").fetchone()
    if row and row[0] == app_role:
        for table in (*_APPEND_ONLY, *_READ_ONLY):
            name = sql.Identifier(table)
            connection.execute(sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(name, role))
        return
    for tables, rights in (
        (_APPEND_ONLY, "SELECT, INSERT"),
        (_READ_ONLY, "SELECT"),
        (_WHOLE, "SELECT, INSERT, UPDATE, DELETE"),
    ):
        names = sql.SQL(", ").join(sql.Identifier(name) for name in tables)
        connection.execute(sql.SQL("GRANT {} ON {} TO {}").format(sql.SQL(rights), names, role))
