"""The tanda terima on a roll of 80 mm: black only, as long as it needs to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, Document, Strip, height_of, lay, part, space
from printing.marks import copy_block, framed
from printing.qr import QrCode
from printing.receipt_look import roll_look
from printing.receipt_parts import (
    case_block,
    centred,
    facts,
    free_band,
    grouped_token,
    left,
    letterhead,
    notes,
    number_strips,
    rule,
    signatures,
)
from printing.slip import LONGEST, ROLL_WIDTH

if TYPE_CHECKING:
    from counter_app.services.papers import Receipt, ReceiptCase
    from printing.drawing import Pen
    from printing.press import Press
    from printing.receipt_look import Look

_MARGIN: Final = 5 * MM
_TEAR: Final = 6 * MM
_QR_SIDE: Final = 32 * MM


def receipt_roll(receipt: Receipt, press: Press) -> bytes:
    """The PDF of a receipt on a roll of 80 mm; one page, unless it would be longer than three metres."""
    look = roll_look(press.faces)
    mark = framed(look, press.demo_mark) if receipt.imprint.demo else []
    strips = [*mark, *_head(look, receipt), *_body(look, receipt), *_end(look, receipt), *mark]
    pages = part(strips, lambda _: LONGEST - _MARGIN - _TEAR)
    heights = [height_of(page) + _MARGIN + _TEAR for page in pages]
    document = Document(words.RECEIPT, receipt.imprint.letterhead.office, (ROLL_WIDTH, heights[0]))
    for page, height in zip(pages, heights, strict=True):
        lay(document.page((ROLL_WIDTH, height)), height - _MARGIN, page)
        document.end_page()
    return document.close()


def _head(look: Look, receipt: Receipt) -> list[Strip]:
    single = len(receipt.cases) == 1
    many = f"{words.COLLECTIVE}: {words.CASES}" if receipt.collective else words.CASES
    numbers = (
        [*left(look, words.NUMBER, look.label), *number_strips(look, receipt.cases[0].number, look.number)]
        if single
        else left(look, many.format(len(receipt.cases)), look.heading)
    )
    return [
        *letterhead(look, receipt.imprint.letterhead),
        space(5),
        *centred(look, words.RECEIPT.upper(), look.title),
        space(3),
        *numbers,
        space(4),
        *facts(
            look,
            (
                (words.RECEIVED_AT, receipt.received_at, 1),
                (words.BEARER, " \u00b7 ".join(part for part in (receipt.bearer, receipt.bearer_note) if part), 1),
                (words.CHANNEL, receipt.channel, 1),
                (words.PICKUP_SHORT, receipt.pickup, 1),
            ),
        ),
        space(2),
    ]


def _body(look: Look, receipt: Receipt) -> list[Strip]:
    if receipt.collective:
        return [strip for position, case in enumerate(receipt.cases, 1) for strip in _line(look, position, case)]
    single = len(receipt.cases) == 1
    return [
        strip
        for position, case in enumerate(receipt.cases, 1)
        for strip in case_block(look, case, 0 if single else position)
    ]


def _line(look: Look, position: int, case: ReceiptCase) -> list[Strip]:
    """One resident of a collective visit."""
    about = " \u00b7 ".join(part for part in (case.nik, case.village) if part)
    strips = [
        rule(look, weight=0.4, above=2, below=3),
        *left(look, f"{position}. {case.person}", look.section),
        *left(look, about, look.item_quiet),
        *left(look, case.service, look.item_quiet),
        *left(look, case.number, look.item_quiet),
    ]
    for item in case.missing:
        strips += left(look, f"{words.MISSING}: {item.text} ({words.STATES.get(item.state, item.state)})", look.section)
    return strips


def _end(look: Look, receipt: Receipt) -> list[Strip]:
    """The mark of a copy stands in the middle of the slip, before what every receipt says."""
    return [
        space(5),
        *copy_block(look, receipt.imprint),
        *free_band(look, receipt.free_line),
        *notes(look, receipt.notes),
        *_code(look, receipt),
        *signatures(look, receipt.bearer, receipt.operator),
        space(6),
        *centred(look, words.DISCLAIMER, look.small),
    ]


def _code(look: Look, receipt: Receipt) -> list[Strip]:
    qr = QrCode(receipt.qr)
    side = min(qr.side(_QR_SIDE), look.width)

    def draw(pen: Pen, top: float) -> None:
        qr.draw(pen.canvas, look.x + (look.width - side) / 2, top, side)

    return [Strip(side, draw, keep=True), *centred(look, grouped_token(receipt.token), look.small), space(6)]
