"""What is wrong, doubtful or worth knowing about a visit as typed; pure, and quick enough for every key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.coming_back import check_back_on
from counter_app.domain.errors import UserError
from counter_app.domain.identity import UNREADABLE, Identity, validate_identity
from counter_app.domain.nik import check_kk, check_nik, normalise
from counter_app.domain.person import NOTE_LIMIT, check_birth_date, check_free_text, check_name, check_phone
from counter_app.domain.service import PAPER_STATES
from counter_app.domain.wita import day_of, iso_date
from counter_app.services.afterwards import occurred_fault
from counter_app.services.forms import FieldFinding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from counter_app.domain.calendar import WorkCalendar
    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.finding import Finding
    from counter_app.domain.regions import Regions
    from counter_app.domain.service import Service
    from counter_app.services.forms import LineForm, PersonForm, VisitForm

PURPOSES: Final = ("layanan", "konsultasi", "pengambilan", "pengaduan")
GROUPS: Final = ("perorangan", "keluarga", "kolektif")
CHANNELS: Final = ("loket", "alihan_daring", "jemput_bola")
ORIGINS: Final = ("loket", "susulan")
SHORT_LIMIT: Final = 120
_CHOICES: Final = (("purpose", PURPOSES), ("group", GROUPS), ("channel", CHANNELS), ("origin", ORIGINS))


def check_visit(
    form: VisitForm, *, today: date, now_ms: int, catalogue: Catalogue, regions: Regions, calendar: WorkCalendar
) -> tuple[FieldFinding, ...]:
    """Every finding about a visit, in the order of the form; those of level `block` keep it from being saved."""
    findings: list[FieldFinding] = []
    findings += _check_bearer(form, regions)
    findings += _check_occurred(form, now_ms)
    day = service_day(form, now_ms, catalogue)
    if form.bundle and all(bundle.code != form.bundle for bundle in catalogue.on(day).bundles):
        findings.append(_block("bundle", "unknown_choice"))
    if form.topic and catalogue.known(form.topic, on=day) is None:
        findings.append(_block("topic", "unknown_service"))
    if form.back_on:
        findings += _spread("back_on", check_back_on(form.back_on, today=today, calendar=calendar))
    if not form.lines:
        findings.append(_block("lines", "no_resident"))
    if form.group == "perorangan" and len(form.lines) > 1:
        findings.append(_block("lines", "too_many_residents"))
    for index, line in enumerate(form.lines):
        where = f"lines.{index}"
        nameless = is_consultation(line, day, catalogue)
        findings += _check_person(f"{where}.person", line.person, today, regions, nameless=nameless)
        findings += _spread(f"{where}.notes", check_free_text(line.notes, NOTE_LIMIT).findings)
        findings += _check_services(f"{where}.services", line, day, catalogue)
    return (*findings, *_check_twice(form))


def is_consultation(line: LineForm, day: date, catalogue: Catalogue) -> bool:
    """Whether somebody only asked: then nobody has to say who they are."""
    wanted = [catalogue.known(one.code, on=day) for one in line.services]
    return bool(wanted) and all(one is not None and one.purpose == "consultation" for one in wanted)


def _check_twice(form: VisitForm) -> list[FieldFinding]:
    """A list from the village office names the same resident twice now and then."""
    first: dict[tuple[str, str], int] = {}
    findings: list[FieldFinding] = []
    for index, line in enumerate(form.lines):
        nik = normalise(line.person.nik)
        for wanted in line.services if nik else ():
            earlier = first.setdefault((nik, wanted.code), index)
            if earlier != index:
                data = (("line", str(earlier + 1)),)
                findings.append(FieldFinding(f"lines.{index}.services", "warn", "resident_twice", data))
    return findings


def service_day(form: VisitForm, now_ms: int, catalogue: Catalogue) -> date:
    """The day whose catalogue holds for a visit: when it happened, also where it is entered later."""
    if form.occurred and not occurred_fault(form.occurred, now_ms):
        return day_of(form.occurred)
    return catalogue.believable(day_of(now_ms))


def _check_bearer(form: VisitForm, regions: Regions) -> list[FieldFinding]:
    findings: list[FieldFinding] = []
    findings += [_block(name, "unknown_choice") for name, allowed in _CHOICES if getattr(form, name) not in allowed]
    if form.proxy or form.group == "kolektif" or form.bearer:
        findings += _spread("bearer", check_name(form.bearer).findings)
    if form.phone:
        findings += _spread("phone", check_phone(form.phone).findings)
    if form.group == "kolektif" and not form.letter.strip():
        findings.append(FieldFinding("letter", "warn", "letter_missing"))
    findings += _spread("letter", check_free_text(form.letter, SHORT_LIMIT).findings)
    findings += _spread("notes", check_free_text(form.notes, NOTE_LIMIT).findings)
    if form.letter_village and regions.village(form.letter_village) is None:
        findings.append(_block("letter_village", "unknown_village"))
    return findings


def _check_occurred(form: VisitForm, now_ms: int) -> list[FieldFinding]:
    if form.sheet and form.origin != "susulan":
        return [_block("occurred", "sheet_only_later")]
    if (form.origin == "susulan") is not bool(form.occurred):
        return [_block("occurred", "occurred_only_later" if form.occurred else "required")]
    fault = occurred_fault(form.occurred, now_ms)
    return [_block("occurred", fault)] if fault else []


def _check_services(path: str, line: LineForm, day: date, catalogue: Catalogue) -> list[FieldFinding]:
    """A resident without a service would leave no case behind: a consultation is a service of the catalogue too."""
    findings = [] if line.services else [_block(path, "no_service")]
    seen: set[str] = set()
    for index, wanted in enumerate(line.services):
        where = f"{path}.{index}"
        try:
            service = catalogue.service(wanted.code, on=day)
        except UserError as fault:
            findings.append(_block(where, fault.code))
            continue
        if service.code in seen:
            findings.append(_block(where, "service_twice"))
        seen.add(service.code)
        if unknown_facts(service, wanted.papers, wanted.answers):
            findings.append(_block(where, "unknown_choice"))
    return findings


def unknown_facts(service: Service, papers: Mapping[str, str], answers: Mapping[str, str]) -> str:
    """Which of `papers` and `answers` says something that the service's catalogue does not; empty where neither does.

    An empty answer is none: the question was asked.

    Both stand in the facts of an entry, which are never erased: nothing but codes may get there.
    """
    known = {item.code for item in service.requirements}
    if not known.issuperset(papers) or not set(PAPER_STATES).issuperset(papers.values()):
        return "papers"
    for code, answer in answers.items():
        question = service.question(code)
        if question is None or (answer and question.answer(answer) is None):
            return "answers"
    return ""


def _check_person(
    path: str, person: PersonForm, today: date, regions: Regions, *, nameless: bool
) -> list[FieldFinding]:
    """`nameless`: neither a name nor a number has to be there."""
    findings: list[FieldFinding] = []
    if person.name.strip() or not nameless:
        findings += _spread(f"{path}.name", check_name(person.name).findings)
    if person.nik or person.nik_reason or not nameless:
        findings += _check_identity(path, person, today)
    if person.kk:
        findings += _spread(f"{path}.kk", check_kk(person.kk, today=today).findings)
    if person.birth_date:
        findings += _check_birth(f"{path}.birth_date", person.birth_date, today)
    if person.sex not in {"", "L", "P"}:
        findings.append(_block(f"{path}.sex", "unknown_choice"))
    if person.phone:
        findings += _spread(f"{path}.phone", check_phone(person.phone).findings)
    if person.village and regions.village(person.village) is None:
        findings.append(_block(f"{path}.village", "unknown_village"))
    return findings


def _check_identity(path: str, person: PersonForm, today: date) -> list[FieldFinding]:
    if person.nik:
        birth = iso_date(person.birth_date)
        reading = check_nik(person.nik, today=today, kk=person.kk or None, birth=birth, sex=person.sex or None)
        return _spread(f"{path}.nik", reading.findings)
    identity = Identity(
        reason=person.nik_reason or None,
        partial=person.nik_partial or None,
        passport=person.passport or None,
        nationality=person.nationality or None,
    )
    faults = validate_identity(identity, today=today)
    if person.nik_reason == UNREADABLE and not person.nik_partial:
        faults.setdefault("nik_partial", "required")
    return [_block(f"{path}.{name}", code) for name, code in faults.items()]


def _check_birth(path: str, text: str, today: date) -> list[FieldFinding]:
    birth = iso_date(text)
    if birth is None:
        return [_block(path, "date_malformed")]
    return _spread(path, check_birth_date(birth, today=today))


def _block(field: str, code: str) -> FieldFinding:
    return FieldFinding(field, "block", code)


def _spread(field: str, findings: Iterable[Finding]) -> list[FieldFinding]:
    """A rule's findings as findings about a field; what a rule could not tell has a code that does not ask for it."""
    spread = []
    for found in findings:
        data = tuple((key, str(value)) for key, value in found.data.items() if value is not None)
        code = found.code if len(data) == len(found.data) else f"{found.code}_somewhere"
        spread.append(FieldFinding(field, found.level, code, data))
    return spread
