"""Opening and closing the counter, on a real register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.shift import ShiftOpened
from counter_app.services.forms import LineForm, VisitForm
from tests.fakes.counters import HASAN, SITI, lacking, person, visit

if TYPE_CHECKING:
    from counter_app.services.views import Actor
    from tests.fakes.counters import Bench

BLANKS = {"ktp-el": 140, "kia": 60}


def test_no_shift_is_open_at_first(bench: Bench) -> None:
    """The counter opens when somebody opens it."""
    assert bench.shifts.current() is None


def test_an_open_shift_tells_its_blanks(bench: Bench) -> None:
    """They were counted by hand."""
    opened = bench.shifts.open(SITI, BLANKS)
    assert bench.shifts.current() == opened
    assert (opened.opening_blanks, opened.day, opened.actor) == (BLANKS, "261124", SITI.user)


def test_an_open_shift_is_taken_over_as_it_is(bench: Bench) -> None:
    """Whoever comes back on the same day writes no second opening."""
    first = bench.shifts.open(SITI, BLANKS)
    assert bench.shifts.open(SITI, {"ktp-el": 3}) == first
    assert bench.kinds().count("shift.opened") == 1


@pytest.mark.parametrize(("actor", "later"), [(HASAN, 60), (SITI, 24 * 60)])
def test_a_shift_that_was_left_open_is_closed_with_the_next_count(bench: Bench, actor: Actor, later: int) -> None:
    """Somebody else, or another day: what was counted now stands in both, and they hang together."""
    first = bench.shifts.open(SITI, BLANKS)
    bench.walk_in()
    bench.clock.pass_minutes(later)
    counted = {"ktp-el": 139, "kia": 60}
    second = bench.shifts.open(actor, counted)
    assert (second.opening_blanks, second.actor) == (counted, actor.user)
    left = bench.store.last_shift()
    assert left is not None
    assert (left.id, left.closing_blanks, left.cases) == (first.id, counted, 1)
    body = bench.store.history(second.id)[0][1]
    assert isinstance(body, ShiftOpened)
    assert body.head == left.head


def test_a_second_closing_writes_nothing(bench: Bench) -> None:
    """Whoever was faster has closed it."""
    bench.shifts.open(SITI, BLANKS)
    bench.shifts.close(SITI, BLANKS)
    before = bench.kinds()
    with pytest.raises(RuleViolated, match="no_open_shift"):
        bench.shifts.close(HASAN, BLANKS)
    assert bench.kinds() == before


def test_a_shift_counts_what_was_done_in_it(bench: Bench) -> None:
    """Visits, cases and papers received."""
    bench.shifts.open(SITI, BLANKS)
    bench.save(VisitForm((LineForm(person(), (lacking("KTP-05"),)),)))
    bench.save(visit("KK-05", "KTP-04"))
    tally = bench.shifts.summary().tally
    assert (tally.visits, tally.cases, tally.papers) == (2, 3, 4)


def test_closing_writes_the_figures_and_the_head(bench: Bench) -> None:
    """So that the next opening can say what it follows."""
    bench.shifts.open(SITI, BLANKS)
    bench.walk_in()
    head = next(state.head for state in bench.store.chains() if state.chain.stream == "register")
    closed = bench.shifts.close(SITI, {"ktp-el": 139}, note="sepi")
    assert (closed.visits, closed.cases, closed.head) == (1, 1, head.hex())
    assert closed.closing_blanks == {"ktp-el": 139}
    assert closed.waiting > 0
    assert bench.shifts.current() is None


def test_the_next_shift_carries_the_head_of_the_last(bench: Bench) -> None:
    """Two shifts hang together."""
    bench.shifts.open(SITI, BLANKS)
    closed = bench.shifts.close(SITI, BLANKS)
    bench.clock.pass_minutes(60)
    opened = bench.shifts.open(HASAN, BLANKS)
    body = bench.store.history(opened.id)[0][1]
    assert isinstance(body, ShiftOpened)
    assert body.head == closed.head


def test_a_day_without_visitors_closes_like_any_other(bench: Bench) -> None:
    """Nothing has to be done to be able to go home."""
    bench.shifts.open(SITI, {})
    assert bench.shifts.close(SITI, {}).visits == 0


def test_a_counter_that_is_not_open_can_not_close(bench: Bench) -> None:
    """Nothing is written."""
    with pytest.raises(RuleViolated, match="no_open_shift"):
        bench.shifts.close(SITI, {})
    assert bench.kinds() == ["journal.opened"]


@pytest.mark.parametrize("opened", [False, True])
def test_blanks_below_zero_are_refused(bench: Bench, opened: bool) -> None:
    """At opening as at closing."""
    if opened:
        bench.shifts.open(SITI, {})
    act = bench.shifts.close if opened else bench.shifts.open
    before = bench.kinds()
    with pytest.raises(RuleViolated, match="blanks_negative"):
        act(SITI, {"ktp-el": -1})
    assert bench.kinds() == before


def test_work_without_a_shift_is_not_stopped(bench: Bench) -> None:
    """Never locked, always told."""
    case = bench.walk_in()
    found = bench.store.visit(case.visit)
    assert found is not None
    assert found.shift == ""
