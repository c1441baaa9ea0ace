"""Reads the kecamatan and villages of the kabupaten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from counter_app.domain.regions import District, Regions, Village, VillageKind
from resources.reading import Faults, Source

if TYPE_CHECKING:
    from collections.abc import Collection
    from importlib.resources.abc import Traversable

    from resources.reading import Table

FILE: Final = "7501.toml"
_HEAD_KEYS: Final = ("code", "name", "edition", "source", "licence", "basis", "kecamatan", "former")
_DISTRICT: Final = re.compile(r"\d\d\.\d\d\.\d\d")
_SERIAL: Final = re.compile(r"[12]\d{3}")
_FIRST_DIGIT: Final = {VillageKind.KELURAHAN: "1", VillageKind.DESA: "2"}


def read_regions(folder: Traversable) -> Regions:
    """Read and check the regions.

    Raises:
        DataFault: `regions_invalid`, naming file, line, detail and the number of faults.

    """
    faults = Faults("regions_invalid")
    root = Source.read(folder, FILE, faults).table()
    root.only(_HEAD_KEYS)
    code = root.text("code", limit=5)
    districts: list[District] = []
    villages: list[Village] = []
    for row in root.tables("kecamatan"):
        row.only(("code", "name", "aliases", "kelurahan", "desa", "spellings"))
        district = _district(row, code, districts, former=False)
        villages += _villages(row, district)
    for row in root.tables("former"):
        row.only(("code", "name", "aliases"))
        _district(row, code, districts, former=True)
    name, edition = root.text("name", limit=80), root.text("edition", limit=40)
    source = f"{root.text('source')} ({root.text('licence', limit=40)}); {root.text('basis')}"
    faults.stop()
    return Regions(code=code, name=name, version=edition, source=source, districts=districts, villages=villages)


def _district(row: Table, regency: str, known: list[District], *, former: bool) -> District:
    code = row.text("code", limit=8)
    if not _DISTRICT.fullmatch(code) or not code.startswith(f"{regency}."):
        row.fault(f"malformed_code: {code}", "code")
        code = f"{regency or '00.00'}.00"
    if any(district.code == code for district in known):
        row.fault(f"duplicate_code: {code}", "code")
    district = District(code, row.text("name", limit=80), row.texts("aliases"), former)
    known.append(district)
    return district


def _villages(row: Table, district: District) -> list[Village]:
    """The villages of one kecamatan, kelurahan before desa as their codes run."""
    spellings = _inner(row, "spellings")
    found: dict[str, Village] = {}
    for kind in (VillageKind.KELURAHAN, VillageKind.DESA):
        for serial, name in _inner(row, kind.value).items():
            fault = _fault_of(serial, name, kind, found.keys())
            if fault:
                row.fault(fault, serial)
                continue
            aliases = _aliases(row, spellings, serial)
            found[serial] = Village(f"{district.code}.{serial}", str(name), kind, district, aliases)
    for serial in spellings.keys() - found.keys():
        row.fault(f"unknown_village: {serial}", serial)
    if not found:
        row.fault("no_village")
    return list(found.values())


def _inner(row: Table, key: str) -> dict[str, object]:
    value = row.values.get(key, {})
    if isinstance(value, dict):
        return value
    row.fault(f"not_a_table: {key}", key)
    return {}


def _fault_of(serial: str, name: object, kind: VillageKind, known: Collection[str]) -> str:
    if not _SERIAL.fullmatch(serial) or not serial.startswith(_FIRST_DIGIT[kind]):
        return f"malformed_code: {serial}"
    if serial in known:
        return f"duplicate_code: {serial}"
    if not isinstance(name, str) or not name.strip() or not name.isprintable():
        return f"not_a_name: {serial}"
    return ""


def _aliases(row: Table, spellings: dict[str, object], serial: str) -> tuple[str, ...]:
    value = spellings.get(serial, [])
    if isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value):
        return tuple(str(item) for item in value)
    row.fault(f"not_a_list_of_texts: {serial}", serial)
    return ()
