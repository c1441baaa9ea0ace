"""Time at the counter."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.wita import (
    DAY_MS,
    WITA,
    clock_words,
    compact_day,
    day_bounds,
    day_of,
    day_words,
    local,
    moment_words,
    to_ms,
    weekday_words,
)

MIDNIGHT = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)


def test_a_day_begins_at_sixteen_utc() -> None:
    """WITA is eight hours ahead, so its midnight is 16.00 UTC of the day before."""
    assert day_of(to_ms(MIDNIGHT)) == date(2026, 11, 24)
    assert day_of(to_ms(MIDNIGHT) - 1) == date(2026, 11, 23)


def test_bounds_of_a_day_are_its_first_instant_and_the_next_days() -> None:
    """The end is not part of the day."""
    start, end = day_bounds(date(2026, 11, 24))
    assert start == to_ms(MIDNIGHT)
    assert end - start == DAY_MS
    assert day_of(end) == date(2026, 11, 25)


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2099, 12, 31)))  # noqa: DTZ001 - made aware below
def test_an_instant_lies_within_the_bounds_of_its_day(moment: datetime) -> None:
    """Whatever the instant."""
    at = to_ms(moment.replace(tzinfo=UTC))
    start, end = day_bounds(day_of(at))
    assert start <= at < end


@given(st.integers(min_value=0, max_value=4_102_444_800_000))
def test_a_local_moment_goes_back_to_its_instant(at: int) -> None:
    """Nothing is lost to rounding."""
    assert to_ms(local(at)) == at


def test_there_is_no_summer_time() -> None:
    """The offset is the same in January and in July."""
    offsets = {local(to_ms(datetime(2026, month, 1, tzinfo=UTC))).utcoffset() for month in range(1, 13)}
    assert offsets == {timedelta(hours=8)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (clock_words, "10.26"),
        (moment_words, "24 November 2026, 10.26 WITA"),
    ],
)
def test_moments_are_written_as_papers_do(words: object, expected: str) -> None:
    """With a dot in the time and the month spelt out."""
    at = to_ms(datetime(2026, 11, 24, 10, 26, tzinfo=WITA))
    assert callable(words)
    assert words(at) == expected


def test_days_are_written_in_indonesian() -> None:
    """Whatever the system's language."""
    assert day_words(date(2026, 8, 1)) == "1 Agustus 2026"
    assert weekday_words(date(2026, 11, 24)) == "Selasa, 24 November 2026"
    assert [weekday_words(date(2026, 11, 22 + n)).partition(",")[0] for n in range(7)] == [
        "Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu",
    ]  # fmt: skip


def test_register_numbers_carry_six_digits_of_the_day() -> None:
    """Year, month, day."""
    assert compact_day(date(2026, 1, 9)) == "260109"
