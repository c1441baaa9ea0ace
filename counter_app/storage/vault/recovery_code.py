"""The recovery code for the office safe: 120 random bits in five groups of five characters, the last a check.

Crockford's alphabet has no I, L, O or U, so that a code read from paper is read right; what is typed for them counts
as 1, 1 and 0.
"""

from __future__ import annotations

from typing import Final

from counter_app.domain.errors import InvalidInput

RANDOM_BYTES: Final = 15
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BASE: Final = len(_ALPHABET)
_GROUP: Final = 5
_LENGTH: Final = 25
_READ_AS: Final = str.maketrans("ILO", "110", " -\u2010\u2011\u2012\u2013\u2014\t\r\n")


def written(secret: bytes) -> str:
    """The code that stands for 15 random bytes, as it is printed."""
    number = int.from_bytes(secret, "big")
    symbols = "".join(_ALPHABET[number >> shift & (_BASE - 1)] for shift in range(5 * (_LENGTH - 2), -1, -5))
    code = symbols + _check(symbols)
    return "-".join(code[place : place + _GROUP] for place in range(0, _LENGTH, _GROUP))


def secret_of(code: str) -> bytes:
    """The 15 bytes of a code as somebody typed it.

    Raises:
        InvalidInput: `code` has the wrong length, a wrong character or a wrong check character.

    """
    symbols = code.upper().translate(_READ_AS)
    if len(symbols) != _LENGTH:
        raise InvalidInput({"code": "recovery_code_length"})
    if any(symbol not in _ALPHABET for symbol in symbols) or _check(symbols[:-1]) != symbols[-1]:
        raise InvalidInput({"code": "recovery_code_mistyped"})
    number = 0
    for symbol in symbols[:-1]:
        number = number << 5 | _ALPHABET.index(symbol)
    return number.to_bytes(RANDOM_BYTES, "big")


def _check(symbols: str) -> str:
    """Luhn's check in base 32: finds every single wrong character."""
    total = 0
    for place, symbol in enumerate(reversed(symbols)):
        value = _ALPHABET.index(symbol) * (2 if place % 2 == 0 else 1)
        total += value // _BASE + value % _BASE
    return _ALPHABET[-total % _BASE]
