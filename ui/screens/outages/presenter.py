"""What the list of outages does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.wita import DAY_MS, day_bounds, day_of
from ui.moments import typed_moment
from ui.tasks import Lane
from ui.texts import field_text, tell_fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import OutageRecord
    from counter_app.services.desk import Desk
    from counter_app.services.outages import OutageLine
    from ui.tasks import Lanes

DAYS: Final = 31


class OutagesView(Protocol):
    """What the presenter asks of the window."""

    def show_lines(self, lines: Sequence[OutageLine]) -> None:
        """Show what was noted."""
        ...

    def show_done(self, outage: OutageRecord) -> None:
        """It stands in the register."""
        ...

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class OutagesPresenter:
    """Lists a month of outages, notes one that is over, and puts times right."""

    def __init__(self, desk: Desk, lanes: Lanes, view: OutagesView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False

    @property
    def today(self) -> date:
        """The day at the counter."""
        return day_of(self._desk.clock.now_ms())

    def look(self) -> None:
        """Read the last days."""
        now = self._desk.clock.now_ms()
        start = day_bounds(day_of(now))[0] - DAYS * DAY_MS
        self._lanes.run(lambda: self._desk.outages.within(start, now), self._view.show_lines)

    def save(self, line: OutageLine | None, reason: str, began: str, ended: str, draft: str = "") -> None:
        """Note a new outage, or put the times of one right, as typed; with that the form's draft is forgotten."""
        day = day_of(line.began_at) if line else self.today
        times = {"began": typed_moment(began, day), "ended": typed_moment(ended, day)}
        faults = {name: field_text("moment_malformed") for name, at in times.items() if at is None}
        if line and not times["began"]:
            faults.setdefault("began", field_text("required"))
        if faults:
            self._view.show_faults(faults)
        elif not self._busy:
            self._busy = True
            self._write(line, reason, times["began"] or 0, times["ended"] or 0, draft)

    def _write(self, line: OutageLine | None, reason: str, began: int, ended: int, draft: str) -> None:
        outages, actor = self._desk.outages, self._desk.actor

        def work() -> OutageRecord:
            if line is None:
                return outages.begin(actor, reason, began=began, ended=ended, draft=draft)
            return outages.correct(actor, line.id, began=began, ended=ended, draft=draft)

        self._lanes.run(work, self._on_done, self._on_failed, lane=Lane.WRITE)

    def _on_done(self, outage: OutageRecord) -> None:
        self._busy = False
        self._view.show_done(outage)
        self.look()

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        tell_fault(self._view, fault)
