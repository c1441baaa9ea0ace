"""Reads papers back, as another program would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOUCH: Final = 0.6
"""Letters may come so near to each other, in points: a comma beneath one line and an accent over the next."""
_APART: Final = 1.0
"""So far, in points, one text ends before the next on its line: else the two are read as one."""
_BLANKS: Final = re.compile(r"\s+")
# PDFium gives a hyphen at the end of a line one of these.
_LINE_END_HYPHENS: Final = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-"})


def text_of(pdf: bytes) -> str:
    """All text of a PDF with single blanks."""
    return _BLANKS.sub(" ", " ".join(texts_of(pdf)).translate(_LINE_END_HYPHENS))


def texts_of(pdf: bytes) -> Sequence[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def column_of(pdf: bytes, left: float, right: float, *, top: float = 0.0, bottom: float = 0.0) -> str:
    """The text between two upright lines without any blanks, the head and the foot of each page left out."""
    found: list[str] = []
    for page in pypdfium2.PdfDocument(pdf):
        height = page.get_height()
        found.append(page.get_textpage().get_text_bounded(left, bottom, right, height - top))
    return squeezed("".join(found))


def squeezed(text: str) -> str:
    """Text without blanks: where a line was broken can't be told from a blank."""
    return _BLANKS.sub("", text.translate(_LINE_END_HYPHENS)).replace("\u00a0", "")


def between(text: str) -> Sequence[str]:
    """What stands between each pair of angle quotes."""
    return re.findall("«(.*?)»", text)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(pypdfium2.PdfDocument(pdf))


@dataclass(frozen=True, slots=True)
class _Box:
    text: str
    left: float
    bottom: float
    right: float
    top: float


def overprinted(pdf: bytes) -> Sequence[tuple[str, str]]:
    """Every two texts of a page that lie on each other; words across a page are a ground and do not count."""
    return [pair for page in pypdfium2.PdfDocument(pdf) for pair in _pairs(_boxes(page))]


def beyond(pdf: bytes) -> Sequence[str]:
    """Every text that runs off its page."""
    found: list[str] = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        found += [
            box.text for box in _boxes(page) if box.left < 0 or box.bottom < 0 or box.right > width or box.top > height
        ]
    return found


def across(pdf: bytes) -> Sequence[tuple[str, float]]:
    """The words that lie across the first page, each with the height of its middle in points."""
    page = pypdfium2.PdfDocument(pdf)[0]
    letters = page.get_textpage()
    found = []
    for piece in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_TEXT,), textpage=letters):
        if piece.get_matrix().b:
            _, bottom, _, top = piece.get_bounds()
            found.append((piece.extract().strip(), (bottom + top) / 2))
    return found


def _boxes(page: pypdfium2.PdfPage) -> Sequence[_Box]:
    """What is written level, each piece as it was put there, with the room that its letters take."""
    letters = page.get_textpage()
    found = []
    for piece in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_TEXT,), textpage=letters):
        text = piece.extract().strip()
        if text and not piece.get_matrix().b:
            found.append(_Box(text, *piece.get_bounds()))
    return found


def _pairs(boxes: Sequence[_Box]) -> Iterator[tuple[str, str]]:
    ordered = sorted(boxes, key=lambda box: box.bottom)
    for place, low in enumerate(ordered):
        for high in ordered[place + 1 :]:
            if high.bottom > low.top - _TOUCH:
                break
            if min(low.right, high.right) - max(low.left, high.left) > -_APART:
                yield low.text, high.text
