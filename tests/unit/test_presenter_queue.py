"""The queue's presenter: numbers, turns, calls, who steps out, and who sits down."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.queue import ticket_number
from counter_app.domain.wita import WITA, day_bounds, local
from counter_app.services.settings import CounterSettings
from tests.fakes.desk import WorkingClock, make_desk
from tests.fakes.tasks import InlineLanes
from ui.screens.queue.presenter import QueuePresenter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import TicketRecord
    from counter_app.services.desk import Desk
    from ui.screens.queue.presenter import Place, Queue

MINUTE = 60_000


@dataclass(slots=True)
class View:
    """Remembers what it was told."""

    queue: Queue | None = None
    issued: list[tuple[str, int, int]] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    let_go: list[str] = field(default_factory=list)
    served: list[tuple[str, int]] = field(default_factory=list)
    nobody: int = 0
    changes: int = 0
    finished: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def show_queue(self, queue: Queue) -> None:
        """Keep the queue."""
        self.queue = queue

    def show_issued(self, ticket: TicketRecord, place: Place) -> None:
        """Keep the number, who is before it, and the minutes."""
        self.issued.append((ticket_number(ticket), place.before, place.wait // MINUTE))

    def show_called(self, ticket: TicketRecord) -> None:
        """Keep the number."""
        self.called.append(ticket_number(ticket))

    def show_absent(self, ticket: TicketRecord) -> None:
        """Keep the number."""
        self.absent.append(ticket_number(ticket))

    def show_finished(self, ticket: TicketRecord) -> None:
        """Keep the number."""
        self.finished.append(ticket_number(ticket))

    def show_let_go(self, ticket: TicketRecord) -> None:
        """Keep the number."""
        self.let_go.append(ticket_number(ticket))

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
def clock() -> WorkingClock:
    """The counter's clock."""
    return WorkingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: WorkingClock) -> Iterator[Desk]:
    """A counter with nobody at it."""
    made = make_desk(tmp_path, clock=clock)
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


def _lanes_on(desk: Desk) -> None:
    supervisor = replace(desk.actor, role="supervisor")
    desk.settings.keep(supervisor, CounterSettings(lanes=True, capacity=2))


def _now(view: View) -> Queue:
    assert view.queue is not None
    return view.queue


def _called(view: View) -> str:
    called = _now(view).called
    return ticket_number(called) if called else ""


def _numbers(tickets: tuple[TicketRecord, ...]) -> list[str]:
    return [ticket_number(one) for one in tickets]


def test_a_number_of_the_one_series_is_given_with_its_place(queue: QueuePresenter, view: View) -> None:
    """How many are before it and how long it may take, so that it can be told."""
    queue.give("A")
    queue.give("A", priority=True)
    queue.give("A")
    assert view.issued == [("001", 0, 0), ("P-002", 0, 0), ("003", 2, 16)]


def test_one_series_has_no_other_lanes(queue: QueuePresenter, view: View) -> None:
    """Their keys give nothing."""
    queue.give("B")
    assert view.issued == []


def test_with_lanes_each_has_its_series(queue: QueuePresenter, view: View, desk: Desk) -> None:
    """Switched on in mid-day, no number comes twice."""
    queue.give("A")
    _lanes_on(desk)
    queue.look()
    for lane in ("A", "B", "A"):
        queue.give(lane)
    assert [one[0] for one in view.issued] == ["001", "A-001", "B-001", "A-002"]
    assert _now(view).lanes


def test_the_crowd_is_told_by_the_capacity(queue: QueuePresenter, view: View, desk: Desk) -> None:
    """Two is as many as the room holds here."""
    _lanes_on(desk)
    queue.look()
    queue.give("A")
    assert not _now(view).figures.crowded
    queue.give("B")
    assert _now(view).figures.crowded


def test_calling_with_nobody_there_says_so(queue: QueuePresenter, view: View) -> None:
    """An empty queue is no error."""
    queue.call_next()
    assert (view.nobody, view.faults, view.changes) == (1, [], 0)


def test_priority_is_called_first_and_then_in_turn(queue: QueuePresenter, view: View) -> None:
    """The list shows the order in which numbers are then called."""
    for first in (False, False, True, True):
        queue.give("A", priority=first)
    shown = _numbers(_now(view).waiting)
    for _ in shown:
        queue.call_next()
    assert shown == view.called == ["P-003", "001", "P-004", "002"]


def test_a_call_is_repeated_for_the_same_number(queue: QueuePresenter, view: View) -> None:
    """Calling again counts, and is said again."""
    queue.give("A")
    queue.call_next()
    queue.call_again()
    called = _now(view).called
    assert called is not None
    assert (_called(view), called.calls, view.called) == ("001", 2, ["001", "001"])


def test_absence_is_offered_after_three_calls(queue: QueuePresenter, view: View) -> None:
    """Not before."""
    queue.give("A")
    offered = []
    queue.call_next()
    for _ in range(2):
        offered.append(_now(view).offers_absent)
        queue.call_again()
    assert [*offered, _now(view).offers_absent] == [False, False, True]


def test_whoever_is_absent_may_be_called_from_the_list(queue: QueuePresenter, view: View) -> None:
    """An absent number leaves the card, stays in the list, and can come back."""
    queue.give("A")
    queue.call_next()
    queue.absent()
    assert (_called(view), _numbers(_now(view).away), view.absent) == ("", ["001"], ["001"])
    queue.choose(_now(view).away[0])
    assert _called(view) == "001"


def test_a_wrong_absence_is_taken_back_by_one_key(queue: QueuePresenter, view: View) -> None:
    """The number is called as before, without being called again; once only."""
    queue.give("A")
    queue.call_next()
    queue.absent()
    queue.undo()
    assert (_called(view), view.called) == ("001", ["001"])
    queue.undo()
    assert view.faults == []


def test_a_wrong_end_is_taken_back_by_one_key(queue: QueuePresenter, view: View) -> None:
    """A neighbouring key ended it: the number stands as called again, and nothing was said of it meanwhile."""
    queue.give("A")
    queue.call_next()
    queue.finish()
    assert (_called(view), view.finished) == ("", ["001"])
    queue.undo()
    assert (_called(view), view.called, view.faults) == ("001", ["001"], [])


def test_a_number_given_by_mistake_is_taken_back(queue: QueuePresenter, view: View, desk: Desk) -> None:
    """While nobody called it; the next one is another number."""
    queue.give("A")
    queue.undo()
    assert (_now(view).waiting, _now(view).away) == ((), ())
    queue.give("A")
    desk.tickets.call_next(desk.actor)
    queue.undo()
    assert view.faults == ["ticket_went_on"]
    assert [one[0] for one in view.issued] == ["001", "002"]


def test_a_number_without_paper_is_known_and_stays_callable(queue: QueuePresenter, view: View, desk: Desk) -> None:
    """Where slips are wanted and no printer took it."""
    queue.give("A")
    desk.settings.keep(desk.actor, CounterSettings(ticket_slip=True))
    queue.give("A")
    first, second = _now(view).waiting
    assert (first.id in _now(view).unprinted, _now(view).unprinted[second.id]) == (False, "antre")
    queue.choose(second)
    assert _called(view) == "002"


def test_whoever_steps_out_comes_back_to_their_place(queue: QueuePresenter, view: View) -> None:
    """The called one by one key, one of the list by another; both are back by Enter."""
    for _ in range(3):
        queue.give("A")
    queue.call_next()
    queue.hold()
    queue.hold(_now(view).waiting[0])
    assert (_called(view), _numbers(_now(view).waiting), _numbers(_now(view).away)) == ("", ["003"], ["001", "002"])
    assert _now(view).figures.in_room == 1
    for one in _now(view).away:
        queue.choose(one)
    assert _numbers(_now(view).waiting) == ["001", "002", "003"]
    assert view.called == ["001"]


def test_who_was_called_before_and_is_not_done_with_stays_in_sight(queue: QueuePresenter, view: View) -> None:
    """And can be called once more."""
    for _ in range(2):
        queue.give("A")
    queue.call_next()
    queue.call_next()
    assert (_called(view), _numbers(_now(view).away)) == ("002", ["001"])
    queue.choose(_now(view).away[0])
    assert (_called(view), _numbers(_now(view).away)) == ("001", ["002"])


def test_somebody_may_be_done_without_a_visit(queue: QueuePresenter, view: View) -> None:
    """A question at the counter leaves no number open."""
    queue.give("A")
    queue.call_next()
    queue.finish()
    assert (_called(view), _now(view).served, _now(view).figures.in_room) == ("", 1, 0)


def test_a_number_that_is_let_go_is_told(queue: QueuePresenter, view: View) -> None:
    """Absent, stepped out or done: it belongs to no form any more."""
    for act in (queue.absent, queue.hold, queue.finish):
        queue.give("A")
        queue.call_next()
        act()
    assert view.let_go == ["001", "002", "003"]


def test_serving_takes_the_number_to_intake(queue: QueuePresenter, view: View) -> None:
    """The number and how many still wait go along."""
    queue.serve()
    for _ in range(3):
        queue.give("A")
    queue.call_next()
    queue.serve()
    assert view.served == [("001", 2)]


def test_without_anybody_called_nothing_happens(queue: QueuePresenter, view: View, desk: Desk) -> None:
    """Their keys may be pressed at any time."""
    queue.give("A")
    for act in (queue.call_again, queue.absent, queue.hold, queue.finish, queue.serve):
        act()
    assert [one.state for one in desk.tickets.today()] == ["menunggu"]
    assert (view.faults, view.changes) == ([], 1)


def test_the_screen_begins_anew_at_midnight(queue: QueuePresenter, view: View, clock: WorkingClock) -> None:
    """At 00:01 WITA only the number that is being served is left, and it can be ended."""
    clock.now = day_bounds(local(clock.now).date())[1] - MINUTE
    for _ in range(3):
        queue.give("A")
    queue.call_next()
    clock.now += 2 * MINUTE
    assert local(clock.now).astimezone(WITA).strftime("%H.%M") == "00.01"
    queue.look()
    assert (_called(view), _now(view).waiting) == ("001", ())
    queue.finish()
    assert _called(view) == ""
    queue.give("A")
    assert view.issued[-1][0] == "001"
