"""Kinds about a shift: one operator's working time at one station."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counter_app.domain.kinds.base import COUNTER, Body, Nature, entry_kind, personal

if TYPE_CHECKING:
    from collections.abc import Mapping


def _none() -> Mapping[str, int]:
    return {}


def _no_words() -> Mapping[str, str]:
    return {}


@entry_kind("shift.opened", subject="shift", nature=Nature.OPENING, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class ShiftOpened(Body):
    """The counter opened; `blanks` maps each kind of blank to the pieces counted, `head` is the last closing's.

    `checked` maps what was looked at beforehand (disk, clock, register …) to baik, peringatan or gagal; `chained` says
    whether the register still holds the last closing: sama, berbeda, or nothing where there was none.
    """

    day: str
    blanks: Mapping[str, int] = field(default_factory=_none)
    head: str = ""
    checked: Mapping[str, str] = field(default_factory=_no_words)
    chained: str = ""


@entry_kind("shift.closed", subject="shift", nature=Nature.MOVE, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class ShiftClosed(Body):
    """The counter closed: what was done, what waits, and the chain's head before this entry (hex).

    `residents`: people whose cases were opened; `used` maps each kind of blank to the pieces that cases say were used,
    `gaps` to why the count is another than that (rusak, hilang, kiriman, dipinjam, salah_hitung), where somebody said.
    """

    visits: int
    cases: int
    papers: int
    waiting: int
    head: str
    seq: int
    blanks: Mapping[str, int] = field(default_factory=_none)
    residents: int = 0
    used: Mapping[str, int] = field(default_factory=_none)
    gaps: Mapping[str, str] = field(default_factory=_no_words)
    note: str = personal()
