"""The tanda terima on A5, portrait; it flows onto further pages and counts them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, Document, Strip, height_of, lay, part, space
from printing.marks import behind, copy_block
from printing.qr import QUIET_MODULES, QrCode
from printing.receipt_annex import annex_strips, annex_table
from printing.receipt_look import a5_look
from printing.receipt_parts import (
    case_block,
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
from printing.slip import A5

if TYPE_CHECKING:
    from counter_app.services.papers import Receipt
    from printing.drawing import Pen
    from printing.press import Press
    from printing.receipt_look import Look

_TOP: Final = 8 * MM
_BOTTOM: Final = 13 * MM
_QR_SIDE: Final = 27 * MM
_FOOT_GAP: Final = 14.0
_CONTINUED: Final = 20.0
_ROOM: Final = A5[1] - _TOP - _BOTTOM


def receipt_a5(receipt: Receipt, press: Press) -> bytes:
    """The PDF of a receipt on A5."""
    look = a5_look(press.faces)
    pages = _pages(look, receipt)
    document = Document(words.RECEIPT, receipt.imprint.letterhead.office, A5)
    for number, page in enumerate(pages):
        pen = document.page()
        behind(pen, press.faces, receipt.imprint, press.demo_mark, A5)
        top = A5[1] - _TOP
        if number:
            _continued(pen, look, receipt, top, annex=bool(page) and page[0].table)
            top -= _CONTINUED
        if page and page[0].table and number:
            top = lay(pen, top, (annex_table(look).head_strip(),))
        lay(pen, top, page)
        _foot(pen, look, number + 1, len(pages))
        document.end_page()
    return document.close()


def _pages(look: Look, receipt: Receipt) -> list[list[Strip]]:
    """The cover with its foot at the bottom of the last page of the text, then the annex."""
    foot = [
        *free_band(look, receipt.free_line),
        *notes(look, receipt.notes),
        *signatures(look, receipt.bearer, receipt.operator),
    ]
    body = [*_head(look, receipt), *_body(look, receipt)]
    pages = part(body, _room)
    left_over = _room(len(pages) - 1) - height_of(pages[-1])
    if left_over < height_of(foot):
        pages.append([])
        left_over = _room(len(pages) - 1)
    gap = max(0.0, left_over - height_of(foot))
    pages[-1] += [space(gap if len(pages) == 1 else min(gap, _FOOT_GAP)), *foot]
    if receipt.collective:
        head = annex_table(look).head_strip().height
        pages += part(annex_strips(look, receipt), lambda _: _ROOM - _CONTINUED - head)
    return pages


def _room(page: int) -> float:
    return _ROOM - (_CONTINUED if page else 0)


def _head(look: Look, receipt: Receipt) -> list[Strip]:
    """Letterhead; then title, number and the facts of the visit, with the QR at the right."""
    qr = QrCode(receipt.qr)
    side = qr.side(_QR_SIDE)
    quiet = side * QUIET_MODULES / qr.modules
    beside = replace(look, width=look.width - side)
    block = [
        space(5),
        *left(beside, words.RECEIPT.upper(), look.title),
        *left(beside, words.RECEIPT_SUBTITLE, look.subtitle),
        space(6),
        *_numbers(beside, receipt),
        *left(beside, f"{words.CODE} {grouped_token(receipt.token)}", look.label),
    ]
    block += [space(max(0.0, side - quiet / 2 - height_of(block)))]

    def draw(pen: Pen, top: float) -> None:
        lay(pen, top, block)
        x = look.x + look.width - side + quiet
        qr.draw(pen.canvas, x, top, side)

    visit = (
        *facts(look, ((words.RECEIVED_AT, receipt.received_at, 0.61), (words.CHANNEL, receipt.channel, 0.39))),
        *facts(look, ((words.BEARER, _bearer(receipt), 0.61), (words.PICKUP, receipt.pickup, 0.39))),
    )
    return [
        *letterhead(look, receipt.imprint.letterhead),
        Strip(height_of(block), draw),
        rule(look, above=2, below=5),
        *visit,
        *copy_block(look, receipt.imprint),
    ]


def _bearer(receipt: Receipt) -> str:
    return " \u00b7 ".join(part for part in (receipt.bearer, receipt.bearer_note) if part)


def _numbers(look: Look, receipt: Receipt) -> list[Strip]:
    if receipt.collective:
        line = words.COLLECTIVE_LINE.format(len(receipt.cases))
        return [*left(look, words.COLLECTIVE, look.number), *left(look, line, look.value)]
    if len(receipt.cases) == 1:
        return [*left(look, words.NUMBER, look.label), *number_strips(look, receipt.cases[0].number, look.number)]
    return [
        *left(look, words.CASES.format(len(receipt.cases)), look.number),
        *left(look, ", ".join(case.service for case in receipt.cases), look.subtitle)[:2],
    ]


def _body(look: Look, receipt: Receipt) -> list[Strip]:
    if receipt.collective:
        return _summary(look, receipt)
    single = len(receipt.cases) == 1
    return [
        strip
        for position, case in enumerate(receipt.cases, 1)
        for strip in case_block(look, case, 0 if single else position)
    ]


def _summary(look: Look, receipt: Receipt) -> list[Strip]:
    """How many of each service a collective visit brought, and how many lack papers."""
    counts = Counter(case.service for case in receipt.cases)
    lacking = sum(1 for case in receipt.cases if case.missing)
    strips = [rule(look, above=3, below=5), *_counted(look, words.SERVICE, words.COUNT, head=True)]
    for service, count in counts.items():
        strips += _counted(look, service, str(count))
    if lacking:
        strips += [space(3), *left(look, words.COLLECTIVE_MISSING.format(lacking), look.missing)]
    return strips


def _counted(look: Look, name: str, count: str, *, head: bool = False) -> list[Strip]:
    style = look.label if head else look.value
    lines = style.lines(name, look.width - 60)

    def strip(place: int, line: str) -> Strip:
        last = place == len(lines) - 1
        height = style.leading + (4 if last else 0)

        def draw(pen: Pen, top: float) -> None:
            pen.text(look.x, top - style.size - 1, line, style)
            if place == 0:
                pen.right(look.x + look.width, top - style.size - 1, count, style)
            if last:
                pen.rule(look.x, top - height, look.width, weight=0.35, colour=look.line)

        return Strip(height, draw)

    return [strip(place, line) for place, line in enumerate(lines)]


def _continued(pen: Pen, look: Look, receipt: Receipt, top: float, *, annex: bool) -> None:
    title = words.ANNEX if annex else f"{words.RECEIPT} \u00b7 {words.CONTINUED}"
    number = receipt.cases[0].number if len(receipt.cases) == 1 else grouped_token(receipt.token)
    pen.text(look.x, top - look.section.size, title, look.section)
    pen.right(look.x + look.width, top - look.section.size, number, look.small)
    pen.rule(look.x, top - look.section.size - 4, look.width, weight=0.9, colour=look.value.colour)


def _foot(pen: Pen, look: Look, number: int, count: int) -> None:
    y = _BOTTOM - 5 * MM
    pen.rule(look.x, y + 9, look.width, weight=0.4, colour=look.line)
    pen.text(look.x, y, words.DISCLAIMER, look.small)
    pen.right(look.x + look.width, y, words.PAGE.format(number, count), look.small)
