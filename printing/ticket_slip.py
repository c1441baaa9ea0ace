"""A queue slip: the number as large as the paper takes it, and beneath it what makes waiting bearable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import Strip, space
from printing.receipt_parts import centred, left
from printing.slip import Slip, slip_pdf

if TYPE_CHECKING:
    from counter_app.services.papers import TicketSlip
    from printing.press import Press
    from printing.receipt_look import Look

_HUGE: Final = {True: 120.0, False: 78.0}
"""Points of the number on wide paper and on a roll, as long as it fits."""
_LEADING: Final = 1.12


def ticket_pdf(slip: TicketSlip, press: Press) -> bytes:
    """The PDF of a queue slip."""
    return slip_pdf(slip.imprint, press, lambda look: _compose(slip, look))


def _compose(slip: TicketSlip, look: Look) -> Slip:
    line = left if look.wide else centred
    before = words.QUEUE_BEFORE.format(slip.before) if slip.before else words.QUEUE_NOBODY_BEFORE
    return Slip(
        title=words.QUEUE_TITLE,
        upper=(
            *_number(slip.number, look),
            *(line(look, slip.kind, look.number_small) if slip.kind else ()),
            space(6),
        ),
        lower=(
            *line(look, before, look.heading),
            *line(look, words.QUEUE_WAIT.format(slip.wait), look.heading),
            space(6),
            *line(look, slip.given_at, look.value),
            space(4),
            *line(look, words.QUEUE_STEPPING_OUT, look.note),
        ),
        note=words.QUEUE_NOTE,
    )


def _number(number: str, look: Look) -> list[Strip]:
    """The number in one line across the paper."""
    size = _HUGE[look.wide]
    style = replace(look.number, size=size, leading=size * _LEADING)
    wide = style.width(number)
    if wide > look.width:
        size *= look.width / wide
        style = replace(style, size=size, leading=size * _LEADING)
    middle = look.x + look.width / 2
    return [Strip(style.leading, lambda pen, top: pen.centre(middle, top - style.size, number, style), keep=True)]
