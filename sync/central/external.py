"""A PostgreSQL that somebody else runs, named by URL: looked at before anything in it is touched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from counter_app.domain.errors import StorageFault
from sync.central.embedded import Access

APP_SETTING: Final = "CENTRAL_DATABASE_URL"
OWNER_SETTING: Final = "CENTRAL_OWNER_URL"
_ENCODING: Final = "UTF8"
_OLDEST: Final = 140000
_TIMEOUT: Final = 10
_LOOK: Final = (
    "SELECT current_user::text, rolsuper OR rolbypassrls, current_database()::text, pg_postmaster_start_time()::text,"
    " current_setting('server_encoding'), current_setting('server_version_num')::int"
    " FROM pg_roles WHERE rolname = current_user"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands behind a URL."""

    conninfo: str
    role: str
    strong: bool
    database: tuple[str, str]


def external_access(database_url: str, owner_url: str = "") -> Access:
    """How to reach a database by URL; without `owner_url` the role that serves requests owns its tables too.

    Raises:
        StorageFault: `database_url_malformed`, `database_unreachable`, `database_role_too_strong`,
            `database_encoding`, `database_too_old`, `database_differs`.

    """
    app = _look(database_url, APP_SETTING)
    if app.strong:
        raise StorageFault("database_role_too_strong", role=app.role)
    owner = _look(owner_url, OWNER_SETTING) if owner_url else app
    if owner.database != app.database:
        raise StorageFault("database_differs")
    return Access(owner.conninfo, app.conninfo, app.role)


def _look(url: str, setting: str) -> _Found:
    conninfo = _conninfo(url, setting)
    try:
        with psycopg.connect(conninfo) as connection:
            row = connection.execute(_LOOK).fetchone()
    except psycopg.OperationalError:
        # The server's own words may quote the URL, and with it a password: they stay out.
        raise StorageFault("database_unreachable", setting=setting) from None
    if row is None:
        raise StorageFault("database_unreachable", setting=setting)
    role, strong, database, started, encoding, version = row
    if encoding != _ENCODING:
        raise StorageFault("database_encoding", encoding=encoding)
    if version < _OLDEST:
        raise StorageFault("database_too_old", version=version // 10000)
    return _Found(conninfo, role, strong, (database, started))


def _conninfo(url: str, setting: str) -> str:
    try:
        given = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        raise StorageFault("database_url_malformed", setting=setting) from None
    if not given.get("connect_timeout"):
        return make_conninfo(url, connect_timeout=_TIMEOUT)
    return url
