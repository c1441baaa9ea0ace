"""Who comes for what: the residents of a visit and what each of them asks for, with the papers they bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.service import LATER, MISSING, ORIGINAL
from counter_app.generating.people import Who
from counter_app.generating.services import COLLECTIVE, TOGETHER, WHO, Wishes
from counter_app.generating.shares import Shares, happens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from random import Random

    from counter_app.domain.catalogue import Catalogue, Service
    from counter_app.generating.people import Person, Population

_GROUP: Final = Shares({"perorangan": 905, "keluarga": 80, "kolektif": 15})
_LINES: Final = {
    "perorangan": Shares({1: 1}),
    "keluarga": Shares({2: 6, 3: 3, 4: 1}),
    "kolektif": Shares({5: 5, 8: 4, 12: 2, 20: 1}),
}
_NO_NIK: Final = Shares({"": 980, "lupa": 14, "tidak_terbaca": 6})
_NOTES: Final = (
    "Foto lama buram, minta rekam ulang.",
    "Alamat pindah dusun, tetap satu desa.",
    "Diantar kepala dusun.",
    "Minta dikabari lewat tetangga.",
    "Buku nikah menyusul hari pasar.",
    "Nama di ijazah memakai apostrof, di KK tidak.",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One service asked for one resident; its papers are by requirement, `topic` is what a consultation was about."""

    person: Person
    service: Service
    papers: Mapping[str, str]
    answers: Mapping[str, str]
    complete: bool
    nik_reason: str
    notes: str
    topic: str


@dataclass(frozen=True, slots=True)
class Party:
    """One visit: how it is made up, who came, and what is wanted."""

    group: str
    bearer: Person | None
    proxy: bool
    priority: bool
    online: bool
    wanted: tuple[Wanted, ...]


class Parties:
    """Makes up visits; every choice follows from the random source it is given."""

    def __init__(self, random: Random, catalogue: Catalogue, people: Population) -> None:
        self._random, self._catalogue, self._people = random, catalogue, people
        self._wishes = Wishes(catalogue)
        self._brought: dict[tuple[str, tuple[str, ...]], dict[str, str]] = {}

    def next(self, day: date, most: int) -> Party:
        """The next visit, of at most so many cases."""
        random = self._random
        group = _GROUP.pick(random) if most > 1 else "perorangan"
        lines = min(_LINES[group].pick(random), most)
        common = COLLECTIVE.pick(random) if group == "kolektif" else ""
        wanted: list[Wanted] = []
        for _ in range(lines):
            codes = self._codes(common or self._wishes.on(day).pick(random), day, alone=lines > 1)
            person = self._resident(codes[0], wanted if group == "keluarga" else (), day)
            wanted += [self._asked(person, code, day) for code in codes]
        first = wanted[0]
        child = first.person.birth.year > day.year - 17
        proxy = group == "perorangan" and not child and not first.service.needs_presence and happens(random, 0.08)
        comes = group == "kolektif" or proxy or child
        family = first.person.family
        bearer = self._people.relative(family, Who.ADULT, day) if comes else None
        priority = happens(random, 0.09) or first.person.birth.year < day.year - 64
        return Party(group, bearer, proxy, priority, happens(random, 0.03), tuple(wanted[:most]))

    def _codes(self, code: str, day: date, *, alone: bool) -> tuple[str, ...]:
        if not alone and code in TOGETHER and happens(self._random, 0.25):
            also = TOGETHER[code]
            if self._catalogue.on(day).service(also) is not None:
                return code, also
        return (code,)

    def _resident(self, code: str, before: Sequence[Wanted], day: date) -> Person:
        who = WHO.get(code, Who.ADULT)
        if before:
            return self._people.relative(before[0].person.family, who, day)
        return self._people.somebody(who, day)

    def _asked(self, person: Person, code: str, day: date) -> Wanted:
        random = self._random
        service = self._catalogue.service(code, on=day)
        answers = {question.code: random.choice(question.answers).code for question in service.questions}
        papers = dict(self._whole(service, answers))
        lacking = bool(papers) and service.purpose == "service" and happens(random, 0.14)
        if lacking:
            papers[random.choice(tuple(papers))] = random.choice((LATER, LATER, MISSING))
        reason = _NO_NIK.pick(random) if person.nik else "belum_ada_nik"
        notes = random.choice(_NOTES) if happens(random, 0.05) else ""
        complete = not (lacking and self._catalogue.missing(service, papers, answers))
        topic = self._wishes.on(day).pick(random) if service.purpose == "consultation" else ""
        return Wanted(person, service, papers, answers, complete, reason, notes, "" if topic == code else topic)

    def _whole(self, service: Service, answers: Mapping[str, str]) -> dict[str, str]:
        """Papers of which none is missing, each as it is usually brought; reckoned once."""
        key = (service.code, tuple(answers.values()))
        if key not in self._brought:
            papers: dict[str, str] = {}
            while missing := self._catalogue.missing(service, papers, answers):
                known = service.requirement(missing[0].code)
                papers[missing[0].code] = known.evidence if known else ORIGINAL
            self._brought[key] = papers
        return self._brought[key]
