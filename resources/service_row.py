"""Reads one service of the catalogue with its questions and papers, and checks that they fit together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from counter_app.domain.service import (
    BLANKS,
    COPY,
    LANES,
    ORIGINAL,
    PURPOSES,
    Answer,
    FormRef,
    Mark,
    Question,
    Regulation,
    Requirement,
    Service,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from resources.reading import Table

MOST_SLA_HOURS: Final = 24 * 60
CLAIMS: Final = ("code", "name", "papers", "forms", "output", "note", "sla", "basis", "blank", "dates")
"""The claims about a service that have a source of their own."""
_KEYS: Final = (
    "code", "name", "name_en", "public_name", "public_name_en", "output", "forms", "basis", "basis_note", "note",
    "words", "lane", "purpose", "sla_hours", "blank", "blank_count", "sensitive", "to_dinas", "nik_optional",
    "needs_presence", "needs_line", "valid_from", "valid_until", "marks", "questions", "requirements",
)  # fmt: skip
_REQUIREMENT_KEYS: Final = ("code", "text", "evidence", "any_of", "when", "condition", "note", "mark")
_SERVICE_CODE: Final = re.compile(r"[A-Z]{2,4}-\d{2}")
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LEAST_CHOICES: Final = 2
_UNKNOWN: Final = dict.fromkeys(CLAIMS, Mark.MEMORY)
Known = TypeVar("Known", Regulation, FormRef)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for the services of a file where they don't say otherwise."""

    basis: tuple[str, ...]
    forms: tuple[str, ...]
    lane: str
    sla_hours: int
    to_dinas: bool
    valid_from: date
    marks: Mapping[str, Mark]
    proxy: Requirement | None
    """The paper that every service asks for that somebody else may see to."""

    @classmethod
    def nothing(cls, valid_from: date) -> Defaults:
        """What holds where no file says anything."""
        return cls((), (), LANES[0], 0, to_dinas=False, valid_from=valid_from, marks=_UNKNOWN, proxy=None)

    def under(self, table: Table) -> Defaults:
        """These defaults with what a file's own say otherwise."""
        table.only(("basis", "forms", "lane", "sla_hours", "to_dinas", "marks"))
        return replace(
            self,
            basis=table.texts("basis", self.basis),
            forms=table.texts("forms", self.forms),
            lane=table.choice("lane", LANES, self.lane),
            sla_hours=table.number("sla_hours", self.sla_hours, most=MOST_SLA_HOURS),
            to_dinas=table.flag("to_dinas", default=self.to_dinas),
            marks=_marks(table, self.marks),
        )

    def with_proxy(self, table: Table) -> Defaults:
        """These defaults with the paper of a proxy."""
        return replace(self, proxy=_requirement(table, Mark.MEMORY)) if table.values else self


def read_service(
    row: Table, group: str, defaults: Defaults, regulations: Mapping[str, Regulation], forms: Mapping[str, FormRef]
) -> Service:
    """One service; whatever is wrong with it is noted with the table."""
    row.only(_KEYS)
    name, name_en = row.text("name", limit=120), row.text("name_en", limit=120)
    marks = _marks(row, defaults.marks)
    service = Service(
        code=row.text("code", limit=10),
        name=name,
        name_en=name_en,
        public_name=row.text("public_name", name, limit=120),
        public_name_en=row.text("public_name_en", name_en, limit=120),
        output=row.text("output", "", limit=160),
        group=group,
        requirements=_requirements(row, defaults, marks["papers"]),
        questions=tuple(_question(item) for item in row.rows("questions")),
        forms=_known(row, "forms", defaults.forms, forms),
        basis=_known(row, "basis", defaults.basis, regulations),
        basis_note=row.text("basis_note", ""),
        note=row.text("note", ""),
        words=row.texts("words"),
        lane=row.choice("lane", LANES, defaults.lane),
        purpose=row.choice("purpose", PURPOSES, PURPOSES[0]),
        sla_hours=row.number("sla_hours", defaults.sla_hours, most=MOST_SLA_HOURS),
        blank=row.choice("blank", BLANKS, ""),
        blank_count=row.number("blank_count", 1 if row.values.get("blank") else 0, most=10),
        sensitive=row.flag("sensitive"),
        to_dinas=row.flag("to_dinas", default=defaults.to_dinas),
        nik_optional=row.flag("nik_optional"),
        needs_presence=row.flag("needs_presence"),
        needs_line=row.flag("needs_line"),
        valid_from=row.day("valid_from", defaults.valid_from) or defaults.valid_from,
        valid_until=row.day("valid_until"),
        marks=marks,
    )
    _check_service(row, service)
    _check_questions(row, service)
    _check_papers(row, service)
    return service


def _marks(row: Table, above: Mapping[str, Mark]) -> Mapping[str, Mark]:
    """The marks above with those that the row itself states; the same mapping where it states none."""
    if "marks" not in row.values:
        return above
    own = row.inner("marks")
    for key in own.values:
        if key not in CLAIMS:
            row.fault(f"unknown_claim: {key}", "marks")
    return {claim: own.mark(claim, above[claim]) for claim in CLAIMS}


def _known(row: Table, key: str, default: tuple[str, ...], known: Mapping[str, Known]) -> tuple[Known, ...]:
    wanted = row.texts(key, default)
    for name in wanted:
        if name not in known:
            row.fault(f"unknown_{'form' if key == 'forms' else 'regulation'}: {name}", key)
    return tuple(known[name] for name in wanted if name in known)


def _requirements(row: Table, defaults: Defaults, mark: Mark) -> tuple[Requirement, ...]:
    """The papers of a service, the proxy's among them where somebody else may come."""
    found = [_requirement(item, mark) for item in row.rows("requirements")]
    alone = row.values.get("needs_presence") is True or row.values.get("purpose", PURPOSES[0]) != PURPOSES[0]
    proxy = defaults.proxy
    if proxy is not None and not alone and all(item.code != proxy.code for item in found):
        found.append(proxy)
    return tuple(found)


def _requirement(row: Table, mark: Mark) -> Requirement:
    row.only(_REQUIREMENT_KEYS)
    return Requirement(
        code=_slug(row),
        text=row.text("text", limit=240),
        evidence=row.choice("evidence", (ORIGINAL, COPY), ORIGINAL),
        group=row.text("any_of", "", limit=40),
        when=row.texts("when"),
        condition=row.text("condition", "", limit=160),
        note=row.text("note", "", limit=240),
        mark=row.mark(default=mark),
    )


def _question(row: Table) -> Question:
    row.only(("code", "text", "answers"))
    answers: list[Answer] = []
    for item in row.rows("answers"):
        item.only(("code", "text"))
        answers.append(Answer(_slug(item), item.text("text", limit=120)))
    if len(answers) < _LEAST_CHOICES:
        row.fault("too_few_answers")
    return Question(_slug(row), row.text("text", limit=160), tuple(answers))


def _slug(row: Table) -> str:
    code = row.text("code", limit=40)
    if code and not _SLUG.fullmatch(code):
        row.fault(f"malformed_code: {code}")
    return code


def _check_service(row: Table, service: Service) -> None:
    if service.code and not _SERVICE_CODE.fullmatch(service.code):
        row.fault(f"malformed_code: {service.code}", "code")
    if service.sensitive and "public_name" not in row.values:
        row.fault("sensitive_without_public_name", "sensitive")
    if service.sensitive and "public_name_en" not in row.values:
        row.fault("sensitive_without_public_name_en", "sensitive")
    if service.valid_until is not None and service.valid_until < service.valid_from:
        row.fault("dates_reversed", "valid_until")
    if bool(service.blank) != bool(service.blank_count):
        row.fault("blank_and_count_disagree", "blank")


def _check_questions(row: Table, service: Service) -> None:
    answers = Counter(answer.code for question in service.questions for answer in question.answers)
    for code, count in (answers + Counter(question.code for question in service.questions)).items():
        if count > 1:
            row.fault(f"duplicate_answer: {code}", "questions")
    used = {code for item in service.requirements for code in item.when}
    for question in service.questions:
        if not used.intersection(answer.code for answer in question.answers):
            row.fault(f"question_without_effect: {question.code}", "questions")


def _check_papers(row: Table, service: Service) -> None:
    answers = {answer.code for question in service.questions for answer in question.answers}
    for code, count in Counter(item.code for item in service.requirements).items():
        if count > 1:
            row.fault(f"duplicate_requirement: {code}", "requirements")
    for code in {code for item in service.requirements for code in item.when} - answers:
        row.fault(f"unknown_answer: {code}", "requirements")
    for item in service.requirements:
        if item.group and item.condition:
            row.fault(f"alternative_with_condition: {item.code}", "requirements")
    for group, count in Counter(item.group for item in service.requirements if item.group).items():
        if count < _LEAST_CHOICES:
            row.fault(f"alternative_with_one_member: {group}", "requirements")
