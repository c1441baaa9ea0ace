"""The one gate that text from people passes on its way to paper or sheet: shown exactly, or spelled out, never dropped.

Text is put in NFC. A character that the fonts can't show truthfully (no glyph, invisible, a control, one that turns
the direction of reading, a private or broken code point) is written as its code point in brackets: `[U+6797]`.
Nothing here is markup: `<b>`, `&amp;` and `[[[` come out as they were typed. Shaping is limited: letters stand one
after another from left to right without kerning; after NFC a letter may carry one combining mark above and one
below, and a further one, or one with nothing beneath it, is spelled out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

MAX_MARKS: Final = 2
CELL_LIMIT: Final = 32_000
# What every font of the papers has and NFC leaves as it is, so that a common text passes at once.
_LATIN: Final = re.compile("[ -~\u00a1-\u00ac\u00ae-\u0148\u014a-\u017e\u2013\u2014\u2018\u2019\u2022\u2026\u2713]*")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MARKS: Final = frozenset({"Mn", "Me"})
_SPACES: Final = frozenset(" \u00a0")
_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0\u034f")
_NOT_IN_CELLS: Final = frozenset({"Cc", "Cs", "Cn"})


def spelled(mark: str) -> str:
    """A character as its code point: `[U+0041]`."""
    return f"[U+{ord(mark):04X}]"


def plain(text: str, glyphs: Container[int]) -> str:
    """The text as it can be drawn with these glyphs; what can't be shown is spelled out."""
    if _LATIN.fullmatch(text):
        return text
    shown: list[str] = []
    places: set[int] = set()
    room = 0
    for mark in unicodedata.normalize("NFC", text):
        if unicodedata.category(mark) in _MARKS:
            place = unicodedata.combining(mark)
            good = place not in places and len(places) < room and _drawable(mark, glyphs)
            places.add(place)
            room = room if good else 0
        else:
            good = _drawable(mark, glyphs)
            places, room = set(), MAX_MARKS if good and mark.isalpha() else 0
        shown.append(mark if good else spelled(mark))
    return "".join(shown)


def _drawable(mark: str, glyphs: Container[int]) -> bool:
    category = unicodedata.category(mark)
    if category in _INVISIBLE or mark in _BLANK_LETTERS:
        return False
    if category == "Zs":
        return mark in _SPACES
    return ord(mark) in glyphs


def cell(text: str) -> str:
    """The text for a cell of a sheet: NFC; controls and broken code points are spelled out.

    A spreadsheet keeps 32,767 characters to a cell; a longer text is cut and says so, with its full length.
    """
    composed = unicodedata.normalize("NFC", text)
    if not (composed.isascii() and composed.isprintable()):
        composed = "".join(spelled(mark) if unicodedata.category(mark) in _NOT_IN_CELLS else mark for mark in composed)
    if len(composed) <= CELL_LIMIT:
        return composed
    return f"{composed[:CELL_LIMIT]} [dipotong: {len(composed)} karakter]"
