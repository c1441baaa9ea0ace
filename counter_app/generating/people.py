"""The residents of a kecamatan: families that share a card, people who come back, numbers that mark them as made up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from counter_app.generating.names import family_name, full_name
from counter_app.generating.shares import Shares, happens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

LAST_SERIAL: Final = 9999
"""Serials are given out downwards from here; no office comes so far in one day."""
_WOMAN_ADDS: Final = 40
_YEAR_DAYS: Final = 365.25
_ELSEWHERE: Final = Shares(
    {"750106": 2.0, "750107": 1.5, "750104": 3.0, "750110": 3.0, "757101": 2.0, "750301": 1.0, "717105": 0.5}
)
"""Where those were registered first who moved in; 06 and 07 have left the kabupaten, their NIKs are for life."""


class Who(StrEnum):
    """Whom a service is for."""

    ADULT = "adult"
    YOUTH = "youth"
    CHILD = "child"
    NEWBORN = "newborn"
    OLD = "old"


_AGES: Final = {
    Who.ADULT: Shares({(18, 24): 24, (25, 39): 38, (40, 59): 30, (60, 84): 8}),
    Who.YOUTH: Shares({(17, 17): 9, (18, 20): 1}),
    Who.CHILD: Shares({(0, 4): 5, (5, 16): 5}),
    Who.NEWBORN: Shares({(0, 0): 1}),
    Who.OLD: Shares({(45, 64): 3, (65, 92): 7}),
}


@dataclass(frozen=True, slots=True)
class Family:
    """Those who share a family card; they live in one village."""

    name: str
    kk: str
    village: str


@dataclass(frozen=True, slots=True)
class Person:
    """A resident who does not exist; a newborn child has no NIK."""

    name: str
    nik: str
    family: Family
    birth: date
    woman: bool
    phone: str


class Population:
    """Who has come so far; whoever comes next is one of them, of their family, or somebody else."""

    def __init__(self, random: Random, district: str, villages: Sequence[str]) -> None:
        self._random, self._district = random, district
        by_size = list(villages)
        random.shuffle(by_size)
        self._villages = Shares.ranked(by_size, flat=3)
        self._families: list[Family] = []
        self._adults: list[Person] = []
        self._given: Counter[str] = Counter()

    def somebody(self, who: Who, today: date) -> Person:
        """The next resident; adults come back, the others belong to a family that is known or to another."""
        random = self._random
        if who is Who.ADULT and self._adults and happens(random, 0.34):
            return random.choice(self._adults)
        known = bool(self._families) and happens(random, 0.22 if who is Who.ADULT else 0.5)
        return self.relative(random.choice(self._families) if known else self._new_family(today), who, today)

    def relative(self, family: Family, who: Who, today: date) -> Person:
        """Somebody else of a family."""
        random = self._random
        woman = happens(random, 0.55)
        youngest, oldest = _AGES[who].pick(random)
        age = youngest + random.random() * (oldest - youngest + 0.95)
        birth = today - timedelta(days=round(age * _YEAR_DAYS) + 1)
        person = Person(
            name=full_name(random, family.name, woman=woman),
            nik="" if who is Who.NEWBORN else self._nik(birth, woman=woman),
            family=family,
            birth=birth,
            woman=woman,
            phone=self._phone() if who in {Who.ADULT, Who.YOUTH} and happens(random, 0.72) else "",
        )
        if who in {Who.ADULT, Who.YOUTH}:
            self._adults.append(person)
        return person

    def _new_family(self, today: date) -> Family:
        random = self._random
        issued = today - timedelta(days=random.randrange(30, 5000))
        kk = self._numbered(f"{self._district}{issued:%d%m%y}")
        made = Family(family_name(random), kk, self._villages.pick(random))
        self._families.append(made)
        return made

    def _nik(self, birth: date, *, woman: bool) -> str:
        district = _ELSEWHERE.pick(self._random) if happens(self._random, 0.09) else self._district
        return self._numbered(f"{district}{birth.day + _WOMAN_ADDS * woman:02d}{birth:%m%y}")

    def _numbered(self, begins: str) -> str:
        """Sixteen digits that nobody else has."""
        self._given[begins] += 1
        return f"{begins}{LAST_SERIAL + 1 - self._given[begins]}"

    def _phone(self) -> str:
        begins = self._random.choice(("0852", "0853", "0813", "0821", "0822", "0895"))
        return f"{begins}{self._random.randrange(10_000_000, 99_999_999)}"
