"""Moments as people type them at the counter: four digits for a time of that day, the day before them for another."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from counter_app.domain.wita import WITA, local, to_ms

_TIME: Final = re.compile(r"(\d{1,2})[.:]?(\d{2})", re.ASCII)
_DAY: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?|(\d{2})(\d{2})(\d{4})", re.ASCII)


def typed_moment(text: str, day: date) -> int | None:
    """`0940`, `9.40`, `23-11 14.30` or `23-11-2026 1430` in ms UTC; 0 for nothing, None for what can't be read.

    Without a day it is `day`, and without a year that of `day`.
    """
    parts = text.split()
    if not parts:
        return 0
    on = typed_day(parts[0], day) if len(parts) == len(("day", "time")) else day if len(parts) == 1 else None
    at = _time(parts[-1])
    return to_ms(datetime.combine(on, at, tzinfo=WITA)) if on and at else None


def lacks_time(text: str, day: date) -> bool:
    """Whether only the day was typed."""
    parts = text.split()
    return len(parts) == 1 and typed_moment(text, day) is None and typed_day(parts[0], day) is not None


def typed_day(text: str, near: date) -> date | None:
    """`23-11-2026`, `23/11` or `23112026`; None for what can't be read."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    d, m, y = (found[1], found[2], found[3]) if found[1] else (found[4], found[5], found[6])
    try:
        return date(int(y or near.year), int(m), int(d))
    except ValueError:
        return None


def shown_moment(at: int, day: date) -> str:
    """A moment as it would be typed: the time, and the day before it where it is another; empty for 0."""
    if not at:
        return ""
    moment = local(at)
    return moment.strftime("%H.%M" if moment.date() == day else "%d-%m-%Y %H.%M")


def _time(text: str) -> time | None:
    found = _TIME.fullmatch(text)
    try:
        return time(int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None
