"""Every Indonesian word that stands on a paper, in one place."""

from __future__ import annotations

from typing import Final

RECEIPT: Final = "Tanda terima"
RECEIPT_SUBTITLE: Final = "Bukti penerimaan permohonan administrasi kependudukan"
NUMBER: Final = "Nomor register"
CODE: Final = "Kode resi"
RECEIVED_AT: Final = "Diterima"
CHANNEL: Final = "Saluran"
BEARER: Final = "Pembawa berkas"
PICKUP: Final = "Tempat pengambilan"
PICKUP_SHORT: Final = "Ambil di"
RESIDENT: Final = "Penduduk"
NIK: Final = "NIK"
VILLAGE: Final = "Desa/kelurahan"
FORMS: Final = "Formulir"
OUTPUT: Final = "Keluaran"
ESTIMATE: Final = "Perkiraan selesai"
NO_ESTIMATE: Final = "dihitung sejak berkas lengkap"
PAPERS_RECEIVED: Final = "Berkas diterima"
NO_PAPERS: Final = "Tidak ada berkas yang ditinggalkan di loket."
PAPERS_MISSING: Final = "BERKAS KURANG"
PAPERS_MISSING_HINT: Final = "mohon Bapak/Ibu lengkapi"
STATES: Final = {
    "asli": "asli",
    "salinan": "salinan",
    "menyusul": "menyusul",
    "tidak_ada": "belum ada",
    "belum_dijawab": "belum dijawab",
}
FREE: Final = "GRATIS"
FREE_LINE: Final = "tidak dipungut biaya (UU 24/2013 Pasal 79A)"
NOTES: Final = (
    "Bawa tanda terima ini dan dokumen asli saat mengambil. Simpan sampai dokumen Bapak/Ibu terima.",
    "Bila diwakilkan, penerima kuasa membawa surat kuasa F-1.07 dan KTP-el.",
    "Pengaduan dan saran: SP4N-LAPOR! www.lapor.go.id atau SMS 1708.",
)
SIGN_BEARER: Final = "Pemohon/pembawa berkas"
SIGN_BEARER_SHORT: Final = "Pemohon"
SIGN_OPERATOR: Final = "Petugas loket"
DISCLAIMER: Final = "Tanda terima ini bukan dokumen kependudukan."
SHEET_DISCLAIMER: Final = "Lembar ini bukan dokumen kependudukan."
COPY: Final = "SALINAN ke-{}"
CONTINUED: Final = "lanjutan"
PAGE: Final = "halaman {} dari {}"
CASES: Final = "{} permohonan"
COLLECTIVE: Final = "Kunjungan kolektif"
COLLECTIVE_LINE: Final = "{} permohonan, satu baris tiap penduduk pada lampiran"
COLLECTIVE_MISSING: Final = "Berkas kurang pada {} permohonan; lihat lampiran."
SERVICE: Final = "Layanan"
COUNT: Final = "Jumlah"
ANNEX: Final = "Lampiran tanda terima"
ANNEX_COLUMNS: Final = ("No.", "Penduduk", "Layanan", "Nomor register", "Berkas")
COMPLETE: Final = "lengkap"
MISSING: Final = "kurang"
READY: Final = "selesai"
DEMO: Final = "CONTOH"

QUEUE_TITLE: Final = "Nomor antrean"
QUEUE_BEFORE: Final = "{} orang di depan Bapak/Ibu"
QUEUE_NOBODY_BEFORE: Final = "Bapak/Ibu yang berikutnya"
QUEUE_WAIT: Final = "Perkiraan menunggu: {}"
QUEUE_STEPPING_OUT: Final = "Bila keluar sebentar, beri tahu petugas: nomor ini tetap berlaku."
QUEUE_NOTE: Final = "Berlaku hari ini saja."
MISSING_LIST: Final = "Daftar kekurangan berkas"
MISSING_LIST_SUBTITLE: Final = "Mohon Bapak/Ibu lengkapi, lalu kembali ke loket ini"
MISSING_NOTED: Final = "Dicatat"
MISSING_NONE: Final = "Tidak ada berkas yang kurang."
MISSING_UNNAMED: Final = "Ditulis petugas"
BACK_ON: Final = "Kembali pada"
BACK_OPEN: Final = "Kembali setelah berkas lengkap"
BACK_DIRECT: Final = "Langsung ke loket, tanpa mengambil nomor antrean"
BACK_HOW: Final = "Tunjukkan kode ini: petugas langsung membuka permohonan Bapak/Ibu."
BACK_FREE: Final = "Melengkapi berkas tidak dipungut biaya."
FILE_SLIP: Final = "Tempel di berkas"
FILE_SLIP_NOTE: Final = "Untuk berkas di kantor; bukan untuk warga."
FILE_RECEIVED: Final = "Diterima {}"
FILE_PAPERS: Final = "Berkas {}"
FILE_READY: Final = "Selesai {}"
HAND_OVER: Final = "Bukti serah terima"
HAND_OVER_SUBTITLE: Final = "Dokumen kependudukan telah diserahkan"
HANDED_AT: Final = "Diserahkan"
RECEIVER: Final = "Diterima oleh"
SIGN_RECEIVER: Final = "Penerima ({})"
STATEMENT: Final = "Pernyataan kehilangan tanda terima"
HAND_OVER_NOTE: Final = "Periksa nama dan tanggal pada dokumen sebelum meninggalkan loket."
TRIAL: Final = "Slip uji"
TRIAL_LINES: Final = (
    "Bila tulisan ini terbaca jelas dan tidak terpotong di tepi, pencetak siap.",
    "Pindai kode di layar Kertas (F8): program membacanya kembali.",
)
TRIAL_PRINTER: Final = "Pencetak"
TRIAL_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 \u2013 Lé Ñ ü \u2019"

DAY_LOG: Final = "Buku register harian"
DAY_LOG_COLUMNS: Final = (
    "No.",
    "Jam",
    "No. register",
    "Antrean",
    "Nama pemohon",
    "NIK",
    "No. KK",
    "Desa/kelurahan",
    "Jenis layanan",
    "Formulir",
    "Berkas",
    "Status",
    "Blangko",
    "Petugas",
    "Paraf",
)
DAY_LOG_EMPTY: Final = "Tidak ada permohonan yang dicatat pada hari ini."
TOTALS: Final = "Rekapitulasi"
PER_SERVICE: Final = "Permohonan per layanan"
HEAD: Final = "Sidik register"
HEAD_LINE: Final = "Mencakup {} catatan. Sidik yang sama berarti isi register yang sama."
HEAD_EMPTY: Final = "Register belum berisi catatan."
PRINTED_AT: Final = "Dicetak {}"
SIGN_KNOWN: Final = "Mengetahui,"
SIGN_SUPERVISOR: Final = "Penyelia"
SIGN_MADE: Final = "Dibuat oleh,"
NOT_SIGNED: Final = "Tanda tangan basah; bukan TTE."
SHEET_LOG: Final = "Register"
SHEET_TOTALS: Final = "Rekapitulasi"
SHEET_CODE: Final = "Kode"
SHEET_SERVICE: Final = "Jenis layanan"
SHEET_COUNT: Final = "Jumlah"
CSV_DAY: Final = "Tanggal"

READINESS: Final = "Siap layani"
CHECKED_AT: Final = "Diperiksa"
STATES_OF_CHECK: Final = {"baik": "baik", "peringatan": "PERINGATAN", "gagal": "GAGAL"}

CLOSING: Final = "Laporan tutup loket"
DAY: Final = "Hari"
OPENED_AT: Final = "Dibuka"
CLOSED_AT: Final = "Ditutup"
CLOSING_SERVICES: Final = ("Kode", "Layanan", "Masuk", "Selesai", "Ditunda", "Kembali", "Sisa")
CLOSING_BLANKS_HEAD: Final = "Blangko"
CLOSING_BLANKS: Final = ("Jenis", "Saat buka", "Terpakai", "Dihitung", "", "Selisih")
CLOSING_OUTAGES: Final = "Gangguan"
CLOSING_STILL: Final = "Masih terbuka, dilanjutkan berikutnya"
CLOSING_OPENING: Final = "Pembukaan"
CLOSING_NOTE: Final = "Catatan serah tugas"
CLOSING_STATEMENT: Final = "Pernyataan kedua pihak"
CLOSING_CHAINS: Final = ("Buku", "Di loket", "Di Dinas", "", "")
CLOSING_HEAD_LINE: Final = "{} catatan sampai penutupan; pembukaan berikutnya memeriksa sidik ini."

RECOVERY: Final = "Kode pemulihan"
RECOVERY_SUBTITLE: Final = "Lembar rahasia untuk brankas kantor"
RECOVERY_LINES: Final = (
    "Kode ini membuka register loket bila semua kata sandi hilang atau PC diganti.",
    "Simpan lembar ini dalam amplop tertutup di brankas kantor. Jangan difoto, jangan dikirim lewat pesan.",
    "Siapa pun yang memegang kode ini dan salinan datanya dapat membaca seluruh register.",
    "Bila amplop ditemukan terbuka tanpa izin, segera beri tahu Dinas.",
)
RECOVERY_FIELDS: Final = ("Disimpan tanggal", "Disimpan oleh", "Tempat penyimpanan", "Tanda tangan")

UNCOLLECTED: Final = "Dokumen belum diambil"
UNCOLLECTED_COLUMNS: Final = (
    ("No.", 9), ("Nama", 40), ("NIK", 20), ("Nomor register", 46), ("Dokumen", 24), ("Siap sejak", 36), ("Ket.", 11),
)  # fmt: skip
UNCOLLECTED_ASK: Final = (
    "Sebanyak {count} dokumen kependudukan berikut sudah selesai dan menunggu diambil di {counter}. "
    "Mohon bantuan Bapak/Ibu menyampaikannya kepada yang bersangkutan."
)
UNCOLLECTED_OWN: Final = (
    "Sebanyak {count} dokumen kependudukan berikut sudah selesai dan menunggu diambil di {counter}. "
    "Desa pemohonnya tidak tercatat, jadi daftar ini tidak ditujukan kepada kepala desa. Hubungi pemohon langsung."
)
UNCOLLECTED_BRING: Final = (
    "Yang mengambil membawa tanda terima dan KTP-el. Tanda terima hilang: cukup KTP-el atau KK. Bila diwakilkan, "
    "surat kuasa F-1.07. Semua layanan GRATIS, tidak dipungut biaya."
)
HAND_OVER_LIST: Final = "Lembar serah terima"
HAND_OVER_LIST_COLUMNS: Final = (
    ("No.", 9), ("Nama", 51), ("NIK", 20), ("Nomor register", 46), ("Dokumen", 32), ("Tanggal", 20),
    ("Nama penerima", 37), ("Hubungan", 22), ("Tanda tangan atau cap jempol", 36),
)  # fmt: skip
NO_VILLAGE: Final = "Desa tidak tercatat"
VILLAGE_HEAD: Final = "Kepala Desa/Lurah"
TO: Final = "Kepada Yth. {}"
AS_OF: Final = "Keadaan {}"
RECEIVED_BY: Final = "Diterima {},"
PAGE_NUMBER: Final = "halaman {}"

SHEETS: Final = "Lembar darurat"
SHEET_HOW: Final = (
    "Isi dengan huruf cetak, beri warga potongan di bawah, dan catat ke program dengan Shift+F2 bila listrik menyala."
)
SHEET_DAY: Final = "Tanggal"
SHEET_TIME: Final = "Jam"
SHEET_NAME: Final = "Nama lengkap"
SHEET_KK: Final = "No. KK"
SHEET_BORN: Final = "Tanggal lahir"
SHEET_SEX: Final = "L / P"
SHEET_PHONE: Final = "No. HP"
SHEET_OTHER: Final = "Lainnya:"
SHEET_PAPERS: Final = "Berkas yang diterima"
SHEET_TEAR: Final = "potong di sini, untuk warga"
SHEET_RECEIPT: Final = "Tanda terima sementara"
SHEET_INITIALS: Final = "Petugas (nama, paraf)"
SHEET_KEEP: Final = "Simpan sampai dokumen Bapak/Ibu terima. Bukan dokumen kependudukan."
