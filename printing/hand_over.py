"""The bukti serah terima: which document was given out, to whom and how, with room for both to sign in ink."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, kept, space
from printing.receipt_parts import facts, grouped_token, left, number_strips, rule, signed_by
from printing.slip import Slip, code_beside, slip_pdf

if TYPE_CHECKING:
    from counter_app.services.papers import GivenOut, HandOverSlip
    from printing.drawing import Strip
    from printing.press import Press
    from printing.receipt_look import Look


_INK: Final = 22 * MM
"""Room for a thumb."""


def hand_over_pdf(content: HandOverSlip, press: Press) -> bytes:
    """The PDF of a hand-over slip."""
    return slip_pdf(content.imprint, press, partial(_slip, content))


def _slip(content: HandOverSlip, look: Look) -> Slip:
    single = len(content.items) == 1
    upper = [
        *facts(look, ((words.HANDED_AT, content.handed_at, 1),)),
        *(strip for place, item in enumerate(content.items, 1) for strip in _item(look, item, 0 if single else place)),
    ]
    lower = [
        rule(look, above=2, below=5),
        *facts(look, ((words.RECEIVER, content.receiver, 1),), strong=True),
        *_details(look, content),
        space(6),
        *code_beside(look, content.qr, partial(_beside, content)),
        *_statement(look, content),
        space(8),
        *signed_by(look, (words.SIGN_RECEIVER.format(content.signed), content.receiver), content.operator, room=_INK),
    ]
    return Slip(words.HAND_OVER, upper, lower, subtitle=words.HAND_OVER_SUBTITLE, note=words.SHEET_DISCLAIMER)


def _item(look: Look, item: GivenOut, place: int) -> list[Strip]:
    """One document, kept in one piece; `place` 0 when it is the only one."""
    document = f"{place}. {item.output}" if place else item.output
    row = (
        (words.RESIDENT, item.person, 0.41),
        (words.NIK, item.nik, 0.2),
        (words.VILLAGE, item.village, 0.39),
    )
    return kept(
        [
            rule(look, above=2, below=5),
            *left(look, document, look.heading),
            *number_strips(look, item.number, look.number_small),
            space(3),
            *facts(look, row, strong=True),
            *facts(look, ((words.SERVICE, item.service, 1),)),
        ]
    )


def _details(look: Look, content: HandOverSlip) -> list[Strip]:
    """What the counter noted of the hand-over, two beside each other on wide paper."""
    found = content.facts
    pairs = [found[place : place + 2] for place in range(0, len(found), 2)]
    return [strip for pair in pairs for strip in facts(look, tuple((name, value, 0.5) for name, value in pair))]


def _statement(look: Look, content: HandOverSlip) -> list[Strip]:
    """What the receiver signs for beneath, kept in one piece."""
    if not content.statement:
        return []
    return [
        space(6),
        *kept([*left(look, words.STATEMENT, look.heading), *left(look, content.statement, look.value)]),
    ]


def _beside(content: HandOverSlip, look: Look) -> list[Strip]:
    return [
        *left(look, f"{words.CODE} {grouped_token(content.token)}", look.label),
        space(4),
        *left(look, words.HAND_OVER_NOTE, look.value),
    ]
