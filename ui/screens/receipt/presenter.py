"""What the receipt's screen does, without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import RuleViolated
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from counter_app.services.papers import PageImage
    from counter_app.services.views import PaperJob
    from ui.tasks import Lanes

SCREEN_DPI: Final = 120
WAITING: Final = frozenset({"antre", "gagal", "tidak_pasti"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A receipt as it is shown: its job, its size and its pages."""

    job: PaperJob
    size: str
    pages: tuple[PageImage, ...]


class ReceiptView(Protocol):
    """What the presenter asks of the window."""

    def show_receipt(self, shown: Shown) -> None:
        """Show the pages and how far the paper got."""
        ...

    def show_cases(self, cases: Sequence[CaseRecord]) -> None:
        """Show the cases that the receipt is about."""
        ...

    def show_others(self, jobs: Sequence[PaperJob]) -> None:
        """Show what else of this visit is not out yet."""
        ...

    def show_printers(self, printers: Sequence[str]) -> None:
        """Tell whether anything can be printed here."""
        ...

    def show_job(self, job: PaperJob) -> None:
        """Tell how far the paper got."""
        ...

    def show_owed(self) -> None:
        """A paper was asked for or answered: whoever turns the spooler should know."""
        ...

    def show_saved(self, path: Path) -> None:
        """The receipt lies in a folder."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class ReceiptPresenter:
    """Shows a receipt from its bytes, asks for its printing, and notes what the operator saw come out."""

    def __init__(self, desk: Desk, lanes: Lanes, view: ReceiptView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.job = ""
        self.visit = ""
        self.size = ""
        """The paper that was chosen for this receipt; empty for its usual one."""
        self.printers: Sequence[str] = ()
        self._copies: list[tuple[object, str]] = []

    def open_saved(self, saved: SavedVisit) -> None:
        """Show the receipt of a visit that was just saved; the save owed its printing."""
        self._open(saved.id, saved.paper)

    def open_job(self, job: PaperJob) -> None:
        """Show a receipt again as it was; nothing is owed anew."""
        self._open(job.about, job.id)

    def open_copy(self, visit: str, reason: str, asked: object = None) -> None:
        """Owe and show a copy, SALINAN ke-n; coming back to what was asked before shows the same copy again."""
        made = next((job for before, job in self._copies if asked is not None and before is asked), "")
        if made:
            self._open(visit, made)
            return
        self.visit, self.job = visit, ""
        actor = self._desk.actor

        def opened(job: str) -> None:
            self._copies.append((asked, job))
            if self.visit == visit and not self.job:
                self._open(visit, job)
            self._view.show_owed()

        self._lanes.run(lambda: self._desk.papers.reprint(actor, visit, reason), opened, lane=Lane.PRINT)

    def choose_size(self, size: str) -> None:
        """Show the same receipt for another paper."""
        if size != self.size:
            self.size = size
            if self.job:
                self._show(self.job)

    def print_out(self) -> None:
        """Let the shown bytes be printed."""
        job, size, actor = self.job, self.size, self._desk.actor
        if not job:
            return
        if not self.printers:
            self._view.show_error(RuleViolated("printer_missing"))
            return
        self._lanes.run(lambda: self._desk.papers.print(actor, job, size=size), self._on_changed, lane=Lane.PRINT)

    def print_copy(self, reason: str) -> None:
        """What is out already comes out again as a copy only, with a reason."""
        if self.visit and self.printers:
            self.open_copy(self.visit, reason, object())

    def answer(self, outcome: str) -> None:
        """Note what the operator says of the paper."""
        job, actor = self.job, self._desk.actor
        if job:
            self._lanes.run(lambda: self._desk.papers.answer(actor, job, outcome), self._on_changed, lane=Lane.PRINT)

    def save(self, folder: Path) -> None:
        """Write the receipt into a folder."""
        job, size, actor = self.job, self.size, self._desk.actor
        if job:
            self._lanes.run(
                lambda: self._desk.papers.save(actor, job, folder, size), self._view.show_saved, lane=Lane.PRINT
            )

    def look(self) -> None:
        """A paper went on: tell how this one stands."""
        job, desk = self.job, self._desk
        if job:
            self._lanes.run(lambda: desk.store.paper_job(job), self._on_looked)
            self._look_at_others()

    def _open(self, visit: str, job: str) -> None:
        self.visit, self.size = visit, ""
        desk = self._desk
        # The picture of the paper takes longest.
        self._show(job)

        def cases_found(cases: tuple[CaseRecord, ...]) -> None:
            if self.visit == visit:
                self._view.show_cases(cases)

        self._lanes.run(lambda: tuple(desk.store.cases_of_visit(visit)), cases_found)
        self._look_at_others()
        if not self.printers:
            self._lanes.run(desk.papers.printers, self._on_printers)

    def _look_at_others(self) -> None:
        """The papers of the visit beside its receipt: whoever is in a hurry would leave them in the list."""
        visit, store = self.visit, self._desk.store

        def work() -> tuple[PaperJob, ...]:
            subjects = (visit, *(case.id for case in store.cases_of_visit(visit)))
            jobs = (job for subject in subjects for job in store.paper_jobs_about(subject))
            return tuple(job for job in jobs if job.document != "receipt" and job.state in WAITING)

        def found(jobs: tuple[PaperJob, ...]) -> None:
            if self.visit == visit:
                self._view.show_others(jobs)

        self._lanes.run(work, found)

    def _show(self, job: str) -> None:
        self.job = job
        desk, size = self._desk, self.size

        def work() -> Shown:
            found = desk.store.paper_job(job)
            if found is None:
                raise RuleViolated("subject_missing", subject=job)
            paper = size or desk.papers.size(job)
            return Shown(found, paper, tuple(desk.render(desk.papers.pdf(job, paper), SCREEN_DPI)))

        def rendered(shown: Shown) -> None:
            if self.job == job and self.size == size:
                self._view.show_receipt(shown)

        # Not in the lane of the papers: a print system that doesn't answer must not hold up what is shown.
        self._lanes.run(work, rendered)

    def _on_printers(self, printers: tuple[str, ...]) -> None:
        self.printers = printers
        self._view.show_printers(printers)

    def _on_looked(self, job: PaperJob | None) -> None:
        if job is not None and job.id == self.job:
            self._view.show_job(job)

    def _on_changed(self, job: PaperJob) -> None:
        self._on_looked(job)
        self._view.show_owed()
