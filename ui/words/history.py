"""Codes of the register as they stand within the sentences of a history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

OPENED: Final[Mapping[str, str]] = {
    "diterima": mark("berkasnya lengkap"),
    "belum_lengkap": mark("berkasnya masih kurang"),
    "dicatat": mark("untuk dicatat saja"),
}
STATED: Final[Mapping[str, str]] = {
    "diterima": mark("Berkas lengkap."),
    "belum_lengkap": mark("Berkas masih kurang."),
}
MOVED: Final[Mapping[str, str]] = {
    "belum_lengkap": mark("{who} mencatat bahwa berkasnya kurang"),
    "diterima": mark("{who} mencatat bahwa berkasnya lengkap"),
    "diproses": mark("{who} mulai memproses permohonan"),
    "ditunda": mark("{who} menunda permohonan"),
    "diteruskan": mark("{who} meneruskan permohonan ke Dinas"),
    "siap_diambil": mark("{who} mencatat bahwa dokumen siap diambil"),
    "diserahkan": mark("{who} mencatat bahwa dokumen sudah diserahkan"),
    "selesai": mark("{who} menyelesaikan permohonan"),
    "dikembalikan": mark("{who} mengembalikan berkas kepada pemohon"),
    "batal": mark("{who} membatalkan permohonan"),
    "dicatat": mark("{who} mencatat permohonan"),
}
HANDED: Final[Mapping[str, str]] = {
    "resi": mark("dengan tanda terima"),
    "resi_hilang": mark("tanda terimanya hilang"),
}
RELATED: Final[Mapping[str, str]] = {
    "sendiri": mark("yang bersangkutan"),
    "keluarga": mark("keluarga"),
    "kuasa": mark("kuasa"),
    "aparat_desa": mark("aparat desa"),
}
SIGN: Final[Mapping[str, str]] = {
    "tanda_tangan": mark("ditandatangani"),
    "cap_jempol": mark("dengan cap jempol"),
}
FINISHED: Final[Mapping[str, str]] = {
    "dikabari": mark("mengabari pemohon bahwa dokumennya menunggu"),
    "tidak_bisa": mark("belum berhasil mengabari pemohon"),
}
