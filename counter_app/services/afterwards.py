"""What happened before it is entered: when that may have been."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import InvalidInput
from counter_app.services.case_writing import UnfitCase

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord

EARLIEST_MS: Final = 1_577_836_800_000
"""2020: nothing that is entered afterwards is older than the form it was written on."""
_MINUTE_MS: Final = 60_000


def occurred_fault(occurred: int, now_ms: int) -> str:
    """Why something can't have happened then (ms UTC), as a code; empty where it can, or where 0 says nothing."""
    if occurred > now_ms:
        return "occurred_in_future"
    return "occurred_too_early" if occurred and occurred < EARLIEST_MS else ""


def occurred_in(record: CaseRecord, occurred: int, now_ms: int) -> int:
    """When a step of a case took place that is entered afterwards; 0 where it takes place now.

    What is typed has minutes only: the minute of the step before it is allowed, and means no moment before that step.

    Raises:
        InvalidInput: `occurred`: as `occurred_fault`; `occurred_before_opening` or `occurred_before_last_step`, which
            hold for this case alone.

    """
    if fault := occurred_fault(occurred, now_ms):
        raise InvalidInput({"occurred": fault})
    if not occurred:
        return 0
    if _minute(occurred) < _minute(record.opened_at):
        raise UnfitCase("occurred", "occurred_before_opening")
    if _minute(occurred) < _minute(record.status_at):
        # A step before the last one would let the service clock count the same time twice.
        raise UnfitCase("occurred", "occurred_before_last_step")
    return max(occurred, record.opened_at, record.status_at)


def _minute(ms: int) -> int:
    return ms // _MINUTE_MS
