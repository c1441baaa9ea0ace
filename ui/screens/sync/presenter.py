"""What sending to the Dinas does, without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import AppError, OutsideFault, RuleViolated
from ui.tasks import CancelToken, Lane
from ui.words.errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.desk import Desk
    from counter_app.services.syncing import Progress, SyncReport
    from counter_app.services.views import SyncState
    from ui.tasks import Lanes

WORDS_OF: Final = {
    "wrong_certificate": "tls",
    "captive_portal": "not_central",
    "nonsense": "not_central",
    "unauthorised": "auth",
    "upgrade": "upgrade_needed",
    "clock": "clock_wrong",
    "replay": "clock_wrong",
    "too_large": "server",
    "damaged": "server",
    "gap": "server",
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a sync would send, and how the last one went."""

    entries: int
    size: int
    state: SyncState


class SyncView(Protocol):
    """What the presenter asks of the window."""

    def show_outlook(self, outlook: Outlook) -> None:
        """Tell what waits before anything is sent."""
        ...

    def show_running(self, *, running: bool) -> None:
        """Sending began or ended."""
        ...

    def show_report(self, report: SyncReport) -> None:
        """Show what both sides state."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class SyncPresenter:
    """Sends, reports how far it is, and can be asked to stop between batches."""

    def __init__(self, desk: Desk, lanes: Lanes, view: SyncView, progress: Callable[[Progress], None]) -> None:
        self._desk, self._lanes, self._view, self._progress = desk, lanes, view, progress
        self._cancel = CancelToken()
        self.running = False

    def look(self) -> None:
        """What waits."""
        desk = self._desk

        def work() -> Outlook:
            state = desk.store.sync_state()
            entries, size = desk.sync.estimate() if desk.sync else (state.waiting, state.waiting_bytes)
            return Outlook(entries, size, state)

        self._lanes.run(work, self._view.show_outlook)

    def send(self) -> None:
        """Send now."""
        sync = self._desk.sync
        if self.running:
            return
        if sync is None:
            self._view.show_error(RuleViolated("not_enrolled"))
            return
        self._cancel = cancel = CancelToken()
        self.running = True
        self._view.show_running(running=True)
        self._lanes.run(lambda: sync.run(self._progress, cancel), self._on_report, self._on_failed, lane=Lane.SYNC)

    def cancel(self) -> None:
        """Stop after the batch that is under way."""
        self._cancel.cancel()

    def _on_report(self, report: SyncReport) -> None:
        self._end()
        self._view.show_report(report)
        if report.error and report.error != "cancelled":
            self._view.show_error(OutsideFault(error_words(report.error)))
        self.look()

    def _on_failed(self, fault: AppError) -> None:
        self._end()
        self._view.show_error(fault)
        self.look()

    def _end(self) -> None:
        self.running = False
        self._view.show_running(running=False)


def error_words(code: str) -> str:
    """The code under which the words of a sync's error stand."""
    known = WORDS_OF.get(code, code)
    return known if known in ERRORS else "server"
