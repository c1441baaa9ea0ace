"""Where a case mostly goes next."""

from __future__ import annotations

import pytest

from counter_app.domain.case import FINAL_STATUSES, Status, may_move, usual_step


@pytest.mark.parametrize("to_dinas", [True, False])
def test_the_usual_step_is_one_that_may_be_taken(to_dinas: bool) -> None:
    """What is offered first is never refused."""
    for status in Status:
        step = usual_step(status, to_dinas=to_dinas)
        assert not step or may_move(status, step)


def test_what_the_dinas_makes_is_forwarded() -> None:
    """Everything else is worked on here; from the Dinas and from the work here it becomes ready."""
    assert usual_step("diterima", to_dinas=True) == usual_step("ditunda", to_dinas=True) == "diteruskan"
    assert usual_step("diterima", to_dinas=False) == usual_step("ditunda", to_dinas=False) == "diproses"
    assert usual_step("diproses", to_dinas=False) == usual_step("diteruskan", to_dinas=True) == "siap_diambil"


def test_what_ended_goes_nowhere() -> None:
    """There is no usual step from where none may be taken."""
    assert [usual_step(status, to_dinas=False) for status in FINAL_STATUSES] == [""] * len(FINAL_STATUSES)
