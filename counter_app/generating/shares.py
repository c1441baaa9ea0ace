"""Choosing by shares: few things are frequent, most are rare."""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from random import Random

T = TypeVar("T")


class Shares(Generic[T]):
    """Things with their shares of the whole, which need not be a hundred."""

    __slots__ = ("_bounds", "things")

    def __init__(self, shares: Mapping[T, float]) -> None:
        self.things = tuple(shares)
        self._bounds = tuple(accumulate(shares.values()))

    @classmethod
    def ranked(cls, things: Iterable[T], *, flat: float = 1.5) -> Shares[T]:
        """Each thing is rarer than the one before it, as names are; `flat` softens the beginning."""
        return cls({thing: 1 / (rank + flat) for rank, thing in enumerate(things)})

    def pick(self, random: Random) -> T:
        """One of them."""
        return self.things[bisect(self._bounds, random.random() * self._bounds[-1])]


def happens(random: Random, share: float) -> bool:
    """Whether something comes to pass that does in this share of the times."""
    return random.random() < share
