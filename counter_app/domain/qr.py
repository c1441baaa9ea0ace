"""What a scanner types: a receipt's token, a register number, sixteen digits, or something unknown.

A receipt's QR carries 80 random bits and nothing else: no number, NIK or name can be read from it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from counter_app.domain import crockford
from counter_app.domain.errors import InvalidInput
from counter_app.domain.nik import normalise
from counter_app.domain.register_number import parse_register_number

TOKEN_BYTES: Final = 10
TOKEN_LENGTH: Final = 16
MAX_SCAN: Final = 512
_MARK: Final = f"[{crockford.ALPHABET}]"
_TOKEN: Final = re.compile(f"{_MARK}{{{TOKEN_LENGTH}}}")
_LINK: Final = re.compile(
    rf"HTTPS?://[^/?#\s]+/(?:[^?#\s]*/)?S/({_MARK}{{{TOKEN_LENGTH}}})/?(?:[?#]\S*)?", re.IGNORECASE | re.ASCII
)
_NIK: Final = re.compile(r"[0-9]{16}")


_LINK_AT_END: Final = re.compile(r"https?://\S+\Z", re.IGNORECASE)
_NUMBER_LENGTHS: Final = range(27, 18, -1)
"""A register number as printed, with up to six running digits, down to one without its dashes and its dot."""


class ScanKind(StrEnum):
    """What a scan turned out to be."""

    RECEIPT = "receipt"
    REGISTER_NUMBER = "register_number"
    SIXTEEN_DIGITS = "sixteen_digits"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ScanReading:
    """What was scanned and its value in the one way of writing it; sixteen digits may be a NIK or a No. KK."""

    kind: ScanKind
    value: str = field(repr=False)


def format_token(random10: bytes) -> str:
    """The token of a receipt, out of ten random bytes.

    Raises:
        InvalidInput: `token`: `wrong_size`.

    """
    if len(random10) != TOKEN_BYTES:
        raise InvalidInput({"token": "wrong_size"})
    return crockford.encode(random10)


def read_scan(text: str) -> ScanReading:
    """Tell what a scanner typed; control characters are dropped and no more than 512 characters are read.

    A token of digits only (one in a hundred million) reads as sixteen digits unless it stands in a link.
    """
    typed = "".join(mark for mark in text[:MAX_SCAN] if not unicodedata.category(mark).startswith("C")).strip()
    digits = normalise(typed)
    if _NIK.fullmatch(digits):
        return ScanReading(ScanKind.SIXTEEN_DIGITS, digits)
    # A character that grows when capitalised must not pass for one of the alphabet.
    capitals = typed.upper() if typed.isascii() else ""
    if _TOKEN.fullmatch(capitals):
        return ScanReading(ScanKind.RECEIPT, capitals)
    link = _LINK.fullmatch(capitals)
    if link is not None:
        return ScanReading(ScanKind.RECEIPT, link[1])
    try:
        return ScanReading(ScanKind.REGISTER_NUMBER, parse_register_number(typed).text)
    except InvalidInput:
        return ScanReading(ScanKind.UNKNOWN, typed)


def scan_at_end(text: str) -> tuple[ScanReading, int] | None:
    """The code with which what was typed ends, and how many characters of it: a receipt or a register number.

    None where it ends otherwise; sixteen digits are a NIK or No. KK and no code. A name may end like a code by chance,
    so nothing may happen before the register knows it.
    """
    typed = text[-MAX_SCAN:]
    link = _LINK_AT_END.search(typed)
    tails = [link[0]] if link else []
    tails += [typed[-length:] for length in _NUMBER_LENGTHS if length <= len(typed)]
    tails += [typed[-TOKEN_LENGTH:]] if len(typed) >= TOKEN_LENGTH else []
    for tail in tails:
        reading = read_scan(tail)
        if reading.kind in {ScanKind.RECEIPT, ScanKind.REGISTER_NUMBER} and tail[0].isalnum():
            return reading, len(tail)
    return None
