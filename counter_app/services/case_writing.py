"""Appending to a case within one transaction: if it still stands as it was shown, and whoever acts may do so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.case import CaseRecord
from counter_app.domain.consent import Consent, Wish
from counter_app.domain.errors import Conflict, RuleViolated
from counter_app.domain.permissions import Action
from counter_app.domain.records import ShiftRecord, VisitRecord
from counter_app.services.permission import agreed
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.kinds import Body
    from counter_app.services.ports import Clock, Store, Transaction
    from counter_app.services.views import Actor


class CaseWriter:
    """The one way in which entries get to a case that is open already."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def change(
        self,
        actor: Actor,
        case: str,
        bodies: Callable[[CaseRecord, int], Sequence[Body]],
        seen: int,
        *,
        asks: Action | Callable[[CaseRecord, ShiftRecord | None, int], Action],
        consent: Consent | None = None,
        fits: Callable[[CaseRecord], None] | None = None,
    ) -> CaseRecord:
        """Append; `seen` is how many entries the case had when it was shown, 0 where nobody looked.

        `asks` is which action this is, or makes it of the case, its shift and the time; `fits` refuses what would
        come of it.

        Raises:
            NotAllowed: as `permission.agreed`.
            Conflict: `case_changed`.
            RuleViolated: `subject_missing`.

        """
        now = self._clock.now_ms()

        def work(tx: Transaction) -> CaseRecord:
            record = case_in(tx, case)
            if seen and record.entries != seen:
                raise Conflict("case_changed", status=record.status)
            action = asks if isinstance(asks, Action) else asks(record, shift_in(tx, record), now)
            supervisor = agreed(actor, Wish(action, case, record.entries), consent)
            for body in bodies(record, now):
                tx.append(NewEntry(actor, case, record.area, body, now, supervisor))
            after = case_in(tx, case)
            if fits is not None:
                fits(after)
            return after

        return self._store.write(work)


def case_in(tx: Transaction, case: str) -> CaseRecord:
    """A case as it stands within a transaction.

    Raises:
        RuleViolated: `subject_missing`.

    """
    record = tx.record(case)
    if not isinstance(record, CaseRecord):
        raise RuleViolated("subject_missing", subject=case)
    return record


def shift_in(tx: Transaction, case: CaseRecord) -> ShiftRecord | None:
    """The shift in which a case was opened, where both it and the visit are here."""
    visit = tx.record(case.visit)
    shift = tx.record(visit.shift) if isinstance(visit, VisitRecord) and visit.shift else None
    return shift if isinstance(shift, ShiftRecord) else None
