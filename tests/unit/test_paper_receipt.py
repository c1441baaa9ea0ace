"""What a receipt says, on which paper, and what it never says."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Final

import pypdfium2
import pytest
import segno

from counter_app.domain.errors import InvalidInput
from printing import words
from printing.papers import PdfPapers
from printing.qr import MIN_MODULE, QUIET_MODULES, QrCode
from printing.render import page_images, page_sizes
from tests.unit.paper_samples import COPIED, DEMO, MISSING, a_case, a_receipt
from tests.unit.reading_papers import page_count, text_of

PAPERS: Final = PdfPapers()
SIZES: Final = ("a5", "roll80")
MM: Final = 72 / 25.4


@pytest.mark.parametrize("size", SIZES)
def test_a_receipt_says_all_that_it_must(size: str) -> None:
    """Letterhead, number, time, people, papers, estimate, place, GRATIS with its basis, notes, both signatures."""
    text = text_of(PAPERS.make("receipt", a_receipt(), size))
    for part in (
        "PEMERINTAH KABUPATEN GORONTALO",
        "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
        "Loket Kecamatan Telaga",
        "TANDA TERIMA",
        "24 November 2026, 10.26",
        "Umar Daud",
        "Siti Ma'ruf",
        "••••0001",
        "Desa Hulawa",
        "F-2.01, F-1.02",
        "Kutipan akta kelahiran",
        "25 November 2026, 10.26",
        "Berkas diterima (2)",
        "Kartu keluarga lama",
        "asli",
        "salinan",
        "GRATIS",
        "Pasal 79A",
        "F-1.07",
        "lapor.go.id",
        "Pemohon",
        "Petugas loket",
        "Rahmat Du\u2019a",
        "bukan dokumen kependudukan",
    ):
        assert part in text, part
    assert "7501.04-K7Q-261123-007-C" in text.replace(" ", "")


@pytest.mark.parametrize("size", SIZES)
def test_missing_papers_are_marked(size: str) -> None:
    """What is owed stands under its own head, and no date is promised."""
    text = text_of(PAPERS.make("receipt", a_receipt(a_case(missing=MISSING)), size))
    assert "BERKAS KURANG (2)" in text
    assert "Surat keterangan kelahiran menyusul" in text
    assert "Buku nikah belum ada" in text
    assert words.NO_ESTIMATE in text


@pytest.mark.parametrize("size", SIZES)
def test_a_complete_case_has_no_head_for_missing_papers(size: str) -> None:
    """Nothing about missing papers stands on the receipt of a complete case."""
    assert words.PAPERS_MISSING not in text_of(PAPERS.make("receipt", a_receipt(), size))


@pytest.mark.parametrize("size", SIZES)
def test_a_copy_says_which_and_why(size: str) -> None:
    """A second print is a SALINAN with who, when and why; the first is none."""
    copy = replace(a_receipt(), imprint=COPIED)
    text = text_of(PAPERS.make("receipt", copy, size))
    assert "SALINAN ke-2" in text
    assert "resi hilang" in text
    assert "SALINAN" not in text_of(PAPERS.make("receipt", a_receipt(), size))


@pytest.mark.parametrize("size", SIZES)
def test_demo_data_is_told(size: str) -> None:
    """The word of the letterhead stands across papers of demo data and on no other."""
    papers = PdfPapers(demo_mark="LATIHAN")
    assert "LATIHAN" in text_of(papers.make("receipt", replace(a_receipt(), imprint=DEMO), size))
    assert "LATIHAN" not in text_of(papers.make("receipt", a_receipt(), size))


@pytest.mark.parametrize("size", SIZES)
def test_the_same_receipt_gives_the_same_bytes(size: str) -> None:
    """What was shown, saved and printed can be made again byte by byte."""
    assert PAPERS.make("receipt", a_receipt(), size) == PAPERS.make("receipt", a_receipt(), size)


@pytest.mark.parametrize("size", SIZES)
def test_the_metadata_name_no_person(size: str) -> None:
    """Title, author and the rest name the kind of paper and the office only."""
    document = pypdfium2.PdfDocument(PAPERS.make("receipt", a_receipt(), size))
    told = document.get_metadata_dict()
    assert told["Title"] == "Tanda terima"
    assert told["Author"] == "Dinas Kependudukan dan Pencatatan Sipil"
    assert not any("Siti" in value or "Umar" in value or "7501" in value for value in told.values())


def test_one_case_fits_one_page_of_a5() -> None:
    """A case with papers missing, as a copy, stands on one page of exactly A5."""
    pdf = PAPERS.make("receipt", replace(a_receipt(a_case(missing=MISSING)), imprint=COPIED), "a5")
    assert [tuple(round(side / MM) for side in size) for size in page_sizes(pdf)] == [(148, 210)]


def test_many_cases_flow_onto_counted_pages() -> None:
    """Seven cases need further pages; each says which it is of how many, and each case is there."""
    pdf = PAPERS.make("receipt", a_receipt(*(a_case(f"Orang {n}", n) for n in range(1, 8))), "a5")
    text = text_of(pdf)
    pages = page_count(pdf)
    assert pages > 1
    assert all(f"halaman {n} dari {pages}" in text for n in range(1, pages + 1))
    assert all(f"Orang {n}" in text for n in range(1, 8))


def test_a_collective_receipt_has_an_annex_with_a_line_per_resident() -> None:
    """One receipt: the cover counts by service, the annex names all fourteen with number and missing papers."""
    cases = [a_case(f"Warga {n}", n, MISSING if n == 3 else ()) for n in range(1, 15)]
    pdf = PAPERS.make("receipt", a_receipt(*cases, collective=True), "a5")
    text = text_of(pdf)
    assert page_count(pdf) >= 2
    assert "Lampiran tanda terima" in text
    assert "Akta kelahiran 14" in text
    assert all(f"Warga {n}" in text and f"261123-{n:03d}-C" in text for n in range(1, 15))
    assert "Berkas kurang pada 1 permohonan" in text
    assert text.count("kurang: Surat") == 1


def test_the_roll_is_as_long_as_it_needs_to_be() -> None:
    """80 mm wide on one page; more cases, more paper."""
    short = page_sizes(PAPERS.make("receipt", a_receipt(), "roll80"))
    long = page_sizes(PAPERS.make("receipt", a_receipt(*(a_case(number=n) for n in range(1, 6))), "roll80"))
    assert len(short) == len(long) == 1
    assert round(short[0][0] / MM) == round(long[0][0] / MM) == 80
    assert long[0][1] > short[0][1]


def test_an_unknown_size_is_refused() -> None:
    """A size that no paper has is told as a field."""
    with pytest.raises(InvalidInput) as caught:
        PAPERS.make("receipt", a_receipt(), "a6")
    assert caught.value.fields == {"size": "unknown_size"}


@pytest.mark.parametrize("text", ["7K2MQ9XWC4T0VB5N", "https://dukcapil.example.go.id/s/7K2MQ9XWC4T0VB5N"])
def test_the_drawn_code_is_the_code(text: str) -> None:
    """Each module of the picture at 300 dpi is as the QR standard has it, within four white modules all round."""
    image = page_images(PAPERS.make("receipt", replace(a_receipt(), qr=text), "a5"), 300)[0]
    matrix = [bytes(row) for row in segno.make_qr(text, error="m").matrix]
    qr = QrCode(text)
    side = qr.side(27 * MM)
    module = side / qr.modules * 300 / 72
    assert module >= MIN_MODULE * 300 / 72
    dark = [place for place in range(0, len(image.bgra), 4) if image.bgra[place : place + 3] == b"\0\0\0"]
    left = min(place // 4 % image.width for place in dark)
    top = min(place // 4 // image.width for place in dark)

    def is_dark(row: int, column: int) -> bool:
        x, y = int(left + (column + 0.5) * module), int(top + (row + 0.5) * module)
        place = (y * image.width + x) * 4
        return image.bgra[place] < 128

    size = len(matrix)
    drawn = [[is_dark(row, column) for column in range(size)] for row in range(size)]
    assert drawn == [[bool(cell) for cell in row] for row in matrix]
    ring = range(-QUIET_MODULES, size + QUIET_MODULES)
    assert not any(
        is_dark(row, column) for row in ring for column in ring if not (0 <= row < size and 0 <= column < size)
    )


def test_modules_never_shrink_below_half_a_millimetre() -> None:
    """A long text makes a larger code, not a finer one."""
    qr = QrCode("x" * 300)
    assert qr.side(10 * MM) / qr.modules >= 0.5 * MM - 1e-9


def test_receipts_made_at_once_are_the_same_as_one_by_one() -> None:
    """Lanes of the program may make papers at the same time; the fonts are shared and the bytes don't change."""
    alone = [PAPERS.make("receipt", a_receipt(a_case(f"Warga {n} Łé", n)), "a5") for n in range(12)]
    with ThreadPoolExecutor(4) as lanes:
        together = list(
            lanes.map(lambda n: PAPERS.make("receipt", a_receipt(a_case(f"Warga {n} Łé", n)), "a5"), range(12))
        )
    assert together == alone
