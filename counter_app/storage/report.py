"""What a check of the register found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter_app.domain.entry import Chain


@dataclass(frozen=True, slots=True)
class VerifyFault:
    """One thing that is not as it should be: its code, and the subject, chain or table where it is."""

    code: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """A chain's last seq and its head as recomputed from the entries."""

    chain: Chain
    seq: int
    head: bytes


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """All faults, and how much was looked at."""

    faults: tuple[VerifyFault, ...]
    own_entries: int
    foreign_entries: int
    subjects: int
    set_aside: int
    chains: tuple[ChainEnd, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults
