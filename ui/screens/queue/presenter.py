"""What the queue does, without a window: numbers given, called, held, absent, served; one series or lanes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.queue import (
    ENOUGH_CALLS,
    ONE_SERIES,
    QueueFigures,
    called_now,
    calling_order,
    expected_wait,
    people_before,
    queue_figures,
)
from counter_app.domain.service import LANES
from ui.tasks import Lane
from ui.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import TicketRecord
    from counter_app.services.desk import Desk
    from counter_app.services.settings import CounterSettings
    from counter_app.services.views import Actor
    from ui.tasks import Lanes


_AWAY: Final = ("ditahan", "dipanggil", "tidak_hadir")


@dataclass(frozen=True, slots=True)
class Queue:
    """The tickets at hand as a screen shows them.

    `called` is who was called last, `waiting` who waits in the order of their turns, `away` who stepped out, was
    called before and is not done with, or did not come. `lanes`: numbers are given by lane. `unprinted` are those whose
    slip is not known to be out, with its state.
    """

    tickets: tuple[TicketRecord, ...]
    called: TicketRecord | None
    waiting: tuple[TicketRecord, ...]
    away: tuple[TicketRecord, ...]
    served: int
    figures: QueueFigures
    now: int
    lanes: bool = False
    unprinted: Mapping[str, str] = field(default_factory=dict)

    @property
    def following(self) -> TicketRecord | None:
        """Whose turn is next."""
        return self.waiting[0] if self.waiting else None

    @property
    def offers_absent(self) -> bool:
        """Whether the one who was called has been called often enough."""
        return self.called is not None and self.called.calls >= ENOUGH_CALLS


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fresh number stands: people before it, and its expected wait in ms."""

    before: int
    wait: int


class QueueView(Protocol):
    """What the presenter asks of the window."""

    def show_queue(self, queue: Queue) -> None:
        """Show the tickets at hand."""
        ...

    def show_issued(self, ticket: TicketRecord, place: Place) -> None:
        """A number was given."""
        ...

    def show_called(self, ticket: TicketRecord) -> None:
        """A number was called."""
        ...

    def show_absent(self, ticket: TicketRecord) -> None:
        """A number was noted absent, which can be taken back."""
        ...

    def show_finished(self, ticket: TicketRecord) -> None:
        """A number was noted as served without a visit, which can be taken back."""
        ...

    def show_let_go(self, ticket: TicketRecord) -> None:
        """Whoever was called is done with, or not here."""
        ...

    def show_nobody(self) -> None:
        """Nobody waits."""
        ...

    def open_intake(self, ticket: TicketRecord, waiting: int) -> None:
        """The person who was called sits down."""
        ...

    def show_changed(self) -> None:
        """The register changed; what was told of the act before is past."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class QueuePresenter:
    """Keeps one look at the tickets at hand; every act is one entry, one at a time."""

    def __init__(self, desk: Desk, lanes: Lanes, view: QueueView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._tickets = desk.tickets
        self._busy = False
        self._last = ""
        self.queue: Queue | None = None

    def look(self) -> None:
        """Read the tickets at hand."""
        self._lanes.run(self._read, self._on_read)

    def give(self, lane: str, *, priority: bool = False) -> None:
        """Give the next number of a lane; where the counter has one series, its only key is that of the first lane."""
        if self.queue is None or (lane != LANES[0] and not self.queue.lanes):
            return
        series = lane if self.queue.lanes else ONE_SERIES
        self._do(lambda: self._tickets.issue(self._desk.actor, series, priority=priority), self._on_issued)

    def call_next(self) -> None:
        """Call whoever is next."""
        self._do(lambda: self._tickets.call_next(self._desk.actor), self._view.show_called)

    def call_again(self) -> None:
        """Call the same number once more."""
        self._do_called(self._tickets.call_again, self._view.show_called)

    def choose(self, ticket: TicketRecord) -> None:
        """Whoever stepped out is back and waits; any other number is called, be it again or out of turn."""
        if ticket.state == "ditahan":
            self._do(lambda: self._tickets.resume(self._desk.actor, ticket.id))
        else:
            self._do(lambda: self._tickets.call_again(self._desk.actor, ticket.id), self._view.show_called)

    def hold(self, ticket: TicketRecord | None = None) -> None:
        """Whoever was called, or this one of the list, steps out for a while."""
        if ticket is None:
            self._do_called(self._tickets.hold, self._view.show_let_go)
        else:
            self._do(lambda: self._tickets.hold(self._desk.actor, ticket.id), self._view.show_let_go)

    def absent(self) -> None:
        """Whoever was called did not come; they may be called later from the list."""
        self._do_called(lambda actor, ticket: self._tickets.end(actor, ticket, "tidak_hadir"), self._on_absent)

    def finish(self) -> None:
        """Whoever was called is done without a visit to be noted."""
        self._do_called(lambda actor, ticket: self._tickets.end(actor, ticket, "dilayani"), self._on_finished)

    def undo(self) -> None:
        """Take back the absence, the end or the number that was noted last, unless something else was done since."""
        last = self._last
        if last:
            self._do(lambda: self._tickets.take_back(self._desk.actor, last))

    def serve(self) -> None:
        """Go to intake with the number; saving the visit ends the ticket."""
        if self.queue is not None and self.queue.called is not None:
            self._view.open_intake(self.queue.called, len(self.queue.waiting))

    def _read(self) -> Queue:
        now, settings = self._desk.clock.now_ms(), self._desk.settings.current()
        return replace(sorted_queue(self._tickets.at_hand(), now, settings), unprinted=self._tickets.unprinted())

    def _do_called(
        self, act: Callable[[Actor, str], TicketRecord], done: Callable[[TicketRecord], None] | None = None
    ) -> None:
        called = self.queue.called if self.queue else None
        if called is not None:
            self._do(lambda: act(self._desk.actor, called.id), done)

    def _do(self, act: Callable[[], TicketRecord | None], done: Callable[[TicketRecord], None] | None = None) -> None:
        if self._busy:
            return
        self._busy, self._last = True, ""

        def finished(found: tuple[TicketRecord | None, Queue]) -> None:
            self._busy = False
            ticket, queue = found
            self._on_read(queue)
            if ticket is None:
                self._view.show_nobody()
                return
            self._view.show_changed()
            if done is not None:
                done(ticket)

        self._lanes.run(lambda: (act(), self._read()), finished, self._on_failed, lane=Lane.WRITE)

    def _on_read(self, queue: Queue) -> None:
        self.queue = queue
        self._view.show_queue(queue)

    def _on_issued(self, ticket: TicketRecord) -> None:
        self._last = ticket.id
        if self.queue is not None:
            self._view.show_issued(ticket, place_of(ticket, self.queue))

    def _on_absent(self, ticket: TicketRecord) -> None:
        self._last = ticket.id
        self._view.show_let_go(ticket)
        self._view.show_absent(ticket)

    def _on_finished(self, ticket: TicketRecord) -> None:
        self._last = ticket.id
        self._view.show_let_go(ticket)
        self._view.show_finished(ticket)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        self._view.show_error(fault)


def sorted_queue(tickets: Sequence[TicketRecord], now: int, settings: CounterSettings) -> Queue:
    """The tickets at hand, in the order in which they matter."""
    called = called_now(tickets)
    away = [one for one in tickets if one.state in _AWAY and one != called]
    return Queue(
        tickets=tuple(tickets),
        called=called,
        waiting=calling_order(tickets),
        away=tuple(sorted(away, key=lambda one: (_AWAY.index(one.state), one.issued_at, one.number))),
        served=sum(one.state == "dilayani" for one in tickets),
        figures=queue_figures(tickets, now, settings.capacity),
        now=now,
        lanes=settings.lanes,
    )


def place_of(ticket: TicketRecord, queue: Queue) -> Place:
    """Where a waiting number stands."""
    return Place(people_before(queue.tickets, ticket.id), expected_wait(queue.tickets, ticket.id, queue.now))


def minutes_words(ms: int) -> str:
    """A time in whole minutes."""
    return tr("{minutes} mnt", minutes=max(0, ms) // 60_000)
