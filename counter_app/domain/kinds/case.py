"""Kinds about a case: one service asked for one resident, from arrival to hand-over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counter_app.domain.kinds.base import COUNTER, PROGRAM, SUPERVISOR, Body, Nature, entry_kind, personal

if TYPE_CHECKING:
    from collections.abc import Mapping


def _papers() -> Mapping[str, str]:
    return {}


@entry_kind("case.opened", subject="case", nature=Nature.OPENING, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class CaseOpened(Body):
    """A service was asked for; `status` is belum_lengkap, diterima or dicatat.

    `papers` maps each requirement of the catalogue to asli, salinan, menyusul, tidak_ada or tidak_perlu;
    `answers` maps the service's questions to the chosen answer, empty while nobody gave one; `due` is ms UTC or 0;
    `line` is the place within the visit from 1; `nik_reason` says why there is no NIK; `number` is the register number.
    `back_on`: the day (ISO) on which the missing papers should be brought. `topic`: the service that a consultation
    was about.
    """

    visit: str
    number: str
    service: str
    status: str
    catalogue: str
    papers: Mapping[str, str] = field(default_factory=_papers)
    answers: Mapping[str, str] = field(default_factory=_papers)
    line: int = 1
    village: str = ""
    due: int = 0
    sex: str = ""
    nik_reason: str = ""
    proxy: bool = False
    bundle: str = ""
    origin: str = "loket"
    occurred: int = 0
    back_on: str = ""
    topic: str = ""
    name: str = personal()
    nik: str = personal()
    nik_partial: str = personal()
    kk: str = personal()
    passport: str = personal()
    nationality: str = personal()
    birth_date: str = personal()
    phone: str = personal()
    proxy_name: str = personal()
    notes: str = personal()


@entry_kind("case.checked", subject="case", nature=Nature.MOVE, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class CaseChecked(Body):
    """Papers came in or were looked at again; `status` is belum_lengkap or diterima, `back_on` as at the opening."""

    status: str
    papers: Mapping[str, str] = field(default_factory=_papers)
    answers: Mapping[str, str] = field(default_factory=_papers)
    due: int = 0
    occurred: int = 0
    back_on: str = ""


@entry_kind("case.moved", subject="case", nature=Nature.MOVE, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class CaseMoved(Body):
    """The case went to another status, with a reason code where the status asks for one.

    `blanks`: how many empty cards this step used.
    """

    to: str
    reason: str = ""
    due: int = 0
    occurred: int = 0
    blanks: int = 0
    note: str = personal()


@entry_kind("case.handed_over", subject="case", nature=Nature.MOVE, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class CaseHandedOver(Body):
    """The finished document was given out.

    `relation`: sendiri, keluarga, kuasa, aparat_desa. `proof`: resi, resi_hilang. `signed`: tanda_tangan, cap_jempol.
    Where the receipt is lost `seen` says by what the receiver was known (ktp, kk), and `statement` that they signed
    for the loss.
    """

    relation: str
    proof: str
    signed: str
    proxy_letter: bool = False
    occurred: int = 0
    seen: str = ""
    statement: bool = False
    blanks: int = 0
    receiver: str = personal()


@entry_kind("case.reopened", subject="case", nature=Nature.MOVE, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class CaseReopened(Body):
    """A hand-over that was noted by mistake is taken back, with a supervisor's consent: the document is here still."""

    reason: str
    note: str = personal()


@entry_kind("case.informed", subject="case", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class CaseInformed(Body):
    """Somebody tried to tell the resident that the document waits; `outcome`: dikabari, tidak_bisa.

    `way`: telepon, desa, keluarga, langsung.
    """

    outcome: str
    way: str = ""
    note: str = personal()


@entry_kind("case.corrected", subject="case", nature=Nature.CORRECTION, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class CaseCorrected(Body):
    """One field was wrong: what it was, what it is, and why; nothing is overwritten.

    Fields of codes carry `old_code` and `new_code`, personal fields carry `old` and `new`; where a NIK is taken away
    `new_code` says why there is none.
    """

    field: str
    reason: str
    old_code: str = ""
    new_code: str = ""
    old: str = personal()
    new: str = personal()
    note: str = personal()


@entry_kind("case.numbered", subject="case", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class CaseNumbered(Body):
    """The number that SIAK gave to the case."""

    siak: str = personal()


@entry_kind("case.rerouted", subject="case", nature=Nature.MOVE, writers=frozenset({SUPERVISOR, PROGRAM}))
@dataclass(frozen=True, slots=True)
class CaseRerouted(Body):
    """The case belongs to another area from now on."""

    to_area: str
    reason: str = ""


@entry_kind("case.settled", subject="case", nature=Nature.FACT, writers=frozenset({SUPERVISOR}))
@dataclass(frozen=True, slots=True)
class CaseSettled(Body):
    """A disagreement of two histories was decided: `target` (a ref) counts or does not."""

    target: str
    applied: bool
    note: str = personal()
