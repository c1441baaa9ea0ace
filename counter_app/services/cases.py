"""A case after its intake: opened, moved, checked, corrected, handed over; every step an entry."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from counter_app.domain.blanks import blanks_fault, usual_blanks
from counter_app.domain.case import (
    CORRECTABLE,
    CORRECTION_REASONS,
    FINAL_STATUSES,
    HOLD_REASONS,
    IN_NOTE,
    REASON_NEEDED,
    TRANSITIONS,
    Status,
    may_move,
    usual_step,
)
from counter_app.domain.coming_back import usual_back_on
from counter_app.domain.errors import Conflict, InvalidInput, RuleViolated
from counter_app.domain.kinds.case import CaseChecked, CaseInformed, CaseMoved, CaseNumbered
from counter_app.domain.permissions import Action
from counter_app.domain.search_key import search_key
from counter_app.domain.sign_off import correcting, counted_in, voiding
from counter_app.domain.wita import day_of, iso_date
from counter_app.services.access import AccessLog
from counter_app.services.act_papers import ActPapers
from counter_app.services.afterwards import occurred_in
from counter_app.services.case_checking import answers_for, checked
from counter_app.services.case_writing import CaseWriter, UnfitCase
from counter_app.services.corrections import checked_value, correction, kept
from counter_app.services.deadlines import AreaClocks
from counter_app.services.handing_over import LOST, OWNER, handed_over
from counter_app.services.history import HistoryLine, disputes, history_lines
from counter_app.services.people import user_names
from counter_app.services.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Unpack

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Catalogue, Service
    from counter_app.domain.consent import Consent
    from counter_app.domain.kinds import Body
    from counter_app.domain.records import VisitRecord
    from counter_app.domain.regions import Regions
    from counter_app.domain.service_clock import SlaState
    from counter_app.services.case_writing import Bodies, Outcome, Shown
    from counter_app.services.deadlines import Deadlines
    from counter_app.services.forms import HandOver, How
    from counter_app.services.history import Dispute
    from counter_app.services.ports import Clock, Randomness, Store
    from counter_app.services.views import Actor, CaseRow, PaperJob

INFORMED: Final = ("dikabari", "tidak_bisa")
WAYS: Final = ("telepon", "desa", "keluarga", "langsung")
_OWN_ACTS: Final = frozenset({Status.HANDED_OVER, Status.RECEIVED, Status.INCOMPLETE, Status.CANCELLED})
_CODE: Final = re.compile(r"(?:[a-z]+_[a-z_]+)?")


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case with everything that stands round it.

    `correcting` and `voiding` are which actions a correction and a voiding by this person are at present;
    `without_letter` is who may collect here without F-1.07. `due` is when it is really due, with the time that outages
    took (ms UTC), `sla` how it stands against that and `why` what stops its clock.
    """

    case: CaseRecord
    visit: VisitRecord | None
    siblings: tuple[CaseRecord, ...]
    history: tuple[HistoryLine, ...]
    papers: tuple[PaperJob, ...]
    correcting: Action
    voiding: Action
    without_letter: tuple[str, ...]
    due: int
    sla: SlaState
    why: str
    disputes: tuple[Dispute, ...] = ()


class Cases:
    """The use cases on one case, and on several that go the same way."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        random: Randomness,
        *,
        catalogue: Catalogue,
        regions: Regions,
        deadlines: Deadlines,
    ) -> None:
        self._store, self._clock, self._access = store, clock, AccessLog(store, clock)
        self._catalogue, self._regions, self._deadlines = catalogue, regions, deadlines
        self._writer, self._settings = CaseWriter(store, clock), Settings(store, clock)
        self._papers = ActPapers(self._settings, random)

    def open(self, actor: Actor, case: str) -> CaseDetail:
        """Read a case with its history; that it was opened is recorded first.

        Raises:
            NotAllowed: `role_may_not`.
            RuleViolated: `subject_missing`.

        """
        record, now = self._known(case), self._clock.now_ms()
        self._access.note(actor, "dibuka", case)
        visit, steps = self._store.visit(record.visit), self._store.history(case)
        shift = counted_in(self._store.shift(visit.shift) if visit else None, self._store.open_shift())
        clock = AreaClocks(self._store, self._deadlines, now).of(record.area)
        lines = history_lines(steps, user_names(self._store), record.conflicts)
        return CaseDetail(
            record,
            visit,
            tuple(other for other in self._store.cases_of_visit(record.visit) if other.id != case),
            lines,
            (*self._store.paper_jobs_about(record.visit), *self._store.paper_jobs_about(case)),
            correcting(record, shift, now),
            voiding(record, shift, now, actor.user),
            self._settings.current().without_letter,
            clock.due(record),
            *clock.state(record),
            disputes(steps, record.conflicts),
        )

    def with_draft(self, draft: str) -> Cases:
        """The same use cases, which in their own commit forget the form on which they were typed."""
        made = copy(self)
        made._writer = self._writer.dropping(draft)  # noqa: SLF001 - its own copy
        return made

    def allowed(self, case: CaseRecord) -> tuple[str, ...]:
        """Statuses that the operator may choose, the usual one first; papers, hand-over and voiding have own acts."""
        after = TRANSITIONS[Status(case.status)] - _OWN_ACTS
        service = self._known_service(case)
        usual = usual_step(case.status, to_dinas=service is not None and service.to_dinas)
        return tuple(sorted((status.value for status in Status if status in after), key=lambda one: one != usual))

    def move(self, actor: Actor, case: str, to: str, *, seen: int = 0, **how: Unpack[How]) -> CaseRecord:
        """Take a case to another status; a reason in somebody's own words is kept with the note.

        `seen`, here and in the other acts: how many entries the case had when it was shown; 0 where nobody looked.

        Raises:
            RuleViolated: `move_not_allowed`, `reason_needed`, `unknown_reason`, `subject_missing`.
            Conflict: `case_is_closed`; `case_changed` where something was written after it was shown.
            InvalidInput: the note can't be kept; `blanks`: `uses_no_blank`, `out_of_range`; `occurred`: `occurred_in`.

        """
        return self._writer.change(actor, case, self._moving(to, **how), seen, asks=Action.MOVE)

    def move_all(self, actor: Actor, cases: Sequence[Shown], to: str, **how: Unpack[How]) -> Outcome:
        """Take several cases to the same status for the same reason in one act; which could not is told, the rest are.

        Raises:
            RuleViolated, InvalidInput: as `move`, for what holds for all of them.

        """
        return self._writer.change_all(actor, cases, self._moving(to, **how), asks=Action.MOVE)

    def inform(self, actor: Actor, cases: Sequence[Shown], outcome: str, way: str = "", note: str = "") -> Outcome:
        """Note that somebody tried to tell the owners that their documents wait.

        Raises:
            RuleViolated: `unknown_outcome`.
            InvalidInput: `way`: `required` for who was told, or `unknown_choice`; a note that can't be kept.

        """
        if outcome not in INFORMED:
            raise RuleViolated("unknown_outcome", outcome=outcome)
        if way not in ("", *WAYS):
            raise InvalidInput({"way": "unknown_choice"})
        if outcome == INFORMED[0] and not way:
            raise InvalidInput({"way": "required"})
        body = CaseInformed(outcome, way, note=kept("note", note))
        return self._writer.change_all(actor, cases, lambda _record, _now: [body], asks=Action.INFORM)

    def usual_blanks(self, case: CaseRecord | CaseRow, to: str) -> int:
        """How many empty cards a step uses unless somebody says otherwise."""
        return usual_blanks(self._known_service(case), case, to)

    def _moving(
        self, to: str, *, reason: str = "", note: str = "", blanks: int | None = None, occurred: int = 0
    ) -> Bodies:
        if to in _OWN_ACTS:
            raise RuleViolated("move_not_allowed", to=to)
        if to in REASON_NEEDED and not reason:
            raise RuleViolated("reason_needed", status=to)
        if to == Status.HELD and reason not in HOLD_REASONS:
            raise RuleViolated("unknown_reason", status=to)
        if to != Status.HELD and not _CODE.fullmatch(reason):
            # A reason is a code: what anybody writes about a person belongs into the note, which can be erased.
            reason, note = IN_NOTE, f"{reason}\n{note}".strip()
        note = kept("note", note)
        clocks = cache(partial(AreaClocks, self._store, self._deadlines))

        def bodies(record: CaseRecord, now: int) -> Sequence[Body]:
            _require_move(record, to)
            used, at = self._blanks(record, to, blanks), occurred_in(record, occurred, now, self._store.history)
            due = self._resumed(record, max(at or now, record.held_since), clocks(now))
            return [CaseMoved(to=to, reason=reason, due=due, occurred=at, blanks=used, note=note)]

        return bodies

    def _blanks(self, record: CaseRecord, to: str, blanks: int | None) -> int:
        """How many empty cards a step used, as told or as usual."""
        service = self._known_service(record)
        if blanks is None:
            return usual_blanks(service, record, to)
        if fault := blanks_fault(service, record, blanks):
            raise UnfitCase("blanks", fault)
        return blanks

    def _known_service(self, record: CaseRecord | CaseRow) -> Service | None:
        return self._catalogue.known(record.service, on=day_of(record.opened_at))

    def _resumed(self, record: CaseRecord, now: int, clocks: AreaClocks) -> int:
        """When a case is due whose excused hold ends; 0 where nothing held it. What outages took before is in it."""
        if record.status != Status.HELD or not record.held_since or not record.due:
            return 0
        clock = clocks.of(record.area)
        return self._deadlines.resumed(clock.due(record, until=record.held_since), record.held_since, now)

    def check_papers(
        self,
        actor: Actor,
        case: str,
        papers: Mapping[str, str],
        answers: Mapping[str, str],
        *,
        seen: int = 0,
        back_on: str = "",
    ) -> CaseRecord:
        """Note what was brought of the papers; the case becomes complete or stays incomplete.

        `back_on`: when the rest should be brought (ISO), empty for the next working day.

        Raises:
            RuleViolated: `move_not_allowed`, `papers_complete`, `subject_missing`.
            Conflict: `case_is_closed`, `case_changed`.
            InvalidInput: a paper, a state of it or an answer that there is not; `back_on` that is no day.

        """
        if back_on and iso_date(back_on) is None:
            raise InvalidInput({"back_on": "date_malformed"})

        def bodies(record: CaseRecord, now: int) -> Sequence[Body]:
            service = self._service(record.service, record)
            body = checked(service, record, papers, answers, now, catalogue=self._catalogue, deadlines=self._deadlines)
            if (record.status, body.status) == (Status.PROCESSING, Status.RECEIVED):
                raise RuleViolated("papers_complete", status=record.status)
            _require_move(record, body.status)
            return [replace(body, back_on=back_on) if back_on and body.back_on else body]

        owes = self._papers.of_check
        return self._writer.change(actor, case, bodies, seen, asks=Action.CHECK_PAPERS, owes=owes)

    def hand_over(self, actor: Actor, case: str, form: HandOver, *, seen: int = 0) -> CaseRecord:
        """Give the finished document out and note to whom.

        Raises:
            InvalidInput: as `handing_over.handed_over` and `occurred_in`; `blanks`: `uses_no_blank`, `out_of_range`.
            RuleViolated: `move_not_allowed`, `subject_missing`.
            Conflict: `case_is_closed`, `case_changed`.

        """
        owes = partial(self._papers.of_hand_over, lost=form.proof == LOST)
        return self._writer.change(actor, case, self._handing_over(form, {}), seen, asks=Action.HAND_OVER, owes=owes)

    def hand_over_all(
        self, actor: Actor, cases: Sequence[Shown], form: HandOver, counted: Mapping[str, int] | None = None
    ) -> Outcome:
        """Give several documents to the same person in one act; what can't be given out is told, the rest is.

        `counted`: the empty cards of single cases, which for these stand in the place of those of the form.

        Raises:
            InvalidInput: as `hand_over`, and `relation`: `several_owners` where nobody can be the owner of all of them.

        """
        owners = {search_key(record.name) for record in self._store.cases([case for case, _ in cases])}
        if form.relation == OWNER and len(owners) > 1:
            raise InvalidInput({"relation": "several_owners"})
        owes = partial(self._papers.of_hand_over, lost=form.proof == LOST)
        bodies = self._handing_over(form, counted or {})
        return self._writer.change_all(actor, cases, bodies, asks=Action.HAND_OVER, owes=owes)

    def _handing_over(self, form: HandOver, counted: Mapping[str, int]) -> Bodies:
        without_letter = self._settings.current().without_letter

        def bodies(record: CaseRecord, now: int) -> Sequence[Body]:
            body = handed_over(form, record.name, without_letter)
            _require_move(record, Status.HANDED_OVER)
            used = self._blanks(record, Status.HANDED_OVER, counted.get(record.id, form.blanks))
            at = occurred_in(record, form.occurred, now, self._store.history)
            return [replace(body, blanks=used, occurred=at)]

        return bodies

    def correct(  # noqa: PLR0913 - what a correction says, and who agreed to it
        self,
        actor: Actor,
        case: str,
        field: str,
        new: str,
        *,
        reason: str,
        note: str = "",
        seen: int = 0,
        consent: Consent | None = None,
    ) -> CaseRecord:
        """Correct one field; the old value stays readable in the history.

        A NIK that was wrong and is not known is taken away by giving the reason for its absence in its place. With
        the service its papers, status and date follow. After the sign-off of the case's day it needs consent.

        Raises:
            NotAllowed: as `permission.agreed`.
            RuleViolated: `unknown_field`, `unknown_reason`, `nothing_changed`, `subject_missing`.
            Conflict: `case_changed`.
            InvalidInput: the new value can't be kept.

        """
        if field not in CORRECTABLE:
            raise RuleViolated("unknown_field", field=field)
        if reason not in CORRECTION_REASONS:
            raise RuleViolated("unknown_reason", field=field)
        note = kept("note", note)

        def bodies(record: CaseRecord, now: int) -> Sequence[Body]:
            today = self._catalogue.believable(day_of(now))
            value = checked_value(record, field, new, today=today, catalogue=self._catalogue, regions=self._regions)
            body = correction(record, field, value, reason, note)
            return [body, *(self._checked_anew(record, value, now) if field == "service" else ())]

        return self._writer.change(actor, case, bodies, seen, asks=correcting, consent=consent, what=field)

    def _checked_anew(self, record: CaseRecord, code: str, now: int) -> Sequence[Body]:
        """What another service makes of a case: its own papers decide; work that is under way is not taken back."""
        service = self._service(code, record)
        papers = {one: state for one, state in record.papers.items() if service.requirement(one)}
        answers = answers_for(service, record.answers)
        missing = bool(self._catalogue.missing(service, papers, answers))
        status = Status.INCOMPLETE if missing else Status.RECEIVED
        waiting = record.status in {Status.INCOMPLETE, Status.RECEIVED}
        if not waiting and not (missing and may_move(record.status, status)):
            return ()
        due = 0 if missing else self._deadlines.due_of(service, record.complete_at or now)
        today = self._catalogue.believable(day_of(now))
        back_on = usual_back_on(today, self._deadlines.calendar) if missing else ""
        return [CaseChecked(status=status.value, papers=papers, answers=answers, due=due, back_on=back_on)]

    def number(self, actor: Actor, case: str, siak: str) -> CaseRecord:
        """Note the number that SIAK gave.

        Raises:
            InvalidInput: empty, too long or not plain text.

        """
        siak = siak.strip()
        if not siak:
            raise InvalidInput({"siak": "empty"})
        siak = " ".join(kept("siak", siak, limit=60).split())
        return self._writer.change(actor, case, lambda _record, _now: [CaseNumbered(siak=siak)], 0, asks=Action.NUMBER)

    def _service(self, code: str, record: CaseRecord) -> Service:
        """The service as it was when the case was opened; one of another station may know it by another catalogue."""
        found = self._catalogue.known(code, on=day_of(record.opened_at))
        if found is None:
            raise RuleViolated("unknown_service", code=code)
        return found

    def _known(self, case: str) -> CaseRecord:
        record = self._store.case(case)
        if record is None:
            raise RuleViolated("subject_missing", subject=case)
        return record


def _require_move(record: CaseRecord, to: str) -> None:
    if may_move(record.status, to):
        return
    if record.status in FINAL_STATUSES:
        raise Conflict("case_is_closed", status=record.status)
    raise RuleViolated("move_not_allowed", status=record.status, to=to)
