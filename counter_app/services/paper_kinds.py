"""The kinds of paper that a counter owes: how each is composed, on which papers it comes, what its file is called.

To add a document, say `ticket`:

1. Its content is a frozen dataclass of plain words, like `papers.Receipt`, with an `imprint: Imprint`.
2. Its composer is a function `(PaperGround, PaperJob) -> content`. It reads only what the job names: `about`,
   `owing.details_of(job)` (JSON for what only this document needs), `created_at` and, of what changes, what
   `as_it_stood.when_owed(store, job)` covers. So the same job always gives the
   same content, whatever happened since. `ground.imprint(job)` tells the office, the copy and the demo mark.
3. One line for it in `KINDS` below.
4. Its form is a function `(content, Press) -> bytes` in `printing`, with one line in `printing.papers.FORMS`; slips
   of a5 and roll80 are made by `printing.slip.slip_pdf`, which puts letterhead, SALINAN and demo mark in their places.
5. It is owed within the act's own transaction: `tx.queue_paper(Owing(actor, now, random).paper("ticket", ticket.id))`;
   with `by_itself=False` where it waits until the operator asks for it. Nobody prints it: the spooler does.
6. Its word on the screen stands in `ui.words.papers.DOCUMENT`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import RuleViolated
from counter_app.services.closing_paper import compose_closing
from counter_app.services.day_log_paper import compose_day_log, logged_cases
from counter_app.services.readiness_paper import compose_readiness
from counter_app.services.ready_papers import compose_ready, ready_cases
from counter_app.services.receipts import Receipts
from counter_app.services.sheet_paper import compose_sheets
from counter_app.services.slips import file_slip, hand_over_slip, missing_list, trial_slip
from counter_app.services.ticket_slip import compose_ticket

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.papers import PaperContent
    from counter_app.services.ports import Store
    from counter_app.services.views import PaperJob

ROLL: Final = "roll80"
SLIP: Final = ("a5", ROLL)
SHEET: Final = ("a4",)
TRIAL: Final = "test_slip"


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind: its composer, its sizes with the usual one first, and what its files are called.

    `listed`: how many residents a list takes out of the register, which is recorded with each copy of it; 0 for a paper
    that goes to whom it is about. A slip comes in the size that the counter's settings say, a sheet on A4.
    """

    compose: Callable[[PaperGround, PaperJob], PaperContent]
    stem: str
    sizes: tuple[str, ...] = SLIP
    listed: Callable[[Store, PaperJob], int] = lambda _store, _job: 0


KINDS: Final[Mapping[str, PaperKind]] = {
    "ticket": PaperKind(compose_ticket, "antrean"),
    "receipt": PaperKind(lambda ground, job: Receipts(ground).compose(job), "tanda-terima"),
    "missing": PaperKind(missing_list, "daftar-kekurangan"),
    "file_slip": PaperKind(file_slip, "tempel-di-berkas"),
    "hand_over": PaperKind(hand_over_slip, "bukti-serah-terima"),
    "readiness": PaperKind(compose_readiness, "siap-layani"),
    TRIAL: PaperKind(trial_slip, "slip-uji", (*SLIP, *SHEET)),
    "closing": PaperKind(compose_closing, "tutup-loket", SHEET),
    "day_log": PaperKind(compose_day_log, "buku-register", SHEET, logged_cases),
    "uncollected": PaperKind(compose_ready, "belum-diambil", SHEET, ready_cases),
    "hand_over_list": PaperKind(compose_ready, "lembar-serah-terima", SHEET, ready_cases),
    "sheets": PaperKind(compose_sheets, "lembar-darurat", (*SHEET, "a5")),
}


def as_owed(job: PaperJob) -> PaperJob:
    """A job without what it was printed on last: only a wish stays, such as the printer that a test slip tries.

    Everything else goes by the settings of the day, so that no paper sticks to a printer that is gone.
    """
    kept = job.printer if job.document == TRIAL else ""
    return replace(job, printer=kept, size="" if kind_of(job.document).sizes == SLIP else job.size)


def kind_of(document: str) -> PaperKind:
    """The kind by its code.

    Raises:
        RuleViolated: `unknown_document`.

    """
    found = KINDS.get(document)
    if found is None:
        raise RuleViolated("unknown_document", document=document)
    return found
