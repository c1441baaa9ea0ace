"""What closing the counter does, without a window: it closes first, then sends; nothing ever prevents it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors import InvalidInput
from counter_app.domain.wita import day_of
from counter_app.services.closing_report import statement_of
from ui.sending import Sending, of_chains, of_report, report_message
from ui.tasks import Lane
from ui.texts import fault_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtCore import QObject

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.closing import Filed
    from counter_app.services.desk import Desk
    from counter_app.services.shifts import ShiftSummary
    from counter_app.services.still_open import StillOpen
    from counter_app.services.syncing import Progress, SyncReport
    from counter_app.services.views import ChainState, DayCounts, PaperJob
    from ui.sending import Agreement
    from ui.tasks import Lanes
    from ui.texts import Message


@dataclass(frozen=True, slots=True)
class Closing:
    """What the closing shows before it is done; `filed`: an earlier shift was closed, whose report can be printed."""

    shift: ShiftRecord | None
    summary: ShiftSummary
    counts: DayCounts
    filed: bool
    still: StillOpen
    outages: Mapping[str, int]


class CloseShiftView(Protocol):
    """What the presenter asks of the window."""

    def show_closing(self, closing: Closing) -> None:
        """Show figures and what is still open."""
        ...

    def show_closed(self, shift: ShiftRecord, *, sends: bool) -> None:
        """The counter is closed; `sends` when what waits is being sent now."""
        ...

    def show_progress(self, progress: Progress) -> None:
        """How far the sending has come."""
        ...

    def show_sent(self, message: Message, report: SyncReport) -> None:
        """How the sending ended."""
        ...

    def show_agreements(self, found: Sequence[Agreement]) -> None:
        """What both sides hold."""
        ...

    def show_filed(self, filed: Filed | None) -> None:
        """The closing report is owed and saved, or None where it could not be owed."""
        ...

    def show_owed(self, job: PaperJob) -> None:
        """The closing report is on its way to the printer once more."""
        ...

    def show_saved(self, path: Path) -> None:
        """The day's log lies in a folder."""
        ...

    def show_note_fault(self, text: str) -> None:
        """Tell why the note can't be kept; without it the counter closes at once."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class CloseShiftPresenter:
    """Closes the counter and then sends; a line that is down changes nothing about the closing."""

    def __init__(self, desk: Desk, lanes: Lanes, view: CloseShiftView, parent: QObject | None = None) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False
        self.closed: ShiftRecord | None = None
        self.sending = Sending(desk, lanes, self, parent)

    def begin(self) -> None:
        """Look at a closing anew; after one is done, its statement stays until the counter is opened again."""
        self._lanes.run(self._desk.shifts.current, self._on_current)

    def close(
        self, blanks: Mapping[str, int], note: str, draft: str = "", gaps: Mapping[str, str] | None = None
    ) -> None:
        """Close the counter with its report owed, then send; with the closing the draft of its form is forgotten."""
        if self._busy or self.closed is not None:
            return
        self._busy = True
        actor, shifts, sends = self._desk.actor, self._desk.shifts, self.sending.enrolled
        self._lanes.run(
            lambda: shifts.close(actor, blanks, gaps=gaps, note=note.strip(), draft=draft, sends=sends),
            self._on_closed,
            self._on_failed,
            lane=Lane.WRITE,
        )

    def send_again(self) -> None:
        """Send what still waits."""
        self.sending.start()

    def print_report(self) -> None:
        """Print the report of the last closing, once more where it came out already."""
        desk, enrolled = self._desk, self.sending.enrolled
        self._lanes.run(
            lambda: desk.closings.again(desk.actor, enrolled=enrolled), self._view.show_owed, lane=Lane.PRINT
        )

    def save_log(self, folder: Path) -> None:
        """Write the day's log into a folder as PDF."""
        desk, actor, day = self._desk, self._desk.actor, self._day

        def work() -> Path:
            return desk.papers.save_document(
                desk.day_logs.pdf(actor, day), folder / desk.day_logs.file_name(day, "pdf")
            )

        self._lanes.run(work, self._view.show_saved, self._view.show_error, lane=Lane.PRINT)

    @property
    def _day(self) -> date:
        return day_of(self.closed.opened_at if self.closed else self._desk.clock.now_ms())

    def _read(self) -> Closing:
        desk = self._desk
        shift = desk.shifts.current()
        day = day_of(shift.opened_at if shift else desk.clock.now_ms())
        now = desk.clock.now_ms()
        outages = desk.outages.minutes(min(shift.opened_at, now), now) if shift else {}
        return Closing(
            shift=shift,
            summary=desk.shifts.summary(),
            counts=desk.day_logs.counts(day),
            filed=desk.store.last_shift() is not None,
            still=desk.still.now(desk.actor),
            outages=outages,
        )

    def _chains(self) -> tuple[ChainState, ...]:
        return tuple(self._desk.store.chains())

    def _on_current(self, shift: ShiftRecord | None) -> None:
        if shift is None and self.closed is not None:
            return
        self.closed = None
        self._lanes.run(self._read, self._view.show_closing)

    def _on_closed(self, shift: ShiftRecord) -> None:
        self._busy = False
        self.closed = shift
        self._view.show_closed(shift, sends=self.sending.enrolled)
        self._lanes.run(self._chains, lambda chains: self._view.show_agreements(of_chains(chains)))
        if not self.sending.start():
            self._file(None)

    def moved(self, progress: Progress) -> None:
        """A step forward."""
        self._view.show_progress(progress)

    def ended(self, report: SyncReport) -> None:
        """How the sending ended."""
        self._view.show_sent(report_message(report), report)
        self._lanes.run(self._chains, lambda chains: self._view.show_agreements(of_report(report, chains)))
        self._file(report)

    def failed(self, fault: AppError) -> None:
        """The register failed while sending; the closing stands."""
        self._view.show_error(fault)
        self._file(None)

    def _file(self, report: SyncReport | None) -> None:
        """Let the report say what both sides hold and save it; in the lane behind which signing out waits."""
        desk, shift, enrolled = self._desk, self.closed, self.sending.enrolled
        if shift is None:
            return

        def work() -> Filed:
            statement = statement_of(report, desk.store.chains(), enrolled=enrolled)
            return desk.closings.file(desk.actor, shift, statement)

        self._lanes.run(work, self._view.show_filed, self._on_not_filed, lane=Lane.WRITE)

    def _on_not_filed(self, fault: AppError) -> None:
        self._view.show_error(fault)
        self._view.show_filed(None)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        if isinstance(fault, InvalidInput) and "note" in fault.fields:
            self._view.show_note_fault(fault_texts(fault)["note"])
        else:
            self._view.show_error(fault)
