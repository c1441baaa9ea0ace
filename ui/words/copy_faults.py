"""What is said when a copy of the register, its mirror or its restore went wrong, per code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.marking import mark
from ui.words.speaking import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_REGISTER: Final = mark("Semua yang sudah disimpan aman.")

COPIES: Final[Mapping[str, Words]] = {
    "backup_missing": Words(
        mark("Belum ada cadangan."), _REGISTER, mark("Yang baru dibuat sendiri saat layar dikunci."), "attention"
    ),
    "backup_keys_missing": Words(
        mark("Berkas kunci di sebelah cadangan tidak ada, rusak, atau milik register lain."),
        _REGISTER,
        mark("Pakai cadangan lain."),
    ),
    "backup_stopped": Words(mark("Cadangan belum selesai."), _REGISTER, mark("Coba lagi sebentar."), "attention"),
    "backup_is_register": Words(
        mark("Itu buku register sendiri, bukan cadangan."), mark("Tidak ada yang diubah."), level="attention"
    ),
    "chain_broken": Words(
        mark("Rantai catatan di buku register terputus."),
        mark("Catatan yang sudah dikirim aman di Dinas."),
        mark("Jangan menghapus apa pun; hubungi admin Dinas."),
    ),
    "disk_failed": Words(
        mark("Disk atau stik itu tidak dapat ditulisi."), _REGISTER, mark("Periksa disk atau stiknya, lalu coba lagi.")
    ),
    "stick_absent": Words(mark("Stik tidak terpasang."), _REGISTER, mark("Pasang stiknya."), "attention"),
    "stick_unmarked": Words(
        mark("Stik ini belum ditandai untuk loket ini."), _REGISTER, mark("Tandai dengan Alt+T."), "attention"
    ),
    "stick_foreign": Words(
        mark("Stik ini milik loket lain."),
        mark("Tidak ada yang ditulis ke sana."),
        mark("Pakai stik lain."),
        "attention",
    ),
    "stick_same_disk": Words(
        mark("Folder cermin ada di disk yang sama dengan buku register."),
        mark("Tidak ada yang ditulis ke sana."),
        mark("Pilih folder pada stik."),
        "attention",
    ),
    "stick_holds_more": Words(
        mark("Stik memuat catatan yang tidak ada lagi di buku register ini."),
        mark("Salinan itu disimpan di stik dengan nama “lebih” dan tidak ditimpa; cermin baru ada di sebelahnya."),
        mark("Jangan hapus berkas itu. Tanyakan kepada Dinas catatan mana yang dipakai."),
        "attention",
    ),
    "stick_full": Words(
        mark("Stik penuh."), mark("Cermin sebelumnya masih utuh."), mark("Kosongkan stik, atau pakai yang lebih besar.")
    ),
    "backup_damaged": Words(mark("Cadangan itu rusak."), mark("Tidak ada yang diubah."), mark("Pakai cadangan lain.")),
    "backup_exists": Words(mark("Cadangan dengan nama itu sudah ada."), mark("Tidak ada yang ditimpa.")),
    "backup_plain": Words(mark("Cadangan itu tidak terenkripsi, jadi tidak dipakai."), mark("Tidak ada yang diubah.")),
}
