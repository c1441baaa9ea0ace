"""What the second screen shows: numbers, what is out, a full room; nothing of anybody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.wita import day_bounds, local
from counter_app.services.settings import CounterSettings
from tests.fakes.desk import WorkingClock, make_desk
from tests.fakes.tasks import InlineLanes
from ui.display.presenter import Board, BoardPresenter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.services.desk import Desk

MINUTE = 60_000


class View:
    """Remembers the last board."""

    board = Board(wanted=False)

    def show_board(self, board: Board) -> None:
        """Keep it."""
        self.board = board


@pytest.fixture
def clock() -> WorkingClock:
    """The counter's clock."""
    return WorkingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: WorkingClock) -> Iterator[Desk]:
    """A counter with a second screen and room for three."""
    made = make_desk(tmp_path, clock=clock)
    made.settings.keep(replace(made.actor, role="supervisor"), CounterSettings(display=True, capacity=3))
    yield made
    made.sign_out()


def _board(desk: Desk) -> Board:
    view = View()
    BoardPresenter(desk, InlineLanes(), view).look()
    return view.board


def test_an_office_without_a_second_screen_shows_nothing(desk: Desk) -> None:
    """Whatever happens in its queue."""
    desk.settings.keep(replace(desk.actor, role="supervisor"), CounterSettings())
    desk.tickets.issue(desk.actor)
    assert _board(desk) == Board(wanted=False)


def test_the_board_follows_the_queue(desk: Desk) -> None:
    """Who is called, the next four by their turns, and how many wait."""
    for place in range(7):
        desk.tickets.issue(desk.actor, priority=place == 4)
    desk.tickets.call_next(desk.actor)
    assert _board(desk) == Board(
        wanted=True, called="P-005", following=("001", "002", "003", "004"), waiting=6, crowded=True
    )


def test_an_outage_is_told(desk: Desk) -> None:
    """While it lasts."""
    desk.outages.begin(desk.actor, "jaringan")
    assert _board(desk).outages == ("jaringan",)


def test_the_board_begins_anew_at_midnight(desk: Desk, clock: WorkingClock) -> None:
    """Only who is being served still stands there."""
    clock.now = day_bounds(local(clock.now).date())[1] - MINUTE
    for _ in range(3):
        desk.tickets.issue(desk.actor)
    called = desk.tickets.call_next(desk.actor)
    clock.now += 2 * MINUTE
    assert (_board(desk).called, _board(desk).following) == ("001", ())
    assert called is not None
    desk.tickets.end(desk.actor, called.id, "dilayani")
    assert _board(desk) == Board(wanted=True)
