"""What the operator does with papers: looks at them, has them printed, answers what came out, copies and saves them.

A paper is `tercetak` only when a two-way printer or the operator says so; the system's queue taking it is `terkirim`.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import PrinterFault, RuleViolated
from counter_app.domain.permissions import Action
from counter_app.services.owing import Owing
from counter_app.services.paper_kinds import as_owed, kind_of
from counter_app.services.paper_ledger import LOST, OUT, REPLACED, Step, put
from counter_app.services.permission import require
from counter_app.services.slips import trial_job

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.access import AccessLog
    from counter_app.services.paper_ledger import PaperLedger
    from counter_app.services.paper_ports import Files, Printer
    from counter_app.services.ports import Randomness, Store, Transaction
    from counter_app.services.typesetter import Typesetter
    from counter_app.services.views import Actor, PaperJob

REPRINT_REASONS: Final = ("resi_hilang", "resi_rusak", "gagal_cetak", "permintaan")
ANSWERS: Final = ("tercetak", "gagal", "ditulis")
"""What the operator says of a paper: it came out, it did not, it was written by hand."""
PRINTABLE: Final = frozenset({"antre", "gagal", "disimpan", "batal"})
"""States of a paper that never came out, so that its first print is no copy."""
_MOST: Final = 1_000
_AWAITED: Final = frozenset({"antre", "gagal", "tidak_pasti"})
"""States in which somebody still waits for a paper; with its copy nobody does."""


class PaperDesk:
    """The use cases round paper; those that speak with the system's printers belong into their own lane."""

    def __init__(
        self,
        store: Store,
        random: Randomness,
        *,
        ledger: PaperLedger,
        typesetter: Typesetter,
        printer: Printer,
        files: Files,
        access: AccessLog,
    ) -> None:
        self._store, self._random = store, random
        self._ledger, self._typesetter = ledger, typesetter
        self._printer, self._files, self._access = printer, files, access

    def printers(self) -> tuple[str, ...]:
        """The system's printers."""
        return tuple(self._printer.names())

    def pdf(self, job: str, size: str = "") -> bytes:
        """The bytes of a paper, in its usual size unless told; the same job and size give the same bytes.

        Raises:
            RuleViolated: `subject_missing`, `unknown_document`, `unknown_size`.

        """
        return self._typesetter.pdf(self._ledger.known(job), size)

    def pdf_of(self, job: PaperJob) -> bytes:
        """The bytes of a paper that is not owed yet.

        Raises:
            RuleViolated: `subject_missing`, `unknown_document`.

        """
        return self._typesetter.pdf(job)

    def size(self, job: str) -> str:
        """The paper that a job comes on unless told otherwise."""
        return self._typesetter.size(self._ledger.known(job))

    def file_name(self, job: str) -> str:
        """A name for the file: nothing personal."""
        return self._typesetter.file_name(self._ledger.known(job))

    def owe(self, actor: Actor, job: PaperJob) -> PaperJob:
        """Owe a paper that no other act owes, to be printed at once."""
        require(actor, Action.PRINT)
        now = self._ledger.now()
        owed = replace(job, changed_at=now, next_at=now)
        return self._store.write(lambda tx: tx.queue_paper(owed))

    def print(self, actor: Actor, job: str, printer: str = "", size: str = "") -> PaperJob:
        """Let the spooler print a paper that never came out; a second sheet of one that did is a copy.

        Raises:
            RuleViolated: `copy_needed` where this paper is out already, or may be, or a copy of it was asked for.

        """
        require(actor, Action.PRINT)
        row = self._ledger.known(job)
        if row.state not in PRINTABLE:
            raise RuleViolated("copy_needed")
        self._take_back(row)
        now = self._ledger.now()

        def again(row: PaperJob) -> Step | None:
            if row.state not in PRINTABLE:
                return None
            owed = as_owed(row)
            changed = replace(owed, printer=printer or owed.printer, size=size or owed.size, spool="", attempts=0)
            return Step(put(changed, "antre", now, next_at=now))

        return self._ledger.first(actor, job, again)

    def printers_changed(self, actor: Actor) -> None:
        """Another printer was chosen: what waits for one that is gone is tried at once."""
        require(actor, Action.PRINT)
        now = self._ledger.now()

        def at_once(row: PaperJob) -> Step | None:
            waits = row.state == "antre" and row.error == LOST and row.next_at
            return Step(replace(row, attempts=0, next_at=now)) if waits else None

        for job in self._store.paper_jobs(states=("antre",), limit=_MOST):
            if job.error == LOST:
                self._ledger.step(actor, job.id, at_once)

    def answer(self, actor: Actor, job: str, outcome: str) -> PaperJob:
        """Note what the operator says of a paper.

        Raises:
            RuleViolated: `unknown_outcome`.

        """
        require(actor, Action.PRINT)
        if outcome not in ANSWERS:
            raise RuleViolated("unknown_outcome")
        if outcome != "tercetak":
            self._take_back(self._ledger.known(job))
        now = self._ledger.now()
        return self._ledger.step(actor, job, lambda row: Step(put(row, outcome, now), outcome))

    def again(self, actor: Actor, job: str, reason: str) -> PaperJob:
        """Owe a copy, SALINAN ke-n with when, who and why; of the earlier one nothing comes out later as well.

        That residents are taken out on another list is recorded with it.

        Raises:
            RuleViolated: `unknown_reason`, `subject_missing`.

        """
        require(actor, Action.COPY)
        if reason not in REPRINT_REASONS:
            raise RuleViolated("unknown_reason")
        row = self._ledger.known(job)
        under_way = row.state == "tidak_pasti" or (row.state == "terkirim" and row.next_at > 0)
        taken_back = under_way and self._take_back(row)
        now, wish = self._ledger.now(), as_owed(row)
        owed = Owing(actor, now, self._random).paper(row.document, row.about)
        copy = replace(owed, reason=reason, details=row.details, printer=wish.printer, size=wish.size)

        def replaced(row: PaperJob) -> Step | None:
            if row.state in _AWAITED or (row.state == "terkirim" and taken_back):
                return Step(put(row, "batal", now, REPLACED), "batal")
            return Step(replace(row, error=REPLACED)) if row.state in PRINTABLE else None

        def made(tx: Transaction, row: PaperJob) -> PaperJob:
            self._note(tx, actor, row)
            return replace(copy, copy=1 + tx.last_copy(copy))

        return self._ledger.follow(actor, job, replaced, made)

    def instead(self, actor: Actor, job: str, owed: PaperJob, reason: str) -> PaperJob:
        """Owe a paper that says more in the place of one.

        What never came out is given up, and the other one is printed at once. Of what is out, or may be, the other one
        is a further copy, which waits until it is asked for.
        """
        require(actor, Action.PRINT)
        now = self._ledger.now()

        def drop(row: PaperJob) -> Step | None:
            return Step(put(row, "batal", now, REPLACED), "batal") if row.state in PRINTABLE else None

        def made(_tx: Transaction, row: PaperJob) -> PaperJob:
            if row.state in PRINTABLE:
                return replace(owed, copy=row.copy, reason=row.reason)
            return replace(owed, copy=row.copy + 1, reason=reason, next_at=0)

        return self._ledger.follow(actor, job, drop, made)

    def reprint(self, actor: Actor, visit: str, reason: str) -> str:
        """Owe a copy of a visit's receipt; returns its job.

        Raises:
            RuleViolated: `unknown_reason`, `subject_missing`.

        """
        require(actor, Action.COPY)
        earlier = [job for job in self._store.paper_jobs_about(visit) if job.document == "receipt"]
        if not earlier:
            raise RuleViolated("subject_missing", subject=visit)
        return self.again(actor, earlier[-1].id, reason).id

    def of_case(self, actor: Actor, case: str, document: str) -> PaperJob:
        """Have a paper of one case printed: the first of its kind, or a copy where one is out already."""
        require(actor, Action.PRINT)
        earlier = [job for job in self._store.paper_jobs_about(case) if job.document == document]
        if not earlier:
            return self.owe(actor, Owing(actor, self._ledger.now(), self._random).paper(document, case))
        last = earlier[-1]
        if last.state in PRINTABLE:
            return self.print(actor, last.id)
        return self.again(actor, last.id, "permintaan")

    def give_up(self, actor: Actor, job: str) -> PaperJob:
        """A paper that nobody needs any more; what is out, or may be, stays as it is."""
        require(actor, Action.PRINT)
        self._take_back(self._ledger.known(job))
        now = self._ledger.now()

        def drop(row: PaperJob) -> Step | None:
            return Step(put(row, "batal", now), "batal") if row.state in PRINTABLE else None

        return self._ledger.step(actor, job, drop)

    def try_printer(self, actor: Actor, printer: str, size: str) -> PaperJob:
        """Owe a test slip to one printer on one paper; its code can be read back."""
        require(actor, Action.PRINT)
        owed = Owing(actor, self._ledger.now(), self._random).paper("test_slip", "", {"printer": printer})
        return self.owe(actor, replace(owed, printer=printer, size=size))

    def read_back(self, actor: Actor, scanned: str) -> PaperJob:
        """A test slip was scanned: it came out, and the scanner reads.

        Raises:
            RuleViolated: `unknown_test_slip`.

        """
        require(actor, Action.PRINT)
        job = self._store.paper_job(trial_job(scanned))
        if job is None or job.document != "test_slip":
            raise RuleViolated("unknown_test_slip")
        return self.answer(actor, job.id, "tercetak") if job.state != "tercetak" else job

    def save(self, actor: Actor, job: str, folder: Path, size: str = "") -> Path:
        """Write a paper into a folder as PDF; that residents are taken out on a list is recorded before.

        Raises:
            StorageFault: `file_not_written`; nothing of the paper changed.

        """
        require(actor, Action.PRINT)
        target, data, row = folder / self.file_name(job), self.pdf(job, size), self._ledger.known(job)
        if listed := kind_of(row.document).listed(self._store, row):
            # A list that nobody took out after all does no harm in the access log; one that is missing there does.
            self._store.write(lambda tx: self._access.list_printed(tx, actor, listed))
        self._files.write_whole(target, data)
        now = self._ledger.now()

        def saved(row: PaperJob) -> Step:
            kept = row.state if row.state in OUT or row.error == REPLACED else "disimpan"
            return Step(put(row, kept, now) if kept != row.state else row, "disimpan")

        self._ledger.step(actor, job, saved)
        return target

    def save_document(self, data: bytes, target: Path) -> Path:
        """Write another document, already made and recorded, into a file.

        Raises:
            StorageFault: `file_not_written`.

        """
        self._files.write_whole(target, data)
        return target

    def _note(self, tx: Transaction, actor: Actor, job: PaperJob) -> None:
        if listed := kind_of(job.document).listed(self._store, job):
            self._access.list_printed(tx, actor, listed)

    def _take_back(self, job: PaperJob) -> bool:
        """Out of the system's queue, so that nothing comes out twice; what is done there already stays done.

        One whose name in the queue was never heard is looked for by its title. Returns whether any was taken out.
        """
        taken = False
        with suppress(PrinterFault):
            known = (job.spool,) if job.spool else ()
            for spool in known or (self._printer.find(self._typesetter.title(job)) if job.attempts else ()):
                self._printer.cancel(spool)
                taken = True
        return taken
