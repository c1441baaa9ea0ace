"""Crockford's base 32: no I, L, O or U, so that it survives being read aloud and written by hand."""

from __future__ import annotations

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS: Final = 5
_READ_AS: Final = str.maketrans("OIL", "011", "-\u2010\u2011\u2012\u2013\u2014")


def encode(raw: bytes) -> str:
    """The text of some bytes; their number of bits must be a multiple of five.

    Raises:
        ValueError: the bits don't fill the last character.

    """
    count, rest = divmod(len(raw) * 8, _BITS)
    if rest:
        raise ValueError(len(raw))
    number = int.from_bytes(raw, "big")
    return "".join(ALPHABET[number >> _BITS * place & 31] for place in reversed(range(count)))


def bare(text: str) -> str:
    """A code as typed without spaces and dashes, in capitals; O counts as 0, I and L as 1."""
    return "".join(text.split()).upper().translate(_READ_AS)


def check_character(text: str) -> str:
    """Luhn's character over base 32: every single slip and every swap of neighbours but one shows."""
    total = 0
    for place, char in enumerate(reversed(text)):
        value = ALPHABET.index(char) * (2 - place % 2)
        total += value // 32 + value % 32
    return ALPHABET[-total % 32]
