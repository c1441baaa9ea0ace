"""The day's log: figures on top, the day's cases beneath, newest first; taken out as paper, PDF or sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from counter_app.domain.permissions import Action, Verdict, verdict
from ui.case_columns import case_columns
from ui.numbers import count_words, day_long
from ui.overriding import override
from ui.screen import Screen
from ui.screens.day_log.presenter import DayLogPresenter
from ui.texts import tr
from ui.widgets.buttons import button, rename
from ui.widgets.card import Card, expanding
from ui.widgets.figures import Figures
from ui.widgets.pages import Pages
from ui.widgets.plain import KeyCap
from ui.widgets.table import RowsModel, RowsView
from ui.words.papers import owed_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from counter_app.services.views import CaseRow, DayCounts, PaperJob
    from ui.screens.day_log.presenter import Paper
    from ui.workplace import Workplace

EARLIER_KEY: Final = "Alt+Left"
LATER_KEY: Final = "Alt+Right"
CLOSING_KEY: Final = "Alt+T"
CSV_KEY: Final = "Ctrl+D"


class DayLogScreen(Screen):
    """The buku register of one day."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Buku harian"))
        self.presenter = DayLogPresenter(self.desk, self.lanes, self)
        self._days()
        self.figures = Figures(
            (
                tr("Kunjungan"),
                tr("Permohonan"),
                tr("Selesai"),
                tr("Berkas kurang"),
                tr("Koreksi"),
                tr("Belum terkirim"),
            )
        )
        self.body.addWidget(self.figures)
        model: RowsModel[CaseRow] = RowsModel(case_columns(self.desk), self)
        model.wanted_more.connect(self.presenter.more)
        self.table = RowsView(tr("Buku harian"), model, "", self)
        self.table.opened.connect(lambda row: self.place.go("case", row.id))
        card = Card()
        card.body.setContentsMargins(4, 4, 4, 4)
        card.body.addWidget(expanding(self.table))
        self.pages = Pages()
        self.stack = QStackedWidget()
        self.stack.addWidget(card)
        self.stack.addWidget(self.pages)
        self.body.addWidget(self.stack, 1)
        self._closing = self.act(tr("Tutup loket"), self._on_closing, CLOSING_KEY)
        self._closing.setAccessibleName(tr("Laporan tutup loket hari ini"))
        self._csv = self.act(tr("CSV"), self._on_csv, CSV_KEY)
        self._sheet = self.act(tr("XLSX"), self._on_sheet, "Ctrl+E")
        self._pdf = self.act(tr("PDF"), self._on_pdf, "Ctrl+S")
        self._csv.setAccessibleName(tr("Ekspor CSV"))
        self._sheet.setAccessibleName(tr("Ekspor XLSX"))
        self._pdf.setAccessibleName(tr("Simpan PDF"))
        self._print = self.act(tr("Cetak"), self.primary, "Ctrl+P", "primary")
        for key, act in (
            (CLOSING_KEY, self._on_closing),
            (CSV_KEY, self._on_csv),
            ("Ctrl+E", self._on_sheet),
            ("Ctrl+S", self._on_pdf),
            (EARLIER_KEY, lambda: self.presenter.step(-1)),
            (LATER_KEY, lambda: self.presenter.step(1)),
            ("Alt+Home", self._on_today),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _days(self) -> None:
        self.earlier = button(tr("Sebelumnya"), lambda: self.presenter.step(-1))
        self.later = button(tr("Berikutnya"), lambda: self.presenter.step(1))
        for part in (KeyCap("Alt+←", tall=True), self.earlier, self.later, KeyCap("Alt+→", tall=True)):
            self.head.addWidget(part)

    @override
    def enter(self, argument: object) -> None:
        """Look at today."""
        self.notice.clear()
        self._put_away()
        self.presenter.look(self.presenter.today)
        self.table.setFocus()

    @override
    def leave(self) -> None:
        """The paper holds names: it is made anew when it is asked for again."""
        self._put_away()

    @override
    def step_back(self) -> bool:
        """From the paper to the table, from another day back to today."""
        if self.presenter.paper is not None:
            self._put_away()
            self.table.setFocus()
            return True
        if self.presenter.day == self.presenter.today:
            return False
        self._on_today()
        return True

    @override
    def primary(self) -> None:
        """Show the log as paper, then print that very paper."""
        self.print_out()

    @override
    def print_out(self) -> None:
        """Show the log as paper, then print that very paper."""
        self.notice.clear()
        self.presenter.print_out()

    @override
    def refresh(self) -> None:
        """The register changed."""
        self.presenter.look()

    def show_day(self, day: date, *, today: bool) -> None:
        """Another day is looked at."""
        if self.presenter.paper is None:
            self._lay(paper=False)
        shown = day_long(day, weekday=True)
        self.context.say(tr("hari ini, {day}", day=shown) if today else shown)
        had_focus = self.later.hasFocus()
        self.later.setEnabled(not today)
        if today and had_focus:
            self.earlier.setFocus()
        self.table.say_empty(
            tr("Belum ada kunjungan hari ini. F2 mencatat yang pertama.")
            if today
            else tr("Tidak ada kunjungan yang dicatat pada hari ini.")
        )

    def show_rows(self, rows: Sequence[CaseRow], counts: DayCounts, *, more: bool) -> None:
        """Show the day's rows and figures; the selected case stays selected."""
        self.table.replace(rows, more=more)
        for figure, (count, tone) in zip(
            self.figures.figures,
            (
                (counts.visits, ""),
                (counts.cases, ""),
                (counts.finished, "good"),
                (counts.incomplete, "attention"),
                (counts.corrected, "attention"),
                (counts.waiting, "attention"),
            ),
            strict=True,
        ):
            figure.show_number(count_words(count), tone if count else "")

    def add_rows(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Show the next page beneath."""
        self.table.rows.extend(rows, more=more)

    def show_paper(self, paper: Paper) -> None:
        """Show the paper as it will come out."""
        self.pages.show_pages(paper.pages)
        self._lay(paper=True)
        if not paper.printers:
            self.notice.say(tr("Tidak ada pencetak di PC ini. Simpan sebagai PDF, lalu cetak di PC lain."), "attention")
        self.pages.setFocus()

    def show_no_closing(self) -> None:
        """No shift of the day was closed."""
        self.notice.say(tr("Tidak ada penutupan loket pada hari ini."), "info")

    def show_owed(self, job: PaperJob) -> None:
        """The paper waits for the printer."""
        self._lay(paper=False)
        self.table.setFocus()
        if job.document != "closing":
            told = tr("Buku harian masuk antrean cetak dan dicatat. F8 menunjukkan kertasnya.")
            self.notice.say(told, "good")
        else:
            copy = tr("Salinan ke-{copy} laporan tutup loket", copy=job.copy)
            said, _ = owed_words(copy if job.copy > 1 else tr("Laporan tutup loket"), self.desk.spooler.printers)
            self.notice.say(said, "good")
        self.place.owed.emit()

    def show_saved(self, path: Path) -> None:
        """The log lies in a folder."""
        self.notice.say(
            tr("Tersimpan dan dicatat: {name}. Berkas ini memuat data warga; simpan baik-baik.", name=path.name), "good"
        )

    def show_busy(self, *, busy: bool) -> None:
        """A paper is being made."""
        for one in (self._closing, self._csv, self._sheet, self._pdf, self._print):
            one.setEnabled(not busy)

    def _on_closing(self) -> None:
        self.notice.clear()
        self.presenter.show_closing()

    def _on_pdf(self) -> None:
        folder = self._folder(tr("Folder untuk PDF"))
        if folder is not None:
            self.presenter.save_pdf(folder)

    def _on_sheet(self) -> None:
        folder = self._folder(tr("Folder untuk XLSX"))
        if folder is not None:
            self.presenter.save_sheet(folder)

    def _on_csv(self) -> None:
        folder = self._folder(tr("Folder untuk CSV"))
        if folder is not None:
            self.presenter.save_csv(folder)

    def _folder(self, title: str) -> Path | None:
        self.notice.clear()
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(self, title, start)
        return Path(chosen) if chosen else None

    def _put_away(self) -> None:
        self.presenter.put_away()
        self._lay(paper=False)

    def _lay(self, *, paper: bool) -> None:
        """The table with its figures, or the paper in their place."""
        self.stack.setCurrentIndex(1 if paper else 0)
        self.figures.setVisible(not paper)
        rename(self._print, tr("Cetak kertas ini") if paper else tr("Cetak"))
        self.left_note.say(self._paper_note() if paper else self._table_note())

    def _paper_note(self) -> str:
        shown = self.presenter.paper
        if shown is None or shown.shift is None:
            return tr("Esc kembali ke tabel. Pembuatan kertas ini dicatat.")
        return tr("Esc kembali ke tabel. Alt+T: laporan penutupan berikutnya pada hari ini.")

    def _table_note(self) -> str:
        words = tr("Enter membuka permohonan yang dipilih.")
        if verdict(self.desk.actor.role, Action.EXPORT) is Verdict.WITH_CONSENT:
            words += " " + tr("XLSX dan CSV perlu persetujuan supervisor.")
        return words

    def _on_today(self) -> None:
        self.presenter.look(self.presenter.today)
