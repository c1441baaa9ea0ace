"""What a benchmark yields; both sides are run in turn, so that a noisy machine cancels out."""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of build/bench.json; `limit` binds `ratio`, or `value` where there is no reference."""

    name: str
    value: float
    unit: str
    reference: float
    limit: float

    @property
    def ratio(self) -> float:
        """How many times the reference."""
        return self.value / self.reference if self.reference else 0.0

    @property
    def within(self) -> bool:
        """Whether the figure keeps its limit."""
        return (self.ratio if self.reference else self.value) <= self.limit


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def paired(
    name: str, work: Callable[[], object], reference: Callable[[], object], *, rounds: int, limit: float
) -> Figure:
    """Both in turn, after one of each that is not counted; milliseconds, medians."""
    work()
    reference()
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(seconds(work))
        theirs.append(seconds(reference))
    return Figure(name, median(ours) * 1000, "ms", median(theirs) * 1000, limit)
