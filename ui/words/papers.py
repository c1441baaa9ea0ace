"""Papers in the words of the counter: their kinds, how they stand, and what a printer complains of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.texts import tr
from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

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
    "day_log": mark("Buku harian"),
    "test_slip": mark("Slip uji"),
}
JOB: Final[Mapping[str, str]] = {
    "antre": mark("belum dicetak"),
    "terkirim": mark("dikirim ke pencetak"),
    "tercetak": mark("sudah dicetak"),
    "gagal": mark("gagal dicetak"),
    "tidak_pasti": mark("belum pasti keluar"),
    "disimpan": mark("disimpan sebagai PDF"),
    "ditulis": mark("ditulis tangan"),
    "batal": mark("dibatalkan"),
}
JOB_TONE: Final[Mapping[str, str]] = {
    "tercetak": "good",
    "disimpan": "good",
    "ditulis": "good",
    "gagal": "attention",
    "tidak_pasti": "attention",
    "antre": "ink",
}
COMPLAINT: Final[Mapping[str, str]] = {
    "connecting-to-device": mark("pencetak tidak terhubung"),
    "cover-open": mark("tutup pencetak terbuka"),
    "door-open": mark("tutup pencetak terbuka"),
    "handing_over": mark("sedang diserahkan ke pencetak"),
    "input-tray-missing": mark("baki kertas belum terpasang"),
    "interlock-open": mark("tutup pencetak terbuka"),
    "interrupted": mark("program terhenti saat mengirim"),
    "invalid_input": mark("kertas tidak dapat dibuat"),
    "marker-supply-empty": mark("tinta habis"),
    "media-empty": mark("kertas habis"),
    "media-jam": mark("kertas macet"),
    "media-needed": mark("kertas perlu diisi"),
    "offline": mark("pencetak mati atau terputus"),
    "output-area-full": mark("baki keluar penuh"),
    "paused": mark("pencetak berhenti"),
    "printer_missing": mark("pencetak tidak ditemukan"),
    "printer_offline": mark("pencetak tidak menjawab"),
    "printer_refused": mark("pencetak menolak"),
    "replaced": mark("diganti lembar lain"),
    "shutdown": mark("pencetak mati"),
    "subject_missing": mark("datanya tidak ada di loket ini"),
    "timed-out": mark("pencetak tidak menjawab"),
    "toner-empty": mark("toner habis"),
    "waited": mark("terlalu lama menunggu, tidak keluar sendiri"),
    "unexpected": mark("kertas tidak dapat dibuat"),
    "unknown_document": mark("jenis kertas tidak dikenal"),
}
"""What stands in the error of a paper; of the printer's other codes only that there is one is told."""


def owed_words(paper: str, printers: Collection[str] | None) -> tuple[str, str]:
    """What becomes of a paper that is owed now, and the tone; `printers` None: nobody has looked for one yet."""
    if printers is not None and not printers:
        waits = tr("{paper} menunggu: tidak ada pencetak di PC ini. F8 menyimpannya sebagai PDF.", paper=paper)
        return waits, "attention"
    return tr("{paper} masuk antrean cetak.", paper=paper), "quiet"
