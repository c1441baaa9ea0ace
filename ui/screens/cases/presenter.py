"""What the list of cases does, without a window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.wita import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from counter_app.services.desk import Desk
    from counter_app.services.views import CaseRow
    from ui.tasks import Lanes

PAGE: Final = 100
WANTED: Final = {"semua": (), "kurang": ("belum_lengkap", "ditunda", "dikembalikan"), "siap": ("siap_diambil",)}


class CasesView(Protocol):
    """What the presenter asks of the window."""

    def show_rows(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show these rows and no others."""
        ...

    def show_more(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show the next page under them."""
        ...


class CasesPresenter:
    """Pages through the cases of a day, newest first."""

    def __init__(self, desk: Desk, lanes: Lanes, view: CasesView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.day: date = day_of(desk.clock.now_ms())
        self.wanted = "semua"
        self._last: tuple[int, str] | None = None
        self._asked = 0

    @property
    def today(self) -> date:
        """The day at the counter."""
        return day_of(self._desk.clock.now_ms())

    def read(self) -> None:
        """Read the first page."""
        self._asked += 1
        asked, day = self._asked, self.day
        self._lanes.run(
            lambda: self._desk.day_logs.rows(self._desk.actor, day, limit=PAGE),
            lambda rows: self._on_first(asked, rows),
        )

    def read_more(self) -> None:
        """Read the page after the last row."""
        asked, day, before = self._asked, self.day, self._last
        self._lanes.run(
            lambda: self._desk.day_logs.rows(self._desk.actor, day, before=before, limit=PAGE),
            lambda rows: self._on_more(asked, rows),
        )

    def go_by(self, days: int) -> None:
        """Another day; never after today."""
        self.day = min(self.today, self.day + timedelta(days=days))
        self.read()

    def choose(self, wanted: str) -> None:
        """Only cases in some states."""
        self.wanted = wanted
        self.read()

    def _kept(self, rows: Sequence[CaseRow]) -> list[CaseRow]:
        states = WANTED[self.wanted]
        return [row for row in rows if not states or row.status in states]

    def _on_first(self, asked: int, rows: Sequence[CaseRow]) -> None:
        if asked == self._asked:
            self._remember(rows)
            self._view.show_rows(self._kept(rows), more=len(rows) == PAGE)

    def _on_more(self, asked: int, rows: Sequence[CaseRow]) -> None:
        if asked == self._asked:
            self._remember(rows)
            self._view.show_more(self._kept(rows), more=len(rows) == PAGE)

    def _remember(self, rows: Sequence[CaseRow]) -> None:
        if rows:
            self._last = (rows[-1].opened_at, rows[-1].id)
