"""What a visit's receipt says, composed from the register."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from counter_app.domain.service import UNANSWERED
from counter_app.domain.wita import moment_words
from counter_app.services.case_papers import CasePapers, estimate_words
from counter_app.services.document_words import CHANNEL, name_words, nik_words, status_words
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
        self._ground, self._papers = ground, CasePapers(ground)

    def compose(self, job: PaperJob) -> Receipt:
        """The receipt of the visit that a paper job is about, as it was given out.

        Whatever became of a case since, the first says what was received, and a copy what held when it was asked for.

        Raises:
            RuleViolated: `subject_missing`.

        """
        visit, cases = self._papers.visit(job), self._papers.cases(job)
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
            free_line=self._ground.catalogue.free_line,
            notes=(),
        )

    def _bearer_note(self, visit: VisitRecord) -> str:
        if visit.group == "kolektif":
            village = self._ground.regions.village(visit.village)
            parts = ("Surat tugas " + visit.letter if visit.letter else "", village.label if village else "")
            return " · ".join(part for part in parts if part)
        return ""

    def _case(self, case: CaseRecord) -> ReceiptCase:
        service = self._papers.service(case)
        return ReceiptCase(
            number=case.number,
            service=self._papers.service_words(case),
            person=name_words(case),
            nik=nik_words(case),
            village=self._papers.village_words(case),
            status=status_words(case),
            received=_told(service, _received(service, case)) if service else (),
            missing=_told(service, self._papers.missing(case)) if service else (),
            forms=tuple(form.code for form in service.forms) if service else (),
            estimate=estimate_words(case),
            output=service.public_output if service else "",
        )


def _told(service: Service, items: tuple[PaperItem, ...]) -> tuple[PaperItem, ...]:
    """The papers by name, or only how many where their names would tell what a sensitive service is about."""
    if not service.sensitive:
        return items
    counts = Counter(one.state for one in items)
    return tuple(
        PaperItem(f"{count} {'pertanyaan' if state == UNANSWERED else 'berkas'}", state)
        for state, count in counts.items()
    )


def _received(service: Service, case: CaseRecord) -> tuple[PaperItem, ...]:
    return tuple(
        PaperItem(item.text, case.papers[item.code])
        for item in service.requirements
        if case.papers.get(item.code) in RECEIVED_STATES
    )
