"""What the use cases need of the outside, as protocols; storage, sync and printing fulfil them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.entry import Chain, Header
    from counter_app.domain.fold import Record, Step
    from counter_app.domain.kinds import Body
    from counter_app.domain.records import (
        OutageRecord,
        SheetRecord,
        ShiftRecord,
        TicketRecord,
        UserRecord,
        VisitRecord,
    )
    from counter_app.services.shift_figures import ShiftTally
    from counter_app.services.views import (
        Actor,
        CaseRow,
        ChainState,
        DayCounts,
        FeedItem,
        Outgoing,
        PaperJob,
        PersonRow,
        Station,
        SyncState,
    )

T = TypeVar("T")


class Clock(Protocol):
    """The time, as the program may know it."""

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC by the PC's clock."""
        ...

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        ...


class Randomness(Protocol):
    """Where random bytes come from."""

    def __call__(self, count: int, /) -> bytes:
        """That many random bytes."""
        ...


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be written: what it says, about whom, by whom; its place in the chain is the store's to give."""

    actor: Actor
    subject: str
    area: str
    body: Body
    at: int
    consent: str | None = None


class Transaction(Protocol):
    """One unit of work in the one writer: everything in it becomes durable together, or nothing does."""

    def append(self, new: NewEntry) -> Header:
        """Write an entry and its projection; the header tells its seq and tick."""
        ...

    def record(self, subject: str) -> Record | None:
        """The subject's row as it stands within this transaction."""
        ...

    def entries(self, subject: str) -> int:
        """How many entries the subject has."""
        ...

    def open_shift(self) -> str:
        """The id of this station's shift that is not closed yet, or nothing."""
        ...

    def next_running(self, area: str, day: str) -> int:
        """The next running register number of the present epoch for a local day `YYMMDD`, from 1."""
        ...

    def next_ticket(self, lane: str, day: str) -> int:
        """The next queue number of that lane (empty: of the one series) and local day, from 1."""
        ...

    def queue_paper(self, job: PaperJob) -> PaperJob:
        """Owe a paper, after the act's entries; made and printed after the commit. Returns it as it is owed."""
        ...

    def paper(self, job: str) -> PaperJob | None:
        """A paper as it stands within this transaction."""
        ...

    def last_copy(self, job: PaperJob) -> int:
        """The greatest copy of all papers of the same content; 0 where there is none."""
        ...

    def change_paper(self, job: PaperJob) -> None:
        """Note how a paper goes: its state, error, printer, size, spool and times; the rest stays as it was owed."""
        ...

    def drop_draft(self, draft: str) -> None:
        """Forget a draft, because what it held is now in the register."""
        ...

    def setting(self, name: str) -> bytes | None:
        """A value that belongs to this PC; in a unit of work this costs much less than from a reader."""
        ...

    def put_setting(self, name: str, value: bytes) -> None:
        """Keep a value that belongs to this PC."""
        ...

    def chain_head(self) -> tuple[int, bytes]:
        """Seq and head hash of the register chain as of now."""
        ...


class Store(Protocol):
    """The station's register: one writer, many readers."""

    def write(self, work: Callable[[Transaction], T], *, urgent: bool = True) -> T:
        """Run `work` in the writer and commit once; urgent work goes before pages of a pull.

        Raises:
            StorageFault: the commit did not happen; nothing of `work` is kept.

        """
        ...

    def station(self) -> Station:
        """This installation."""
        ...

    def entries(self, subject: str) -> int:
        """How many entries a subject has."""
        ...

    def case(self, subject: str) -> CaseRecord | None:
        """One case as it stands."""
        ...

    def cases(self, subjects: Sequence[str]) -> Sequence[CaseRecord]:
        """Those cases, in that order; the ones that are not here are left out."""
        ...

    def visit(self, subject: str) -> VisitRecord | None:
        """One visit as it stands."""
        ...

    def cases_of_visit(self, visit: str) -> Sequence[CaseRecord]:
        """The cases of a visit by line."""
        ...

    def visit_by_token(self, token: str) -> VisitRecord | None:
        """The visit whose receipt carries this token."""
        ...

    def case_by_number(self, number: str) -> CaseRecord | None:
        """The case of a register number in its written form; the first where two clash."""
        ...

    def record(self, subject: str) -> Record | None:
        """The row of any subject that has one."""
        ...

    def records(self, subjects: Sequence[str]) -> Mapping[str, Record]:
        """The rows of those subjects that have one."""
        ...

    def cases_of_visits(self, visits: Sequence[str]) -> Mapping[str, Sequence[CaseRecord]]:
        """The cases of each of those visits that has any, by line."""
        ...

    def sheet_by_token(self, token: str) -> SheetRecord | None:
        """The lembar darurat whose QR carries this token."""
        ...

    def sheet_by_number(self, number: str) -> SheetRecord | None:
        """The lembar darurat of a register number in its written form."""
        ...

    def history(self, subject: str) -> Sequence[Step]:
        """All entries of a subject in folding order, decoded."""
        ...

    def histories(self, subjects: Sequence[str]) -> Mapping[str, Sequence[Step]]:
        """The same of many subjects at once; each of them is there."""
        ...

    def day_rows(
        self, start_ms: int, end_ms: int, *, before: tuple[int, str] | None = None, limit: int = 100
    ) -> Sequence[CaseRow]:
        """Cases opened in `[start, end)`, newest first, from after the key `(opened_at, id)` of the last row seen."""
        ...

    def day_counts(self, start_ms: int, end_ms: int) -> DayCounts:
        """The figures of that time."""
        ...

    def search(self, text: str, *, limit: int = 50) -> Sequence[CaseRow]:
        """Cases by words of a name (prefixes), NIK, No. KK or register number, newest first."""
        ...

    def same_person(self, nik: str, *, limit: int = 20) -> Sequence[CaseRecord]:
        """Cases of that NIK, newest first."""
        ...

    def people(self, text: str, *, limit: int = 8) -> Sequence[PersonRow]:
        """Residents by words of their name (prefixes), each once by their newest case, newest first."""
        ...

    def people_born(self, days: Sequence[str], *, limit: int = 400) -> Sequence[PersonRow]:
        """Cases of residents born on one of these days (ISO), newest first."""
        ...

    def open_shift(self) -> ShiftRecord | None:
        """This station's shift that is not closed yet."""
        ...

    def last_shift(self) -> ShiftRecord | None:
        """This station's shift that was closed last, whatever the clock said."""
        ...

    def closed_shifts(self, start_ms: int, end_ms: int) -> Sequence[ShiftRecord]:
        """This station's closed shifts that were opened in `[start, end)`, the first one first."""
        ...

    def shift(self, subject: str) -> ShiftRecord | None:
        """One shift as it stands."""
        ...

    def last_written(self) -> int:
        """When this station's last entry was written, by the clock of then; 0 before the first."""
        ...

    def shift_tally(self, shift: str) -> ShiftTally:
        """What was done in a shift."""
        ...

    def head_at(self, chain: Chain, seq: int) -> bytes | None:
        """The head of an own chain after `seq` entries, or None where it never got so far."""
        ...

    def tickets(self, day: str) -> Sequence[TicketRecord]:
        """The day's tickets by number."""
        ...

    def outages(self, area: str, *, lasting: bool = False) -> Sequence[OutageRecord]:
        """All outages of an area, the latest first."""
        ...

    def users(self) -> Sequence[UserRecord]:
        """Users as the register knows them."""
        ...

    def chains(self) -> Sequence[ChainState]:
        """This station's chains in the order in which they are pushed: oldest epoch first, register before access."""
        ...

    def sync_state(self) -> SyncState:
        """What waits for central and how the last attempt went."""
        ...

    def paper_jobs(self, *, states: Sequence[str], limit: int = 50, since: int = 0) -> Sequence[PaperJob]:
        """Papers in these states, oldest first; `since`: only those owed from then on."""
        ...

    def papers_due(self, *, states: Sequence[str], by: int, beyond: int, limit: int = 20) -> Sequence[PaperJob]:
        """Papers in these states whose next time has come, oldest first.

        A time after `beyond` was noted by a clock that has been set back since: it counts as come.
        """
        ...

    def latest_papers(self, *, limit: int = 200) -> Sequence[PaperJob]:
        """The papers that were owed last, newest first."""
        ...

    def paper_job(self, job: str) -> PaperJob | None:
        """One paper that is or was owed."""
        ...

    def paper_jobs_about(self, subject: str) -> Sequence[PaperJob]:
        """All papers about a subject, oldest first."""
        ...

    def draft(self, name: str) -> bytes | None:
        """A form as it was last typed."""
        ...

    def drafts(self) -> Sequence[tuple[str, bytes]]:
        """Every form that is kept, by name."""
        ...

    def save_draft(self, name: str, content: bytes) -> None:
        """Keep a form as it is typed, durably."""
        ...

    def drop_draft(self, name: str) -> None:
        """Forget a form that nobody wants any more."""
        ...

    def setting(self, name: str) -> bytes | None:
        """A value that belongs to this PC (keys, cursors, window)."""
        ...

    def put_setting(self, name: str, value: bytes | None) -> None:
        """Keep or forget a value that belongs to this PC."""
        ...


class SyncStore(Protocol):
    """What the sync client needs of the store."""

    def station(self) -> Station:
        """This installation."""
        ...

    def chains(self) -> Sequence[ChainState]:
        """This station's chains in the order in which they are pushed."""
        ...

    def outgoing(self, chain: Chain, after_seq: int, *, max_bytes: int, max_entries: int = 500) -> Outgoing:
        """Entries after `after_seq`, as many as fit but at least one where there is any."""
        ...

    def acknowledge(self, chain: Chain, seq: int, head: bytes, *, at: int) -> None:
        """Central holds the chain up to `seq` with this head; never goes down.

        Raises:
            Conflict: `fork` when the head differs from ours at that seq.

        """
        ...

    def feed_cursor(self, area: str) -> tuple[str, int]:
        """Central's epoch and the last position applied of an area's feed; ("", 0) at first."""
        ...

    def apply_page(self, area: str, central_epoch: str, items: Sequence[FeedItem]) -> int:
        """Keep a page of a feed and its cursor in one commit; returns how many entries were new.

        Own entries that come back are skipped. A missing position stops:

        Raises:
            RuleViolated: `feed_gap`.

        """
        ...

    def reset_feed(self, area: str, central_epoch: str, position: int) -> None:
        """Read an area's feed on from `position` under another central epoch."""
        ...

    def note_sync(self, *, at: int, error: str = "") -> None:
        """Remember how the last attempt went."""
        ...

    def setting(self, name: str) -> bytes | None:
        """A value that belongs to this PC."""
        ...

    def put_setting(self, name: str, value: bytes | None) -> None:
        """Keep or forget a value that belongs to this PC."""
        ...


class Speaker(Protocol):
    """A voice at the counter."""

    def say(self, parts: Sequence[str]) -> None:
        """Say recorded parts one after the other; comes back when they were said.

        Raises:
            SpeakerFault: nothing was heard, or not all.

        """
        ...
