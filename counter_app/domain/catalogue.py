"""The service catalogue: what the counter does, as it holds on a given day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

from counter_app.domain import checklist
from counter_app.domain.catalogue_search import ServiceIndex
from counter_app.domain.errors import RuleViolated
from counter_app.domain.service import (
    Answer,
    Bundle,
    FormRef,
    Mark,
    Question,
    Regulation,
    Requirement,
    RequirementKind,
    Service,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "Answer",
    "Bundle",
    "Catalogue",
    "CatalogueOn",
    "FormRef",
    "Mark",
    "Question",
    "Regulation",
    "Requirement",
    "RequirementKind",
    "Service",
]


@final
class CatalogueOn:
    """The services and bundles of one day, with their search index; both are in the catalogue's order."""

    __slots__ = ("_by_code", "_index", "bundles", "day", "services")

    def __init__(
        self, day: date, services: Iterable[Service], bundles: Iterable[Bundle], spelling: Mapping[str, str]
    ) -> None:
        self.day = day
        self.services = tuple(services)
        self.bundles = tuple(bundles)
        self._by_code = {service.code: service for service in self.services}
        self._index = ServiceIndex(self.services, self.bundles, spelling)

    def service(self, code: str) -> Service | None:
        """The service of that code in any case, or None."""
        return self._by_code.get(code.strip().upper())

    def find(self, query: str) -> tuple[Service, ...]:
        """Services whose code or words begin with every word of the query, the best first; all for an empty one."""
        return self._index.services(query)

    def find_bundles(self, query: str) -> tuple[Bundle, ...]:
        """Bundles found the same way."""
        return self._index.bundles(query)


@final
class Catalogue:
    """Every version of every service; nothing changes once it is loaded.

    `version` changes with every change of the data, `edition` is the day from which it is in use. `free_line` is the
    line that says it costs nothing.
    """

    __slots__ = (
        "_bundles",
        "_days",
        "_services",
        "_spelling",
        "complaint_line",
        "edition",
        "forms",
        "free_line",
        "regulations",
        "version",
    )

    def __init__(  # noqa: PLR0913 - what a catalogue is made of
        self,
        *,
        version: str,
        services: Iterable[Service],
        bundles: Iterable[Bundle] = (),
        regulations: Iterable[Regulation] = (),
        forms: Iterable[FormRef] = (),
        free_line: str = "",
        complaint_line: str = "",
        spelling: Mapping[str, str] | None = None,
        edition: date = date.min,
    ) -> None:
        self.version, self.edition = version, edition
        self.regulations = tuple(regulations)
        self.forms = tuple(forms)
        self.free_line = free_line
        self.complaint_line = complaint_line
        self._services = tuple(services)
        self._bundles = tuple(bundles)
        self._spelling = dict(spelling or {})
        self._days: dict[date, CatalogueOn] = {}

    @property
    def services(self) -> tuple[Service, ...]:
        """Every version of every service, in the catalogue's order."""
        return self._services

    @property
    def bundles(self) -> tuple[Bundle, ...]:
        """Every version of every bundle."""
        return self._bundles

    def on(self, day: date) -> CatalogueOn:
        """What holds on that day; days with the same services share one answer."""
        known = self._days.get(day)
        if known is None:
            known = self._days[day] = self._made(day)
        return known

    def believable(self, day: date) -> date:
        """The day as a PC's clock tells it, but never before this edition: a clock that fell back stops no intake."""
        return max(day, self.edition)

    def services_on(self, day: date) -> tuple[Service, ...]:
        """The services that hold on that day."""
        return self.on(day).services

    def service(self, code: str, *, on: date) -> Service:
        """The service of that code as it holds on that day.

        Raises:
            RuleViolated: `unknown_service`, or `service_not_valid` where it exists on other days only.

        """
        found = self.on(on).service(code)
        if found is not None:
            return found
        plain = code.strip().upper()
        known = any(service.code == plain for service in self._services)
        raise RuleViolated("service_not_valid" if known else "unknown_service", code=code[:_SHOWN])

    def known(self, code: str, *, on: date) -> Service | None:
        """The service as it holds on that day, else any version of it, else None: for records of other stations."""
        found = self.on(on).service(code)
        return found or next((service for service in self._services if service.code == code), None)

    def public_name(self, code: str, *, on: date) -> str:
        """What that service is called in public; one that only another station knows keeps its code."""
        found = self.known(code, on=on)
        return found.public_name if found else code

    def find(self, query: str, on: date) -> tuple[Service, ...]:
        """Services by code or by words, the best first; every service for an empty query."""
        return self.on(on).find(query)

    def find_bundles(self, query: str, on: date) -> tuple[Bundle, ...]:
        """Bundles by code or by words."""
        return self.on(on).find_bundles(query)

    def bundle(self, code: str, *, on: date) -> Bundle:
        """The bundle of that code.

        Raises:
            RuleViolated: `unknown_bundle`.

        """
        for bundle in self.on(on).bundles:
            if bundle.code == code:
                return bundle
        raise RuleViolated("unknown_bundle", code=code[:_SHOWN])

    def services_of(self, bundle: Bundle, *, on: date) -> tuple[Service, ...]:
        """The services of a bundle as they hold on that day."""
        return tuple(self.service(code, on=on) for code in bundle.services)

    def asked(self, service: Service, answers: Mapping[str, str]) -> dict[str, str]:
        """Each question of a service with what was answered, empty while nobody has."""
        return checklist.asked(service, answers)

    def checklist(self, service: Service, answers: Mapping[str, str]) -> tuple[Requirement, ...]:
        """The papers that apply under these answers."""
        return checklist.checklist(service, answers)

    def missing(
        self, service: Service, states: Mapping[str, str], answers: Mapping[str, str]
    ) -> tuple[Requirement, ...]:
        """What is still to be brought; alternatives of which none came stand there once, with all in the text."""
        return checklist.missing(service, states, answers)

    def is_complete(self, service: Service, states: Mapping[str, str], answers: Mapping[str, str]) -> bool:
        """Whether nothing is missing."""
        return checklist.is_complete(service, states, answers)

    def bundle_checklist(self, bundle: Bundle, answers: Mapping[str, str], *, on: date) -> tuple[Requirement, ...]:
        """The one checklist of a bundle: each paper once, none that the bundle makes itself."""
        return checklist.merge(self.services_of(bundle, on=on), answers, bundle.provided)

    def bundle_missing(
        self, bundle: Bundle, states: Mapping[str, str], answers: Mapping[str, str], *, on: date
    ) -> tuple[Requirement, ...]:
        """What is still to be brought for a bundle."""
        return checklist.missing_of_bundle(self.services_of(bundle, on=on), states, answers, bundle.provided)

    def bundle_papers(self, bundle: Bundle, service: Service, states: Mapping[str, str]) -> dict[str, str]:
        """The part of a bundle's checklist that is kept with one of its services."""
        return checklist.papers_for(service, states, bundle.provided)

    def _made(self, day: date) -> CatalogueOn:
        services = tuple(service for service in self._services if service.holds_on(day))
        bundles = tuple(bundle for bundle in self._bundles if bundle.holds_on(day))
        for made in tuple(self._days.values()):
            if made.services == services and made.bundles == bundles:
                return made
        return CatalogueOn(day, services, bundles, self._spelling)


_SHOWN = 20
