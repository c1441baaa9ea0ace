"""Susulan: a sheet is scanned or chosen and entered; beside the list new sheets are printed and spoiled ones noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSpinBox

from counter_app.domain.wita import day_of
from counter_app.services.sheets import FREE, MOST, SIZES, STATES, USED, VOID_REASONS
from ui.drafting import FormDraft
from ui.going import SheetAtHand
from ui.numbers import day_short
from ui.overriding import override
from ui.screen import Screen
from ui.screens.sheets.presenter import FIELD, SheetsPresenter
from ui.shell.entering import TAKES_ENTER
from ui.texts import tr, word
from ui.widgets.buttons import Segments, button, rename
from ui.widgets.card import Card, Folding, column, row, scrolling
from ui.widgets.field import Field, choices, chosen, line_edit
from ui.widgets.plain import KeyCap, PlainLabel
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.blackout import SHEET, SHEET_SIZE, SHEET_VOID

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from counter_app.domain.records import SheetRecord
    from ui.workplace import Workplace

USUAL_COUNT = 10


class SheetsScreen(Screen):
    """Shift+F2, scan, and the form of that sheet is open."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Susulan"))
        self.presenter = SheetsPresenter(self.desk, self.lanes, self)
        self.field = line_edit(tr("Pindai lembar darurat, atau ketik nomornya; Enter: lembar yang dipilih"), 512)
        self.field.setProperty("scale", "big")
        self.field.setProperty(TAKES_ENTER, "yes")
        self.field.returnPressed.connect(self._on_enter)
        self.scan = Field(tr("Lembar darurat"), self.field)
        self.body.addWidget(self.scan)
        self.state = Segments(tr("Tampilkan"), tuple((code, word(SHEET, code)) for code in STATES))
        self.state.chosen.connect(self.presenter.choose)
        self.head.insertWidget(self.head.count() - 1, self.state)
        self.model: RowsModel[SheetRecord] = RowsModel(self._columns(), self)
        self.table = RowsView(tr("Lembar darurat"), self.model, "")
        self.table.opened.connect(self._on_opened)
        self.model.wanted_more.connect(self.presenter.read_more)
        listed = Card()
        listed.body.setContentsMargins(6, 4, 6, 6)
        listed.body.addWidget(self.table)
        folding = Folding(560)
        folding.add(listed, 3)
        folding.add(scrolling(column(self._print_card(), self._void_card())), 2)
        self.body.addWidget(folding, 1)
        typed: dict[str, QWidget] = {"count": self.count, "size": self.size_of, "why": self.why}
        self.draft = FormDraft(self.desk, self.lanes, "sheets", lambda: typed, self)
        self.draft.begin()
        self.draft.restore()
        self.left_note.say(tr("Setelah disimpan, lembar berikutnya sudah terpilih di sini."))
        self.act(tr("Tanpa lembar"), self.without_sheet, "Alt+S")
        self._main = self.act("", self.primary, "Ctrl+Enter", "primary")
        self._voiding: SheetRecord | None = None
        self._ask_to_void(None)
        for key, act in (("Alt+S", self.without_sheet), ("Alt+X", self.void)):
            made = QShortcut(QKeySequence(key), self)
            made.setAutoRepeat(False)
            made.activated.connect(act)

    def _columns(self) -> tuple[Column[SheetRecord], ...]:
        return (
            Column(tr("Nomor register"), lambda one: one.number, width=236),
            Column(tr("Dicetak"), lambda one: day_short(day_of(one.reserved_at)), width=110),
            Column(tr("Keadaan"), _state_words, _tone, spare=1),
        )

    def _print_card(self) -> Card:
        card = Card(tr("Cetak lembar baru"))
        self.count = QSpinBox()
        self.count.setRange(1, MOST)
        self.count.setValue(USUAL_COUNT)
        self.count.lineEdit().setTextMargins(9, 0, 9, 0)
        self.size_of = choices(*((code, word(SHEET_SIZE, code)) for code in SIZES))
        self.fields = {
            "count": Field(tr("Jumlah lembar"), self.count),
            "size": Field(tr("Kertas"), self.size_of),
        }
        card.body.addLayout(row(*self.fields.values()))
        card.body.addWidget(
            PlainLabel(
                tr("Nomor register dipesan untuk lembar ini. Cetak sebelum listrik padam, simpan di loket."),
                "label",
                wrap=True,
            )
        )
        self._print = button(tr("Cetak"), self.print_out)
        card.body.addLayout(row(1, KeyCap("Ctrl+P", tall=True), self._print, spacing=12))
        return card

    def _void_card(self) -> Card:
        card = Card(tr("Lembar rusak atau hilang"))
        self.why = choices(*((code, word(SHEET_VOID, code)) for code in VOID_REASONS))
        card.body.addWidget(Field(tr("Alasan"), self.why))
        self._void = button(tr("Batalkan lembar yang dipilih"), self.void)
        card.body.addLayout(row(1, KeyCap("Alt+X", tall=True), self._void, spacing=12))
        return card

    @override
    def enter(self, argument: object) -> None:
        """Ready to scan; after a sheet (by its id) the next one is chosen."""
        self.notice.clear()
        self._begin()
        if self.presenter.state != FREE:
            self.state.choose(FREE)
            self.presenter.choose(FREE)
        else:
            self.presenter.read()
        if isinstance(argument, str):
            self.presenter.go_on_after(argument)
        elif isinstance(argument, SheetAtHand):
            self.field.setText(argument.number)
            self._on_enter()

    @override
    def coming_back(self, argument: object) -> object:
        """What is chosen is chosen."""
        return None

    @override
    def refresh(self) -> None:
        """Read again."""
        self.presenter.read()

    @override
    def leave(self) -> None:
        """Keep what was typed."""
        self.draft.keep()

    @override
    def step_back(self) -> bool:
        """Leave the sheet that was to be voided as it is, and put what was typed aside."""
        if self._voiding is None and not self.field.text() and not self.draft.typed:
            return False
        self.notice.clear()
        self.count.setValue(USUAL_COUNT)
        for box in (self.size_of, self.why):
            box.setCurrentIndex(0)
        self.draft.begin_anew()
        self._begin()
        return True

    @override
    def primary(self) -> None:
        """Void the sheet for which Alt+X asked; else enter the one that was typed or is chosen."""
        if self._voiding is None:
            self._on_enter()
            return
        self.notice.clear()
        sheet = self._voiding
        self._ask_to_void(None)
        self.presenter.void(sheet.id, chosen(self.why))

    @override
    def print_out(self) -> None:
        """Set numbers aside and print their sheets."""
        self.notice.clear()
        self.show_faults({})
        self.count.interpretText()
        self.presenter.reserve(self.count.value(), chosen(self.size_of))

    def without_sheet(self) -> None:
        """Enter afterwards what was written on any other paper."""
        self.place.go("intake", SheetAtHand("", ""))

    def void(self) -> None:
        """The chosen sheet was spoiled or lost: ask why, for a number that is void can't be used again."""
        current = self.table.current
        if current is None or current.state != FREE:
            return
        self.notice.say(tr("Lembar {number}: pilih alasan, lalu Ctrl+Enter membatalkannya.", number=current.number))
        self._ask_to_void(current)
        self.why.setFocus()

    def _ask_to_void(self, sheet: SheetRecord | None) -> None:
        self._voiding = sheet
        words = tr("Batalkan lembar ini") if sheet else tr("Catat lembar ini")
        rename(self._main, words)
        self._main.setAccessibleName(words)

    def show_sheets(self, sheets: Sequence[SheetRecord], *, more: bool) -> None:
        """Show these sheets and no others."""
        waiting = self.presenter.state == FREE
        self._void.setEnabled(waiting)
        self.table.say_empty(
            tr("Tidak ada lembar yang belum dicatat. Ctrl+P mencetak lembar baru.")
            if waiting
            else tr("Tidak ada lembar seperti ini.")
        )
        self.table.replace(sheets, more=more)

    def show_more(self, sheets: Sequence[SheetRecord], *, more: bool) -> None:
        """Show the next page under them."""
        self.model.extend(sheets, more=more)

    def show_next(self, sheet: SheetRecord) -> None:
        """Choose this sheet of those that wait."""
        places = [place for place, one in enumerate(self.model.rows) if one.id == sheet.id]
        if places:
            self.table.selectRow(places[0])

    def open_sheet(self, sheet: SheetRecord) -> None:
        """Enter what stands on it."""
        self.place.go("intake", SheetAtHand(sheet.id, sheet.number))

    def open_case(self, case: str) -> None:
        """Show what was entered from a sheet."""
        self.place.go("case", case)

    def open_search(self, number: str) -> None:
        """List all that bears a register number."""
        self.place.go("search", number)

    def show_owed(self) -> None:
        """The sheets that were asked for are on their way."""
        self.draft.begin_anew()
        self.place.say(tr("Lembar darurat: {count} menunggu dicetak", count=self.count.value()), "good")
        self.place.changed.emit()
        self.place.owed.emit()

    def show_void(self, sheet: SheetRecord) -> None:
        """A sheet is void."""
        self.draft.begin_anew()
        self.place.say(tr("Lembar {number} dibatalkan.", number=sheet.number), "good")
        self.place.changed.emit()
        self.field.setFocus()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        for name, field in (*self.fields.items(), (FIELD, self.scan)):
            field.say(faults.get(name, ""), "block")

    def _begin(self) -> None:
        self._ask_to_void(None)
        self.field.clear()
        self.show_faults({})
        self.field.setFocus()

    def _on_enter(self) -> None:
        self._ask_to_void(None)
        self.notice.clear()
        self.show_faults({})
        text = self.field.text().strip()
        if text:
            self.presenter.find(text)
            self.field.selectAll()
        else:
            self._on_opened(self.table.current)

    def _on_opened(self, sheet: object) -> None:
        found = next((one for one in self.model.rows if one is sheet), None)
        if found is None:
            return
        if found.state == USED:
            self.presenter.look(found)
        elif found.state == FREE:
            self.open_sheet(found)


def _state_words(sheet: SheetRecord) -> str:
    words = word(SHEET, sheet.state)
    if sheet.others:
        return tr("{state} {count} kali: perlu keputusan Dinas", state=words, count=1 + len(sheet.others))
    return f"{words}: {word(SHEET_VOID, sheet.reason)}" if sheet.reason else words


def _tone(sheet: SheetRecord) -> str:
    return "attention" if sheet.others else "ink" if sheet.state == FREE else "quiet"
