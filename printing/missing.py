"""The daftar kekurangan berkas: a square to tick for each missing paper, when to come back, and the way in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import Strip, kept, space
from printing.receipt_parts import facts, grouped_token, left, missing, number_strips, rule
from printing.slip import Slip, code_beside, slip_pdf

if TYPE_CHECKING:
    from counter_app.services.papers import MissingCase, MissingList
    from printing.drawing import Pen
    from printing.press import Press
    from printing.receipt_look import Look

_INSET: Final = 8.0
_TO_WRITE: Final = 21.0
_SQUARE: Final = 7.4


def missing_pdf(content: MissingList, press: Press) -> bytes:
    """The PDF of a list of missing papers."""
    return slip_pdf(content.imprint, press, partial(_slip, content))


def _slip(content: MissingList, look: Look) -> Slip:
    head = facts(look, ((words.MISSING_NOTED, content.noted_at, 0.5), (words.BEARER, content.bearer, 0.5)))
    upper = [*head, *(strip for case in content.cases for strip in _case(look, case))]
    if not content.cases:
        upper += [rule(look, above=3, below=5), *left(look, words.MISSING_NONE, look.value_strong), space(4)]
    return Slip(
        title=words.MISSING_LIST,
        subtitle=words.MISSING_LIST_SUBTITLE,
        upper=upper,
        lower=[*_back(look, content.back_on), *code_beside(look, content.qr, partial(_way_in, content))],
        note=words.SHEET_DISCLAIMER,
    )


def _case(look: Look, case: MissingCase) -> list[Strip]:
    about = " \u00b7 ".join(part for part in (case.person, case.village) if part)
    head = [
        rule(look, above=3, below=5),
        *left(look, case.service, look.heading),
        *left(look, about, look.value),
        *number_strips(look, case.number, look.number_small),
    ]
    return [*kept(head), *missing(look, case.missing), *_to_write(look, case.unnamed), space(3)]


def _to_write(look: Look, count: int) -> list[Strip]:
    """Squares with a line beside each, for papers whose names would tell too much in print."""
    if not count:
        return []

    def draw(pen: Pen, top: float) -> None:
        x, y = look.x + _INSET, top - _TO_WRITE + 4
        pen.frame(x, y, _SQUARE, _SQUARE, colour=look.warn, weight=0.9)
        pen.rule(x + 15, y, look.width - 2 * _INSET - 15, weight=0.6, colour=look.label.colour)

    title = f"{words.PAPERS_MISSING} ({count}) \u00b7 {words.MISSING_UNNAMED}"
    return [space(3), *left(look, title, look.missing), *(Strip(_TO_WRITE, draw) for _ in range(count)), space(4)]


def _back(look: Look, day: str) -> list[Strip]:
    """When to come back, in a frame of its own."""
    lines = look.heading.lines(day or words.BACK_OPEN, look.width - 2 * _INSET)
    more = look.item.lines(words.BACK_DIRECT, look.width - 2 * _INSET)
    height = (look.label.leading if day else 0) + len(lines) * look.heading.leading + len(more) * look.item.leading + 12

    def draw(pen: Pen, top: float) -> None:
        pen.box(look.x, top - height, look.width, height, fill=look.soft, radius=4)
        pen.frame(look.x, top - height, look.width, height, colour=look.accent, weight=0.9, radius=4)
        y = top - 5
        if day:
            pen.text(look.x + _INSET, y - look.label.size, words.BACK_ON, look.label)
            y -= look.label.leading
        for style, block in ((look.heading, lines), (look.item, more)):
            for line in block:
                pen.text(look.x + _INSET, y - style.size, line, style)
                y -= style.leading

    return [space(4), Strip(height, draw), space(8)]


def _way_in(content: MissingList, look: Look) -> list[Strip]:
    return [
        *left(look, words.BACK_HOW, look.value),
        space(2),
        *left(look, f"{words.CODE} {grouped_token(content.token)}", look.label),
        space(4),
        *left(look, words.BACK_FREE, look.free_text),
        space(4),
        *(left(look, f"{words.SIGN_OPERATOR}: {content.operator}", look.item) if content.operator else ()),
    ]
