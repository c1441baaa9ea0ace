"""Frozen values that use cases hand to screens, papers and the sync; never rows, sessions or engines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.entry import Chain


@dataclass(frozen=True, slots=True)
class Station:
    """This installation: its id, the areas it serves, the mark in its register numbers, and central if enrolled.

    `areas` are codes like `7501.02`; `epoch` names the present chains; `central` is a URL or empty.
    """

    id: str
    name: str
    areas: tuple[str, ...]
    epoch: str
    mark: str
    central: str = ""

    @property
    def area(self) -> str:
        """The area that new visits belong to unless another is chosen."""
        return self.areas[0]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts now: a user of this station in a role."""

    user: str
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of a list of cases; `sent`: central confirmed all that this station wrote of it.

    `origin` susulan: `opened_at` is when it happened, `entered_at` when it was written down. The times from `due` to
    `done_at` are those of `CaseRecord`; `entries` tells whether the case changed after it was shown.
    """

    id: str
    number: str
    opened_at: int
    name: str
    nik: str
    nik_reason: str
    village: str
    service: str
    status: str
    reason: str
    corrected: int
    conflicts: int
    visit: str
    group: str
    origin: str
    area: str
    entered_at: int
    status_at: int
    due: int
    promised: int
    running_since: int
    held_since: int
    done_at: int
    informed: str
    informed_at: int
    blanks: int
    entries: int
    sent: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A resident as one of their cases (`id`) wrote them down, to be told from others of that name."""

    id: str
    opened_at: int
    name: str
    nik: str
    birth_date: str
    village: str
    service: str
    status: str


@dataclass(frozen=True, slots=True)
class DayCounts:
    """The figures over a day's log."""

    visits: int
    cases: int
    finished: int
    incomplete: int
    corrected: int
    waiting: int


@dataclass(frozen=True, slots=True)
class ChainState:
    """One of this station's chains: its head, and how far central has acknowledged it."""

    chain: Chain
    seq: int
    head: bytes
    acked_seq: int
    acked_head: bytes
    waiting_bytes: int

    @property
    def waiting(self) -> int:
        """Entries that central has not confirmed."""
        return self.seq - self.acked_seq


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry as it travels: bytes only; `personal` None means erased, then the digest stands in."""

    header: bytes
    facts: bytes
    personal: bytes | None
    personal_digest: bytes

    @property
    def size(self) -> int:
        """Bytes of the header and both bodies."""
        return len(self.header) + len(self.facts) + len(self.personal or b"")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Contiguous entries of one chain after `after_seq`; `prev` is the head before them, `head` after them."""

    chain: Chain
    after_seq: int
    prev: bytes
    head: bytes
    entries: Sequence[RawEntry]


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One entry of an area's feed at its gap-free position, with the chain's head after it."""

    position: int
    entry: RawEntry


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the status strip tells of synchronising; times are ms UTC, 0 for never."""

    waiting: int
    waiting_bytes: int
    last_ok_at: int
    last_error: str
    enrolled: bool


@dataclass(frozen=True, slots=True)
class PaperJob:
    """A paper that is owed: which document about which subject, the n-th copy, and how it went.

    `state`: antre, terkirim, tercetak, gagal, tidak_pasti, disimpan, ditulis (by hand), batal. Times are ms UTC.
    `details` is what only this document needs to know (JSON), `spool` the system queue's name for it. `next_at` is when
    it is printed, tried or looked at next by itself, 0 for not any more. `epoch` and `entries`: where the register's
    chain ended when it was owed, nothing before.
    """

    id: str
    document: str
    about: str
    copy: int
    state: str
    created_at: int
    actor: str
    reason: str = ""
    error: str = ""
    printer: str = ""
    size: str = ""
    spool: str = ""
    attempts: int = 0
    changed_at: int = 0
    next_at: int = 0
    details: str = ""
    epoch: str = ""
    entries: int = 0


class Stage(StrEnum):
    """How far the system's queue came with a job that it took."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SpoolState:
    """What the system tells of a job that it took.

    `two_way`: the device answers, so that done means printed. `stopped`: its printer or the job itself stands still.
    `reasons`: what the printer complains of, in the system's codes (media-empty, offline, …).
    """

    stage: Stage
    two_way: bool = False
    stopped: bool = False
    reasons: tuple[str, ...] = ()
