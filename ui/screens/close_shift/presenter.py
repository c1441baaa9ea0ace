"""What closing the counter does, without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.wita import day_of
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.desk import Desk
    from counter_app.services.shifts import ShiftSummary
    from counter_app.services.views import CaseRow
    from ui.tasks import Lanes

OPEN_PAPERS = ("antre", "gagal", "tidak_pasti")


@dataclass(frozen=True, slots=True)
class Closing:
    """What the closing shows before it is done."""

    shift: ShiftRecord | None
    summary: ShiftSummary
    unfinished: Sequence[CaseRow]
    papers: int


class CloseShiftView(Protocol):
    """What the presenter asks of the window."""

    def show_closing(self, closing: Closing) -> None:
        """Show figures and what is still open."""
        ...

    def show_closed(self, shift: ShiftRecord) -> None:
        """The counter is closed."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class CloseShiftPresenter:
    """Closes the counter; it closes without a line, too."""

    def __init__(self, desk: Desk, lanes: Lanes, view: CloseShiftView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False

    def look(self) -> None:
        """Read what the closing shows."""
        desk = self._desk

        def work() -> Closing:
            rows = desk.day_logs.rows(day_of(desk.clock.now_ms()), limit=200)
            waiting = [row for row in rows if row.status in {"belum_lengkap", "ditunda", "dikembalikan"}]
            papers = len(desk.store.paper_jobs(states=OPEN_PAPERS))
            return Closing(desk.shifts.current(), desk.shifts.summary(), tuple(waiting), papers)

        self._lanes.run(work, self._view.show_closing)

    def close(self, blanks: Mapping[str, int], note: str) -> None:
        """Close the counter."""
        if self._busy:
            return
        self._busy = True
        actor = self._desk.actor
        self._lanes.run(
            lambda: self._desk.shifts.close(actor, blanks, note=note), self._on_closed, self._on_failed, lane=Lane.WRITE
        )

    def _on_closed(self, shift: ShiftRecord) -> None:
        self._busy = False
        self._view.show_closed(shift)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        self._view.show_error(fault)
