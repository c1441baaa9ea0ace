"""What searching does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from counter_app.domain.qr import read_scan
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.desk import Desk
    from counter_app.services.views import CaseRow
    from ui.tasks import Lanes


class SearchView(Protocol):
    """What the presenter asks of the window."""

    def show_rows(self, rows: Sequence[CaseRow], *, whole: bool) -> None:
        """Show what was found; `whole` after Enter, else while it is typed."""
        ...

    def open_case(self, case: str) -> None:
        """A scan named one case: show it."""
        ...


class SearchPresenter:
    """Suggests while it is typed; Enter reads a scan or makes the search.

    Every search is recorded, and what is suggested once for each time that the screen is entered, before anybody shows.
    """

    def __init__(self, desk: Desk, lanes: Lanes, view: SearchView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._asked = 0
        self._recorded = False

    def begin(self) -> None:
        """The screen is entered: what it suggests is recorded anew."""
        self._recorded = False

    def suggest(self, text: str) -> None:
        """Find while it is typed; an answer that comes late is dropped."""
        self._asked += 1
        asked = self._asked

        def show(rows: Sequence[CaseRow]) -> None:
            if asked == self._asked:
                self._view.show_rows(rows, whole=False)

        def found(rows: Sequence[CaseRow]) -> None:
            if not rows or self._recorded:
                show(rows)
                return
            self._recorded = True
            self._lanes.run(lambda: self._noted(rows), show, lane=Lane.WRITE)

        self._lanes.run(lambda: self._desk.finder.suggest(self._desk.actor, text, limit=20), found)

    def search(self, text: str) -> None:
        """Enter: a receipt or register number opens its case, anything else is searched for."""
        if not text.strip():
            return
        self._asked += 1
        desk = self._desk

        def work() -> tuple[tuple[str, ...], tuple[CaseRow, ...]]:
            found = desk.finder.follow(desk.actor, read_scan(text))
            if found.sheet is not None and found.sheet.others:
                # what was entered twice is listed, for nobody knows which of it is meant
                return (), desk.finder.search(desk.actor, found.sheet.number)
            scanned = tuple(case.id for case in found.cases)
            return scanned, () if scanned else desk.finder.search(desk.actor, text)

        self._lanes.run(work, self._on_found, lane=Lane.WRITE)

    def _noted(self, rows: Sequence[CaseRow]) -> Sequence[CaseRow]:
        self._desk.access.note(self._desk.actor, "dicari", rows=len(rows))
        return rows

    def _on_found(self, found: tuple[tuple[str, ...], tuple[CaseRow, ...]]) -> None:
        scanned, rows = found
        if scanned:
            self._view.open_case(scanned[0])
        else:
            self._view.show_rows(rows, whole=True)
