"""What SQLite, SQLCipher and SQLAlchemy raise, told in the program's own codes; done here and nowhere else."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlcipher3 import dbapi2

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from collections.abc import Iterator

_PRIMARY: Final = {
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_FULL": "disk_full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_CANTOPEN": "cannot_open",
    "SQLITE_PERM": "read_only",
    "SQLITE_IOERR": "io_error",
    "SQLITE_NOTADB": "wrong_key_or_corrupt",
    "SQLITE_CORRUPT": "corrupt",
    "SQLITE_CONSTRAINT": "append_refused",
    "SQLITE_AUTH": "not_authorized",
    "SQLITE_NOMEM": "out_of_memory",
    "SQLITE_TOOBIG": "too_big",
}

_SAID: Final = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "database is locked": "SQLITE_BUSY",
}
"""A copy's errors come without their name: SQLite's own fixed sentences tell them apart."""


@contextmanager
def faults_mapped() -> Iterator[None]:
    """Turn whatever the database raises inside into a `StorageFault`."""
    try:
        yield
    except DBAPIError as error:
        raise fault_of(error.orig) from error
    except dbapi2.Error as error:
        raise fault_of(error) from error
    except SQLAlchemyError as error:
        raise StorageFault("database_error", detail=type(error).__name__) from error


def fault_of(error: BaseException | None) -> StorageFault:
    """The fault that stands for a driver's error; its text is left behind, since it may quote a value."""
    name = getattr(error, "sqlite_errorname", "") or _SAID.get(str(error), "")
    if name.startswith("SQLITE_READONLY") and "not authorized" in str(error):
        return StorageFault("not_authorized")
    primary = "_".join(name.split("_")[:2])
    code = _PRIMARY.get(primary)
    if code is None and "not authorized" in str(error):
        code = "not_authorized"
    return StorageFault(code or "database_error", detail=name or type(error).__name__)
