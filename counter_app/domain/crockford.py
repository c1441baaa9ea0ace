"""Crockford's base 32: no I, L, O or U, so that it survives being read aloud and written by hand."""

from __future__ import annotations

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS: Final = 5


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
