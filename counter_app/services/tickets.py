"""The queue: optional, one series a day and lane, priority people first in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import Conflict, RuleViolated
from counter_app.domain.kinds.ticket import TicketCalled, TicketEnded, TicketIssued
from counter_app.domain.records import TicketRecord
from counter_app.domain.service import LANES
from counter_app.domain.wita import compact_day, day_of
from counter_app.services.identifiers import new_subject
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.kinds import Body
    from counter_app.services.ports import Clock, Randomness, Store, Transaction
    from counter_app.services.views import Actor

OUTCOMES: Final = ("dilayani", "tidak_hadir", "batal")


class Tickets:
    """The use cases round the queue."""

    def __init__(self, store: Store, clock: Clock, random: Randomness) -> None:
        self._store, self._clock, self._random = store, clock, random

    def today(self) -> tuple[TicketRecord, ...]:
        """Today's tickets by number."""
        return tuple(self._store.tickets(self._day()))

    def issue(self, actor: Actor, lane: str = "A", *, priority: bool = False) -> TicketRecord:
        """Give somebody a number.

        Raises:
            RuleViolated: `unknown_lane`.

        """
        if lane not in LANES:
            raise RuleViolated("unknown_lane", lane=lane)
        now, day = self._clock.now_ms(), self._day()
        area = self._store.station().area
        subject = new_subject("ticket", self._random)

        def work(tx: Transaction) -> TicketRecord:
            body = TicketIssued(lane=lane, number=tx.next_ticket(lane, day), day=day, priority=priority)
            tx.append(NewEntry(actor, subject, area, body, now))
            return _ticket(tx, subject)

        return self._store.write(work)

    def call_next(self, actor: Actor) -> TicketRecord | None:
        """Call whoever is next, or nobody."""
        chosen = next_to_call(self.today())
        return None if chosen is None else self._append(actor, chosen.id, TicketCalled())

    def call_again(self, actor: Actor, ticket: str) -> TicketRecord:
        """Call the same number once more.

        Raises:
            RuleViolated: `subject_missing`.
            Conflict: `ticket_is_over`.

        """
        return self._append(actor, ticket, TicketCalled())

    def end(self, actor: Actor, ticket: str, outcome: str, *, visit: str = "") -> TicketRecord:
        """Be done with a ticket: served, absent or withdrawn.

        Raises:
            RuleViolated: `unknown_outcome`, `subject_missing`.
            Conflict: `ticket_is_over`.

        """
        if outcome not in OUTCOMES:
            raise RuleViolated("unknown_outcome", outcome=outcome)
        return self._append(actor, ticket, TicketEnded(outcome=outcome, visit=visit))

    def _day(self) -> str:
        return compact_day(day_of(self._clock.now_ms()))

    def _append(self, actor: Actor, ticket: str, body: Body) -> TicketRecord:
        now = self._clock.now_ms()

        def work(tx: Transaction) -> TicketRecord:
            stands = _ticket(tx, ticket)
            if not stands.is_open:
                raise Conflict("ticket_is_over", state=stands.state)
            tx.append(NewEntry(actor, ticket, stands.area, body, now))
            return _ticket(tx, ticket)

        return self._store.write(work)


def next_to_call(tickets: Sequence[TicketRecord]) -> TicketRecord | None:
    """Who is next: priority people and the rest take turns, each in order of arrival, priority first.

    So a row of priority people cannot hold up everybody else, and nobody with priority waits behind more than one.
    """
    waiting = [ticket for ticket in tickets if ticket.state == "menunggu"]
    if not waiting:
        return None
    called = sorted((ticket for ticket in tickets if ticket.called_at), key=lambda ticket: ticket.called_at)
    turn = not (called and called[-1].priority)
    wanted = [ticket for ticket in waiting if ticket.priority is turn] or waiting
    return min(wanted, key=lambda ticket: (ticket.issued_at, ticket.number))


def _ticket(tx: Transaction, subject: str) -> TicketRecord:
    record = tx.record(subject)
    if not isinstance(record, TicketRecord):
        raise RuleViolated("subject_missing", subject=subject)
    return record
