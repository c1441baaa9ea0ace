"""What handing over does, without a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.case import Status, may_move
from counter_app.domain.errors import RuleViolated
from ui.tasks import Lane
from ui.texts import tell_fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.errors import AppError
    from counter_app.services.case_writing import Outcome
    from counter_app.services.desk import Desk
    from counter_app.services.forms import HandOver
    from ui.tasks import Lanes

MOST_FOUND: Final = 50


@dataclass(frozen=True, slots=True)
class Found:
    """The cases of a receipt or number, or those of a name or NIK (`by_name`), and who may collect without F-1.07."""

    cases: tuple[CaseRecord, ...]
    without_letter: tuple[str, ...]
    by_name: bool


class HandOverView(Protocol):
    """What the presenter asks of the window."""

    def show_found(self, found: Found) -> None:
        """Show the cases, those that can be handed over first."""
        ...

    def show_done(self, outcome: Outcome) -> None:
        """These documents are out of the house."""
        ...

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class HandOverPresenter:
    """Finds cases by a receipt, a number, a name or a NIK, and hands them over."""

    def __init__(self, desk: Desk, lanes: Lanes, view: HandOverView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False
        self._search = 0

    def forget(self) -> None:
        """Something else is being typed: the answer to the last one is no longer wanted."""
        self._search += 1

    def find(self, text: str) -> None:
        """Read a scanned receipt or a typed register number; anything else is a name or a NIK."""
        self.forget()
        if not text.strip():
            return
        search = self._search
        self._lanes.run(
            lambda: self._look_for(text),
            lambda found: self._on_found(search, found),
            lambda fault: self._on_not_found(search, fault),
            lane=Lane.WRITE,
        )

    @staticmethod
    def ready(case: CaseRecord) -> bool:
        """Whether this document may be handed over now."""
        return may_move(case.status, Status.HANDED_OVER)

    def hand_over(
        self, cases: Sequence[CaseRecord], form: HandOver, draft: str = "", counted: Mapping[str, int] | None = None
    ) -> None:
        """Give these documents out; with that the draft of the form is forgotten.

        `counted`: the cards of single ones by case, instead of those on the form.
        """
        if self._busy or not cases:
            return
        self._busy = True
        actor = self._desk.actor
        shown = [(case.id, case.entries) for case in cases]
        self._lanes.run(
            lambda: self._desk.cases.with_draft(draft).hand_over_all(actor, shown, form, counted),
            self._on_done,
            self._on_failed,
            lane=Lane.WRITE,
        )

    def _look_for(self, text: str) -> Found:
        desk = self._desk
        ids = desk.finder.scan(desk.actor, text)
        by_name = not ids
        if by_name:
            ids = tuple(row.id for row in desk.finder.search(desk.actor, text, limit=MOST_FOUND))
        else:
            for one in ids:
                desk.access.note(desk.actor, "dibuka", one)
        if not ids:
            raise RuleViolated("subject_missing")
        cases = sorted(desk.store.cases(ids), key=lambda case: (case.status != Status.READY, not self.ready(case)))
        return Found(tuple(cases), desk.settings.current().without_letter, by_name)

    def _on_found(self, search: int, found: Found) -> None:
        if search == self._search:
            self._view.show_found(found)

    def _on_not_found(self, search: int, fault: AppError) -> None:
        if search == self._search:
            self._view.show_error(fault)

    def _on_done(self, outcome: Outcome) -> None:
        self._busy = False
        self._view.show_done(outcome)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        tell_fault(self._view, fault)
