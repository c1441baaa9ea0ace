"""The laporan tutup loket on A4: figures, services, blanks, what is open, what both sides hold, who signs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from printing import words
from printing.day_log_end import groups
from printing.drawing import Strip, kept, space
from printing.receipt_parts import facts, left
from printing.slip import Slip, slip_pdf
from printing.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.papers import ClosingReport
    from printing.drawing import Pen
    from printing.press import Press
    from printing.receipt_look import Look

_GROUPS_A_LINE: Final = 8
_SIGN: Final = 66.0
_SIGN_WIDTH: Final = 150.0
_SIGN_LINES: Final = 3
_TILES_A_ROW: Final = 4
_TILE_GAP: Final = 8.0
_SERVICES: Final = (0.12, 0.41, 0.09, 0.09, 0.1, 0.1, 0.09)
_BLANKS: Final = (0.18, 0.14, 0.14, 0.14, 0.03, 0.37)
_CHAINS: Final = (0.28, 0.16, 0.16, 0.03, 0.37)


def closing_pdf(content: ClosingReport, press: Press) -> bytes:
    """The PDF of a closing report."""
    return slip_pdf(content.imprint, press, partial(_sheet, content))


def _sheet(content: ClosingReport, look: Look) -> Slip:
    upper = [
        *facts(
            look,
            (
                (words.DAY, content.day, 0.34),
                (words.OPENED_AT, content.opened_at, 0.16),
                (words.CLOSED_AT, content.closed_at, 0.32),
                (words.SIGN_OPERATOR, content.operator, 0.3),
            ),
        ),
        *_tiles(look, content.figures),
    ]
    lower = [
        *_table(look, words.PER_SERVICE, words.CLOSING_SERVICES, _SERVICES, content.services, words_in=2),
        *_table(
            look,
            words.CLOSING_BLANKS_HEAD,
            words.CLOSING_BLANKS,
            _BLANKS,
            [(one.kind, one.opened, one.used, one.left, "", one.gap) for one in content.blanks],
        ),
        *_lines(look, words.CLOSING_OUTAGES, [f"{what}: {time}" for what, time in content.outages]),
        *_lines(look, words.CLOSING_STILL, [f"{what}: {count}" for what, count in content.still]),
        *_lines(look, words.CLOSING_OPENING, [content.checked] if content.checked else []),
        *_lines(look, words.CLOSING_NOTE, content.note.split("\n") if content.note else []),
        *_lines(look, words.CLOSING_STATEMENT, [content.statement] if content.statement else []),
        *_table(
            look,
            "",
            words.CLOSING_CHAINS,
            _CHAINS,
            [(book, here, there, "", verdict) for book, here, there, verdict in content.chains],
        ),
        *_end(look, content),
    ]
    return Slip(words.CLOSING, upper, lower, note=f"{words.PRINTED_AT.format(content.printed_at)} · {words.NOT_SIGNED}")


def _tiles(look: Look, figures: Sequence[tuple[str, str]]) -> list[Strip]:
    """Figures four to a row, each over what it counts; what belongs to a figure stands behind it in smaller letters."""
    share = look.width / _TILES_A_ROW
    rows = [figures[start : start + _TILES_A_ROW] for start in range(0, len(figures), _TILES_A_ROW)]

    def strip(row: Sequence[tuple[str, str]]) -> Strip:
        def draw(pen: Pen, top: float) -> None:
            for place, (label, value) in enumerate(row):
                x, y = look.x + place * share, top - look.number.size
                _figure(pen, look, (x, y), value, share - _TILE_GAP)
                pen.text(x, y - look.label.leading - 1, label, look.label.fitting(label, share - _TILE_GAP))

        return Strip(look.number.size + look.label.leading + 9, draw)

    return [space(4), *kept(map(strip, rows))]


def _figure(pen: Pen, look: Look, place: tuple[float, float], text: str, room: float) -> None:
    """A figure no wider than `room`: "29" large, "(L 14, P 15)" small behind it, both smaller where they must be."""
    figure, _, more = text.partition(" ")
    wanted = look.number.width(figure) + (look.value.width(f" {more}") if more else 0.0)
    scale = min(1.0, room / wanted) if wanted else 1.0
    count, rest = (replace(style, size=style.size * scale) for style in (look.number, look.value))
    x, y = place
    pen.text(x, y, figure, count)
    pen.text(x + count.width(figure) + rest.width(" "), y, more, rest)


def _head(look: Look, text: str) -> list[Strip]:
    return [space(7, keep=True), *kept([*left(look, text, look.section), space(1)])] if text else [space(2)]


def _table(
    look: Look,
    head: str,
    titles: Sequence[str],
    shares: Sequence[float],
    rows: Sequence[Sequence[str]],
    *,
    words_in: int = 1,
) -> list[Strip]:
    """A small table; after the columns that hold words come those of figures, at their right edges."""
    if not rows:
        return []
    last = len(titles) - 1
    columns = tuple(
        Column(title, share * look.width, right=words_in <= place and not (place == last and words_in == 1))
        for place, (title, share) in enumerate(zip(titles, shares, strict=True))
    )
    table = Table(look.x, columns, look.item.leading, look.label)
    body = [strip for row in rows for strip in table.row([[(text, look.item)] for text in row])]
    first = kept([*_head(look, head), table.head_strip(), body[0]])
    return [*first, *body[1:]]


def _lines(look: Look, head: str, lines: Sequence[str]) -> list[Strip]:
    if not lines:
        return []
    first, *rest = [strip for line in lines for strip in left(look, line, look.value)]
    return [*kept([*_head(look, head), first]), *rest]


def _end(look: Look, content: ClosingReport) -> list[Strip]:
    """The register's fingerprint, and who signs."""
    shown = groups(content.head).split(" ") if content.head else []
    lines = [" ".join(shown[at : at + _GROUPS_A_LINE]) for at in range(0, len(shown), _GROUPS_A_LINE)]
    head = [
        *_head(look, words.HEAD),
        *(strip for line in lines for strip in left(look, line, look.value)),
        *left(look, words.CLOSING_HEAD_LINE.format(content.entries), look.item_quiet),
    ]
    return kept([*head, space(10), _signatures(look, content)])


def _signatures(look: Look, content: ClosingReport) -> Strip:
    sides = (
        (look.x, words.SIGN_KNOWN, words.SIGN_SUPERVISOR, content.supervisor),
        (look.x + look.width - _SIGN_WIDTH, words.SIGN_MADE, words.SIGN_OPERATOR, content.operator),
    )

    def draw(pen: Pen, top: float) -> None:
        for x, first, second, name in sides:
            middle = x + _SIGN_WIDTH / 2
            pen.centre(middle, top - look.item.size, first, look.item)
            pen.centre(middle, top - look.item.size - look.item.leading, second, look.item)
            pen.rule(x, top - _SIGN + 16, _SIGN_WIDTH, weight=0.6, colour=look.value.colour)
            for place, line in enumerate(look.item.first_lines(name, _SIGN_WIDTH, _SIGN_LINES)):
                pen.centre(middle, top - _SIGN + 5 - place * look.item.leading, line, look.item)

    return Strip(_SIGN + (_SIGN_LINES - 1) * look.item.leading, draw)
