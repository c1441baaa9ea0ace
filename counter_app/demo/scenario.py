"""The visits of the demo's day: what each of them is there to show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from counter_app.demo.people import resident
from counter_app.domain.wita import WITA, to_ms
from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from random import Random

    from counter_app.domain.catalogue import Catalogue, Service

BUNDLE: Final = "paket-kelahiran"
OLD_DISTRICT: Final = "750106"
"""A kecamatan that left 75.01; its NIKs are for life."""


@dataclass(frozen=True, slots=True)
class Walk:
    """One visit of the plan: its services, and what is special about it; few come without a queue number."""

    services: tuple[str, ...]
    special: str = ""
    name: str = ""
    numbered: bool = True
    priority: bool = False


PLAN: Final = (
    Walk(("KTP-05",)),
    Walk(("KK-06",)),
    Walk(("LHR-01",), "newborn", priority=True),
    Walk(("KTP-06",), "papers_missing"),
    Walk(("KIA-01",), "child"),
    Walk(("PDH-01",)),
    Walk(("MTI-01",)),
    Walk(("KK-05", "KTP-04"), "two_services"),
    Walk(("KK-06",), "proxy"),
    Walk(("KTP-05",), "old_nik"),
    Walk(("KTP-02",), "apostrophe", "ABD. RAHMAN OLIMOO'O"),
    Walk(("KK-05",), "non_ascii", "RENÉ ŠĀRAH NÚÑEZ"),
    Walk(("KTP-01",)),
    Walk(("KNS-01",), "consultation", numbered=False),
    Walk(("PDH-03",)),
    Walk(("SKT-01",)),
    Walk(("LGL-01",)),
    Walk(("KK-01",)),
    Walk(("KK-03",)),
    Walk(("KTP-03",)),
    Walk(("KTP-01",), "collective", numbered=False),
    Walk(("LHR-01", "KK-05", "KIA-01"), "birth_bundle"),
    Walk(("RTN-01",), "worn_card", priority=True),
    Walk(("NMA-01",)),
    Walk(("KK-06",), "afterwards", numbered=False),
    Walk(("KTP-06",), "afterwards", numbered=False),
)


class Visits:
    """Turns the plan into forms as an operator would type them."""

    def __init__(self, random: Random, catalogue: Catalogue, villages: Sequence[str], area: str, today: date) -> None:
        self._random, self._catalogue, self._villages = random, catalogue, villages
        self._area, self._today = area, today
        self._district = area.replace(".", "")

    def form(self, walk: Walk) -> VisitForm:
        """One visit of the plan as typed."""
        maker = {
            "newborn": self._newborn,
            "birth_bundle": self._newborn,
            "proxy": self._proxy,
            "collective": self._collective,
            "worn_card": self._worn_card,
            "afterwards": self._afterwards,
        }.get(walk.special, self._plain)
        form = maker(walk)
        if walk.special == "consultation":
            return replace(form, purpose="konsultasi")
        return form

    def _person(self, walk: Walk, least_age: int = 18) -> PersonForm:
        district = OLD_DISTRICT if walk.special == "old_nik" else self._district
        age = 2 if walk.special == "child" else least_age
        found = resident(self._random, self._villages, self._today, district=district, least_age=age, name=walk.name)
        return found if walk.special != "child" else _aged(found, self._today.year - 6)

    def _services(self, walk: Walk) -> tuple[ServiceForm, ...]:
        lacking = walk.special == "papers_missing"
        return tuple(self._service(code, lacking=lacking) for code in walk.services)

    def _service(self, code: str, *, lacking: bool) -> ServiceForm:
        service = self._catalogue.service(code, on=self._today)
        answers = first_answers(service)
        papers = brought(self._catalogue, service, answers)
        if lacking:
            first = next(code for code, state in papers.items() if state == "asli")
            papers = {**papers, first: "menyusul"}
        return ServiceForm(code, papers, answers)

    def _plain(self, walk: Walk) -> VisitForm:
        return VisitForm((LineForm(self._person(walk), self._services(walk)),))

    def _newborn(self, walk: Walk) -> VisitForm:
        mother = self._person(walk)
        child = PersonForm(
            name="(BAYI) " + mother.name.rpartition(" ")[2],
            nik_reason="belum_ada_nik",
            kk=mother.kk,
            birth_date=self._today.isoformat(),
            sex="L",
            village=mother.village,
        )
        form = VisitForm((LineForm(child, self._services(walk)),), bearer=mother.name, phone=mother.phone)
        if walk.special != "birth_bundle":
            return form
        return replace(form, lines=(LineForm(child, self._bundle()),), group="keluarga", bundle=BUNDLE)

    def _bundle(self) -> tuple[ServiceForm, ...]:
        """The services of the birth package with what was brought for its one checklist."""
        bundle = self._catalogue.bundle(BUNDLE, on=self._today)
        services = self._catalogue.services_of(bundle, on=self._today)
        answers = {service.code: first_answers(service) for service in services}
        together = {question: answer for one in answers.values() for question, answer in one.items()}
        papers: dict[str, str] = {}
        while missing := self._catalogue.bundle_missing(bundle, papers, together, on=self._today):
            papers[missing[0].code] = "asli"
        return tuple(
            ServiceForm(one.code, self._catalogue.bundle_papers(bundle, one, papers), answers[one.code])
            for one in services
        )

    def _proxy(self, walk: Walk) -> VisitForm:
        bearer = resident(self._random, self._villages, self._today, district=self._district)
        return replace(self._plain(walk), proxy=True, bearer=bearer.name, phone=bearer.phone)

    def _collective(self, walk: Walk) -> VisitForm:
        bearer = resident(self._random, self._villages, self._today, district=self._district)
        lines = tuple(LineForm(self._person(walk), self._services(walk)) for _ in range(5))
        return VisitForm(
            lines,
            group="kolektif",
            bearer=bearer.name,
            phone=bearer.phone,
            letter="140/DS-27/XI/2026",
            letter_village=bearer.village,
        )

    def _worn_card(self, walk: Walk) -> VisitForm:
        person = self._person(walk)
        worn = replace(
            person, nik="", nik_reason="tidak_terbaca", nik_partial=person.nik[:9] + "????" + person.nik[13:]
        )
        return VisitForm((LineForm(worn, self._services(walk)),))

    def _afterwards(self, walk: Walk) -> VisitForm:
        """Written down by hand a week ago, while the PC was away: what was promised then is overdue."""
        day = self._today - timedelta(days=7)
        occurred = to_ms(datetime.combine(day, time(10, 20), WITA))
        return replace(self._plain(walk), origin="susulan", occurred=occurred)


def first_answers(service: Service) -> dict[str, str]:
    """To each question of a service its first answer."""
    return {question.code: question.answers[0].code for question in service.questions}


def brought(catalogue: Catalogue, service: Service, answers: Mapping[str, str]) -> dict[str, str]:
    """Papers with which nothing is missing: each needed requirement as original until the catalogue is content."""
    papers: dict[str, str] = {}
    while missing := catalogue.missing(service, papers, answers):
        papers[missing[0].code] = "asli"
    return papers


def _aged(person: PersonForm, year: int) -> PersonForm:
    nik = person.nik[:10] + f"{year % 100:02d}" + person.nik[12:]
    return replace(person, birth_date=f"{year:04d}{person.birth_date[4:]}", nik=nik, phone="")
