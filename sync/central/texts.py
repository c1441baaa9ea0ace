"""What central says to people, in Indonesian: on its page and on its command line."""

from __future__ import annotations

from typing import Final

_TEXTS: Final = {
    "visits": "Kunjungan",
    "cases": "Permohonan",
    "incomplete": "Belum lengkap",
    "finished": "Selesai",
    "area": "Kecamatan",
    "stations": "Loket dan kabar terakhir",
    "page_caption": "Hari ini per kecamatan",
    "page_no_station": "Belum ada loket yang terdaftar. Buat kode dengan: counter-central enrol",
    "page_foot": "Keadaan {moment}. Hanya angka, tanpa data pribadi; diperbarui sendiri tiap menit.",
    "never_heard": "belum pernah terhubung",
    "heard_today": "hari ini {time}",
    "heard": "{moment}",
    "serving": "Dinas siap menerima kiriman di {url}",
    "data_folder": "Folder data: {path}",
    "fingerprint": "Sidik jari sertifikat: {fingerprint}",
    "code_for": "Kode untuk {name} ({areas}), berlaku 24 jam, sekali pakai:",
    "no_stations": "Belum ada loket yang terdaftar.",
    "all_whole": "Semua rantai utuh: {chains} rantai, {entries} catatan.",
    "not_whole": "ADA YANG TIDAK UTUH. Jangan hapus apa pun; hubungi penanggung jawab.",
    "chain_line": "{station}  {stream}  {seq} catatan  {head}  {state}",
    "whole": "utuh",
    "area_malformed": "Kode kecamatan harus seperti 7501.02.",
    "error": "Tidak berhasil ({code}). {detail}",
    "program": "Server Dinas untuk loket luring",
    "help_serve": "jalankan server",
    "help_enrol": "buat kode sekali pakai untuk mendaftarkan loket",
    "help_station": "loket yang terdaftar",
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


def say(key: str, /, **values: str | int) -> str:
    """The text of that key with its values put in."""
    return _TEXTS[key].format(**values)
