"""Kinds about a queue ticket."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.kinds.base import COUNTER, Body, Nature, entry_kind


@entry_kind("ticket.issued", subject="ticket", nature=Nature.OPENING, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class TicketIssued(Body):
    """Somebody waits; numbers run from 1 per lane and local day (WITA); an empty `lane` is the counter's one series."""

    lane: str
    number: int
    day: str
    priority: bool = False


@entry_kind("ticket.called", subject="ticket", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class TicketCalled(Body):
    """The number was called."""


@entry_kind("ticket.held", subject="ticket", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class TicketHeld(Body):
    """The holder stepped out for a while (copies, a witness) and keeps the number; `reason` is a code or empty."""

    reason: str = ""


@entry_kind("ticket.resumed", subject="ticket", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class TicketResumed(Body):
    """The holder is back and waits again, at the place that the time of arrival gives.

    After an absence that was noted by mistake the ticket stands as it stood before it.
    """


@entry_kind("ticket.ended", subject="ticket", nature=Nature.MOVE, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class TicketEnded(Body):
    """The ticket is done with; `outcome`: dilayani, tidak_hadir, batal."""

    outcome: str
    visit: str = ""
