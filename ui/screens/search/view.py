"""Finding a case again: by name, NIK, No. KK, register number, or a scanned receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui.case_columns import case_columns
from ui.overriding import override
from ui.screen import Screen
from ui.screens.search.presenter import SearchPresenter
from ui.shell.entering import TAKES_ENTER
from ui.texts import tr
from ui.widgets.card import Card
from ui.widgets.field import line_edit
from ui.widgets.table import RowsModel, RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.views import CaseRow
    from ui.workplace import Workplace

SUGGEST_AFTER_MS = 150


class SearchScreen(Screen):
    """One field; what fits stands beneath."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Cari"))
        self.presenter = SearchPresenter(self.desk, self.lanes, self)
        self.field = line_edit(tr("Nama, NIK, No. KK, nomor register, atau pindai tanda terima"), 512)
        self.field.setProperty("scale", "big")
        self.field.setProperty(TAKES_ENTER, "yes")
        self.field.setAccessibleName(tr("Cari permohonan"))
        self.field.returnPressed.connect(self.primary)
        self.field.textEdited.connect(self._on_edited)
        self.body.addWidget(self.field)
        self.model: RowsModel[CaseRow] = RowsModel(case_columns(self.desk, with_day=True), self)
        self.table = RowsView(tr("Hasil pencarian"), self.model, "")
        self.table.opened.connect(lambda row: self.place.go("case", row.id))
        card = Card()
        card.body.setContentsMargins(6, 4, 6, 6)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(lambda: self.presenter.suggest(self.field.text()))
        self.left_note.say(tr("Pencarian dicatat (UU 27/2022)."))
        self.act(tr("Kembali"), self.place.back, "Esc")
        self.act(tr("Cari"), self.primary, "Enter", "primary")
        self._begin()

    @override
    def enter(self, argument: object) -> None:
        """Ready to type or scan; a number that another screen asks for is searched for."""
        self.presenter.begin()
        self.field.setFocus()
        if isinstance(argument, str):
            self.field.setText(argument)
            self.primary()
        self.field.selectAll()

    @override
    def coming_back(self, argument: object) -> object:
        """What another screen asked for is searched for once; what was typed since then stays."""
        return None

    @override
    def step_back(self) -> bool:
        """Empty the field first."""
        if not self.field.text():
            return False
        self.field.clear()
        self._begin()
        self.field.setFocus()
        return True

    @override
    def primary(self) -> None:
        """Search for what was typed."""
        self._later.stop()
        self.presenter.search(self.field.text())

    @override
    def refresh(self) -> None:
        """Read again what is shown."""
        if self.field.text():
            self.presenter.suggest(self.field.text())

    def show_rows(self, rows: Sequence[CaseRow], *, whole: bool) -> None:
        """Show what was found."""
        self.table.say_empty(tr("Tidak ditemukan di loket ini. Coba sebagian nama saja, atau NIK lengkap."))
        self.table.replace(rows)
        self.context.say(tr("{count} ditemukan", count=len(rows)) if rows else "")
        if whole and rows:
            self.table.setFocus()

    def open_case(self, case: str) -> None:
        """A scan named one case."""
        self.field.clear()
        self._begin()
        self.place.go("case", case)

    def _begin(self) -> None:
        self.context.say("")
        self.table.say_empty(
            tr("Hasil muncul di sini sambil mengetik. Pindaian tanda terima langsung membuka permohonannya.")
        )
        self.table.replace(())

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self._later.start(SUGGEST_AFTER_MS)
        else:
            self._later.stop()
            self._begin()
