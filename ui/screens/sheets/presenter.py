"""What the screen of the lembar darurat does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from counter_app.services.sheets import FREE, PAGE
from ui.tasks import Lane
from ui.texts import tell_fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.errors import AppError
    from counter_app.domain.records import SheetRecord
    from counter_app.services.desk import Desk
    from counter_app.services.views import PaperJob
    from ui.tasks import Lanes

FIELD: Final = "register_number"


class SheetsView(Protocol):
    """What the presenter asks of the window."""

    def show_sheets(self, sheets: Sequence[SheetRecord], *, more: bool) -> None:
        """Show these sheets and no others."""
        ...

    def show_more(self, sheets: Sequence[SheetRecord], *, more: bool) -> None:
        """Show the next page under them."""
        ...

    def show_next(self, sheet: SheetRecord) -> None:
        """Choose this sheet of those that wait."""
        ...

    def open_sheet(self, sheet: SheetRecord) -> None:
        """Enter what stands on it."""
        ...

    def open_case(self, case: str) -> None:
        """Show what was entered from a sheet."""
        ...

    def open_search(self, number: str) -> None:
        """List all that bears a register number."""
        ...

    def show_owed(self) -> None:
        """The sheets that were asked for are on their way."""
        ...

    def show_void(self, sheet: SheetRecord) -> None:
        """A sheet is void."""
        ...

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class SheetsPresenter:
    """Finds a sheet to enter, lists the others, reserves and voids."""

    def __init__(self, desk: Desk, lanes: Lanes, view: SheetsView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.state = FREE
        self._after: tuple[int, str] | None = None
        self._asked = 0
        self._busy = False

    def read(self) -> None:
        """Read the list from its beginning."""
        self._asked += 1
        asked, state, actor = self._asked, self.state, self._desk.actor
        self._lanes.run(lambda: self._desk.sheets.page(actor, state), lambda found: self._on_first(asked, found))

    def read_more(self) -> None:
        """Read the page after the last sheet."""
        asked, state, after, actor = self._asked, self.state, self._after, self._desk.actor
        self._lanes.run(lambda: self._desk.sheets.page(actor, state, after), lambda found: self._on_more(asked, found))

    def choose(self, state: str) -> None:
        """Sheets that wait, that were entered, or that are void."""
        self.state = state
        self.read()

    def go_on_after(self, sheet: str) -> None:
        """Choose the sheet that comes after this one."""
        actor = self._desk.actor
        self._lanes.run(lambda: self._desk.sheets.after(actor, sheet), self._on_next)

    def find(self, text: str) -> None:
        """A scanned code or a typed number: enter that sheet."""
        actor = self._desk.actor
        self._lanes.run(lambda: self._desk.sheets.find(actor, text), self._view.open_sheet, self._on_failed)

    def look(self, sheet: SheetRecord) -> None:
        """Show what was entered from a sheet; where that is two visits they are listed."""
        if sheet.others:
            self._view.open_search(sheet.number)
            return
        store = self._desk.store
        self._lanes.run(lambda: store.cases_of_visit(sheet.visit), self._on_cases)

    def reserve(self, count: int, size: str) -> None:
        """Set numbers aside and print their sheets."""
        if not self._busy:
            self._busy = True
            actor = self._desk.actor
            self._lanes.run(
                lambda: self._desk.sheets.reserve(actor, count, size), self._on_owed, self._on_failed, lane=Lane.WRITE
            )

    def void(self, sheet: str, reason: str) -> None:
        """A sheet was spoiled or lost."""
        if not self._busy:
            self._busy = True
            actor = self._desk.actor
            self._lanes.run(
                lambda: self._desk.sheets.void(actor, sheet, reason), self._on_void, self._on_failed, lane=Lane.WRITE
            )

    def _remember(self, found: Sequence[SheetRecord]) -> bool:
        if found:
            self._after = (found[-1].reserved_at, found[-1].number)
        return len(found) == PAGE

    def _on_first(self, asked: int, found: Sequence[SheetRecord]) -> None:
        if asked == self._asked:
            self._view.show_sheets(found, more=self._remember(found))

    def _on_more(self, asked: int, found: Sequence[SheetRecord]) -> None:
        if asked == self._asked:
            self._view.show_more(found, more=self._remember(found))

    def _on_next(self, sheet: SheetRecord | None) -> None:
        if sheet is not None:
            self._view.show_next(sheet)

    def _on_cases(self, cases: Sequence[CaseRecord]) -> None:
        if cases:
            self._view.open_case(cases[0].id)

    def _on_owed(self, _job: PaperJob) -> None:
        self._busy = False
        self._view.show_owed()

    def _on_void(self, sheet: SheetRecord) -> None:
        self._busy = False
        self._view.show_void(sheet)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        tell_fault(self._view, fault)
