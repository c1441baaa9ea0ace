"""The one-time code that lets a station in: what central looks up, what only it knows, and whom to trust.

32 characters of Crockford's base 32 in groups of four: 3 name the code, 13 (65 bits) are secret, 15 (75 bits)
begin the SHA-256 fingerprint of central's certificate authority, 1 catches a slip of the finger.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from counter_app.domain.crockford import ALPHABET, bare, check_character
from counter_app.domain.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Callable

LIFETIME_MS: Final = 86_400_000
TRIES: Final = 5
_NUMBER, _SECRET, _FINGERPRINT = 3, 13, 15
_LENGTH: Final = _NUMBER + _SECRET + _FINGERPRINT + 1
_GROUP: Final = 4


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """The three parts of a code."""

    number: str
    secret: str
    fingerprint: str

    @override
    def __str__(self) -> str:
        """The code as people read and type it."""
        text = self.number + self.secret + self.fingerprint
        text += check_character(text)
        return "-".join(text[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))

    def trusts(self, certificate: bytes) -> bool:
        """Whether a certificate (DER) is the authority that this code speaks of."""
        return fingerprint_of(certificate) == self.fingerprint


def new_code(random: Callable[[int], bytes], authority: bytes) -> EnrolmentCode:
    """A fresh code for a central whose authority has this certificate (DER)."""
    return EnrolmentCode(
        _characters(random(_NUMBER), _NUMBER), _characters(random(_SECRET), _SECRET), fingerprint_of(authority)
    )


def read_code(text: str) -> EnrolmentCode:
    """Read a code as typed: case, spaces and dashes don't matter, O is 0, I and L are 1.

    Raises:
        InvalidInput: `code`: `length`, `characters` or `check`.

    """
    clean = bare(text)
    if not set(clean) <= set(ALPHABET):
        raise InvalidInput({"code": "characters"})
    if len(clean) != _LENGTH:
        raise InvalidInput({"code": "length"})
    if check_character(clean[:-1]) != clean[-1]:
        raise InvalidInput({"code": "check"})
    rest = clean[_NUMBER:-1]
    return EnrolmentCode(clean[:_NUMBER], rest[:_SECRET], rest[_SECRET:])


def fingerprint_of(certificate: bytes) -> str:
    """The first 75 bits of a certificate's SHA-256."""
    number = int.from_bytes(hashlib.sha256(certificate).digest(), "big") >> (256 - 5 * _FINGERPRINT)
    return "".join(ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(_FINGERPRINT)))


def _characters(data: bytes, count: int) -> str:
    return "".join(ALPHABET[byte & 31] for byte in data[:count])
