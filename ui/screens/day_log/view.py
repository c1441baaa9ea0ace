"""The day's log: figures above, the register below, on paper or as a spreadsheet, and the way to closing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget

from ui.case_columns import case_columns
from ui.numbers import count_words, day_long
from ui.screen import Screen
from ui.screens.day_log.presenter import DayLogPresenter
from ui.texts import tr
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.pages import Pages
from ui.widgets.plain import ElidedLabel, KeyCap, PlainLabel
from ui.widgets.table import RowsModel, RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.papers import PageImage
    from counter_app.services.views import CaseRow, DayCounts
    from ui.workplace import Workplace


class Figure(Card):
    """One figure over its word."""

    def __init__(self, words: str, tone: str = "") -> None:
        super().__init__()
        self.body.setContentsMargins(16, 10, 12, 10)
        self.body.setSpacing(1)
        self._words = words
        self._tone = tone
        self.number = PlainLabel("–", "figure", tone)
        self.body.addWidget(self.number)
        self.body.addWidget(ElidedLabel(words, "", "quiet"))

    def show_count(self, count: int) -> None:
        """Show the figure; a zero is quiet."""
        self.number.say(count_words(count), self._tone if count else "quiet")
        self.setAccessibleName(f"{count} {self._words}")


class DayLogScreen(Screen):
    """F9: what was done today."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Log hari ini"))
        self.presenter = DayLogPresenter(self.desk, self.lanes, self)
        self._print = button(tr("Cetak"), self.print_out)
        self._export = button(tr("Ekspor"), self._on_export)
        for part in (KeyCap("Ctrl+P", tall=True), self._print, KeyCap("Ctrl+E", tall=True), self._export):
            self.head.addWidget(part)
        self.figures = {
            "visits": Figure(tr("kunjungan")),
            "cases": Figure(tr("permohonan")),
            "finished": Figure(tr("selesai"), "good"),
            "incomplete": Figure(tr("berkas kurang"), "attention"),
            "corrected": Figure(tr("koreksi"), "attention"),
            "waiting": Figure(tr("menunggu kirim"), "attention"),
        }
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for one in self.figures.values():
            figures.addWidget(one, 1)
        self.body.addLayout(figures)
        self.model: RowsModel[CaseRow] = RowsModel(case_columns(self.desk), self)
        self.model.wanted_more.connect(self.presenter.read_more)
        self.table = RowsView(
            tr("Buku register hari ini"),
            self.model,
            tr("Buku register hari ini masih kosong. F2 mencatat yang pertama."),
        )
        self.table.opened.connect(lambda row: self.place.go("case", row.id))
        card = Card()
        card.body.setContentsMargins(6, 4, 6, 6)
        card.body.addWidget(self.table)
        self.pages = Pages()
        self.stack = QStackedWidget()
        self.stack.addWidget(card)
        self.stack.addWidget(self.pages)
        self.body.addWidget(self.stack, 1)
        self._before = self.act(tr("Sebelumnya"), lambda: self.presenter.go_by(-1), "Alt+←")
        self._after = self.act(tr("Berikutnya"), lambda: self.presenter.go_by(1), "Alt+→")
        self._main = self.act(tr("Tutup loket"), self.primary, "Ctrl+Enter", "primary")
        keys = (
            ("Alt+Left", lambda: self._go_by(-1)),
            ("Alt+Right", lambda: self._go_by(1)),
            ("Ctrl+E", self._on_export),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def enter(self, argument: object) -> None:  # noqa: ARG002 - nothing is handed over
        """Read the day."""
        self._show_table()
        self.presenter.read()
        self.table.setFocus()

    def refresh(self) -> None:
        """Read again."""
        self.presenter.read()

    def step_back(self) -> bool:
        """From the paper back to the table."""
        if self.stack.currentIndex() == 0:
            return False
        self._show_table()
        self.table.setFocus()
        return True

    def primary(self) -> None:
        """Close the counter; over the paper, save it."""
        if self.stack.currentIndex() == 0:
            self.place.go("close_shift")
            return
        target = self._ask(tr("Simpan PDF"), "pdf", "PDF (*.pdf)")
        if target is not None:
            self.presenter.save_pdf(target)

    def print_out(self) -> None:
        """Show the buku register harian as it is printed."""
        self.notice.clear()
        self.presenter.preview()

    def show_log(self, counts: DayCounts, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show the figures and the first rows."""
        today = self.presenter.day == self.presenter.today
        self.title.setText(tr("Log hari ini") if today else tr("Log harian"))
        self.context.say(tr("{day} · buku register", day=day_long(self.presenter.day)))
        self._after.setEnabled(not today)
        for name, figure in self.figures.items():
            figure.show_count(getattr(counts, name))
        self.table.replace(rows, more=more)
        self.left_note.say(
            tr("Terkirim ke Dinas: {count} dari {all}", count=counts.cases - _waiting(rows), all=counts.cases)
            if not more
            else ""
        )

    def show_more(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show the next page."""
        self.model.extend(rows, more=more)

    def show_paper(self, pages: Sequence[PageImage]) -> None:
        """Show the buku register harian as it will be printed."""
        self.pages.show_pages(pages)
        self.stack.setCurrentIndex(1)
        self._main.setText(tr("Simpan PDF"))
        self.left_note.say(tr("Esc kembali ke tabel. Pembuatan cetakan ini dicatat."))
        self.pages.setFocus()

    def show_written(self, name: str) -> None:
        """A file lies in its folder."""
        self.place.say(tr("Tersimpan: {name}", name=name), "good")

    def _show_table(self) -> None:
        self.stack.setCurrentIndex(0)
        self._main.setText(tr("Tutup loket"))
        self.left_note.say("")

    def _go_by(self, days: int) -> None:
        self._show_table()
        self.presenter.go_by(days)

    def _on_export(self) -> None:
        target = self._ask(tr("Ekspor"), "xlsx", "XLSX (*.xlsx)")
        if target is not None:
            self.presenter.export(target)

    def _ask(self, title: str, suffix: str, kinds: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, title, str(Path(folder) / self.presenter.file_name(suffix)), kinds
        )
        return Path(chosen) if chosen else None


def _waiting(rows: Sequence[CaseRow]) -> int:
    return sum(not row.sent for row in rows)
