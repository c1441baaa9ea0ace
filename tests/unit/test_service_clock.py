"""The service clock: outages give time back, holds stop it, and an excuse is told apart from a kept promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.records import OutageRecord
from counter_app.domain.service_clock import ServiceClock, SlaState, merged
from counter_app.domain.wita import WITA, local, to_ms
from resources.loading import load_calendar

CALENDAR = load_calendar()
MINUTE = 60_000
DAYS = st.integers(0, 14 * 24 * 60).map(lambda minutes: at("2026-11-20 08:00") + minutes * MINUTE)
SPANS = st.lists(st.tuples(DAYS, DAYS).map(sorted), max_size=6)


def at(text: str) -> int:
    """A moment in WITA, as ms UTC."""
    return to_ms(datetime.fromisoformat(text).replace(tzinfo=WITA))


def outage(began: int, ended: int = 0, reason: str = "listrik") -> OutageRecord:
    """Power or line was away."""
    return OutageRecord("outage/1", "7501.02", "S1", "siti", reason, began, began, ended, ended)


@dataclass(frozen=True)
class Case:
    """What the clock reads of a case."""

    due: int
    running_since: int
    promised: int = 0
    status: str = "diterima"
    reason: str = ""
    held_since: int = 0
    done_at: int = 0


TUESDAY = Case(due=at("2026-11-24 11:00"), running_since=at("2026-11-24 09:00"))
NOON = at("2026-11-24 11:30")


def clock(*spans: tuple[int, int], now: int = at("2026-12-10 10:00")) -> ServiceClock:
    """The clock of an area with these outages."""
    return ServiceClock(CALENDAR, [outage(began, ended) for began, ended in spans], now, "S1")


@pytest.mark.parametrize(
    ("outages", "due"),
    [
        ((), "2026-11-24 11:00"),
        ((("2026-11-24 09:30", "2026-11-24 10:00"),), "2026-11-24 11:30"),
        ((("2026-11-24 08:00", "2026-11-24 09:20"),), "2026-11-24 11:20"),
        ((("2026-11-24 10:40", "2026-11-24 11:30"),), "2026-11-24 11:50"),
        ((("2026-11-24 09:30", "2026-11-24 09:50"), ("2026-11-24 09:40", "2026-11-24 10:00")), "2026-11-24 11:30"),
        ((("2026-11-24 09:30", "2026-11-24 10:00"), ("2026-11-24 11:10", "2026-11-24 11:15")), "2026-11-24 11:35"),
        ((("2026-11-24 11:00", "2026-11-24 11:40"),), "2026-11-24 11:00"),
        ((("2026-11-24 12:00", "2026-11-24 13:00"),), "2026-11-24 11:00"),
        ((("2026-11-23 17:00", "2026-11-24 07:00"),), "2026-11-24 11:00"),
        ((("2026-11-24 10:00", "2026-11-25 10:00"),), "2026-11-25 11:00"),
    ],
)
def test_an_outage_gives_back_the_open_time_that_it_took(outages: tuple[tuple[str, str], ...], due: str) -> None:
    """Once where two overlap, also while time is being given back, and nothing outside office hours or afterwards."""
    shown = clock(*((at(began), at(ended)) for began, ended in outages)).due(TUESDAY)
    assert local(shown) == local(at(due))


def test_an_outage_that_lasts_stops_the_clock_until_now() -> None:
    """The later one looks, the later it is due; and the reason is told."""
    early, late = (
        ServiceClock(CALENDAR, [outage(at("2026-11-24 10:30"))], now, "S1") for now in (NOON, NOON + 10 * MINUTE)
    )
    assert (early.due(TUESDAY), late.due(TUESDAY)) == (at("2026-11-24 12:00"), at("2026-11-24 13:10"))
    assert early.state(TUESDAY) == (SlaState.STOPPED, "listrik")


def test_a_case_that_was_late_before_the_power_went_stays_late() -> None:
    """An outage excuses nothing that was missed already."""
    found = ServiceClock(CALENDAR, [outage(at("2026-11-24 11:10"))], NOON, "S1").state(TUESDAY)
    assert found == (SlaState.LATE, "")


def test_what_another_station_left_open_counts_to_the_end_of_its_day() -> None:
    """It stops the clock on that day and never again: its station may not be heard of any more."""
    left = [outage(at("2026-11-24 10:30"))]
    same, next_day = (
        ServiceClock(CALENDAR, left, NOON, "S2"),
        ServiceClock(CALENDAR, left, at("2026-12-24 09:00"), "S2"),
    )
    assert same.state(TUESDAY) == (SlaState.STOPPED, "listrik")
    assert local(next_day.due(TUESDAY)) == local(at("2026-11-25 08:30"))
    assert (next_day.state(TUESDAY), next_day.lasting) == ((SlaState.LATE, ""), None)
    own = ServiceClock(CALENDAR, left, at("2026-12-24 09:00"), "S1")
    assert own.state(TUESDAY) == (SlaState.STOPPED, "listrik")


def test_a_slip_of_the_finger_counts_as_nothing() -> None:
    """It neither stops the clock nor gives time back."""
    slip = ServiceClock(CALENDAR, [outage(at("2026-11-24 10:00"), at("2026-11-24 10:00"))], NOON, "S1")
    assert slip.due(TUESDAY) == TUESDAY.due
    assert slip.lasting is None
    assert slip.state(TUESDAY) == (SlaState.LATE, "")


def test_time_that_runs_out_at_the_break_has_run_out_in_the_break() -> None:
    """Due at 12.00 with the half hour given back: at 12.00 it is in time, at 12.15 it is late."""
    case = Case(at("2026-11-24 11:30"), at("2026-11-24 09:00"))
    shown = clock((at("2026-11-24 09:30"), at("2026-11-24 10:00")))
    assert [shown.is_late(case, at(f"2026-11-24 12:{minute}")) for minute in ("00", "15")] == [False, True]


@pytest.mark.parametrize(
    ("case", "state"),
    [
        (Case(0, 0), (SlaState.NO_LIMIT, "")),
        (Case(at("2026-11-24 15:00"), at("2026-11-24 09:00")), (SlaState.IN_TIME, "")),
        (Case(at("2026-11-24 15:00"), 0, status="belum_lengkap"), (SlaState.NO_LIMIT, "")),
        (
            Case(
                TUESDAY.due, TUESDAY.running_since, status="ditunda", reason="jaringan", held_since=NOON - 40 * MINUTE
            ),
            (SlaState.STOPPED, "jaringan"),
        ),
        (
            Case(TUESDAY.due, TUESDAY.running_since, status="ditunda", reason="jaringan", held_since=NOON),
            (SlaState.LATE, ""),
        ),
        (Case(TUESDAY.due, 1, promised=TUESDAY.due, status="selesai", done_at=TUESDAY.due), (SlaState.MET, "")),
        (
            Case(TUESDAY.due, 1, promised=TUESDAY.due - MINUTE, status="diserahkan", done_at=TUESDAY.due),
            (SlaState.EXCUSED, ""),
        ),
        (
            Case(TUESDAY.due, 1, promised=TUESDAY.due, status="siap_diambil", done_at=TUESDAY.due + MINUTE),
            (SlaState.MISSED, ""),
        ),
    ],
)
def test_how_a_case_stands_against_its_time(case: Case, state: tuple[SlaState, str]) -> None:
    """Open, stopped by a hold, late, and the three ways in which it can end."""
    assert ServiceClock(CALENDAR, (), NOON, "S1").state(case) == state


def test_what_an_outage_took_excuses_a_case_that_ended_later_than_promised() -> None:
    """Done at 11.20 where an outage of half an hour moved 11.00 to 11.30."""
    done = Case(TUESDAY.due, TUESDAY.running_since, TUESDAY.due, "selesai", done_at=at("2026-11-24 11:20"))
    assert clock((at("2026-11-24 09:30"), at("2026-11-24 10:00"))).state(done) == (SlaState.EXCUSED, "")


@given(SPANS, SPANS, DAYS, DAYS)
def test_no_outage_makes_a_case_due_earlier(some: list[list[int]], more: list[list[int]], start: int, due: int) -> None:
    """Each one adds time or nothing."""
    case = Case(max(start, due), min(start, due))
    fewer, all_of_them = (clock(*((one[0], one[1]) for one in spans)).due(case) for spans in (some, [*some, *more]))
    assert case.due <= fewer <= all_of_them


@given(SPANS, st.randoms(use_true_random=False), DAYS, DAYS)
def test_order_and_overlap_do_not_matter(spans: list[list[int]], random: object, start: int, due: int) -> None:
    """The same outages told in pieces, twice and in any order give the same time."""
    case = Case(max(start, due), min(start, due))
    told = [(begin, end) for begin, end in spans]
    pieces = [piece for begin, end in told for piece in ((begin, (begin + end) // 2), ((begin + end) // 2, end))] + told
    random.shuffle(pieces)  # type: ignore[attr-defined]
    assert clock(*pieces).due(case) == clock(*told).due(case)
    assert merged(pieces, at("2026-12-10 10:00")) == merged(told, at("2026-12-10 10:00"))


@given(SPANS, DAYS, DAYS)
def test_an_outage_outside_office_hours_changes_nothing(spans: list[list[int]], start: int, due: int) -> None:
    """At night, in the break and on a free day nobody waits for it."""
    closed = [(b, e) for b, e in spans if not CALENDAR.open_time(local(b), local(e))]
    case = Case(max(start, due), min(start, due))
    assert clock(*closed).due(case) == case.due


@given(SPANS, DAYS, DAYS, DAYS)
def test_late_means_after_the_time_that_it_is_due(spans: list[list[int]], start: int, due: int, moment: int) -> None:
    """The cheap question and the exact answer agree, whatever is known at that moment."""
    case = Case(max(start, due), min(start, due))
    shown = clock(*((one[0], one[1]) for one in spans))
    assert shown.is_late(case, moment) is (shown.due(case, until=moment) < moment)


def test_a_time_beyond_all_years_is_left_as_it_is() -> None:
    """An entry of another program may say anything; a list still opens."""
    wild = Case(2**61, 0)
    assert clock((at("2026-11-24 09:30"), at("2026-11-24 10:00"))).due(wild) == wild.due
    assert clock().state(wild) == (SlaState.IN_TIME, "")
    assert merged([(-(2**61), 2**61)], NOON) == ((0, NOON),)
