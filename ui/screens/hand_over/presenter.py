"""What handing over from a scan does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from counter_app.domain.case import Status, may_move
from counter_app.domain.errors import InvalidInput, RuleViolated
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.forms import HandOver
    from ui.tasks import Lanes


class HandOverView(Protocol):
    """What the presenter asks of the window."""

    def show_found(self, cases: Sequence[CaseRecord]) -> None:
        """Show the cases of the receipt, those that can be handed over first."""
        ...

    def show_done(self, case: CaseRecord) -> None:
        """The document is out of the house."""
        ...

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class HandOverPresenter:
    """Finds the cases of a receipt and hands them over one by one."""

    def __init__(self, desk: Desk, lanes: Lanes, view: HandOverView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False
        self._search = 0

    def forget(self) -> None:
        """Another number is being typed: the answer to the last one is no longer wanted."""
        self._search += 1

    def find(self, text: str) -> None:
        """Read a scanned receipt or a typed register number."""
        self.forget()
        if not text.strip():
            return
        desk, search = self._desk, self._search

        def work() -> tuple[CaseRecord, ...]:
            ids = desk.finder.scan(desk.actor, text)
            if not ids:
                raise RuleViolated("subject_missing")
            for one in ids:
                desk.access.note(desk.actor, "dibuka", one)
            return tuple(desk.store.cases(ids))

        self._lanes.run(
            work,
            lambda cases: self._on_found(search, cases),
            lambda fault: self._on_not_found(search, fault),
            lane=Lane.WRITE,
        )

    @staticmethod
    def ready(case: CaseRecord) -> bool:
        """Whether this document may be handed over now."""
        return may_move(case.status, Status.HANDED_OVER)

    def hand_over(self, case: CaseRecord, form: HandOver) -> None:
        """Give it out."""
        if self._busy:
            return
        self._busy = True
        actor = self._desk.actor
        self._lanes.run(
            lambda: self._desk.cases.hand_over(actor, case.id, form, seen=case.entries),
            self._on_done,
            self._on_failed,
            lane=Lane.WRITE,
        )

    def _on_found(self, search: int, cases: Sequence[CaseRecord]) -> None:
        if search == self._search:
            self._view.show_found(sorted(cases, key=lambda case: (not self.ready(case), case.line)))

    def _on_not_found(self, search: int, fault: AppError) -> None:
        if search == self._search:
            self._view.show_error(fault)

    def _on_done(self, case: CaseRecord) -> None:
        self._busy = False
        self._view.show_done(case)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        if isinstance(fault, InvalidInput):
            self._view.show_faults(fault.fields)
        else:
            self._view.show_error(fault)
