"""Taking back what stands in the register, by a further entry: a case, a hand-over, one side of a dispute."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import FINAL_STATUSES, IN_NOTE, Status, may_move
from counter_app.domain.errors import Conflict, InvalidInput, RuleViolated
from counter_app.domain.fold import clashing
from counter_app.domain.kinds.case import CaseMoved, CaseReopened, CaseSettled
from counter_app.domain.permissions import Action
from counter_app.domain.sign_off import voiding
from counter_app.services.afterwards import CAME_BACK
from counter_app.services.case_writing import CaseWriter
from counter_app.services.corrections import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.consent import Consent
    from counter_app.domain.kinds import Body
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.ports import Clock, Store
    from counter_app.services.views import Actor

VOID_REASONS: Final = ("salah_orang", "salah_layanan", "tercatat_dua_kali", "permintaan_pemohon", "lainnya")
REOPEN_REASONS: Final = ("salah_permohonan", "belum_diserahkan", CAME_BACK, "lainnya")
_FREE: Final = "lainnya"


class Undoing:
    """The use cases that take something back; nothing is ever removed."""

    def __init__(self, store: Store, clock: Clock, writer: CaseWriter | None = None) -> None:
        self._store, self._clock = store, clock
        self._writer = writer or CaseWriter(store, clock)

    def with_draft(self, draft: str) -> Undoing:
        """The same use cases, which in their own commit forget the form on which they were typed."""
        return Undoing(self._store, self._clock, self._writer.dropping(draft))

    def void(
        self, actor: Actor, case: str, *, reason: str, note: str = "", seen: int = 0, consent: Consent | None = None
    ) -> CaseRecord:
        """End a case that should not be there: one's own within its shift, any other with consent.

        Raises:
            NotAllowed: as `permission.agreed`.
            RuleViolated: `unknown_reason`, `move_not_allowed`, `subject_missing`.
            Conflict: `case_is_closed`, `case_changed`.
            InvalidInput: the reason `lainnya` without a note, or a note that can't be kept.

        """
        note = _explained(reason, VOID_REASONS, note)

        def asks(record: CaseRecord, shift: ShiftRecord | None, now: int) -> Action:
            return voiding(record, shift, now, actor.user)

        def bodies(record: CaseRecord, _now: int) -> Sequence[Body]:
            if not may_move(record.status, Status.CANCELLED):
                if record.status in FINAL_STATUSES:
                    raise Conflict("case_is_closed", status=record.status)
                raise RuleViolated("move_not_allowed", status=record.status, to=Status.CANCELLED.value)
            return [CaseMoved(to=Status.CANCELLED.value, reason=IN_NOTE if reason == _FREE else reason, note=note)]

        return self._writer.change(actor, case, bodies, seen, asks=asks, consent=consent)

    def reopen(
        self, actor: Actor, case: str, *, reason: str, note: str = "", seen: int = 0, consent: Consent | None = None
    ) -> CaseRecord:
        """Take back a hand-over that was noted by mistake: the document is at the counter still.

        Raises:
            NotAllowed: as `permission.agreed`.
            RuleViolated: `unknown_reason`, `not_handed_over`, `subject_missing`.
            Conflict: `case_changed`.
            InvalidInput: as `void`.

        """
        note = _explained(reason, REOPEN_REASONS, note)

        def bodies(record: CaseRecord, _now: int) -> Sequence[Body]:
            if record.status != Status.HANDED_OVER:
                raise RuleViolated("not_handed_over", status=record.status)
            return [CaseReopened(reason=IN_NOTE if reason == _FREE else reason, note=note)]

        return self._writer.change(actor, case, bodies, seen, asks=Action.REOPEN, consent=consent)

    def settle(
        self, actor: Actor, case: str, target: str, *, counts: bool, note: str = "", seen: int = 0
    ) -> CaseRecord:
        """Decide on an entry that two histories disagree on; where it is to count, what stands in its way does not.

        Raises:
            NotAllowed: `role_may_not`.
            RuleViolated: `nothing_to_settle`; `settle_impossible` for one that can't count where the case stands.
            Conflict: `case_changed`.
            InvalidInput: the note can't be kept.

        """
        note = kept("note", note)
        bodies = partial(self._decision, target=target, counts=counts, note=note)

        def fits(record: CaseRecord) -> None:
            if target in record.conflicts:
                raise RuleViolated("settle_impossible")

        return self._writer.change(actor, case, bodies, seen, asks=Action.SETTLE, fits=fits)

    def _decision(self, record: CaseRecord, _now: int, *, target: str, counts: bool, note: str) -> Sequence[Body]:
        if target not in record.conflicts:
            raise RuleViolated("nothing_to_settle")
        decision = CaseSettled(target=target, applied=counts, note=note)
        if not counts:
            return [decision]
        steps = self._store.history(record.id)
        index = next(place for place, (header, _) in enumerate(steps) if header.ref == target)
        rivals = [header.ref for header, _ in clashing(steps, index)]
        return [*(CaseSettled(target=rival, applied=False) for rival in rivals), decision]


def _explained(reason: str, known: Sequence[str], note: str) -> str:
    """The note as it is kept; a reason in one's own words stands in it and may not be empty."""
    if reason not in known:
        raise RuleViolated("unknown_reason")
    if reason == _FREE and not note.strip():
        raise InvalidInput({"note": "required"})
    return kept("note", note)
