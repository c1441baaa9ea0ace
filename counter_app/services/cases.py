"""A case after its intake: opened, moved, checked, corrected, handed over; every step an entry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.case import (
    CORRECTABLE,
    CORRECTION_REASONS,
    FINAL_STATUSES,
    HOLD_REASONS,
    IN_NOTE,
    REASON_NEEDED,
    TRANSITIONS,
    CaseRecord,
    Status,
    may_move,
)
from counter_app.domain.errors import Conflict, InvalidInput, RuleViolated
from counter_app.domain.finding import blocking
from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.kinds.case import CaseChecked, CaseCorrected, CaseHandedOver, CaseMoved, CaseNumbered
from counter_app.domain.nik import check_kk, check_nik
from counter_app.domain.person import NOTE_LIMIT, check_birth_date, check_free_text, check_name, check_phone
from counter_app.domain.service import PAPER_STATES
from counter_app.domain.wita import day_of
from counter_app.services.intake_checks import iso_date
from counter_app.services.people import user_names
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from counter_app.domain.catalogue import Catalogue, Service
    from counter_app.domain.finding import Finding
    from counter_app.domain.fold import Step
    from counter_app.domain.kinds import Body
    from counter_app.domain.records import VisitRecord
    from counter_app.domain.regions import Regions
    from counter_app.services.deadlines import Deadlines
    from counter_app.services.forms import HandOver
    from counter_app.services.ports import Clock, Store, Transaction
    from counter_app.services.views import Actor, PaperJob

RELATIONS: Final = ("sendiri", "keluarga", "kuasa", "aparat_desa")
PROOFS: Final = ("resi", "resi_hilang")
SIGNS: Final = ("tanda_tangan", "cap_jempol")
SEXES: Final = ("", "L", "P")
SHORT_NOTE: Final = 1000
_HIDDEN: Final = frozenset({"papers", "answers"})
_OWN_ACTS: Final = frozenset({Status.HANDED_OVER, Status.RECEIVED, Status.INCOMPLETE})
_CODE: Final = re.compile(r"(?:[a-z]+_[a-z_]+)?")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry of a case's history, ready to be put into words; times are ms UTC."""

    at: int
    actor: str
    actor_name: str
    role: str
    kind: str
    data: tuple[tuple[str, str], ...]
    ref: str
    conflict: bool
    origin: str
    occurred: int


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case with everything that stands round it."""

    case: CaseRecord
    visit: VisitRecord | None
    siblings: tuple[CaseRecord, ...]
    history: tuple[HistoryLine, ...]
    papers: tuple[PaperJob, ...]


class Cases:
    """The use cases on one case."""

    def __init__(
        self, store: Store, clock: Clock, *, catalogue: Catalogue, regions: Regions, deadlines: Deadlines
    ) -> None:
        self._store, self._clock = store, clock
        self._catalogue, self._regions, self._deadlines = catalogue, regions, deadlines

    def open(self, actor: Actor, case: str) -> CaseDetail:
        """Read a case with its history; that it was opened is recorded first.

        Raises:
            RuleViolated: `subject_missing`.

        """
        record = self._known(case)
        opened = NewEntry(
            actor,
            "access/" + case.replace("/", "-"),
            record.area,
            DataAccessed("dibuka", case),
            self._clock.now_ms(),
        )
        self._store.write(lambda tx: tx.append(opened))
        names = user_names(self._store)
        return CaseDetail(
            record,
            self._store.visit(record.visit),
            tuple(other for other in self._store.cases_of_visit(record.visit) if other.id != case),
            history_lines(self._store.history(case), names, record.conflicts),
            tuple(self._store.paper_jobs_about(record.visit)),
        )

    def allowed(self, case: CaseRecord) -> tuple[str, ...]:
        """Statuses that the operator may choose for a case; checking papers and handing over have their own acts."""
        after = TRANSITIONS[Status(case.status)] - _OWN_ACTS
        return tuple(status.value for status in Status if status in after)

    def move(self, actor: Actor, case: str, to: str, *, reason: str = "", note: str = "") -> CaseRecord:
        """Take a case to another status; a reason in somebody's own words is kept with the note.

        Raises:
            RuleViolated: `move_not_allowed`, `reason_needed`, `unknown_reason`, `subject_missing`.
            InvalidInput: the note can't be kept.

        """
        if to in _OWN_ACTS:
            raise RuleViolated("move_not_allowed", to=to)
        if to in REASON_NEEDED and not reason:
            raise RuleViolated("reason_needed", status=to)
        if to == Status.HELD and reason not in HOLD_REASONS:
            raise RuleViolated("unknown_reason", status=to)
        if to != Status.HELD and not _CODE.fullmatch(reason):
            # A reason is a code: what anybody writes about a person belongs into the note, which can be erased.
            reason, note = IN_NOTE, f"{reason}\n{note}".strip()
        return self._change(actor, case, CaseMoved(to=to, reason=reason, note=_kept("note", note)), to)

    def check_papers(
        self, actor: Actor, case: str, papers: Mapping[str, str], answers: Mapping[str, str]
    ) -> CaseRecord:
        """Note what was brought of the papers; the case becomes complete or stays incomplete.

        Raises:
            RuleViolated: `move_not_allowed`, `subject_missing`.
            InvalidInput: a state of a paper that there is not.

        """
        if any(state not in PAPER_STATES for state in papers.values()):
            raise InvalidInput({"papers": "unknown_choice"})
        record = self._known(case)
        service = self._service(record.service, record)
        together = {**record.papers, **papers}
        complete = not self._catalogue.missing(service, together, {**record.answers, **answers})
        status = Status.RECEIVED if complete else Status.INCOMPLETE
        # Looking again at papers that were complete already gives nobody more time.
        begins = complete and record.status != Status.RECEIVED
        due = self._deadlines.due_of(service, self._clock.now_ms()) if begins else 0
        body = CaseChecked(status=status.value, papers=dict(papers), answers=dict(answers), due=due)
        return self._change(actor, case, body, status)

    def hand_over(self, actor: Actor, case: str, form: HandOver) -> CaseRecord:
        """Give the finished document out and note to whom.

        Raises:
            InvalidInput: no receiver, or a proxy without F-1.07.
            RuleViolated: `move_not_allowed`, `subject_missing`.

        """
        record = self._known(case)
        reading = check_name(form.receiver or (record.name if form.relation == "sendiri" else ""))
        faults: dict[str, str] = {}
        if code := blocking(reading.findings):
            faults["receiver"] = code
        for name, allowed in (("relation", RELATIONS), ("proof", PROOFS), ("signed", SIGNS)):
            if getattr(form, name) not in allowed:
                faults[name] = "unknown_choice"
        if form.relation == "kuasa" and not form.proxy_letter:
            faults["proxy_letter"] = "proxy_letter_needed"
        if faults:
            raise InvalidInput(faults)
        body = CaseHandedOver(
            relation=form.relation,
            proof=form.proof,
            signed=form.signed,
            proxy_letter=form.proxy_letter,
            receiver=reading.name,
        )
        return self._change(actor, case, body, Status.HANDED_OVER)

    def correct(self, actor: Actor, case: str, field: str, new: str, *, reason: str, note: str = "") -> CaseRecord:
        """Correct one field; the old value stays readable in the history.

        Raises:
            RuleViolated: `unknown_field`, `unknown_reason`, `nothing_changed`, `subject_missing`.
            InvalidInput: the new value can't be kept.

        """
        private = CORRECTABLE.get(field)
        if private is None:
            raise RuleViolated("unknown_field", field=field)
        if reason not in CORRECTION_REASONS:
            raise RuleViolated("unknown_reason", field=field)
        record = self._known(case)
        new = self._checked(record, field, new)
        note = _kept("note", note)
        old = getattr(record, field)
        if old == new:
            raise RuleViolated("nothing_changed", field=field)
        if private:
            body = CaseCorrected(field=field, reason=reason, old=old, new=new, note=note)
        else:
            body = CaseCorrected(field=field, reason=reason, old_code=old, new_code=new, note=note)
        return self._change(actor, case, body, None)

    def number(self, actor: Actor, case: str, siak: str) -> CaseRecord:
        """Note the number that SIAK gave.

        Raises:
            InvalidInput: empty, too long or not plain text.

        """
        siak = siak.strip()
        if not siak:
            raise InvalidInput({"siak": "empty"})
        siak = " ".join(_kept("siak", siak, limit=60).split())
        return self._change(actor, case, CaseNumbered(siak=siak), None)

    def _checked(self, record: CaseRecord, field: str, new: str) -> str:
        """The value as it will be kept, or InvalidInput."""
        today = day_of(self._clock.now_ms())
        if field in {"name", "proxy_name"}:
            reading = check_name(new)
            _raise_blocks(field, reading.findings)
            return reading.name
        if field in {"nik", "kk"}:
            number = check_nik(new, today=today, kk=record.kk) if field == "nik" else check_kk(new, today=today)
            _raise_blocks(field, number.findings)
            if field == "kk" and number.digits == record.nik:
                raise InvalidInput({"kk": "same_as_nik"})
            return number.digits
        if field == "phone":
            phone = check_phone(new)
            _raise_blocks(field, phone.findings)
            return phone.text
        return self._checked_choice(record, field, new, today)

    def _checked_choice(self, record: CaseRecord, field: str, new: str, today: date) -> str:
        if field == "service":
            return self._catalogue.service(new, on=day_of(record.opened_at)).code
        if field == "birth_date":
            _check_birth(new, today)
        elif field == "village" and self._regions.village(new) is None:
            raise InvalidInput({"village": "unknown_village"})
        elif field == "sex" and new not in SEXES:
            raise InvalidInput({"sex": "unknown_choice"})
        return _kept(field, new, limit=NOTE_LIMIT)

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

    def _change(self, actor: Actor, case: str, body: Body, to: str | None) -> CaseRecord:
        """Append to a case within one transaction, if its status then still allows it."""
        now = self._clock.now_ms()

        def work(tx: Transaction) -> CaseRecord:
            record = tx.record(case)
            if not isinstance(record, CaseRecord):
                raise RuleViolated("subject_missing", subject=case)
            if to is not None and not may_move(record.status, to):
                if record.status in FINAL_STATUSES:
                    raise Conflict("case_is_closed", status=record.status)
                raise RuleViolated("move_not_allowed", status=record.status, to=to)
            tx.append(NewEntry(actor, case, record.area, body, now))
            changed = tx.record(case)
            if not isinstance(changed, CaseRecord):
                raise RuleViolated("subject_missing", subject=case)
            return changed

        return self._store.write(work)


def history_lines(steps: Sequence[Step], names: Mapping[str, str], conflicts: Sequence[str]) -> tuple[HistoryLine, ...]:
    """A subject's entries as lines to read, oldest first."""
    lines = []
    for header, body in steps:
        kind = body.kind
        values: dict[str, Any] = {name: getattr(body, name) for name, _ in (*kind.facts, *kind.personal)}
        shown = tuple((key, str(value)) for key, value in values.items() if value and key not in _HIDDEN)
        lines.append(
            HistoryLine(
                at=header.at,
                actor=header.actor,
                actor_name=names.get(header.actor, header.actor),
                role=header.role,
                kind=header.kind,
                data=shown,
                ref=header.ref,
                conflict=header.ref in conflicts,
                origin=str(values.get("origin", "loket")),
                occurred=int(values.get("occurred", 0)),
            )
        )
    return tuple(lines)


def _kept(field: str, text: str, limit: int = SHORT_NOTE) -> str:
    """A text as the register keeps it, or InvalidInput."""
    reading = check_free_text(text, limit)
    _raise_blocks(field, reading.findings)
    return reading.text


def _check_birth(text: str, today: date) -> None:
    birth = iso_date(text)
    if birth is None:
        raise InvalidInput({"birth_date": "date_malformed"})
    _raise_blocks("birth_date", check_birth_date(birth, today=today))


def _raise_blocks(field: str, findings: Sequence[Finding]) -> None:
    code = blocking(findings)
    if code:
        raise InvalidInput({field: code})
