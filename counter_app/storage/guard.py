"""What SQL may do here at all: the register is only ever added to, and nothing gets out of the encrypted file."""

from __future__ import annotations

from typing import Final

from sqlcipher3 import dbapi2 as driver

OWN_TABLES: Final = frozenset({"entry_own", "personal_own"})
FOREIGN_TABLES: Final = frozenset({"entry_foreign", "personal_foreign"})
_ENTRIES: Final = OWN_TABLES | FOREIGN_TABLES | {"sqlite_master", "sqlite_schema"}
_READ_PRAGMAS: Final = frozenset(
    {
        "integrity_check",
        "quick_check",
        "cipher_integrity_check",
        "foreign_key_check",
        "wal_checkpoint",
        "cache_size",
        "data_version",
        "page_count",
        "freelist_count",
        "table_info",
        "user_version",
        "journal_mode",
        "synchronous",
        "read_uncommitted",
        "recursive_triggers",
        "trusted_schema",
    }
)
# Pragmas that would also take a value: reading them is harmless, setting them is not.
_NEVER_SET: Final = frozenset(
    {"journal_mode", "read_uncommitted", "recursive_triggers", "synchronous", "trusted_schema", "user_version"}
)
_SHAPE_OF_SCHEMA: Final = frozenset(
    {
        driver.SQLITE_ATTACH,
        driver.SQLITE_DETACH,
        driver.SQLITE_ALTER_TABLE,
        driver.SQLITE_CREATE_INDEX,
        driver.SQLITE_CREATE_TABLE,
        driver.SQLITE_CREATE_TEMP_INDEX,
        driver.SQLITE_CREATE_TEMP_TABLE,
        driver.SQLITE_CREATE_TEMP_TRIGGER,
        driver.SQLITE_CREATE_TEMP_VIEW,
        driver.SQLITE_CREATE_TRIGGER,
        driver.SQLITE_CREATE_VIEW,
        driver.SQLITE_CREATE_VTABLE,
        driver.SQLITE_DROP_INDEX,
        driver.SQLITE_DROP_TABLE,
        driver.SQLITE_DROP_TEMP_INDEX,
        driver.SQLITE_DROP_TEMP_TABLE,
        driver.SQLITE_DROP_TEMP_TRIGGER,
        driver.SQLITE_DROP_TEMP_VIEW,
        driver.SQLITE_DROP_TRIGGER,
        driver.SQLITE_DROP_VIEW,
        driver.SQLITE_DROP_VTABLE,
    }
)


class Guard:
    """The authorizer of a connection in daily use."""

    def __init__(self) -> None:
        self.may_drop_foreign = False

    def __call__(
        self, action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None
    ) -> int:
        """SQLite asks this while it prepares each statement."""
        denied = action in _SHAPE_OF_SCHEMA
        if action == driver.SQLITE_PRAGMA:
            denied = self._denies_pragma(first or "", second)
        elif action in {driver.SQLITE_UPDATE, driver.SQLITE_DELETE}:
            denied = first in _ENTRIES and not (
                action == driver.SQLITE_DELETE and first in FOREIGN_TABLES and self.may_drop_foreign
            )
        elif action == driver.SQLITE_INSERT:
            denied = first in {"sqlite_master", "sqlite_schema"}
        elif action == driver.SQLITE_FUNCTION:
            denied = second in {"load_extension", "sqlcipher_export"}
        verdict: int = driver.SQLITE_DENY if denied else driver.SQLITE_OK
        return verdict

    @staticmethod
    def _denies_pragma(name: str, value: str | None) -> bool:
        return name not in _READ_PRAGMAS or (name in _NEVER_SET and value is not None)
