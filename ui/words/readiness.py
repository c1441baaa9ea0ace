"""What the readiness check found, in the words of the counter: what it means, what still works, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.readiness import State
from counter_app.domain.wita import clock_words, day_of
from ui.numbers import count_words, day_long
from ui.texts import Message, tr
from ui.words.marking import mark
from ui.words.speaking import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.readiness import Finding

STEP: Final[Mapping[str, str]] = {
    "disk": mark("Disk"),
    "clock": mark("Jam PC"),
    "days": mark("Sambungan hari"),
    "sync": mark("Kirim ke Dinas"),
    "printer": mark("Pencetak"),
    "backup": mark("Cadangan"),
    "register": mark("Buku register"),
    "blanks": mark("Blangko"),
    "health": mark("Protokol kesehatan"),
}
STATE: Final[Mapping[State, str]] = {
    State.GOOD: mark("✓ baik"),
    State.WARNING: mark("! peringatan"),
    State.FAILED: mark("✕ gagal"),
}
TONE: Final[Mapping[State, str]] = {State.GOOD: "good", State.WARNING: "attention", State.FAILED: "fault"}
VERDICT: Final[Mapping[State, str]] = {
    State.GOOD: mark("siap"),
    State.WARNING: mark("siap, dengan catatan"),
    State.FAILED: mark("ada yang gagal; pelayanan jalan terus"),
}

_GOES_ON: Final = mark("Pelayanan jalan terus.")
_SAFE_HERE: Final = mark("Semuanya aman di loket ini; pelayanan tidak memerlukan jaringan.")
_ORDER: Final = mark("Urutan catatan tetap benar dan pelayanan jalan terus.")
_AT_DINAS: Final = mark("Yang sudah terkirim aman di Dinas; pelayanan dan kertas jalan terus.")
_REGISTER_WELL: Final = mark("Register sendiri tidak terpengaruh.")
_NEW_COPY: Final = mark("Cadangan baru dibuat sendiri begitu layar dikunci (Ctrl+L) atau ditinggal.")
_TRIAL: Final = mark("Alt+U mencetak slip uji; pindai kodenya.")

FOUND: Final[Mapping[str, Words]] = {
    "disk_roomy": Words(mark("Ruang kosong {free}.")),
    "disk_low": Words(mark("Ruang kosong tinggal {free}."), _GOES_ON, mark("Pindahkan berkas lama ke tempat lain.")),
    "disk_almost_full": Words(
        mark("Disk hampir penuh: tinggal {free}."),
        mark("Yang sudah tersimpan aman; cadangan mungkin tidak dapat dibuat."),
        mark("Kosongkan ruang hari ini."),
    ),
    "clock_right": Words(mark("Cocok dengan jam Dinas.")),
    "clock_follows": Words(mark("Sesudah catatan terakhir, {known}.")),
    "clock_unknown": Words(mark("Belum ada pembanding. Jam PC {now}.")),
    "clock_off": Words(mark("Jam PC {now}, jam Dinas {there}."), _ORDER, mark("Betulkan jam PC bila sempat.")),
    "clock_back": Words(
        mark("Jam PC {now}, padahal sudah pernah {known}."), _ORDER, mark("Periksa tanggal dan jam PC.")
    ),
    "clock_ahead": Words(
        mark("Jam PC {now}; catatan terakhir {known}."),
        mark("Bila loket memang tutup selama itu, tidak apa-apa."),
        mark("Bila tidak, periksa tanggal PC."),
    ),
    "days_first": Words(mark("Belum ada penutupan sebelumnya.")),
    "days_chained": Words(mark("Isi buku register sama seperti pada penutupan {closed} (sidik {head}).")),
    "days_broken": Words(
        mark("Isi buku register berbeda dari penutupan {closed} (sidik {head})."),
        mark("Yang sudah terkirim aman di Dinas. Pelayanan jalan terus, dan pembukaan mencatat hal ini."),
        mark("Simpan laporan tutup terakhir dan beri tahu admin Dinas."),
    ),
    "sync_alone": Words(mark("Loket ini berdiri sendiri.")),
    "sync_never": Words(
        mark("Belum pernah terkirim; {waiting} catatan menunggu."), _SAFE_HERE, mark("Kirim bila ada jaringan (F10).")
    ),
    "sync_fresh": Words(mark("Terkirim terakhir {last}; {waiting} catatan menunggu.")),
    "sync_old": Words(
        mark("Terkirim terakhir {last}; {waiting} catatan menunggu."),
        _SAFE_HERE,
        mark("Kirim begitu ada jaringan (F10)."),
    ),
    "printer_none": Words(
        mark("Tidak ada pencetak di PC ini."),
        mark("Kertas disimpan sebagai PDF, atau ditulis tangan."),
        mark("Pasang pencetak, lalu periksa lagi."),
    ),
    "printer_untested": Words(mark("{printer} ada, belum diuji."), _GOES_ON, _TRIAL),
    "printer_worked": Words(mark("{printer}: kertas terakhir keluar {at}.")),
    "printer_troubled": Words(
        mark("{printer}: kertas terakhir belum pasti keluar."), mark("Permohonannya tersimpan."), _TRIAL
    ),
    "printer_read_back": Words(mark("Slip uji keluar dan kodenya terbaca.")),
    "backup_good": Words(mark("Cadangan {at} dibuka dalam uji dan utuh.")),
    "backup_partly": Words(mark("Cadangan {at} dapat dibuka dan akhir rantainya utuh; selebihnya masih diperiksa.")),
    "backup_beside": Words(
        mark("Cadangan {at} dibuka dalam uji dan utuh, tetapi di disk yang sama dengan buku register."),
        mark("Bila disk itu rusak, keduanya hilang."),
        mark("Colok stik USB lalu jadikan cermin (Ctrl+R, Alt+T), atau pilih folder di disk lain (Ctrl+,)."),
    ),
    "backup_old": Words(mark("Cadangan terakhir utuh, tetapi dari {at}."), _GOES_ON, _NEW_COPY),
    "backup_missing": Words(mark("Belum ada cadangan."), _REGISTER_WELL, _NEW_COPY),
    "backup_damaged": Words(mark("Cadangan terakhir rusak dan sudah disisihkan."), _REGISTER_WELL, _NEW_COPY),
    "backup_keys_missing": Words(
        mark("Berkas kunci di sebelah cadangan terakhir tidak ada, rusak, atau milik register lain."),
        _REGISTER_WELL,
        _NEW_COPY,
    ),
    "backup_unreachable": Words(
        mark("Folder cadangan tidak terjangkau ({code})."),
        _REGISTER_WELL,
        mark("Periksa folder atau stiknya; tempatnya ada di pengaturan (Ctrl+,)."),
    ),
    "register_whole": Words(mark("Utuh; {entries} catatan terakhir dihitung ulang.")),
    "register_partly": Words(mark("{entries} catatan terakhir utuh; selebihnya masih diperiksa.")),
    "register_changed": Words(
        mark("Rantai catatan di buku register terputus."),
        _AT_DINAS,
        mark("Hubungi admin Dinas hari ini; jangan mengubah apa pun sendiri."),
    ),
    "register_damaged": Words(
        mark("Berkas register rusak ({code})."),
        _AT_DINAS,
        mark("Hubungi admin Dinas; cadangan terakhir dapat dipasang kembali."),
    ),
    "register_set_back": Words(
        mark("Buku register lebih lama dari yang terakhir diketahui; rantai baru sudah dimulai."),
        _AT_DINAS,
        mark("Beri tahu admin Dinas sebelum mengirim lagi."),
    ),
    "blanks_counted": Words(mark("Sudah dihitung.")),
    "blanks_fewer": Words(
        mark("Sudah dihitung; {count} lembar kurang dari penutupan terakhir."),
        mark("Loket tetap dapat dibuka."),
        mark("Hitung sekali lagi; bila tetap kurang, tulis sebabnya saat menutup."),
    ),
    "blanks_not_counted": Words(
        mark("Belum dihitung."), mark("Pelayanan tidak menunggu hitungan."), mark("Hitung bila sempat.")
    ),
    "health_done": Words(mark("Sudah dijalankan.")),
    "health_open": Words(mark("Belum dijalankan."), _GOES_ON, mark("Jalankan, lalu pilih Sudah.")),
    "not_checked": Words(
        mark("Tidak dapat diperiksa sekarang ({code})."), _GOES_ON, mark("Periksa lagi nanti (Ctrl+R).")
    ),
}
_TIMES: Final = frozenset({"known", "now", "there", "closed", "last", "at"})
_GIGA: Final = 1024**3
_HEAD_SHOWN: Final = 16
_GROUP: Final = 4


def finding_message(finding: Finding) -> Message:
    """What a step found, in the three parts of a message."""
    words = FOUND.get(finding.code, FOUND["not_checked"])
    data = {name: _value(name, value) for name, value in finding.data.items()}
    happened, safe, to_do = (tr(part).format_map(_Blank(data)) if part else "" for part in words[:3])
    return Message(happened, safe, to_do, TONE[finding.state])


def _value(name: str, value: str | int) -> str:
    if isinstance(value, str):
        shown = value[:_HEAD_SHOWN]
        if name == "head":
            return " ".join(shown[at : at + _GROUP] for at in range(0, len(shown), _GROUP))
        return value
    if name in _TIMES:
        return tr("{day} {time}", day=day_long(day_of(value)), time=clock_words(value))
    if name == "free":
        return tr("{size} GB", size=f"{value / _GIGA:.1f}".replace(".", ","))
    return count_words(value)


class _Blank(dict[str, object]):
    """A figure that a finding did not bring reads as a dash, never as an error."""

    def __missing__(self, key: str) -> str:
        return "–"
