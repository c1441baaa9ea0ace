"""The small papers of a case: what is missing of its papers, what is stuck on its file, what both sign at the end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import Status
from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.case import CaseHandedOver
from counter_app.domain.wita import moment_words, weekday_words
from counter_app.services.case_papers import CasePapers, estimate_words
from counter_app.services.document_words import LOST_STATEMENT, PROOF, RELATION, SEEN, SIGNED, nik_words, papers_words
from counter_app.services.owing import details_of
from counter_app.services.papers import FileLabel, FileSlip, GivenOut, HandOverSlip, MissingCase, MissingList, TrialSlip

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.views import PaperJob

TRIAL_MARK: Final = "UJI-"
"""What the code of a test slip begins with, so that no field takes it for a receipt."""


def missing_list(ground: PaperGround, job: PaperJob) -> MissingList:
    """The daftar kekurangan berkas of a visit, or of one case whose papers were looked at again.

    Raises:
        RuleViolated: `subject_missing`.

    """
    papers = CasePapers(ground)
    visit = papers.visit(job)
    cases = [case for case in papers.cases(job) if case.status == Status.INCOMPLETE]
    days = sorted(case.back_on for case in cases if case.back_on)
    return MissingList(
        imprint=ground.imprint(job),
        token=visit.token,
        qr=ground.code(visit.token),
        noted_at=moment_words(visit.opened_at if job.about == visit.id else job.created_at),
        bearer=visit.bearer or (cases[0].name if cases else ""),
        cases=tuple(_missing_case(papers, case) for case in cases),
        back_on=weekday_words(date.fromisoformat(days[0])) if days else "",
        operator=ground.name(job.actor),
    )


def _missing_case(papers: CasePapers, case: CaseRecord) -> MissingCase:
    service, missing = papers.service(case), papers.missing(case)
    told = service is None or not service.sensitive
    return MissingCase(
        number=case.number,
        service=papers.service_words(case),
        person=case.name,
        village=papers.village_words(case),
        missing=missing if told else (),
        unnamed=0 if told else len(missing),
    )


def file_slip(ground: PaperGround, job: PaperJob) -> FileSlip:
    """One label for each case of a visit that has a file.

    Raises:
        RuleViolated: `subject_missing`.

    """
    papers = CasePapers(ground)
    visit = papers.visit(job)
    return FileSlip(
        imprint=ground.imprint(job),
        qr=ground.code(visit.token),
        received_at=moment_words(visit.opened_at),
        labels=tuple(_label(papers, case) for case in papers.cases(job) if case.status != Status.NOTED),
    )


def _label(papers: CasePapers, case: CaseRecord) -> FileLabel:
    return FileLabel(
        number=case.number,
        service=papers.service_words(case),
        person=case.name,
        village=papers.village_words(case),
        papers=papers_words(len(papers.missing(case))),
        estimate=estimate_words(case),
    )


def hand_over_slip(ground: PaperGround, job: PaperJob) -> HandOverSlip:
    """The bukti serah terima of a case, or of all that were given to the same person at once.

    Raises:
        RuleViolated: `subject_missing` where nothing of it was given out.

    """
    papers = CasePapers(ground)
    others = [case for case in details_of(job).get("cases", ()) if case != job.about]
    visit, cases = papers.visit(job), papers.cases(job, *others)
    first = cases[0]
    given = [(header, body) for header, body in papers.steps(job, first.id) if isinstance(body, CaseHandedOver)]
    if not given:
        raise RuleViolated("subject_missing", subject=job.about)
    header, body = given[-1]
    return HandOverSlip(
        imprint=ground.imprint(job),
        token=visit.token,
        qr=ground.code(visit.token),
        handed_at=moment_words(body.occurred or header.at),
        items=tuple(_given_out(papers, case) for case in cases),
        receiver=body.receiver or first.name,
        facts=_facts(body),
        signed=SIGNED.get(body.signed, body.signed),
        operator=ground.name(header.actor),
        statement=LOST_STATEMENT if body.statement else "",
    )


def _given_out(papers: CasePapers, case: CaseRecord) -> GivenOut:
    service = papers.service(case)
    return GivenOut(
        number=case.number,
        service=papers.service_words(case),
        output=service.public_output if service else "",
        person=case.name,
        nik=nik_words(case),
        village=papers.village_words(case),
    )


def _facts(body: CaseHandedOver) -> tuple[tuple[str, str], ...]:
    shown = (
        ("Hubungan", RELATION.get(body.relation, body.relation)),
        ("Bukti", PROOF.get(body.proof, body.proof)),
        ("Dikenali dari", SEEN.get(body.seen, body.seen)),
        ("Pernyataan", "kehilangan, ditandatangani" if body.statement else ""),
        ("Surat kuasa", "F-1.07 diterima" if body.proxy_letter else ""),
    )
    return tuple((label, value) for label, value in shown if value)


def trial_slip(ground: PaperGround, job: PaperJob) -> TrialSlip:
    """A slip for trying a printer."""
    return TrialSlip(
        imprint=ground.imprint(job),
        code=trial_code(job),
        printer=str(details_of(job).get("printer", "")),
        printed_at=moment_words(job.created_at),
        operator=ground.name(job.actor),
    )


def trial_code(job: PaperJob) -> str:
    """What the QR of a test slip says."""
    return TRIAL_MARK + job.id.rpartition("/")[2]


def trial_job(scanned: str) -> str:
    """The job that a scanned code of a test slip belongs to; empty for any other text."""
    text = scanned.strip().upper()
    return f"paper/{text.removeprefix(TRIAL_MARK)}" if text.startswith(TRIAL_MARK) else ""
