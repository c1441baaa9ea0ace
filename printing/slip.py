"""Slips: the same content on A5, A4 and a roll of 80 mm, letterhead, SALINAN and demo mark in place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, Document, Strip, height_of, lay, part, space
from printing.marks import behind, copy_block, framed
from printing.qr import QUIET_MODULES, QrCode
from printing.receipt_look import a5_look, roll_look
from printing.receipt_parts import centred, left, letterhead

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.services.papers import Imprint
    from printing.drawing import Pen
    from printing.press import Press
    from printing.receipt_look import Look

A4: Final = (210 * MM, 297 * MM)
A5: Final = (148 * MM, 210 * MM)
ROLL_WIDTH: Final = 80 * MM
LONGEST: Final = 3000 * MM
_TOP: Final = 8 * MM
_BOTTOM: Final = 13 * MM
_CONTINUED: Final = 20.0
_MARGIN: Final = 5 * MM
_TEAR: Final = 6 * MM
_A4_MARGIN: Final = 20 * MM
_A4_WIDTH: Final = 170 * MM
_QR_SIDE: Final = 30 * MM


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a slip: `upper` tells what it is about, `lower` the rest; a copy's mark stands between them.

    `note` stands in the foot of each page of A5 and at the end of a roll.
    """

    title: str
    upper: Sequence[Strip]
    lower: Sequence[Strip] = ()
    subtitle: str = ""
    note: str = ""
    kop: bool = True


def slip_pdf(imprint: Imprint, press: Press, compose: Callable[[Look], Slip]) -> bytes:
    """The PDF of a slip; `compose` gives its strips for a paper's look."""
    if press.size == "roll80":
        return _on_roll(imprint, press, compose)
    if press.size == "a4":
        return _on_sheets(imprint, press, compose, A4, replace(a5_look(press.faces), x=_A4_MARGIN, width=_A4_WIDTH))
    return _on_sheets(imprint, press, compose, A5, a5_look(press.faces))


def _strips(look: Look, imprint: Imprint, slip: Slip) -> list[Strip]:
    place = left if look.wide else centred
    return [
        *(letterhead(look, imprint.letterhead) if slip.kop else ()),
        space(5),
        *place(look, slip.title.upper(), look.title),
        *(place(look, slip.subtitle, look.subtitle) if slip.subtitle else ()),
        space(4),
        *slip.upper,
        *copy_block(look, imprint),
        *slip.lower,
    ]


def _on_roll(imprint: Imprint, press: Press, compose: Callable[[Look], Slip]) -> bytes:
    look = roll_look(press.faces)
    slip = compose(look)
    mark = framed(look, press.demo_mark) if imprint.demo else []
    note = [space(4), *centred(look, slip.note, look.small)] if slip.note else []
    pages = part([*mark, *_strips(look, imprint, slip), *note, *mark], lambda _: LONGEST - _MARGIN - _TEAR)
    heights = [height_of(page) + _MARGIN + _TEAR for page in pages]
    document = Document(slip.title, imprint.letterhead.office, (ROLL_WIDTH, heights[0]))
    for page, height in zip(pages, heights, strict=True):
        lay(document.page((ROLL_WIDTH, height)), height - _MARGIN, page)
        document.end_page()
    return document.close()


def _on_sheets(
    imprint: Imprint, press: Press, compose: Callable[[Look], Slip], size: tuple[float, float], look: Look
) -> bytes:
    slip = compose(look)
    room = size[1] - _TOP - _BOTTOM
    pages = part(_strips(look, imprint, slip), lambda page: room - (_CONTINUED if page else 0))
    document = Document(slip.title, imprint.letterhead.office, size)
    for number, page in enumerate(pages):
        pen = document.page()
        behind(pen, press.faces, imprint, press.demo_mark, size)
        top = size[1] - _TOP
        if number:
            pen.text(look.x, top - look.section.size, f"{slip.title} \u00b7 {words.CONTINUED}", look.section)
            pen.rule(look.x, top - look.section.size - 4, look.width, weight=0.9, colour=look.value.colour)
            top -= _CONTINUED
        lay(pen, top, page)
        _foot(pen, look, slip.note, number + 1, len(pages))
        document.end_page()
    return document.close()


def _foot(pen: Pen, look: Look, note: str, number: int, count: int) -> None:
    y = _BOTTOM - 5 * MM
    pen.rule(look.x, y + 9, look.width, weight=0.4, colour=look.line)
    pen.text(look.x, y, note, look.small)
    pen.right(look.x + look.width, y, words.PAGE.format(number, count), look.small)


def code_beside(look: Look, text: str, beside: Callable[[Look], Sequence[Strip]]) -> list[Strip]:
    """A QR code at the left with strips beside it; on a roll they stand beneath it."""
    if not look.wide:
        return [*code_strips(look, text), *beside(look)]
    qr = QrCode(text)
    side = qr.side(_QR_SIDE)
    quiet = side * QUIET_MODULES / qr.modules
    x = look.x + side - quiet
    strips = beside(replace(look, x=x, width=look.x + look.width - x))

    def draw(pen: Pen, top: float) -> None:
        qr.draw(pen.canvas, look.x - quiet, top + quiet, side)
        lay(pen, top, strips)

    return [Strip(max(side - 2 * quiet, height_of(strips)), draw), space(6)]


def code_strips(look: Look, text: str, caption: str = "", *, side: float = _QR_SIDE) -> list[Strip]:
    """A QR code with its text beneath: in the middle of a roll, at the left of wide paper."""
    qr = QrCode(text)
    side = min(qr.side(side), look.width)
    quiet = side * QUIET_MODULES / qr.modules
    x = look.x - quiet if look.wide else look.x + (look.width - side) / 2
    under = left if look.wide else centred
    drawn = Strip(side, lambda pen, top: qr.draw(pen.canvas, x, top, side), keep=True)
    return [drawn, *(under(look, caption, look.small) if caption else ()), space(4)]
