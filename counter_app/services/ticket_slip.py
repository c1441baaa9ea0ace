"""What a queue slip says: the number, when it was given, who goes before, and how long that may take; nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.errors import RuleViolated
from counter_app.domain.queue import expected_wait, people_before, ticket_number
from counter_app.domain.records import TicketRecord
from counter_app.domain.wita import moment_words
from counter_app.services.document_words import QUEUE_LANE, QUEUE_PRIORITY
from counter_app.services.owing import details_of
from counter_app.services.papers import TicketSlip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.views import PaperJob

DOCUMENT: Final = "ticket"
_MINUTE: Final = 60_000
_STEP: Final = 5
_HOUR: Final = 60


def slip_details(tickets: Sequence[TicketRecord], ticket: TicketRecord) -> Mapping[str, Any]:
    """What the slip of a fresh ticket keeps of the queue as it was then."""
    wait = expected_wait(tickets, ticket.id, ticket.issued_at)
    return {"before": people_before(tickets, ticket.id), "wait": wait // _MINUTE}


def compose_ticket(ground: PaperGround, job: PaperJob) -> TicketSlip:
    """The slip of a ticket.

    Raises:
        RuleViolated: `subject_missing`.

    """
    ticket = ground.store.record(job.about)
    if not isinstance(ticket, TicketRecord):
        raise RuleViolated("subject_missing", subject=job.about)
    details = details_of(job)
    parts = (QUEUE_PRIORITY if ticket.priority else "", QUEUE_LANE.get(ticket.lane, ""))
    return TicketSlip(
        imprint=ground.imprint(job),
        number=ticket_number(ticket),
        kind=" · ".join(part for part in parts if part),
        given_at=moment_words(ticket.issued_at),
        before=int(details.get("before", 0)),
        wait=wait_words(int(details.get("wait", 0))),
    )


def wait_words(minutes: int) -> str:
    """A wait as it may be promised: in steps of five minutes, never less than it was reckoned to be."""
    rounded = -(-max(0, minutes) // _STEP) * _STEP
    if rounded < _HOUR:
        return f"sekitar {rounded} menit" if rounded > _STEP else "beberapa menit"
    hours, rest = divmod(rounded, _HOUR)
    return f"sekitar {hours} jam {rest} menit" if rest else f"sekitar {hours} jam"
