"""Times without power or line, and lembar darurat, in the words of the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.marking import mark
from ui.words.speaking import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

OUTAGE: Final[Mapping[str, str]] = {"listrik": mark("Listrik padam"), "jaringan": mark("Jaringan mati")}
OUTAGE_KEY: Final[Mapping[str, str]] = {"listrik": "Ctrl+1", "jaringan": "Ctrl+2"}
SHEET: Final[Mapping[str, str]] = {
    "tersedia": mark("Belum dicatat"),
    "terpakai": mark("Sudah dicatat"),
    "batal": mark("Batal"),
}
SHEET_VOID: Final[Mapping[str, str]] = {
    "salah_tulis": mark("salah tulis"),
    "rusak": mark("rusak"),
    "hilang": mark("hilang"),
}
SHEET_SIZE: Final[Mapping[str, str]] = {"a4": mark("A4"), "a5": mark("A5")}

_KEPT: Final = mark("Isian di layar ini tetap ada; buku register tidak berubah.")
SHEET_FAULTS: Final[Mapping[str, Words]] = {
    "sheet_unknown": Words(
        mark("Ini bukan lembar darurat loket ini."),
        _KEPT,
        mark("Periksa nomornya, atau pilih dari daftar."),
        "attention",
    ),
    "sheet_of_another_station": Words(
        mark("Lembar {number} milik loket lain."), _KEPT, mark("Catat di loket yang mencetaknya."), "attention"
    ),
    "sheet_of_another_area": Words(
        mark("Lembar {number} untuk kecamatan lain."),
        _KEPT,
        mark("Pilih kecamatan yang tertulis di lembar."),
        "attention",
    ),
    "sheet_used": Words(
        mark("Lembar {number} sudah dicatat."), _KEPT, mark("Lihat permohonannya dengan F3."), "attention"
    ),
    "sheet_on_a_form": Words(
        mark("Lembar {number} sedang dicatat di formulir Layanan baru."),
        mark("Lembar itu tidak dibatalkan; isian formulirnya tetap ada."),
        mark("Simpan atau kosongkan formulirnya dahulu (F2)."),
        "attention",
    ),
    "sheet_voided": Words(
        mark("Lembar {number} sudah dibatalkan."), _KEPT, mark("Catat di lembar lain, atau tanpa lembar."), "attention"
    ),
}
