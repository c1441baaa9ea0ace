"""Empty cards: how many a step of a case uses when nobody says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.case import DONE_STATUSES, Status

if TYPE_CHECKING:
    from counter_app.domain.service import Service

MOST: Final = 99
"""More cards than anybody uses for one case."""


class Counted(Protocol):
    """A case as far as its cards go."""

    @property
    def status(self) -> str:
        """Where it stands."""
        ...

    @property
    def blanks(self) -> int:
        """How many cards it used so far."""
        ...


def usual_blanks(service: Service | None, case: Counted, to: str) -> int:
    """What the service uses, when its work ends with this step; 0 for what the Dinas printed or was counted before."""
    ends = to in DONE_STATUSES and case.status not in DONE_STATUSES
    if service is None or not ends or case.blanks or case.status == Status.FORWARDED:
        return 0
    return service.blank_count


def blanks_fault(service: Service | None, case: Counted, blanks: int) -> str:
    """Why a case can't have used so many cards more (or fewer, where a count is put right); empty where it can."""
    if blanks and (service is None or not service.blank):
        return "uses_no_blank"
    return "" if 0 <= case.blanks + blanks <= MOST else "out_of_range"
