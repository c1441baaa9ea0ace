"""Whether two people written down apart may be one: names that look alike, birth dates a slip of the pen apart."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from counter_app.domain.search_key import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST: Final = 24
"""Words of a name that are compared; nobody has more."""
_ONE_SLIP_FROM: Final = 5
_TWO_SLIPS_FROM: Final = 9

# How clerks shorten what half of the people are called.
_WHOLE: Final = {
    "abd": "abdul",
    "abdl": "abdul",
    "abdoel": "abdul",
    "muh": "muhamad",
    "moh": "muhamad",
    "mohd": "muhamad",
    "muhd": "muhamad",
    "mhd": "muhamad",
    "md": "muhamad",
    "mohamad": "muhamad",
    "mohammad": "muhamad",
    "mohamed": "muhamad",
    "mohammed": "muhamad",
    "muhammad": "muhamad",
    "muhammed": "muhamad",
    "muchamad": "muhamad",
    "mochamad": "muhamad",
    "mochammad": "muhamad",
    "muchammad": "muhamad",
    "st": "siti",
    "sitti": "siti",
    "nj": "nyonya",
}
_TITLES: Final = frozenset(
    {"h", "hj", "haji", "hajjah", "dr", "drs", "ir", "prof", "alm", "almh", "bin", "binti", "bt"}
)
# Old spelling, Arabic sounds, and letters that are heard alike; the order matters.
_SOUNDS: Final = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sj", "s"),
    ("sy", "s"),
    ("sh", "s"),
    ("kh", "h"),
    ("dz", "z"),
    ("ph", "f"),
    ("q", "k"),
    ("x", "ks"),
    ("v", "f"),
    ("p", "f"),
    ("z", "s"),
    ("y", "i"),
    ("ck", "k"),
)
_DOUBLED: Final = re.compile(r"(.)\1+")


def names_like(name: str, others: Iterable[str]) -> list[int]:
    """The places of those names that may be the same person's.

    Shortened first names, titles, apostrophes, old spelling, joined words, another order and a slip of the pen are
    passed over; a different given name is not.
    """
    words = _words(name)
    return [place for place, other in enumerate(others) if _similar(words, _words(other))]


def _similar(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if not first or not second:
        return False
    if len(first) != len(second) and _alike("".join(first), "".join(second)):
        return True
    shorter, longer = sorted((first, second), key=len)
    return _covered(shorter, longer)


def near_birth_dates(day: date) -> frozenset[date]:
    """The day itself, day and month exchanged, and every date whose eight digits differ in one place."""
    digits = day.strftime("%d%m%Y")
    written = {digits, digits[2:4] + digits[:2] + digits[4:]}
    for place in range(len(digits)):
        written |= {digits[:place] + digit + digits[place + 1 :] for digit in "0123456789"}
    return frozenset(found for text in written if (found := _date(text)) is not None)


def _date(digits: str) -> date | None:
    try:
        return date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return None


def _words(name: str) -> tuple[str, ...]:
    """The words of a name as they sound, shortened ones written out and titles left out."""
    words = search_key(name).split()[:_LONGEST]
    kept = [word for word in words if word not in _TITLES] or words
    return tuple(_sound(_WHOLE.get(word, word)) for word in kept)


def _sound(word: str) -> str:
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", word)


def _covered(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether each word of the shorter name has one of its own in the longer, which has one more at most.

    A name of one word is told apart by all of it: it covers no longer one.
    """
    if len(longer) - len(shorter) > 1 or (len(shorter) == 1 and len(longer) > 1):
        return False
    left = list(longer)
    whole = 0
    for word in sorted(shorter, key=len, reverse=True):
        fits = next((one for one in left if _alike(word, one)), None)
        if fits is None:
            fits = next((one for one in left if _initial(word, one)), None)
        else:
            whole += 1
        if fits is None:
            return False
        left.remove(fits)
    return whole >= min(2, len(shorter)) or (whole == 1 and len(shorter) == len(longer))


def _initial(one: str, other: str) -> bool:
    """Whether one word is the first letter of the other."""
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)


def _alike(one: str, other: str) -> bool:
    """Equal, or a slip apart: one in a word of five letters and more, two from nine on."""
    if one == other:
        return True
    length = min(len(one), len(other))
    allowed = 0 if length < _ONE_SLIP_FROM else 1 if length < _TWO_SLIPS_FROM else 2
    if not allowed or abs(len(one) - len(other)) > allowed or len(set(one) ^ set(other)) > 2 * allowed:
        return False
    return _slips(one, other, allowed) <= allowed


def _slips(one: str, other: str, most: int) -> int:
    """Letters left out, added, changed or exchanged with their neighbour; counts no further than one beyond `most`."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        after = [place]
        for at, mark in enumerate(other, 1):
            cost = min(row[at] + 1, after[at - 1] + 1, row[at - 1] + (letter != mark))
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == mark:
                cost = min(cost, before[at - 2] + 1)
            after.append(cost)
        if min(after) > most:
            return most + 1
        before, row = row, after
    return row[-1]
