"""Lembar darurat: a form to fill in by hand with its register number and QR, and a receipt to tear off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, PALE, QUIET, Document, height_of, lay
from printing.faces import INK
from printing.marks import copy_block
from printing.qr import QUIET_MODULES, QrCode
from printing.receipt_look import a5_look
from printing.receipt_parts import grouped_token

if TYPE_CHECKING:
    from counter_app.services.sheet_paper import BlankSheet, BlankSheets
    from printing.drawing import Pen
    from printing.faces import Faces, Style
    from printing.press import Press

_DIGITS: Final = 16
_GROUP: Final = 4
_COLUMNS: Final = 3
_GAP: Final = 3 * MM
_TICK: Final = 3 * MM
_SLIGHTLY: Final = 8
"""So many degrees a word is turned on the receipt, which is far wider than high."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """The measures of one size of paper, in points; a row holds a label and the line on which one writes."""

    width: float
    height: float
    margin: float
    row: float
    box: float
    tick_row: float
    papers: int
    sign: float
    tear: float
    qr: float
    number: float


_PLANS: Final = {
    "a4": _Plan(210 * MM, 297 * MM, 15 * MM, 11.6 * MM, 7.2 * MM, 6.4 * MM, 5, 19 * MM, 72 * MM, 30 * MM, 24),
    "a5": _Plan(148 * MM, 210 * MM, 9 * MM, 8.8 * MM, 5.6 * MM, 4.6 * MM, 3, 10.5 * MM, 58 * MM, 22 * MM, 17),
}


class _Look:
    """The styles of a sheet."""

    def __init__(self, faces: Faces, plan: _Plan) -> None:
        plain, strong = faces.plain_style, faces.strong_style
        large = plan.width > 160 * MM
        self.faces = faces
        self.office = strong(9 if large else 7.4)
        self.small = plain(7 if large else 6.2, QUIET)
        self.title = strong(15 if large else 11.5)
        self.number = strong(plan.number)
        self.label = plain(7.4 if large else 6.4, QUIET)
        self.text = plain(8.6 if large else 6.8, INK)
        self.strong = strong(9.2 if large else 7.4)


def sheets_pdf(content: BlankSheets, press: Press) -> bytes:
    """A page for each sheet."""
    plan = _PLANS[press.size]
    look = _Look(press.faces, plan)
    document = Document(words.SHEETS, content.imprint.letterhead.office, (plan.width, plan.height))
    for sheet in content.sheets:
        _Sheet(document.page(), plan, look, content, sheet).draw(press.demo_mark)
        document.end_page()
    return document.close()


class _Sheet:
    """One sheet being drawn from its top downwards."""

    def __init__(self, pen: Pen, plan: _Plan, look: _Look, content: BlankSheets, sheet: BlankSheet) -> None:
        self._pen, self._plan, self._look = pen, plan, look
        self._content, self._sheet = content, sheet
        self._x, self._inner = plan.margin, plan.width - 2 * plan.margin
        self._top = plan.height - plan.margin
        within = replace(a5_look(look.faces), x=self._x, width=self._inner)
        self._copied = copy_block(within, content.imprint)

    def draw(self, demo_mark: str) -> None:
        """The form, and beneath the dashed line the receipt."""
        self._marks(demo_mark)
        self._head(words.SHEETS)
        self._line(words.SHEET_HOW, self._look.small)
        self._copy()
        self._top -= 5
        self._row((words.SHEET_DAY, 0.3), (words.SHEET_TIME, 0.2), (words.VILLAGE, 0.5))
        self._row((words.SHEET_NAME, 1.0))
        for label in (words.NIK, words.SHEET_KK):
            self._digits(label, _DIGITS, _GROUP)
        self._row((words.SHEET_BORN, 0.34), (words.SHEET_SEX, 0.18), (words.SHEET_PHONE, 0.48))
        self._services()
        self._papers()
        self._signs()
        self._tear_off()

    def _marks(self, demo_mark: str) -> None:
        """Across the form, and across the receipt: once they are parted, each says what it is."""
        imprint = self._content.imprint
        marks = [demo_mark] if imprint.demo else []
        marks += [words.COPY.format(imprint.copy)] if imprint.copy > 1 else []
        plan, middle = self._plan, self._plan.width / 2
        style = self._look.faces.strong_style(plan.width / 8, PALE)
        for place, mark in enumerate(marks):
            self._pen.across(middle, plan.height * (0.45 + 0.2 * place), mark, style, degrees=30)
        both = " \u00b7 ".join(marks)
        low = self._look.faces.strong_style(plan.tear / 4, PALE).fitting(both, plan.width * 0.9)
        self._pen.across(middle, plan.tear * 0.42, both, low, degrees=_SLIGHTLY)

    def _copy(self) -> None:
        """Which copy it is, when, by whom and why, in the frame that every copy has; nothing on the first."""
        self._top = lay(self._pen, self._top, self._copied)

    def _head(self, title: str, mark: str = "", note: str = "") -> None:
        """The office, what this is, the number in large type, and the QR at the right; which copy, and its note."""
        pen, look, plan = self._pen, self._look, self._plan
        qr = QrCode(self._sheet.qr)
        side = qr.side(plan.qr)
        quiet = side * QUIET_MODULES / qr.modules
        qr.draw(pen.canvas, self._x + self._inner - side + quiet, self._top + quiet, side)
        pen.forget()
        head, y = self._content.imprint.letterhead, self._top
        code = f"{words.CODE} {grouped_token(self._sheet.token)}"
        for text, style in (
            (head.office.upper(), look.office),
            (f"{head.counter} \u00b7 {head.address}", look.small),
            (" \u00b7 ".join(filter(None, (title.upper(), mark))), look.title),
            (self._sheet.number, look.number),
            (" \u00b7 ".join(filter(None, (code, note))), look.small),
        ):
            y -= style.size * 1.28
            pen.text(self._x, y, text, style.fitting(text, self._inner - side))
            y -= style.size * 0.12
        self._top = min(y - 5, self._top - side + 2 * quiet)

    def _line(self, text: str, style: Style) -> None:
        for line in style.lines(text, self._inner):
            self._top -= style.size * 1.3
            self._pen.text(self._x, self._top, line, style)

    def _row(self, *fields: tuple[str, float]) -> None:
        """Labels with lines to write on; the shares are of the whole width."""
        x = self._x
        for label, share in fields:
            width = self._inner * share
            self._pen.text(x, self._top - self._look.label.size, label, self._look.label)
            self._pen.rule(x, self._top - self._plan.row + 2, width - _GAP, weight=0.6, colour=QUIET)
            x += width
        self._top -= self._plan.row

    def _digits(self, label: str, count: int, group: int) -> None:
        """A box for each digit, in groups."""
        pen, box = self._pen, self._plan.box
        pen.text(self._x, self._top - self._look.label.size, label, self._look.label)
        x, y = self._x, self._top - self._look.label.size - 3 - box
        for place in range(count):
            x += _GAP if place and place % group == 0 else 0
            pen.frame(x, y, box, box, colour=QUIET, weight=0.6)
            x += box
        self._top = y - 4

    def _tick(self, x: float, y: float) -> None:
        self._pen.frame(x, y, _TICK, _TICK, colour=INK, weight=0.7)

    def _services(self) -> None:
        """The commonest services to tick, and a line for any other."""
        pen, look, plan = self._pen, self._look, self._plan
        self._line(words.SERVICE, look.strong)
        services, width = self._content.services, self._inner / _COLUMNS
        rows = -(-len(services) // _COLUMNS)
        top = self._top - 3
        for place, (code, name) in enumerate(services):
            column, row = divmod(place, max(1, rows))
            x, y = self._x + column * width, top - (row + 1) * plan.tick_row
            self._tick(x, y)
            text = f"{code} {name}"
            pen.text(x + _TICK + 4, y + 1, text, look.text.fitting(text, width - _TICK - 8))
        self._top = top - rows * plan.tick_row - 2
        y = self._top - plan.tick_row
        self._tick(self._x, y)
        pen.text(self._x + _TICK + 4, y + 1, words.SHEET_OTHER, look.text)
        begins = self._x + _TICK + 8 + look.text.width(words.SHEET_OTHER)
        pen.rule(begins, y, self._x + self._inner - begins, weight=0.5, colour=QUIET)
        self._top = y - 5

    def _papers(self) -> None:
        """Lines for the papers that were brought, each with what it is; fewer where the frame of a copy took room."""
        pen, look, plan = self._pen, self._look, self._plan
        self._line(words.SHEET_PAPERS, look.strong)
        states = (words.STATES["asli"], words.STATES["salinan"], words.STATES["menyusul"])
        room = sum(look.text.width(state) + _TICK + 14 for state in states)
        row = plan.tick_row * 1.1
        for _ in range(max(1, plan.papers - ceil(height_of(self._copied) / row))):
            self._top -= row
            pen.rule(self._x, self._top, self._inner - room - 6, weight=0.5, colour=QUIET)
            x = self._x + self._inner - room
            for state in states:
                self._tick(x, self._top)
                pen.text(x + _TICK + 4, self._top + 1, state, look.text)
                x += look.text.width(state) + _TICK + 14
        self._top -= 6

    def _signs(self) -> None:
        half, y = self._inner / 2, self._top - self._plan.sign
        for place, label in enumerate((words.SIGN_BEARER, words.SIGN_OPERATOR)):
            x = self._x + place * half
            self._pen.text(x, self._top - self._look.label.size, label, self._look.label)
            self._pen.rule(x, y, half - 2 * _GAP, weight=0.6, colour=QUIET)
        self._top = y

    def _tear_off(self) -> None:
        """The temporary receipt that the resident takes home."""
        pen, look, plan = self._pen, self._look, self._plan
        pen.line(QUIET, 0.7)
        pen.canvas.setDash(3, 3)
        pen.canvas.line(0, plan.tear, plan.width, plan.tear)
        pen.canvas.setDash()
        pen.text(self._x, plan.tear + 3, words.SHEET_TEAR, look.small)
        self._top = plan.tear - 9
        imprint = self._content.imprint
        copied = (words.COPY.format(imprint.copy), imprint.copy_note) if imprint.copy > 1 else ()
        self._head(words.SHEET_RECEIPT, *copied)
        self._row((words.SHEET_NAME, 0.55), (words.SERVICE, 0.45))
        self._row((words.SHEET_DAY, 0.3), (words.SHEET_TIME, 0.25), (words.SHEET_INITIALS, 0.45))
        free = self._content.free_line or f"{words.FREE}, {words.FREE_LINE}"
        for text, style in ((words.SHEET_KEEP, look.text), (free, look.strong)):
            self._line(text, style)
