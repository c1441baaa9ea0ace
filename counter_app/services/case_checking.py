"""What looking at the papers of a case again makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.case import Status
from counter_app.domain.coming_back import usual_back_on
from counter_app.domain.errors import InvalidInput
from counter_app.domain.kinds.case import CaseChecked
from counter_app.domain.service import PAPER_STATES
from counter_app.domain.wita import day_of
from counter_app.services.intake_checks import unknown_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Catalogue, Service
    from counter_app.services.deadlines import Deadlines


def checked(
    service: Service,
    record: CaseRecord,
    papers: Mapping[str, str],
    answers: Mapping[str, str],
    now: int,
    *,
    catalogue: Catalogue,
    deadlines: Deadlines,
) -> CaseChecked:
    """Complete, and its clock begins; or incomplete until the next working day.

    Raises:
        InvalidInput: a paper, a state of it or an answer that there is not.

    """
    _require_known(service, record, papers, answers)
    missing = catalogue.missing(service, {**record.papers, **papers}, {**record.answers, **answers})
    status = Status.INCOMPLETE if missing else Status.RECEIVED
    # Looking again at papers that were complete already gives nobody more time.
    begins = not missing and record.status != Status.RECEIVED
    today = catalogue.believable(day_of(now))
    return CaseChecked(
        status=status.value,
        papers=dict(papers),
        answers=dict(answers),
        due=deadlines.due_of(service, now) if begins else 0,
        back_on=usual_back_on(today, deadlines.calendar) if missing else "",
    )


def answers_for(service: Service, answers: Mapping[str, str]) -> dict[str, str]:
    """What of a case's answers holds for another service; its other questions nobody has answered."""
    known = {question.code: question.answer(answers.get(question.code, "")) for question in service.questions}
    return {code: answer.code if answer else "" for code, answer in known.items()}


def _require_known(service: Service, record: CaseRecord, papers: Mapping[str, str], answers: Mapping[str, str]) -> None:
    """Facts are kept for ever: only what the catalogue knows, or already stands there, gets into them."""
    fault = unknown_facts(
        service,
        {code: state for code, state in papers.items() if code not in record.papers or state not in PAPER_STATES},
        {question: answer for question, answer in answers.items() if record.answers.get(question) != answer},
    )
    if fault:
        raise InvalidInput({fault: "unknown_choice"})
