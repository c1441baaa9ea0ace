"""What happened before it is entered: when that may have been."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import InvalidInput
from counter_app.domain.kinds.case import (
    CaseChecked,
    CaseCorrected,
    CaseHandedOver,
    CaseMoved,
    CaseReopened,
    CaseSettled,
)
from counter_app.services.case_writing import UnfitCase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.entry import Header
    from counter_app.domain.fold import Step
    from counter_app.domain.kinds import Body

EARLIEST_MS: Final = 1_577_836_800_000
"""2020: nothing that is entered afterwards is older than the form it was written on."""
CAME_BACK: Final = "dokumen_kembali"
"""Why a hand-over is taken back that did happen: the document is here again."""
_MINUTE_MS: Final = 60_000


def occurred_fault(occurred: int, now_ms: int) -> str:
    """Why something can't have happened then (ms UTC), as a code; empty where it can, or where 0 says nothing."""
    if occurred > now_ms:
        return "occurred_in_future"
    return "occurred_too_early" if occurred and occurred < EARLIEST_MS else ""


def occurred_in(record: CaseRecord, occurred: int, now_ms: int, history: Callable[[str], Sequence[Step]]) -> int:
    """When a step of a case took place that is entered afterwards; 0 where it takes place now.

    What is typed has minutes only: the minute of the step before it is allowed, and means no moment before that step.
    `history` reads the steps of a case.

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
    last = record.status_at
    if _minute(occurred) < _minute(last):
        last = last_step(record, history(record.id))
    if _minute(occurred) < _minute(last):
        # A step before the last one would let the service clock count the same time twice.
        raise UnfitCase("occurred", "occurred_before_last_step")
    return max(occurred, record.opened_at, last)


def last_step(record: CaseRecord, steps: Sequence[Step]) -> int:
    """When the last thing happened to a case at the counter (ms UTC), of its steps in order.

    Putting the register right is no such thing, whenever that was done: a hand-over that is taken back did not happen,
    and the papers that follow a corrected service were looked at before. Only a document that came back was out.
    """
    without = set(record.conflicts) | _decided_away(steps)
    mended = {_act(header) for header, body in steps if isinstance(body, CaseCorrected) and body.field == "service"}
    found: list[tuple[Body, int]] = []
    for header, body in steps:
        if header.ref in without:
            continue
        if isinstance(body, CaseReopened):
            given = [place for place, (one, _) in enumerate(found) if isinstance(one, CaseHandedOver)]
            if given and body.reason != CAME_BACK:
                del found[given[-1]]
        elif isinstance(body, CaseMoved | CaseHandedOver) or (
            isinstance(body, CaseChecked) and _act(header) not in mended
        ):
            found.append((body, body.occurred or header.at))
    return found[-1][1] if found else record.opened_at


def _decided_away(steps: Sequence[Step]) -> set[str]:
    decided = {body.target: body.applied for _, body in steps if isinstance(body, CaseSettled)}
    return {target for target, applied in decided.items() if not applied}


def _act(header: Header) -> tuple[str, str, int]:
    """What the entries of one use case on one case have in common."""
    return header.station, header.epoch, header.at


def _minute(ms: int) -> int:
    return ms // _MINUTE_MS
