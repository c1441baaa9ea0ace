"""Reads the letterhead file: who gives the papers out, and the word across papers made from demo data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import DataFault
from counter_app.services.papers import Letterhead

if TYPE_CHECKING:
    from pathlib import Path

_FIELDS: Final = ("government", "office", "address", "demo_mark")
_MAX_FIELD: Final = 120


@dataclass(frozen=True, slots=True)
class LetterheadFile:
    """What stands in `letterhead.toml`."""

    government: str
    office: str
    address: str
    demo_mark: str

    def at(self, counter: str) -> Letterhead:
        """The letterhead of one counter."""
        return Letterhead(self.government, self.office, self.address, counter)


def read_letterhead(path: Path) -> LetterheadFile:
    """Read and check the letterhead file.

    Raises:
        DataFault: `unreadable`, `not_toml`, `missing_field`, `empty_field`, `too_long` or `unknown_field`, with
            file, line (0 where it can't be told) and field.

    """
    text = _text(path)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _fault(path, _line_in(str(error)), "not_toml") from error
    for name in values:
        if name not in _FIELDS:
            raise _fault(path, _line_of(text, name), "unknown_field", name)
    return LetterheadFile(*(_field(path, text, values, name) for name in _FIELDS))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _fault(path, 0, "unreadable") from error


def _field(path: Path, text: str, values: dict[str, object], name: str) -> str:
    value = values.get(name)
    line = _line_of(text, name)
    if not isinstance(value, str):
        raise _fault(path, line, "missing_field", name)
    if not value.strip():
        raise _fault(path, line, "empty_field", name)
    if len(value) > _MAX_FIELD:
        raise _fault(path, line, "too_long", name)
    return value.strip()


def _fault(path: Path, line: int, code: str, field: str = "") -> DataFault:
    return DataFault(code, file=path.name, line=line, field=field)


def _line_of(text: str, name: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if line.partition("=")[0].strip() == name:
            return number
    return 0


def _line_in(message: str) -> int:
    digits = message.partition("line ")[2].partition(",")[0]
    return int(digits) if digits.isdigit() else 0
