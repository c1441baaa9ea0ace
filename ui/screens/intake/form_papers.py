"""The papers of the shown service on the form, or of the whole bundle that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from counter_app.domain.catalogue import Bundle, Catalogue, Question, Requirement, Service
    from counter_app.services.forms import ServiceForm


@dataclass(frozen=True, slots=True)
class FormPapers:
    """One resident's services as typed, of which the one at `at` is shown; `bundle` is its bundle, if any."""

    catalogue: Catalogue
    day: date
    services: tuple[ServiceForm, ...]
    at: int
    bundle: Bundle | None

    @property
    def wanted(self) -> ServiceForm:
        """The service that is shown."""
        return self.services[self.at]

    def questions(self) -> tuple[Question, ...]:
        """What decides these papers, each question once."""
        found = {one.code: one for wanted in self._shown() for one in self._questions(wanted)}
        return tuple(found.values())

    def answers(self) -> dict[str, str]:
        """What was answered to each of these questions, empty while nobody has."""
        found: dict[str, str] = {}
        for wanted in self._shown():
            found |= {code: answer for code, answer in self._asked(wanted).items() if answer or code not in found}
        return found

    def answered(self, question: str, answer: str) -> tuple[ServiceForm, ...]:
        """The services with that answer in each that asks for it; an empty one is as if nobody had answered."""
        shown = self._shown()
        return tuple(
            replace(one, answers={code: said for code, said in {**self._asked(one), question: answer}.items() if said})
            if one in shown and question in self._asked(one)
            else one
            for one in self.services
        )

    def checklist(self) -> tuple[Requirement, ...]:
        """The papers that are asked for under the answers that were given."""
        if self.bundle is not None:
            return self.catalogue.bundle_checklist(self.bundle, self.answers(), on=self.day)
        service = self._service(self.wanted.code)
        return self.catalogue.checklist(service, self.answers()) if service else ()

    def states(self) -> dict[str, str]:
        """What was noted of each paper."""
        if self.bundle is None:
            return dict(self.wanted.papers)
        together: dict[str, str] = {}
        for one in self._inside():
            together |= one.papers
        return together

    def lacking(self) -> tuple[Requirement, ...]:
        """What is still to come, and the questions that are open before that."""
        if self.bundle is not None:
            return self.catalogue.bundle_missing(self.bundle, self.states(), self.answers(), on=self.day)
        service = self._service(self.wanted.code)
        return self.catalogue.missing(service, self.wanted.papers, self.answers()) if service else ()

    def noted(self, states: Mapping[str, str]) -> tuple[ServiceForm, ...]:
        """The services with that noted of their papers; an empty state takes back what was noted."""
        whole = {code: state for code, state in {**self.states(), **states}.items() if state}
        if self.bundle is None:
            changed = replace(self.wanted, papers=whole)
            return (*self.services[: self.at], changed, *self.services[self.at + 1 :])
        return tuple(self._of_bundle(one, whole) for one in self.services)

    def all_usual(self) -> tuple[ServiceForm, ...]:
        """All services with everything that nobody has judged yet noted as it is usually brought.

        Papers that stand in for each other are left out, and those that only some have to bring.
        """
        return tuple(replace(one, papers={**self._usual(one), **one.papers}) for one in self.services)

    def _usual(self, one: ServiceForm) -> dict[str, str]:
        service = self._service(one.code)
        asked = self.catalogue.checklist(service, self._asked(one)) if service else ()
        return {item.code: item.evidence for item in asked if not item.group and not item.condition}

    def _of_bundle(self, one: ServiceForm, states: Mapping[str, str]) -> ServiceForm:
        service = self._service(one.code)
        if self.bundle is None or service is None or one.code not in self.bundle.services:
            return one
        return replace(one, papers=self.catalogue.bundle_papers(self.bundle, service, states))

    def _inside(self) -> tuple[ServiceForm, ...]:
        return tuple(one for one in self.services if self.bundle and one.code in self.bundle.services)

    def _shown(self) -> tuple[ServiceForm, ...]:
        return (self.wanted,) if self.bundle is None else self._inside()

    def _questions(self, one: ServiceForm) -> tuple[Question, ...]:
        service = self._service(one.code)
        return service.questions if service else ()

    def _asked(self, one: ServiceForm) -> dict[str, str]:
        service = self._service(one.code)
        return self.catalogue.asked(service, one.answers) if service else {}

    def _service(self, code: str) -> Service | None:
        return self.catalogue.known(code, on=self.day)
