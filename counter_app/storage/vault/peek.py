"""What the vault file shows without any key: read before the first paint, so it loads next to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.storage.vault.document import parse
from counter_app.storage.vault.file import VaultFile

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.domain.users import User


def is_complete(folder: Path) -> bool:
    """Whether a station was set up here to the end: there is a vault, and it knows of a database.

    Raises:
        StorageFault: `vault_unreadable`, `vault_damaged` or `vault_too_new`.

    """
    file = VaultFile(folder)
    return file.exists() and parse(file.read()).database


def station_of(folder: Path) -> str:
    """The station of this folder, or nothing where there is none."""
    file = VaultFile(folder)
    return parse(file.read()).station if file.exists() else ""


def list_users(folder: Path) -> tuple[User, ...]:
    """Who may sign in at the station of this folder.

    Raises:
        StorageFault: `vault_missing`, `vault_unreadable`, `vault_damaged` or `vault_too_new`.

    """
    return tuple(known.user for known in parse(VaultFile(folder).read()).users)
