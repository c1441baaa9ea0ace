"""The people of a station by the id that entries carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.ports import Store


def user_names(store: Store) -> Mapping[str, str]:
    """The name of everybody whom the register knows, by user id."""
    return {user.id.removeprefix("user/"): user.name for user in store.users()}
