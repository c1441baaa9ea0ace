"""What the lists of cases do, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol, Unpack

from counter_app.domain.wita import day_of
from counter_app.services.case_lists import BY_VILLAGE, PAGE, Wanted
from ui.tasks import Lane
from ui.texts import tell_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from counter_app.domain.errors import AppError
    from counter_app.services.case_lists import Counts, Key, ListedCase, Page
    from counter_app.services.case_writing import Outcome
    from counter_app.services.desk import Desk
    from counter_app.services.forms import How
    from counter_app.services.views import PaperJob
    from ui.tasks import Lanes

MOST_READ: Final = 500
"""More rows than this are not read again when the register changed: the list begins anew."""


class CasesView(Protocol):
    """What the presenter asks of the window."""

    def show_rows(self, rows: Sequence[ListedCase], *, more: bool) -> None:
        """Show these rows and no others."""
        ...

    def show_more(self, rows: Sequence[ListedCase], *, more: bool) -> None:
        """Show the next page under them."""
        ...

    def show_counts(self, counts: Counts) -> None:
        """Show how many stand in each list and village."""
        ...

    def show_marks(self) -> None:
        """Other rows are marked."""
        ...

    def show_outcome(self, outcome: Outcome) -> None:
        """An act is in the register; what could not be is told."""
        ...

    def show_owed(self, job: PaperJob) -> None:
        """A paper is on its way."""
        ...

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields of the open form."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class CasesPresenter:
    """Pages through a list, keeps which rows are marked, and does one act to all of them."""

    def __init__(self, desk: Desk, lanes: Lanes, view: CasesView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.wanted = Wanted("hari_ini", self.today)
        self.marked: dict[str, ListedCase] = {}
        self._after: Key | None = None
        self._read = 0
        self._asked = 0
        self._busy = False

    @property
    def today(self) -> date:
        """The day at the counter."""
        return day_of(self._desk.clock.now_ms())

    def read(self) -> None:
        """Read the list from its beginning, as far as it was read."""
        self._asked += 1
        asked, wanted, actor = self._asked, self.wanted, self._desk.actor
        limit = max(PAGE, self._read) if self._read <= MOST_READ else PAGE
        self._lanes.run(
            lambda: self._desk.lists.page(actor, wanted, limit=limit), lambda page: self._on_first(asked, page)
        )
        self._lanes.run(lambda: self._desk.lists.counts(wanted.day), lambda counts: self._on_counts(asked, counts))

    def read_more(self) -> None:
        """Read the page after the last row."""
        asked, wanted, after, actor = self._asked, self.wanted, self._after, self._desk.actor
        if after is not None:
            self._lanes.run(
                lambda: self._desk.lists.page(actor, wanted, after), lambda page: self._on_more(asked, page)
            )

    def choose(self, name: str) -> None:
        """Another list."""
        self._begin(Wanted(name, self.today if name != self.wanted.name else self.wanted.day))

    def choose_village(self, village: str) -> None:
        """One village of a list that stands by village, or all of them."""
        if self.wanted.name in BY_VILLAGE:
            self._begin(replace(self.wanted, village=village))

    def go_by(self, days: int) -> None:
        """Another day of the day's list; never after today."""
        if self.wanted.name == "hari_ini":
            self._begin(replace(self.wanted, day=min(self.today, self.wanted.day + timedelta(days=days))))

    def toggle(self, row: ListedCase) -> None:
        """Mark a row, or no longer."""
        if self.marked.pop(row.id, None) is None:
            self.marked[row.id] = row
        self._view.show_marks()

    def mark_all(self, rows: Sequence[ListedCase]) -> None:
        """Mark all rows that were read, or none where all are."""
        every = {row.id: row for row in rows}
        self.marked = {} if self.marked.keys() >= every.keys() else every
        self._view.show_marks()

    def chosen(self, current: ListedCase | None) -> tuple[ListedCase, ...]:
        """What an act is for: the marked rows, else the one that is selected."""
        return tuple(self.marked.values()) or ((current,) if current else ())

    def move(self, rows: Sequence[ListedCase], to: str, *, draft: str = "", **how: Unpack[How]) -> None:
        """Take these cases to another status; with that the draft of the form is forgotten."""
        actor, cases = self._desk.actor, self._desk.cases.with_draft(draft)
        self._do(rows, lambda shown: cases.move_all(actor, shown, to, **how))

    def inform(self, rows: Sequence[ListedCase], outcome: str, way: str, note: str, draft: str = "") -> None:
        """Note that their owners were told, or could not be."""
        actor, cases = self._desk.actor, self._desk.cases.with_draft(draft)
        self._do(rows, lambda shown: cases.inform(actor, shown, outcome, way, note))

    def owe(self, document: str) -> None:
        """Owe a paper about what is ready in the chosen village, or in all."""
        actor, village = self._desk.actor, self.wanted.village
        if not self._busy:
            self._busy = True
            self._lanes.run(
                lambda: self._desk.ready_papers.owe(actor, document, village),
                self._on_owed,
                self._on_failed,
                lane=Lane.WRITE,
            )

    def _do(self, rows: Sequence[ListedCase], act: Callable[[list[tuple[str, int]]], Outcome]) -> None:
        if self._busy or not rows:
            return
        self._busy = True
        shown = [(one.id, one.row.entries) for one in rows]
        self._lanes.run(lambda: act(shown), self._on_done, self._on_failed, lane=Lane.WRITE)

    def _begin(self, wanted: Wanted) -> None:
        self.wanted, self._read, self._after = wanted, 0, None
        self.marked = {}
        self.read()

    def _on_first(self, asked: int, page: Page) -> None:
        if asked == self._asked:
            self._after, self._read = page.after, len(page.rows)
            fresh = {row.id: row for row in page.rows}
            self.marked = {case: fresh[case] for case in self.marked if case in fresh}
            self._view.show_rows(page.rows, more=page.after is not None)

    def _on_more(self, asked: int, page: Page) -> None:
        if asked == self._asked:
            self._after, self._read = page.after, self._read + len(page.rows)
            self._view.show_more(page.rows, more=page.after is not None)

    def _on_counts(self, asked: int, counts: Counts) -> None:
        if asked == self._asked:
            self._view.show_counts(counts)

    def _on_done(self, outcome: Outcome) -> None:
        self._busy = False
        self.marked = {}
        self._view.show_outcome(outcome)

    def _on_owed(self, job: PaperJob) -> None:
        self._busy = False
        self._view.show_owed(job)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        tell_fault(self._view, fault)
