"""The readiness slip in words, and the same sentences for the command line; both are Indonesian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.readiness import State, worst
from counter_app.domain.wita import moment_words
from counter_app.services.papers import ReadinessSlip
from counter_app.services.readiness import findings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.readiness import Finding
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.views import PaperJob

STEP: Final[Mapping[str, str]] = {
    "disk": "Disk",
    "clock": "Jam",
    "days": "Sambungan hari",
    "sync": "Kirim ke Dinas",
    "printer": "Pencetak",
    "backup": "Cadangan",
    "register": "Buku register",
    "blanks": "Blangko",
    "health": "Protokol kesehatan",
}
VERDICT: Final[Mapping[State, str]] = {
    State.GOOD: "Siap layani.",
    State.WARNING: "Siap layani, dengan catatan.",
    State.FAILED: "Ada yang gagal; pelayanan tetap berjalan.",
}
TEXT: Final[Mapping[str, str]] = {
    "disk_roomy": "Ruang kosong {free}.",
    "disk_low": "Ruang kosong tinggal {free}.",
    "disk_almost_full": "Ruang kosong hanya {free}.",
    "clock_right": "Cocok dengan jam Dinas.",
    "clock_follows": "Sesudah catatan terakhir, {known}.",
    "clock_unknown": "Belum ada pembanding; jam PC {now}.",
    "clock_off": "Jam PC {now}, jam Dinas {there}.",
    "clock_back": "Jam PC {now}, padahal sudah pernah {known}.",
    "clock_ahead": "Jam PC {now}, catatan terakhir {known}.",
    "days_first": "Belum ada penutupan sebelumnya.",
    "days_chained": "Isi register sama seperti pada penutupan {closed} (sidik {head}).",
    "days_broken": "Isi register berbeda dari penutupan {closed} (sidik {head}).",
    "sync_alone": "Loket berdiri sendiri.",
    "sync_never": "Belum pernah terkirim; {waiting} catatan menunggu.",
    "sync_fresh": "Terkirim terakhir {last}; {waiting} catatan menunggu.",
    "sync_old": "Terkirim terakhir {last}; {waiting} catatan menunggu.",
    "printer_none": "Tidak ada pencetak; kertas disimpan sebagai PDF.",
    "printer_untested": "{printer}: belum diuji.",
    "printer_worked": "{printer}: kertas terakhir keluar {at}.",
    "printer_troubled": "{printer}: kertas terakhir belum pasti keluar.",
    "printer_read_back": "Slip uji keluar dan terbaca.",
    "backup_good": "Dibuka dan diperiksa: {at}.",
    "backup_partly": "Dapat dibuka, akhir rantainya utuh: {at}; selebihnya masih diperiksa.",
    "backup_beside": "Dibuka dan diperiksa: {at}; di disk yang sama dengan register.",
    "backup_old": "Dibuka dan diperiksa, tetapi lama: {at}.",
    "backup_missing": "Belum ada cadangan.",
    "backup_damaged": "Cadangan terakhir rusak dan disisihkan.",
    "backup_keys_missing": "Berkas kunci di sebelah cadangan tidak ada, rusak, atau milik register lain.",
    "backup_unreachable": "Folder cadangan tidak terjangkau.",
    "register_whole": "Utuh; {entries} catatan terakhir dihitung ulang.",
    "register_partly": "{entries} catatan terakhir utuh; selebihnya masih diperiksa.",
    "register_changed": "Rantai catatan terputus.",
    "register_damaged": "Berkas register rusak.",
    "register_set_back": "Lebih lama dari yang terakhir diketahui; rantai baru dimulai.",
    "blanks_counted": "Sudah dihitung.",
    "blanks_fewer": "Sudah dihitung; {count} lembar kurang dari penutupan terakhir.",
    "blanks_not_counted": "Belum dihitung.",
    "health_done": "Sudah dijalankan.",
    "health_open": "Belum dijalankan.",
    "not_checked": "Tidak dapat diperiksa sekarang.",
}
_TIMES: Final = frozenset({"known", "now", "there", "closed", "last", "at"})
_SHOWN: Final = 16
_GROUP: Final = 4
_GIGA: Final = 1024**3


def compose_readiness(ground: PaperGround, job: PaperJob) -> ReadinessSlip:
    """The slip of a check, as it was owed."""
    found = findings_of(job)
    return ReadinessSlip(
        imprint=ground.imprint(job),
        checked_at=moment_words(job.created_at),
        operator=ground.name(job.actor),
        verdict=VERDICT[worst(found)],
        steps=tuple((STEP.get(one.step, one.step), one.state.value, finding_words(one)) for one in found),
    )


def finding_words(finding: Finding) -> str:
    """What a step found, in a sentence."""
    data = {name: value_words(name, value) for name, value in finding.data.items()}
    return TEXT.get(finding.code, finding.code).format_map(_Blank(data))


def value_words(name: str, value: Any) -> str:  # noqa: ANN401 - a code or a number
    """A value of a finding: a moment, an amount of room, a fingerprint in fours, or as it is."""
    if name in _TIMES and isinstance(value, int):
        return moment_words(value)
    if name == "free" and isinstance(value, int):
        return f"{value / _GIGA:.1f} GB".replace(".", ",")
    if name == "head":
        return " ".join(str(value)[at : at + _GROUP] for at in range(0, min(len(str(value)), _SHOWN), _GROUP))
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)


class _Blank(dict[str, str]):
    """Values for a sentence; one that is missing reads as a dash."""

    def __missing__(self, key: str) -> str:
        del key
        return "–"
