"""What the queue does, without a window: numbers given, called, called again, absent, served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.queue import called_now, calling_order, next_to_call
from ui.tasks import Lane
from ui.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import TicketRecord
    from counter_app.services.desk import Desk
    from ui.tasks import Lanes


@dataclass(frozen=True, slots=True)
class Queue:
    """Today's tickets as a screen shows them: who is called, who is next, who waits, and how many are done."""

    called: TicketRecord | None
    following: TicketRecord | None
    waiting: tuple[TicketRecord, ...]
    absent: tuple[TicketRecord, ...]
    served: int
    now: int


class QueueView(Protocol):
    """What the presenter asks of the window."""

    def show_queue(self, queue: Queue) -> None:
        """Show today's tickets."""
        ...

    def show_issued(self, ticket: TicketRecord) -> None:
        """A number was given."""
        ...

    def show_nobody(self) -> None:
        """Nobody waits."""
        ...

    def open_intake(self, ticket: TicketRecord, waiting: int) -> None:
        """The person who was called sits down."""
        ...

    def show_changed(self) -> None:
        """The register changed."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class QueuePresenter:
    """Keeps one look at today's tickets; every act is one entry, one at a time."""

    def __init__(self, desk: Desk, lanes: Lanes, view: QueueView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False
        self.queue: Queue | None = None

    def look(self) -> None:
        """Read today's tickets."""
        self._lanes.run(self._read, self._on_read)

    def issue(self, lane: str, *, priority: bool = False) -> None:
        """Give the next number of a lane."""
        tickets, actor = self._desk.tickets, self._desk.actor
        self._do(lambda: tickets.issue(actor, lane, priority=priority), self._view.show_issued)

    def call_next(self) -> None:
        """Call whoever is next."""
        tickets, actor = self._desk.tickets, self._desk.actor
        self._do(lambda: tickets.call_next(actor), self._on_called)

    def call(self, ticket: TicketRecord) -> None:
        """Call this number, be it again or out of turn."""
        tickets, actor = self._desk.tickets, self._desk.actor
        self._do(lambda: tickets.call_again(actor, ticket.id), self._on_called)

    def call_again(self) -> None:
        """Call the same number once more."""
        if self.queue is not None and self.queue.called is not None:
            self.call(self.queue.called)

    def absent(self) -> None:
        """Whoever was called did not come; they may be called later from the list."""
        called = self.queue.called if self.queue else None
        if called is not None:
            tickets, actor = self._desk.tickets, self._desk.actor
            self._do(lambda: tickets.end(actor, called.id, "tidak_hadir"), lambda _ticket: None)

    def serve(self) -> None:
        """Go to intake with the number; saving the visit ends the ticket."""
        if self.queue is not None and self.queue.called is not None:
            self._view.open_intake(self.queue.called, len(self.queue.waiting))

    def _read(self) -> Queue:
        return sorted_queue(self._desk.tickets.today(), self._desk.clock.now_ms())

    def _do(self, act: Callable[[], TicketRecord | None], done: Callable[[TicketRecord], None]) -> None:
        if self._busy:
            return
        self._busy = True

        def work() -> tuple[TicketRecord | None, Queue]:
            return act(), self._read()

        def finished(found: tuple[TicketRecord | None, Queue]) -> None:
            self._busy = False
            ticket, queue = found
            self._on_read(queue)
            if ticket is None:
                self._view.show_nobody()
            else:
                done(ticket)
                self._view.show_changed()

        self._lanes.run(work, finished, self._on_failed, lane=Lane.WRITE)

    def _on_read(self, queue: Queue) -> None:
        self.queue = queue
        self._view.show_queue(queue)

    def _on_called(self, _ticket: TicketRecord) -> None:
        """The card with the number says it already."""

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        self._view.show_error(fault)


def sorted_queue(tickets: Sequence[TicketRecord], now: int) -> Queue:
    """Who is called, and who waits in the order in which they will be called."""
    return Queue(
        called=called_now(tickets),
        following=next_to_call(tickets),
        waiting=calling_order(tickets),
        absent=tuple(one for one in tickets if one.state == "tidak_hadir"),
        served=sum(one.state == "dilayani" for one in tickets),
        now=now,
    )


def waited_words(ticket: TicketRecord, now: int) -> str:
    """How long somebody has waited."""
    minutes = max(0, now - ticket.issued_at) // 60_000
    return tr("{minutes} mnt", minutes=minutes)
