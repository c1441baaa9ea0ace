"""The end of the day's log: totals, counts by service, the register's fingerprint, and the places to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import QUIET, Pen, Strip, height_of, kept, lay, space
from printing.faces import INK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.papers import DayLog
    from printing.faces import Faces, Style

_GROUP: Final = 4
_GROUPS_A_LINE: Final = 8
_TILE: Final = 30.0
_SIGN: Final = 78.0
_SIGN_WIDTH: Final = 150.0
_SIGN_LINES: Final = 3


def groups(head: str) -> str:
    """A head hash in fours."""
    return " ".join(head[start : start + _GROUP] for start in range(0, len(head), _GROUP))


def end_strips(log: DayLog, faces: Faces, x: float, width: float) -> list[Strip]:
    """Totals as figures, then services at the left and the fingerprint at the right, then the signatures."""
    end = _End(faces, x, width)
    return [space(8), *kept(end.totals(log.totals)), *end.services(log.per_service), end.closing(log)]


class _End:
    def __init__(self, faces: Faces, x: float, width: float) -> None:
        self.x, self.width = x, width
        self.section = faces.strong_style(8.4)
        self.figure = faces.strong_style(14)
        self.label = faces.plain_style(6.8, QUIET, 9)
        self.text = faces.plain_style(7.6, INK, 10.6)
        self.quiet = faces.plain_style(7.6, QUIET, 10.6)

    def line(self, text: str, style: Style, *, above: float = 0.0) -> Strip:
        """One line from the left."""
        return Strip(above + style.leading, lambda pen, top: pen.text(self.x, top - above - style.size, text, style))

    def totals(self, totals: Sequence[tuple[str, str]]) -> list[Strip]:
        """The figures beside each other."""
        share = min(self.width / max(1, len(totals)), 96.0)

        def draw(pen: Pen, top: float) -> None:
            for place, (label, value) in enumerate(totals):
                x = self.x + place * share
                pen.text(x, top - self.figure.size, value, self.figure)
                pen.text(x, top - self.figure.size - self.label.leading - 1, label, self.label)

        return [self.line(words.TOTALS, self.section), space(2), Strip(_TILE, draw), space(4)] if totals else []

    def services(self, services: Sequence[tuple[str, str, int]]) -> list[Strip]:
        """How many of each service, in two columns."""
        if not services:
            return []
        half = (len(services) + 1) // 2
        rows = [[services[place] for place in (row, row + half) if place < len(services)] for row in range(half)]
        return [self._kept_line(words.PER_SERVICE), *map(self._pair, rows), space(4)]

    def _kept_line(self, text: str) -> Strip:
        inner = self.line(text, self.section, above=2)
        return Strip(inner.height + 2, inner.draw, keep=True)

    def _pair(self, pair: Sequence[tuple[str, str, int]]) -> Strip:
        column = self.width / 2
        room = column - 100
        cells = [(code, self.text.lines(name, room), count) for code, name, count in pair]
        height = max(len(lines) for _, lines, _ in cells) * self.text.leading + 1.4

        def draw(pen: Pen, top: float) -> None:
            for place, (code, lines, count) in enumerate(cells):
                x, y = self.x + place * column, top - self.text.size - 0.5
                pen.text(x, y, code, self.quiet)
                pen.right(x + column - 24, y, str(count), self.text)
                for line in lines:
                    pen.text(x + 44, y, line, self.text)
                    y -= self.text.leading
                pen.rule(x, top - height, column - 24, weight=0.35)

        return Strip(height, draw)

    def head(self, log: DayLog) -> list[Strip]:
        """The fingerprint of the register in groups, and how many entries it covers."""
        if not log.head:
            return [self.line(words.HEAD, self.section, above=2), self.line(words.HEAD_EMPTY, self.quiet)]
        shown = groups(log.head).split(" ")
        lines = [" ".join(shown[at : at + _GROUPS_A_LINE]) for at in range(0, len(shown), _GROUPS_A_LINE)]
        return [
            self.line(words.HEAD, self.section, above=2),
            *(self.line(line, self.text, above=1) for line in lines),
            self.line(words.HEAD_LINE.format(log.entries), self.quiet),
        ]

    def closing(self, log: DayLog) -> Strip:
        """The fingerprint at the left; at the right who knows of it and who made it."""
        head = self.head(log)

        def draw(pen: Pen, top: float) -> None:
            lay(pen, top, head)
            self._signatures(pen, top - 4, log)

        return Strip(max(height_of(head), _SIGN + 4 + (_SIGN_LINES - 1) * self.text.leading), draw)

    def _signatures(self, pen: Pen, top: float, log: DayLog) -> None:
        right = self.x + self.width - _SIGN_WIDTH
        sides = (
            (right - _SIGN_WIDTH - 30, words.SIGN_KNOWN, words.SIGN_SUPERVISOR, log.supervisor),
            (right, words.SIGN_MADE, words.SIGN_OPERATOR, log.operator),
        )

        for x, first, second, name in sides:
            middle = x + _SIGN_WIDTH / 2
            pen.centre(middle, top - 8, first, self.quiet)
            pen.centre(middle, top - 8 - self.quiet.leading, second, self.quiet)
            pen.rule(x, top - _SIGN + 16, _SIGN_WIDTH, weight=0.6, colour=INK)
            for place, line in enumerate(self.text.first_lines(name, _SIGN_WIDTH, _SIGN_LINES)):
                pen.centre(middle, top - _SIGN + 5 - place * self.text.leading, line, self.text)
