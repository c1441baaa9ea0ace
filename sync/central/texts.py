"""What central says to people, in Indonesian: on its page and on its command line."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from counter_app.domain.permissions import Action

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sync.central.recognising import Asking

_TEXTS: Final = {
    "visits": "Kunjungan",
    "cases": "Permohonan",
    "incomplete": "Belum lengkap",
    "finished": "Selesai",
    "area": "Kecamatan",
    "stations": "Loket dan kabar terakhir",
    "page_caption": "Hari ini per kecamatan",
    "page_no_station": "Belum ada loket yang terdaftar. Buat kode dengan: counter-central enrol",
    "page_silent": "{count} loket belum memberi kabar selama satu hari kerja penuh atau lebih",
    "page_silent_safe": (
        "Catatannya tersimpan di PC loket dan pelayanan tetap jalan. Tanyakan ke loket apakah jaringannya terputus, "
        "lalu minta Kirim ke Dinas."
    ),
    "total": "Jumlah",
    "no_station": "belum ada loket",
    "desks": "Meja Dinas dan loket untuk beberapa kecamatan",
    "revoked": "dicabut",
    "silent": "tanpa kabar",
    "page_foot": "Keadaan {moment}. Hanya angka, tanpa data pribadi; diperbarui sendiri tiap menit.",
    "never_heard": "belum pernah terhubung",
    "heard_now": "baru saja",
    "heard_minutes": "{minutes} menit lalu",
    "heard_today": "hari ini {time}",
    "heard_yesterday": "kemarin {time}",
    "heard": "{day}, {time}",
    "serving": "Dinas siap menerima kiriman di {url}",
    "data_folder": "Folder data: {path}",
    "fingerprint": "Sidik jari sertifikat: {fingerprint}",
    "code_for": "Kode untuk {name} ({areas}), berlaku 24 jam, sekali pakai:",
    "consent_station": "Loket: {station} {name} ({areas})",
    "consent_act": "Yang disetujui: {act}",
    "consent_case": "Permohonan: {shown}",
    "consent_day": "Buku register hari: {shown}",
    "consent_what": "Yang diubah: {what}",
    "consent_unknown_case": (
        "Permohonan: belum dikenal di Dinas. Tanyakan nomornya kepada petugas loket sebelum kodenya dibacakan."
    ),
    "consent_unknown": (
        "Rinciannya belum dikenal di Dinas. Tanyakan kepada petugas loket apa yang diminta sebelum kodenya dibacakan."
    ),
    "consent_old_register": (
        "PERHATIAN: permintaan ini dari register lama loket itu ({epoch}); sesudahnya registernya dipulihkan. "
        "Pastikan dulu PC mana yang meminta."
    ),
    "consent_by": (
        "Atas nama: {name}. Bacakan kode ini sesudah supervisor setuju; berlaku sekali, untuk langkah ini saja:"
    ),
    "station_line": "{id}  {areas}  {name}  {seen}",
    "consent_line": "{moment}  {station}  {act}  {request}  {supervisor}",
    "no_consents": "Belum ada persetujuan lewat telepon.",
    "consents_unanswered": (
        "{count} catatan loket menyebut persetujuan lewat telepon yang tidak pernah dijawab Dinas. Tanyakan kepada "
        "supervisor yang disebut. Jika ia tidak setuju, ganti kunci loket itu dengan: counter-central consent --renew"
    ),
    "unanswered_line": "{moment}  {station}  catatan {seq}  {kind}  {about}  oleh {actor}  disebut: {supervisor}",
    "consent_renewed": (
        "Kunci kode telepon loket {station} tidak berlaku lagi. Loket mendapat yang baru saat Kirim ke Dinas (F10); "
        "sampai saat itu supervisor menyetujui dengan sandinya di loket. Siapa pun yang memegang salinan buku register "
        "dan dapat membukanya juga memegang kunci loket itu dan dapat mengambil kunci yang baru. Bila salinan itu "
        "mungkin di tangan orang lain: 1. Kirim ke Dinas (F10) dari loket itu sampai semua terkirim. 2. Cabut loket "
        "itu di basis data Dinas (kolom revoked tabel station). 3. Siapkan register baru di loket itu, dalam folder "
        "data yang kosong, dengan kode pendaftaran baru dan kata sandi baru; pengenal loketnya ikut baru. Register "
        "yang lama tidak dapat didaftarkan kembali, dan yang belum dikirimnya tidak sampai ke Dinas lagi: simpan "
        "foldernya."
    ),
    "act_void": "membatalkan satu permohonan (B)",
    "act_reopen": "menarik kembali satu serah terima (T)",
    "act_correct_signed_off": "mengoreksi satu permohonan sesudah tutup loket (K)",
    "act_export": "mengekspor buku register satu hari (E)",
    "act_settings": "mengubah pengaturan loket (P)",
    "field_name": "nama",
    "field_nik": "NIK",
    "field_kk": "No. KK",
    "field_birth_date": "tanggal lahir",
    "field_phone": "No. HP",
    "field_proxy_name": "nama yang mewakili",
    "field_notes": "catatan",
    "field_village": "desa",
    "field_service": "layanan",
    "field_sex": "jenis kelamin",
    "setting_backup_folder": "folder cadangan",
    "setting_capacity": "batas ruang tunggu",
    "setting_health_check": "pertanyaan kesehatan petugas",
    "setting_lanes": "lajur antrean",
    "setting_mirror_folder": "folder cermin",
    "setting_receipt_size": "ukuran tanda terima",
    "setting_without_letter": "siapa yang boleh mengambil tanpa F-1.07",
    "no_stations": "Belum ada loket yang terdaftar.",
    "all_whole": "Semua rantai utuh: {chains} rantai, {entries} catatan.",
    "not_whole": "ADA YANG TIDAK UTUH. Jangan hapus apa pun; hubungi penanggung jawab.",
    "chain_line": "{station}  {stream}  {seq} catatan  {head}  {state}",
    "not_entitled": "{station}  catatan {seq}  {kind}  tidak berhak: {asked}; disimpan untuk {area} saja",
    "whole": "utuh",
    "area_malformed": "Kode kecamatan harus seperti 7501.02.",
    "error": "Tidak berhasil ({code}). {detail}",
    "error_database_url_malformed": (
        "{setting} tidak terbaca. Bentuknya: postgresql://peran:sandi@alamat:5432/database (sandi disandikan persen)."
    ),
    "error_database_unreachable": (
        "Database di {setting} tidak menjawab atau menolak peran dan sandinya. Tidak ada yang diubah. Periksa alamat, "
        "nama database, peran, sandi, dan pg_hba.conf."
    ),
    "error_database_role_too_strong": (
        "Peran {role} adalah superuser atau BYPASSRLS; pengaman baris tidak mengikatnya, jadi tidak dipakai. Tidak ada "
        "yang diubah. Buat peran biasa: CREATE ROLE loket LOGIN PASSWORD '...' NOSUPERUSER NOBYPASSRLS; "
        "CREATE DATABASE central OWNER loket ENCODING 'UTF8' TEMPLATE template0;"
    ),
    "error_database_rights_missing": (
        "Peran itu tidak boleh membuat tabel. Jadikan pemilik database (ALTER DATABASE ... OWNER TO ...), atau beri "
        "CENTRAL_OWNER_URL milik pemiliknya; CENTRAL_DATABASE_URL tetap peran biasa."
    ),
    "error_database_differs": "CENTRAL_OWNER_URL dan CENTRAL_DATABASE_URL menunjuk database yang berbeda.",
    "error_database_encoding": "Database harus ber-encoding UTF8, bukan {encoding}. Buat dengan: ENCODING 'UTF8'.",
    "error_database_too_old": "PostgreSQL {version} terlalu lama; perlu 14 atau lebih baru.",
    "error_database_too_new": "Database ini dibuat program yang lebih baru. Perbarui program ini; data tidak disentuh.",
    "error_database_lost": "Sambungan ke database terputus. Yang sudah dikonfirmasi aman; jalankan lagi perintah ini.",
    "error_consent_code_length": "Panjang kode permintaan belum tepat: sembilan huruf dan angka. Minta dibacakan lagi.",
    "error_consent_code_mistyped": "Ada huruf kode permintaan yang salah dengar atau salah ketik. Minta ulang.",
    "error_station_unknown": "Loket {station} tidak terdaftar. Lihat daftarnya dengan: counter-central station list",
    "error_station_revoked": "Loket {station} sudah dicabut; tidak ada kode untuknya.",
    "error_consent_no_secret": (
        "Loket {station} belum punya kunci kode telepon. Minta loket Kirim ke Dinas sekali (F10), lalu ulangi."
    ),
    "error_consent_incomplete": (
        "Sebutkan --station, --supervisor dan kode permintaan untuk menjawab; atau --renew dan pengenal loket saja "
        "untuk mengganti kuncinya."
    ),
    "error_supervisor_unknown": (
        "Tidak ada supervisor aktif dengan nama masuk {login} di {areas}. Supervisor hanya menjawab untuk "
        "kecamatannya; yang baru ditambahkan di loket dikenal sesudah loket itu mengirim."
    ),
    "error_supervisor_ambiguous": "Nama masuk itu dipakai beberapa supervisor. Sebutkan pengenalnya: {ids}",
    "program": "Server Dinas untuk loket luring",
    "help_serve": "jalankan server",
    "help_enrol": "buat kode sekali pakai untuk mendaftarkan loket",
    "help_station": "loket yang terdaftar",
    "help_consent": "jawab permintaan persetujuan yang dibacakan loket lewat telepon",
    "help_consent_station": "pengenal loket yang meminta, seperti di station list",
    "help_supervisor": "nama masuk (atau pengenal) supervisor yang setuju",
    "help_request": "kode permintaan, sembilan huruf dan angka",
    "help_renew": (
        "jangan percaya lagi kunci kode telepon loket ini; ia mendapat yang baru saat mengirim. Tidak cukup bila orang "
        "lain dapat membuka salinan buku registernya: kirim dulu semuanya dari loket itu, cabut (kolom revoked tabel "
        "station), lalu siapkan register baru dengan pengenal loket baru; yang lama tidak dapat didaftarkan kembali"
    ),
    "help_consents": "persetujuan lewat telepon yang pernah diberikan, dan yang disebut loket tanpa jawaban Dinas",
    "help_verify": "hitung ulang semua rantai",
    "help_rebuild": "buang proyeksi dan lipat ulang semua catatan",
    "help_report": "isi Dinas dalam angka",
    "help_data": "folder data",
    "help_host": "alamat untuk menerima sambungan",
    "help_port": "nomor port; 0 memilih sendiri",
    "help_name": "nama loket",
    "help_server_name": "nama atau alamat lain yang dipakai loket untuk mencapai server ini",
    "help_area": "kode kecamatan; boleh diulang",
    "help_json": "keluaran JSON",
    "help_ready": "tulis alamat dan sidik jari ke berkas ini saat siap",
    "office": "Dinas Dukcapil Kabupaten Gorontalo",
}

_OBEYED: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def say(key: str, /, **values: str | int) -> str:
    """The text of that key with its values put in; what a station sent makes no line and moves no cursor."""
    return _TEXTS[key].format(**{name: _plain(value) for name, value in values.items()})


def say_error(code: str, data: Mapping[str, object]) -> str:
    """What went wrong in words, with its code; without words of its own its data stands for them."""
    plain = {key: _plain(value) for key, value in data.items()}
    words = _TEXTS.get(f"error_{code}")
    detail = ", ".join(f"{key}={value}" for key, value in plain.items()) if words is None else words.format(**plain)
    return say("error", code=code, detail=detail)


def asking_lines(action: Action, asking: Asking | None) -> list[str]:
    """What a request is for, in lines: the case or the day, and what is changed; or that it is not known."""
    if asking is None:
        return [say("consent_unknown" if action in {Action.SETTINGS, Action.EXPORT} else "consent_unknown_case")]
    kind = "setting" if action is Action.SETTINGS else "field"
    lines = []
    if asking.shown:
        lines.append(say("consent_day" if action is Action.EXPORT else "consent_case", shown=asking.shown))
    if asking.what:
        lines.append(say("consent_what", what=", ".join(say(f"{kind}_{name}") for name in asking.what)))
    if asking.old:
        lines.append(say("consent_old_register", epoch=asking.epoch))
    return lines


def _plain(value: object) -> str:
    """A value without what a terminal obeys: controls (C0, C1), marks that turn its direction, ends of lines."""
    return "".join(mark for mark in str(value) if unicodedata.category(mark) not in _OBEYED)
