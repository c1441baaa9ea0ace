"""Reads the working calendar: holidays by year, and the hours of the week."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Final

from counter_app.domain.calendar import Holiday, HolidayKind, HoursRule, OfficeHours, WorkCalendar
from counter_app.domain.service import Mark
from resources.reading import Faults, Source

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from resources.reading import Table

HOURS: Final = "hours.toml"
HOLIDAYS: Final = "holidays.toml"
WEEKDAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")


def read_calendar(folder: Traversable) -> WorkCalendar:
    """Read and check the calendar.

    Raises:
        DataFault: `calendar_invalid`, naming file, line, detail and the number of faults.

    """
    faults = Faults("calendar_invalid")
    hours = Source.read(folder, HOURS, faults).table()
    hours.only(("edition", "rule"))
    rules = [_rule(row) for row in hours.tables("rule")]
    if not any(rule.first is None and rule.last is None and rule.week for rule in rules):
        hours.fault("no_rule_without_dates")
    root = Source.read(folder, HOLIDAYS, faults).table()
    root.only(("year",))
    holidays: list[Holiday] = []
    years: list[int] = []
    for row in root.tables("year"):
        _year(row, years, holidays)
    edition = hours.text("edition", limit=40)
    faults.stop()
    return WorkCalendar(version=edition, holidays=holidays, rules=rules, years=years)


def _year(row: Table, years: list[int], holidays: list[Holiday]) -> None:
    row.only(("year", "basis", "note", "days"))
    row.text("basis")
    row.text("note", "")
    year = row.number("year", least=2000, most=2100)
    if year in years:
        row.fault(f"duplicate_year: {year}", "year")
    years.append(year)
    known = {holiday.day for holiday in holidays}
    for item in row.rows("days", named_by="day"):
        item.only(("day", "name", "kind", "mark", "note"))
        day = item.day("day")
        kind = HolidayKind(item.choice("kind", [kind.value for kind in HolidayKind], HolidayKind.NATIONAL.value))
        name, mark, note = item.text("name", limit=120), item.mark(default=Mark.MEMORY), item.text("note", "")
        if day is None:
            item.fault("missing_key: day")
            continue
        if day.year != year:
            item.fault(f"other_year: {day}")
        if day in known:
            item.fault(f"duplicate_day: {day}")
        known.add(day)
        holidays.append(Holiday(day, name, kind, mark, note))


def _rule(row: Table) -> HoursRule:
    row.only(("name", "first", "last", "mark", "note", "days"))
    first, last = row.day("first"), row.day("last")
    if (first is None) != (last is None):
        row.fault("one_date_missing", "first" if last is None else "last")
    if first is not None and last is not None and last < first:
        row.fault("dates_reversed", "last")
    week: dict[int, OfficeHours] = {}
    for item in row.rows("days", named_by="weekdays"):
        for name in item.texts("weekdays", None):
            if name not in WEEKDAYS:
                item.fault(f"unknown_weekday: {name}")
            elif WEEKDAYS.index(name) in week:
                item.fault(f"duplicate_weekday: {name}")
            else:
                week[WEEKDAYS.index(name)] = _hours(item)
    if not week:
        row.fault("no_open_day", "days")
    return HoursRule(row.text("name", limit=80), week, row.mark(), first, last, row.text("note", ""))


def _hours(row: Table) -> OfficeHours:
    row.only(("weekdays", "opens", "closes", "break_from", "break_to"))
    opens, closes = row.clock("opens"), row.clock("closes")
    pause = row.clock("break_from"), row.clock("break_to")
    if opens is None or closes is None or opens >= closes:
        row.fault("hours_reversed_or_missing")
        return OfficeHours(time(8), time(16))
    if pause == (None, None):
        return OfficeHours(opens, closes)
    if pause[0] is None or pause[1] is None or not opens < pause[0] < pause[1] < closes:
        row.fault("break_outside_hours")
        return OfficeHours(opens, closes)
    return OfficeHours(opens, closes, pause[0], pause[1])
