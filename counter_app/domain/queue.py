"""The queue by its rules: whose turn it is, who is in the room, and how long it takes; pure, on the day's tickets."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.records import TicketRecord
from counter_app.domain.service import LANES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ONE_SERIES: Final = ""
SERIES: Final = (ONE_SERIES, *LANES)
"""The lane of a number: none where a counter has one series, else a letter; numbers of a series are unique per day."""
USUAL_SERVICE_MS: Final = 8 * 60_000
"""How long one person takes while the day has nothing to tell of it."""
ENOUGH_CALLS: Final = 3
"""After so many calls whoever does not come is offered as absent."""
LATE_MS: Final = 60 * 60_000
"""For so long after midnight a number called before it is still at hand."""
_LAST: Final = 10**9


@dataclass(frozen=True, slots=True)
class QueueFigures:
    """The queue in figures: people, and times in ms.

    `in_room` are those who wait, were called or are being served; whoever stepped out is outside. `expected` is the
    wait of somebody without priority who comes now. `capacity` 0: no crowd is ever told.
    """

    waiting: int
    in_room: int
    longest: int
    expected: int
    service: int
    capacity: int = 0

    @property
    def crowded(self) -> bool:
        """Whether there are as many people in the room as it holds."""
        return 0 < self.capacity <= self.in_room


def ticket_number(ticket: TicketRecord) -> str:
    """`014` of the one series, `A-014` of a lane; a number with priority carries a P: `P-014`, `PA-014`."""
    mark = ("P" if ticket.priority else "") + ticket.lane
    return f"{mark}-{ticket.number:03d}" if mark else f"{ticket.number:03d}"


def calling_order(tickets: Iterable[TicketRecord]) -> tuple[TicketRecord, ...]:
    """The waiting tickets as they will be called.

    Priority people and the rest take turns, each in order of arrival, priority first. So a row of priority people
    can't hold up everybody else, and nobody with priority waits behind more than one.
    """
    known = tuple(tickets)
    lines = {flag: deque(one for one in _by_arrival(known) if one.priority is flag) for flag in (True, False)}
    turn = _turn_of_priority(known)
    order = []
    while lines[True] or lines[False]:
        flag = turn if lines[turn] else not turn
        order.append(lines[flag].popleft())
        turn = not flag
    return tuple(order)


def next_to_call(tickets: Iterable[TicketRecord]) -> TicketRecord | None:
    """Whose turn it is, or nobody's."""
    return next(iter(calling_order(tickets)), None)


def called_now(tickets: Iterable[TicketRecord]) -> TicketRecord | None:
    """The number that was called last and is not done with, or none."""
    called = (one for one in tickets if one.state == "dipanggil")
    return max(called, key=lambda one: (one.called_at, one.number, one.id), default=None)


def people_before(tickets: Sequence[TicketRecord], ticket: str) -> int:
    """How many go before a waiting ticket: who waits nearer to their turn, and who is being served."""
    order = [one.id for one in calling_order(tickets)]
    nearer = order.index(ticket) if ticket in order else len(order)
    return nearer + (called_now(tickets) is not None)


def service_time(tickets: Iterable[TicketRecord]) -> int:
    """How long one person takes, in ms: the median of the day so far."""
    done = (one for one in tickets if one.state == "dilayani" and 0 < one.called_at < one.ended_at)
    taken = sorted(one.ended_at - one.called_at for one in done)
    return taken[(len(taken) - 1) // 2] if taken else USUAL_SERVICE_MS


def expected_wait(tickets: Sequence[TicketRecord], ticket: str, now: int) -> int:
    """How long a waiting ticket will wait from now on, in ms, as far as the day tells."""
    served, called = service_time(tickets), called_now(tickets)
    rest = max(0, served - max(0, now - called.called_at)) if called else 0
    return (people_before(tickets, ticket) - (called is not None)) * served + rest


def queue_figures(tickets: Sequence[TicketRecord], now: int, capacity: int = 0) -> QueueFigures:
    """The queue in figures as of `now` (ms UTC)."""
    waiting = [one for one in tickets if one.state == "menunggu"]
    called = sum(one.state == "dipanggil" for one in tickets)
    newcomer = TicketRecord("ticket/-", "", "", "", ONE_SERIES, _LAST, priority=False, issued_at=now)
    return QueueFigures(
        waiting=len(waiting),
        in_room=len(waiting) + called,
        longest=max((max(0, now - one.issued_at) for one in waiting), default=0),
        expected=expected_wait((*tickets, newcomer), newcomer.id, now),
        service=service_time(tickets),
        capacity=capacity,
    )


def carried_over(tickets: Iterable[TicketRecord], now: int) -> tuple[TicketRecord, ...]:
    """Of the day before: who was called shortly before midnight and is not done with."""
    return tuple(one for one in tickets if one.state == "dipanggil" and 0 <= now - one.called_at < LATE_MS)


def _turn_of_priority(tickets: Iterable[TicketRecord]) -> bool:
    """Whether priority has the next turn: unless the last turn was theirs."""
    turns = (one for one in tickets if one.turn_at)
    last = max(turns, key=lambda one: (one.turn_at, one.called_at, one.number, one.id), default=None)
    return last is None or not last.priority


def _by_arrival(tickets: Sequence[TicketRecord]) -> list[TicketRecord]:
    """The waiting tickets in order of arrival; within a series the numbers tell it, whatever the clock said."""
    latest: dict[str, int] = {}
    arrived = {}
    for one in sorted(tickets, key=lambda one: one.number):
        arrived[one.id] = latest[one.lane] = max(one.issued_at, latest.get(one.lane, 0))
    waiting = (one for one in tickets if one.state == "menunggu")
    return sorted(waiting, key=lambda one: (arrived[one.id], one.number, one.lane, one.id))
