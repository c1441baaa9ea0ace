"""Outages: one key each, a slip that counts as nothing, times put right afterwards, and what they do to a case."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.errors import InvalidInput, RuleViolated
from counter_app.domain.wita import WITA, local
from counter_app.services.cases import Cases
from counter_app.storage.store import JournalStore
from tests.fakes.counters import DAY_MS, MINUTE, MORNING, SITI, lay_bench, make_bench
from tests.fakes.registers import KEY, RepeatingRandom

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from counter_app.domain.records import OutageRecord
    from tests.fakes.counters import Bench

NINE = MORNING + 60 * MINUTE


def test_one_key_begins_an_outage_and_the_same_key_ends_it(bench: Bench) -> None:
    """Power and line apart from each other."""
    assert bench.outages.press(SITI, "listrik").outcome == "mulai"
    bench.clock.pass_minutes(30)
    assert bench.outages.press(SITI, "jaringan").outcome == "mulai"
    assert [one.reason for one in bench.outages.lasting()] == ["listrik", "jaringan"]
    assert bench.outages.press(SITI, "listrik").outcome == "selesai"
    assert [one.reason for one in bench.outages.lasting()] == ["jaringan"]
    assert bench.kinds()[-3:] == ["outage.began", "outage.began", "outage.ended"]


def test_a_slip_of_the_finger_within_a_minute_counts_as_nothing(bench: Bench) -> None:
    """It stands in the register and in no list and no sum."""
    bench.outages.press(SITI, "listrik")
    bench.clock.now += 59_000
    pressed = bench.outages.press(SITI, "listrik")
    assert (pressed.outcome, pressed.outage.is_slip) == ("dibatalkan", True)
    assert bench.outages.within(MORNING - 1, MORNING + DAY_MS) == ()
    assert bench.outages.minutes(MORNING, MORNING + DAY_MS) == {}


def test_one_noted_late_is_no_slip_when_its_end_follows_at_once(bench: Bench) -> None:
    """Padam since eight, noted at ten, over a moment later: two hours, not nothing."""
    bench.clock.pass_minutes(120)
    bench.outages.begin(SITI, "listrik", began=MORNING)
    bench.clock.now += 30_000
    pressed = bench.outages.press(SITI, "listrik")
    assert (pressed.outcome, pressed.outage.is_slip) == ("selesai", False)
    assert bench.outages.minutes(MORNING, bench.clock.now) == {"listrik": 120}


def test_an_outage_survives_a_restart_of_the_program(tmp_path: Path) -> None:
    """It is in the register, not in the window."""
    bench = make_bench(tmp_path)
    bench.outages.press(SITI, "listrik")
    bench.close()
    random = RepeatingRandom("again")
    again = lay_bench(JournalStore.open(tmp_path / "S1.db", KEY, clock=bench.clock, random=random), bench.clock, random)
    assert [one.reason for one in again.outages.lasting()] == ["listrik"]
    again.close()


def test_an_outage_left_open_overnight_is_asked_about_and_not_ended(bench: Bench) -> None:
    """Nobody knows by the clock when the power came back; whoever opens says so."""
    bench.outages.press(SITI, "listrik")
    bench.clock.now += DAY_MS
    pressed = bench.outages.press(SITI, "listrik")
    assert pressed.outcome == "tanya"
    assert bench.outages.lasting()
    ended = bench.outages.correct(SITI, pressed.outage.id, ended=MORNING + 90 * MINUTE)
    assert (ended.ended_at, ended.end_noted_at) == (MORNING + 90 * MINUTE, bench.clock.now)
    assert not bench.outages.lasting()


def test_begin_and_end_can_be_put_right_and_both_times_stay(bench: Bench) -> None:
    """Padam sejak 07.40: noted at eight, began before."""
    outage = bench.outages.begin(SITI, "listrik")
    bench.clock.pass_minutes(20)
    outage = bench.outages.correct(SITI, outage.id, began=MORNING - 20 * MINUTE)
    assert (outage.began_at, outage.noted_at, outage.ended_at) == (MORNING - 20 * MINUTE, MORNING, 0)
    with pytest.raises(RuleViolated, match="nothing_changed"):
        bench.outages.correct(SITI, outage.id, began=outage.began_at)


def test_the_minute_that_stands_there_is_no_other_time(bench: Bench) -> None:
    """An outage begins in the middle of a minute; saving its form untouched writes nothing."""
    bench.clock.now += 25_000
    outage = bench.outages.press(SITI, "listrik").outage
    bench.clock.pass_minutes(20)
    outage = bench.outages.press(SITI, "listrik").outage
    with pytest.raises(RuleViolated, match="nothing_changed"):
        bench.outages.correct(SITI, outage.id, began=MORNING, ended=MORNING + 20 * MINUTE)
    put_right = bench.outages.correct(SITI, outage.id, began=MORNING, ended=MORNING + 15 * MINUTE)
    assert (put_right.began_at, put_right.ended_at) == (outage.began_at, MORNING + 15 * MINUTE)


def test_an_outage_may_end_in_the_minute_of_its_beginning(bench: Bench) -> None:
    """The power was back at once, and nobody ended it then."""
    bench.clock.now += 25_000
    outage = bench.outages.press(SITI, "listrik").outage
    bench.clock.pass_minutes(20)
    ended = bench.outages.correct(SITI, outage.id, began=MORNING, ended=MORNING)
    assert (ended.began_at, ended.ended_at) == (MORNING + 25_000, MORNING + 25_000)


def test_an_outage_can_be_noted_when_it_is_over(bench: Bench) -> None:
    """The PC was off with the power: begin and end are written down in one act."""
    bench.clock.pass_minutes(120)
    outage = bench.outages.begin(SITI, "listrik", began=NINE, ended=NINE + 45 * MINUTE)
    assert (outage.began_at, outage.ended_at, outage.noted_at) == (NINE, NINE + 45 * MINUTE, bench.clock.now)
    assert not bench.outages.lasting()


@pytest.mark.parametrize(
    ("began", "ended", "faults"),
    [
        (MORNING + MINUTE, 0, {"began": "occurred_in_future"}),
        (MORNING - MINUTE, MORNING + MINUTE, {"ended": "occurred_in_future"}),
        (MORNING - MINUTE, MORNING - 2 * MINUTE, {"ended": "ends_before_it_begins"}),
        (5, 0, {"began": "occurred_too_early"}),
    ],
)
def test_times_that_can_not_be_are_refused(bench: Bench, began: int, ended: int, faults: dict[str, str]) -> None:
    """Nothing is written."""
    with pytest.raises(InvalidInput) as refused:
        bench.outages.begin(SITI, "listrik", began=began, ended=ended)
    assert refused.value.fields == faults
    assert "outage.began" not in bench.kinds()


def test_a_second_one_of_the_same_kind_does_not_begin(bench: Bench) -> None:
    """And an unknown one neither."""
    bench.outages.begin(SITI, "listrik")
    with pytest.raises(RuleViolated, match="outage_lasts"):
        bench.outages.begin(SITI, "listrik")
    with pytest.raises(RuleViolated, match="unknown_reason"):
        bench.outages.press(SITI, "banjir")


def test_minutes_are_counted_within_a_time_and_once_where_two_overlap(bench: Bench) -> None:
    """Half an hour of the first lies before the shift; the second lasts until its end."""
    bench.clock.now = NINE + 180 * MINUTE
    bench.outages.begin(SITI, "listrik", began=NINE - 30 * MINUTE, ended=NINE + 30 * MINUTE)
    bench.outages.begin(SITI, "listrik", began=NINE + 10 * MINUTE, ended=NINE + 40 * MINUTE)
    bench.outages.begin(SITI, "jaringan", began=NINE + 100 * MINUTE)
    assert bench.outages.minutes(NINE, bench.clock.now) == {"listrik": 40, "jaringan": 80}
    lines = bench.outages.within(NINE, bench.clock.now)
    assert [(one.reason, one.minutes) for one in lines] == [("jaringan", 80), ("listrik", 30), ("listrik", 30)]


def test_a_station_of_two_areas_notes_it_in_both(tmp_path: Path) -> None:
    """Each area's cases stop, and the end is one act too."""
    bench = make_bench(tmp_path, areas=("7501.02", "7501.04"))
    outage = bench.outages.begin(SITI, "listrik")
    bench.clock.pass_minutes(5)
    bench.outages.press(SITI, "listrik")
    ended = [one.ended_at for area in ("7501.02", "7501.04") for one in bench.store.outages(area)]
    assert ended == [bench.clock.now] * 2
    assert outage.area == "7501.02"
    bench.close()


def test_what_an_outage_took_before_a_hold_is_left_after_it(bench: Bench) -> None:
    """Half an hour without power, then held for three quarters: both are given back, once each."""
    case = bench.walk_in("KTP-05")
    assert local(bench.case(case.id).due) == datetime(2026, 11, 25, 8, 0, tzinfo=WITA)
    bench.clock.pass_minutes(60)
    bench.outages.begin(SITI, "listrik", began=MORNING + 20 * MINUTE, ended=MORNING + 50 * MINUTE)
    bench.cases.move(SITI, case.id, "ditunda", reason="jaringan")
    bench.clock.pass_minutes(45)
    bench.outages.begin(SITI, "jaringan", began=MORNING + 70 * MINUTE, ended=MORNING + 80 * MINUTE)
    resumed = bench.cases.move(SITI, case.id, "diproses")
    assert local(resumed.due) == datetime(2026, 11, 25, 9, 15, tzinfo=WITA)
    clock = bench.deadlines.clock(bench.store.outages(case.area), bench.clock.now, "S1")
    assert clock.due(resumed) == resumed.due


class CountedReads:
    """A register that counts how often its outages are read."""

    def __init__(self, bench: Bench) -> None:
        self._store, self.count = bench.store, 0

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the register has
        return getattr(self._store, name)

    def outages(self, area: str, *, lasting: bool = False) -> Sequence[OutageRecord]:
        """Read them once more."""
        self.count += 1
        return self._store.outages(area, lasting=lasting)


def test_outages_are_read_once_however_many_cases_go_on(bench: Bench) -> None:
    """Everybody waits for the writer meanwhile."""
    held = [(bench.walk_in("KTP-05").id, 0) for _ in range(5)]
    bench.cases.move_all(SITI, held, "ditunda", reason="blangko_habis")
    bench.clock.pass_minutes(120)
    counted = CountedReads(bench)
    cases = Cases(
        counted,
        bench.clock,
        RepeatingRandom("cases"),
        catalogue=knowledge.catalogue(),
        regions=bench.regions,
        deadlines=bench.deadlines,
    )
    assert len(cases.move_all(SITI, held, "diproses").done) == 5
    assert counted.count == 1
