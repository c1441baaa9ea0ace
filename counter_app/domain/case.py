"""A case: its statuses, which may follow which, and what a register row of it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class Status(StrEnum):
    """Where a case stands (`domain.md` 4.4); the values are the words of the register."""

    INCOMPLETE = "belum_lengkap"
    RECEIVED = "diterima"
    PROCESSING = "diproses"
    HELD = "ditunda"
    FORWARDED = "diteruskan"
    READY = "siap_diambil"
    HANDED_OVER = "diserahkan"
    FINISHED = "selesai"
    RETURNED = "dikembalikan"
    CANCELLED = "batal"
    NOTED = "dicatat"


_S = Status
_WORK: Final = frozenset({_S.PROCESSING, _S.HELD, _S.FORWARDED, _S.READY, _S.FINISHED, _S.RETURNED, _S.CANCELLED})

TRANSITIONS: Final[Mapping[Status, frozenset[Status]]] = {
    _S.INCOMPLETE: frozenset({_S.RECEIVED, _S.INCOMPLETE, _S.RETURNED, _S.CANCELLED}),
    _S.RECEIVED: _WORK | {_S.INCOMPLETE, _S.RECEIVED, _S.HANDED_OVER},
    _S.PROCESSING: (_WORK - {_S.PROCESSING}) | {_S.INCOMPLETE, _S.HANDED_OVER},
    _S.HELD: _WORK - {_S.HELD},
    _S.FORWARDED: _WORK - {_S.FORWARDED},
    _S.READY: frozenset({_S.HANDED_OVER, _S.PROCESSING, _S.CANCELLED}),
    _S.RETURNED: frozenset({_S.RECEIVED, _S.INCOMPLETE, _S.CANCELLED}),
    _S.HANDED_OVER: frozenset(),
    _S.FINISHED: frozenset(),
    _S.CANCELLED: frozenset(),
    _S.NOTED: frozenset(),
}
_FOLLOWING: Final = {before.value: frozenset(one.value for one in after) for before, after in TRANSITIONS.items()}
OPENING_STATUSES: Final = frozenset({_S.INCOMPLETE, _S.RECEIVED, _S.NOTED})
FINAL_STATUSES: Final = frozenset(status for status, after in TRANSITIONS.items() if not after)
REASON_NEEDED: Final = frozenset({_S.HELD, _S.RETURNED, _S.CANCELLED})
CLOCK_RUNS: Final = frozenset({_S.RECEIVED, _S.PROCESSING, _S.FORWARDED})
"""Statuses in which somebody waits for the day that was promised; in all others `due` promises nothing."""

DONE_STATUSES: Final = frozenset({_S.READY, _S.HANDED_OVER, _S.FINISHED})
"""Statuses in which the work itself is done: the service clock has ended."""

HOLD_REASONS: Final = ("listrik", "jaringan", "blangko_habis", "alat_rusak", "menunggu_pejabat")
"""Reasons that stop the service clock (`domain.md` 1.4)."""
IN_NOTE: Final = "lihat_catatan"
"""The reason of a move whose reason was given in somebody's own words: these stand in the note."""

CORRECTABLE: Final[Mapping[str, bool]] = {
    "name": True,
    "nik": True,
    "kk": True,
    "birth_date": True,
    "phone": True,
    "proxy_name": True,
    "notes": True,
    "village": False,
    "service": False,
    "sex": False,
}
"""Fields that an entry may correct, and whether each is personal."""

CORRECTION_REASONS: Final = ("salah_ketik", "salah_dengar", "berkas_baru", "permintaan_pemohon", "lainnya")


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One row of the register, folded from a case's entries; times are ms UTC, 0 where there is none.

    `conflicts` holds the refs of entries that two histories disagree on; `held_ms` is the time that the service
    clock stood still for excused reasons, and `held_since` when it last stopped. `due` counts what runs from
    `running_since` on, `promised` is the time that the receipt named, `done_at` when the work ended. `informed` is how
    the last attempt to tell the resident ended, `blanks` how many empty cards were used. `entered_at` is when the case
    was written down, which back-entry does later than `opened_at`.
    """

    id: str
    area: str
    visit: str
    number: str
    service: str
    catalogue: str
    status: str
    opened_at: int
    actor: str
    station: str
    line: int
    village: str
    due: int
    sex: str
    nik_reason: str
    proxy: bool
    bundle: str
    origin: str
    occurred: int
    name: str
    nik: str
    nik_partial: str
    kk: str
    passport: str
    nationality: str
    birth_date: str
    phone: str
    proxy_name: str
    notes: str
    siak: str
    reason: str
    status_at: int
    complete_at: int
    held_since: int
    held_ms: int
    corrected: int
    receiver: str
    receiver_relation: str
    back_on: str
    topic: str
    informed: str
    informed_at: int
    blanks: int
    entered_at: int
    running_since: int
    promised: int
    done_at: int
    papers: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    conflicts: tuple[str, ...] = ()
    entries: int = 0
    tick: int = 0


def usual_step(before: str, *, to_dinas: bool) -> str:
    """The status that work mostly goes to from here; empty where there is none."""
    work = Status.FORWARDED if to_dinas else Status.PROCESSING
    usual = {
        Status.RECEIVED.value: work,
        Status.PROCESSING.value: Status.FORWARDED if to_dinas else Status.READY,
        Status.HELD.value: work,
        Status.FORWARDED.value: Status.READY,
    }
    return usual.get(before, "")


def may_move(before: str, after: str) -> bool:
    """Whether a case may go from one status to the other."""
    return after in _FOLLOWING.get(before, ())
