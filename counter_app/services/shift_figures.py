"""The figures of a shift: what was done in it, and whether the blanks come out even."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

GAPS: Final = ("rusak", "hilang", "kiriman", "dipinjam", "salah_hitung")
"""Why a count of blanks may be another than what cases say; nobody has to say."""


@dataclass(frozen=True, slots=True)
class ServiceTally:
    """The cases of one service that came in within a shift, and where they stand now; the first one's `opened_at`."""

    service: str
    opened_at: int
    received: int
    finished: int
    held: int
    returned: int

    @property
    def remaining(self) -> int:
        """Those still at work or waiting to be collected."""
        return self.received - self.finished - self.held - self.returned


@dataclass(frozen=True, slots=True)
class ShiftTally:
    """What was done in a shift; `sexes` counts residents by L, P and nothing, `kinds` the entries by their kind."""

    visits: int = 0
    cases: int = 0
    papers: int = 0
    sexes: Mapping[str, int] = field(default_factory=dict)
    services: tuple[ServiceTally, ...] = ()
    kinds: Mapping[str, int] = field(default_factory=dict)

    @property
    def residents(self) -> int:
        """The people whose cases were opened, each once."""
        return sum(self.sexes.values())


def blank_gap(opened: int | None, used: int, left: int | None) -> int | None:
    """How many more (or fewer, below zero) blanks there are than should be; None where one was not counted."""
    return None if opened is None or left is None else left - (opened - used)
