"""The parts of a receipt as strips: letterhead, facts, a case with its papers, notes, signatures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import Pen, Strip, kept, space

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from counter_app.services.papers import Letterhead, PaperItem, ReceiptCase
    from printing.faces import Style
    from printing.receipt_look import Look

Fact = tuple[str, str, float]
_GAP: Final = 9.0
_MARK: Final = 11.0
_INSET: Final = 8.0
_SIGN_ROOM: Final = 27.0
_SIGN_LINES: Final = 6
"""Lines of a name beneath the place to sign: it stands in full above, so a longer one may be cut here."""
_INLINE_LABEL: Final = 0.32
_STATE_ROOM: Final = 44.0
_CHIP_HEIGHT: Final = 11.5
_TOKEN_GROUP: Final = 4


def centred(look: Look, text: str, style: Style) -> list[Strip]:
    """Lines in the middle of the paper."""
    middle = look.x + look.width / 2

    def strip(line: str) -> Strip:
        return Strip(style.leading, lambda pen, top: pen.centre(middle, top - style.size, line, style))

    return [strip(line) for line in style.lines(text, look.width) if line]


def left(look: Look, text: str, style: Style, *, inset: float = 0.0) -> list[Strip]:
    """Lines from the left margin on."""

    def strip(line: str) -> Strip:
        return Strip(style.leading, lambda pen, top: pen.text(look.x + inset, top - style.size, line, style))

    return [strip(line) for line in style.lines(text, look.width - inset)]


def rule(look: Look, *, weight: float = 0.5, above: float = 0.0, below: float = 0.0) -> Strip:
    """A level line with room round it."""
    return Strip(
        above + below,
        lambda pen, top: pen.rule(look.x, top - above, look.width, weight=weight, colour=look.line),
        keep=True,
    )


def letterhead(look: Look, head: Letterhead) -> list[Strip]:
    """The kop: government, office, counter, address, and the double line beneath."""

    def lines(pen: Pen, top: float) -> None:
        pen.rule(look.x, top - 3, look.width, weight=1.5, colour=look.value.colour)
        pen.rule(look.x, top - 5.2, look.width, weight=0.5, colour=look.value.colour)

    return [
        *centred(look, head.government.upper(), look.government),
        *centred(look, head.office.upper(), look.office),
        *centred(look, head.counter, look.counter),
        *centred(look, head.address, look.address),
        Strip(6, lines),
    ]


def number_strips(look: Look, number: str, style: Style) -> list[Strip]:
    """A register number in its groups, the dashes quieter; one too long for the paper is broken like text."""
    dash = replace(style, colour=look.label.colour)
    if style.width(number) + 2 * style.size > look.width:
        return left(look, number, style)

    def draw(pen: Pen, top: float) -> None:
        x, y = look.x, top - style.size
        for place, group in enumerate(number.split("-")):
            if place:
                pen.text(x + style.size * 0.14, y, "-", dash)
                x += dash.width("-") + style.size * 0.28
            pen.text(x, y, group, style)
            x += style.width(group)

    return [Strip(style.leading, draw)]


def grouped_token(token: str) -> str:
    """A receipt's code in fours."""
    return " ".join(token[start : start + _TOKEN_GROUP] for start in range(0, len(token), _TOKEN_GROUP))


def facts(look: Look, row: Sequence[Fact], *, strong: bool = False, width: float = 0.0) -> list[Strip]:
    """Labels with their values: beside each other by share on wide paper, one under another on a roll."""
    shown = [fact for fact in row if fact[1]]
    if not look.wide:
        return [
            strip
            for place, (label, value, _) in enumerate(shown)
            for strip in _inline(look, label, value, strong=strong and place == 0)
        ]
    return _columns(look, shown, strong=strong, width=width or look.width)


def _columns(look: Look, row: Sequence[Fact], *, strong: bool, width: float) -> list[Strip]:
    share = sum(part for _, _, part in row)
    cells: list[tuple[float, str, list[str], Style]] = []
    x = look.x
    for place, (label, value, part) in enumerate(row):
        style = look.value_strong if strong and place == 0 else look.value
        room = width * part / share
        final = place == len(row) - 1
        cells.append((x, label, style.lines(value, room - (0 if final else _GAP)), style))
        x += room
    deep = max((len(lines) for _, _, lines, _ in cells), default=0)
    tallest = look.value_strong if strong else look.value

    def labels(pen: Pen, top: float) -> None:
        for x, label, _, _ in cells:
            pen.text(x, top - look.label.size, label, look.label)

    def values(line: int) -> Strip:
        def draw(pen: Pen, top: float) -> None:
            for x, _, lines, style in cells:
                if line < len(lines):
                    pen.text(x, top - tallest.size, lines[line], style)

        return Strip(tallest.leading, draw)

    cell = [Strip(look.label.leading, labels, keep=True), *map(values, range(deep))]
    return [*_keep_few(cell), space(4)]


def _inline(look: Look, label: str, value: str, *, strong: bool) -> list[Strip]:
    style = look.value_strong if strong else look.value
    indent = look.width * _INLINE_LABEL

    def strip(line: str, name: str) -> Strip:
        def draw(pen: Pen, top: float) -> None:
            pen.text(look.x, top - style.size, name, look.label)
            pen.text(look.x + indent, top - style.size, line, style)

        return Strip(style.leading, draw)

    lines = style.lines(value, look.width - indent)
    return [strip(line, label if place == 0 else "") for place, line in enumerate(lines)] + [space(1.5)]


def case_block(look: Look, case: ReceiptCase, position: int) -> list[Strip]:
    """One case: what for whom, its papers, and when; `position` 0 when it is the only one."""
    head = kept(
        [*_heading(look, case, position), *(number_strips(look, case.number, look.number_small) if position else ())]
    )
    person = facts(
        look,
        ((words.RESIDENT, case.person or "-", 0.41), (words.NIK, case.nik, 0.2), (words.VILLAGE, case.village, 0.39)),
        strong=True,
    )
    estimate = case.estimate or (words.NO_ESTIMATE if case.missing else "")
    more = facts(
        look,
        (
            (words.OUTPUT, case.output, 0.41),
            (words.FORMS, ", ".join(case.forms), 0.2),
            (words.ESTIMATE, estimate, 0.39),
        ),
    )
    opening = [rule(look, above=3, below=5), *head, space(3, keep=True), *person, *more]
    return [*_keep_few(opening), *received(look, case.received), *missing(look, case.missing), space(3)]


def _keep_few(strips: list[Strip], most: int = 14) -> list[Strip]:
    return kept(strips) if len(strips) <= most else strips


def _heading(look: Look, case: ReceiptCase, position: int) -> list[Strip]:
    chip = look.label.width(case.status) + 12 if case.status else 0.0
    beside = look.wide and chip <= look.width / 2
    lines = look.heading.lines(
        f"{position}. {case.service}" if position else case.service, look.width - (chip + 6 if beside else 0)
    )
    colour = look.warn if case.missing else look.accent

    def strip(place: int, line: str) -> Strip:
        def draw(pen: Pen, top: float) -> None:
            pen.text(look.x, top - look.heading.size, line, look.heading)
            if place == 0 and beside and chip:
                _chip(pen, look, top, case.status, colour=colour)

        return Strip(look.heading.leading, draw)

    strips = [strip(place, line) for place, line in enumerate(lines)]
    return strips if beside else [*strips, *(left(look, case.status, look.value) if case.status else ())]


def _chip(pen: Pen, look: Look, top: float, text: str, *, colour: tuple[float, float, float]) -> None:
    style = replace(look.label, colour=colour)
    width = style.width(text) + 12
    x, y = look.x + look.width - width, top - look.heading.size - 1.6
    pen.frame(x, y, width, _CHIP_HEIGHT, colour=colour, radius=_CHIP_HEIGHT / 2)
    pen.text(x + 6, y + (_CHIP_HEIGHT - style.size * 0.72) / 2, text, style)


def received(look: Look, items: Sequence[PaperItem]) -> list[Strip]:
    """What was handed in, with asli or salinan."""
    if not items:
        return [*left(look, words.NO_PAPERS, look.item_quiet), space(3)]
    title = f"{words.PAPERS_RECEIVED} ({len(items)})"
    head = replace(left(look, title, look.section)[0], keep=True)
    columns = 2 if look.wide else 1
    width = look.width / columns
    strips: list[Strip] = []
    for start in range(0, len(items), columns):
        pair = items[start : start + columns]
        strips += _item_row(look, [(look.x + place * width, item) for place, item in enumerate(pair)], width - _GAP)
    return [head, *strips, space(3)]


def _item_row(look: Look, items: Sequence[tuple[float, PaperItem]], width: float) -> list[Strip]:
    cells = [(x, item, look.item.lines(item.text, width - _MARK - _STATE_ROOM)) for x, item in items]

    def strip(line: int) -> Strip:
        def draw(pen: Pen, top: float) -> None:
            y = top - look.item.size
            for x, item, lines in cells:
                if line < len(lines):
                    pen.text(x + _MARK, y, lines[line], look.item)
                if line == 0:
                    pen.text(x, y, "\u2713", replace(look.item, colour=look.accent))
                    pen.right(x + width, y, _state(item), look.item_quiet)

        return Strip(look.item.leading, draw)

    return [*(strip(line) for line in range(max(len(lines) for _, _, lines in cells))), space(1.2)]


def _state(item: PaperItem) -> str:
    return words.STATES.get(item.state, item.state)


def missing(look: Look, items: Sequence[PaperItem]) -> list[Strip]:
    """What is still owed, in a box of its own with a square to tick for each."""
    if not items:
        return []
    inside = [space(4, keep=True), _missing_head(look, len(items))]
    for item in items:
        inside += _owed(look, item)
    inside.append(space(3.5))
    return [space(2, keep=True), *(_boxed(look, inside)), space(3)]


def _missing_head(look: Look, count: int) -> Strip:
    title = f"{words.PAPERS_MISSING} ({count})"
    hint = replace(look.item_quiet, colour=look.warn)
    height = look.missing.leading + (1 if look.wide else hint.leading)

    def draw(pen: Pen, top: float) -> None:
        y = top - look.missing.size
        pen.text(look.x + _INSET, y, title, look.missing)
        if look.wide:
            pen.right(look.x + look.width - _INSET, y, words.PAPERS_MISSING_HINT, hint)
        else:
            pen.text(look.x + _INSET, y - hint.leading, words.PAPERS_MISSING_HINT, hint)

    return Strip(height, draw, keep=True)


def _owed(look: Look, item: PaperItem) -> list[Strip]:
    x = look.x + _INSET
    lines = look.item.lines(item.text, look.width - 2 * _INSET - _MARK - _STATE_ROOM)

    def strip(place: int, line: str) -> Strip:
        def draw(pen: Pen, top: float) -> None:
            y = top - look.item.size
            pen.text(x + _MARK + 2, y, line, look.item)
            if place == 0:
                pen.frame(x, y - 1, 7.4, 7.4, colour=look.warn, weight=0.9)
                pen.right(look.x + look.width - _INSET, y, _state(item), look.item_quiet)

        return Strip(look.item.leading + 0.8, draw)

    return [strip(place, line) for place, line in enumerate(lines)]


def _boxed(look: Look, strips: Sequence[Strip]) -> Iterable[Strip]:
    """Strips on the warm ground; the bar on the left goes on where the box is parted by a page."""
    final = len(strips) - 1

    def boxed(place: int, inner: Strip) -> Strip:
        def draw(pen: Pen, top: float) -> None:
            pen.box(look.x, top - inner.height, look.width, inner.height, fill=look.warn_ground)
            pen.box(look.x, top - inner.height, 2.4, inner.height, fill=look.warn)
            if place in {0, final}:
                edge = top if place == 0 else top - inner.height
                pen.rule(look.x, edge, look.width, weight=0.6, colour=look.warn)
            if inner.draw is not None:
                inner.draw(pen, top)

        return replace(inner, draw=draw)

    return [boxed(place, inner) for place, inner in enumerate(strips)]


def free_band(look: Look, text: str) -> list[Strip]:
    """GRATIS, with its legal basis."""
    basis = text.removeprefix(words.FREE).lstrip(" -\u2013\u2014:,.") or words.FREE_LINE
    room = look.free.width(words.FREE) + 20
    lines = look.free_text.lines(basis, look.width - room - _INSET)
    height = max(24.0, len(lines) * look.free_text.leading + 11)

    def draw(pen: Pen, top: float) -> None:
        pen.box(look.x, top - height, look.width, height, fill=look.soft, radius=4)
        pen.frame(look.x, top - height, look.width, height, colour=look.accent, weight=0.8, radius=4)
        middle = top - height / 2
        pen.text(look.x + 10, middle - look.free.size * 0.36, words.FREE, look.free)
        y = middle + (len(lines) - 1) * look.free_text.leading / 2 - look.free_text.size * 0.36
        for line in lines:
            pen.text(look.x + room, y, line, look.free_text)
            y -= look.free_text.leading

    return [Strip(height, draw), space(5)]


def notes(look: Look, more: Sequence[str]) -> list[Strip]:
    """What the bearer should know, each with a dot before it."""
    strips: list[Strip] = []
    for text in (*words.NOTES, *more):
        lines = left(look, text, look.note, inset=8)
        strips += [_dotted(look, lines[0]), *lines[1:]]
    return [*strips, space(8)]


def _dotted(look: Look, inner: Strip) -> Strip:
    def draw(pen: Pen, top: float) -> None:
        pen.text(look.x, top - look.note.size, "\u2022", look.note)
        if inner.draw is not None:
            inner.draw(pen, top)

    return replace(inner, draw=draw)


def signatures(look: Look, bearer: str, operator: str) -> list[Strip]:
    """Two places to sign for the bearer and the operator."""
    return signed_by(look, (words.SIGN_BEARER if look.wide else words.SIGN_BEARER_SHORT, bearer), operator)


def signed_by(look: Look, other: tuple[str, str], operator: str, *, room: float = _SIGN_ROOM) -> list[Strip]:
    """Two places to sign, with the names beneath; `other` is a title and a name, `room` the height for the ink."""
    width = (look.width - 18) / 2
    sides = (
        (look.x, other[0], look.item.first_lines(other[1], width, _SIGN_LINES)),
        (look.x + width + 18, words.SIGN_OPERATOR, look.item.first_lines(operator, width, _SIGN_LINES)),
    )
    deep = max(len(names) for _, _, names in sides)
    height = look.label.leading + room + deep * look.item.leading + 3

    def draw(pen: Pen, top: float) -> None:
        for x, title, names in sides:
            middle = x + width / 2
            pen.centre(middle, top - look.label.size, title, look.label)
            y = top - look.label.leading - room
            pen.rule(x + width * 0.08, y, width * 0.84, weight=0.6, colour=look.value.colour)
            for name in names:
                y -= look.item.leading
                pen.centre(middle, y + 1, name, look.item)

    return [Strip(height, draw)]
