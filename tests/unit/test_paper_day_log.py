"""The buku register harian on paper and as a sheet, and the recovery sheet."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import openpyxl
import pytest

from printing import words
from printing.papers import PdfPapers
from printing.render import page_sizes
from tests.unit.paper_samples import COPIED, HEAD, LETTERHEAD, a_demo_log, a_log, a_row
from tests.unit.reading_papers import page_count, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

PAPERS: Final = PdfPapers()


def test_the_log_holds_every_row_under_its_heads() -> None:
    """Sixty rows over several pages: each is there once, and the heads stand on each page with rows."""
    pdf = PAPERS.make("day_log", a_log(*(a_row(n, f"Warga {n:02d}") for n in range(1, 61))), "a4")
    text = text_of(pdf)
    assert page_count(pdf) > 1
    assert all(text.count(f"Warga {n:02d}") == 1 for n in range(1, 61))
    assert text.count("Nama pemohon") in {page_count(pdf), page_count(pdf) - 1}
    assert f"halaman 1 dari {page_count(pdf)}" in text


def test_the_log_ends_with_totals_fingerprint_and_signatures() -> None:
    """Totals, counts by service, the head hash in fours, and both signatures; said not to be a TTE."""
    text = text_of(PAPERS.make("day_log", a_log(a_row(), a_row(2)), "a4"))
    groups = " ".join(HEAD[at : at + 4] for at in range(0, 64, 4))
    assert groups in text
    for part in (
        "Rekapitulasi",
        "LHR-01 Akta kelahiran 2",
        "Mencakup 8 catatan",
        "Mengetahui,",
        "Dibuat oleh,",
        "bukan TTE",
    ):
        assert part in text, part


def test_an_empty_day_says_so() -> None:
    """A day without cases is one page that says so and can be signed."""
    pdf = PAPERS.make("day_log", a_log(), "a4")
    assert page_count(pdf) == 1
    assert words.DAY_LOG_EMPTY in text_of(pdf)
    assert "Mengetahui," in text_of(pdf)


def test_the_log_is_a4_landscape() -> None:
    """297 by 210 mm."""
    assert [
        tuple(round(side / 72 * 25.4) for side in size) for size in page_sizes(PAPERS.make("day_log", a_log(), "a4"))
    ] == [(297, 210)]


def test_a_copy_of_the_log_says_so() -> None:
    """Which copy, when, who and why, between the rows and the totals."""
    copied = text_of(PAPERS.make("day_log", replace(a_log(a_row()), imprint=COPIED), "a4"))
    assert copied.index("LHR-01") < copied.index(COPIED.copy_note) < copied.index(words.TOTALS)
    assert "SALINAN" not in text_of(PAPERS.make("day_log", a_log(a_row()), "a4"))


def test_the_log_of_demo_data_is_told() -> None:
    """The word of demo data stands on the log and on the sheet."""
    assert words.DEMO in text_of(PAPERS.make("day_log", a_demo_log(a_row()), "a4"))
    assert words.DEMO in str(_register(PAPERS.day_log_sheet(a_demo_log(a_row()))).cell(4, 1).value)


def test_the_same_log_gives_the_same_bytes() -> None:
    """PDF and XLSX of the same log are the same, byte by byte."""
    log = a_log(a_row(), a_row(2))
    assert PAPERS.make("day_log", log, "a4") == PAPERS.make("day_log", log, "a4")
    assert PAPERS.day_log_sheet(log) == PAPERS.day_log_sheet(log)


def test_the_sheet_is_ready_for_work() -> None:
    """Frozen heads, a filter, widths, landscape A4 on one page's width, heads repeated in print."""
    register = _register(PAPERS.day_log_sheet(a_log(a_row())))
    assert register.freeze_panes == "F6"
    assert register.auto_filter.ref == "A5:O6"
    assert register.page_setup.orientation == "landscape"
    assert register.page_setup.paperSize == 9
    assert register.page_setup.fitToHeight == 0
    assert register.print_title_rows == "$5:$5"
    assert register.column_dimensions["E"].width > 25
    assert [register.cell(5, n).value for n in range(1, 16)] == list(words.DAY_LOG_COLUMNS)
    assert register.cell(5, 1).font.bold


def test_numbers_of_people_are_texts_and_counts_are_numbers() -> None:
    """A NIK stays a text with all its digits; positions and totals can be added up."""
    register = _register(PAPERS.day_log_sheet(a_log(replace(a_row(), nik="7501041201999999"))))
    assert register.cell(6, 6).value == "7501041201999999"
    assert register.cell(6, 6).data_type == "s"
    assert register.cell(6, 6).number_format == "@"
    assert register.cell(6, 1).value == 1


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\uff1d1"])
def test_a_text_like_a_formula_carries_the_mark_of_a_text(text: str) -> None:
    """A spreadsheet keeps it a text even when somebody edits the cell."""
    register = _register(PAPERS.day_log_sheet(a_log(a_row(name=text), a_row(2, "Budi"))))
    assert register.cell(6, 5).quotePrefix
    assert register.cell(6, 5).data_type == "s"
    assert not register.cell(7, 5).quotePrefix


def test_the_csv_has_a_line_for_each_case_and_one_for_the_heads() -> None:
    """For machines: the day in each line, every cell quoted, lines as the standard ends them, its mark before all."""
    made = PAPERS.day_log_csv(a_log(a_row(), a_row(2, 'Ani "Nining"')))
    assert made.startswith("\ufeff".encode())
    assert made.count(b"\r\n") == 3
    heads, first, second = csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""))
    assert heads == ["Tanggal", *words.DAY_LOG_COLUMNS[:-1]]
    assert (first[:3], len(first)) == (["Selasa, 24 November 2026", "1", "08.05"], len(heads))
    assert second[5] == 'Ani "Nining"'
    assert b'"1"' in made


def test_the_csv_of_demo_data_says_so_in_every_line() -> None:
    """Whichever lines somebody cuts out of it."""
    made = PAPERS.day_log_csv(a_demo_log(a_row(), a_row(2))).decode("utf-8-sig")
    assert [line[0] for line in csv.reader(io.StringIO(made, newline=""))] == [words.DEMO] * 3


@pytest.mark.parametrize("text", ["=1+1", "  =1+1", "+1", "-1", "@SUM(1)", "\uff1d1", "'=1"])
def test_a_text_like_a_formula_stays_a_text_in_the_csv(text: str) -> None:
    """A mark stands before it, and taking one mark away gives the text back."""
    made = PAPERS.day_log_csv(a_log(a_row(name=text))).decode("utf-8-sig")
    (name,) = [line[5] for line in csv.reader(io.StringIO(made, newline=""))][1:]
    assert name == f"'{text}"


def test_the_sheet_leaves_nothing_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are never written to a temporary file: making a sheet works where no such file can be made."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    assert PAPERS.day_log_sheet(a_log(*(a_row(n) for n in range(1, 200)))).startswith(b"PK")


def test_the_recovery_sheet_shows_the_code_in_groups() -> None:
    """The code, the station and what to do with the sheet; the code is not in the metadata."""
    code = "7K2M-Q9XW-C4T0-VB5N-1234-ABCD-EFGH-JKMN"
    pdf = PAPERS.recovery_sheet(LETTERHEAD, "Loket Telaga 1", code)
    text = text_of(pdf)
    assert re.sub("[^0-9A-Z]", "", code) in re.sub("[^0-9A-Z]", "", text)
    assert "Loket Telaga 1" in text
    assert "brankas" in text
    assert b"7K2M" not in pdf


def _register(sheet: bytes) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(sheet)).worksheets[0]
