"""Time at the counter: WITA (Asia/Makassar, UTC+8 all year), its days, and how they are written.

Instants are milliseconds since 1970 UTC everywhere; only what people read is local.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

WITA: Final = timezone(timedelta(hours=8), "WITA")
DAY_MS: Final = 86_400_000
_MONTHS: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def local(at_ms: int) -> datetime:
    """The instant as WITA sees it."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone(WITA)


def to_ms(moment: datetime) -> int:
    """An aware moment as milliseconds since 1970 UTC."""
    return round(moment.timestamp() * 1000)


def day_of(at_ms: int) -> date:
    """The WITA date of an instant."""
    return local(at_ms).date()


def day_bounds(day: date) -> tuple[int, int]:
    """First instant of a WITA day and of the next, in ms."""
    start = to_ms(datetime(day.year, day.month, day.day, tzinfo=WITA))
    return start, start + DAY_MS


def iso_date(text: str) -> date | None:
    """A date written `2026-11-24`; Python's own reader takes weeks and compact forms as well."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text else None


def compact_day(day: date) -> str:
    """`YYMMDD`, as register numbers carry it."""
    return day.strftime("%y%m%d")


def clock_words(at_ms: int) -> str:
    """`10.26`."""
    return local(at_ms).strftime("%H.%M")


def day_words(day: date) -> str:
    """`24 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday_words(day: date) -> str:
    """`Selasa, 24 November 2026`."""
    return f"{_DAYS[day.weekday()]}, {day_words(day)}"


def moment_words(at_ms: int) -> str:
    """`24 November 2026, 10.26 WITA`."""
    return f"{day_words(day_of(at_ms))}, {clock_words(at_ms)} WITA"
