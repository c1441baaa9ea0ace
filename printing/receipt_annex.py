"""The annex of a collective receipt: one row per resident."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, Strip
from printing.table import Column, Table

if TYPE_CHECKING:
    from counter_app.services.papers import Receipt, ReceiptCase
    from printing.faces import Style
    from printing.receipt_look import Look

_WIDTHS: Final = (7, 34, 28, 23, 34)


def annex_table(look: Look) -> Table:
    """The columns of the annex on A5."""
    columns = tuple(Column(title, width * MM) for title, width in zip(words.ANNEX_COLUMNS, _WIDTHS, strict=True))
    return Table(look.x, columns, 9.4, look.label)


def annex_strips(look: Look, receipt: Receipt) -> list[Strip]:
    """A row for each resident, in the order in which they were taken in."""
    table = annex_table(look)
    return [
        strip for position, case in enumerate(receipt.cases, 1) for strip in table.row(_cells(look, position, case))
    ]


def _cells(look: Look, position: int, case: ReceiptCase) -> list[list[tuple[str, Style]]]:
    area, _, rest = case.number.partition("-")
    mark, _, last = rest.partition("-")
    return [
        [(f"{position}", look.item_quiet)],
        [(case.person, look.section), (" \u00b7 ".join(part for part in (case.nik, case.village) if part), look.note)],
        [(case.service, look.item_quiet), (", ".join(case.forms), look.note)],
        [(f"{area}-{mark}-" if last else case.number, look.item_quiet), (last, look.item_quiet)],
        _papers(look, case),
    ]


def _papers(look: Look, case: ReceiptCase) -> list[tuple[str, Style]]:
    if case.missing:
        items = "; ".join(f"{item.text} ({words.STATES.get(item.state, item.state)})" for item in case.missing)
        return [(f"{words.MISSING}: {items}", replace(look.item_quiet, colour=look.warn))]
    return [
        (f"{words.COMPLETE} ({len(case.received)})", look.item_quiet),
        (f"{words.READY} {case.estimate}" if case.estimate else "", look.note),
    ]
