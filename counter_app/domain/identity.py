"""Who stands at the counter, by number: a NIK, or the reason why there is none. A missing NIK never stops intake."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import InvalidInput
from counter_app.domain.finding import blocking
from counter_app.domain.nik import LENGTH, check_nik, normalise

if TYPE_CHECKING:
    from datetime import date

NOT_YET: Final = "belum_ada_nik"
FOREIGNER: Final = "orang_asing"
FORGOTTEN: Final = "lupa"
UNREADABLE: Final = "tidak_terbaca"
NO_NIK_REASONS: Final = (NOT_YET, FOREIGNER, FORGOTTEN, UNREADABLE)

UNKNOWN_DIGIT: Final = "?"
_UNREADABLE_MARKS: Final = str.maketrans("_xX*", UNKNOWN_DIGIT * 4)
_PARTIAL: Final = re.compile(r"[0-9?]+")
_PASSPORT: Final = re.compile(r"[A-Za-z0-9]{5,20}")
_MAX_NATIONALITY: Final = 60


@dataclass(frozen=True, slots=True)
class PartialNik:
    """What could be read of a worn card: digits, and `?` for each place that could not."""

    text: str = field(repr=False)

    @property
    def known(self) -> int:
        """How many digits were read."""
        return len(self.text) - self.text.count(UNKNOWN_DIGIT)

    @property
    def complete(self) -> bool:
        """Whether all sixteen places were read, so that it may as well be entered as a NIK."""
        return self.known == LENGTH

    @property
    def reason(self) -> str:
        """The reason that goes with it."""
        return UNREADABLE


@dataclass(frozen=True, slots=True)
class Identity:
    """A resident by number: the NIK, or a reason with whatever else is known."""

    nik: str | None = field(default=None, repr=False)
    reason: str | None = None
    partial: str | None = field(default=None, repr=False)
    passport: str | None = field(default=None, repr=False)
    nationality: str | None = None


def parse_partial(text: str) -> PartialNik:
    """Read the digits of a worn card, with ?, _, x or * for each that can't be read.

    Fewer than sixteen places are kept as they are: nobody has to count what they can't see.

    Raises:
        InvalidInput: `nik_partial`: `required`, `not_ascii_digits`, `not_digits` or `too_long`.

    """
    marks = normalise(text).translate(_UNREADABLE_MARKS)
    code = None
    if not marks:
        code = "required"
    elif not _PARTIAL.fullmatch(marks):
        foreign = any(mark.isdigit() and not mark.isascii() for mark in marks)
        code = "not_ascii_digits" if foreign else "not_digits"
    elif len(marks) > LENGTH:
        code = "too_long"
    if code:
        raise InvalidInput({"nik_partial": code})
    return PartialNik(marks)


def validate_identity(identity: Identity, *, today: date, kk: str | None = None) -> dict[str, str]:
    """What keeps this identity from being kept, per field of a case: empty when nothing does.

    The fields are `nik`, `nik_reason`, `nik_partial`, `passport` and `nationality`.
    """
    faults = _number_faults(identity, today, kk)
    if identity.partial:
        faults.update(_partial_faults(identity))
    faults.update(_traveller_faults(identity))
    return faults


def _number_faults(identity: Identity, today: date, kk: str | None) -> dict[str, str]:
    if identity.nik:
        if identity.reason:
            return {"nik_reason": "reason_beside_nik"}
        code = blocking(check_nik(identity.nik, today=today, kk=kk).findings)
        return {"nik": code} if code else {}
    if not identity.reason:
        return {"nik": "nik_or_reason_required"}
    return {} if identity.reason in NO_NIK_REASONS else {"nik_reason": "unknown_reason"}


def _partial_faults(identity: Identity) -> dict[str, str]:
    if identity.reason != UNREADABLE:
        return {"nik_partial": "partial_without_reason"}
    try:
        parse_partial(identity.partial or "")
    except InvalidInput as fault:
        return fault.fields
    return {}


def _traveller_faults(identity: Identity) -> dict[str, str]:
    """A foreigner without NIK is known by passport and nationality."""
    foreign = identity.reason == FOREIGNER
    faults = {}
    if identity.passport and not _PASSPORT.fullmatch(normalise(identity.passport)):
        faults["passport"] = "malformed"
    elif foreign and not identity.passport:
        faults["passport"] = "required"
    nationality = (identity.nationality or "").strip()
    if foreign and not nationality:
        faults["nationality"] = "required"
    elif nationality and not _is_nationality(nationality):
        faults["nationality"] = "malformed"
    return faults


def _is_nationality(text: str) -> bool:
    return len(text) <= _MAX_NATIONALITY and all(mark.isalpha() or mark in " '-.()," for mark in text)
