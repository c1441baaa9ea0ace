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

SCREEN_DPI: Final = 144


@dataclass(frozen=True, slots=True)
class Shown:
    """A receipt as it is shown: its job and its pages."""

    job: PaperJob
    pages: tuple[PageImage, ...]


class ReceiptView(Protocol):
    """What the presenter asks of the window."""

    def show_receipt(self, shown: Shown) -> None:
        """Show the pages and how far the paper got."""
        ...

    def show_cases(self, cases: Sequence[CaseRecord]) -> None:
        """Show the cases that the receipt is about."""
        ...

    def show_printers(self, printers: Sequence[str]) -> None:
        """Tell whether anything can be printed here."""
        ...

    def show_job(self, job: PaperJob) -> None:
        """Tell how far the paper got."""
        ...

    def show_saved(self, path: Path) -> None:
        """The receipt lies in a folder."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class ReceiptPresenter:
    """Shows a receipt from its bytes, prints those same bytes, and notes what the operator saw come out."""

    def __init__(self, desk: Desk, lanes: Lanes, view: ReceiptView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.job = ""
        self.visit = ""
        self.size = "a5"
        self.printers: Sequence[str] = ()
        self._wished: set[str] = set()
        self._ready: dict[str, PaperJob] = {}
        self._copies: list[tuple[object, str]] = []

    def open_saved(self, saved: SavedVisit) -> None:
        """Show the receipt of a visit that was just saved, and print it where there is a printer."""
        self._wished.add(saved.paper)
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
            self._wished.add(job)
            if self.visit == visit and not self.job:
                self._open(visit, job)

        self._lanes.run(lambda: self._desk.papers.reprint(actor, visit, reason), opened, lane=Lane.WRITE)

    def choose_size(self, size: str) -> None:
        """Show the same receipt for another paper."""
        if size != self.size:
            self.size = size
            if self.job:
                self._show(self.job)

    def print_out(self, printer: str = "") -> None:
        """Hand the shown bytes to a printer."""
        if not self.job:
            return
        chosen = printer or next(iter(self.printers), "")
        if chosen:
            self._print(self.job, chosen)
        else:
            self._view.show_error(RuleViolated("printer_missing"))

    def print_copy(self, reason: str) -> None:
        """What is out already comes out again as a copy only, with a reason."""
        if self.visit and self.printers:
            self.open_copy(self.visit, reason, object())

    def confirm(self, *, came_out: bool) -> None:
        """Note what the operator saw at the printer."""
        job, actor = self.job, self._desk.actor
        if job:
            self._lanes.run(
                lambda: self._desk.papers.confirm(actor, job, came_out=came_out), self._on_job, lane=Lane.WRITE
            )

    def save(self, folder: Path) -> None:
        """Write the receipt into a folder."""
        job, size, actor = self.job, self.size, self._desk.actor
        if job:
            self._lanes.run(
                lambda: self._desk.papers.save(actor, job, folder, size), self._view.show_saved, lane=Lane.PRINT
            )

    def _open(self, visit: str, job: str) -> None:
        self.visit = visit
        desk = self._desk

        def cases_found(cases: tuple[CaseRecord, ...]) -> None:
            if self.visit == visit:
                self._view.show_cases(cases)

        self._lanes.run(lambda: tuple(desk.store.cases_of_visit(visit)), cases_found)
        self._show(job)
        if not self.printers:
            # Not in the lane of the papers: a print system that doesn't answer must not hold up a receipt.
            self._lanes.run(lambda: tuple(desk.papers.printers()), self._on_printers)

    def _show(self, job: str) -> None:
        self.job = job
        desk, size = self._desk, self.size

        def work() -> Shown:
            found = desk.store.paper_job(job)
            if found is None:
                raise RuleViolated("subject_missing", subject=job)
            return Shown(found, tuple(desk.render(desk.papers.pdf(job, size), SCREEN_DPI)))

        def rendered(shown: Shown) -> None:
            if self.job == job and self.size == size:
                self._view.show_receipt(shown)
            if job in self._wished:
                self._wished.discard(job)
                self._ready[job] = shown.job
                self._print_ready()

        self._lanes.run(work, rendered, lane=Lane.PRINT)

    def _print(self, job: str, printer: str) -> None:
        size, actor = self.size, self._desk.actor
        self._lanes.run(lambda: self._desk.papers.print(actor, job, printer, size), self._on_job, lane=Lane.PRINT)

    def _print_ready(self) -> None:
        """What was just saved comes out also when the next person's form is open by then."""
        if self.printers:
            for job in [one.id for one in self._ready.values() if one.state == "antre"]:
                self._print(job, self.printers[0])
            self._ready.clear()

    def _on_printers(self, printers: tuple[str, ...]) -> None:
        self.printers = printers
        self._view.show_printers(printers)
        self._print_ready()
        if not printers:
            self._ready.clear()

    def _on_job(self, job: PaperJob) -> None:
        if job.id == self.job:
            self._view.show_job(job)
