"""The people of a station in its register: who was let in, and what the register knows of their roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.users import Role, User
from counter_app.services.people import note_added
from counter_app.storage.store import PROGRAM_ACTOR, JournalStore

if TYPE_CHECKING:
    from collections.abc import Iterable

    from counter_app.config import Places
    from counter_app.services.ports import Clock, Randomness, Store
    from counter_app.services.signing_in import DataKey, SignInUser


def write_missing_users(store: Store, users: Iterable[SignInUser], now: int) -> None:
    """Write down whom the vault lets in and the register does not know: power failed between the two."""
    known = {user.id for user in store.users()}
    for user in users:
        if f"user/{user.id}" not in known:
            note_added(store, PROGRAM_ACTOR, User(user.id, user.login, user.name, user.role, user.demo), now)


def roles_in_register(places: Places, clock: Clock, random: Randomness, key: DataKey) -> dict[str, Role]:
    """By user id the roles that the register knows, for a vault that is not to be believed.

    Raises:
        StorageFault: the register can't be opened.

    """
    store = JournalStore.open(places.database, key.value, clock=clock, random=random)
    try:
        return roles_of(store)
    finally:
        store.close()


def roles_of(store: Store) -> dict[str, Role]:
    """By user id the roles that an open register knows."""
    return {user.id.removeprefix("user/"): Role(user.role) for user in store.users()}
