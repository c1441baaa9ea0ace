"""What papers about cases have in common: the cases as they stood for that paper, and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.case import CLOCK_RUNS, CaseRecord
from counter_app.domain.errors import RuleViolated
from counter_app.domain.fold import fold_case
from counter_app.domain.kinds.case import CaseOpened
from counter_app.domain.records import VisitRecord
from counter_app.domain.service import MISSING, UNANSWERED
from counter_app.domain.wita import clock_words, day_of, day_words
from counter_app.services.as_it_stood import when_owed
from counter_app.services.papers import PaperItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.catalogue import Service
    from counter_app.domain.fold import Step
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.views import PaperJob


class CasePapers:
    """Reads the cases that a paper is about, and puts them into words."""

    def __init__(self, ground: PaperGround) -> None:
        self._ground, self._store = ground, ground.store
        self._catalogue, self._regions = ground.catalogue, ground.regions

    def visit(self, job: PaperJob) -> VisitRecord:
        """The visit that a paper is about, or in which its case was opened.

        Raises:
            RuleViolated: `subject_missing`.

        """
        about = self._store.record(job.about) if job.about else None
        found = self._store.visit(about.visit) if isinstance(about, CaseRecord) else about
        if not isinstance(found, VisitRecord):
            raise RuleViolated("subject_missing", subject=job.about)
        return found

    def cases(self, job: PaperJob, *others: str) -> tuple[CaseRecord, ...]:
        """The case that a paper is about with `others` that it tells of, or all of its visit, as they stood then."""
        about = self._store.record(job.about) if job.about else None
        found = (
            (about, *self._store.cases(others))
            if isinstance(about, CaseRecord)
            else self._store.cases_of_visit(self.visit(job).id)
        )
        histories = self._store.histories([case.id for case in found])
        return tuple(fold_case(self._told(job, histories.get(case.id, ()))) or case for case in found)

    def steps(self, job: PaperJob, case: str) -> Sequence[Step]:
        """What had happened to a case when a paper was owed; a visit's first paper tells only of its opening."""
        return self._told(job, self._store.history(case))

    def _told(self, job: PaperJob, steps: Sequence[Step]) -> Sequence[Step]:
        if job.copy > 1 or not job.about.startswith("visit/"):
            return when_owed(self._store, job).steps(steps)
        return [step for step in steps if isinstance(step[1], CaseOpened)]

    def service(self, case: CaseRecord) -> Service | None:
        """The service as it was when the case was opened."""
        return self._catalogue.known(case.service, on=day_of(case.opened_at))

    def service_words(self, case: CaseRecord) -> str:
        """What the service is called in public."""
        return self._catalogue.public_name(case.service, on=day_of(case.opened_at))

    def village_words(self, case: CaseRecord) -> str:
        """Where the resident lives."""
        village = self._regions.village(case.village)
        return village.label if village else ""

    def missing(self, case: CaseRecord) -> tuple[PaperItem, ...]:
        """What is still owed of a case's papers."""
        service = self.service(case)
        if service is None:
            return ()
        return tuple(
            PaperItem(item.text, case.papers.get(item.code, MISSING if item.evidence else UNANSWERED))
            for item in self._catalogue.missing(service, case.papers, case.answers)
        )


def estimate_words(case: CaseRecord) -> str:
    """When it should be ready, in words; nothing where nobody waits for a day: papers miss, held, returned, over."""
    if case.status not in CLOCK_RUNS or not case.due:
        return ""
    return f"{day_words(day_of(case.due))}, {clock_words(case.due)} WITA"
