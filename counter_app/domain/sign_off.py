"""How far the day of a case has come, and what that makes of an act on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.permissions import Action
from counter_app.domain.wita import day_of

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.domain.records import ShiftRecord


def counted_in(shift: ShiftRecord | None, running: ShiftRecord | None) -> ShiftRecord | None:
    """The shift by which a case opened in `shift` counts: the running one where it goes on with that.

    Somebody else took over for a while and so closed it: who opens the same counter again on the same day goes on with
    their own day. What one closed oneself stays closed.
    """
    if shift is None or running is None or shift.closed_by in {"", shift.actor}:
        return shift
    goes_on = (running.station, running.day, running.actor) == (shift.station, shift.day, shift.actor)
    return running if goes_on else shift


def signed_off(case: CaseRecord, shift: ShiftRecord | None, now: int) -> bool:
    """Whether somebody has put the case's day behind them: the shift by which it counts is closed.

    A case of no shift, or of one that has not arrived here, is so when its local day is over.
    """
    if shift is not None:
        return shift.closed_at > 0
    return day_of(now) > day_of(case.opened_at)


def correcting(case: CaseRecord, shift: ShiftRecord | None, now: int) -> Action:
    """Which action a correction of this case is."""
    return Action.CORRECT_SIGNED_OFF if signed_off(case, shift, now) else Action.CORRECT


def voiding(case: CaseRecord, shift: ShiftRecord | None, now: int, user: str) -> Action:
    """Which action it is when `user` voids this case: their own within its shift, or anything else."""
    return Action.VOID_OWN if case.actor == user and not signed_off(case, shift, now) else Action.VOID
