"""The queue's presenter: turns, calls, and who sits down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.queue import ticket_number
from tests.fakes.desk import make_desk
from tests.fakes.tasks import InlineLanes
from ui.screens.queue.presenter import QueuePresenter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import TicketRecord
    from counter_app.services.desk import Desk
    from ui.screens.queue.presenter import Queue


@dataclass(slots=True)
class View:
    """Remembers what it was told."""

    queue: Queue | None = None
    issued: list[str] = field(default_factory=list)
    served: list[tuple[str, int]] = field(default_factory=list)
    nobody: int = 0
    changes: int = 0
    faults: list[str] = field(default_factory=list)

    def show_queue(self, queue: Queue) -> None:
        """Keep the queue."""
        self.queue = queue

    def show_issued(self, ticket: TicketRecord) -> None:
        """Keep the number."""
        self.issued.append(ticket_number(ticket))

    def show_nobody(self) -> None:
        """Count."""
        self.nobody += 1

    def open_intake(self, ticket: TicketRecord, waiting: int) -> None:
        """Keep who sits down."""
        self.served.append((ticket_number(ticket), waiting))

    def show_changed(self) -> None:
        """Count."""
        self.changes += 1

    def show_error(self, fault: AppError) -> None:
        """Keep the code."""
        self.faults.append(fault.code)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter with nobody at it."""
    made = make_desk(tmp_path)
    yield made
    made.sign_out()


@pytest.fixture
def view() -> View:
    """A window that remembers."""
    return View()


@pytest.fixture
def queue(desk: Desk, view: View) -> QueuePresenter:
    """The presenter, having looked."""
    presenter = QueuePresenter(desk, InlineLanes(), view)
    presenter.look()
    return presenter


def _called(view: View) -> str:
    assert view.queue is not None
    return ticket_number(view.queue.called) if view.queue.called else ""


def test_a_number_is_given_and_shown(queue: QueuePresenter, view: View) -> None:
    """Each lane counts for itself."""
    for lane in ("A", "B", "A"):
        queue.issue(lane)
    assert view.issued == ["A-001", "B-001", "A-002"]
    assert view.queue is not None
    assert len(view.queue.waiting) == 3


def test_calling_with_nobody_there_says_so(queue: QueuePresenter, view: View) -> None:
    """An empty queue is no error."""
    queue.call_next()
    assert (view.nobody, view.faults, view.changes) == (1, [], 0)


def test_priority_is_called_first_and_then_in_turn(queue: QueuePresenter, view: View) -> None:
    """The list shows the order in which numbers are then called."""
    for lane, first in (("A", False), ("A", False), ("B", True), ("C", True)):
        queue.issue(lane, priority=first)
    assert view.queue is not None
    shown = [ticket_number(one) for one in view.queue.waiting]
    called = []
    for _ in shown:
        queue.call_next()
        called.append(_called(view))
    assert shown == called == ["PB-001", "A-001", "PC-001", "A-002"]


def test_a_call_is_repeated_for_the_same_number(queue: QueuePresenter, view: View) -> None:
    """Calling again counts."""
    queue.issue("A")
    queue.call_next()
    queue.call_again()
    assert view.queue is not None
    assert view.queue.called is not None
    assert (_called(view), view.queue.called.calls) == ("A-001", 2)


def test_whoever_is_absent_may_be_called_from_the_list(queue: QueuePresenter, view: View) -> None:
    """An absent number leaves the card, stays in the list, and can come back."""
    queue.issue("A")
    queue.call_next()
    queue.absent()
    assert view.queue is not None
    assert (_called(view), [ticket_number(one) for one in view.queue.absent]) == ("", ["A-001"])
    queue.call(view.queue.absent[0])
    assert _called(view) == "A-001"


def test_serving_takes_the_number_to_intake(queue: QueuePresenter, view: View) -> None:
    """The number and how many still wait go along."""
    queue.serve()
    for _ in range(3):
        queue.issue("B")
    queue.call_next()
    queue.serve()
    assert view.served == [("B-001", 2)]
