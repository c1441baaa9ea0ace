"""Correcting a field of a case: what may stand in it, and the entry that says what stood there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.case import CORRECTABLE
from counter_app.domain.errors import InvalidInput, RuleViolated
from counter_app.domain.finding import first_block
from counter_app.domain.identity import FOREIGNER, NO_NIK_REASONS
from counter_app.domain.kinds.case import CaseCorrected
from counter_app.domain.nik import check_kk, check_nik
from counter_app.domain.person import NOTE_LIMIT, check_birth_date, check_free_text, check_name, check_phone
from counter_app.domain.wita import day_of, iso_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.finding import Finding
    from counter_app.domain.regions import Regions

SEXES: Final = ("", "L", "P")
SHORT_NOTE: Final = 1000
MAY_BE_EMPTY: Final = frozenset({"kk", "birth_date", "phone", "proxy_name", "notes", "sex"})
"""What intake asks nobody for: a wrong value may be taken away without another in its place."""


def checked_value(
    record: CaseRecord, field: str, new: str, *, today: date, catalogue: Catalogue, regions: Regions
) -> str:
    """The value of a field as it will be kept.

    Raises:
        InvalidInput: it can't be kept.
        RuleViolated: `unknown_service`, `service_not_valid`.

    """
    if not new.strip() and field in MAY_BE_EMPTY:
        return ""
    if field in {"name", "proxy_name"}:
        reading = check_name(new)
        _raise_blocks(field, reading.findings)
        return reading.name
    if field in {"nik", "kk"}:
        return _checked_number(record, field, new, today)
    if field == "phone":
        phone = check_phone(new)
        _raise_blocks(field, phone.findings)
        return phone.text
    if field == "service":
        return _checked_service(record, new, catalogue)
    if field == "birth_date":
        _check_birth(new, today)
    _require_choice(field, new, regions)
    return kept(field, new, limit=NOTE_LIMIT)


def correction(record: CaseRecord, field: str, new: str, reason: str, note: str) -> CaseCorrected:
    """The entry of a correction; where a NIK is taken away the reason for its absence stands in `new_code`.

    Raises:
        RuleViolated: `nothing_changed`.

    """
    old = getattr(record, field)
    if field == "nik" and new in NO_NIK_REASONS:
        if not old and record.nik_reason == new:
            raise RuleViolated("nothing_changed", field=field)
        return CaseCorrected(field=field, reason=reason, new_code=new, old=old, note=note)
    if old == new:
        raise RuleViolated("nothing_changed", field=field)
    if CORRECTABLE[field]:
        return CaseCorrected(field=field, reason=reason, old=old, new=new, note=note)
    return CaseCorrected(field=field, reason=reason, old_code=old, new_code=new, note=note)


def kept(field: str, text: str, limit: int = SHORT_NOTE) -> str:
    """A text as the register keeps it, or InvalidInput."""
    reading = check_free_text(text, limit)
    _raise_blocks(field, reading.findings)
    return reading.text


def _checked_number(record: CaseRecord, field: str, new: str, today: date) -> str:
    if field == "nik" and new in NO_NIK_REASONS:
        if new == FOREIGNER and not record.passport:
            raise InvalidInput({"nik": "nik_or_reason_required"})
        return new
    number = check_nik(new, today=today, kk=record.kk) if field == "nik" else check_kk(new, today=today)
    _raise_blocks(field, number.findings)
    if field == "kk" and number.digits == record.nik:
        raise InvalidInput({"kk": "same_as_nik"})
    return number.digits


def _checked_service(record: CaseRecord, new: str, catalogue: Catalogue) -> str:
    """Another service of the same purpose: a consultation that was noted has no papers and no clock."""
    day = day_of(record.opened_at)
    service, before = catalogue.service(new, on=day), catalogue.known(record.service, on=day)
    if before is not None and before.purpose != service.purpose:
        raise InvalidInput({"service": "unknown_choice"})
    return service.code


def _require_choice(field: str, new: str, regions: Regions) -> None:
    if field == "village" and regions.village(new) is None:
        raise InvalidInput({"village": "unknown_village"})
    if field == "sex" and new not in SEXES:
        raise InvalidInput({"sex": "unknown_choice"})


def _check_birth(text: str, today: date) -> None:
    birth = iso_date(text)
    if birth is None:
        raise InvalidInput({"birth_date": "date_malformed"})
    _raise_blocks("birth_date", check_birth_date(birth, today=today))


def _raise_blocks(field: str, findings: Sequence[Finding]) -> None:
    found = first_block(findings)
    if found is not None:
        raise InvalidInput({field: found.code}, {field: found.data})
