"""Papers at the counter: made from the register, shown, saved and printed as the very same bytes.

A paper is `tercetak` only when the operator saw it come out; the system's queue taking it is `terkirim`, no more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import PrinterFault, RuleViolated
from counter_app.domain.kinds.register import PaperPrinted
from counter_app.domain.permissions import Action
from counter_app.domain.wita import compact_day, day_of
from counter_app.services.owing import Owing
from counter_app.services.paper_kinds import kind_of
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.ports import Clock, Files, PaperMaker, Printer, Randomness, Store
    from counter_app.services.views import Actor, PaperJob

REPRINT_REASONS: Final = ("resi_hilang", "resi_rusak", "gagal_cetak", "permintaan")

OUT: Final = ("terkirim", "tercetak", "tidak_pasti")
"""A paper that came out, or may have: a further one is a copy and says so."""
_MAYBE_TAKEN: Final = "printer_offline"


class PaperDesk:
    """The use cases round paper."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        random: Randomness,
        *,
        maker: PaperMaker,
        printer: Printer,
        ground: PaperGround,
        files: Files,
    ) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._maker, self._printer, self._ground, self._files = maker, printer, ground, files

    def printers(self) -> tuple[str, ...]:
        """The system's printers."""
        return tuple(self._printer.names())

    def pdf(self, job: str, size: str = "a5") -> bytes:
        """The bytes of a paper; the same job and size give the same bytes.

        Raises:
            RuleViolated: `subject_missing`, `unknown_document`, `unknown_size`.

        """
        known = self._known(job)
        kind = kind_of(known.document)
        if size not in kind.sizes:
            raise RuleViolated("unknown_size", size=size)
        return self._maker.make(known.document, kind.compose(self._ground, known), size)

    def file_name(self, job: str) -> str:
        """A name for the file, from date and token only: nothing personal."""
        known = self._known(job)
        visit = self._store.visit(known.about)
        token = visit.token if visit else known.id.rpartition("/")[2]
        suffix = f"-salinan-{known.copy}" if known.copy > 1 else ""
        return f"{kind_of(known.document).stem}-{compact_day(day_of(known.created_at))}-{token}{suffix}.pdf"

    def print(self, actor: Actor, job: str, printer: str, size: str = "a5") -> PaperJob:
        """Hand a receipt to a printer's queue; the state says how far it got.

        Raises:
            PrinterFault: it was not taken; the job is then `gagal` and may be tried again.
            RuleViolated: `copy_needed` where this paper is out already.

        """
        require(actor, Action.PRINT)
        if self._known(job).state in OUT:
            raise RuleViolated("copy_needed")
        data = self.pdf(job, size)
        try:
            self._printer.print_pdf(data, printer, "Tanda terima")
        except PrinterFault as fault:
            # A queue that took too long to answer may have taken it: only the operator can see that.
            maybe = fault.code == _MAYBE_TAKEN
            self._store.set_paper_state(job, "tidak_pasti" if maybe else "gagal", fault.code)
            if not maybe:
                raise
        else:
            self._store.set_paper_state(job, "terkirim")
        self._note(actor, self._known(job), "tidak_pasti")
        return self._known(job)

    def confirm(self, actor: Actor, job: str, *, came_out: bool) -> PaperJob:
        """Note what the operator saw at the printer."""
        require(actor, Action.PRINT)
        outcome = "tercetak" if came_out else "gagal"
        self._note(actor, self._known(job), outcome)
        self._store.set_paper_state(job, outcome)
        return self._known(job)

    def save(self, actor: Actor, job: str, folder: Path, size: str = "a5") -> Path:
        """Write a receipt into a folder as PDF.

        Raises:
            StorageFault: `file_not_written`; nothing of the register changed.

        """
        require(actor, Action.PRINT)
        target = folder / self.file_name(job)
        self._files.write_whole(target, self.pdf(job, size))
        self._note(actor, self._known(job), "disimpan")
        if self._known(job).state == "antre":
            self._store.set_paper_state(job, "disimpan")
        return target

    def print_document(self, data: bytes, printer: str, title: str) -> None:
        """Hand another document, already made and recorded, to a printer's queue.

        Raises:
            PrinterFault: it was not taken.

        """
        self._printer.print_pdf(data, printer, title)

    def save_document(self, data: bytes, target: Path) -> Path:
        """Write another document, already made and recorded, into a file.

        Raises:
            StorageFault: `file_not_written`.

        """
        self._files.write_whole(target, data)
        return target

    def reprint(self, actor: Actor, visit: str, reason: str) -> str:
        """Owe a copy of a visit's receipt: SALINAN ke-n, with who, when and why; returns its job.

        Raises:
            RuleViolated: `unknown_reason`, `subject_missing`.

        """
        require(actor, Action.COPY)
        if reason not in REPRINT_REASONS:
            raise RuleViolated("unknown_reason")
        earlier = [job for job in self._store.paper_jobs_about(visit) if job.document == "receipt"]
        if not earlier:
            raise RuleViolated("subject_missing", subject=visit)
        owed = Owing(actor, self._clock.now_ms(), self._random).paper("receipt", visit)
        job = replace(owed, copy=max(one.copy for one in earlier) + 1, reason=reason)
        self._store.write(lambda tx: tx.queue_paper(job))
        return job.id

    def _known(self, job: str) -> PaperJob:
        found = self._store.paper_job(job)
        if found is None:
            raise RuleViolated("subject_missing", subject=job)
        return found

    def _note(self, actor: Actor, job: PaperJob, outcome: str) -> None:
        """Record on the register what became of a paper."""
        visit = self._store.visit(job.about)
        area = visit.area if visit else self._store.station().area
        body = PaperPrinted(job.document, job.about, job.copy, outcome, job.reason)
        new = NewEntry(actor, job.id, area, body, self._clock.now_ms())
        self._store.write(lambda tx: tx.append(new))
