"""What is said of an error, per code: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.blackout import SHEET_FAULTS
from ui.words.copy_faults import COPIES
from ui.words.marking import mark
from ui.words.refusals import REFUSED
from ui.words.speaking import Words

if TYPE_CHECKING:
    from collections.abc import Mapping


_KEPT: Final = mark("Isian di layar ini tetap ada; buku register tidak berubah.")
_REGISTER: Final = mark("Semua yang sudah disimpan aman.")
_OFFLINE: Final = mark("Semua catatan aman di loket ini dan pelayanan jalan terus.")
_AGAIN: Final = mark("Coba sekali lagi; bila berulang, hubungi admin Dinas.")
_ADMIN: Final = mark("Hubungi admin Dinas dan sebutkan kode {code}.")
_SHOWN: Final = mark("Nomornya tampil di layar dan tetap dipanggil.")
_ALOUD: Final = mark("Panggil dengan suara Anda sendiri.")
_RELOAD: Final = mark("Buka lagi permohonan ini untuk melihat keadaan terbarunya.")

_SIGNING_IN: Final = {
    "wrong_password": Words(
        mark("Nama atau kata sandi tidak cocok."), "", mark("Periksa Caps Lock lalu coba lagi."), "attention"
    ),
    "sign_in_wait": Words(
        mark("Terlalu sering salah."), "", mark("Tunggu {seconds} detik, lalu coba lagi."), "attention"
    ),
    "sign_in_locked": Words(
        mark("Pengguna ini terkunci karena sepuluh kali salah."),
        _REGISTER,
        mark("Minta supervisor memberi kata sandi baru, atau pakai kode pemulihan dari brankas."),
    ),
    "password_reset_needed": Words(
        mark("Kata sandi ini tidak berlaku lagi."), "", mark("Minta kata sandi baru kepada supervisor.")
    ),
    "wrong_recovery_code": Words(
        mark("Kode pemulihan tidak cocok dengan loket ini."), "", mark("Pastikan lembarnya milik loket ini.")
    ),
    "not_a_supervisor": Words(mark("Yang masuk bukan supervisor.")),
    "role_may_not_write": Words(
        mark("Peran ini tidak boleh melakukan itu."), "", mark("Minta supervisor."), "attention"
    ),
    "role_may_not_manage_users": Words(
        mark("Peran ini tidak boleh mengatur pengguna."), "", mark("Minta supervisor."), "attention"
    ),
    "station_has_users": Words(mark("Loket ini sudah punya pengguna.")),
    "first_user_manages": Words(mark("Pengguna pertama harus supervisor atau administrator.")),
    "last_manager": Words(mark("Harus ada sekurangnya satu supervisor.")),
    "login_taken": Words(mark("Nama masuk ini sudah dipakai."), "", mark("Pilih nama lain."), "attention"),
    "user_exists": Words(mark("Pengguna ini sudah ada.")),
    "user_unknown": Words(mark("Pengguna ini tidak dikenal di loket ini.")),
    "unknown_user": Words(mark("Pengguna ini tidak dikenal di loket ini.")),
    "not_signed_in": Words(mark("Belum ada yang masuk."), "", mark("Masuk dahulu."), "attention"),
    "signed_out": Words(mark("Sudah keluar."), _REGISTER, mark("Masuk lagi untuk melanjutkan."), "attention"),
    "already_set_up": Words(mark("Loket ini sudah disiapkan.")),
}
_WORK: Final = {
    "invalid_input": Words(
        mark("Ada isian yang perlu diperbaiki."), _KEPT, mark("Lihat tanda merah di bawah isian."), "attention"
    ),
    "subject_missing": Words(
        mark("Catatan itu tidak ada di loket ini."),
        "",
        mark("Mungkin milik loket lain; Kirim ke Dinas lalu cari lagi."),
        "attention",
    ),
    "move_not_allowed": Words(
        mark("Dari keadaan sekarang langkah itu tidak dapat dilakukan."), "", _RELOAD, "attention"
    ),
    "papers_complete": Words(
        mark("Berkas permohonan ini sudah lengkap; tidak ada yang berubah."),
        "",
        mark("Catat di sini hanya bila ternyata ada berkas yang kurang. Esc menutup formulir."),
        "attention",
    ),
    "case_is_closed": Words(mark("Permohonan ini sudah berakhir."), "", _RELOAD, "attention"),
    "case_changed": Words(mark("Permohonan ini berubah setelah dibuka."), _KEPT, _RELOAD, "attention"),
    "reason_needed": Words(mark("Langkah ini memerlukan alasan."), "", mark("Pilih alasannya."), "attention"),
    "unknown_reason": Words(mark("Alasan itu tidak dikenal."), "", mark("Pilih dari daftar."), "attention"),
    "nothing_changed": Words(
        mark("Nilai baru sama dengan yang lama."), "", mark("Tidak ada yang perlu dikoreksi."), "attention"
    ),
    "unknown_field": Words(mark("Isian itu tidak dapat dikoreksi."), level="attention"),
    "unknown_service": Words(
        mark("Layanan {service} tidak dikenal."), _KEPT, mark("Cari layanan dengan kode atau kata."), "attention"
    ),
    "service_not_valid": Words(mark("Layanan ini tidak berlaku pada tanggal itu."), _KEPT, "", "attention"),
    "area_not_served": Words(mark("Loket ini tidak melayani kecamatan {area}."), _KEPT, "", "attention"),
    "blanks_negative": Words(mark("Jumlah blangko tidak boleh kurang dari nol."), level="attention"),
    "unknown_bundle": Words(mark("Paket {bundle} tidak dikenal."), _KEPT, "", "attention"),
    "no_working_day": Words(mark("Kalender kerja tidak punya hari kerja."), _REGISTER, _ADMIN),
    "no_open_shift": Words(mark("Loket belum dibuka."), "", mark("Buka loket dahulu."), "attention"),
    "outage_lasts": Words(
        mark("Gangguan itu sudah tercatat dan masih berlangsung."),
        "",
        mark("Betulkan waktunya di daftar."),
        "attention",
    ),
    "nothing_waits": Words(mark("Tidak ada dokumen yang menunggu diambil di sana."), level="attention"),
    "unknown_list": Words(mark("Daftar itu tidak ada."), level="attention"),
    "unknown_lane": Words(mark("Lajur antrean itu tidak ada."), level="attention"),
    "ticket_is_over": Words(
        mark("Nomor antrean ini sudah selesai."), "", mark("Panggil nomor berikutnya."), "attention"
    ),
    "ticket_is_away": Words(
        mark("Nomor ini sedang ditahan atau tidak hadir."),
        "",
        mark("Pilih barisnya, lalu tekan Enter."),
        "attention",
    ),
    "ticket_went_on": Words(
        mark("Tidak ada yang dibatalkan: nomor ini sudah dipanggil atau kembali."), level="attention"
    ),
    "ticket_is_here": Words(mark("Nomor ini sudah ada dalam antrean."), level="attention"),
    "unknown_outcome": Words(mark("Hasil antrean itu tidak dikenal."), level="attention"),
    "unknown_document": Words(
        mark("Jenis kertas ini tidak dikenal program."),
        mark("Buku register tidak berubah."),
        mark("Perbarui program, lalu coba lagi."),
    ),
    "unknown_size": Words(mark("Ukuran kertas itu tidak dikenal."), level="attention"),
    "unknown_act": Words(mark("Akses ini tidak dapat dicatat, jadi tidak dilakukan.")),
    "unexpected": Words(mark("Program menemui kesalahan yang tidak terduga."), _REGISTER, _AGAIN),
    "unexpected_at_start": Words(mark("Program tidak dapat mulai."), _REGISTER, _ADMIN),
}
_STORE: Final = {
    "busy": Words(mark("Basis data sedang sibuk."), _KEPT, mark("Coba lagi sebentar."), "attention"),
    "disk_full": Words(
        mark("Cakram PC penuh, jadi belum tersimpan."),
        _KEPT,
        mark("Hapus berkas lain dari PC ini, lalu simpan lagi dengan Ctrl+Enter."),
    ),
    "read_only": Words(
        mark("Folder data tidak dapat ditulisi."), _KEPT, mark("Minta admin memeriksa hak folder data.")
    ),
    "cannot_open": Words(
        mark("Basis data tidak dapat dibuka."), "", mark("Jangan menghapus apa pun; hubungi admin Dinas.")
    ),
    "io_error": Words(
        mark("Cakram PC tidak dapat dibaca atau ditulis."), _KEPT, mark("Jangan mematikan PC; hubungi admin Dinas.")
    ),
    "wrong_key_or_corrupt": Words(
        mark("Basis data tidak cocok dengan kuncinya, atau rusak."),
        mark("Catatan yang sudah dikirim aman di Dinas."),
        mark("Jangan menghapus apa pun; hubungi admin Dinas untuk memulihkan cadangan."),
    ),
    "corrupt": Words(
        mark("Basis data rusak."),
        mark("Catatan yang sudah dikirim aman di Dinas."),
        mark("Jangan menghapus apa pun; hubungi admin Dinas untuk memulihkan cadangan."),
    ),
    "append_refused": Words(mark("Buku register menolak catatan ini."), _KEPT, _AGAIN),
    "not_authorized": Words(mark("Buku register menolak perubahan itu."), _REGISTER, _ADMIN),
    "out_of_memory": Words(mark("Memori PC habis."), _KEPT, mark("Tutup program lain, lalu coba lagi.")),
    "too_big": Words(mark("Isian terlalu besar."), _KEPT, mark("Perpendek catatannya."), "attention"),
    "database_error": Words(mark("Basis data melaporkan kesalahan."), _KEPT, _AGAIN),
    "database_missing": Words(
        mark("Basis data loket ini hilang, padahal kuncinya ada. Ini bukan pemakaian pertama."),
        mark("Catatan yang sudah dikirim aman di Dinas."),
        mark("Jangan menyiapkan loket baru; hubungi admin Dinas untuk memulihkan cadangan."),
    ),
    "database_empty": Words(
        mark("Basis data loket ini kosong, padahal kuncinya ada. Ini bukan pemakaian pertama."),
        mark("Catatan yang sudah dikirim aman di Dinas."),
        mark("Jangan menyiapkan loket baru; hubungi admin Dinas untuk memulihkan cadangan."),
    ),
    "database_exists": Words(
        mark("Sudah ada basis data di folder ini."), mark("Tidak ada yang ditimpa."), mark("Hubungi admin Dinas.")
    ),
    "database_too_new": Words(
        mark("Basis data ini dari versi program yang lebih baru."),
        mark("Tidak ada yang diubah."),
        mark("Pasang versi program terbaru."),
    ),
    "migration_failed": Words(
        mark("Basis data belum dapat dibarui."), mark("Cadangan sebelumnya disimpan."), mark("Hubungi admin Dinas.")
    ),
    "already_running": Words(
        mark("Program sudah terbuka di PC ini."), "", mark("Pakai jendela yang sudah terbuka."), "attention"
    ),
    "network_drive": Words(mark("Folder data terletak di cakram jaringan."), "", mark("Pindahkan ke cakram PC ini.")),
    "closed": Words(mark("Basis data sudah ditutup."), _REGISTER, mark("Masuk lagi untuk melanjutkan."), "attention"),
    "copy_needed": Words(
        mark("Kertas ini sudah dikirim ke pencetak."),
        mark("Buku register tidak berubah."),
        mark("Pilih alasan dan cetak salinan."),
        "attention",
    ),
    "unknown_test_slip": Words(
        mark("Kode itu bukan kode slip uji loket ini."),
        to_do=mark("Cetak slip uji, lalu pindai kodenya."),
        level="attention",
    ),
    "unknown_outcome": Words(
        mark("Jawaban itu tidak dikenal."), mark("Buku register tidak berubah."), level="attention"
    ),
    "file_not_written": Words(
        mark("Berkas tidak dapat ditulis ke folder itu."),
        mark("Buku register tidak berubah."),
        mark("Pilih folder lain."),
    ),
    "vault_missing": Words(
        mark("Berkas kunci loket ini hilang."), mark("Basis data tidak diubah."), mark("Hubungi admin Dinas.")
    ),
    "vault_exists": Words(mark("Loket ini sudah punya berkas kunci."), mark("Tidak ada yang ditimpa.")),
    "vault_damaged": Words(
        mark("Berkas kunci rusak."),
        mark("Basis data tidak diubah."),
        mark("Pakai kode pemulihan dari brankas, atau hubungi admin Dinas."),
    ),
    "vault_unreadable": Words(
        mark("Berkas kunci tidak dapat dibaca."),
        mark("Basis data tidak diubah."),
        mark("Minta admin memeriksa hak folder data."),
    ),
    "vault_tampered": Words(
        mark("Berkas kunci diubah dari luar program."), mark("Basis data tidak diubah."), mark("Hubungi admin Dinas.")
    ),
    "vault_too_new": Words(
        mark("Berkas kunci ini dari versi program yang lebih baru."),
        mark("Tidak ada yang diubah."),
        mark("Pasang versi program terbaru."),
    ),
    "keyring_locked": Words(
        mark("Gantungan kunci PC masih terkunci."), _REGISTER, mark("Buka kuncinya, lalu masuk lagi.")
    ),
    "keyring_unavailable": Words(
        mark("Gantungan kunci PC tidak tersedia."), _REGISTER, mark("Pakai kode pemulihan dari brankas.")
    ),
    "keyring_unreliable": Words(
        mark("Gantungan kunci PC tidak menyimpan dengan benar."), _REGISTER, mark("Hubungi admin Dinas.")
    ),
    "device_secret_missing": Words(
        mark("Kunci perangkat tidak ada di PC ini."),
        mark("Basis data tidak diubah."),
        mark("Pakai kode pemulihan dari brankas."),
    ),
}
_OUTSIDE: Final = {
    "printer_missing": Words(
        mark("Tidak ada pencetak."), _REGISTER, mark("Simpan sebagai PDF, cetak nanti."), "attention"
    ),
    "printer_offline": Words(
        mark("Pencetak tidak menjawab."), _REGISTER, mark("Periksa kabel dan dayanya, lalu cetak lagi."), "attention"
    ),
    "printer_no_paper": Words(mark("Kertas habis."), _REGISTER, mark("Isi kertas, lalu cetak lagi."), "attention"),
    "printer_refused": Words(
        mark("Pencetak menolak kertas ini."), _REGISTER, mark("Simpan sebagai PDF, cetak nanti."), "attention"
    ),
    "speaker_missing": Words(
        mark("Panggilan suara tidak berbunyi: PC ini tidak punya pemutar suara."), _SHOWN, _ALOUD, "attention"
    ),
    "speaker_silent": Words(
        mark("Panggilan suara tidak berbunyi: pengeras suara tidak menjawab."), _SHOWN, _ALOUD, "attention"
    ),
    "voice_missing": Words(mark("Panggilan suara tidak berbunyi: rekamannya tidak ada."), _SHOWN, _ALOUD, "attention"),
    "already_enrolled": Words(
        mark("Loket ini sudah terdaftar di Dinas."), mark("Tidak ada yang diubah."), level="attention"
    ),
    "not_enrolled": Words(
        mark("Loket ini belum terdaftar di Dinas."),
        _OFFLINE,
        mark("Minta kode pendaftaran kepada admin Dinas."),
        "attention",
    ),
    "offline": Words(
        mark("Dinas tidak terjangkau."),
        _OFFLINE,
        mark("Kirim lagi bila jaringan kembali."),
        "attention",
    ),
    "timeout": Words(
        mark("Jaringan terlalu lambat atau terputus."),
        _OFFLINE,
        mark("Program melanjutkan dari tempat berhenti."),
        "attention",
    ),
    "tls": Words(
        mark("Sambungan aman ke Dinas tidak terbentuk."),
        mark("Tidak ada yang dikirim; semua catatan aman di loket ini."),
        mark("Kirim lagi; bila berulang, hubungi admin Dinas."),
        "attention",
    ),
    "wrong_certificate": Words(
        mark("Yang menjawab bukan server Dinas: sertifikatnya lain."),
        mark("Tidak ada yang dikirim kepadanya; semua catatan aman di loket ini."),
        mark("Periksa apakah jaringan ini meminta masuk lebih dahulu, atau hubungi admin Dinas."),
    ),
    "captive_portal": Words(
        mark("Jaringan ini meminta masuk lebih dahulu, jadi Dinas tidak terjangkau."),
        mark("Tidak ada yang dikirim kepadanya; semua catatan aman di loket ini."),
        mark("Masuk ke jaringan lewat peramban, atau pakai jaringan lain, lalu kirim lagi."),
        "attention",
    ),
    "nonsense": Words(
        mark("Jawaban yang diterima bukan dari server Dinas."),
        mark("Tidak ada yang dianggap terkirim; semua catatan aman di loket ini."),
        mark("Periksa apakah jaringan ini meminta masuk lebih dahulu, lalu kirim lagi."),
    ),
    "unauthorised": Words(
        mark("Server Dinas tidak mengenali loket ini."),
        _OFFLINE,
        mark("Hubungi admin Dinas; pelayanan tidak perlu berhenti."),
    ),
    "clock": Words(
        mark("Jam PC berbeda dari jam Dinas."), _OFFLINE, mark("Betulkan jam PC, lalu kirim lagi."), "attention"
    ),
    "upgrade": Words(
        mark("Server Dinas meminta versi program yang lebih baru."),
        _OFFLINE,
        mark("Pasang versi terbaru bila sempat."),
        "attention",
    ),
    "too_large": Words(mark("Satu catatan terlalu besar untuk server Dinas."), _OFFLINE, mark("Hubungi admin Dinas.")),
    "damaged": Words(
        mark("Kiriman sampai di Dinas dalam keadaan rusak, jadi tidak diterima."),
        _OFFLINE,
        mark("Kirim lagi; bila berulang, hubungi admin Dinas."),
    ),
    "running": Words(
        mark("Pengiriman lain sedang berjalan."), _OFFLINE, mark("Tunggu sampai selesai, lalu lihat lagi."), "attention"
    ),
    "station_known": Words(
        mark("Loket ini sudah terdaftar di Dinas dengan kunci lain."), _REGISTER, mark("Hubungi admin Dinas.")
    ),
    "server": Words(
        mark("Server Dinas sedang bermasalah."),
        _OFFLINE,
        mark("Coba lagi nanti; tidak ada yang perlu diketik ulang."),
        "attention",
    ),
    "fork": Words(
        mark("Catatan loket ini berbeda dari yang ada di Dinas."),
        mark("Keduanya disimpan; tidak ada yang dihapus."),
        mark("Hubungi admin Dinas."),
    ),
    "entry_differs": Words(
        mark("Satu catatan dari Dinas berbeda dari yang sudah ada di sini."),
        mark("Yang di sini tidak ditimpa."),
        mark("Hubungi admin Dinas."),
    ),
    "own_chain_behind": Words(
        mark("Dinas memegang catatan loket ini yang tidak ada di PC ini."),
        mark("Catatan yang sudah dikirim aman di Dinas."),
        mark("Hubungi admin Dinas sebelum melayani lagi: PC ini mungkin memakai cadangan lama."),
    ),
    "digest_mismatch": Words(
        mark("Satu catatan dari Dinas sampai dalam keadaan rusak, jadi tidak dipakai."),
        _OFFLINE,
        mark("Kirim lagi; bila berulang, hubungi admin Dinas."),
    ),
    "feed_gap": Words(
        mark("Kabar dari Dinas tidak berurutan."), _OFFLINE, mark("Kirim lagi; bila berulang, hubungi admin Dinas.")
    ),
    "feed_epoch": Words(
        mark("Server Dinas dipulihkan dari cadangan."),
        _OFFLINE,
        mark("Kirim lagi; loket ini mengirim ulang yang kurang."),
        "attention",
    ),
    "code_wrong": Words(
        mark("Kode pendaftaran tidak dikenal di Dinas."),
        "",
        mark("Periksa kodenya, atau minta kode baru."),
        "attention",
    ),
    "code_spent": Words(
        mark("Kode pendaftaran sudah dipakai atau kedaluwarsa."),
        "",
        mark("Minta kode baru kepada admin Dinas."),
        "attention",
    ),
    "unreadable": Words(
        mark("Berkas {file} tidak dapat dibaca."),
        _REGISTER,
        mark("Pasang ulang program ini; data tidak ikut terhapus."),
    ),
}
ERRORS: Final[Mapping[str, Words]] = {
    **_SIGNING_IN, **_WORK, **_STORE, **_OUTSIDE, **COPIES, **SHEET_FAULTS, **REFUSED,
}  # fmt: skip
