"""How the papers of a counter stand: the one to ask about, how many wait or failed, and the list of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import CaseRecord
from counter_app.domain.permissions import Action, Verdict, verdict
from counter_app.domain.queue import ticket_number
from counter_app.domain.records import TicketRecord, VisitRecord
from counter_app.services.paper_ledger import HANDING_OVER, LOST, WAITED
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.fold import Record
    from counter_app.services.ports import Clock, Store
    from counter_app.services.views import Actor, PaperJob

OPEN: Final = ("antre", "gagal", "tidak_pasti")
ASKED_MS: Final = 12 * 3_600_000
"""How long the operator is asked about an unsure paper; after that it stands in the list only."""
MOST: Final = 200


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper in words: its job, whom it is for, and the number that it carries."""

    job: PaperJob
    whom: str
    number: str

    @property
    def id(self) -> str:
        """The job's name."""
        return self.job.id


@dataclass(frozen=True, slots=True)
class PaperStanding:
    """The state of the papers of the last hours; `question` is the oldest unsure one.

    `waiting`: what no printer took yet. Of these, `left`: not printed by itself any more; `lost`: the chosen printer is
    gone.
    """

    question: PaperLine | None
    unsure: int
    failed: int
    waiting: int
    left: int = 0
    lost: int = 0


class PaperLists:
    """Reads papers for the strip, the question and the screen."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def standing(self, actor: Actor) -> PaperStanding:
        """How the papers stand; only who may print is asked about one."""
        asked = verdict(actor.role, Action.PRINT) is Verdict.ALLOWED
        since = self._clock.now_ms() - ASKED_MS
        jobs = self._store.paper_jobs(states=OPEN, since=since, limit=MOST)
        unsure = [job for job in jobs if job.state == "tidak_pasti" and job.error != HANDING_OVER]
        waiting = [job for job in jobs if job.state == "antre" and (job.next_at or job.error == WAITED)]
        return PaperStanding(
            question=self.line(unsure[0]) if unsure and asked else None,
            unsure=len(unsure),
            failed=sum(job.state == "gagal" for job in jobs),
            waiting=len(waiting),
            left=sum(job.error == WAITED for job in waiting),
            lost=sum(job.error == LOST for job in waiting),
        )

    def lines(self, actor: Actor, *, limit: int = MOST) -> Sequence[PaperLine]:
        """What is open, however old, and then the latest of the others."""
        require(actor, Action.READ)
        still = list(reversed(self._store.paper_jobs(states=OPEN, limit=limit)))
        latest = self._store.latest_papers(limit=limit)
        return self._lines([*still, *(job for job in latest if job.state not in OPEN)])

    def line(self, job: PaperJob) -> PaperLine:
        """A paper with whom it is for."""
        return self._lines([job])[0]

    def _lines(self, jobs: Sequence[PaperJob]) -> list[PaperLine]:
        records = self._store.records([job.about for job in jobs])
        visits = [record.id for record in records.values() if isinstance(record, VisitRecord)]
        cases = self._store.cases_of_visits(visits)
        return [_line(job, records.get(job.about), cases.get(job.about, ())) for job in jobs]


def _line(job: PaperJob, record: Record | None, cases: Sequence[CaseRecord]) -> PaperLine:
    if isinstance(record, VisitRecord):
        whom = record.bearer or (cases[0].name if cases else "")
        more = f" +{len(cases) - 1}" if len(cases) > 1 else ""
        return PaperLine(job, whom, cases[0].number + more if cases else "")
    if isinstance(record, CaseRecord):
        return PaperLine(job, record.name, record.number)
    if isinstance(record, TicketRecord):
        return PaperLine(job, "", ticket_number(record))
    return PaperLine(job, "", "")
