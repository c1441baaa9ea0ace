"""Kinds of paper in the words of the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCUMENT: Final[Mapping[str, str]] = {
    "receipt": mark("Tanda terima"),
    "missing": mark("Daftar kekurangan berkas"),
    "file_slip": mark("Tempel di berkas"),
    "ticket": mark("Nomor antrean"),
    "readiness": mark("Siap layani"),
    "hand_over": mark("Bukti serah terima"),
    "hand_over_list": mark("Lembar serah terima"),
    "uncollected": mark("Dokumen belum diambil"),
    "sheets": mark("Lembar darurat"),
    "closing": mark("Laporan tutup loket"),
    "day_log": mark("Buku register harian"),
    "test_slip": mark("Slip uji"),
}
