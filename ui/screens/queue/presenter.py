"""What the queue does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.records import TicketRecord
    from counter_app.services.desk import Desk
    from ui.tasks import Lanes


class QueueView(Protocol):
    """What the presenter asks of the window."""

    def show_tickets(self, tickets: Sequence[TicketRecord], called: TicketRecord | None) -> None:
        """Show the day's tickets and the one that was called."""
        ...

    def say(self, text: str) -> None:
        """Tell something quietly."""
        ...


class QueuePresenter:
    """Gives numbers out and calls them."""

    def __init__(self, desk: Desk, lanes: Lanes, view: QueueView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.called: TicketRecord | None = None
        self.waiting = 0

    def read(self) -> None:
        """Read the day's tickets."""
        self._lanes.run(self._desk.tickets.today, self._on_read)

    def issue(self, lane: str, *, priority: bool) -> None:
        """Give somebody a number."""
        actor = self._desk.actor
        self._lanes.run(
            lambda: self._desk.tickets.issue(actor, lane, priority=priority), self._on_issued, lane=Lane.WRITE
        )

    def call_next(self) -> None:
        """Call whoever is next."""
        actor = self._desk.actor
        self._lanes.run(lambda: self._desk.tickets.call_next(actor), lambda _one: self.read(), lane=Lane.WRITE)

    def call_again(self) -> None:
        """Call the same number once more."""
        called, actor = self.called, self._desk.actor
        if called is not None:
            self._lanes.run(
                lambda: self._desk.tickets.call_again(actor, called.id), lambda _one: self.read(), lane=Lane.WRITE
            )

    def absent(self) -> None:
        """Whoever was called did not come."""
        called, actor = self.called, self._desk.actor
        if called is not None:
            self._lanes.run(
                lambda: self._desk.tickets.end(actor, called.id, "tidak_hadir"),
                lambda _one: self.read(),
                lane=Lane.WRITE,
            )

    def _on_issued(self, ticket: TicketRecord) -> None:
        self._view.say(ticket_words(ticket))
        self.read()

    def _on_read(self, tickets: Sequence[TicketRecord]) -> None:
        called = [one for one in tickets if one.state == "dipanggil"]
        self.called = max(called, key=lambda one: one.called_at) if called else None
        self.waiting = sum(one.state == "menunggu" for one in tickets)
        self._view.show_tickets(tickets, self.called)


def ticket_words(ticket: TicketRecord) -> str:
    """`A-014`."""
    return f"{ticket.lane}-{ticket.number:03d}"
