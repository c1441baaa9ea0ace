"""What stands on every paper that is a copy or made from demo data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, PALE, Strip, space

if TYPE_CHECKING:
    from counter_app.services.papers import Imprint
    from printing.drawing import Pen
    from printing.faces import Faces
    from printing.receipt_look import Look

_INSET: Final = 8.0
_SMALLEST: Final = (148 * MM, 210 * MM)


def copy_block(look: Look, imprint: Imprint) -> list[Strip]:
    """SALINAN ke-n with when, who and why; nothing on the first print."""
    if imprint.copy <= 1:
        return []
    title = words.COPY.format(imprint.copy)
    beside = look.heading.width(title) + 14 if look.wide else 0.0
    note = look.item.lines(imprint.copy_note, look.width - 2 * _INSET - beside)
    height = len(note) * look.item.leading + 10 + (0 if look.wide else look.heading.leading)

    def draw(pen: Pen, top: float) -> None:
        pen.frame(look.x, top - height, look.width, height, colour=look.value.colour, weight=1.1, radius=3)
        y = top - 4 - look.heading.size
        pen.text(look.x + _INSET, y, title, look.heading)
        y -= 0 if look.wide else look.heading.leading
        for line in note:
            pen.text(look.x + _INSET + beside, y, line, look.item)
            y -= look.item.leading

    return [space(4), Strip(height, draw), space(6)]


def behind(pen: Pen, faces: Faces, imprint: Imprint, demo_mark: str, page: tuple[float, float]) -> None:
    """Words across a page, beneath its text: SALINAN in the middle, the mark of demo data above and below."""
    width, height = page
    scale = min(width / _SMALLEST[0], height / _SMALLEST[1])
    across = partial(pen.across, width / 2, degrees=32)
    if imprint.copy > 1:
        across(height / 2, words.COPY.format(imprint.copy), faces.strong_style(46 * scale, PALE))
    if imprint.demo:
        for place in (0.24, 0.76) if imprint.copy > 1 else (0.5,):
            across(height * place, demo_mark, faces.strong_style(64 * scale, PALE))


def framed(look: Look, text: str) -> list[Strip]:
    """A word in a frame, for papers on which nothing pale can stand: the mark of demo data on a roll."""
    height = look.title.leading + 6

    def draw(pen: Pen, top: float) -> None:
        pen.frame(look.x, top - height, look.width, height, colour=look.line, weight=1.4, radius=3)
        pen.centre(look.x + look.width / 2, top - 3 - look.title.size, text, look.title)

    return [space(3), Strip(height, draw), space(6)]
