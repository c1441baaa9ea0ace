"""The kecamatan and villages of the kabupaten, by their Kemendagri codes; many village names occur twice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, final

from counter_app.domain.search_key import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable

_AREA_LENGTH: Final = 7
_LONGEST_QUERY: Final = 80


class VillageKind(StrEnum):
    """A desa has an elected head, a kelurahan an appointed one."""

    DESA = "desa"
    KELURAHAN = "kelurahan"


def area_of(code: str) -> str:
    """The area code (`7501.04`) of a kecamatan or village code (`75.01.04`, `75.01.04.2001`) or of an area code.

    Raises:
        ValueError: it is none of these.

    """
    digits = code.replace(".", "")
    plain = digits.isascii() and digits.isdigit()
    if plain and len(code) == _AREA_LENGTH and code[4] == ".":
        return code
    if plain and len(digits) in {6, 10} and code[2:3] == "." and code[5:6] == ".":
        return f"{digits[:4]}.{digits[4:6]}"
    raise ValueError


def district_code_of(area: str) -> str:
    """The kecamatan code (`75.01.04`) of an area code (`7501.04`); a village code gives its kecamatan.

    Raises:
        ValueError: it is neither.

    """
    own = area_of(area)
    return f"{own[:2]}.{own[2:]}"


@dataclass(frozen=True, slots=True)
class District:
    """A kecamatan; `former` ones left the kabupaten, but NIKs with their code are for life."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    former: bool = False

    @property
    def area(self) -> str:
        """The code as stations and register numbers carry it."""
        return area_of(self.code)


@dataclass(frozen=True, slots=True)
class Village:
    """A desa or kelurahan; always shown with its kecamatan."""

    code: str
    name: str
    kind: VillageKind
    district: District
    aliases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """`Kayubulan · Limboto`."""
        return f"{self.name} · {self.district.name}"

    @property
    def area(self) -> str:
        """The area of its kecamatan."""
        return self.district.area


@final
class Regions:
    """All kecamatan and villages; nothing changes once it is loaded."""

    __slots__ = ("_keys", "_villages", "code", "districts", "former", "name", "source", "version", "villages")

    def __init__(
        self,
        *,
        code: str,
        name: str,
        version: str,
        source: str,
        districts: Iterable[District],
        villages: Iterable[Village],
    ) -> None:
        self.code, self.name, self.version, self.source = code, name, version, source
        every = tuple(districts)
        self.districts = tuple(district for district in every if not district.former)
        self.former = tuple(district for district in every if district.former)
        self.villages = tuple(villages)
        self._villages = {village.code: village for village in self.villages}
        self._keys: tuple[tuple[str, str, Village], ...] | None = None

    def village(self, code: str) -> Village | None:
        """The village of that code, or None."""
        return self._villages.get(code)

    def district(self, code: str) -> District | None:
        """The kecamatan of an area, kecamatan or village code, former ones too, or None."""
        try:
            wanted = district_code_of(code)
        except ValueError:
            return None
        return next((district for district in self.districts + self.former if district.code == wanted), None)

    def is_former(self, code: str) -> bool:
        """Whether this is the code of a kecamatan that left the kabupaten."""
        found = self.district(code)
        return found is not None and found.former

    def villages_of(self, area: str) -> tuple[Village, ...]:
        """The villages of a kecamatan, by area or kecamatan code, in the order of their codes; none for others."""
        try:
            wanted = district_code_of(area)
        except ValueError:
            return ()
        return tuple(village for village in self.villages if village.district.code == wanted)

    def find(self, query: str, *, area: str = "") -> tuple[Village, ...]:
        """Villages by name, kecamatan or code, the best first; those of `area` before others of equal fit.

        Case, accents, apostrophes and blanks don't matter; an empty query gives all.
        """
        words = search_key(query[:_LONGEST_QUERY]).split()
        compact = "".join(words)
        home = self.district(area) if area else None
        found: list[tuple[int, int, int, Village]] = []
        for index, (names, context, village) in enumerate(self._folded()):
            place = _place(words, compact, names, context, village)
            if place is not None:
                found.append((place, 0 if village.district is home else 1, index, village))
        return tuple(row[-1] for row in sorted(found, key=lambda row: row[:3]))

    def _folded(self) -> tuple[tuple[str, str, Village], ...]:
        """Each village's names and label, and its names with those of its kecamatan, ready to be searched."""
        if self._keys is None:
            districts = {id(item): _key((item.name, *item.aliases)) for item in self.districts + self.former}
            keys: list[tuple[str, str, Village]] = []
            for village in self.villages:
                names = _key((village.name, *village.aliases))
                label = _key((village.label,))
                keys.append((f"{names}{label}", f"{names}{districts[id(village.district)]}", village))
            self._keys = tuple(keys)
        return self._keys


def _key(names: tuple[str, ...]) -> str:
    """Names as written and without their blanks, `|` before each name and a blank before each further word."""
    parts: list[str] = []
    for name in names:
        key = search_key(name)
        parts.append(f"|{key}")
        if " " in key:
            parts.append(f"|{key.replace(' ', '')}")
    return "".join(parts)


def _place(words: list[str], compact: str, names: str, context: str, village: Village) -> int | None:  # noqa: PLR0911
    """How well a village fits: whole name, beginning of its name, beginnings of words, kecamatan, code."""
    if not words:
        return 0
    if compact.isdigit():
        digits = village.code.replace(".", "")
        return 0 if digits.startswith(compact) or digits[6:].startswith(compact) else None
    query = " ".join(words)
    if f"{names}|".find(f"|{query}|") >= 0 or f"{names}|".find(f"|{compact}|") >= 0:
        return 0
    if f"|{query}" in names or f"|{compact}" in names:
        return 1
    if all(f"|{word}" in names or f" {word}" in names for word in words):
        return 2
    if all(f"|{word}" in context or f" {word}" in context for word in words):
        return 3
    return None
