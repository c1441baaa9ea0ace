"""The recovery code on one A4 page, for the office safe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, PRIMARY, QUIET, SOFT, Document
from printing.faces import INK

if TYPE_CHECKING:
    from counter_app.services.papers import Letterhead
    from printing.drawing import Pen
    from printing.faces import Faces

A4: Final = (210 * MM, 297 * MM)
_LEFT: Final = 24 * MM
_WIDTH: Final = 162 * MM
_PAD: Final = 18.0
_GROUPS_A_ROW: Final = 4


def recovery_pdf(head: Letterhead, station: str, code: str, faces: Faces) -> bytes:
    """The PDF of the recovery sheet; the code stands in large groups, and nowhere in the metadata."""
    document = Document(words.RECOVERY, head.office, A4)
    pen = document.page()
    y = _opening(pen, faces, head, station)
    y = _code(pen, faces, code, y - 22)
    y = _lines(pen, faces, y - 26)
    _fields(pen, faces, y - 30)
    document.end_page()
    return document.close()


def _opening(pen: Pen, faces: Faces, head: Letterhead, station: str) -> float:
    middle = A4[0] / 2
    y = A4[1] - 24 * MM
    pen.centre(middle, y, head.government.upper(), faces.strong_style(10))
    pen.centre(middle, y - 16, head.office.upper(), faces.strong_style(13))
    pen.centre(middle, y - 30, head.address, faces.plain_style(8, QUIET))
    pen.rule(_LEFT, y - 40, _WIDTH, weight=1.5, colour=INK)
    pen.rule(_LEFT, y - 42.4, _WIDTH, weight=0.5, colour=INK)
    y -= 82
    pen.text(_LEFT, y, words.RECOVERY.upper(), faces.strong_style(24))
    pen.text(_LEFT, y - 17, words.RECOVERY_SUBTITLE, faces.plain_style(11, QUIET))
    y -= 44
    style = faces.strong_style(12)
    for place, line in enumerate(style.lines(f"{station} \u00b7 {head.counter}", _WIDTH)):
        y -= style.leading if place else 0
        pen.text(_LEFT, y, line, style)
    return y


def _code(pen: Pen, faces: Faces, code: str, top: float) -> float:
    style = faces.strong_style(21, leading=32)
    lines = [line for row in _rows(code) for line in style.lines(row, _WIDTH - 2 * _PAD)]
    height = len(lines) * style.leading + 2 * _PAD - 6
    pen.box(_LEFT, top - height, _WIDTH, height, fill=SOFT, radius=8)
    pen.frame(_LEFT, top - height, _WIDTH, height, colour=PRIMARY, weight=1.2, radius=8)
    y = top - _PAD - style.size * 0.86
    for line in lines:
        pen.centre(A4[0] / 2, y, line, style)
        y -= style.leading
    return top - height


def _rows(code: str) -> list[str]:
    """The code in rows of four groups, so that none is passed over when it is read aloud."""
    groups = code.split("-")
    return ["  -  ".join(groups[at : at + _GROUPS_A_ROW]) for at in range(0, len(groups), _GROUPS_A_ROW)]


def _lines(pen: Pen, faces: Faces, y: float) -> float:
    style = faces.plain_style(10.5, INK, 15)
    for text in words.RECOVERY_LINES:
        pen.text(_LEFT, y, "\u2022", style)
        for line in style.lines(text, _WIDTH - 14):
            pen.text(_LEFT + 14, y, line, style)
            y -= style.leading
        y -= 4
    return y


def _fields(pen: Pen, faces: Faces, y: float) -> None:
    style = faces.plain_style(9.5, QUIET)
    for label in words.RECOVERY_FIELDS:
        pen.text(_LEFT, y, label, style)
        pen.rule(_LEFT + 130, y - 3, _WIDTH - 130, weight=0.6, colour=QUIET)
        y -= 34
