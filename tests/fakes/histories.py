"""Histories of one case at three stations that see each other now and then."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from counter_app.domain.kinds.base import ADMINISTRATOR
from counter_app.domain.kinds.case import (
    CaseChecked,
    CaseCorrected,
    CaseHandedOver,
    CaseMoved,
    CaseNumbered,
    CaseRerouted,
    CaseSettled,
)
from counter_app.domain.kinds.register import PersonalErased
from counter_app.services.views import Actor
from tests.fakes.registers import START, SUPERVISOR, Author, case_opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.entry import Entry
    from counter_app.domain.kinds import Body

ADMIN = Actor("adm", ADMINISTRATOR, "Admin")
SUBJECT = "case/1"


class Act(Enum):
    """What an author may do next."""

    PROCESS = CaseMoved("diproses")
    HOLD = CaseMoved("ditunda", "listrik")
    READY = CaseMoved("siap_diambil")
    RETURN = CaseMoved("dikembalikan", "kurang")
    CHECK = CaseChecked("diterima", {"kk": "asli"})
    LACK = CaseChecked("belum_lengkap", {"kk": "menyusul"})
    HAND_OVER = CaseHandedOver("sendiri", "resi", "tanda_tangan", receiver="Siti")
    NAME = CaseCorrected("name", "salah_ketik", old="Siti Rahma", new="Siti Benar")
    VILLAGE = CaseCorrected("village", "salah_ketik", old_code="a", new_code="b")
    NUMBER = CaseNumbered(siak="123")
    REROUTE = CaseRerouted("7501.05")
    SETTLE_YES = "settle"
    SETTLE_NO = "dismiss"
    ERASE = "erase"


def play(acts: Sequence[tuple[int, Act, bool]]) -> list[Entry]:
    """Station 0 opens the case and all see it; then each act is one station's, which may look at the others first."""
    everybody = frozenset(range(3))
    seen = {True: everybody, False: frozenset[int]()}
    return [entry for entry, _ in play_knowing([(who, act, seen[looks]) for who, act, looks in acts])]


def play_knowing(acts: Sequence[tuple[int, Act, frozenset[int]]]) -> list[tuple[Entry, frozenset[str]]]:
    """The same where a station may look at some others only; each entry with the refs that its author knew."""
    authors = [Author(f"S{number}", clock=START + number * 300) for number in range(3)]
    authors[0].write(SUBJECT, case_opened())
    played = [(authors[0].known[0], frozenset[str]())]
    for author in authors[1:]:
        author.learn(authors[0])
    for number, act, looks in acts:
        author = authors[number]
        author.learn(*(authors[other] for other in sorted(looks)))
        knew = frozenset(entry.header.ref for entry in author.known)
        _write(author, act)
        played.append((author.known[-1], knew))
    return played


def _write(author: Author, act: Act) -> None:
    target = author.known[-1].header.ref
    if act is Act.ERASE:
        author.write(SUBJECT, PersonalErased(target), actor=ADMIN)
        return
    settles = act in {Act.SETTLE_YES, Act.SETTLE_NO}
    body: Body = CaseSettled(target, applied=act is Act.SETTLE_YES) if settles else act.value
    author.write(SUBJECT, body, actor=SUPERVISOR)
