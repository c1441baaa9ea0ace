"""The laporan tutup loket: filed once a shift is closed and sent, printed through the queue, saved as PDF beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.domain.permissions import Action
from counter_app.services.owing import Owing
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from counter_app.domain.records import ShiftRecord, TicketRecord
    from counter_app.services.outages import Outages
    from counter_app.services.paper_desk import PaperDesk
    from counter_app.services.ports import Clock, Randomness, Store
    from counter_app.services.shift_figures import ShiftTally
    from counter_app.services.syncing import SyncReport
    from counter_app.services.views import Actor, ChainState, PaperJob

DOCUMENT: Final = "closing"
_WANTED: Final = "permintaan"
_MINUTE: Final = 60_000
_COUNTED: Final = ("case.handed_over", "case.corrected", "case.informed", "ticket.issued")


@dataclass(frozen=True, slots=True)
class Statement:
    """What both sides hold after a closing; `outcome`: sama, menunggu, berbeda, sendiri (there is no Dinas yet).

    `chains`: stream, entries here, entries that the Dinas confirmed. `error` is the line's code.
    """

    outcome: str
    waiting: int
    error: str = ""
    chains: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """A closing report: its paper, where its PDF lies, or the code of why it lies nowhere."""

    job: PaperJob
    path: Path | None
    fault: str = ""


def statement_of(report: SyncReport | None, chains: Sequence[ChainState], *, enrolled: bool) -> Statement:
    """What a sending ended with, beside the chains as they stand here now."""
    rows = tuple((one.chain.stream.value, one.seq, one.acked_seq) for one in chains if one.seq)
    waiting = sum(one.waiting for one in chains)
    if not enrolled:
        return Statement("sendiri", waiting, "", rows)
    if report is not None and report.agreed:
        return Statement("sama", waiting, "", rows)
    if report is not None and not report.error and not report.waiting:
        return Statement("berbeda", waiting, "", rows)
    return Statement("menunggu", waiting, report.error if report else "", rows)


class Closings:
    """The use cases round the report of a closed shift; `folder` is where its PDF is saved."""

    def __init__(
        self, store: Store, clock: Clock, random: Randomness, *, outages: Outages, papers: PaperDesk, folder: Path
    ) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._outages, self._papers, self._folder = outages, papers, folder

    def file(self, actor: Actor, shift: ShiftRecord, statement: Statement, still: Mapping[str, int]) -> Filed:
        """Owe the report of a closed shift and save it as PDF; a folder that can't be written to is told, no more.

        `still` counts what is open, by its code.

        Raises:
            NotAllowed: `role_may_not`.

        """
        require(actor, Action.PRINT)
        owed = Owing(actor, self._clock.now_ms(), self._random).paper(
            DOCUMENT, shift.id, self._details(shift, statement, still)
        )
        job = self._papers.owe(actor, owed)
        target = self._folder / self._papers.file_name(job.id)
        try:
            self._papers.save_document(self._papers.pdf(job.id), target)
        except StorageFault as fault:
            return Filed(job, None, fault.code)
        return Filed(job, target)

    def again(self, actor: Actor, *, enrolled: bool) -> PaperJob:
        """The report of the shift that was closed last once more; a second sheet of one that came out is a copy.

        Raises:
            RuleViolated: `subject_missing` where no shift was closed yet.
            NotAllowed: `role_may_not`.

        """
        require(actor, Action.PRINT)
        shift = self._store.last_shift()
        if shift is None:
            raise RuleViolated("subject_missing", subject="shift")
        jobs = [job for job in self._store.paper_jobs_about(shift.id) if job.document == DOCUMENT]
        if not jobs:
            statement = statement_of(None, self._store.chains(), enrolled=enrolled)
            return self.file(actor, shift, statement, {}).job
        try:
            return self._papers.print(actor, jobs[-1].id)
        except RuleViolated as fault:
            if fault.code != "copy_needed":
                raise
            return self._papers.again(actor, jobs[-1].id, _WANTED)

    def _details(self, shift: ShiftRecord, statement: Statement, still: Mapping[str, int]) -> dict[str, Any]:
        """What the register may say otherwise tomorrow, as it is now."""
        start, end = sorted((shift.opened_at, shift.closed_at))
        return {
            "tally": _tally_details(self._store.shift_tally(shift.id)),
            "outages": dict(self._outages.minutes(start, end)),
            "tickets": _ticket_details(self._store.tickets(shift.day)),
            "still": [list(pair) for pair in still.items()],
            "statement": {
                "outcome": statement.outcome,
                "waiting": statement.waiting,
                "error": statement.error,
                "chains": [list(row) for row in statement.chains],
            },
        }


def _tally_details(tally: ShiftTally) -> dict[str, Any]:
    return {
        "sexes": dict(tally.sexes),
        "kinds": {kind: tally.kinds[kind] for kind in _COUNTED if kind in tally.kinds},
        "services": [
            [one.service, one.opened_at, one.received, one.finished, one.held, one.returned, one.remaining]
            for one in tally.services
        ],
    }


def _ticket_details(tickets: Sequence[TicketRecord]) -> dict[str, int]:
    waits = [one.called_at - one.issued_at for one in tickets if one.called_at >= one.issued_at]
    return {
        "issued": len(tickets),
        "served": sum(one.state == "dilayani" for one in tickets),
        "absent": sum(one.state == "tidak_hadir" for one in tickets),
        "wait": round(sum(waits) / len(waits) / _MINUTE) if waits else 0,
    }
