"""A lembar darurat at intake: its number bound to the form, its day filled in, and the next one after it is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counter_app.domain.records import SheetRecord
from counter_app.domain.wita import day_of
from counter_app.services.sheets import day_of_sheet
from ui.going import SheetAtHand
from ui.screens.intake.drafts import is_empty
from ui.texts import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from counter_app.services.forms import SavedVisit
    from ui.screens.intake.view import IntakeScreen


class SheetEntry:
    """Binds a sheet to an empty form only: what is typed already belongs to somebody else."""

    def __init__(self, screen: IntakeScreen) -> None:
        self._screen = screen
        self._known: SheetRecord | None = None
        self._asked = ""

    @property
    def words(self) -> str:
        """Which sheet is being entered; its number is looked up where the form came from a draft."""
        form = self._screen.presenter.form
        if not form.sheet:
            return tr("Susulan") if form.origin == "susulan" else ""
        if self._known is not None and self._known.id == form.sheet:
            return tr("Susulan · lembar {number}", number=self._known.number)
        self._look_up(form.sheet)
        return tr("Susulan")

    def name(self, save: QPushButton) -> None:
        """Whoever brought a sheet has its tear-off already, so no receipt is printed."""
        torn = self._screen.presenter.form.sheet
        save.setText(tr("Simpan lembar ini") if torn else tr("Simpan && cetak tanda terima"))
        save.setAccessibleName(save.text() if torn else tr("Simpan dan cetak tanda terima"))

    def begin(self, argument: object) -> None:
        """Enter a sheet, or go on where the form was left."""
        presenter = self._screen.presenter
        if not isinstance(argument, SheetAtHand):
            presenter.restore()
        elif argument.sheet and presenter.form.sheet == argument.sheet:
            return
        else:
            presenter.tell_if_free(lambda ticket, *, free: self._on_told(argument, free=free and not ticket))

    def go_on(self, saved: SavedVisit) -> None:
        """After a sheet comes the next one; any other visit gets its receipt."""
        if saved.sheet:
            self._known = None
            self._screen.place.say(tr("Tersimpan: {number}", number=saved.cases[0].number), "good")
            self._screen.place.go("sheets", saved.sheet)
        else:
            self._screen.place.go("receipt", saved)

    def _on_told(self, argument: SheetAtHand, *, free: bool) -> None:
        form = self._screen.presenter.form
        bare = is_empty(replace(form, sheet="", origin="loket", occurred=0))
        if not free and not (form.sheet and bare and not form.ticket):
            self._screen.presenter.restore()
            self._screen.notice.say(
                tr("Masih ada isian kunjungan lain. Simpan atau kosongkan dahulu, lalu buka lembarnya lagi.")
            )
        elif argument.sheet:
            desk, number = self._screen.desk, argument.number
            self._screen.lanes.run(lambda: desk.sheets.find(desk.actor, number), self._bind)
        else:
            self._begin_on(day_of(self._screen.desk.clock.now_ms()))

    def _bind(self, sheet: SheetRecord) -> None:
        self._known = sheet
        self._begin_on(day_of_sheet(sheet), sheet.id)

    def _begin_on(self, day: date, sheet: str = "") -> None:
        """An empty form for something that happened on that day: only the time is left to type."""
        self._screen.notice.clear()
        self._screen.presenter.set_visit(sheet=sheet, origin="susulan", occurred=0)
        self._screen.show_form()
        self._screen.options.ask_time(day)

    def _look_up(self, sheet: str) -> None:
        if self._asked != sheet:
            self._asked = sheet
            store = self._screen.desk.store
            self._screen.lanes.run(lambda: store.record(sheet), self._on_found)

    def _on_found(self, record: object) -> None:
        if isinstance(record, SheetRecord):
            self._known = record
            self._screen.context.say(self.words)
