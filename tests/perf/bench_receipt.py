"""One receipt against a bare reportlab canvas that draws the same strings and the same QR code."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pypdfium2.raw as pdfium
import segno
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from counter_app.services.papers import Imprint, Letterhead, PaperItem, Receipt, ReceiptCase
from printing.papers import PdfPapers
from tests.perf.figures import Figure, paired

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS: Final = 60
LIMIT: Final = 1.5
FACE: Final = "LL-Regular"

RECEIPT: Final = Receipt(
    imprint=Imprint(
        Letterhead(
            "Pemerintah Kabupaten Gorontalo",
            "Dinas Kependudukan dan Pencatatan Sipil",
            "Limboto, Gorontalo",
            "Loket Kecamatan Telaga",
        )
    ),
    token="0123456789ABCDEF",
    qr="0123456789ABCDEF",
    received_at="24 November 2026, 10.26 WITA",
    bearer="ROSMIATI OLII",
    bearer_note="",
    channel="loket",
    cases=(
        ReceiptCase(
            number="7501.02-K7Q-261124-031-F",
            service="KTP-el rusak",
            person="ROSMIATI OLII",
            nik="••••9999",
            village="Dulamayo Selatan · Telaga",
            status="Diterima lengkap",
            received=(PaperItem("KTP-el yang rusak", "asli"), PaperItem("Kartu keluarga", "salinan")),
            missing=(PaperItem("Formulir F-1.02", "menyusul"),),
            forms=("F-1.02",),
            estimate="25 November 2026, 10.26 WITA",
            output="KTP-el",
        ),
    ),
    collective=False,
    pickup="Loket Kecamatan Telaga",
    operator="Siti Rahmawati",
    free_line="GRATIS, tidak dipungut biaya (UU 24/2013 Ps. 79A)",
    notes=(),
)


def _strings(pdf: bytes) -> list[tuple[float, float, float, str]]:
    """Place, size and text of every string on the receipt, read back from its bytes."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,), textpage=page.get_textpage()):
                left, bottom, _, _ = item.get_bounds()
                found.append((left, bottom, item.get_font_size(), item.extract()))
    return found


def _bare(strings: Sequence[tuple[float, float, float, str]], code: str) -> bytes:
    """The same strings and QR with nothing round them."""
    target = io.BytesIO()
    canvas: Any = Canvas(target, pagesize=A5, invariant=1, pageCompression=1)
    for x, y, size, text in strings:
        canvas.setFont(FACE, size)
        canvas.drawString(x, y, text)
    path = canvas.beginPath()
    for row, modules in enumerate(segno.make_qr(code, error="m").matrix):
        for column, dark in enumerate(modules):
            if dark:
                path.rect(300 + column * 1.5, 500 - row * 1.5, 1.5, 1.5)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def run() -> list[Figure]:
    """Both in turn; fonts are read before the first round."""
    papers = PdfPapers()
    strings = _strings(papers.make("receipt", RECEIPT, "a5"))
    return [
        paired(
            "receipt_pdf",
            lambda: papers.make("receipt", RECEIPT, "a5"),
            lambda: _bare(strings, RECEIPT.qr),
            rounds=ROUNDS,
            limit=LIMIT,
        )
    ]
