"""The columns in which lists show cases, the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.nik import mask
from counter_app.domain.wita import clock_words, day_of, local
from ui.numbers import day_near
from ui.texts import tr, word
from ui.widgets.table import Column
from ui.words.register import HOLD, NO_NIK_SHORT, STATUS, STATUS_TONE

if TYPE_CHECKING:
    from datetime import date

    from counter_app.services.desk import Desk
    from counter_app.services.views import CaseRow


def status_words(row: CaseRow) -> str:
    """Where a case stands, with the reason that stops it."""
    words = word(STATUS, row.status)
    if row.conflicts:
        return tr("Perlu keputusan Dinas")
    return f"{words}: {word(HOLD, row.reason)}" if row.reason in HOLD else words


def status_tone(row: CaseRow) -> str:
    """The tone of that word."""
    return "attention" if row.conflicts else STATUS_TONE.get(row.status, "ink")


def nik_words(nik: str, reason: str) -> str:
    """The last four digits, or why there is none."""
    return mask(nik) if nik else word(NO_NIK_SHORT, reason) if reason else "–"


def name_words(row: CaseRow) -> str:
    """The resident, with a sign where something was corrected."""
    name = named(row.name)
    return f"✎ {name}" if row.corrected else name


def named(name: str) -> str:
    """A resident's name; who only asked something need not have given one."""
    return name or tr("(tanpa nama)")


def service_words(desk: Desk, row: CaseRow) -> str:
    """The service as lists show it."""
    return desk.catalogue.public_name(row.service, on=day_of(row.opened_at))


def time_words(row: CaseRow, today: date | None = None) -> str:
    """When it was, with its day where `today` is given; what was entered afterwards also tells when it was noted."""
    clock = clock_words(row.opened_at)
    if row.origin != "susulan":
        return f"{day_near(day_of(row.opened_at), today)}  {clock}" if today else clock
    shown = f"{day_near(day_of(row.opened_at), today)} {clock}" if today else clock
    same_day = day_of(row.entered_at) == day_of(row.opened_at)
    noted = clock_words(row.entered_at) if same_day else local(row.entered_at).strftime("%d-%m")
    return f"↩ {shown} ({noted})"


def longer_time(row: CaseRow, today: date | None = None) -> int:
    """How wide the time of a row is that is of another year, or also tells when it was written down."""
    another_year = 38 if today and day_of(row.opened_at).year != today.year else 0
    return another_year + ((172 if today else 132) if row.origin == "susulan" else 118 if another_year else 0)


def case_columns(desk: Desk, *, with_day: bool = False, brief: bool = False) -> tuple[Column[CaseRow], ...]:
    """Time, number, name, NIK, village, service, state, sent; in brief only number, name and state."""

    def village(row: CaseRow) -> str:
        found = desk.regions.village(row.village)
        return found.name if found else ""

    def today() -> date | None:
        return day_of(desk.clock.now_ms()) if with_day else None

    def time(row: CaseRow) -> str:
        return time_words(row, today())

    def sent(row: CaseRow) -> str:
        return tr("terkirim") if row.sent else tr("menunggu")

    def wider(row: CaseRow) -> int:
        return longer_time(row, today())

    columns: tuple[Column[CaseRow], ...] = (
        Column(tr("Waktu") if with_day else tr("Jam"), time, width=118 if with_day else 64, wider=wider),
        Column(tr("Nomor register"), lambda row: row.number, width=220, spare=0 if brief else 4),
        Column(tr("Nama"), name_words, least=150),
        Column(tr("NIK"), lambda row: nik_words(row.nik, row.nik_reason), width=92, spare=2),
        Column(tr("Desa"), village, width=134, spare=3),
        Column(tr("Layanan"), lambda row: service_words(desk, row), least=190),
        Column(tr("Keadaan"), status_words, status_tone, width=168),
        Column(tr("Dinas"), sent, lambda row: "good" if row.sent else "attention", width=97, spare=1),
    )
    return (columns[1], columns[2], columns[6]) if brief else columns
