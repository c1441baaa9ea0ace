"""What is wrong, doubtful or worth knowing about a visit as typed; pure, and quick enough for every key."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import UserError
from counter_app.domain.identity import UNREADABLE, Identity, validate_identity
from counter_app.domain.nik import check_kk, check_nik
from counter_app.domain.person import NOTE_LIMIT, check_birth_date, check_free_text, check_name, check_phone
from counter_app.services.forms import FieldFinding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.finding import Finding
    from counter_app.domain.regions import Regions
    from counter_app.services.forms import LineForm, PersonForm, VisitForm

PURPOSES: Final = ("layanan", "konsultasi", "pengambilan", "pengaduan")
GROUPS: Final = ("perorangan", "keluarga", "kolektif")
CHANNELS: Final = ("loket", "alihan_daring", "jemput_bola")
PAPER_STATES: Final = ("asli", "salinan", "menyusul", "tidak_ada", "tidak_perlu")
SHORT_LIMIT: Final = 120


def check_visit(
    form: VisitForm, *, today: date, now_ms: int, catalogue: Catalogue, regions: Regions
) -> tuple[FieldFinding, ...]:
    """Every finding about a visit, in the order of the form; those of level `block` keep it from being saved."""
    findings: list[FieldFinding] = []
    findings += _check_bearer(form, now_ms)
    if not form.lines:
        findings.append(_block("lines", "no_resident"))
    for index, line in enumerate(form.lines):
        findings += _check_line(f"lines.{index}", line, form, today, catalogue, regions)
    return tuple(findings)


def _check_bearer(form: VisitForm, now_ms: int) -> list[FieldFinding]:
    findings: list[FieldFinding] = []
    choices = (("purpose", PURPOSES), ("group", GROUPS), ("channel", CHANNELS))
    findings += [_block(name, "unknown_choice") for name, allowed in choices if getattr(form, name) not in allowed]
    if form.proxy or form.group == "kolektif" or form.bearer:
        findings += _spread("bearer", check_name(form.bearer).findings)
    if form.phone:
        findings += _spread("phone", check_phone(form.phone).findings)
    if form.group == "kolektif" and not form.letter.strip():
        findings.append(FieldFinding("letter", "warn", "letter_missing"))
    findings += _spread("letter", check_free_text(form.letter, SHORT_LIMIT).findings)
    findings += _spread("notes", check_free_text(form.notes, NOTE_LIMIT).findings)
    if form.occurred > now_ms:
        findings.append(_block("occurred", "occurred_in_future"))
    return findings


def _check_line(
    path: str, line: LineForm, form: VisitForm, today: date, catalogue: Catalogue, regions: Regions
) -> list[FieldFinding]:
    findings = _check_person(f"{path}.person", line.person, today, regions)
    findings += _spread(f"{path}.notes", check_free_text(line.notes, NOTE_LIMIT).findings)
    if not line.services and form.purpose == "layanan":
        findings.append(_block(f"{path}.services", "no_service"))
    seen: set[str] = set()
    for index, wanted in enumerate(line.services):
        where = f"{path}.services.{index}"
        if wanted.code in seen:
            findings.append(_block(where, "service_twice"))
        seen.add(wanted.code)
        try:
            catalogue.service(wanted.code, on=today)
        except UserError as fault:
            findings.append(_block(where, fault.code))
            continue
        if any(state not in PAPER_STATES for state in wanted.papers.values()):
            findings.append(_block(where, "unknown_choice"))
    return findings


def _check_person(path: str, person: PersonForm, today: date, regions: Regions) -> list[FieldFinding]:
    findings = _spread(f"{path}.name", check_name(person.name).findings)
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
        birth = _date(person.birth_date)
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
    birth = _date(text)
    if birth is None:
        return [_block(path, "date_malformed")]
    return _spread(path, check_birth_date(birth, today=today))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _block(field: str, code: str) -> FieldFinding:
    return FieldFinding(field, "block", code)


def _spread(field: str, findings: Iterable[Finding]) -> list[FieldFinding]:
    """A rule's findings as findings about a field."""
    return [
        FieldFinding(
            field, found.level, found.code, tuple((key, str(value)) for key, value in dict(found.data).items())
        )
        for found in findings
    ]
