"""The day's cases in a list; Enter opens one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from ui.case_columns import case_columns
from ui.numbers import day_long
from ui.overriding import override
from ui.screen import Screen
from ui.screens.cases.presenter import CasesPresenter
from ui.texts import tr
from ui.widgets.buttons import Segments
from ui.widgets.card import Card
from ui.widgets.table import RowsModel, RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.views import CaseRow
    from ui.workplace import Workplace


class CasesScreen(Screen):
    """Permohonan: what came in on a day, and how each stands."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Permohonan"))
        self.presenter = CasesPresenter(self.desk, self.lanes, self)
        self.wanted = Segments(
            tr("Tampilkan"), (("semua", tr("Semua")), ("kurang", tr("Perlu dilengkapi")), ("siap", tr("Siap diambil")))
        )
        self.wanted.chosen.connect(self.presenter.choose)
        self.head.insertWidget(self.head.count() - 1, self.wanted)
        self.model: RowsModel[CaseRow] = RowsModel(case_columns(self.desk), self)
        self.table = RowsView(tr("Permohonan"), self.model, "")
        self.table.opened.connect(lambda row: self.place.go("case", row.id))
        self.model.wanted_more.connect(self.presenter.read_more)
        card = Card()
        card.body.setContentsMargins(6, 4, 6, 6)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self.left_note.say(tr("Enter membuka permohonan yang dipilih."))
        self._before = self.act(tr("Hari sebelumnya"), lambda: self.presenter.go_by(-1), "Alt+←")
        self._after = self.act(tr("Hari berikutnya"), lambda: self.presenter.go_by(1), "Alt+→")
        self.act(tr("Layanan baru"), self.primary, "Ctrl+Enter", "primary")
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(lambda: self.presenter.go_by(-1))
        QShortcut(QKeySequence("Alt+Right"), self).activated.connect(lambda: self.presenter.go_by(1))

    @override
    def enter(self, argument: object) -> None:
        """Read the day."""
        self.presenter.read()
        self.table.setFocus()

    @override
    def refresh(self) -> None:
        """Read again."""
        self.presenter.read()

    @override
    def primary(self) -> None:
        """Somebody new."""
        self.place.go("intake")

    def show_rows(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show these rows and no others."""
        today = self.presenter.day == self.presenter.today
        day = day_long(self.presenter.day, weekday=True)
        self.context.say(tr("hari ini, {day}", day=day) if today else day)
        self._after.setEnabled(not today)
        self.table.say_empty(
            tr("Permohonan hari ini muncul di sini. F2 mencatat yang pertama.")
            if today and self.presenter.wanted == "semua"
            else tr("Tidak ada permohonan seperti ini pada hari itu.")
        )
        self.table.replace(rows, more=more)

    def show_more(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show the next page under them."""
        self.model.extend(rows, more=more)
