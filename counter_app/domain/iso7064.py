"""The check character of ISO 7064 MOD 37,36: catches every single wrong character and nearly every swap."""

from __future__ import annotations

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SIZE: Final = len(ALPHABET)


def check_character(text: str) -> str:
    """The check character of digits and capital letters A to Z.

    Raises:
        ValueError: a character is neither.

    """
    product = _SIZE
    for character in text:
        total = (product + ALPHABET.index(character)) % _SIZE or _SIZE
        product = 2 * total % (_SIZE + 1)
    return ALPHABET[(1 - product) % _SIZE]


def is_valid(text: str) -> bool:
    """Whether the last character of the text is the check character of the rest."""
    return len(text) > 1 and set(text) <= set(ALPHABET) and check_character(text[:-1]) == text[-1]
