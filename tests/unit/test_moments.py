"""Moments as they are typed: four digits are a time of the day, and what can't be read is nothing else."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.wita import WITA, day_of, to_ms
from tests.unit.hostile_texts import HOSTILE_TEXTS
from ui.moments import shown_moment, typed_day, typed_moment

DAY = date(2026, 11, 24)


def at(text: str) -> int:
    """A moment in WITA, as ms UTC."""
    return to_ms(datetime.fromisoformat(text).replace(tzinfo=WITA))


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("0940", "2026-11-24 09:40"),
        ("940", "2026-11-24 09:40"),
        (" 9.40 ", "2026-11-24 09:40"),
        ("09:40", "2026-11-24 09:40"),
        ("23-11 1430", "2026-11-23 14:30"),
        ("23/11/2025 14.30", "2025-11-23 14:30"),
        ("23112026 1430", "2026-11-23 14:30"),
    ],
)
def test_a_moment_is_read_as_it_is_typed(typed: str, moment: str) -> None:
    """The day may be left out, and its year too."""
    assert typed_moment(typed, DAY) == at(moment)


def test_a_moment_is_read_in_wita() -> None:
    """`24-11-2026 08.00` WITA is midnight UTC."""
    assert typed_moment("24-11-2026 08.00", DAY) == 1_795_478_400_000


@pytest.mark.parametrize("typed", ["2500", "0960", "9", "24-11-2026", "31-02 0900", "0940 0950 1", "29-02-2025 0800"])
def test_a_moment_that_can_not_be_is_none(typed: str) -> None:
    """It is told beside the field, not guessed."""
    assert typed_moment(typed, DAY) is None


def test_hostile_text_is_no_moment_and_no_crash() -> None:
    """Whatever is pasted into the field."""
    read = {typed: (typed_moment(typed, DAY), typed_day(typed, DAY)) for _, typed in HOSTILE_TEXTS}
    assert {typed for typed, (moment, day) in read.items() if moment or day} == set()
    assert typed_moment("٠٩٤٠", DAY) is None


def test_nothing_is_no_moment() -> None:
    """0, as an outage that lasts has no end."""
    assert typed_moment("  ", DAY) == 0
    assert shown_moment(0, DAY) == ""


@given(st.integers(0, 400 * 24 * 60).map(lambda minutes: at("2026-01-01 00:00") + minutes * 60_000))
def test_what_is_shown_is_read_back(moment: int) -> None:
    """On its own day and on another."""
    assert typed_moment(shown_moment(moment, DAY), DAY) == moment
    assert typed_moment(shown_moment(moment, day_of(moment)), day_of(moment)) == moment
