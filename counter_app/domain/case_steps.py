"""What each kind of entry does to a case's row, which the fold builds step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.case import CORRECTABLE, DONE_STATUSES, HOLD_REASONS, Status, may_move
from counter_app.domain.kinds import case as c

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.entry import Header
    from counter_app.domain.kinds.base import Body


def _move(row: dict[str, Any], header: Header, to: str, *, reason: str, due: int, occurred: int) -> bool:
    """Take the case to another status and keep its service clock; False where the table does not allow it."""
    if not may_move(row["status"], to):
        return False
    at = occurred or header.at
    _run_clock(row, to, at=at, reason=reason, due=due)
    row["status"], row["reason"], row["status_at"] = to, reason, at
    return True


def _run_clock(row: dict[str, Any], to: str, *, at: int, reason: str, due: int) -> None:
    """Let the service clock of a case start, stop, go on or end with a move."""
    if row["held_since"]:
        row["held_ms"] += max(0, at - row["held_since"])
    row["held_since"] = at if to == Status.HELD and reason in HOLD_REASONS else 0
    row["done_at"] = (row["done_at"] or at) if to in DONE_STATUSES else 0
    if due:
        # Complete papers that are looked at again start no other clock: what an outage took before still counts.
        row |= {"due": due} if row["status"] == Status.RECEIVED else {"due": due, "running_since": at}
    if to == Status.RECEIVED:
        row["complete_at"] = row["complete_at"] or at
        row["promised"] = due or row["promised"]


def _checked(row: dict[str, Any], header: Header, body: c.CaseChecked) -> bool:
    if not _move(row, header, body.status, reason="", due=body.due, occurred=body.occurred):
        return False
    row["papers"] = {**row["papers"], **body.papers}
    row["answers"] = {**row["answers"], **body.answers}
    row["back_on"] = body.back_on
    return True


def _moved(row: dict[str, Any], header: Header, body: c.CaseMoved) -> bool:
    return _move(row, header, body.to, reason=body.reason, due=body.due, occurred=body.occurred)


def _handed_over(row: dict[str, Any], header: Header, body: c.CaseHandedOver) -> bool:
    if not _move(row, header, Status.HANDED_OVER.value, reason="", due=0, occurred=body.occurred):
        return False
    row["receiver"], row["receiver_relation"] = body.receiver, body.relation
    return True


def _reopened(row: dict[str, Any], header: Header, body: c.CaseReopened) -> bool:
    """The one way back from a hand-over, which no table of moves has."""
    if row["status"] != Status.HANDED_OVER:
        return False
    row["status"], row["reason"], row["status_at"] = Status.READY.value, body.reason, header.at
    row["receiver"], row["receiver_relation"] = "", ""
    return True


def _informed(row: dict[str, Any], header: Header, body: c.CaseInformed) -> bool:
    row["informed"], row["informed_at"] = body.outcome, header.at
    return True


def _corrected(row: dict[str, Any], _header: Header, body: c.CaseCorrected) -> bool:
    private = CORRECTABLE.get(body.field)
    if private is None:
        return False
    row[body.field] = body.new if private else body.new_code
    if body.field == "nik" and (body.new or body.new_code):
        row["nik_reason"], row["nik_partial"] = ("" if body.new else body.new_code), ""
    row["corrected"] += 1
    return True


def _numbered(row: dict[str, Any], _header: Header, body: c.CaseNumbered) -> bool:
    row["siak"] = body.siak
    return True


def _rerouted(row: dict[str, Any], _header: Header, body: c.CaseRerouted) -> bool:
    row["area"] = body.to_area
    return True


CASE_STEPS: Final[dict[type[Body], Callable[[dict[str, Any], Header, Any], bool]]] = {
    c.CaseChecked: _checked,
    c.CaseMoved: _moved,
    c.CaseHandedOver: _handed_over,
    c.CaseInformed: _informed,
    c.CaseReopened: _reopened,
    c.CaseCorrected: _corrected,
    c.CaseNumbered: _numbered,
    c.CaseRerouted: _rerouted,
}
