"""Appending to a case within one transaction: if it still stands as it was shown, and whoever acts may do so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter_app.domain.case import CaseRecord
from counter_app.domain.consent import Consent, Wish
from counter_app.domain.errors import Conflict, InvalidInput, RuleViolated
from counter_app.domain.permissions import Action, Verdict, verdict
from counter_app.domain.records import ShiftRecord, VisitRecord
from counter_app.domain.sign_off import counted_in
from counter_app.services.permission import agreed, require
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from counter_app.domain.errors import AppError
    from counter_app.domain.kinds import Body
    from counter_app.services.ports import Clock, Store, Transaction
    from counter_app.services.views import Actor, PaperJob

Shown = tuple[str, int]
"""A case and how many entries it had when it was shown; 0 where nobody looked."""
Bodies = Callable[[CaseRecord, int], Sequence["Body"]]
"""What is to be written of a case as it stands, at a time."""


Papers = Callable[["Transaction", "Actor", Sequence[CaseRecord], int], Sequence["PaperJob"]]
"""The papers that an act owes for cases as they stand after it, at a time."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of several cases: those that were changed, and for each of the others the code of why not."""

    done: tuple[CaseRecord, ...]
    refused: tuple[tuple[str, str], ...]


class UnfitCase(InvalidInput):
    """What was asked fits other cases and not this one, where `why` says it of one field."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__({field: why})
        self.why = why


class CaseWriter:
    """The one way in which entries get to a case that is open already."""

    def __init__(self, store: Store, clock: Clock, draft: str = "") -> None:
        self._store, self._clock, self._draft = store, clock, draft

    def dropping(self, draft: str) -> CaseWriter:
        """The same, which with what it writes forgets the form on which it was typed."""
        return CaseWriter(self._store, self._clock, draft)

    def change(  # noqa: PLR0913 - what is written, whether it may be, and what comes of it
        self,
        actor: Actor,
        case: str,
        bodies: Callable[[CaseRecord, int], Sequence[Body]],
        seen: int,
        *,
        asks: Action | Callable[[CaseRecord, ShiftRecord | None, int], Action],
        consent: Consent | None = None,
        what: str = "",
        fits: Callable[[CaseRecord], None] | None = None,
        owes: Papers | None = None,
    ) -> CaseRecord:
        """Append; `seen` is how many entries the case had when it was shown, 0 where nobody looked.

        `asks` is which action this is, or makes it of the case, its shift and the time, and `what` which field it
        changes; `fits` refuses what would
        come of it; `owes` makes the papers that the act owes.

        Raises:
            NotAllowed: as `permission.agreed`.
            Conflict: `case_changed`.
            RuleViolated: `subject_missing`.

        """
        now = self._clock.now_ms()

        def work(tx: Transaction) -> CaseRecord:
            record = _as_seen(tx, case, seen)
            action = asks if isinstance(asks, Action) else asks(record, shift_in(tx, record), now)
            wish = Wish(action, case, record.entries, what)
            if consent is None and verdict(actor.role, action) is Verdict.WITH_CONSENT:
                # Nobody is asked to agree to what would be refused afterwards.
                bodies(record, now)
            supervisor = agreed(actor, wish, consent)
            for body in bodies(record, now):
                tx.append(NewEntry(actor, case, record.area, body, now, supervisor))
            if self._draft:
                tx.drop_draft(self._draft)
            after = case_in(tx, case)
            if fits is not None:
                fits(after)
            for paper in owes(tx, actor, (after,), now) if owes is not None else ():
                tx.queue_paper(paper)
            return after

        return self._store.write(work)

    def change_all(
        self, actor: Actor, cases: Sequence[Shown], bodies: Bodies, *, asks: Action, owes: Papers | None = None
    ) -> Outcome:
        """Append to several cases in one commit; one that does not stand as it was shown, or can't, keeps none waiting.

        `owes` makes the papers of those that were changed.

        Raises:
            NotAllowed: as `permission.require`.
            InvalidInput: what was asked can't be of any case; of one alone it is the refusal of that one.

        """
        require(actor, asks)
        now = self._clock.now_ms()

        def work(tx: Transaction) -> Outcome:
            done: list[CaseRecord] = []
            refused: list[tuple[str, Conflict | RuleViolated | UnfitCase]] = []
            for case, seen in cases:
                try:
                    record = _as_seen(tx, case, seen)
                    wanted = bodies(record, now)
                except (Conflict, RuleViolated, UnfitCase) as fault:
                    refused.append((case, fault))
                    continue
                for body in wanted:
                    tx.append(NewEntry(actor, case, record.area, body, now))
                done.append(case_in(tx, case))
            _require_fit(done, refused)
            for paper in owes(tx, actor, done, now) if owes is not None and done else ():
                tx.queue_paper(paper)
            if self._draft and done:
                tx.drop_draft(self._draft)
            return Outcome(tuple(done), tuple((case, _why(fault)) for case, fault in refused))

        return self._store.write(work)


def _require_fit(done: Sequence[CaseRecord], refused: Sequence[tuple[str, AppError]]) -> None:
    """Where what was asked fits none of the cases it is the field that is told."""
    unfit = [fault for _, fault in refused if isinstance(fault, UnfitCase)]
    if unfit and not done and len(unfit) == len(refused):
        raise unfit[0]


def _why(fault: AppError) -> str:
    return fault.why if isinstance(fault, UnfitCase) else fault.code


def _as_seen(tx: Transaction, case: str, seen: int) -> CaseRecord:
    """A case, if it stands as it was shown."""
    record = case_in(tx, case)
    if seen and record.entries != seen:
        raise Conflict("case_changed", status=record.status)
    return record


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
    """The shift by which a case counts, where both it and the visit are here."""
    visit = tx.record(case.visit)
    opened = tx.record(visit.shift) if isinstance(visit, VisitRecord) and visit.shift else None
    now_open = tx.open_shift()
    running = tx.record(now_open) if now_open else None
    return counted_in(
        opened if isinstance(opened, ShiftRecord) else None, running if isinstance(running, ShiftRecord) else None
    )
