"""What the screen of papers does, without a window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import RuleViolated
from counter_app.services.paper_desk import PRINTABLE
from counter_app.services.paper_ledger import REPLACED
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.paper_lists import PaperLine
    from counter_app.services.papers import PageImage
    from counter_app.services.settings import CounterSettings
    from counter_app.services.views import PaperJob
    from ui.tasks import Lanes

SCREEN_DPI: Final = 120
NOT_OUT: Final = "gagal_cetak"
UNSURE: Final = frozenset({"terkirim", "tidak_pasti"})
DOCUMENTS, SLIPS = "document_printer", "slip_printer"
_TRIED: Final = {DOCUMENTS: "a4", SLIPS: "roll80"}
"""On which paper each printer is tried; slips on A5 come out of the printer of documents."""


@dataclass(frozen=True, slots=True)
class Printers:
    """The system's printers and which of them are chosen."""

    names: tuple[str, ...]
    settings: CounterSettings

    @property
    def lost(self) -> tuple[str, ...]:
        """For which papers the chosen printer is gone while another one is there."""
        return tuple(which for which in _TRIED if self.names and self.chosen(which) not in ("", *self.names))

    def chosen(self, which: str) -> str:
        """The printer that was chosen for documents or for slips; empty for the system's first."""
        return str(getattr(self.settings, which))


class PapersView(Protocol):
    """What the presenter asks of the window."""

    def show_lines(self, lines: Sequence[PaperLine]) -> None:
        """Show the papers; the selected one stays selected."""
        ...

    def show_printers(self, printers: Printers) -> None:
        """Show what can be chosen, and what is."""
        ...

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show a paper as it comes out."""
        ...

    def show_owed(self) -> None:
        """A paper was asked for or answered."""
        ...

    def show_saved(self, path: Path) -> None:
        """A paper lies in a folder."""
        ...

    def show_read_back(self, job: PaperJob) -> None:
        """A test slip was scanned."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


def acts(job: PaperJob) -> tuple[str, ...]:
    """What can be done with a paper, by how it stands."""
    if job.error == REPLACED:
        return ("again", "save")
    if job.state in PRINTABLE:
        over = job.state == "batal"
        return ("print", "save") if over else ("print", "save", "by_hand", "give_up")
    if job.state in {"tercetak", "ditulis"}:
        return ("again", "save")
    return ("came_out", "again", "save", "by_hand")


class PapersPresenter:
    """Reads the papers, and takes each further by the acts that its state allows."""

    def __init__(self, desk: Desk, lanes: Lanes, view: PapersView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.printers: tuple[str, ...] = ()
        self.shown: PaperLine | None = None
        """The paper that is looked at as it comes out."""

    def read(self) -> None:
        """Read the list again."""
        desk = self._desk
        self._lanes.run(lambda: tuple(desk.paper_lists.lines(desk.actor)), self._view.show_lines)

    def read_printers(self) -> None:
        """Ask the system again which printers there are."""
        desk = self._desk
        self._lanes.run(lambda: Printers(desk.papers.printers(), desk.settings.current()), self._on_printers)

    def look(self, line: PaperLine) -> None:
        """Show a paper from its bytes; that somebody's data is shown is recorded first."""
        desk = self._desk

        def work() -> tuple[PageImage, ...]:
            if line.job.about:
                desk.access.note(desk.actor, "ditampilkan", line.job.about)
            return tuple(desk.render(desk.papers.pdf(line.id), SCREEN_DPI))

        self.shown = line
        self._lanes.run(work, lambda pages: self._on_pages(line, pages))

    def put_away(self) -> None:
        """The paper is not looked at any more."""
        self.shown = None

    def print_out(self, line: PaperLine, reason: str) -> None:
        """Print what never came out; what is out, or may be, comes out again as a copy with a reason."""
        if not self.printers:
            self._view.show_error(RuleViolated("printer_missing"))
        elif "print" in acts(line.job):
            self._act(lambda: self._desk.papers.print(self._desk.actor, line.id))
        else:
            self._act(lambda: self._desk.papers.again(self._desk.actor, line.id, reason))

    def print_waiting(self, lines: Sequence[PaperLine]) -> None:
        """Print everything that waits for somebody to ask, such as after a time without power."""
        waiting = [line.id for line in lines if waits(line.job)]
        desk = self._desk
        if not self.printers:
            self._view.show_error(RuleViolated("printer_missing"))
        elif waiting:
            self._act(lambda: [desk.papers.print(desk.actor, job) for job in waiting][-1])

    def answer(self, line: PaperLine, outcome: str) -> None:
        """Note what the operator says of a paper."""
        self._act(lambda: self._desk.papers.answer(self._desk.actor, line.id, outcome))

    def give_up(self, line: PaperLine) -> None:
        """Nobody needs it any more."""
        self._act(lambda: self._desk.papers.give_up(self._desk.actor, line.id))

    def save(self, line: PaperLine, folder: Path) -> None:
        """Write a paper into a folder."""
        desk = self._desk
        self._lanes.run(lambda: desk.papers.save(desk.actor, line.id, folder), self._view.show_saved, lane=Lane.PRINT)

    def choose(self, which: Sequence[str], printer: str) -> None:
        """Let documents or slips come out of another printer, empty for the system's first; what waits goes there."""
        desk = self._desk

        def work() -> Printers:
            after = desk.settings.current()
            if SLIPS in which:
                after = replace(after, slip_printer=printer)
            if DOCUMENTS in which:
                after = replace(after, document_printer=printer)
            desk.settings.keep(desk.actor, after)
            desk.papers.printers_changed(desk.actor)
            return Printers(self.printers, desk.settings.current())

        self._lanes.run(work, self._on_chosen, lane=Lane.WRITE)

    def try_printer(self, which: str) -> None:
        """Owe a test slip to the printer of documents or of slips."""
        desk = self._desk
        if not self.printers:
            self._view.show_error(RuleViolated("printer_missing"))
            return

        def work() -> PaperJob:
            printer = getattr(desk.settings.current(), which) or self.printers[0]
            return desk.papers.try_printer(desk.actor, printer, _TRIED[which])

        self._act(work)

    def read_back(self, scanned: str) -> None:
        """A code was scanned: does it belong to a test slip of this counter?"""
        desk = self._desk
        if scanned.strip():
            self._lanes.run(
                lambda: desk.papers.read_back(desk.actor, scanned), self._view.show_read_back, lane=Lane.PRINT
            )

    def _act(self, work: Callable[[], PaperJob]) -> None:
        self._lanes.run(work, lambda _job: self._view.show_owed(), lane=Lane.PRINT)

    def _on_printers(self, printers: Printers) -> None:
        self.printers = printers.names
        self._view.show_printers(printers)

    def _on_chosen(self, printers: Printers) -> None:
        self._on_printers(printers)
        self._view.show_owed()

    def _on_pages(self, line: PaperLine, pages: Sequence[PageImage]) -> None:
        if self.shown is line:
            self._view.show_pages(pages)


def waits(job: PaperJob) -> bool:
    """Whether a paper waits for somebody to ask for it."""
    return job.state == "antre" and not job.next_at
