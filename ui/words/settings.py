"""The counter's settings in plain words: what each does, and what it is chosen from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping


class Row(NamedTuple):
    """One setting: its name in `CounterSettings`, under which head, in which form, and its words.

    `form`: switch, count, size, printer, folder, stick, relations.
    """

    name: str
    group: str
    form: str
    words: str
    hint: str = ""


GROUPS: Final[Mapping[str, str]] = {
    "queue": mark("Antrean"),
    "paper": mark("Kertas dan pencetak"),
    "hand_over": mark("Serah terima"),
    "opening": mark("Pembukaan loket"),
    "backup": mark("Cadangan"),
}
ROWS: Final = (
    Row("lanes", "queue", "switch", mark("Nomor per lajur A, B, C"), mark("Mati: satu urutan untuk semua.")),
    Row("capacity", "queue", "count", mark("Ruang tunggu penuh mulai (orang)"), mark("0: tidak pernah diberitahukan.")),
    Row("voice", "queue", "switch", mark("Panggil nomor dengan suara")),
    Row("display", "queue", "switch", mark("Layar kedua untuk ruang tunggu")),
    Row("ticket_slip", "queue", "switch", mark("Cetak nomor antrean di kertas kecil")),
    Row("receipt_size", "paper", "size", mark("Ukuran tanda terima")),
    Row(
        "document_printer", "paper", "printer", mark("Pencetak dokumen"), mark("Otomatis: pencetak pertama di PC ini.")
    ),
    Row(
        "slip_printer", "paper", "printer", mark("Pencetak kertas kecil"), mark("Otomatis: pencetak pertama di PC ini.")
    ),
    Row("file_slip", "paper", "switch", mark("Cetak slip untuk ditempel di berkas")),
    Row("hand_over_slip", "paper", "switch", mark("Cetak slip serah terima")),
    Row(
        "without_letter",
        "hand_over",
        "relations",
        mark("Boleh mengambil tanpa surat kuasa F-1.07"),
        mark("Yang bersangkutan selalu boleh; kuasa selalu dengan surat."),
    ),
    Row("health_check", "opening", "switch", mark("Tanyakan kesehatan petugas saat membuka loket")),
    Row(
        "backup_folder",
        "backup",
        "folder",
        mark("Folder cadangan"),
        mark("Kosong: di samping buku register. Lebih aman di disk lain."),
    ),
    Row("mirror_folder", "backup", "stick", mark("Folder cermin di USB"), mark("Kosong: tanpa cermin.")),
)
WORDS: Final[Mapping[str, str]] = {row.name: row.words for row in ROWS}
SIZE: Final[Mapping[str, str]] = {"a5": mark("A5, setengah halaman"), "roll80": mark("Gulungan 80 mm")}
