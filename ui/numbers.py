"""Figures, sizes and days in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.texts import tr
from ui.words.marking import mark

if TYPE_CHECKING:
    from datetime import date

MONTHS: Final = (
    mark("Januari"),
    mark("Februari"),
    mark("Maret"),
    mark("April"),
    mark("Mei"),
    mark("Juni"),
    mark("Juli"),
    mark("Agustus"),
    mark("September"),
    mark("Oktober"),
    mark("November"),
    mark("Desember"),
)
WEEKDAYS: Final = (
    mark("Senin"),
    mark("Selasa"),
    mark("Rabu"),
    mark("Kamis"),
    mark("Jumat"),
    mark("Sabtu"),
    mark("Minggu"),
)
_KILO: Final = 1024


def count_words(count: int) -> str:
    """`1.234`."""
    return f"{count:,}".replace(",", ".")


def counted_up_to(count: int, most: int) -> str:
    """A count that nobody took beyond `most`: `999+` from there on."""
    return f"{count_words(most - 1)}+" if count >= most else count_words(count)


def kilobytes(size: int) -> str:
    """A size in KB, or MB where it is large."""
    if size >= _KILO * _KILO:
        return tr("{size} MB", size=f"{size / _KILO / _KILO:.1f}".replace(".", ","))
    return tr("{size} KB", size=count_words(max(1, round(size / _KILO)) if size else 0))


def day_long(day: date, *, weekday: bool = False) -> str:
    """`24 November 2026`, or with the weekday before it."""
    words = f"{day.day} {tr(MONTHS[day.month - 1])} {day.year}"
    return f"{tr(WEEKDAYS[day.weekday()])}, {words}" if weekday else words


def day_near(day: date, today: date) -> str:
    """`24-11`, with the year where it is another than today's."""
    return day.strftime("%d-%m" if day.year == today.year else "%d-%m-%Y")


def day_short(day: date) -> str:
    """`24-11-2026`."""
    return day.strftime("%d-%m-%Y")
