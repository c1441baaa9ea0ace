"""What becomes of a queue ticket, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.kinds.ticket import TicketCalled, TicketEnded, TicketHeld, TicketResumed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from counter_app.domain.kinds import Body

_TAKEN_BACK: Final = frozenset({"tidak_hadir", "dilayani"})
"""Ends that may have been noted by a slip of the hand: a ticket goes back to where it stood before."""


def ticket_values(steps: Iterable[tuple[int, Body]]) -> dict[str, Any]:
    """How a ticket stands after these steps, each with its time in ms UTC."""
    now: dict[str, Any] = {"state": "menunggu", "calls": 0, "called_at": 0, "turn_at": 0, "ended_at": 0, "visit": ""}
    before = "menunggu"
    for at, step in steps:
        state = now["state"]
        if isinstance(step, TicketCalled):
            turn = at if state == "menunggu" else now["turn_at"]
            now |= {"state": "dipanggil", "calls": now["calls"] + 1, "called_at": at, "turn_at": turn, "ended_at": 0}
        elif isinstance(step, TicketHeld):
            now |= {"state": "ditahan", "ended_at": 0}
        elif isinstance(step, TicketResumed):
            now |= {"state": before if state in _TAKEN_BACK else "menunggu", "ended_at": 0}
        elif isinstance(step, TicketEnded):
            before = before if state in _TAKEN_BACK else state
            now |= {"state": step.outcome, "ended_at": at, "visit": step.visit}
    return now
