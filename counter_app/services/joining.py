"""Joining a station that began alone to the Dinas, with a one-time code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.permissions import Action
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.views import Actor


class Joining:
    """The use case of enrolling later; `adopt` speaks with central and keeps what comes of it."""

    def __init__(self, adopt: Callable[[Actor, str, str], None]) -> None:
        self._adopt = adopt

    def enrol(self, actor: Actor, code: str, address: str) -> None:
        """Enrol this station with the code that the Dinas gave, at that address.

        Raises:
            NotAllowed: `role_may_not`.
            InvalidInput: `code` or `address` can't be read.
            RuleViolated: `already_enrolled`.
            NetworkFault: central could not be reached, or is not the one that the code speaks of.

        """
        require(actor, Action.ENROL)
        self._adopt(actor, code, address)
