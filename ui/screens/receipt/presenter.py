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
    """A receipt as it is shown: its job, its cases, its pages, and the printers there are."""

    job: PaperJob
    cases: tuple[CaseRecord, ...]
    pages: tuple[PageImage, ...]
    printers: tuple[str, ...]


class ReceiptView(Protocol):
    """What the presenter asks of the window."""

    def show_receipt(self, shown: Shown) -> None:
        """Show the pages and the cases."""
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
        self._print_when_shown = False

    def open_saved(self, saved: SavedVisit) -> None:
        """Show the receipt of a visit that was just saved, and print it where there is a printer."""
        self.visit, self._print_when_shown = saved.id, True
        self._show(saved.paper)

    def open_job(self, job: PaperJob) -> None:
        """Show a receipt again as it was; nothing is owed anew."""
        self.visit, self._print_when_shown = job.about, False
        self._show(job.id)

    def open_copy(self, visit: str, reason: str) -> None:
        """Owe and show a copy: SALINAN ke-n."""
        self.visit, self._print_when_shown = visit, False
        actor = self._desk.actor
        self._lanes.run(lambda: self._desk.papers.reprint(actor, visit, reason), self._show, lane=Lane.WRITE)

    def choose_size(self, size: str) -> None:
        """Show the same receipt for another paper."""
        if size != self.size:
            self.size = size
            if self.job:
                self._show(self.job)

    def print_out(self, printer: str = "") -> None:
        """Hand the shown bytes to a printer."""
        job, size, actor = self.job, self.size, self._desk.actor
        chosen = printer or next(iter(self.printers), "")
        if not job:
            return
        if not chosen:
            self._view.show_error(RuleViolated("printer_missing"))
            return
        self._lanes.run(lambda: self._desk.papers.print(actor, job, chosen, size), self._view.show_job, lane=Lane.PRINT)

    def confirm(self, *, came_out: bool) -> None:
        """Note what the operator saw at the printer."""
        job, actor = self.job, self._desk.actor
        self._lanes.run(
            lambda: self._desk.papers.confirm(actor, job, came_out=came_out), self._view.show_job, lane=Lane.WRITE
        )

    def save(self, folder: Path) -> None:
        """Write the receipt into a folder."""
        job, size, actor = self.job, self.size, self._desk.actor
        if job:
            self._lanes.run(
                lambda: self._desk.papers.save(actor, job, folder, size), self._view.show_saved, lane=Lane.PRINT
            )

    def _show(self, job: str) -> None:
        self.job = job
        desk, visit, size = self._desk, self.visit, self.size

        def work() -> Shown:
            found = desk.store.paper_job(job)
            if found is None:
                raise RuleViolated("subject_missing", subject=job)
            pages = tuple(desk.render(desk.papers.receipt_pdf(job, size), SCREEN_DPI))
            return Shown(found, tuple(desk.store.cases_of_visit(visit)), pages, tuple(desk.papers.printers()))

        self._lanes.run(work, self._on_shown, lane=Lane.PRINT)

    def _on_shown(self, shown: Shown) -> None:
        self.printers = shown.printers
        self._view.show_receipt(shown)
        if self._print_when_shown and shown.printers and shown.job.state == "antre":
            self.print_out()
        self._print_when_shown = False
