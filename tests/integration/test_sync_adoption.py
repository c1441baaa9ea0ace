"""A station joins with a code: the areas that central leased are its areas from then on, and what it wrote stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap.joining import joining
from counter_app.domain.errors import RuleViolated
from counter_app.system import SystemClock
from sync.client.enrolling import enrol
from tests.fakes.central_server import Counter, new_area, new_counter, real_central
from tests.fakes.registers import SUPERVISOR, append, case_opened

if TYPE_CHECKING:
    from pathlib import Path


def join(counter: Counter, *areas: str) -> None:
    """Adopt a station with a code for these areas."""
    central = real_central()
    joining(counter.store, SystemClock(), counter.random).enrol(SUPERVISOR, central.code(*areas), central.ready.url)


def test_a_code_for_another_area_moves_the_station_there(tmp_path: Path) -> None:
    """What comes next is written for the leased area; what was written for the chosen one keeps its own."""
    chosen, leased = new_area(), new_area()
    counter = new_counter(tmp_path, [chosen], enrolled=False)
    append(counter.store, "case/early", case_opened(), area=chosen)
    before = {state.chain: (state.seq, state.head) for state in counter.store.chains()}
    join(counter, leased)
    station = counter.store.station()
    assert (station.areas, station.area) == ((leased,), leased)
    assert station.central == real_central().ready.url
    assert all(state.seq >= before[state.chain][0] for state in counter.store.chains())
    found = counter.run()
    assert (found.error, found.agreed) == ("", True)
    real_central().fold(chosen, leased)
    desk = new_counter(tmp_path, [chosen])
    assert desk.run().agreed
    assert desk.store.case("case/early") == counter.store.case("case/early")


def test_a_code_for_more_areas_keeps_the_chosen_one_first(tmp_path: Path) -> None:
    """New visits go on belonging to the area that was chosen."""
    first, chosen = new_area(), new_area()
    counter = new_counter(tmp_path, [chosen], enrolled=False)
    join(counter, first, chosen)
    assert counter.store.station().areas == (chosen, first)
    assert counter.run().agreed


def test_an_enrolled_station_does_not_join_again(tmp_path: Path) -> None:
    """Its areas and its central stay."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    with pytest.raises(RuleViolated, match="already_enrolled"):
        join(counter, new_area())
    assert counter.store.station().areas == (area,)


def test_a_set_up_that_broke_after_the_answer_is_finished_by_asking_again(tmp_path: Path) -> None:
    """Power failed between central's answer and our note of it: the same code still does, for the same areas."""
    chosen, leased = new_area(), new_area()
    counter = new_counter(tmp_path, [chosen], enrolled=False)
    central = real_central()
    code = central.code(leased)
    enrol(code, central.ready.url, counter.store, clock=SystemClock(), random=counter.random)
    joining(counter.store, SystemClock(), counter.random).enrol(SUPERVISOR, code, central.ready.url)
    assert counter.store.station().areas == (leased,)
    assert counter.run().agreed


def test_who_joined_the_station_stands_in_the_register(tmp_path: Path) -> None:
    """A supervisor may, and is named."""
    area = new_area()
    counter = new_counter(tmp_path, [area], enrolled=False)
    central = real_central()
    joining(counter.store, SystemClock(), counter.random).enrol(SUPERVISOR, central.code(area), central.ready.url)
    ((header, _),) = counter.store.history(f"station/{counter.store.station().id}")
    assert (header.kind, header.actor, header.role) == ("station.enrolled", SUPERVISOR.user, "supervisor")
