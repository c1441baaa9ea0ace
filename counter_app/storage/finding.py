"""Search: digits are looked up as numbers, anything that looks like a register number as one, the rest as names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import InvalidInput
from counter_app.domain.register_number import parse_register_number
from counter_app.domain.search_key import search_key
from counter_app.services.views import PersonRow
from counter_app.storage.listing import CASE_ROW, case_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from counter_app.services.views import CaseRow
    from counter_app.storage.engine import Driver

_NEWEST: Final = " ORDER BY c.opened_at DESC, c.id DESC LIMIT ?"
# The first digits of a NIK name the kecamatan and are everybody's: what fits too many is looked through only in part.
_NEWEST_OF: Final = (
    "SELECT no FROM (SELECT no FROM (SELECT no FROM case_row WHERE {0} >= ? AND {0} < ? LIMIT 2000) "
    "ORDER BY no DESC LIMIT ?)"
)
_BY_DIGITS: Final = (
    f"{CASE_ROW} WHERE c.no IN ({_NEWEST_OF.format('nik')} UNION {_NEWEST_OF.format('kk')} "  # noqa: S608 - our own text
    "UNION SELECT no FROM case_row WHERE siak = ?)" + _NEWEST
)
# Of one area and mark the highest numbers are the newest; the index gives them without looking at the others.
_BY_NUMBER: Final = (
    f"{CASE_ROW} WHERE c.no IN "  # noqa: S608 - our own text
    "(SELECT no FROM case_row WHERE number >= ? AND number < ? ORDER BY number DESC LIMIT ?)" + _NEWEST
)
# The index gives its newest first by their numbers, so that a short word with thousands of hits costs no more.
_BY_NAME: Final = (
    f"{CASE_ROW} WHERE c.no IN "  # noqa: S608 - our own text
    "(SELECT rowid FROM search WHERE search_name MATCH ? ORDER BY rowid DESC LIMIT ?)" + _NEWEST
)
_PERSON: Final = "SELECT c.id, c.opened_at, c.name, c.nik, c.birth_date, c.village, c.service, c.status FROM case_row c"
# Row numbers grow with the time of opening: the newest come first without being sorted.
_PEOPLE: Final = (
    f"{_PERSON} WHERE c.no IN "  # noqa: S608 - our own text
    "(SELECT rowid FROM search WHERE search_name MATCH ? ORDER BY rowid DESC LIMIT ?) ORDER BY c.no DESC"
)
_LOOKED_THROUGH: Final = 64
"""Cases that are looked through for one list of people; who is not among them is found by another letter."""

_BETWEEN_DIGITS: Final = re.compile(r"[\s.\-]+")
_DIGITS: Final = re.compile(r"[0-9]{3,}")
_NUMBER_BEGUN: Final = re.compile(r"[0-9]{4}\.[0-9]{2}(?:-[0-9A-Z\-]*)?")
_AFTER_DIGITS: Final = ":"
_AFTER_ALL: Final = "\U0010ffff"


def find_cases(connection: Driver, text: str, limit: int) -> tuple[CaseRow, ...]:
    """Cases by words of a name (prefixes), NIK, No. KK, SIAK's number or register number, newest first."""
    number = _number_in(text)
    if number:
        return _rows(connection, _BY_NUMBER, (number, number + _AFTER_ALL, limit, limit))
    digits = _BETWEEN_DIGITS.sub("", text)
    if _DIGITS.fullmatch(digits):
        between = (digits, digits + _AFTER_DIGITS, limit)
        return _rows(connection, _BY_DIGITS, (*between, *between, text.strip(), limit))
    words = match_words(text)
    return _rows(connection, _BY_NAME, (words, limit, limit)) if words else ()


def find_people(connection: Driver, text: str, limit: int) -> tuple[PersonRow, ...]:
    """Residents by words of their name (prefixes), each once by their newest case, newest first.

    One letter alone asks nothing of the index, it only tells apart what the other words find.
    """
    words = search_key(text).split()
    asked = _match(word for word in words if len(word) > 1)
    if not asked:
        return ()
    rows = (PersonRow(*row) for row in connection.execute(_PEOPLE, (asked, _LOOKED_THROUGH)).fetchall())
    named = (row for row in rows if _is_named(row.name, words))
    return tuple(row for row, _ in zip(_distinct(named), range(limit), strict=False))


def find_born(connection: Driver, days: Sequence[str], limit: int) -> tuple[PersonRow, ...]:
    """Cases of residents born on one of these days, newest first."""
    marks = ", ".join("?" * len(days))
    sql = f"{_PERSON} WHERE c.birth_date > '' AND c.birth_date IN ({marks}) ORDER BY c.no DESC LIMIT ?"
    return tuple(PersonRow(*row) for row in connection.execute(sql, (*days, limit)).fetchall())


def _is_named(name: str, words: Sequence[str]) -> bool:
    """Whether the resident is called so, and not only whoever came for them."""
    own = search_key(name).split()
    return all(any(one.startswith(word) for one in own) for word in words)


def _distinct(rows: Iterable[PersonRow]) -> Iterator[PersonRow]:
    """Each person once: by NIK, and by name and birth date where a case has none."""
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        by_name = (search_key(row.name), row.birth_date)
        keys = {(row.nik,), by_name} if row.nik else {by_name}
        known = (row.nik,) in seen if row.nik else by_name in seen
        seen |= keys
        if not known:
            yield row


def _number_in(text: str) -> str:
    """The register number that was typed, whole in any way of writing or its beginning as it is printed."""
    begun = "".join(text.split()).upper()
    if _NUMBER_BEGUN.fullmatch(begun):
        return begun
    try:
        return parse_register_number(text).text
    except InvalidInput:
        return ""


def match_words(text: str) -> str:
    """The question to the index: each word as a quoted prefix, so that nothing typed is read as an operator."""
    return _match(search_key(text).split())


def _match(words: Iterable[str]) -> str:
    return " ".join('"' + word.replace('"', '""') + '"*' for word in words)


def _rows(connection: Driver, sql: str, values: tuple[object, ...]) -> tuple[CaseRow, ...]:
    return tuple(case_row(row) for row in connection.execute(sql, values).fetchall())
