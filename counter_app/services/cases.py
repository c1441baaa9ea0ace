"""A case after its intake: opened, moved, checked, corrected, handed over; every step an entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.case import (
    CORRECTABLE,
    CORRECTION_REASONS,
    FINAL_STATUSES,
    HOLD_REASONS,
    REASON_NEEDED,
    TRANSITIONS,
    CaseRecord,
    Status,
    may_move,
)
from counter_app.domain.errors import Conflict, InvalidInput, RuleViolated
from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.kinds.case import CaseChecked, CaseCorrected, CaseHandedOver, CaseMoved, CaseNumbered
from counter_app.domain.nik import check_kk, check_nik
from counter_app.domain.person import check_birth_date, check_free_text, check_name, check_phone
from counter_app.domain.wita import day_of
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.fold import Step
    from counter_app.domain.kinds import Body
    from counter_app.domain.records import VisitRecord
    from counter_app.services.deadlines import Deadlines
    from counter_app.services.forms import HandOver
    from counter_app.services.ports import Clock, Store, Transaction
    from counter_app.services.views import Actor, PaperJob

RELATIONS: Final = ("sendiri", "keluarga", "kuasa", "aparat_desa")
PROOFS: Final = ("resi", "resi_hilang")
SIGNS: Final = ("tanda_tangan", "cap_jempol")
_HIDDEN: Final = frozenset({"papers", "answers"})


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

    def __init__(self, store: Store, clock: Clock, catalogue: Catalogue, deadlines: Deadlines) -> None:
        self._store, self._clock, self._catalogue, self._deadlines = store, clock, catalogue, deadlines

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
        names = {user.id: user.name for user in self._store.users()}
        return CaseDetail(
            record,
            self._store.visit(record.visit),
            tuple(other for other in self._store.cases_of_visit(record.visit) if other.id != case),
            history_lines(self._store.history(case), names, record.conflicts),
            tuple(self._store.paper_jobs_about(record.visit)),
        )

    def allowed(self, case: CaseRecord) -> tuple[str, ...]:
        """Statuses that the operator may choose for a case; checking papers and handing over have their own acts."""
        own_act = {Status.HANDED_OVER, Status.RECEIVED, Status.INCOMPLETE}
        after = TRANSITIONS[Status(case.status)] - own_act
        return tuple(status.value for status in Status if status in after)

    def move(self, actor: Actor, case: str, to: str, *, reason: str = "", note: str = "") -> CaseRecord:
        """Take a case to another status.

        Raises:
            RuleViolated: `move_not_allowed`, `reason_needed`, `unknown_reason`, `subject_missing`.
            InvalidInput: the note can't be kept.

        """
        if to in REASON_NEEDED and not reason:
            raise RuleViolated("reason_needed", status=to)
        if to == Status.HELD and reason not in HOLD_REASONS:
            raise RuleViolated("unknown_reason", status=to)
        _check_text("note", note)
        return self._change(actor, case, CaseMoved(to=to, reason=reason, note=note), to)

    def check_papers(
        self, actor: Actor, case: str, papers: Mapping[str, str], answers: Mapping[str, str]
    ) -> CaseRecord:
        """Note what was brought of the papers; the case becomes complete or stays incomplete.

        Raises:
            RuleViolated: `move_not_allowed`, `subject_missing`.

        """
        record = self._known(case)
        now = self._clock.now_ms()
        service = self._catalogue.service(record.service, on=day_of(record.opened_at))
        together = {**record.papers, **papers}
        complete = not self._catalogue.missing(service, together, {**record.answers, **answers})
        status = Status.RECEIVED if complete else Status.INCOMPLETE
        due = self._deadlines.due(record.service, now) if complete else 0
        body = CaseChecked(status=status.value, papers=dict(papers), answers=dict(answers), due=due)
        return self._change(actor, case, body, status)

    def hand_over(self, actor: Actor, case: str, form: HandOver) -> CaseRecord:
        """Give the finished document out and note to whom.

        Raises:
            InvalidInput: no receiver, or a proxy without F-1.07.
            RuleViolated: `move_not_allowed`, `subject_missing`.

        """
        record = self._known(case)
        receiver = form.receiver or (record.name if form.relation == "sendiri" else "")
        faults: dict[str, str] = {}
        for finding in check_name(receiver).findings:
            if finding.level == "block":
                faults["receiver"] = finding.code
        if form.relation not in RELATIONS or form.proof not in PROOFS or form.signed not in SIGNS:
            faults["relation"] = "unknown_choice"
        if form.relation == "kuasa" and not form.proxy_letter:
            faults["proxy_letter"] = "proxy_letter_needed"
        if faults:
            raise InvalidInput(faults)
        body = CaseHandedOver(
            relation=form.relation,
            proof=form.proof,
            signed=form.signed,
            proxy_letter=form.proxy_letter,
            receiver=receiver,
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
        _check_text("note", note)
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
        _check_text("siak", siak, limit=60)
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
            return number.digits
        if field == "phone":
            phone = check_phone(new)
            _raise_blocks(field, phone.findings)
            return phone.text
        if field == "service":
            return self._catalogue.service(new, on=day_of(record.opened_at)).code
        if field == "birth_date":
            _check_birth(new, today)
        _check_text(field, new)
        return new.strip()

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


def _check_text(field: str, text: str, limit: int = 500) -> None:
    _raise_blocks(field, check_free_text(text, limit).findings)


def _check_birth(text: str, today: date) -> None:
    try:
        birth = date.fromisoformat(text)
    except ValueError:
        raise InvalidInput({"birth_date": "date_malformed"}) from None
    _raise_blocks("birth_date", check_birth_date(birth, today=today))


def _raise_blocks(field: str, findings: Sequence[Any]) -> None:
    for finding in findings:
        if finding.level == "block":
            raise InvalidInput({field: finding.code})
