"""A case without a window: answers that come late belong to the case that they were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from tests.fakes.desk import make_desk, person, visit
from ui.screens.case.presenter import CasePresenter
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from counter_app.domain.errors import AppError
    from counter_app.services.cases import CaseDetail
    from counter_app.services.desk import Desk
    from counter_app.services.history import HistoryLine

T = TypeVar("T")


class HeldLanes:
    """Keeps work until it is let go."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None] | None = None,
        *,
        lane: Lane = Lane.READ,
    ) -> None:
        """Do the work when asked to."""
        self.held.append(lambda: done(work()))

    def let_go(self) -> None:
        """The answers arrive, in the order of the asking."""
        held, self.held = self.held, []
        for one in held:
            one()


class FakeView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.revealed = 0
        self.done = 0

    def show_detail(self, detail: CaseDetail) -> None:
        """Remember."""
        self.shown.append(detail.case.id)

    def show_done(self) -> None:
        """Count."""
        self.done += 1

    def show_changed(self, detail: CaseDetail, since: Sequence[HistoryLine]) -> None:
        """Not asked for here."""

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Not asked for here."""

    def show_revealed(self) -> None:
        """Count."""
        self.revealed += 1

    def show_error(self, fault: AppError) -> None:
        """Not asked for here."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter over a new register."""
    made = make_desk(tmp_path)
    yield made
    made.sign_out()


@pytest.fixture
def two(desk: Desk) -> tuple[str, str]:
    """Two cases of two residents."""
    desk.shifts.open(desk.actor, {"ktp-el": 12})
    people = (person(), person("FATMA DAUD", "7501025708919999"))
    first, second = (desk.intake.save(desk.actor, visit(who, {"KTP-05": {"ktp": "asli"}})) for who in people)
    return first.cases[0].id, second.cases[0].id


def test_a_late_case_does_not_cover_the_one_that_was_asked_for_last(desk: Desk, two: tuple[str, str]) -> None:
    """A is slow, B is opened meanwhile: B is shown."""
    view, lanes = FakeView(), HeldLanes()
    presenter = CasePresenter(desk, lanes, view)
    presenter.open(two[0])
    presenter.open(two[1])
    lanes.let_go()
    assert view.shown == [two[1]]


def test_numbers_asked_for_one_case_are_not_shown_of_another(desk: Desk, two: tuple[str, str]) -> None:
    """The access entry names A; B stays masked."""
    view, lanes = FakeView(), HeldLanes()
    presenter = CasePresenter(desk, lanes, view)
    presenter.open(two[0])
    lanes.let_go()
    presenter.reveal()
    presenter.open(two[1])
    lanes.let_go()
    assert view.revealed == 0
    assert view.shown == [two[0], two[1]]


def test_an_act_on_a_case_that_was_left_closes_no_form_of_the_next(desk: Desk, two: tuple[str, str]) -> None:
    """It is in the register; the screen stays with the case that is open now."""
    view, lanes = FakeView(), HeldLanes()
    presenter = CasePresenter(desk, lanes, view)
    presenter.open(two[0])
    lanes.let_go()
    presenter.number("123")
    presenter.open(two[1])
    lanes.let_go()
    assert view.done == 0
    assert view.shown == [two[0], two[1]]
