"""Codes of the register in the words that stand on papers; papers are Indonesian whatever the screen's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.case import Status
from counter_app.domain.nik import mask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.case import CaseRecord

STATUS: Final[Mapping[str, str]] = {
    "belum_lengkap": "Berkas kurang",
    "diterima": "Diterima lengkap",
    "diproses": "Diproses",
    "ditunda": "Ditunda",
    "diteruskan": "Diteruskan ke Dinas",
    "siap_diambil": "Siap diambil",
    "diserahkan": "Diserahkan",
    "selesai": "Selesai",
    "dikembalikan": "Berkas dikembalikan",
    "batal": "Batal",
    "dicatat": "Dicatat",
}
REASON: Final[Mapping[str, str]] = {
    "listrik": "listrik padam",
    "jaringan": "jaringan/SIAK",
    "blangko_habis": "blangko habis",
    "alat_rusak": "alat rusak",
    "menunggu_pejabat": "menunggu pejabat",
}
NO_NIK: Final[Mapping[str, str]] = {
    "belum_ada_nik": "belum ada",
    "orang_asing": "orang asing",
    "lupa": "lupa",
    "tidak_terbaca": "tidak terbaca",
}
CHANNEL: Final[Mapping[str, str]] = {
    "loket": "loket",
    "alihan_daring": "alihan dari daring",
    "jemput_bola": "jemput bola",
}
COPY_REASON: Final[Mapping[str, str]] = {
    "resi_hilang": "resi hilang",
    "resi_rusak": "resi rusak",
    "gagal_cetak": "gagal cetak",
    "permintaan": "permintaan pemohon",
}
QUEUE_PRIORITY: Final = "Prioritas"
QUEUE_LANE: Final[Mapping[str, str]] = {
    "A": "Pendaftaran penduduk",
    "B": "Pencatatan sipil",
    "C": "Pengambilan",
}
RELATION: Final[Mapping[str, str]] = {
    "sendiri": "yang bersangkutan",
    "keluarga": "keluarga",
    "kuasa": "penerima kuasa",
    "aparat_desa": "aparat desa/kelurahan",
}
PROOF: Final[Mapping[str, str]] = {"resi": "tanda terima", "resi_hilang": "tanda terima hilang"}
SEEN: Final[Mapping[str, str]] = {"ktp": "KTP-el", "kk": "Kartu Keluarga"}
SIGNED: Final[Mapping[str, str]] = {"tanda_tangan": "tanda tangan", "cap_jempol": "cap jempol"}
BLANK: Final[Mapping[str, str]] = {"": "", "ktp-el": "KTP-el", "kia": "KIA"}

DAY_FIGURES: Final = (
    ("visits", "Kunjungan"),
    ("cases", "Permohonan"),
    ("finished", "Selesai"),
    ("incomplete", "Berkas kurang"),
    ("corrected", "Koreksi"),
)
"""The figures of a day that stand under its log, by their names in `DayCounts`."""


def papers_words(missing: int) -> str:
    """Whether the papers of a case are complete."""
    return f"kurang {missing}" if missing else "lengkap"


def status_words(case: CaseRecord) -> str:
    """Where a case stands, with the reason where there is one."""
    words = STATUS.get(case.status, case.status)
    reason = REASON.get(case.reason, "")
    return f"{words}: {reason}" if reason else words


LOST_STATEMENT: Final = (
    "Saya menyatakan tanda terima dengan kode di atas hilang dan dokumen di atas sudah saya terima. Bila ditemukan, "
    "tanda terima itu tidak berlaku lagi."
)
"""What whoever takes a document home without its receipt signs."""


def name_words(case: CaseRecord) -> str:
    """The resident's name; who only asked something need not have given one."""
    return case.name or "(tanpa nama)"


def nik_words(case: CaseRecord) -> str:
    """The NIK with all but its last four digits hidden, or why there is none; nothing of whoever was not asked."""
    if case.nik:
        return mask(case.nik)
    if not case.nik_reason and case.status == Status.NOTED:
        return ""
    return NO_NIK.get(case.nik_reason, "belum ada")
