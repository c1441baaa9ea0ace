"""What a visit's receipt says, composed from the register."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from counter_app.domain.case import CLOCK_RUNS
from counter_app.domain.errors import RuleViolated
from counter_app.domain.fold import fold_case
from counter_app.domain.kinds.case import CaseOpened
from counter_app.domain.wita import clock_words, day_of, day_words, moment_words
from counter_app.services.document_words import CHANNEL, nik_words, status_words
from counter_app.services.papers import PaperItem, Receipt, ReceiptCase

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Service
    from counter_app.domain.records import VisitRecord
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.views import PaperJob

RECEIVED_STATES = frozenset({"asli", "salinan"})


class Receipts:
    """Composes receipts; knows what each code means at this counter."""

    def __init__(self, ground: PaperGround) -> None:
        self._ground, self._store = ground, ground.store
        self._catalogue, self._regions = ground.catalogue, ground.regions

    def compose(self, job: PaperJob) -> Receipt:
        """The receipt of the visit that a paper job is about, as it was given out.

        Whatever became of a case since, the first says what was received, and a copy what held when it was asked for.

        Raises:
            RuleViolated: `subject_missing`.

        """
        visit = self._store.visit(job.about)
        if visit is None:
            raise RuleViolated("subject_missing", subject=job.about)
        cases = tuple(self._then(case, job) for case in self._store.cases_of_visit(visit.id))
        return Receipt(
            imprint=self._ground.imprint(job),
            token=visit.token,
            qr=self._ground.code(visit.token),
            received_at=moment_words(visit.opened_at),
            bearer=visit.bearer or (cases[0].name if cases else ""),
            bearer_note=self._bearer_note(visit),
            channel=CHANNEL.get(visit.channel, visit.channel),
            cases=tuple(self._case(case) for case in cases),
            collective=visit.group == "kolektif",
            pickup=self._ground.letterhead.counter,
            operator=self._ground.name(visit.actor),
            free_line=self._catalogue.free_line,
            notes=(),
        )

    def _then(self, case: CaseRecord, job: PaperJob) -> CaseRecord:
        """A case as it stood for that paper."""
        steps = self._store.history(case.id)
        if job.copy > 1:
            told = [step for step in steps if step[0].at <= job.created_at]
        else:
            told = [step for step in steps if isinstance(step[1], CaseOpened)]
        return fold_case(told) or case

    def _bearer_note(self, visit: VisitRecord) -> str:
        if visit.group == "kolektif":
            village = self._regions.village(visit.village)
            parts = ("Surat tugas " + visit.letter if visit.letter else "", village.label if village else "")
            return " · ".join(part for part in parts if part)
        return ""

    def _case(self, case: CaseRecord) -> ReceiptCase:
        service = self._catalogue.known(case.service, on=day_of(case.opened_at))
        village = self._regions.village(case.village)
        return ReceiptCase(
            number=case.number,
            service=service.public_name if service else case.service,
            person=case.name,
            nik=nik_words(case),
            village=village.label if village else "",
            status=status_words(case),
            received=_told(service, _received(service, case)) if service else (),
            missing=_told(service, self._missing(service, case)) if service else (),
            forms=tuple(form.code for form in service.forms) if service else (),
            estimate=_estimate(case),
            output=service.public_output if service else "",
        )

    def _missing(self, service: Service, case: CaseRecord) -> tuple[PaperItem, ...]:
        return tuple(
            PaperItem(item.text, case.papers.get(item.code, "tidak_ada"))
            for item in self._catalogue.missing(service, case.papers, case.answers)
        )


def _told(service: Service, items: tuple[PaperItem, ...]) -> tuple[PaperItem, ...]:
    """The papers by name, or only how many where their names would tell what a sensitive service is about."""
    if not service.sensitive:
        return items
    return tuple(PaperItem(f"{count} berkas", state) for state, count in Counter(one.state for one in items).items())


def _received(service: Service, case: CaseRecord) -> tuple[PaperItem, ...]:
    return tuple(
        PaperItem(item.text, case.papers[item.code])
        for item in service.requirements
        if case.papers.get(item.code) in RECEIVED_STATES
    )


def _estimate(case: CaseRecord) -> str:
    """When it should be ready, in words; nothing where nobody waits for a day: papers miss, held, returned, over."""
    if case.status not in CLOCK_RUNS or not case.due:
        return ""
    return f"{day_words(day_of(case.due))}, {clock_words(case.due)} WITA"
