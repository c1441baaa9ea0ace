"""Codes of the register in the words of the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

STATUS: Final[Mapping[str, str]] = {
    "belum_lengkap": mark("Berkas kurang"),
    "diterima": mark("Diterima lengkap"),
    "diproses": mark("Diproses"),
    "ditunda": mark("Ditunda"),
    "diteruskan": mark("Diteruskan ke Dinas"),
    "siap_diambil": mark("Siap diambil"),
    "diserahkan": mark("Diserahkan"),
    "selesai": mark("Selesai"),
    "dikembalikan": mark("Berkas dikembalikan"),
    "batal": mark("Batal"),
    "dicatat": mark("Dicatat"),
}
STATUS_TONE: Final[Mapping[str, str]] = {
    "belum_lengkap": "attention",
    "ditunda": "attention",
    "dikembalikan": "attention",
    "siap_diambil": "good",
    "diserahkan": "good",
    "selesai": "good",
    "batal": "quiet",
    "dicatat": "quiet",
}
HOLD: Final[Mapping[str, str]] = {
    "listrik": mark("listrik padam"),
    "jaringan": mark("jaringan / SIAK"),
    "blangko_habis": mark("blangko habis"),
    "alat_rusak": mark("alat rusak"),
    "menunggu_pejabat": mark("menunggu pejabat"),
}
CORRECTION: Final[Mapping[str, str]] = {
    "salah_ketik": mark("salah ketik"),
    "salah_dengar": mark("salah dengar"),
    "berkas_baru": mark("berkas baru"),
    "permintaan_pemohon": mark("permintaan pemohon"),
    "lainnya": mark("lainnya"),
}
VOID: Final[Mapping[str, str]] = {
    "salah_orang": mark("salah orang"),
    "salah_layanan": mark("salah layanan"),
    "tercatat_dua_kali": mark("tercatat dua kali"),
    "permintaan_pemohon": mark("permintaan pemohon"),
    "lainnya": mark("lainnya, lihat catatan"),
}
REOPEN: Final[Mapping[str, str]] = {
    "salah_permohonan": mark("salah permohonan"),
    "belum_diserahkan": mark("dokumen ternyata belum diserahkan"),
    "dokumen_kembali": mark("dokumen dibawa kembali"),
    "lainnya": mark("lainnya, lihat catatan"),
}
SAID: Final[Mapping[str, str]] = {
    "name": mark("nama"),
    "nik": mark("NIK"),
    "kk": mark("No. KK"),
    "birth_date": mark("tanggal lahir"),
    "phone": mark("No. HP"),
    "proxy_name": mark("nama yang mewakili"),
    "notes": mark("catatan"),
    "village": mark("desa"),
    "service": mark("layanan"),
    "sex": mark("jenis kelamin"),
}
"""Fields as they stand within a sentence."""
FIELD: Final[Mapping[str, str]] = {
    "name": mark("Nama"),
    "nik": mark("NIK"),
    "kk": mark("No. KK"),
    "birth_date": mark("Tanggal lahir"),
    "phone": mark("No. HP"),
    "proxy_name": mark("Nama yang mewakili"),
    "notes": mark("Catatan"),
    "village": mark("Desa / kelurahan"),
    "service": mark("Layanan"),
    "sex": mark("Jenis kelamin"),
}
PAPER: Final[Mapping[str, str]] = {
    "": mark("Belum diperiksa"),
    "asli": mark("Asli"),
    "salinan": mark("Salinan"),
    "menyusul": mark("Menyusul"),
    "tidak_ada": mark("Tidak ada"),
    "tidak_perlu": mark("Tidak perlu"),
}
PAPER_TONE: Final[Mapping[str, str]] = {
    "": "quiet",
    "asli": "good",
    "salinan": "good",
    "menyusul": "attention",
    "tidak_ada": "fault",
    "tidak_perlu": "quiet",
}
NO_NIK: Final[Mapping[str, str]] = {
    "": mark("Ada NIK"),
    "belum_ada_nik": mark("Belum ada NIK"),
    "orang_asing": mark("Orang asing"),
    "lupa": mark("Lupa, kartu tidak dibawa"),
    "tidak_terbaca": mark("Kartu tidak terbaca"),
}
NO_NIK_SHORT: Final[Mapping[str, str]] = {
    "belum_ada_nik": mark("belum ada"),
    "orang_asing": mark("orang asing"),
    "lupa": mark("lupa"),
    "tidak_terbaca": mark("tak terbaca"),
}
PURPOSE: Final[Mapping[str, str]] = {
    "layanan": mark("Layanan"),
    "konsultasi": mark("Konsultasi"),
    "pengambilan": mark("Pengambilan"),
    "pengaduan": mark("Pengaduan"),
}
GROUP: Final[Mapping[str, str]] = {
    "perorangan": mark("Perorangan"),
    "keluarga": mark("Keluarga"),
    "kolektif": mark("Kolektif desa"),
}
CHANNEL: Final[Mapping[str, str]] = {
    "loket": mark("loket"),
    "alihan_daring": mark("alihan dari daring"),
    "jemput_bola": mark("jemput bola"),
}
SEX: Final[Mapping[str, str]] = {"": "–", "L": mark("Laki-laki"), "P": mark("Perempuan")}
ROLE: Final[Mapping[str, str]] = {
    "operator": mark("Operator"),
    "supervisor": mark("Supervisor"),
    "administrator": mark("Administrator"),
    "program": mark("Program"),
}
RELATION: Final[Mapping[str, str]] = {
    "sendiri": mark("Yang bersangkutan"),
    "keluarga": mark("Keluarga"),
    "kuasa": mark("Kuasa (F-1.07)"),
    "aparat_desa": mark("Aparat desa"),
}
PROOF: Final[Mapping[str, str]] = {
    "resi": mark("Tanda terima dibawa"),
    "resi_hilang": mark("Tanda terima hilang"),
}
INFORMED: Final[Mapping[str, str]] = {"dikabari": mark("Sudah dikabari"), "tidak_bisa": mark("Tidak bisa dikabari")}
INFORMED_SHORT: Final[Mapping[str, str]] = {"dikabari": mark("dikabari"), "tidak_bisa": mark("tidak bisa")}
WAY: Final[Mapping[str, str]] = {
    "telepon": mark("lewat telepon"),
    "desa": mark("lewat kantor desa"),
    "keluarga": mark("lewat keluarga"),
    "langsung": mark("bertemu langsung"),
}
SEEN: Final[Mapping[str, str]] = {"ktp": mark("KTP-el"), "kk": mark("Kartu Keluarga")}
SIGNED: Final[Mapping[str, str]] = {"tanda_tangan": mark("Tanda tangan"), "cap_jempol": mark("Cap jempol")}
REPRINT: Final[Mapping[str, str]] = {
    "resi_hilang": mark("tanda terima hilang"),
    "resi_rusak": mark("tanda terima rusak"),
    "gagal_cetak": mark("gagal cetak"),
    "permintaan": mark("permintaan pemohon"),
}
TICKET: Final[Mapping[str, str]] = {
    "menunggu": mark("Menunggu"),
    "dipanggil": mark("Dipanggil"),
    "ditahan": mark("Keluar sebentar"),
    "dilayani": mark("Dilayani"),
    "tidak_hadir": mark("Tidak hadir"),
    "batal": mark("Batal"),
}
TICKET_TONE: Final[Mapping[str, str]] = {
    "menunggu": "ink",
    "dipanggil": "primary",
    "ditahan": "attention",
    "dilayani": "good",
    "tidak_hadir": "attention",
    "batal": "quiet",
}
GAP: Final[Mapping[str, str]] = {
    "rusak": mark("rusak atau gagal cetak"),
    "hilang": mark("hilang"),
    "kiriman": mark("ada kiriman"),
    "dipinjam": mark("dipinjam loket lain"),
    "salah_hitung": mark("salah hitung sebelumnya"),
}
BLANK: Final[Mapping[str, str]] = {"ktp-el": mark("KTP-el"), "kia": mark("KIA")}
KIND: Final[Mapping[str, str]] = {
    "case.opened": mark("Permohonan dibuka"),
    "case.checked": mark("Berkas diperiksa"),
    "case.moved": mark("Keadaan diubah"),
    "case.handed_over": mark("Dokumen diserahkan"),
    "case.corrected": mark("Dikoreksi"),
    "case.numbered": mark("Nomor SIAK dicatat"),
    "case.informed": mark("Pemohon dikabari"),
    "case.reopened": mark("Serah terima ditarik kembali"),
    "case.rerouted": mark("Dialihkan ke kecamatan lain"),
    "case.settled": mark("Diputuskan"),
    "visit.opened": mark("Kunjungan dibuka"),
    "shift.opened": mark("Loket dibuka"),
    "shift.closed": mark("Loket ditutup"),
    "ticket.issued": mark("Nomor antrean diberikan"),
    "ticket.called": mark("Nomor antrean dipanggil"),
    "ticket.held": mark("Nomor antrean ditahan"),
    "ticket.resumed": mark("Nomor antrean dilanjutkan"),
    "ticket.ended": mark("Nomor antrean selesai"),
    "outage.began": mark("Gangguan mulai"),
    "outage.ended": mark("Gangguan selesai"),
    "outage.corrected": mark("Waktu gangguan dibetulkan"),
    "sheet.reserved": mark("Lembar darurat dibuat"),
    "sheet.used": mark("Lembar darurat dicatat"),
    "sheet.voided": mark("Lembar darurat dibatalkan"),
    "settings.changed": mark("Pengaturan loket diubah"),
    "paper.printed": mark("Kertas dicetak"),
    "personal.erased": mark("Data pribadi dihapus"),
    "user.added": mark("Pengguna ditambahkan"),
    "user.changed": mark("Pengguna diubah"),
    "station.enrolled": mark("Loket didaftarkan ke Dinas"),
    "journal.opened": mark("Buku register dibuka"),
    "access.opened": mark("Catatan akses dibuka"),
    "data.accessed": mark("Data dilihat"),
}
NOTICE: Final[Mapping[str, str]] = {
    "vault_without_keyring": mark(
        "PC ini tidak punya penyimpan kunci Windows/Linux (keyring); data dilindungi kata sandi saja. "
        "Pelayanan jalan terus."
    ),
    "vault_rolled_back": mark(
        "Berkas kunci dikembalikan ke keadaan lama. Beri tahu admin Dinas; pelayanan jalan terus."
    ),
    "vault_tampered": mark(
        "Berkas kunci pernah diubah dari luar program. Beri tahu admin Dinas; pelayanan jalan terus."
    ),
    "other_passwords_void": mark("Kata sandi pengguna lain tidak berlaku lagi; beri mereka kata sandi baru."),
    "recovered": mark("Loket dibuka dengan kode pemulihan. Buat kode baru dan simpan di brankas."),
    "register_rolled_back": mark(
        "Basis data loket ini lebih lama dari yang terakhir diketahui. Yang sudah terkirim aman di Dinas; "
        "beri tahu admin Dinas sebelum mengirim lagi."
    ),
}
