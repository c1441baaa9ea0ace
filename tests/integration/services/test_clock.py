"""A PC whose clock fell back: it warns elsewhere, and intake never stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.wita import WITA, to_ms
from tests.fakes.counters import MORNING, SITI, visit

if TYPE_CHECKING:
    from tests.fakes.counters import Bench


@pytest.mark.parametrize("year", [1980, 2009, 2019])
def test_a_dead_battery_stops_no_intake(bench: Bench, year: int) -> None:
    """The catalogue, the birth date and the number are read by its edition's day, the entry keeps what the PC said."""
    bench.clock.now = to_ms(datetime(year, 1, 1, 8, 0, tzinfo=WITA))
    case = bench.walk_in("KTP-05", birth_date="1990-07-01")
    assert case.number.split("-")[2] == "261101"
    assert case.opened_at == bench.clock.now


def test_numbers_go_on_when_the_clock_is_right_again(bench: Bench) -> None:
    """Falling back, going on and being set right never gives a number twice."""
    numbers = [bench.walk_in().number]
    for moment in (to_ms(datetime(2009, 1, 1, 8, 0, tzinfo=WITA)), MORNING):
        bench.clock.now = moment
        numbers += [bench.walk_in().number, bench.walk_in().number]
    assert len(set(numbers)) == len(numbers)


def test_a_visit_entered_afterwards_keeps_its_own_day(bench: Bench) -> None:
    """Only the PC's clock is doubted, not what the operator says."""
    then = to_ms(datetime(2026, 3, 2, 9, 0, tzinfo=WITA))
    saved = bench.save(replace(visit("KTP-05"), origin="susulan", occurred=then))
    assert saved.cases[0].number.split("-")[2] == "260302"


def test_a_clock_set_back_a_year_in_mid_shift_keeps_the_order_of_what_was_written(bench: Bench) -> None:
    """A case's history reads as it happened, numbers go on, the shift closes and the next one opens."""
    bench.shifts.open(SITI, {})
    case = bench.walk_in("KTP-05")
    bench.clock.now = to_ms(datetime(2025, 11, 24, 9, 0, tzinfo=WITA))
    bench.cases.move(SITI, case.id, "diproses")
    bench.clock.pass_minutes(1)
    bench.cases.move(SITI, case.id, "siap_diambil")
    later = bench.walk_in("KTP-05")
    assert [header.kind for header, _ in bench.store.history(case.id)] == ["case.opened", "case.moved", "case.moved"]
    assert bench.case(case.id).status == "siap_diambil"
    assert later.number != case.number
    tally = bench.shifts.summary().tally
    assert (tally.visits, tally.cases) == (2, 2)
    closed = bench.shifts.close(SITI, {"ktp-el": 9})
    assert closed.closed_at < closed.opened_at
    assert bench.shifts.current() is None
    assert bench.store.verify().ok


def test_the_last_closing_is_the_one_that_was_written_last(bench: Bench) -> None:
    """A closing under a clock set back a year comes after those with later times, and the next opening follows it."""
    bench.shifts.open(SITI, {})
    bench.shifts.close(SITI, {"ktp-el": 12})
    bench.clock.now = to_ms(datetime(2025, 11, 24, 9, 0, tzinfo=WITA))
    bench.shifts.open(SITI, {})
    closed = bench.shifts.close(SITI, {"ktp-el": 11})
    last = bench.store.last_shift()
    assert last is not None
    assert (last.id, dict(last.closing_blanks)) == (closed.id, {"ktp-el": 11})
    bench.clock.now = MORNING + 3_600_000
    assert bench.shifts.open(SITI, {}).chained == "sama"


def test_a_running_shift_is_found_whatever_the_clock_says(bench: Bench) -> None:
    """Under the old date it is a shift of another day: it is closed with the count, and a new one opens."""
    first = bench.shifts.open(SITI, {})
    bench.clock.now = to_ms(datetime(2025, 11, 24, 9, 0, tzinfo=WITA))
    second = bench.shifts.open(SITI, {"ktp-el": 5})
    assert second.id != first.id
    assert bench.shifts.current() == second
