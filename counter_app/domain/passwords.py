"""What makes a password or PIN good enough, and how long a failed sign-in makes the next one wait.

Length and unguessability count; there are no composition rules, because they make passwords worse.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MIN_PASSWORD: Final = 12
MAX_PASSWORD: Final = 256
MIN_PIN: Final = 4
MAX_PIN: Final = 12
FREE_FAILURES: Final = 3
MAX_FAILURES: Final = 10
MAX_WAIT_SECONDS: Final = 60
MIN_WORD: Final = 4

_MIN_WORTH: Final = 8
_WORTH_OF_COMMON_WORD: Final = 3
_MIN_RUN: Final = 3
_LOOK_ALIKES: Final = str.maketrans("0134578@$!+", "oieastbasit")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ROWS: Final = (
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6y7u8i9o0p",
)
_ROWS_BOTH_WAYS: Final = _ROWS + tuple(row[::-1] for row in _ROWS)


@dataclass(frozen=True, slots=True)
class ForbiddenWords:
    """Words that make a password guessable, in lower case.

    `common` are passwords the world uses, each worth a little within a longer phrase; `local` are words of this
    office and region, worth nothing.
    """

    common: frozenset[str] = field(default_factory=frozenset)
    local: frozenset[str] = field(default_factory=frozenset)


def normal_password(text: str) -> str:
    """The password as it is hashed: the same letters give the same password on every keyboard."""
    return unicodedata.normalize("NFKC", text)


def password_fault(password: str, forbidden: ForbiddenWords, *, about: Iterable[str] = ()) -> str | None:
    """Why this password can't be taken, as a code, or None; `about` holds the user's login and names."""
    normal = normal_password(password)
    if len(normal) < MIN_PASSWORD:
        return "password_too_short"
    if len(normal) > MAX_PASSWORD:
        return "password_too_long"
    if _worth(normal, forbidden, _words_of(about)) < _MIN_WORTH:
        return "password_guessable"
    return None


def pin_fault(pin: str) -> str | None:
    """Why this PIN can't be taken, as a code, or None."""
    if not (pin.isascii() and pin.isdigit()):
        return "pin_digits_only"
    if len(pin) < MIN_PIN:
        return "pin_too_short"
    if len(pin) > MAX_PIN:
        return "pin_too_long"
    if len(set(pin)) == 1 or any(pin in row for row in _ROWS_BOTH_WAYS):
        return "pin_too_simple"
    return None


def wait_after(failures: int) -> int:
    """Seconds that must pass after that many failures in a row before the next try."""
    if failures < FREE_FAILURES:
        return 0
    return int(min(MAX_WAIT_SECONDS, 2 ** (failures - FREE_FAILURES)))


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.split(r"[\W_]+", text.casefold()) if len(word) >= MIN_WORD)


def _worth(password: str, forbidden: ForbiddenWords, personal: frozenset[str]) -> int:
    """Roughly how many characters of the password have to be guessed one by one."""
    plain = password.casefold()
    covered: set[int] = set()
    for start, end in (*_years(plain), *_runs(plain), *_repeats(plain)):
        covered.update(range(start, end))
    common: set[str] = set()
    for word, start in _found(plain, forbidden.local | personal | forbidden.common):
        covered.update(range(start, start + len(word)))
        if word in forbidden.common - forbidden.local - personal:
            common.add(word)
    left = [letter for place, letter in enumerate(plain) if place not in covered]
    # A few letters repeated over and over are hardly better than one of each.
    return min(len(left), 3 * len(set(left))) + _WORTH_OF_COMMON_WORD * len(common)


def _found(plain: str, words: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Every place where a word stands, also in look-alike spelling; parts of longer words found are left out."""
    taken: set[int] = set()
    views = (plain, plain.translate(_LOOK_ALIKES))
    for word in sorted((w for w in words if any(w in view for view in views)), key=lambda w: (-len(w), w)):
        for view in views:
            start = view.find(word)
            while start >= 0:
                places = set(range(start, start + len(word)))
                if not places <= taken:
                    taken |= places
                    yield word, start
                start = view.find(word, start + 1)


def _years(plain: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _YEAR.finditer(plain))


def _repeats(plain: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in re.finditer(r"(.)\1{2,}", plain, re.DOTALL))


def _runs(plain: str) -> Iterator[tuple[int, int]]:
    """Stretches that follow the alphabet, the digits or a row of keys in either direction."""
    for row in _ROWS_BOTH_WAYS:
        start = 0
        while start <= len(plain) - _MIN_RUN:
            end = start + _MIN_RUN
            while end <= len(plain) and plain[start:end] in row:
                end += 1
            if end - 1 - start >= _MIN_RUN:
                yield start, end - 1
            start = max(start + 1, end - 1)
