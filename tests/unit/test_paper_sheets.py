"""Lembar darurat on paper: number and code twice, room for every digit, and nothing over the line where it is torn."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.wita import day_of
from counter_app.services.papers import Imprint, Letterhead
from counter_app.services.sheet_paper import COMMONEST, BlankSheet, BlankSheets
from printing import words
from printing.papers import PdfPapers
from tests.unit.reading_papers import across, page_count, text_of

PAPERS = PdfPapers()
HEAD = Letterhead("Pemerintah Kabupaten Gorontalo", "Dinas Dukcapil", "Limboto", "Loket Telaga")
LONG = replace(HEAD, office="Dinas Kependudukan, Pencatatan Sipil, Pemberdayaan Perempuan dan Perlindungan Anak " * 2)
NUMBER, TOKEN = "7501.02-K7Q-261124-007-C", "NMZDMS530V3RHPC5"
NOTE = "25 November 2026, 09.02 WITA \u00b7 Siti Rahmawati \u00b7 gagal cetak"
SIZES = {"a4": (210, 297), "a5": (148, 210)}


def sheets(count: int = 1, head: Letterhead = HEAD, **changes: object) -> BlankSheets:
    """Sheets as the counter composes them, with the longest names of services."""
    catalogue = knowledge.catalogue()
    known = [(code, catalogue.known(code, on=day_of(1_795_400_000_000))) for code in COMMONEST]
    services = tuple((code, found.public_name) for code, found in known if found)
    made = BlankSheets(
        Imprint(head), "24 November 2026", (BlankSheet(NUMBER, TOKEN, TOKEN),) * count, services, catalogue.free_line
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def _bottom(pdf: bytes, text: str) -> float:
    """How high the last of these words stands on the first page, in points from its foot."""
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    found = page.search(text, match_case=True)
    places: list[float] = []
    while (hit := found.get_next()) is not None:
        places.append(page.get_charbox(hit[0])[1])
    return min(places)


@pytest.mark.parametrize("size", SIZES)
def test_number_and_code_stand_on_the_form_and_on_the_receipt(size: str) -> None:
    """Both parts lead to the same case; both say that nothing is to be paid."""
    pdf = PAPERS.make("sheets", sheets(), size)
    text = text_of(pdf)
    assert text.count(NUMBER) == 2
    assert text.count("NMZD MS53 0V3R HPC5") == 2
    assert "GRATIS" in text
    assert words.SHEET_RECEIPT.upper() in text


@pytest.mark.parametrize("size", SIZES)
def test_every_sheet_has_a_page_of_its_size(size: str) -> None:
    """Fifty sheets, fifty pages."""
    pdf = PAPERS.make("sheets", sheets(50), size)
    assert page_count(pdf) == 50
    width, height = pypdfium2.PdfDocument(pdf)[49].get_size()
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == SIZES[size]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("head", [HEAD, LONG])
@pytest.mark.parametrize("copy", [1, 2])
def test_nothing_of_the_form_lies_on_the_receipt(size: str, head: Letterhead, copy: int) -> None:
    """Room to sign above the line where it is torn, on a copy too; the last line of the receipt is on the paper."""
    pdf = PAPERS.make("sheets", sheets(head=head, imprint=Imprint(head, copy, NOTE)), size)
    tear = _bottom(pdf, words.SHEET_TEAR)
    assert _bottom(pdf, words.SIGN_OPERATOR) > tear + 28
    assert tear > _bottom(pdf, words.SHEET_RECEIPT.upper())
    assert _bottom(pdf, "GRATIS") > 14


@pytest.mark.parametrize("size", SIZES)
def test_every_service_to_tick_is_read_whole(size: str) -> None:
    """The longest name in smaller letters, never cut, and none over the tick of the next."""
    page = pypdfium2.PdfDocument(PAPERS.make("sheets", sheets(), size))[0].get_textpage()
    found = [page.search(f"{code} {name}", match_case=True).get_next() for code, name in sheets().services]
    assert len(found) == 12
    assert None not in found
    ends = [page.get_charbox(hit[0] + hit[1] - 1)[2] - page.get_charbox(hit[0])[0] for hit in found if hit]
    assert max(ends) < (SIZES[size][0] - 30) / 25.4 * 72 / 3


@pytest.mark.parametrize("size", SIZES)
def test_a_second_print_says_that_it_is_one(size: str) -> None:
    """Two sheets of one number in one room need a mark; form and receipt say when, who and why, each for itself."""
    pdf = PAPERS.make("sheets", sheets(imprint=Imprint(HEAD, 2, NOTE)), size)
    text = " ".join(text_of(pdf).split())
    assert f"SALINAN ke-2 {NOTE}" in text
    assert f"NMZD MS53 0V3R HPC5 \u00b7 {NOTE}" in text
    assert f"{words.SHEET_RECEIPT.upper()} \u00b7 SALINAN ke-2" in text
    assert _bottom(pdf, NOTE) < _bottom(pdf, words.SHEET_TEAR) < _bottom(pdf, words.SIGN_OPERATOR)


@pytest.mark.parametrize("size", SIZES)
def test_words_lie_across_the_form_and_across_the_receipt(size: str) -> None:
    """In the middle of each, so that neither can be taken for an original, nor for a real one, once they are parted."""
    pdf = PAPERS.make("sheets", sheets(imprint=Imprint(HEAD, 2, NOTE, demo=True)), size)
    form = SIZES[size][1] / 25.4 * 72
    tear = _bottom(pdf, words.SHEET_TEAR)
    found = [(text, "receipt" if y < tear else "form" if y < form * 0.75 else "edge") for text, y in across(pdf)]
    assert found == [("CONTOH", "form"), ("SALINAN ke-2", "form"), ("CONTOH \u00b7 SALINAN ke-2", "receipt")]
    assert across(PAPERS.make("sheets", sheets(), size)) == []
