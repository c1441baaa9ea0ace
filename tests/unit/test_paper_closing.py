"""The laporan tutup loket on A4 and the readiness slip, read back by another program."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final

import pytest

from counter_app.services.papers import ClosingBlank, ClosingReport, Imprint, ReadinessSlip
from printing.faces import load_faces
from printing.papers import PdfPapers
from printing.plain import plain
from printing.render import page_sizes
from tests.unit.hostile_texts import HOSTILE_TEXTS
from tests.unit.paper_samples import HEAD, LETTERHEAD
from tests.unit.reading_papers import column_of, page_count, squeezed, text_of

PAPERS: Final = PdfPapers()
TEXTS: Final = [text for _, text in HOSTILE_TEXTS]


def a_report() -> ClosingReport:
    """The report of an ordinary day."""
    return ClosingReport(
        imprint=Imprint(LETTERHEAD),
        day="Selasa, 24 November 2026",
        opened_at="08.05",
        closed_at="15.30",
        operator="Rahmat Du\u2019a",
        supervisor="",
        figures=(("Kunjungan", "31"), ("Warga", "29 (L 14, P 15)"), ("Permohonan", "44"), ("Berkas diterima", "120")),
        services=(("KTP-05", "KTP-el rusak", "12", "9", "1", "0", "2"), ("KK-01", "KK baru", "3", "0", "0", "1", "2")),
        blanks=(ClosingBlank("KTP-el", "140", "9", "130", "–1: rusak atau gagal cetak"),),
        outages=(("Listrik padam", "35 menit"),),
        still=(("Berkas kurang", "4"),),
        checked="menyambung penutupan sebelumnya; diperiksa: semua baik",
        note="Alat rekam dipinjam.\nKunci di laci.",
        head=HEAD,
        entries=412,
        statement="Loket ini dan Dinas memegang catatan yang sama.",
        chains=(("Buku register", "413", "413", "sama"),),
        printed_at="24 November 2026, 15.32 WITA",
    )


def a_slip() -> ReadinessSlip:
    """A check with a remark."""
    steps = (("Disk", "baik", "Ruang kosong 64,0 GB."), ("Cadangan", "gagal", "Cadangan terakhir rusak."))
    return ReadinessSlip(Imprint(LETTERHEAD), "24 November 2026, 07.55 WITA", "Siti Olii", "Siap layani.", steps)


def test_the_report_holds_all_of_a_day_on_one_sheet() -> None:
    """Figures, services, blanks, outages, open things, the note in its lines, the statement, the head, both signers."""
    pdf = PAPERS.make("closing", a_report(), "a4")
    text = text_of(pdf)
    groups = " ".join(HEAD[at : at + 4] for at in range(0, 64, 4))
    for part in (
        "LAPORAN TUTUP LOKET",
        "31",
        "29 (L 14, P 15)",
        "KTP-05 KTP-el rusak 12 9 1 0 2",
        "KTP-el 140 9 130 –1: rusak atau gagal cetak",
        "Listrik padam: 35 menit",
        "Berkas kurang: 4",
        "Alat rekam dipinjam. Kunci di laci.",
        "Buku register 413 413 sama",
        groups,
        "412 catatan",
        "Mengetahui,",
        "Dibuat oleh,",
        "bukan TTE",
    ):
        assert part in text, part
    assert page_count(pdf) == 1
    assert [tuple(round(side / 72 * 25.4) for side in size) for size in page_sizes(pdf)] == [(210, 297)]


def test_a_day_without_anything_is_a_report_too() -> None:
    """No service, no blank, no outage, nothing open: no empty heads stand there, and it can be signed."""
    empty = replace(a_report(), services=(), blanks=(), outages=(), still=(), note="", chains=(), checked="")
    text = text_of(PAPERS.make("closing", empty, "a4"))
    for head in ("Permohonan per layanan", "Blangko", "Gangguan", "Masih terbuka", "Catatan serah tugas"):
        assert head not in text
    assert "Mengetahui," in text


def test_a_long_day_goes_on_overleaf() -> None:
    """Every service is there once, and the signatures stand at the end."""
    many = tuple((f"L-{place:02d}", f"Layanan {place}", "1", "1", "0", "0", "0") for place in range(70))
    pdf = PAPERS.make("closing", replace(a_report(), services=many), "a4")
    text = text_of(pdf)
    assert page_count(pdf) > 1
    assert all(text.count(f"L-{place:02d} ") == 1 for place in range(70))
    assert text.index("Mengetahui,") > text.index("L-69")


def test_a_copy_and_demo_data_say_so() -> None:
    """SALINAN in the middle, the demo's word behind."""
    marked = replace(a_report(), imprint=Imprint(LETTERHEAD, 2, "24 November 2026 · Siti", demo=True))
    text = text_of(PAPERS.make("closing", marked, "a4"))
    assert "SALINAN ke-2" in text
    assert "CONTOH" in text


def test_every_hostile_note_stands_on_the_report_as_it_was_typed() -> None:
    """Or spelled out, never dropped; a new line is a new line."""
    glyphs = load_faces().regular.glyphs
    for start in range(0, len(TEXTS), 8):
        texts = TEXTS[start : start + 8]
        pdf = PAPERS.make("closing", replace(a_report(), note="\n".join(texts)), "a4")
        found = column_of(pdf, 0, 600, top=46, bottom=38)
        for text in texts:
            for line in text.split("\n"):
                assert squeezed(plain(line, glyphs)) in found


@pytest.mark.parametrize("text", ["a" * 3_000, "<b>" * 200, "\U0001f600" * 500, "", "\u0301"])
def test_a_hostile_text_in_every_field_still_makes_a_paper(text: str) -> None:
    """Whatever stands in whatever field, on every paper."""
    report, slip = a_report(), a_slip()
    of_report: dict[str, Any] = {f.name: text for f in fields(report) if isinstance(getattr(report, f.name), str)}
    tables: dict[str, Any] = {"figures": ((text, text),), "services": ((text,) * 7,), "chains": ((text,) * 4,)}
    blank = ClosingBlank(text, text, text, text, text)
    full = replace(report, **of_report, **tables, blanks=(blank,), outages=((text, text),), still=((text, text),))
    assert PAPERS.make("closing", full, "a4").startswith(b"%PDF")
    of_slip: dict[str, Any] = {f.name: text for f in fields(slip) if isinstance(getattr(slip, f.name), str)}
    spoiled = replace(slip, **of_slip, steps=((text, text, text),))
    assert all(PAPERS.make("readiness", spoiled, size).startswith(b"%PDF") for size in ("a5", "roll80"))


@pytest.mark.parametrize("size", ["a5", "roll80"])
def test_the_readiness_slip_says_how_each_step_stands(size: str) -> None:
    """In capitals where it is not well."""
    text = text_of(PAPERS.make("readiness", a_slip(), size))
    for part in ("SIAP LAYANI", "Disk", "baik", "Ruang kosong 64,0 GB.", "GAGAL", "Cadangan terakhir rusak."):
        assert part in text, part
