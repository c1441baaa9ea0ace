"""One unit of work in the writer: entries, their rows, papers owed, drafts dropped."""

from __future__ import annotations

from dataclasses import fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import SALT_BYTES, Header, Stream, encode_header, next_tick, read_entry
from counter_app.domain.errors import NotAllowed, RuleViolated
from counter_app.domain.fold import subject_type
from counter_app.domain.kinds import encode_body
from counter_app.domain.refold import refold
from counter_app.services.views import PaperJob
from counter_app.storage.journal import insert_own, load_subject
from counter_app.storage.projecting import (
    aside_of,
    entries_of,
    is_projected,
    keep_row,
    note_aside,
    put_tally,
    read_tally,
)
from counter_app.storage.rows import TABLES

if TYPE_CHECKING:
    from counter_app.domain.entry import Entry
    from counter_app.domain.fold import Record
    from counter_app.domain.kinds import Kind
    from counter_app.services.ports import Clock, NewEntry, Randomness
    from counter_app.storage.engine import Driver
    from counter_app.storage.journal import Head

_NEXT: Final = """
INSERT INTO series (name, last) VALUES (?, 1) ON CONFLICT(name) DO UPDATE SET last = last + 1 RETURNING last"""
_NEXT_TICKET: Final = """
INSERT INTO series (name, last) VALUES (?, ? + 1)
ON CONFLICT(name) DO UPDATE SET last = max(last + 1, excluded.last) RETURNING last"""
_LAST_TICKET: Final = """
SELECT coalesce(max(number), 0) FROM ticket_row WHERE station = ? AND day = ? AND lane = ?"""
_OPEN_SHIFT: Final = """
SELECT id FROM shift_row WHERE station = ? AND closed_at = 0 ORDER BY opened_at DESC, id DESC LIMIT 1"""
SETTING: Final = "SELECT value FROM setting WHERE name = ?"
PUT_SETTING: Final = """
INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value"""
_JOB: Final = tuple(field.name for field in fields(PaperJob))
_QUEUE: Final = f"INSERT INTO paper_job ({', '.join(_JOB)}) VALUES ({', '.join('?' * len(_JOB))})"  # noqa: S608 - our own names
_JOB_VALUES: Final = attrgetter(*_JOB)
_READ_JOB: Final = f"SELECT {', '.join(_JOB)} FROM paper_job WHERE id = ?"  # noqa: S608 - our own names
_LAST_COPY: Final = """
SELECT coalesce(max(copy), 0) FROM paper_job WHERE about = ? AND document = ? AND details = ?"""
_JOB_CHANGES: Final = ("state", "error", "printer", "size", "spool", "attempts", "changed_at", "next_at")
_CHANGE_JOB: Final = f"UPDATE paper_job SET {', '.join(f'{name} = ?' for name in _JOB_CHANGES)} WHERE id = ?"  # noqa: S608 - our own names
_CHANGED: Final = attrgetter(*_JOB_CHANGES, "id")


class StoreTransaction:
    """Fulfils `services.ports.Transaction` on the writer's connection; made and ended by the store."""

    def __init__(
        self,
        connection: Driver,
        heads: dict[Stream, Head],
        clock: Clock,
        random: Randomness,
        *,
        some_aside: bool,
    ) -> None:
        self._connection = connection
        self._heads = heads
        self._clock = clock
        self._random = random
        self._some_aside = some_aside

    def append(self, new: NewEntry) -> Header:
        """Write an entry and its projection.

        Raises:
            NotAllowed: `role_may_not_write`.
            RuleViolated: `wrong_subject`, or `entry_not_foldable` for a body that no register could show.

        """
        kind = new.body.kind
        if new.actor.role not in kind.writers:
            raise NotAllowed("role_may_not_write", role=new.actor.role, kind=kind.name)
        if kind.subject not in {"*", subject_type(new.subject)}:
            raise RuleViolated("wrong_subject", subject=new.subject, kind=kind.name)
        write = self._append_projected if is_projected(new.subject) else self._append_counted
        return write(new, kind)

    def _append_counted(self, new: NewEntry, kind: Kind) -> Header:
        base, greatest = read_tally(self._connection, new.subject)
        entry = self._make(new, kind, base, greatest)
        insert_own(self._connection, self._heads[kind.stream], entry)
        put_tally(self._connection, new.subject, base + 1, entry.header.tick)
        return entry.header

    def _append_projected(self, new: NewEntry, kind: Kind) -> Header:
        subject = new.subject
        loaded = load_subject(self._connection, subject)
        aside = aside_of(self._connection, subject) if self._some_aside else 0
        entry = self._make(new, kind, len(loaded.entries) - aside, loaded.greatest_tick)
        folded = refold([*loaded.entries, entry])
        if any(other is entry for other, _ in folded.aside):
            raise RuleViolated("entry_not_foldable", kind=kind.name)
        head = self._heads[kind.stream]
        insert_own(self._connection, head, entry)
        keep_row(self._connection, subject, folded, (head.id, head.seq))
        if self._some_aside:
            note_aside(self._connection, subject, folded)
        return entry.header

    def _make(self, new: NewEntry, kind: Kind, base: int, greatest: int | None) -> Entry:
        head = self._heads[kind.stream]
        facts, personal = encode_body(new.body, self._random(SALT_BYTES))
        header = Header(
            head.chain.station,
            head.chain.epoch,
            kind.stream,
            head.seq + 1,
            next_tick(self._wall(new), greatest),
            new.at,
            new.actor.user,
            new.actor.role,
            new.consent,
            new.subject,
            new.area,
            base,
            kind.name,
            kind.version,
        )
        return read_entry(encode_header(header), facts, personal)

    def _wall(self, _new: NewEntry) -> int:
        """The clock that an entry's tick is taken from."""
        return self._clock.now_ms()

    def record(self, subject: str) -> Record | None:
        """The subject's row as it stands within this transaction."""
        table = TABLES.get(subject_type(subject))
        if table is None:
            return None
        found: Record | None = table.get(self._connection, subject)
        return found

    def entries(self, subject: str) -> int:
        """How many entries the subject has."""
        return entries_of(self._connection, subject)

    def open_shift(self) -> str:
        """The id of this station's shift that is not closed yet, or nothing."""
        station = self._heads[Stream.REGISTER].chain.station
        row = self._connection.execute(_OPEN_SHIFT, (station,)).fetchone()
        return "" if row is None else str(row[0])

    def next_running(self, area: str, day: str) -> int:
        """The next running register number of the present epoch for a local day."""
        return self._next(f"number/{self._heads[Stream.REGISTER].chain.epoch}/{area}/{day}")

    def next_ticket(self, lane: str, day: str) -> int:
        """The next queue number of that lane and local day; after a restore also beyond those in the register."""
        station = self._heads[Stream.REGISTER].chain.station
        (given,) = self._connection.execute(_LAST_TICKET, (station, day, lane)).fetchone()
        rows = self._connection.execute(_NEXT_TICKET, (f"ticket/{lane}/{day}", given)).fetchall()
        return int(rows[0][0])

    def _next(self, series: str) -> int:
        return int(self._connection.execute(_NEXT, (series,)).fetchall()[0][0])

    def queue_paper(self, job: PaperJob) -> PaperJob:
        """Owe a paper, with the place where the register ends by now."""
        head = self._heads[Stream.REGISTER]
        owed = replace(job, epoch=head.chain.epoch, entries=head.seq)
        self._connection.execute(_QUEUE, _JOB_VALUES(owed))
        return owed

    def paper(self, job: str) -> PaperJob | None:
        """A paper as it stands within this transaction."""
        row = self._connection.execute(_READ_JOB, (job,)).fetchone()
        return None if row is None else PaperJob(*row)

    def last_copy(self, job: PaperJob) -> int:
        """The greatest copy of all papers of the same content."""
        row = self._connection.execute(_LAST_COPY, (job.about, job.document, job.details)).fetchone()
        return int(row[0])

    def change_paper(self, job: PaperJob) -> None:
        """Note how a paper goes; what it is and whom it is about stays as it was owed."""
        self._connection.execute(_CHANGE_JOB, _CHANGED(job))

    def drop_draft(self, draft: str) -> None:
        """Forget a draft."""
        self._connection.execute("DELETE FROM draft WHERE name = ?", (draft,))

    def setting(self, name: str) -> bytes | None:
        """A value that belongs to this PC."""
        row = self._connection.execute(SETTING, (name,)).fetchone()
        return None if row is None else bytes(row[0])

    def put_setting(self, name: str, value: bytes) -> None:
        """Keep a value that belongs to this PC."""
        self._connection.execute(PUT_SETTING, (name, value))

    def chain_head(self) -> tuple[int, bytes]:
        """Seq and head hash of the register chain as of now."""
        head = self._heads[Stream.REGISTER]
        return head.seq, head.head
