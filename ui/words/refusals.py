"""What is said where a role may not, where a supervisor has to agree, and where nothing can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.marking import mark
from ui.words.speaking import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEPT: Final = mark("Isian di layar ini tetap ada; buku register tidak berubah.")
_RELOAD: Final = mark("Buka lagi permohonan ini untuk melihat keadaan terbarunya.")

REFUSED: Final[Mapping[str, Words]] = {
    "role_may_not": Words(
        mark("Peran ini tidak melakukan itu."),
        _KEPT,
        mark("Minta orang dengan peran yang boleh, lalu masuk sebagai dia."),
        "attention",
    ),
    "consent_needed": Words(
        mark("Langkah ini memerlukan persetujuan supervisor."),
        _KEPT,
        mark("Minta persetujuannya di layar ini."),
        "attention",
    ),
    "consent_waits": Words(mark("Supervisor belum menjawab."), _KEPT, "", "attention"),
    "consent_for_another": Words(
        mark("Persetujuan itu untuk langkah lain, atau permohonannya berubah sesudah disetujui."),
        _KEPT,
        mark("Minta persetujuan lagi."),
        "attention",
    ),
    "consent_own": Words(
        mark("Tidak seorang pun menyetujui permintaannya sendiri."), _KEPT, mark("Minta supervisor lain."), "attention"
    ),
    "consent_code_wrong": Words(
        mark("Kode jawaban tidak cocok."),
        _KEPT,
        mark("Bacakan lagi kode permintaan dan catat jawabannya. Masih {left} kali lagi."),
        "attention",
    ),
    "consent_wait": Words(
        mark("Lima kali kode jawaban tidak cocok."),
        _KEPT,
        mark("Tunggu {seconds} detik, atau pakai kata sandi supervisor di PC ini."),
        "attention",
    ),
    "consent_no_secret": Words(
        mark("Loket ini belum punya kunci kode telepon bersama Dinas."),
        _KEPT,
        mark("Kirim ke Dinas sekali (F10), atau pakai kata sandi supervisor di PC ini."),
        "attention",
    ),
    "not_oneself": Words(
        mark("Hak masuk dan kata sandi sendiri tidak diatur di sini."),
        _KEPT,
        mark("Ganti kata sandi Anda di kartu Kata sandi saya; hak masuk dicabut orang lain."),
        "attention",
    ),
    "not_handed_over": Words(
        mark("Dokumen ini belum tercatat diserahkan, jadi tidak ada yang ditarik kembali."), "", _RELOAD, "attention"
    ),
    "nothing_to_settle": Words(mark("Catatan itu tidak lagi menunggu keputusan."), "", _RELOAD, "attention"),
    "settle_impossible": Words(
        mark("Catatan itu tidak dapat berlaku pada keadaan permohonan sekarang."),
        _KEPT,
        mark("Pilih bahwa catatan itu tidak berlaku, lalu catat langkah yang benar."),
        "attention",
    ),
}
