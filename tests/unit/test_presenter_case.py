"""A case without a window: answers that come late belong to the case that they were asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.consent import AgreedHere, Wish
from counter_app.domain.permissions import Action
from counter_app.services.forms import HandOver
from tests.fakes.desk import HASAN, make_desk, person, visit
from tests.fakes.tasks import InlineLanes, WaitingLanes
from ui.screens.case.presenter import CasePresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from counter_app.domain.consent import Consent
    from counter_app.domain.errors import AppError, NotAllowed
    from counter_app.services.cases import CaseDetail
    from counter_app.services.desk import Desk
    from counter_app.services.history import HistoryLine
    from counter_app.services.views import PaperJob


class FakeView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.revealed = 0
        self.done = 0
        self.asked: list[tuple[str, Callable[[Consent], None]]] = []
        self.faults: list[str] = []
        self.owed: list[tuple[str, int]] = []

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

    def ask_consent(self, fault: NotAllowed, about: str, then: Callable[[Consent], None]) -> None:
        """Keep what was asked, and how to go on."""
        self.asked.append((about, then))

    def show_error(self, fault: AppError) -> None:
        """Keep the code."""
        self.faults.append(fault.code)

    def tell_owed(self, job: PaperJob) -> None:
        """Keep what is owed."""
        self.owed.append((job.document, job.copy))


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
    view, lanes = FakeView(), WaitingLanes()
    presenter = CasePresenter(desk, lanes, view)
    presenter.open(two[0])
    presenter.open(two[1])
    lanes.go_on()
    assert view.shown == [two[1]]


def test_numbers_asked_for_one_case_are_not_shown_of_another(desk: Desk, two: tuple[str, str]) -> None:
    """The access entry names A; B stays masked."""
    view, lanes = FakeView(), WaitingLanes()
    presenter = CasePresenter(desk, lanes, view)
    presenter.open(two[0])
    lanes.go_on()
    presenter.reveal()
    presenter.open(two[1])
    lanes.go_on()
    assert view.revealed == 0
    assert view.shown == [two[0], two[1]]


def test_an_act_on_a_case_that_was_left_closes_no_form_of_the_next(desk: Desk, two: tuple[str, str]) -> None:
    """It is in the register; the screen stays with the case that is open now."""
    view, lanes = FakeView(), WaitingLanes()
    presenter = CasePresenter(desk, lanes, view)
    presenter.open(two[0])
    lanes.go_on()
    presenter.number("123")
    presenter.open(two[1])
    lanes.go_on()
    assert view.done == 0
    assert view.shown == [two[0], two[1]]


def test_what_needs_consent_is_asked_for_and_then_done(desk: Desk, two: tuple[str, str]) -> None:
    """The words say which case; the act goes on by itself once somebody agreed."""
    view = FakeView()
    presenter = CasePresenter(desk, InlineLanes(), view)
    presenter.open(two[0])
    presenter.hand_over(HandOver(receiver="Sri Olii"))
    presenter.reopen("salah_permohonan", "")
    ((about, then),) = view.asked
    case = desk.store.case(two[0])
    assert case is not None
    assert about == f"{case.number} · {case.name}"
    then(AgreedHere(Wish(Action.REOPEN, case.id, case.entries), HASAN.user))
    assert presenter.case is not None
    assert (presenter.case.status, view.done) == ("siap_diambil", 2)


def test_a_case_prints_the_paper_of_its_state(desk: Desk, two: tuple[str, str]) -> None:
    """What both sign once it is given out, a list while papers miss; else a receipt's copy, which wants a reason."""
    view = FakeView()
    presenter = CasePresenter(desk, InlineLanes(), view)
    presenter.open(two[0])
    assert not presenter.print_out()
    presenter.hand_over(HandOver(receiver="Sri Olii"))
    assert presenter.print_out()
    lacking = desk.intake.save(desk.actor, visit(person("BUDI OLII"), {"KK-05": {"kk": "asli"}})).cases[0].id
    presenter.open(lacking)
    assert presenter.print_out()
    assert view.owed == [("hand_over", 1), ("missing", 1)]


def test_consent_for_a_case_that_changed_since_is_asked_for_anew(desk: Desk, two: tuple[str, str]) -> None:
    """The old answer does not fit any more; the screen asks for the case as it stands."""
    view = FakeView()
    presenter = CasePresenter(desk, InlineLanes(), view)
    presenter.open(two[0])
    presenter.hand_over(HandOver(receiver="Sri Olii"))
    presenter.reopen("salah_permohonan", "")
    case = desk.store.case(two[0])
    assert case is not None
    desk.cases.number(desk.actor, case.id, "471")
    presenter.open(two[0])
    view.asked[0][1](AgreedHere(Wish(Action.REOPEN, case.id, case.entries), HASAN.user))
    assert len(view.asked) == 2
    view.asked[1][1](AgreedHere(Wish(Action.REOPEN, case.id, case.entries + 1), HASAN.user))
    assert presenter.case is not None
    assert presenter.case.status == "siap_diambil"


def test_only_a_supervisor_is_offered_a_decision(desk: Desk, two: tuple[str, str]) -> None:
    """And nobody where nothing is in dispute; what takes something back is offered where there is something."""
    for actor in (desk.actor, HASAN):
        presenter = CasePresenter(replace(desk, actor=actor), InlineLanes(), FakeView())
        presenter.open(two[0])
        assert presenter.detail is not None
        assert [presenter.may(name) for name in ("void", "reopen", "settle")] == [True, False, False]
        disputed = replace(presenter.detail.case, conflicts=("S9/e1/register/9",))
        presenter.detail = replace(presenter.detail, case=disputed)
        assert presenter.may("settle") is (actor is HASAN)
