"""Where the program goes when a code of this register is scanned: to the place where its case is continued."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import FINAL_STATUSES, Status, may_move
from ui.going import CaseAct, SheetAtHand

if TYPE_CHECKING:
    from counter_app.services.finding import Scanned

_PAPERS_COME: Final = frozenset({Status.INCOMPLETE, Status.RETURNED})
"""Whoever comes with such a receipt brings papers."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A screen, and what it is to show."""

    screen: str
    argument: object = None


def destination(scanned: Scanned, on: str = "") -> Destination | None:
    """Where to go on from the screen `on`; None for a code that stands for nothing here.

    A sheet that is not entered yet goes to intake, a document that is ready to the hand-over, a case whose papers are
    awaited to these, any other to itself; what was entered twice is listed. Whoever stands at the hand-over gives out
    whatever may be given out.
    """
    if scanned.sheet is not None and (on == "sheets" or scanned.sheet.state == "tersedia"):
        # Where sheets are entered, one that can't be is told and not looked at.
        screen = "intake" if scanned.sheet.state == "tersedia" else "sheets"
        return Destination(screen, SheetAtHand(scanned.sheet.id, scanned.sheet.number))
    giving = on == "hand_over" and any(may_move(case.status, Status.HANDED_OVER) for case in scanned.cases)
    if giving or any(case.status == Status.READY for case in scanned.cases):
        return Destination("hand_over", scanned.code)
    if scanned.sheet is not None and scanned.sheet.others:
        return Destination("search", scanned.sheet.number)
    for case in scanned.cases:
        if case.status in _PAPERS_COME:
            return Destination("case", CaseAct(case.id, "papers"))
    open_first = sorted(scanned.cases, key=lambda case: case.status in FINAL_STATUSES)
    return Destination("case", open_first[0].id) if open_first else None
