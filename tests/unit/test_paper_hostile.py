"""Every hostile text on every paper, read back by another program: exact, or spelled out as documented."""

from __future__ import annotations

import csv
import io
from dataclasses import fields, replace
from typing import Any, Final

import openpyxl
import pytest

from printing.faces import load_faces
from printing.papers import PdfPapers
from printing.plain import cell, plain
from tests.unit.hostile_texts import HOSTILE_TEXTS
from tests.unit.paper_samples import COPIED, a_case, a_log, a_receipt, a_row
from tests.unit.reading_papers import between, column_of, squeezed

MM: Final = 72 / 25.4
TEXTS: Final = [text for _, text in HOSTILE_TEXTS if "«" not in text and "»" not in text]
PAPERS: Final = PdfPapers()


def shown() -> list[str]:
    """The texts as they should stand between their marks, without blanks."""
    glyphs = load_faces().strong.glyphs
    return [squeezed(plain(f"«{text}»", glyphs)[1:-1]) for text in TEXTS]


@pytest.mark.parametrize(
    ("size", "left", "right", "top", "bottom"),
    [
        ("a5", 11 * MM - 1, 11 * MM + 126 * MM * 0.41 - 8, 44, 30),
        ("roll80", 4 * MM + 72 * MM * 0.32 - 1, 79 * MM, 0, 0),
    ],
)
def test_receipts_show_every_text_exactly(size: str, left: float, right: float, top: float, bottom: float) -> None:
    """On both papers each hostile name reads back as it was given."""
    read: list[str] = []
    for start in range(0, len(TEXTS), 16):
        cases = [a_case(f"«{text}»", place) for place, text in enumerate(TEXTS[start : start + 16])]
        read += between(column_of(PAPERS.make("receipt", a_receipt(*cases), size), left, right, top=top, bottom=bottom))
    assert read == shown()


def test_the_annex_shows_every_text_exactly() -> None:
    """In the annex of a collective receipt each hostile name reads back as it was given."""
    cases = [a_case(f"«{text}»", place) for place, text in enumerate(TEXTS)]
    pdf = PAPERS.make("receipt", a_receipt(*cases, collective=True), "a5")
    assert between(column_of(pdf, 18 * MM - 1, 52 * MM - 4, top=57, bottom=30)) == shown()


def test_the_day_log_shows_every_text_exactly() -> None:
    """In the day's log each hostile name reads back as it was given."""
    pdf = PAPERS.make("day_log", a_log(*(a_row(place, f"«{text}»") for place, text in enumerate(TEXTS, 1))), "a4")
    assert between(column_of(pdf, 61 * MM - 1, 99 * MM - 4, top=60, bottom=30)) == shown()


def test_the_sheet_holds_every_text_as_a_text() -> None:
    """In the sheet each hostile name is the text that was given and never a formula."""
    sheet = PAPERS.day_log_sheet(a_log(*(a_row(place, text) for place, text in enumerate(TEXTS, 1))))
    register = openpyxl.load_workbook(io.BytesIO(sheet)).worksheets[0]
    cells = [register.cell(5 + place, 5) for place in range(1, len(TEXTS) + 1)]
    assert [str(each.value or "") for each in cells] == [cell(text) for text in TEXTS]
    assert not [each.coordinate for each in cells if each.data_type == "f"]


def test_the_csv_holds_every_text_and_no_formula() -> None:
    """In the CSV each hostile name is the text that was given; before one like a formula stands a mark."""
    made = PAPERS.day_log_csv(a_log(*(a_row(place, text) for place, text in enumerate(TEXTS, 1))))
    _, *lines = csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""))
    names = [line[5] for line in lines]
    assert [name.removeprefix("'") for name in names] == [cell(text) for text in TEXTS]
    assert not [name for name in names if name.lstrip().startswith(tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"))]


@pytest.mark.parametrize("text", ["a" * 20_000, "(" * 3_000, "<b>" * 200, "\U0001f600" * 1_000, "", "\u0301"])
def test_a_hostile_text_in_every_field_still_makes_a_receipt(text: str) -> None:
    """Whatever stands in whatever field, a receipt comes out on both papers."""
    case = a_case()
    of_case: dict[str, Any] = {each.name: text for each in fields(case) if isinstance(getattr(case, each.name), str)}
    receipt = a_receipt(replace(case, **of_case))
    names = [each.name for each in fields(receipt) if isinstance(getattr(receipt, each.name), str)]
    of_visit: dict[str, Any] = dict.fromkeys(set(names) - {"qr", "token"}, text)
    receipt = replace(receipt, imprint=replace(COPIED, copy_note=text), **of_visit)
    assert all(PAPERS.make("receipt", receipt, size).startswith(b"%PDF") for size in ("a5", "roll80"))
