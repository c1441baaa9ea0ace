"""What a supervisor is asked to agree to, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

ACT: Final[Mapping[str, str]] = {
    "void": mark("Membatalkan permohonan"),
    "reopen": mark("Menarik kembali serah terima"),
    "correct_signed_off": mark("Mengoreksi permohonan sesudah tutup loket"),
    "export": mark("Mengekspor buku register"),
    "settings": mark("Mengubah pengaturan loket"),
}
WHY: Final[Mapping[str, str]] = {
    "void": mark("Permohonan ini dibuka orang lain, atau loketnya sudah ditutup sejak itu."),
    "reopen": mark("Dokumen tercatat sudah diserahkan; menariknya kembali selalu disetujui supervisor."),
    "correct_signed_off": mark("Loket yang membuka permohonan ini sudah ditutup."),
    "export": mark("Berkas ekspor memuat data warga dan dapat dibawa keluar dari PC ini."),
    "settings": mark("Pengaturan ini menentukan cara warga dilayani."),
}
"""Why an operator does not do it alone, by action."""
