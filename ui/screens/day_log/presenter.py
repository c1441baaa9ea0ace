"""What the day's log does, without a window: pages of rows, figures, and the log taken out as paper or sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import NotAllowed, RuleViolated
from counter_app.domain.wita import day_of
from ui.numbers import day_long
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from counter_app.domain.consent import Consent
    from counter_app.domain.errors import AppError
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.desk import Desk
    from counter_app.services.papers import PageImage
    from counter_app.services.views import Actor, CaseRow, DayCounts, PaperJob
    from ui.tasks import Lanes

PAGE: Final = 100
SCREEN_DPI: Final = 120


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of a day as they were read; `counts` comes with the first page."""

    day: date
    rows: tuple[CaseRow, ...]
    more: bool
    counts: DayCounts | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the day as made: its job, its bytes, the pages drawn from them, and the printers there are.

    It is the buku register harian, or the report of the closed `shift`.
    """

    job: PaperJob
    day: date
    data: bytes = field(repr=False)
    pages: tuple[PageImage, ...]
    printers: tuple[str, ...]
    shift: ShiftRecord | None = None


class Export(Protocol):
    """A use case that takes a day's log out."""

    def __call__(self, actor: Actor, day: date, *, consent: Consent | None = None) -> bytes:
        """The bytes of the file."""
        ...


class DayLogView(Protocol):
    """What the presenter asks of the window."""

    def show_day(self, day: date, *, today: bool) -> None:
        """Another day is looked at."""
        ...

    def show_rows(self, rows: Sequence[CaseRow], counts: DayCounts, *, more: bool) -> None:
        """Show the rows of the day from the first on."""
        ...

    def add_rows(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show the next page beneath."""
        ...

    def show_paper(self, paper: Paper) -> None:
        """Show the paper as it will come out."""
        ...

    def show_no_closing(self) -> None:
        """No shift of the day was closed."""
        ...

    def show_owed(self, job: PaperJob) -> None:
        """The paper waits for the printer."""
        ...

    def show_saved(self, path: Path) -> None:
        """The log lies in a folder."""
        ...

    def show_busy(self, *, busy: bool) -> None:
        """A paper is being made."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...

    def ask_consent(self, fault: NotAllowed, about: str, then: Callable[[Consent], None]) -> None:
        """Ask a supervisor; `then` does it again with the consent."""
        ...


class DayLogPresenter:
    """Looks at one day at a time, newest case first, a page at a time."""

    def __init__(self, desk: Desk, lanes: Lanes, view: DayLogView, *, page: int = PAGE) -> None:
        self._desk, self._lanes, self._view, self._page = desk, lanes, view, page
        self.day: date = self.today
        self._last: tuple[int, str] | None = None
        self._shown = 0
        self._busy = False
        self.paper: Paper | None = None

    @property
    def today(self) -> date:
        """The day at the counter."""
        return day_of(self._desk.clock.now_ms())

    def look(self, day: date | None = None) -> None:
        """Look at a day, or at the same one anew; the future has no log."""
        wanted = min(day or self.day, self.today)
        if wanted != self.day:
            self._shown = 0
            self.paper = None
        self.day = wanted
        self._view.show_day(wanted, today=wanted == self.today)
        logs, actor, limit = self._desk.day_logs, self._desk.actor, max(self._page, self._shown)

        def work() -> Page:
            rows = tuple(logs.rows(actor, wanted, limit=limit))
            return Page(wanted, rows, len(rows) == limit, logs.counts(wanted))

        self._lanes.run(work, self._on_first)

    def step(self, days: int) -> None:
        """Look at a day before or after."""
        self.look(self.day + timedelta(days=days))

    def more(self) -> None:
        """Read the next page."""
        wanted, before, limit = self.day, self._last, self._page
        logs, actor = self._desk.day_logs, self._desk.actor
        if before is None:
            return

        def work() -> Page:
            rows = tuple(logs.rows(actor, wanted, before=before, limit=limit))
            return Page(wanted, rows, len(rows) == limit)

        self._lanes.run(work, self._on_more)

    def show_paper(self) -> None:
        """Make the buku register harian and show it from its bytes; that it was made is recorded."""
        desk, actor, day = self._desk, self._desk.actor, self.day

        def work() -> Paper:
            job = desk.day_logs.paper(actor, day)
            data = desk.papers.pdf_of(job)
            return Paper(job, day, data, tuple(desk.render(data, SCREEN_DPI)), tuple(desk.papers.printers()))

        if self._begin():
            self._lanes.run(work, self._on_paper, self._on_failed, lane=Lane.PRINT)

    def show_closing(self) -> None:
        """Show the report of the day's first closed shift; asked for again, that of the next one."""
        desk, actor, day = self._desk, self._desk.actor, self.day
        shown = self.paper.shift.id if self.paper and self.paper.shift else ""

        def work() -> Paper | None:
            shifts = desk.closings.of_day(actor, day)
            if not shifts:
                return None
            names = [one.id for one in shifts]
            place = names.index(shown) + 1 if shown in names else 0
            shift = shifts[place % len(shifts)]
            job = desk.closings.report(actor, shift, enrolled=desk.sync is not None)
            data = desk.papers.pdf(job.id)
            return Paper(job, day, data, tuple(desk.render(data, SCREEN_DPI)), tuple(desk.papers.printers()), shift)

        if self._begin():
            self._lanes.run(work, self._on_closing, self._on_failed, lane=Lane.PRINT)

    def print_out(self) -> None:
        """Owe the shown paper, so that the spooler prints its very bytes; without a printer, say so."""
        paper, desk = self.paper, self._desk
        if paper is None:
            self.show_paper()
            return
        if not paper.printers:
            self._view.show_error(RuleViolated("printer_missing"))
            return
        shift = paper.shift

        def work() -> PaperJob:
            if shift is None:
                return desk.papers.owe(desk.actor, paper.job)
            return desk.closings.again(desk.actor, enrolled=desk.sync is not None, shift=shift)

        if self._begin():
            # what is printed once more is taken back from the system's queue first
            self._lanes.run(work, self._on_owed, self._on_failed, lane=Lane.PRINT if shift else Lane.WRITE)

    def put_away(self) -> None:
        """The paper is not looked at any more."""
        self.paper = None

    def save_pdf(self, folder: Path) -> None:
        """Write the shown bytes into a folder, or make them first."""
        desk, actor, day, paper = self._desk, self._desk.actor, self.day, self.paper

        def work() -> Path:
            if paper is not None and paper.shift is not None:
                return desk.papers.save_document(paper.data, folder / desk.papers.file_name(paper.job.id))
            data = paper.data if paper else desk.day_logs.pdf(actor, day)
            return desk.papers.save_document(data, folder / desk.day_logs.file_name(day, "pdf"))

        if self._begin():
            self._lanes.run(work, self._on_saved, self._on_failed, lane=Lane.PRINT)

    def save_sheet(self, folder: Path) -> None:
        """Write the log into a folder as XLSX."""
        self._save(self._desk.day_logs.sheet, folder, "xlsx")

    def save_csv(self, folder: Path) -> None:
        """Write the log into a folder as CSV."""
        self._save(self._desk.day_logs.csv, folder, "csv")

    def _save(
        self, make: Export, folder: Path, suffix: str, day: date | None = None, consent: Consent | None = None
    ) -> None:
        desk, actor, wanted = self._desk, self._desk.actor, day or self.day

        def work() -> Path:
            data = make(actor, wanted, consent=consent)
            return desk.papers.save_document(data, folder / desk.day_logs.file_name(wanted, suffix))

        def failed(fault: AppError) -> None:
            self._end()
            if isinstance(fault, NotAllowed) and fault.code == "consent_needed":
                self._view.ask_consent(
                    fault, day_long(wanted), lambda given: self._save(make, folder, suffix, wanted, given)
                )
            else:
                self._view.show_error(fault)

        if self._begin():
            self._lanes.run(work, self._on_saved, failed, lane=Lane.PRINT)

    def _begin(self) -> bool:
        if self._busy:
            return False
        self._busy = True
        self._view.show_busy(busy=True)
        return True

    def _end(self) -> None:
        self._busy = False
        self._view.show_busy(busy=False)

    def _on_first(self, page: Page) -> None:
        if page.day != self.day or page.counts is None:
            return
        self._keep(page, len(page.rows))
        self._view.show_rows(page.rows, page.counts, more=page.more)

    def _on_more(self, page: Page) -> None:
        if page.day != self.day:
            return
        self._keep(page, self._shown + len(page.rows))
        self._view.add_rows(page.rows, more=page.more)

    def _keep(self, page: Page, shown: int) -> None:
        self._shown = shown
        if page.rows:
            self._last = (page.rows[-1].opened_at, page.rows[-1].id)

    def _on_paper(self, paper: Paper) -> None:
        self._end()
        if paper.day == self.day:
            self.paper = paper
            self._view.show_paper(paper)

    def _on_closing(self, paper: Paper | None) -> None:
        if paper is not None:
            self._on_paper(paper)
            return
        self._end()
        self._view.show_no_closing()

    def _on_owed(self, job: PaperJob) -> None:
        self._end()
        self.paper = None
        self._view.show_owed(job)

    def _on_saved(self, path: Path) -> None:
        self._end()
        self._view.show_saved(path)

    def _on_failed(self, fault: AppError) -> None:
        self._end()
        self._view.show_error(fault)
