"""Sex and birth date as the NIK says them, in fields that nobody has filled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.nik import LENGTH, check_nik, normalise

if TYPE_CHECKING:
    from datetime import date

    from counter_app.domain.nik import NikReading
    from counter_app.services.forms import PersonForm

FIELDS: Final = ("birth_date", "sex")


class FromNik:
    """Remembers what was read, so that it follows the number while it is mended and gives way to what is typed."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}

    def forget(self) -> None:
        """Another resident is on the form."""
        self._said.clear()

    def holds(self, person: PersonForm, field: str) -> bool:
        """Whether a field holds what the NIK says, which nobody has typed."""
        return bool(self._said.get(field)) and getattr(person, field) == self._said[field]

    def follow(self, person: PersonForm, changes: dict[str, str], today: date) -> dict[str, str]:
        """The changes to a resident, and with another NIK what it says."""
        if "nik" not in changes:
            return changes
        after = replace(person, **changes)
        free = [name for name in FIELDS if self.holds(person, name) or not getattr(after, name)]
        found = {name: value for name, value in _read(after.nik, today).items() if name in free and name not in changes}
        self._said = {name: value for name, value in found.items() if value}
        return {**changes, **found}


def read_nik(person: PersonForm, today: date) -> NikReading | None:
    """What a NIK says beside what else was entered, once all its digits are there."""
    if len(normalise(person.nik)) != LENGTH:
        return None
    return check_nik(person.nik, today=today, kk=person.kk or None, sex=person.sex or None)


def _read(nik: str, today: date) -> dict[str, str]:
    reading = check_nik(nik, today=today) if len(normalise(nik)) == LENGTH else None
    born = reading.birth_date if reading else None
    return {"birth_date": born.isoformat() if born else "", "sex": (reading.sex or "") if reading else ""}
