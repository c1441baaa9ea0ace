"""Which copies stay: seven days, four weeks, always the newest, whatever the clock said."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.rotation import DAILY, WEEKLY, NumberedCopy, kept_copies

MONDAY = date(2026, 11, 23)
_made = st.tuples(st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.sampled_from("abc"))
_copies = st.lists(_made, max_size=60).map(
    lambda made: [NumberedCopy(number, day, epoch) for number, (day, epoch) in enumerate(made, 1)]
)


def _played(days: int, a_day: int = 3) -> set[NumberedCopy]:
    """What is there after so many days with so many copies each, rotated after every copy."""
    there: set[NumberedCopy] = set()
    number = 0
    for day in range(days):
        for _ in range(a_day):
            number += 1
            there.add(NumberedCopy(number, MONDAY + timedelta(days=day)))
            there = set(kept_copies(there))
    return there


def test_of_a_day_the_last_copy_stays() -> None:
    """Each copy of a day takes the place of the one before."""
    assert _played(1) == {NumberedCopy(3, MONDAY)}


def test_after_two_months_there_are_seven_days_and_four_weeks() -> None:
    """The last days one by one, and the last copy of each week before them."""
    there = sorted(copy.day for copy in _played(60))
    last = MONDAY + timedelta(days=59)
    assert there[-DAILY:] == [last - timedelta(days=back) for back in range(DAILY - 1, -1, -1)]
    assert len({day.isocalendar()[:2] for day in there}) == WEEKLY
    assert all(day.weekday() == 6 for day in there[:-DAILY])


def test_the_same_week_of_another_year_is_another_week() -> None:
    """A week is of its year."""
    copies = [NumberedCopy(1, date(2025, 11, 24)), NumberedCopy(2, date(2026, 11, 23))]
    assert len(kept_copies(copies, daily=0, weekly=4)) == 2


def test_a_copy_made_under_a_wrong_clock_never_drives_out_the_newest() -> None:
    """A year ahead for some weeks, then right again: today's copy stays, and the next ones too."""
    wrong = [NumberedCopy(number, MONDAY + timedelta(days=365 + 7 * number)) for number in range(1, 10)]
    there = set(kept_copies(wrong))
    for number in range(10, 13):
        newest = NumberedCopy(number, MONDAY + timedelta(days=number - 10))
        there = set(kept_copies({*there, newest}))
        assert newest in there


@given(_copies)
def test_the_newest_always_stays_and_never_too_many(copies: list[NumberedCopy]) -> None:
    """Whatever days they claim."""
    kept = kept_copies(copies)
    assert kept <= set(copies)
    assert len(kept) <= DAILY + WEEKLY + 3
    assert not copies or max(copies) in kept


@given(_copies)
def test_the_newest_of_each_epoch_stays(copies: list[NumberedCopy]) -> None:
    """An older register may have been put back after it."""
    kept = kept_copies(copies)
    for epoch in {copy.epoch for copy in copies}:
        assert max(copy for copy in copies if copy.epoch == epoch) in kept


@given(_copies)
def test_rotating_again_changes_nothing(copies: list[NumberedCopy]) -> None:
    """What stays, stays."""
    kept = kept_copies(copies)
    assert kept_copies(kept) == kept
