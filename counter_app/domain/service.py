"""What the catalogue is made of: services, their papers, forms and law, each claim with the mark of its source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

LANES: Final = ("A", "B", "C")
"""A pendaftaran penduduk, B pencatatan sipil, C pengambilan; priority is a matter of the ticket."""
PURPOSES: Final = ("service", "pickup", "consultation", "complaint")
BLANKS: Final = ("", "ktp-el", "kia")
ORIGINAL: Final = "asli"
COPY: Final = "salinan"
LATER: Final = "menyusul"
MISSING: Final = "tidak_ada"
NOT_NEEDED: Final = "tidak_perlu"
PAPER_STATES: Final = (ORIGINAL, COPY, LATER, MISSING, NOT_NEEDED)
"""What may be noted of a paper; the first two mean that it was brought."""
UNANSWERED: Final = "belum_dijawab"
"""How a question stands that nobody has answered, where what is lacking is listed."""


class Mark(StrEnum):
    """How well a claim is known: read at its source, read second-hand, remembered, or our own choice."""

    READ = "S"
    SECOND_HAND = "S2"
    MEMORY = "M"
    OWN = "D"

    @property
    def confirmed(self) -> bool:
        """Whether somebody saw a source for it; an officer still signs all of them off."""
        return self in {Mark.READ, Mark.SECOND_HAND}


class RequirementKind(StrEnum):
    """Whether a paper is always needed, one of several that do, or needed in some cases only."""

    MANDATORY = "mandatory"
    ALTERNATIVE = "alternative"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class Requirement:
    """A paper that a service asks for.

    `group`: papers of one group stand in for each other. `when`: answers (of the service's questions) any of which
    makes it apply. `condition`: in words, when it is needed; the operator judges. `evidence`: asli or salinan, as it
    is usually brought; empty for a question that stands among the papers because it is open.
    """

    code: str
    text: str
    evidence: str = ORIGINAL
    group: str = ""
    when: tuple[str, ...] = ()
    condition: str = ""
    note: str = ""
    mark: Mark = Mark.SECOND_HAND

    @property
    def kind(self) -> RequirementKind:
        """Mandatory, alternative or conditional."""
        if self.group:
            return RequirementKind.ALTERNATIVE
        return RequirementKind.CONDITIONAL if self.when or self.condition else RequirementKind.MANDATORY

    @property
    def default_state(self) -> str:
        """What holds while the operator has said nothing: not brought, or not needed where they must judge."""
        if not self.evidence:
            return UNANSWERED
        return NOT_NEEDED if self.condition else MISSING


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question of a service; its code is unique within the service."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the operator asks because the papers depend on it."""

    code: str
    text: str
    answers: tuple[Answer, ...]

    @property
    def owed(self) -> Requirement:
        """How it stands among the papers that are lacking while nobody has answered it: there is nothing to bring."""
        return Requirement(f"?{self.code}", self.text, evidence="", mark=Mark.OWN)

    def answer(self, code: str) -> Answer | None:
        """The answer of that code, or None."""
        return next((one for one in self.answers if one.code == code), None)


@dataclass(frozen=True, slots=True)
class Regulation:
    """A law or regulation as editable text; `id` is how services refer to it."""

    id: str
    title: str
    subject: str
    note: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class FormRef:
    """A form with the regulation that numbers it; numbers were used again, so neither says enough alone."""

    id: str
    code: str
    title: str
    regulation: str
    version: str
    note: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Service:
    """One service of the counter as it holds from `valid_from` to `valid_until` (inclusive; None: no end is known).

    `public_name` is what lists, slips and displays show; for a sensitive service it tells nothing. `blank` with
    `blank_count`: the empty cards it uses. `sla_hours` 0: no time is promised. `to_dinas`: always forwarded.
    `nik_optional`: the resident may have no NIK yet. `needs_presence`: in person, no proxy. `needs_line`: can't be
    done without a line. `marks` holds the source of each claim: code, name, papers, forms, output, note,
    sla, basis, blank, dates.
    """

    code: str
    name: str
    name_en: str
    public_name: str
    public_name_en: str
    output: str
    group: str
    requirements: tuple[Requirement, ...]
    questions: tuple[Question, ...]
    forms: tuple[FormRef, ...]
    basis: tuple[Regulation, ...]
    basis_note: str
    note: str
    words: tuple[str, ...]
    lane: str
    purpose: str
    sla_hours: int
    blank: str
    blank_count: int
    sensitive: bool
    to_dinas: bool
    nik_optional: bool
    needs_presence: bool
    needs_line: bool
    valid_from: date
    valid_until: date | None
    marks: Mapping[str, Mark]

    @property
    def public_output(self) -> str:
        """The document it gives, in words that tell nothing where the service is sensitive."""
        return self.public_name if self.sensitive else self.output

    def holds_on(self, day: date) -> bool:
        """Whether this version of the service holds on that day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def requirement(self, code: str) -> Requirement | None:
        """The requirement of that code, or None."""
        return next((item for item in self.requirements if item.code == code), None)

    def question(self, code: str) -> Question | None:
        """The question of that code, or None."""
        return next((item for item in self.questions if item.code == code), None)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Services that are asked for together with one checklist.

    `provided`: papers that one service of the bundle makes for another, so that nobody is asked to bring them.
    """

    code: str
    name: str
    name_en: str
    services: tuple[str, ...]
    provided: tuple[str, ...]
    words: tuple[str, ...]
    note: str
    valid_from: date
    valid_until: date | None
    mark: Mark

    def holds_on(self, day: date) -> bool:
        """Whether the bundle is offered on that day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)
