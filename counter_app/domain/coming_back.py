"""The day on which somebody should bring what is missing: the office has to be open then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.finding import Finding, block, warn
from counter_app.domain.wita import iso_date

if TYPE_CHECKING:
    from datetime import date

    from counter_app.domain.calendar import WorkCalendar


def check_back_on(text: str, *, today: date, calendar: WorkCalendar) -> tuple[Finding, ...]:
    """Read a return date in ISO; a day that is over or on which the office is closed warns and never blocks."""
    day = iso_date(text)
    if day is None:
        return (block("date_malformed"),)
    if day < today:
        return (warn("back_in_past"),)
    holiday = calendar.holiday(day)
    if holiday is not None:
        return (warn("back_on_holiday", name=holiday.name),)
    return () if calendar.is_working_day(day) else (warn("back_on_free_day"),)


def usual_back_on(today: date, calendar: WorkCalendar) -> str:
    """When somebody comes back who is told nothing else: on the next working day."""
    return calendar.next_working_day(today).isoformat()
