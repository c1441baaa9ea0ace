"""Residents who don't exist: names as they occur in Gorontalo, NIKs with serial 9990 and above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.services.forms import PersonForm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from random import Random

WOMEN: Final = (
    "Rosmiati", "Fatma", "Zubaedah", "Maryam", "Sri Wahyuni", "Hadijah", "Nurhayati", "Sartin", "Yulan", "Asna",
    "Rukmin", "Masna", "Hasna", "Farida", "Ramla", "Saripa", "Warni", "Ningsi", "Erni", "Mariati",
)  # fmt: skip
MEN: Final = (
    "Yusuf", "Ibrahim", "Hamzah", "Nurdin", "Abdul Rahman", "Ismail", "Rizal", "Iwan", "Karim", "Suleman",
    "Ridwan", "Usman", "Arifin", "Hasan", "Zulkifli", "Taufik", "Ramdan", "Djafar", "Anwar", "Safrudin",
)  # fmt: skip
FAMILIES: Final = (
    "Olii", "Ishak", "Pakaya", "Tangahu", "Abas", "Moha", "Daud", "Lahay", "Hulopi", "Mohamad", "Igirisa", "Botutihe",
    "Nento", "Gobel", "Usu", "Kadir", "Yunus", "Biya", "Tahir", "Panigoro", "Musa", "Hunowu", "Pou", "Katili",
)  # fmt: skip
FIRST_SERIAL: Final = 9990


def resident(
    random: Random, villages: Sequence[str], today: date, *, district: str, least_age: int = 18, name: str = ""
) -> PersonForm:
    """A made-up resident of one of these villages whose NIK says `district` (six digits)."""
    woman = random.random() < 0.55  # noqa: PLR2004 - a little more than half of those who come
    year = today.year - least_age - 1 - random.randrange(45)
    month, day = random.randrange(1, 13), random.randrange(1, 29)
    serial = FIRST_SERIAL + random.randrange(10)
    written_day = day + 40 if woman else day
    given = random.choice(WOMEN if woman else MEN)
    return PersonForm(
        name=name or f"{given} {random.choice(FAMILIES)}".upper(),
        nik=f"{district}{written_day:02d}{month:02d}{year % 100:02d}{serial}",
        kk=f"{district}{random.randrange(1, 29):02d}{month:02d}{random.randrange(8, 24):02d}{serial}",
        birth_date=f"{year:04d}-{month:02d}-{day:02d}",
        sex="P" if woman else "L",
        phone=f"0852{random.randrange(10_000_000, 99_999_999)}",
        village=random.choice(villages),
    )
