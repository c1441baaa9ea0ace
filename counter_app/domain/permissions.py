"""Who may do what at a counter: one table of role and action.

`docs/roles.md` is the same table for readers; a test holds the two against each other, and another tries every cell on
a real register.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from counter_app.domain.users import Role

if TYPE_CHECKING:
    from collections.abc import Mapping


class Action(StrEnum):
    """Every act of a counter that writes into the register, shows what stands of people in it, or changes the PC."""

    RECEIVE = "receive"
    CONSULT = "consult"
    CHECK_PAPERS = "check_papers"
    MOVE = "move"
    HAND_OVER = "hand_over"
    INFORM = "inform"
    NUMBER = "number"
    CORRECT = "correct"
    CORRECT_SIGNED_OFF = "correct_signed_off"
    VOID_OWN = "void_own"
    VOID = "void"
    REOPEN = "reopen"
    SETTLE = "settle"
    SHIFT = "shift"
    QUEUE = "queue"
    OUTAGE = "outage"
    PRINT = "print"
    COPY = "copy"
    EXPORT = "export"
    FIND = "find"
    READ = "read"
    REVEAL = "reveal"
    COMFORT = "comfort"
    SETTINGS = "settings"
    OWN_PASSWORD = "own_password"  # noqa: S105 - the name of an act
    USERS = "users"
    ENROL = "enrol"


class Verdict(StrEnum):
    """What the table says of a role and an action."""

    ALLOWED = "allowed"
    WITH_CONSENT = "with_consent"
    NEVER = "never"


_A, _C, _N = Verdict.ALLOWED, Verdict.WITH_CONSENT, Verdict.NEVER
_COUNTER: Final = (_A, _A, _N)
"""The daily work; whoever keeps the PCs has no business with people's data."""
_WATCHED: Final = (_C, _A, _N)

TABLE: Final[Mapping[Action, tuple[Verdict, Verdict, Verdict]]] = {
    Action.RECEIVE: _COUNTER,
    Action.CONSULT: _COUNTER,
    Action.CHECK_PAPERS: _COUNTER,
    Action.MOVE: _COUNTER,
    Action.HAND_OVER: _COUNTER,
    Action.INFORM: _COUNTER,
    Action.NUMBER: _COUNTER,
    Action.CORRECT: _COUNTER,
    Action.CORRECT_SIGNED_OFF: _WATCHED,
    Action.VOID_OWN: _COUNTER,
    Action.VOID: _WATCHED,
    Action.REOPEN: _WATCHED,
    Action.SETTLE: (_N, _A, _N),
    Action.SHIFT: _COUNTER,
    Action.QUEUE: _COUNTER,
    Action.OUTAGE: _COUNTER,
    Action.PRINT: _COUNTER,
    Action.COPY: _COUNTER,
    Action.EXPORT: _WATCHED,
    Action.FIND: _COUNTER,
    Action.READ: _COUNTER,
    Action.REVEAL: _COUNTER,
    Action.COMFORT: (_A, _A, _A),
    Action.SETTINGS: (_C, _A, _A),
    Action.OWN_PASSWORD: (_A, _A, _A),
    Action.USERS: (_N, _A, _A),
    Action.ENROL: (_N, _A, _A),
}
"""For each action what an operator, a supervisor and an administrator may."""

ROLES: Final = (Role.OPERATOR, Role.SUPERVISOR, Role.ADMINISTRATOR)
"""The order of the table's columns."""

ON_CONSENT: Final = tuple(action for action, cells in TABLE.items() if Verdict.WITH_CONSENT in cells)
"""The actions for which somebody may ask a supervisor."""


def verdict(role: str, action: Action) -> Verdict:
    """What somebody in that role may do of an action; a role that the table does not know may nothing."""
    try:
        return TABLE[action][ROLES.index(Role(role))]
    except ValueError:
        return Verdict.NEVER
