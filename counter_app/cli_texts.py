"""Every sentence of the command line, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.errors import AppError

DESCRIPTION: Final = "Loket Luring: loket layanan adminduk yang tetap bekerja tanpa jaringan."
HELP_DATA: Final = "folder data stasiun (bawaan: folder data pengguna, atau LOKET_DATA)"
HELP_RUN_DEMO: Final = "buka jendela dengan data contoh dan server Dinas contoh di PC ini"
HELP_DEMO: Final = "satu hari kerja di dua loket tanpa layar; gagal bila kedua pihak tidak sama"
HELP_DEMO_DIR: Final = "folder untuk data demo (bawaan: folder sementara yang dihapus lagi)"
HELP_PICTURES: Final = "simpan gambar tiap layar ke folder ini"
HELP_SEED: Final = "bilangan awal; angka yang sama memberi hari yang sama"
HELP_GENERATE: Final = "buat stasiun contoh dengan register berisi sekian permohonan buatan"
HELP_CASES: Final = "banyaknya permohonan"
HELP_UNTIL: Final = "hari terakhir register (TTTT-BB-HH; bawaan: hari yang tetap, agar hasilnya selalu sama)"
HELP_GENERATE_DIR: Final = "folder kosong untuk stasiun contoh itu (bawaan: di folder data pengguna)"
HELP_USER: Final = "nama masuk pengguna; kata sandi ditanyakan"
HELP_CODE: Final = "kode pendaftaran sekali pakai dari Dinas"
HELP_ADDRESS: Final = "alamat server Dinas, misalnya dinas.example:7501"
HELP_TARGET: Final = "berkas cadangan yang dibuat"
HELP_RESTORE: Final = "pasang kembali cadangan; register yang ada dipindahkan ke samping, tidak pernah ditimpa"
HELP_RECOVERY_CODE: Final = "buka dengan kode pemulihan dari brankas (untuk PC lain), lalu tetapkan kata sandi baru"
HELP_COPY: Final = "berkas cadangan atau cermin"
HELP_COMMANDS: Final[Mapping[str, str]] = {
    "enrol": "daftarkan stasiun yang sudah bekerja sendiri ke Dinas; semua catatannya tetap",
    "sync": "kirim catatan ke Dinas dan ambil kabar baru",
    "verify": "periksa rantai catatan, tabel, dan keutuhan basis data",
    "rebuild": "susun ulang semua tabel dari buku register",
    "selftest": "siap layani: periksa disk, jam, rantai hari, pencetak, cadangan, dan buku register",
    "backup": "buat cadangan terenkripsi dan periksa hasilnya",
}

ASK_USER: Final = "Nama masuk: "
ASK_PASSWORD: Final = "Kata sandi: "  # noqa: S105 - a question, not a password
ASK_CODE: Final = "Kode pemulihan: "
ASK_NEW_PASSWORD: Final = "Kata sandi baru: "  # noqa: S105 - a question, not a password
NOT_SET_UP: Final = "Belum ada stasiun di folder ini. Jalankan counter-app untuk menyiapkannya."
NO_DISPLAY: Final = "Tidak ada layar; menjalankan counter-app demo sebagai gantinya."

_FAULTS: Final[Mapping[str, str]] = {
    "wrong_password": "Nama atau kata sandi salah. Data tetap aman; coba lagi.",
    "sign_in_wait": "Terlalu banyak percobaan. Tunggu {seconds} detik, lalu coba lagi.",
    "sign_in_locked": "Akun terkunci setelah banyak percobaan. Minta supervisor, atau pakai kode pemulihan.",
    "database_missing": (
        "Berkas register tidak ada, padahal stasiun ini pernah disiapkan. Jangan menyiapkan ulang: "
        "pulihkan dari cadangan atau hubungi Dinas."
    ),
    "database_empty": (
        "Berkas register kosong, padahal stasiun ini pernah disiapkan. Jangan menyiapkan ulang: "
        "pulihkan dari cadangan atau hubungi Dinas."
    ),
    "wrong_key_or_corrupt": "Register tidak bisa dibuka: kuncinya lain, atau berkas rusak. Cadangan tidak tersentuh.",
    "database_too_new": "Register ini dibuat versi program yang lebih baru. Perbarui program; berkas tidak diubah.",
    "already_running": "Program ini sudah berjalan dengan data yang sama.",
    "disk_full": "Disk penuh. Yang sudah tersimpan tetap aman; kosongkan ruang, lalu ulangi.",
    "central_not_started": "Server contoh tidak mau menyala. Lihat central.log di folder demo.",
    "central_command_failed": "Perintah server gagal: {command} (status {status}).",
    "offline": "Dinas tidak terjangkau. Semua catatan tetap tersimpan dan dikirim nanti.",
    "already_enrolled": "Stasiun ini sudah terdaftar di Dinas.",
    "code_wrong": "Kode pendaftaran tidak dikenal. Periksa lagi atau minta kode baru.",
    "code_spent": "Kode pendaftaran sudah dipakai atau kedaluwarsa. Minta kode baru.",
    "invalid_input": "Ada isian yang tidak dapat dipakai. Tidak ada yang diubah.",
    "not_enrolled": "Loket ini belum terdaftar di Dinas. Semua catatan tetap tersimpan di sini.",
    "timeout": "Jaringan terlalu lambat. Semua catatan tetap tersimpan dan dikirim nanti.",
    "wrong_certificate": "Yang menjawab bukan server Dinas. Tidak ada yang dikirim; semua catatan tetap tersimpan.",
    "captive_portal": "Yang menjawab halaman masuk jaringan, bukan Dinas. Semua catatan tetap tersimpan.",
    "nonsense": "Jawaban Dinas tidak dapat dibaca. Semua catatan tetap tersimpan dan dikirim nanti.",
    "server": "Server Dinas sedang bermasalah. Semua catatan tetap tersimpan dan dikirim nanti.",
    "upgrade": "Dinas meminta versi program yang lebih baru. Pencatatan jalan terus; perbarui program.",
    "vault_missing": "Berkas kunci stasiun ini hilang. Register tidak diubah; hubungi Dinas.",
    "backup_missing": "Berkas cadangan itu tidak ada. Tidak ada yang diubah.",
    "backup_keys_missing": (
        "Berkas kunci di sebelah cadangan tidak ada atau rusak; tanpa itu cadangan tidak dapat dibuka. "
        "Tidak ada yang diubah."
    ),
    "backup_damaged": "Cadangan itu rusak; pakai yang lain. Tidak ada yang diubah.",
    "backup_is_register": "Itu register loket ini sendiri, bukan cadangan. Tidak ada yang diubah.",
    "wrong_recovery_code": "Kode pemulihan tidak cocok. Tidak ada yang diubah.",
    "user_unknown": "Pengguna itu tidak dikenal. Tidak ada yang diubah.",
    "read_only": "Folder itu tidak dapat ditulisi. Tidak ada yang diubah.",
    "device_secret_missing": (
        "Rahasia perangkat ini tidak ada di penyimpan kunci Windows/Linux (keyring). "
        "Buka dengan kode pemulihan: tambahkan --recovery-code."
    ),
    "backup_exists": "Berkas itu sudah ada; tidak ada yang ditimpa.",
    "folder_in_use": "Folder itu berisi berkas lain; tidak ada yang diubah atau dihapus. Pilih folder kosong.",
    "generated_otherwise": (
        "Di folder itu sudah ada register contoh lain ({cases} permohonan, bilangan awal {seed}, sampai {last}). "
        "Tidak ada yang diubah; pilih folder lain."
    ),
    "register_differs": (
        "Register contoh itu sudah dipakai atau dibuat versi program lain, jadi tidak dapat diteruskan. "
        "Tidak ada yang diubah; pilih folder lain."
    ),
    "not_a_supervisor": "Hanya supervisor yang boleh melakukan ini.",
    "display_missing": "Tidak ada layar untuk membuka jendela.",
}


def fault(error: AppError) -> str:
    """The sentence for an error; its code stands behind it for whoever helps by phone."""
    sentence = _FAULTS.get(error.code, "Tidak berhasil. Yang sudah tersimpan tetap aman.")
    fields = "".join(f", {name}: {code}" for name, code in getattr(error, "fields", {}).items())
    return f"{sentence.format_map(_Blank(error.data))} [{error.code}{fields}]"


class _Blank(dict[str, object]):
    """Values for a sentence; one that is missing reads as a dash."""

    def __missing__(self, key: str) -> str:
        del key
        return "–"


# The generator's own lines.
GENERATING: Final = "Permohonan ditulis"
GENERATING_STOPPED: Final = "Dihentikan. Yang sudah ditulis tetap ada; perintah yang sama meneruskannya."
GENERATED: Final = (
    "Selesai: {cases} permohonan buatan di {folder}.\nBuka jendelanya dengan: counter-app run-demo --dir {base}"
)

# The demo's own lines.
STEPS: Final[Mapping[str, str]] = {
    "central": "Server Dinas contoh menyala (PostgreSQL, loopback)",
    "enrolled": "Dua loket terdaftar di server dengan kode sekali pakai",
    "shift_opened": "Masuk dan buka shift di kedua loket",
    "line_down": "Setengah hari: terkirim; lalu jaringan putus",
    "line_still_down": "Kirim saat putus: gagal dengan jelas, tidak ada yang hilang",
    "line_fault": "SALAH: kirim saat jaringan putus tidak berlaku sebagaimana mestinya",
    "line_up": "Jaringan kembali",
    "shift_closed": "Shift ditutup dan dikirim ke Dinas",
    "supervisor": "Supervisor masuk; buku register harian dibuat (PDF dan XLSX)",
    "pictures": "Gambar layar disimpan",
}
TABLE_TITLE: Final = "Catatan di loket dan di Dinas"
TABLE_COLUMNS: Final = ("Loket", "Aliran", "Di loket", "Di Dinas", "Kepala rantai", "Sama")
AGREED: Final = "Kedua pihak sama: {entries} catatan, {cases} permohonan, {receipts} tanda terima, {sent} byte dikirim."
DIFFERENT: Final = "BERBEDA: {faults}"
VERIFY_OK: Final = "Utuh: {entries} catatan, {rows} baris tabel; rantai, tabel, dan basis data diperiksa."
VERIFY_FAULT: Final = "TIDAK UTUH:"
REBUILT: Final = "Tersusun ulang: {rows} baris dari {entries} catatan."
BACKED_UP: Final = (
    "Cadangan dibuat dan diperiksa: {path}\n"
    "Kuncinya di sebelahnya: {keys}\n"
    "Simpan keduanya bersama; tanpa berkas kunci cadangan tidak dapat dibuka. Di PC lain dibuka dengan kode pemulihan "
    "dari brankas."
)
RESTORED: Final = "Cadangan terpasang kembali: {entries} catatan, diperiksa. Buku register mulai dengan rantai baru."
RESTORED_LOST: Final = (
    "{lost} catatan sesudah cadangan ini tidak ada di PC ini. Yang sudah terkirim kembali dari Dinas saat pengiriman "
    "berikutnya."
)
RESTORED_ASIDE: Final = "Register sebelumnya utuh di {path}."
ENROLLED: Final = "Terdaftar di Dinas untuk {areas}. Catatan yang sudah ada dikirim pada pengiriman berikutnya."
SYNCED: Final = "Terkirim {sent} catatan, diterima {received}; kedua pihak sama."
SYNCED_APART: Final = "Terkirim {sent} catatan, diterima {received}; masih menunggu {waiting}. Ulangi nanti."
