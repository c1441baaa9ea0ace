"""Reads the office's TOML files and notes every fault with its file and line before any of it is used."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, NoReturn

from counter_app.domain.errors import DataFault
from counter_app.domain.service import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.resources.abc import Traversable

MAX_TEXT: Final = 600
_LINE_OF_TOML: Final = re.compile(r"at line (\d+)")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file; line 0 where it can't be told."""

    file: str
    line: int
    detail: str


@dataclass(slots=True)
class Faults:
    """Everything that is wrong, in the order found; `code` is raised when there is something."""

    code: str
    found: list[Fault] = field(default_factory=list)

    def add(self, file: str, line: int, detail: str) -> None:
        """Note a fault."""
        self.found.append(Fault(file, line, detail))

    def stop(self) -> None:
        """End here if anything is wrong.

        Raises:
            DataFault: the first fault, with the number of all.

        """
        if self.found:
            first = self.found[0]
            raise DataFault(
                self.code, file=first.file, line=first.line, detail=first.detail, faults=len(self.found)
            ) from None

    def fail(self, file: str, line: int, detail: str) -> NoReturn:
        """Note a fault after which the file can't be read on."""
        first = self.found[0] if self.found else Fault(file, line, detail)
        raise DataFault(
            self.code, file=first.file, line=first.line, detail=first.detail, faults=len(self.found) + 1
        ) from None


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a data folder as text."""

    name: str
    text: str
    faults: Faults

    @classmethod
    def read(cls, folder: Traversable, name: str, faults: Faults) -> Source:
        """Read a file of UTF-8 text.

        Raises:
            DataFault: it is missing or no UTF-8.

        """
        try:
            text = folder.joinpath(name).read_text(encoding="utf-8-sig")
        except OSError:
            faults.fail(name, 0, "unreadable_file")
        except UnicodeDecodeError:
            faults.fail(name, 0, "not_utf8")
        return cls(name, text, faults)

    def table(self) -> Table:
        """The whole file as a table.

        Raises:
            DataFault: it is no TOML.

        """
        try:
            values = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as problem:
            found = _LINE_OF_TOML.search(str(problem))
            last = self.text.count("\n") + 1
            self.faults.fail(self.name, int(found.group(1)) if found else last, f"not_toml: {problem}")
        return Table(self, values, Place())

    def line(self, place: Place, key: str = "") -> int:
        """The line (from 1) of a key of a place, else of the place; 0 where it can't be told."""
        lines = self.text.splitlines()
        start, end = _section(lines, place)
        if place.needle:
            start = _first(lines, start, end, _key(place.array)) or start
            here = _first(lines, start, end, re.compile(re.escape(place.needle))) or start
            return here + 1
        if key:
            found = _first(lines, start, end, _key(key))
            return (start if found is None else found) + 1
        return start + 1 if place.table else 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table stands: the nth `[[table]]`, within it a row of `array` that holds the text `needle`."""

    table: str = ""
    index: int = 0
    array: str = ""
    needle: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, whose values are checked as they are taken; faults are noted and a blank value returned."""

    source: Source
    values: Mapping[str, object]
    place: Place

    def fault(self, detail: str, key: str = "") -> None:
        """Note a fault of this table."""
        self.source.faults.add(self.source.name, self.source.line(self.place, key), detail)

    def only(self, allowed: Iterable[str]) -> None:
        """Note keys that nobody reads: a slip of the pen would otherwise pass in silence."""
        for key in self.values:
            if key not in allowed:
                self.fault(f"unknown_key: {key}", key)

    def text(self, key: str, default: str | None = None, *, limit: int = MAX_TEXT) -> str:
        """A text that is not empty, or the default where the key is absent."""
        value = self.values.get(key, default)
        if value is None:
            self.fault(f"missing_key: {key}", key)
            return ""
        if not isinstance(value, str):
            self.fault(f"not_text: {key}", key)
            return ""
        if key in self.values and not value.strip():
            self.fault(f"empty: {key}", key)
        if len(value) > limit:
            self.fault(f"too_long: {key}", key)
        if not value.isprintable() and _CONTROL.search(value):
            self.fault(f"control_character: {key}", key)
        return value.strip()

    def texts(self, key: str, default: tuple[str, ...] | None = ()) -> tuple[str, ...]:
        """A list of texts, none empty and none twice."""
        value = self.values.get(key, default)
        if value is None:
            self.fault(f"missing_key: {key}", key)
            return ()
        if isinstance(value, tuple):
            return value
        if not isinstance(value, list) or any(not isinstance(item, str) for item in value):
            self.fault(f"not_a_list_of_texts: {key}", key)
            return ()
        found = tuple(str(item).strip() for item in value)
        if any(not item or not item.isprintable() for item in found):
            self.fault(f"empty_item: {key}", key)
        if len(set(found)) != len(found):
            self.fault(f"item_twice: {key}", key)
        return found

    def number(self, key: str, default: int | None = None, *, least: int = 0, most: int = 1_000_000) -> int:
        """A whole number within limits."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int):
            self.fault(f"{'missing_key' if value is None else 'not_a_number'}: {key}", key)
            return least
        if not least <= value <= most:
            self.fault(f"out_of_range: {key}", key)
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """True or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            self.fault(f"not_true_or_false: {key}", key)
            return default
        return value

    def choice(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        """One of the allowed texts."""
        value = self.values.get(key, default)
        known = tuple(allowed)
        if not isinstance(value, str) or value not in known:
            self.fault(f"unknown_{key}: {value}" if value is not None else f"missing_key: {key}", key)
            return default if default is not None else known[0]
        return value

    def mark(self, key: str = "mark", default: Mark | None = None) -> Mark:
        """The mark of a claim's source."""
        return Mark(self.choice(key, [mark.value for mark in Mark], default))

    def day(self, key: str, default: date | None = None) -> date | None:
        """A date, written without quotes."""
        value = self.values.get(key, default)
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        self.fault(f"not_a_date: {key}", key)
        return default

    def clock(self, key: str) -> time | None:
        """A time of day, written without quotes as 08:00:00, or None where the key is absent."""
        value = self.values.get(key)
        if value is None or isinstance(value, time):
            return value
        self.fault(f"not_a_time: {key}", key)
        return None

    def inner(self, key: str) -> Table:
        """The table under a key; an empty one where it is absent."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.fault(f"not_a_table: {key}", key)
            value = {}
        return Table(self.source, value, self.place if self.place.table else Place(table=key))

    def tables(self, key: str) -> Iterator[Table]:
        """Each `[[key]]` of the file."""
        for index, value in enumerate(self._list(key)):
            yield Table(self.source, value, Place(key, index))

    def rows(self, key: str, *, named_by: str = "code") -> Iterator[Table]:
        """Each inline table of a list, found again in the file by its code."""
        for value in self._list(key):
            name = value.get(named_by)
            needle = f'{named_by} = "{name}"' if isinstance(name, str) else f"{named_by} = {name}"
            array = self.place.array or key
            yield Table(self.source, value, Place(self.place.table, self.place.index, array, needle))

    def _list(self, key: str) -> list[dict[str, object]]:
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return value
        self.fault(f"not_a_list_of_tables: {key}", key)
        return []


def _section(lines: list[str], place: Place) -> tuple[int, int]:
    """First line and end of a table, from 0."""
    if not place.table:
        return 0, len(lines)
    left = place.index
    begin = -1
    for number, line in enumerate(lines):
        plain = line.strip()
        if begin >= 0 and plain.startswith("[") and plain.endswith("]") and not plain.startswith(f"[{place.table}."):
            return begin, number
        if begin < 0 and plain.split("#")[0].strip() in {f"[[{place.table}]]", f"[{place.table}]"}:
            if not left:
                begin = number
            left -= 1
    return max(begin, 0), len(lines)


def _first(lines: list[str], start: int, end: int, pattern: re.Pattern[str]) -> int | None:
    return next((number for number in range(start, end) if pattern.search(lines[number])), None)


def _key(name: str) -> re.Pattern[str]:
    """A key at the beginning of a line, or within an inline table."""
    return re.compile(rf'(^|[{{,])\s*"?{re.escape(name)}"?\s*=')
