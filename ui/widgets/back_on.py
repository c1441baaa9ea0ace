"""The day on which missing papers should be brought, with what there is to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.coming_back import check_back_on, usual_back_on
from counter_app.services.forms import FieldFinding
from ui.numbers import day_long
from ui.texts import finding_text, tr
from ui.typed_days import shown_day, typed_day
from ui.widgets.field import Field, line_edit

if TYPE_CHECKING:
    from datetime import date

    from counter_app.domain.calendar import WorkCalendar


class BackOnField(Field):
    """Holds the next working day until another is typed; never keeps anything from being saved but what is no day."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self._calendar = calendar
        self.edit = line_edit(tr("25-11-2026"), 40)
        super().__init__(tr("Kembali melengkapi"), self.edit)

    @property
    def day(self) -> str:
        """The day in ISO, what was typed where that is no day, and nothing where nothing was."""
        return typed_day(self.edit.text())

    def show_day(self, back_on: str, today: date) -> None:
        """Show a day, or the next working day where there is none; what is being typed stays."""
        wanted = back_on or usual_back_on(today, self._calendar)
        if self.day != wanted and not (self.edit.hasFocus() and self.edit.isModified()):
            self.edit.setText(shown_day(wanted))
        self.say_day(today)

    def say_day(self, today: date) -> None:
        """Say which weekday that is, or what is odd about it."""
        if not self.edit.text().strip():
            self.say("")
            return
        found = next(iter(check_back_on(self.day, today=today, calendar=self._calendar)), None)
        if found is None:
            self.say(day_long(type(today).fromisoformat(self.day), weekday=True), mark=False)
        else:
            data = tuple((key, str(value)) for key, value in found.data.items())
            self.say(finding_text(FieldFinding("back_on", found.level, found.code, data)), found.level)
