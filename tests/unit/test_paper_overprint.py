"""No two texts of a paper lie on each other and none runs off it: every document, size and length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from counter_app.services.document_words import LOST_STATEMENT
from counter_app.services.papers import ClosingBlank, Imprint
from counter_app.services.ready_papers import ReadyPart
from printing.papers import FORMS, PdfPapers
from tests.unit.paper_samples import (
    COPIED,
    LETTERHEAD,
    MISSING,
    a_case,
    a_document,
    a_file_slip,
    a_hand_over_slip,
    a_label,
    a_log,
    a_missing_list,
    a_receipt,
    a_row,
    a_trial_slip,
)
from tests.unit.reading_papers import beyond, overprinted
from tests.unit.test_paper_closing import a_report, a_slip
from tests.unit.test_paper_ready_lists import HULAWA, ready, row
from tests.unit.test_paper_sheets import sheets
from tests.unit.test_paper_ticket import SLIP

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPERS: Final = PdfPapers()
LONG: Final = "Siti Nurhaliza Maharani Kusumawardhani binti Muhammad Rahmatullah Abdurrahman"
ONE_WORD: Final = "W" * 70
NOTE: Final = "25 November 2026, 09.02 WITA \u00b7 Rahmat \u00b7 gagal cetak"
COPY: Final = Imprint(LETTERHEAD, 12, NOTE, demo=True)
BUSY: Final = (
    ("Kunjungan", "244"),
    ("Warga", "1.219 (L 604, P 615)"),
    ("Permohonan", "1.244"),
    ("Berkas diterima", "3.120"),
    ("Dokumen diserahkan", "118"),
    ("Koreksi", "3"),
    ("Nomor antrean", "120 (118 dilayani)"),
    ("Rata-rata tunggu", "14 menit"),
)
USUAL: Final[Mapping[str, Any]] = {
    "receipt": a_receipt(a_case(), a_case("Umar Daud", 8, MISSING)),
    "ticket": SLIP,
    "missing": a_missing_list(),
    "file_slip": a_file_slip(a_label(), a_label(8, "Umar Daud")),
    "hand_over": replace(a_hand_over_slip(), statement=LOST_STATEMENT),
    "readiness": a_slip(),
    "test_slip": a_trial_slip(),
    "closing": a_report(),
    "day_log": a_log(*(a_row(place) for place in range(1, 30))),
    "uncollected": ready(HULAWA),
    "hand_over_list": ready(HULAWA),
    "sheets": sheets(),
}
EACH: Final = [(document, size) for document, (sizes, _) in FORMS.items() for size in sizes]


def full(text: str) -> Mapping[str, Any]:
    """Papers with as much of everything as there may be, and this text in every field that somebody wrote."""
    return {
        "receipt": a_receipt(*(a_case(text, place, MISSING) for place in range(1, 9)), collective=True),
        "ticket": replace(SLIP, number="PA-1024", kind=text, wait="lebih dari 120 menit"),
        "missing": a_missing_list(),
        "file_slip": a_file_slip(*(a_label(place, text) for place in range(1, 9))),
        "hand_over": replace(
            a_hand_over_slip(text),
            items=tuple(a_document(text, place) for place in range(1, 9)),
            receiver=text,
            operator=text,
            statement=LOST_STATEMENT,
        ),
        "readiness": replace(a_slip(), steps=a_slip().steps * 5, operator=text),
        "test_slip": replace(a_trial_slip(), printer=text),
        "closing": replace(
            a_report(),
            figures=BUSY,
            operator=text,
            supervisor=text,
            closed_at="25 November 2026, 07.58 WITA",
            blanks=tuple(ClosingBlank(text, "1.140", "1.009", "1.130", text) for _ in range(3)),
            services=tuple(
                (f"KTP-{place:02d}", text, "1.244", "1.109", "1.101", "1.100", "1.112") for place in range(40)
            ),
        ),
        "day_log": a_log(*(replace(a_row(place, text), status=text, village=text) for place in range(1, 30))),
        "uncollected": ready(replace(HULAWA, rows=tuple(row(place, text) for place in range(1, 40)))),
        "hand_over_list": ready(ReadyPart("", "", tuple(row(place, text) for place in range(1, 20)))),
        "sheets": sheets(2),
    }


@pytest.mark.parametrize(("document", "size"), EACH)
@pytest.mark.parametrize("made", [USUAL, full(LONG), full(ONE_WORD)], ids=["usual", "full", "one_word"])
@pytest.mark.parametrize("copied", [False, True], ids=["first", "copy"])
def test_no_text_lies_on_another(document: str, size: str, made: Mapping[str, Any], *, copied: bool) -> None:
    """Nor beyond the edge of the paper; a copy made from demo data bears more."""
    content = replace(made[document], imprint=COPY) if copied else made[document]
    pdf = PAPERS.make(document, content, size)
    assert overprinted(pdf) == []
    assert beyond(pdf) == []


def test_the_recovery_sheet_is_read_whole() -> None:
    """It is kept for the day on which nothing else opens the register."""
    pdf = PAPERS.recovery_sheet(COPIED.letterhead, "L-TELAGA", "7K2M-Q9XW-C4T0-VB5N-7K2M-Q9XW-C4T0-VB5N")
    assert (overprinted(pdf), beyond(pdf)) == ([], [])
