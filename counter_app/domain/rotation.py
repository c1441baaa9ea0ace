"""Which copies of a register are kept: the newest of each of the last days, weeks, and of each of its epochs.

An epoch ends when an older register was put back: its last copy may hold what no later one does.

Copies are ordered by their running number and never by a clock: one that was wrong for a day may spoil the day that a
copy counts for, and never throws the newest away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from datetime import date

DAILY: Final = 7
WEEKLY: Final = 4


@dataclass(frozen=True, slots=True, order=True)
class NumberedCopy:
    """A copy by its running number, the day on which the PC said it was made, and the epoch that it ends in."""

    number: int
    day: date
    epoch: str = ""


def kept_copies(copies: Iterable[NumberedCopy], *, daily: int = DAILY, weekly: int = WEEKLY) -> frozenset[NumberedCopy]:
    """The copies that stay; whatever is not among them may go."""
    newest_first = sorted(copies, reverse=True)
    return frozenset(
        (
            *_newest_of_each(newest_first, _day_of, daily),
            *_newest_of_each(newest_first, _week_of, weekly),
            *_newest_of_each(newest_first, lambda copy: copy.epoch),
        )
    )


def _newest_of_each(
    newest_first: Iterable[NumberedCopy], span_of: Callable[[NumberedCopy], Hashable], count: int | None = None
) -> list[NumberedCopy]:
    found: dict[Hashable, NumberedCopy] = {}
    for copy in newest_first:
        if len(found) == count:
            break
        found.setdefault(span_of(copy), copy)
    return list(found.values())


def _day_of(copy: NumberedCopy) -> date:
    return copy.day


def _week_of(copy: NumberedCopy) -> tuple[int, int]:
    return copy.day.isocalendar()[:2]
