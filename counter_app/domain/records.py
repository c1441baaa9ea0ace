"""What the register holds of visits, shifts, tickets and users, folded from their entries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A visit as it stands; times are ms UTC."""

    id: str
    area: str
    station: str
    opened_at: int
    actor: str
    purpose: str
    group: str
    channel: str
    shift: str
    token: str
    cases: int
    village: str
    ticket: str
    priority: bool
    origin: str
    occurred: int
    sheet: str
    bearer: str
    phone: str
    letter: str
    notes: str
    entries: int = 0
    tick: int = 0


@dataclass(frozen=True, slots=True)
class ShiftRecord:
    """A shift as it stands; `closed_at` is 0 while it is open, `head` and `seq` are the closing's (hex).

    `checked` and `chained` are what its opening found, `used` the blanks that its cases say were used, `gaps` why the
    count is another than that.
    """

    id: str
    area: str
    station: str
    actor: str
    day: str
    opened_at: int
    closed_at: int = 0
    closed_by: str = ""
    visits: int = 0
    cases: int = 0
    papers: int = 0
    waiting: int = 0
    head: str = ""
    seq: int = 0
    residents: int = 0
    chained: str = ""
    note: str = ""
    opening_blanks: Mapping[str, int] = field(default_factory=dict)
    closing_blanks: Mapping[str, int] = field(default_factory=dict)
    used: Mapping[str, int] = field(default_factory=dict)
    gaps: Mapping[str, str] = field(default_factory=dict)
    checked: Mapping[str, str] = field(default_factory=dict)
    entries: int = 0
    tick: int = 0


@dataclass(frozen=True, slots=True)
class TicketRecord:
    """A queue ticket as it stands; `state`: menunggu, dipanggil, ditahan, dilayani, tidak_hadir, batal.

    `lane` is empty for the one series. `called_at` is the last call, `turn_at` the last one that took the holder out of
    those who waited: a number that is merely called again takes nobody's turn.
    """

    id: str
    area: str
    station: str
    day: str
    lane: str
    number: int
    priority: bool
    issued_at: int
    state: str = "menunggu"
    calls: int = 0
    called_at: int = 0
    turn_at: int = 0
    ended_at: int = 0
    visit: str = ""
    entries: int = 0
    tick: int = 0

    @property
    def is_open(self) -> bool:
        """Whether its holder may still be served: somebody who was absent may come back."""
        return self.state not in {"dilayani", "batal"}


@dataclass(frozen=True, slots=True)
class UserRecord:
    """Somebody who may sign in, as the register knows them."""

    id: str
    area: str
    station: str
    role: str
    active: bool
    login: str
    name: str
    entries: int = 0
    tick: int = 0


@dataclass(frozen=True, slots=True)
class OutageRecord:
    """A time without power or line; `reason`: listrik, jaringan; `ended_at` is 0 while it lasts.

    `noted_at` and `end_noted_at` are when somebody wrote the two down; one that ended when it began was a slip of the
    finger and counts as nothing.
    """

    id: str
    area: str
    station: str
    actor: str
    reason: str
    began_at: int
    noted_at: int
    ended_at: int = 0
    end_noted_at: int = 0
    entries: int = 0
    tick: int = 0

    @property
    def is_slip(self) -> bool:
        """Whether it was undone at once."""
        return 0 < self.ended_at <= self.began_at


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """A lembar darurat: its number and token, and what became of it; `state`: tersedia, terpakai, batal.

    `others`: further visits that were entered from it, where two histories disagree.
    """

    id: str
    area: str
    station: str
    actor: str
    number: str
    token: str
    day: str
    reserved_at: int
    state: str = "tersedia"
    visit: str = ""
    others: tuple[str, ...] = ()
    reason: str = ""
    entries: int = 0
    tick: int = 0
