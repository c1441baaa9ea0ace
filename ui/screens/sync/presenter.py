"""What sending to the Dinas does, without a window: what waits, one run at a time, and the statement at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors import NetworkFault
from ui.sending import Sending, of_chains, of_report, report_message
from ui.texts import error_message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.syncing import Progress, SyncReport
    from counter_app.services.views import ChainState, SyncState
    from ui.sending import Agreement
    from ui.tasks import Lanes
    from ui.texts import Message


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the Dinas, and how it stood before."""

    state: SyncState
    chains: tuple[ChainState, ...]


class SyncView(Protocol):
    """What the presenter asks of the window."""

    def show_waiting(self, state: SyncState) -> None:
        """What waits, and how the last attempt went."""
        ...

    def show_agreements(self, found: Sequence[Agreement], *, stated: bool) -> None:
        """What both sides hold; `stated` when the Dinas said so just now."""
        ...

    def show_progress(self, progress: Progress) -> None:
        """How far it has come."""
        ...

    def show_running(self, *, running: bool) -> None:
        """A run begins or is over."""
        ...

    def show_message(self, message: Message) -> None:
        """How it ended, or why it can't begin."""
        ...

    def show_report(self, report: SyncReport) -> None:
        """What was sent and received."""
        ...


class SyncPresenter:
    """Tells what waits before anything is sent, and afterwards what both sides stand by."""

    def __init__(self, desk: Desk, lanes: Lanes, view: SyncView, parent: QObject | None = None) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.sending = Sending(desk, lanes, self, parent)
        self._stated = False

    def look(self) -> None:
        """What waits now."""
        self._lanes.run(self._read, self._on_waiting)

    def send(self) -> None:
        """Send now; a station that stands alone is told how it would enrol."""
        if not self.sending.enrolled:
            self._view.show_message(error_message(NetworkFault("not_enrolled")))
        elif not self.sending.busy:
            self._view.show_running(running=True)
            self.sending.start()

    def cancel(self) -> None:
        """Stop after the batch that is on its way."""
        self.sending.cancel()

    def _read(self) -> Waiting:
        store = self._desk.store
        return Waiting(store.sync_state(), tuple(store.chains()))

    def _on_waiting(self, found: Waiting) -> None:
        self._view.show_waiting(found.state)
        if not self._stated or found.state.waiting:
            self._stated = False
            self._view.show_agreements(of_chains(found.chains), stated=False)

    def moved(self, progress: Progress) -> None:
        """A step forward."""
        self._view.show_progress(progress)

    def ended(self, report: SyncReport) -> None:
        """How it ended; what both sides hold is read anew."""
        self._view.show_running(running=False)
        self._view.show_message(report_message(report))
        self._view.show_report(report)
        self._lanes.run(self._read, lambda found: self._on_state(report, found))

    def _on_state(self, report: SyncReport, found: Waiting) -> None:
        self._view.show_waiting(found.state)
        self._stated = bool(report.chains)
        self._view.show_agreements(of_report(report, found.chains), stated=self._stated)

    def failed(self, fault: AppError) -> None:
        """The register on this PC failed."""
        self._view.show_running(running=False)
        self._view.show_message(error_message(fault))
        self.look()
