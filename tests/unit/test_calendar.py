"""Working days, office hours, and when something is due."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.calendar import HoursRule, OfficeHours, WorkCalendar
from counter_app.domain.errors import RuleViolated
from counter_app.domain.service import Mark
from counter_app.domain.wita import WITA
from resources.loading import load_calendar

CALENDAR = load_calendar()
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(WITA))  # noqa: DTZ001 - bounds
HOURS = st.integers(0, 24 * 10)


def at(text: str) -> datetime:
    """A moment in WITA."""
    return datetime.fromisoformat(text).replace(tzinfo=WITA)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 24), True),
        (date(2026, 11, 28), False),
        (date(2026, 11, 29), False),
        (date(2026, 8, 17), False),
        (date(2026, 12, 24), False),
        (date(2026, 3, 24), False),
        (date(2026, 3, 25), True),
        (date(2030, 8, 17), False),
        (date(2030, 8, 16), True),
    ],
)
def test_weekends_holidays_and_joint_leave_are_free(day: date, works: bool) -> None:
    """Where holidays of a year are not known, weekends still are."""
    assert CALENDAR.is_working_day(day) is works


def test_2026_has_17_holidays_and_8_days_of_joint_leave() -> None:
    """As the joint decree of the three ministers counts them."""
    kinds = [holiday.kind.value for holiday in CALENDAR.holidays if holiday.day.year == 2026]
    assert (kinds.count("libur_nasional"), kinds.count("cuti_bersama")) == (17, 8)


def test_it_says_which_years_it_knows() -> None:
    """So that somebody is told before a year begins without its holidays."""
    assert CALENDAR.covers(2026)
    assert not CALENDAR.covers(2031)


def test_fridays_and_ramadan_have_their_own_hours() -> None:
    """Friday has a longer break, Ramadan a shorter day."""
    thursday, friday = CALENDAR.hours_on(date(2026, 11, 26)), CALENDAR.hours_on(date(2026, 11, 27))
    fasting = CALENDAR.hours_on(date(2026, 2, 24))
    assert thursday is not None
    assert friday is not None
    assert fasting is not None
    assert (thursday.closes, friday.closes, fasting.closes) == (time(16), time(16, 30), time(15))
    assert friday.break_from == time(11, 30)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-24T10:26", 24, "2026-11-25T10:26"),
        ("2026-11-24T10:26", 72, "2026-11-27T10:26"),
        ("2026-11-27T10:26", 24, "2026-11-30T10:26"),
        ("2026-11-27T16:20", 24, "2026-11-30T16:00"),
        ("2026-11-26T12:00", 24, "2026-11-27T13:00"),
        ("2026-12-23T09:00", 24, "2026-12-28T09:00"),
        ("2026-11-28T10:00", 24, "2026-12-01T08:00"),
        ("2026-11-24T17:00", 24, "2026-11-26T08:00"),
        ("2026-11-24T12:30", 24, "2026-11-25T13:00"),
        ("2026-11-24T10:26", 1, "2026-11-24T11:26"),
        ("2026-11-24T11:30", 1, "2026-11-24T13:30"),
        ("2026-11-24T15:30", 1, "2026-11-25T08:30"),
        ("2026-11-27T16:00", 2, "2026-11-30T09:30"),
        ("2026-11-24T08:00", 7, "2026-11-24T16:00"),
        ("2026-11-24T10:26", 0, "2026-11-24T10:26"),
        ("2026-11-28T10:26", 0, "2026-11-30T08:00"),
    ],
)
def test_when_it_is_due(start: str, hours: int, end: str) -> None:
    """24 hours are one working day; other hours are open time without the break."""
    assert CALENDAR.due(at(start), hours) == at(end)


def test_a_start_in_utc_is_read_as_wita() -> None:
    """The office's day is WITA, whatever zone the moment comes in."""
    assert CALENDAR.due(datetime(2026, 11, 24, 2, 26, tzinfo=UTC), 24) == at("2026-11-25T10:26")


def test_the_next_working_day_skips_holidays() -> None:
    """Christmas 2026: leave, holiday, weekend."""
    assert CALENDAR.next_working_day(date(2026, 12, 23)) == date(2026, 12, 28)


def test_a_calendar_without_working_days_says_so() -> None:
    """Rather than looking for one for ever."""
    never = WorkCalendar(version="x", holidays=(), rules=(), years=())
    with pytest.raises(RuleViolated) as caught:
        never.due(at("2026-11-24T10:00"), 24)
    assert caught.value.code == "no_working_day"


def test_an_office_without_a_break_counts_through() -> None:
    """Hours without a break are one stretch."""
    rule = HoursRule("x", dict.fromkeys(range(7), OfficeHours(time(8), time(16))), Mark.OWN)
    calendar = WorkCalendar(version="x", holidays=(), rules=(rule,), years=())
    assert calendar.due(at("2026-11-24T11:00"), 3) == at("2026-11-24T14:00")


def is_open(moment: datetime) -> bool:
    """Whether the office is open then."""
    hours = CALENDAR.hours_on(moment.date())
    return hours is not None and hours.contains(moment.time())


@given(MOMENTS, HOURS)
def test_it_is_due_in_office_time_and_never_before_the_start(start: datetime, hours: int) -> None:
    """Nobody is told to come when the office is closed."""
    end = CALENDAR.due(start, hours)
    assert end >= start
    assert is_open(end)


@given(MOMENTS, MOMENTS, HOURS)
def test_who_comes_later_is_never_due_earlier(one: datetime, other: datetime, hours: int) -> None:
    """Deadlines keep the order of arrival."""
    first, last = sorted((one, other))
    assert CALENDAR.due(first, hours) <= CALENDAR.due(last, hours)


@given(MOMENTS, st.integers(0, 100), st.integers(0, 100))
def test_more_working_hours_never_end_earlier(start: datetime, one: int, other: int) -> None:
    """More work takes longer."""
    few, many = sorted((one, other))
    assert CALENDAR.add_working_hours(start, few) <= CALENDAR.add_working_hours(start, many)


@given(MOMENTS, st.integers(0, 40), st.integers(0, 40))
def test_working_hours_add_up(start: datetime, one: int, other: int) -> None:
    """So many hours and then so many more are as many at once, up to the closed time between two stretches."""
    stepwise = CALENDAR.add_working_hours(CALENDAR.add_working_hours(start, one), other)
    at_once = CALENDAR.add_working_hours(start, one + other)
    assert CALENDAR.next_open(at_once + timedelta(minutes=1)) >= CALENDAR.next_open(stepwise) - timedelta(minutes=1)
    assert stepwise == at_once


@given(MOMENTS)
def test_open_moments_stay_as_they_are(moment: datetime) -> None:
    """Only what falls outside office time is moved."""
    opened = CALENDAR.next_open(moment)
    assert is_open(opened)
    assert opened == moment or not is_open(moment)


@given(start=MOMENTS, minutes=st.integers(0, 60 * 24 * 20))
def test_open_time_is_what_was_added(start: datetime, minutes: int) -> None:
    """However many nights, breaks and holidays lie between; backwards there is none."""
    end = CALENDAR.add_open_time(start, timedelta(minutes=minutes))
    assert CALENDAR.open_time(start, end) == timedelta(minutes=minutes)
    assert CALENDAR.open_time(end, start) == timedelta() or end == start
