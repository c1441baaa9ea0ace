"""Queue slips on their papers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.services.papers import TicketSlip
from printing.drawing import MM
from printing.papers import PdfPapers
from tests.unit.paper_samples import COPIED, IMPRINT
from tests.unit.reading_papers import column_of, page_count, text_of

SLIP = TicketSlip(IMPRINT, "P-014", "Prioritas", "24 November 2026, 09.05 WITA", before=3, wait="sekitar 20 menit")
SIZES = ("a5", "roll80")


@pytest.mark.parametrize("size", SIZES)
def test_a_slip_says_what_makes_waiting_bearable(size: str) -> None:
    """Number, kind, people before, expected wait and time, on one page."""
    pdf = PdfPapers().make("ticket", SLIP, size)
    text = text_of(pdf)
    for words in ("P-014", "Prioritas", "3 orang di depan", "sekitar 20 menit", "09.05 WITA", "Loket Kecamatan Telaga"):
        assert words in text
    assert page_count(pdf) == 1


@pytest.mark.parametrize(("size", "width"), [("a5", 148 * MM), ("roll80", 80 * MM)])
def test_a_number_of_any_length_stands_in_one_line(size: str, width: float) -> None:
    """It is made smaller instead of running off the paper."""
    pdf = PdfPapers().make("ticket", replace(SLIP, number="PA-1024"), size)
    assert "PA-1024" in column_of(pdf, 3 * MM, width - 3 * MM)


def test_nobody_before_is_said_in_words() -> None:
    """No zero."""
    text = text_of(PdfPapers().make("ticket", replace(SLIP, before=0), "roll80"))
    assert "Bapak/Ibu yang berikutnya" in text
    assert "0 orang" not in text


def test_a_copy_says_so() -> None:
    """As every paper."""
    assert "SALINAN ke-2" in text_of(PdfPapers().make("ticket", replace(SLIP, imprint=COPIED), "roll80"))
