"""The columns of each list of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.wita import day_of, local
from ui.case_columns import (
    longer_time,
    name_words,
    nik_words,
    service_words,
    status_tone,
    status_words,
    time_words,
)
from ui.sla_words import TONE, age_words, sla_words
from ui.texts import tr, word
from ui.widgets.table import Column
from ui.words.register import INFORMED_SHORT

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from datetime import date

    from counter_app.services.case_lists import ListedCase
    from counter_app.services.desk import Desk

Listed = Column["ListedCase"]


def list_columns(name: str, desk: Desk, marked: Callable[[], Container[str]]) -> tuple[Listed, ...]:
    """The columns of that list; the first shows what is marked."""
    known = _known(desk)
    parts = {
        "hari_ini": ("time", "number", "name", "nik", "village", "service", "status", "sent"),
        "terbuka": ("day", "number", "name", "village", "service", "status", "due"),
        "lewat": ("due", "number", "name", "village", "service", "status"),
        "siap": ("of_village", "name", "number", "service", "age", "informed"),
        "blangko": ("of_village", "name", "number", "service", "age"),
    }
    mark: Listed = Column("", lambda one: "☑" if one.id in marked() else "", lambda _one: "primary", width=32)
    return (mark, *(known[part] for part in parts[name]))


def _known(desk: Desk) -> dict[str, Listed]:
    def village(one: ListedCase) -> str:
        found = desk.regions.village(one.row.village)
        return found.name if found else "–"

    def due(one: ListedCase) -> str:
        return sla_words(one.state, one.why, one.due, desk.clock.now_ms()) or "–"

    def today() -> date:
        return day_of(desk.clock.now_ms())

    return {
        "time": Column(tr("Jam"), lambda one: time_words(one.row), width=64, wider=lambda one: longer_time(one.row)),
        "day": Column(
            tr("Waktu"),
            lambda one: time_words(one.row, today()),
            width=118,
            spare=5,
            wider=lambda one: longer_time(one.row, today()),
        ),
        "number": Column(tr("Nomor register"), lambda one: one.row.number, width=220, spare=4),
        "name": Column(tr("Nama"), lambda one: name_words(one.row), least=150),
        "nik": Column(tr("NIK"), lambda one: nik_words(one.row.nik, one.row.nik_reason), width=92, spare=2),
        "village": Column(tr("Desa"), village, width=134, spare=3),
        "of_village": Column(tr("Desa"), village, width=148, yields=True),
        "service": Column(tr("Layanan"), lambda one: service_words(desk, one.row), least=190),
        "status": Column(tr("Keadaan"), lambda one: status_words(one.row), lambda one: status_tone(one.row), width=168),
        "due": Column(tr("Batas waktu"), due, lambda one: TONE.get(one.state, "ink"), width=176, yields=True),
        "age": Column(
            tr("Menunggu"), lambda one: age_words(one.row.status_at, desk.clock.now_ms()), width=96, yields=True
        ),
        "informed": Column(tr("Kabar ke warga"), _informed, _informed_tone, width=136, yields=True),
        "sent": Column(
            tr("Dinas"),
            lambda one: tr("terkirim") if one.row.sent else tr("menunggu"),
            lambda one: "good" if one.row.sent else "attention",
            width=97,
            spare=1,
        ),
    }


def _informed(one: ListedCase) -> str:
    row = one.row
    return f"{word(INFORMED_SHORT, row.informed)} {local(row.informed_at):%d-%m}" if row.informed else tr("belum")


def _informed_tone(one: ListedCase) -> str:
    return {"dikabari": "good", "tidak_bisa": "attention"}.get(one.row.informed, "quiet")
