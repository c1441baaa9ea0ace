"""What the laporan tutup loket says: the closing as the register holds it, and what was frozen when it was filed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.errors import RuleViolated
from counter_app.domain.readiness import State
from counter_app.domain.wita import clock_words, day_of, moment_words, weekday_words
from counter_app.services.case_lists import LISTS, MOST_COUNTED
from counter_app.services.document_words import BLANK, STATUS
from counter_app.services.owing import details_of
from counter_app.services.papers import ClosingBlank, ClosingReport
from counter_app.services.readiness_paper import STEP
from counter_app.services.shift_figures import blank_gap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.records import ShiftRecord
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.views import PaperJob

GAP: Final[Mapping[str, str]] = {
    "rusak": "rusak atau gagal cetak",
    "hilang": "hilang",
    "kiriman": "ada kiriman",
    "dipinjam": "dipinjam loket lain",
    "salah_hitung": "salah hitung sebelumnya",
}
OUTAGE: Final[Mapping[str, str]] = {"listrik": "Listrik padam", "jaringan": "Jaringan mati"}
STILL: Final[Mapping[str, str]] = {
    **STATUS,
    "terbuka": "Permohonan belum selesai, dari hari mana pun",
    "lewat": "di antaranya lewat waktu",
    "siap": "di antaranya siap diambil",
    "blangko": "di antaranya menunggu blangko",
    "papers": "Kertas belum keluar atau belum pasti",
    "tickets": "Nomor antrean belum selesai",
    "draft": "Konsep layanan belum disimpan",
}
STREAM: Final[Mapping[str, str]] = {"register": "Buku register", "access": "Catatan akses"}
STATEMENT: Final[Mapping[str, str]] = {
    "sama": "Loket ini dan Dinas memegang catatan yang sama.",
    "menunggu": "{waiting} catatan menunggu di loket ini dan dikirim kemudian.",
    "berbeda": "Buku loket ini dan buku Dinas belum sama; {waiting} catatan menunggu.",
    "sendiri": "Loket ini berdiri sendiri; {waiting} catatan menunggu sampai loket terdaftar.",
}
_DASH: Final = "–"


def compose_closing(ground: PaperGround, job: PaperJob) -> ClosingReport:
    """The report of the shift that a job is about.

    Raises:
        RuleViolated: `subject_missing`.

    """
    shift = ground.store.shift(job.about)
    if shift is None:
        raise RuleViolated("subject_missing", subject=job.about)
    told = details_of(job)
    statement = told.get("statement", {})
    return ClosingReport(
        imprint=ground.imprint(job),
        day=weekday_words(day_of(shift.opened_at)),
        opened_at=clock_words(shift.opened_at),
        closed_at=_closed(shift),
        operator=ground.name(shift.actor),
        supervisor="",
        figures=_figures(shift, told),
        services=tuple(_service(ground, row) for row in told.get("tally", {}).get("services", ())),
        blanks=_blanks(shift),
        outages=tuple(
            (OUTAGE.get(code, code), f"{minutes} menit") for code, minutes in told.get("outages", {}).items()
        ),
        still=tuple(_still(code, count) for code, count in told.get("still", ()) if count),
        checked=_checked(shift),
        note=shift.note,
        head=shift.head,
        entries=shift.seq,
        statement=STATEMENT.get(statement.get("outcome", ""), "").format(waiting=statement.get("waiting", 0)),
        chains=tuple(_chain(row) for row in statement.get("chains", ())),
        printed_at=moment_words(job.created_at),
    )


def _still(code: str, count: int) -> tuple[str, str]:
    more = f"{MOST_COUNTED} atau lebih"
    return STILL.get(code, code), more if code in LISTS and count >= MOST_COUNTED else str(count)


def _closed(shift: ShiftRecord) -> str:
    same = day_of(shift.opened_at) == day_of(shift.closed_at)
    return clock_words(shift.closed_at) if same else moment_words(shift.closed_at)


def _figures(shift: ShiftRecord, told: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    tally, tickets = told.get("tally", {}), told.get("tickets", {})
    sexes, kinds = tally.get("sexes", {}), tally.get("kinds", {})
    by_sex = ", ".join(f"{sex} {sexes[sex]}" for sex in ("L", "P") if sexes.get(sex))
    rows = [
        ("Kunjungan", str(shift.visits)),
        ("Warga", f"{shift.residents} ({by_sex})" if by_sex else str(shift.residents)),
        ("Permohonan", str(shift.cases)),
        ("Berkas diterima", str(shift.papers)),
        ("Dokumen diserahkan", str(kinds.get("case.handed_over", 0))),
        ("Koreksi", str(kinds.get("case.corrected", 0))),
    ]
    if tickets.get("issued"):
        rows.append(("Nomor antrean", f"{tickets['issued']} ({tickets['served']} dilayani)"))
        rows.append(("Rata-rata tunggu", f"{tickets['wait']} menit"))
    return tuple(rows)


def _service(ground: PaperGround, row: list[Any]) -> tuple[str, ...]:
    code, opened_at, *counts = row
    return (code, ground.catalogue.public_name(code, on=day_of(opened_at)), *map(str, counts))


def _blanks(shift: ShiftRecord) -> tuple[ClosingBlank, ...]:
    kinds = dict.fromkeys([*BLANK, *shift.opening_blanks, *shift.closing_blanks, *shift.used])
    return tuple(_blank(shift, kind) for kind in kinds if kind and _is_told(shift, kind))


def _is_told(shift: ShiftRecord, kind: str) -> bool:
    return any(kind in told for told in (shift.opening_blanks, shift.closing_blanks, shift.used))


def _blank(shift: ShiftRecord, kind: str) -> ClosingBlank:
    opened, left = shift.opening_blanks.get(kind), shift.closing_blanks.get(kind)
    used = shift.used.get(kind, 0)
    gap = blank_gap(opened, used, left)
    words = _DASH if gap is None else f"{gap:+d}".replace("-", "–") if gap else "0"
    why = GAP.get(shift.gaps.get(kind, ""), "")
    return ClosingBlank(
        BLANK.get(kind, kind),
        _DASH if opened is None else str(opened),
        str(used),
        _DASH if left is None else str(left),
        f"{words}: {why}" if why and gap else words,
    )


def _checked(shift: ShiftRecord) -> str:
    """What the opening had found amiss, and whether it followed the closing before."""
    amiss = [
        f"{STEP.get(step, step)} {state}"
        for step, state in shift.checked.items()
        if state != State.GOOD and step in STEP
    ]
    chained = {"sama": "menyambung penutupan sebelumnya", "berbeda": "berbeda dari penutupan sebelumnya"}
    parts = [chained[shift.chained]] if shift.chained in chained else []
    if shift.checked:
        parts.append(f"diperiksa: {', '.join(amiss)}" if amiss else "diperiksa: semua baik")
    return "; ".join(parts)


def _chain(row: list[Any]) -> tuple[str, str, str, str]:
    stream, here, there = row
    return (STREAM.get(stream, stream), str(here), str(there), "sama" if here == there else f"menunggu {here - there}")
