"""The number of a case on its receipt: `7501.04-K7Q-261123-007-C`, unique without asking anybody.

Area, a random mark minted with each epoch, the day, a running number of that day, and a check character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from counter_app.domain import crockford, iso7064
from counter_app.domain.errors import InvalidInput

FIELD: Final = "register_number"
MARK_LENGTH: Final = 3
_MAX_TEXT: Final = 64
_RUNNING: Final = range(1, 1_000_000)
_CENTURY: Final = 2000
_AREA: Final = re.compile(r"[0-9]{4}\.[0-9]{2}")
_MARK: Final = re.compile(f"[{crockford.ALPHABET}]{{{MARK_LENGTH}}}")
_SEPARATORS: Final = re.compile(r"[\s.\-\u2010-\u2015\u2212]+")
_PARTS: Final = re.compile(r"([0-9OIL]{6})([0-9A-Z]{3})([0-9OIL]{6})([0-9OIL]{3,6})([0-9A-Z])", re.ASCII)
_LOOKALIKES: Final = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class RegisterNumber:
    """A register number taken apart."""

    area: str
    mark: str
    day: date
    running: int

    @property
    def text(self) -> str:
        """The number as it stands on paper: the one way of writing it."""
        return format_register_number(self.area, self.mark, self.day, self.running)


def mint_mark(random: bytes) -> str:
    """The mark of a new epoch, out of three random bytes.

    Raises:
        InvalidInput: `mark`: `too_little_randomness`.

    """
    if len(random) < MARK_LENGTH:
        raise InvalidInput({"mark": "too_little_randomness"})
    return "".join(crockford.ALPHABET[byte % 32] for byte in random[:MARK_LENGTH])


def format_register_number(area: str, mark: str, day: date, running: int) -> str:
    """Write a register number; the running number has at least three digits and grows when the day is long.

    Raises:
        InvalidInput: a part can't stand in a register number.

    """
    faults = {
        "area": None if _AREA.fullmatch(area) else "malformed",
        "mark": None if _MARK.fullmatch(mark) else "malformed",
        "day": None if _CENTURY <= day.year < _CENTURY + 100 else "out_of_range",
        "running": None if running in _RUNNING else "out_of_range",
    }
    found = {name: code for name, code in faults.items() if code}
    if found:
        raise InvalidInput(found)
    parts = (area, mark, day.strftime("%y%m%d"), f"{running:03d}")
    return "-".join((*parts, iso7064.check_character("".join(parts).replace(".", ""))))


def parse_register_number(text: str) -> RegisterNumber:
    """Read a register number as people type it: small letters, blanks, missing dashes, O for 0 and I for 1.

    O, I and L are read as digits only where the letter itself can't stand.

    Raises:
        InvalidInput: `register_number`: `required`, `malformed`, `impossible_date` or `wrong_check_character`.

    """
    compact = _SEPARATORS.sub("", text).upper() if len(text) <= _MAX_TEXT else "?"
    if not compact:
        raise InvalidInput({FIELD: "required"})
    match = _PARTS.fullmatch(compact)
    if match is None:
        raise InvalidInput({FIELD: "malformed"})
    area, mark, day, running = (part.translate(_LOOKALIKES) for part in match.groups()[:4])
    check = iso7064.check_character(area + mark + day + running) if _MARK.fullmatch(mark) else ""
    if match[5] not in {check, _letter_like(check)}:
        raise InvalidInput({FIELD: "wrong_check_character" if check else "malformed"})
    if int(running) == 0 or running != f"{int(running):03d}":
        raise InvalidInput({FIELD: "malformed"})
    return RegisterNumber(f"{area[:4]}.{area[4:]}", mark, _day(day), int(running))


def _letter_like(check: str) -> str:
    return {"0": "O", "1": "I"}.get(check, check)


def _day(digits: str) -> date:
    try:
        return date(_CENTURY + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        raise InvalidInput({FIELD: "impossible_date"}) from None
