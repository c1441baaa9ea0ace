"""A PC whose clock fell back: it warns elsewhere, and intake never stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.wita import WITA, to_ms
from tests.fakes.counters import MORNING, visit

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
