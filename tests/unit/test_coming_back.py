"""The day on which missing papers should come: remarked on, never held against anybody."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.coming_back import check_back_on, usual_back_on
from resources.loading import load_calendar
from tests.unit.hostile_texts import HOSTILE_TEXTS

CALENDAR = load_calendar()
TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-11-25", ""),
        ("2026-11-24", ""),
        ("2026-11-23", "back_in_past"),
        ("2026-11-28", "back_on_free_day"),
        ("2026-11-29", "back_on_free_day"),
        ("2026-12-25", "back_on_holiday"),
        ("2026-02-30", "date_malformed"),
        ("25-11-2026", "date_malformed"),
        ("20261125", "date_malformed"),
        ("besok", "date_malformed"),
        ("", "date_malformed"),
    ],
)
def test_a_return_date_is_remarked_on(text: str, code: str) -> None:
    """Only what is no day at all blocks."""
    found = check_back_on(text, today=TUESDAY, calendar=CALENDAR)
    assert [one.code for one in found] == ([code] if code else [])
    assert all((one.level == "block") is (code == "date_malformed") for one in found)


@pytest.mark.parametrize(("today", "usual"), [(TUESDAY, "2026-11-25"), (date(2026, 11, 27), "2026-11-30")])
def test_people_are_asked_back_on_the_next_working_day(today: date, usual: str) -> None:
    """After a Friday that is a Monday."""
    assert usual_back_on(today, CALENDAR) == usual


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_usual_day_is_never_remarked_on(today: date) -> None:
    """Nobody is told to change what the program proposed."""
    assert check_back_on(usual_back_on(today, CALENDAR), today=today, calendar=CALENDAR) == ()


def test_hostile_text_is_no_day() -> None:
    """Whatever is pasted."""
    for _, text in HOSTILE_TEXTS:
        assert [one.code for one in check_back_on(text, today=TUESDAY, calendar=CALENDAR)] == ["date_malformed"]
