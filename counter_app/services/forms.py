"""What an operator has typed, before it is a fact: frozen, possibly wrong, and kept word for word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

from counter_app.domain.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class PersonForm:
    """The resident of a case as typed; `birth_date` is ISO or empty, `nik_reason` says why there is no NIK."""

    name: str = ""
    nik: str = ""
    nik_reason: str = ""
    nik_partial: str = ""
    passport: str = ""
    nationality: str = ""
    kk: str = ""
    birth_date: str = ""
    sex: str = ""
    phone: str = ""
    village: str = ""


@dataclass(frozen=True, slots=True)
class ServiceForm:
    """One service asked for: its code, what was brought of its papers, and the answers to its questions."""

    code: str
    papers: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LineForm:
    """One resident and the services asked for them."""

    person: PersonForm
    services: tuple[ServiceForm, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class VisitForm:
    """A visit as typed: who came, for whom, for what.

    `group`: perorangan, keluarga, kolektif. `proxy` with `bearer` is somebody who comes for the resident (F-1.07).
    `occurred`: ms UTC where it is entered later than it happened (`origin` susulan). `sheet`: the lembar darurat on
    which it was written, whose number its first case takes. `back_on`: the day (ISO) on which missing papers should be
    brought, empty for the next working day. `topic`: the service that a consultation is about.
    """

    lines: tuple[LineForm, ...]
    purpose: str = "layanan"
    group: str = "perorangan"
    channel: str = "loket"
    bearer: str = ""
    phone: str = ""
    letter: str = ""
    letter_village: str = ""
    proxy: bool = False
    priority: bool = False
    ticket: str = ""
    bundle: str = ""
    notes: str = ""
    origin: str = "loket"
    occurred: int = 0
    area: str = ""
    sheet: str = ""
    back_on: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class FieldFinding:
    """What a check says of one field: `field` is a path such as `lines.0.person.nik`; level block, warn or info."""

    field: str
    level: str
    code: str
    data: tuple[tuple[str, str], ...] = ()


def refusal(blocks: Iterable[FieldFinding]) -> InvalidInput:
    """The fault that tells of these findings, of which each keeps its field out."""
    found = {one.field: one for one in blocks}
    codes = {path: one.code for path, one in found.items()}
    return InvalidInput(codes, {path: dict(one.data) for path, one in found.items()})


def blocks_of(fault: InvalidInput) -> tuple[FieldFinding, ...]:
    """The findings that a fault tells of."""
    return tuple(FieldFinding(path, "block", code, _figures(fault, path)) for path, code in fault.fields.items())


def _figures(fault: InvalidInput, path: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in fault.details.get(path, {}).items())


@dataclass(frozen=True, slots=True)
class SavedCase:
    """One case of a visit that now stands in the register."""

    id: str
    number: str
    service: str
    status: str
    missing: int


@dataclass(frozen=True, slots=True)
class SavedVisit:
    """A visit that now stands in the register, durable before this is returned.

    `paper` is its receipt's job, empty where none is owed; `sheet` the lembar darurat that it was entered from.
    """

    id: str
    token: str
    cases: tuple[SavedCase, ...]
    paper: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """How a finished document was given out.

    Where the receipt is lost (`proof` resi_hilang) `seen` is the card that was shown (ktp, kk) and `statement` that
    the loss was signed for. `blanks`: empty cards used, None for what is usual. `occurred`: ms UTC where it is entered
    later than it happened.
    """

    receiver: str
    relation: str = "sendiri"
    proof: str = "resi"
    signed: str = "tanda_tangan"
    proxy_letter: bool = False
    seen: str = ""
    statement: bool = False
    blanks: int | None = None
    occurred: int = 0


class How(TypedDict, total=False):
    """How a case moves: a reason, a note, and empty cards used (None for what is usual).

    `occurred`: ms UTC where it is entered later than it happened.
    """

    reason: str
    note: str
    blanks: int | None
    occurred: int
