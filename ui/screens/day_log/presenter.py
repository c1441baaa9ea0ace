"""What the day's log does, without a window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import StorageFault
from counter_app.domain.wita import day_of
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from counter_app.services.desk import Desk
    from counter_app.services.papers import PageImage
    from counter_app.services.views import CaseRow, DayCounts
    from ui.tasks import Lanes

PAGE: Final = 100
SCREEN_DPI: Final = 110


class DayLogView(Protocol):
    """What the presenter asks of the window."""

    def show_log(self, counts: DayCounts, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show the figures and the first rows."""
        ...

    def show_more(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show the next page."""
        ...

    def show_paper(self, pages: Sequence[PageImage]) -> None:
        """Show the buku register harian as it will be printed."""
        ...

    def show_written(self, name: str) -> None:
        """A file lies in its folder."""
        ...


class DayLogPresenter:
    """Reads a day, and takes it out as PDF or XLSX, which is recorded."""

    def __init__(self, desk: Desk, lanes: Lanes, view: DayLogView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.day: date = day_of(desk.clock.now_ms())
        self._last: tuple[int, str] | None = None
        self._pdf: tuple[date, bytes] | None = None

    @property
    def today(self) -> date:
        """The day at the counter."""
        return day_of(self._desk.clock.now_ms())

    def read(self) -> None:
        """Read figures and rows of the day."""
        desk, day = self._desk, self.day

        def work() -> tuple[DayCounts, Sequence[CaseRow]]:
            return desk.day_logs.counts(day), desk.day_logs.rows(day, limit=PAGE)

        self._lanes.run(work, self._on_read)

    def read_more(self) -> None:
        """Read the next page."""
        day, before = self.day, self._last
        self._lanes.run(lambda: self._desk.day_logs.rows(day, before=before, limit=PAGE), self._on_more)

    def go_by(self, days: int) -> None:
        """Another day; never after today."""
        self.day = min(self.today, self.day + timedelta(days=days))
        self.read()

    def preview(self) -> None:
        """Make the PDF and show it; that it was made is recorded."""
        desk, day = self._desk, self.day

        def work() -> tuple[bytes, Sequence[PageImage]]:
            data = desk.day_logs.pdf(desk.actor, day)
            return data, tuple(desk.render(data, SCREEN_DPI))

        self._lanes.run(work, lambda made: self._on_pdf(day, made), lane=Lane.PRINT)

    def file_name(self, suffix: str) -> str:
        """What the file should be called."""
        return self._desk.day_logs.file_name(self.day, suffix)

    def save_pdf(self, target: Path) -> None:
        """Write the very bytes that are shown."""
        kept = self._pdf
        if kept is not None and kept[0] == self.day:
            self._write(target, kept[1])

    def export(self, target: Path) -> None:
        """Write the day as a spreadsheet; that it was taken out is recorded."""
        desk, day = self._desk, self.day
        self._lanes.run(
            lambda: _written(target, desk.day_logs.sheet(desk.actor, day)), self._view.show_written, lane=Lane.PRINT
        )

    def _write(self, target: Path, data: bytes) -> None:
        self._lanes.run(lambda: _written(target, data), self._view.show_written, lane=Lane.PRINT)

    def _on_pdf(self, day: date, made: tuple[bytes, Sequence[PageImage]]) -> None:
        data, pages = made
        self._pdf = (day, data)
        self._view.show_paper(pages)

    def _on_read(self, found: tuple[DayCounts, Sequence[CaseRow]]) -> None:
        counts, rows = found
        self._remember(rows)
        self._view.show_log(counts, rows, more=len(rows) == PAGE)

    def _on_more(self, rows: Sequence[CaseRow]) -> None:
        self._remember(rows)
        self._view.show_more(rows, more=len(rows) == PAGE)

    def _remember(self, rows: Sequence[CaseRow]) -> None:
        if rows:
            self._last = (rows[-1].opened_at, rows[-1].id)


def _written(target: Path, data: bytes) -> str:
    """Write a file; runs in a lane."""
    try:
        target.write_bytes(data)
    except OSError:
        raise StorageFault("file_not_written") from None
    return target.name
