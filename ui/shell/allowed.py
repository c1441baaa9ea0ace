"""Which screens a role has: the rail shows no other, and no key opens one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.permissions import Action, Verdict, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

NEEDS: Final[Mapping[str, Action]] = {
    "open_shift": Action.SHIFT,
    "readiness": Action.SHIFT,
    "intake": Action.RECEIVE,
    "sheets": Action.RECEIVE,
    "consultation": Action.CONSULT,
    "receipt": Action.PRINT,
    "papers": Action.PRINT,
    "cases": Action.READ,
    "case": Action.READ,
    "search": Action.FIND,
    "queue": Action.QUEUE,
    "hand_over": Action.HAND_OVER,
    "day_log": Action.READ,
    "close_shift": Action.SHIFT,
    "outages": Action.OUTAGE,
    "settings": Action.COMFORT,
}
"""What a screen is of no use without; a screen that is not named here is everybody's."""


def has_screen(role: str, screen: str) -> bool:
    """Whether a role has anything to do on a screen."""
    action = NEEDS.get(screen)
    return action is None or verdict(role, action) is not Verdict.NEVER
