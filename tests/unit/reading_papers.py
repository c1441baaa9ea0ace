"""Reads papers back, as another program would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANKS: Final = re.compile(r"\s+")
# PDFium gives a hyphen at the end of a line one of these.
_LINE_END_HYPHENS: Final = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-"})


def text_of(pdf: bytes) -> str:
    """All text of a PDF with single blanks."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return _BLANKS.sub(" ", " ".join(pages).translate(_LINE_END_HYPHENS))


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
