"""Sending to the Dinas and fetching its news, as screens see it; the sync client does the work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sync has come; `phase` is hello, push, pull or compare, and counts are entries."""

    phase: str
    sent: int = 0
    to_send: int = 0
    received: int = 0
    to_receive: int = 0
    bytes_up: int = 0
    bytes_down: int = 0


@dataclass(frozen=True, slots=True)
class ChainAgreement:
    """One of this station's chains on both sides: seq and head (hex) here, and as central states them."""

    epoch: str
    stream: str
    seq: int
    head: str
    central_seq: int
    central_head: str

    @property
    def agreed(self) -> bool:
        """Whether both sides hold the same history, entry for entry."""
        return (self.seq, self.head) == (self.central_seq, self.central_head)


@dataclass(frozen=True, slots=True)
class SyncReport:
    """How a sync ended; times are ms UTC.

    `agreed` is true only when central stated heads that are equal to ours and nothing waits. `error` is empty,
    or: offline, timeout, tls, wrong_certificate, captive_portal, nonsense, server, unauthorised, clock, upgrade,
    fork, too_large, damaged, not_enrolled, running, cancelled, or the code of what the register refused. Whatever
    it is, nothing was lost: what waits goes on waiting.
    """

    started_at: int
    ended_at: int
    sent: int
    received: int
    bytes_up: int
    bytes_down: int
    waiting: int
    agreed: bool
    chains: tuple[ChainAgreement, ...] = ()
    error: str = ""
    retry_at: int = 0


class Synchroniser(Protocol):
    """This station's line to central."""

    def estimate(self) -> tuple[int, int]:
        """Entries and bytes that wait for central."""
        ...

    def run(self, progress: Callable[[Progress], None], cancelled: Callable[[], bool]) -> SyncReport:
        """Push what waits, pull the news, compare both sides; it can be cancelled between batches.

        The line's faults are told in the report and never raised.

        Raises:
            StorageFault: the register on this PC can't be read or written.

        """
        ...

    def due(self) -> bool:
        """Whether the stored schedule allows an attempt by itself now; asking for one by hand is always allowed."""
        ...

    def central_offset_ms(self) -> int:
        """Central's clock less this PC's, as last heard; 0 where it never was."""
        ...
