"""Which papers a service asks for once its questions are answered, and what of them is still missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counter_app.domain.service import COPY, LATER, NOT_NEEDED, ORIGINAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from counter_app.domain.service import Question, Requirement, Service

_BROUGHT = frozenset({ORIGINAL, COPY})
_SETTLED = frozenset({ORIGINAL, COPY, NOT_NEEDED})


def asked(service: Service, answers: Mapping[str, str]) -> dict[str, str]:
    """Each question of a service with what was answered, empty while nobody has."""
    return {question.code: answers.get(question.code, "") for question in service.questions}


def unanswered(service: Service, answers: Mapping[str, str]) -> tuple[Question, ...]:
    """The questions that were asked and not answered."""
    return tuple(question for question in service.questions if answers.get(question.code) == "")


def chosen(questions: Iterable[Question], answers: Mapping[str, str]) -> frozenset[str]:
    """The answers that hold: what was chosen, and nothing of a question whose answer is empty.

    Of a question that `answers` doesn't name the first answer holds, and of one whose answer is unknown: so a case
    reads of which nobody was asked, or that was asked by another catalogue.
    """
    found: set[str] = set()
    for question in questions:
        codes = [answer.code for answer in question.answers]
        given = answers.get(question.code, codes[0])
        if given:
            found.add(given if given in codes else codes[0])
    return frozenset(found)


def checklist(service: Service, answers: Mapping[str, str]) -> tuple[Requirement, ...]:
    """The papers that apply under these answers, in the order of the catalogue."""
    if not service.questions:
        return service.requirements
    held = chosen(service.questions, answers)
    return tuple(item for item in service.requirements if not item.when or held.intersection(item.when))


def missing(service: Service, states: Mapping[str, str], answers: Mapping[str, str]) -> tuple[Requirement, ...]:
    """What is still to be brought, after the questions that were asked and not answered.

    A group of alternatives stands there once: under its first member (or the one that is to follow), with all of them
    in its text.
    """
    open_questions = tuple(question.owed for question in unanswered(service, answers))
    return (*open_questions, *_missing_of(checklist(service, answers), states))


def is_complete(service: Service, states: Mapping[str, str], answers: Mapping[str, str]) -> bool:
    """Whether nothing is missing."""
    return not missing(service, states, answers)


def merge(
    services: Iterable[Service], answers: Mapping[str, str], provided: Iterable[str] = ()
) -> tuple[Requirement, ...]:
    """One checklist for several services of one resident: a paper of the same code is asked for once.

    Where services differ about a paper the stricter one stands. `provided` are made by one service for another.
    """
    made = frozenset(provided)
    merged: dict[str, Requirement] = {}
    for service in services:
        for item in checklist(service, answers):
            if item.code in made:
                continue
            known = merged.get(item.code)
            if known is None or _strictness(item) > _strictness(known):
                merged[item.code] = item
    return tuple(merged.values())


def missing_of_bundle(
    services: Iterable[Service], states: Mapping[str, str], answers: Mapping[str, str], provided: Iterable[str] = ()
) -> tuple[Requirement, ...]:
    """What is still to be brought for several services of one resident, each paper named once."""
    made = dict.fromkeys(provided, NOT_NEEDED)
    found: dict[str, Requirement] = {}
    for service in services:
        for item in missing(service, {**states, **made}, answers):
            found.setdefault(item.code, item)
    return tuple(found.values())


def papers_for(service: Service, states: Mapping[str, str], provided: Iterable[str] = ()) -> dict[str, str]:
    """The part of a shared checklist that belongs to one service; what the bundle makes itself is not needed."""
    made = frozenset(provided)
    found: dict[str, str] = {}
    for item in service.requirements:
        if item.code in made:
            found[item.code] = NOT_NEEDED
        elif item.code in states:
            found[item.code] = states[item.code]
    return found


def _missing_of(items: tuple[Requirement, ...], states: Mapping[str, str]) -> tuple[Requirement, ...]:
    groups: dict[str, list[Requirement]] = {}
    for item in items:
        if item.group:
            groups.setdefault(item.group, []).append(item)
    found: list[Requirement] = []
    for item in items:
        if not item.group:
            if _state(item, states) not in _SETTLED:
                found.append(item)
        elif members := groups.pop(item.group, None):
            lacking = _lacking(members, states)
            if lacking is not None:
                found.append(lacking)
    return tuple(found)


def _lacking(members: list[Requirement], states: Mapping[str, str]) -> Requirement | None:
    """One requirement that stands for a group of which nothing was brought, else None."""
    noted = [_state(member, states) for member in members]
    if _BROUGHT.intersection(noted) or all(state == NOT_NEEDED for state in noted):
        return None
    if LATER in noted:
        return members[noted.index(LATER)]
    first, *others = members
    return replace(first, text=" atau ".join([first.text, *(_lowered(member.text) for member in others)]))


def _state(item: Requirement, states: Mapping[str, str]) -> str:
    return states.get(item.code, item.default_state)


def _lowered(text: str) -> str:
    """A text within a sentence; abbreviations keep their capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _strictness(item: Requirement) -> tuple[int, bool]:
    """A plain paper outranks one of several, which outranks one that the operator judges; then originals first."""
    return (0 if item.condition else 1 if item.group else 2), item.evidence == ORIGINAL
