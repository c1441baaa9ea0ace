"""Kertas: what is owed, unsure, failed and out; each row in words, with what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from counter_app.domain.wita import clock_words, day_of
from ui.numbers import count_words, day_short
from ui.overriding import override
from ui.paper_words import document_words, state_words
from ui.screen import Screen
from ui.screens.papers.cards import ChosenCard, PrintersCard
from ui.screens.papers.presenter import PapersPresenter, acts, waits
from ui.texts import error_message, tr
from ui.widgets.card import Card, Folding, column, expanding, scrolling
from ui.widgets.doubled import Doubled
from ui.widgets.pages import Pages
from ui.widgets.table import Column, RowsModel, RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.errors import AppError
    from counter_app.services.paper_lists import PaperLine
    from counter_app.services.papers import PageImage
    from counter_app.services.views import PaperJob
    from ui.screens.papers.presenter import Printers
    from ui.workplace import Workplace

_UNKNOWN: Final = "unknown_test_slip"
_TAKE_OTHER: Final = "Alt+G"


class PapersScreen(Screen):
    """The list at the left, what can be done at the right; Enter shows the paper itself."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Kertas"))
        self.presenter = PapersPresenter(self.desk, self.lanes, self)
        model: RowsModel[PaperLine] = RowsModel(self._columns(), self)
        self.table = RowsView(
            tr("Kertas"), model, tr("Kertas yang terutang muncul di sini: tanda terima, daftar kekurangan, tempelan.")
        )
        self.table.opened.connect(lambda _line: self.primary())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._on_selected())
        card = Card()
        card.body.setContentsMargins(6, 4, 6, 6)
        card.body.addWidget(expanding(self.table))
        self.pages = Pages()
        self.stack = QStackedWidget()
        self.stack.addWidget(card)
        self.stack.addWidget(self.pages)
        self._doubled = Doubled(self.desk.clock)
        but = self._doubled.but
        self.chosen = ChosenCard(
            {
                "came_out": ("Alt+Y", tr("Sudah keluar"), but(lambda: self._answer("tercetak"))),
                "print": ("Ctrl+P", tr("Cetak"), self.print_out),
                "again": ("Ctrl+P", tr("Cetak lagi"), self.print_out),
                "save": ("Ctrl+S", tr("Simpan PDF"), self._on_save),
                "by_hand": ("Alt+T", tr("Tulis tangan"), but(self._by_hand)),
                "give_up": ("Alt+B", tr("Batalkan"), but(self._give_up)),
            }
        )
        self.printers = PrintersCard(self.presenter)
        self.printers.chose.connect(lambda which, name: self.presenter.choose((which,), name))
        self._offer: Printers | None = None
        self._asked = ""
        """The paper of which one key more notes that it was written by hand, which nothing takes back."""
        folding = Folding(640)
        folding.add(self.stack, 5)
        folding.add(scrolling(column(self.chosen, self.printers)), 2)
        self.body.addWidget(folding, 1)
        self.waiting = self.act(tr("Cetak semua yang menunggu"), self._print_waiting, "Alt+A")
        self.act(tr("Lihat"), self.primary, "Ctrl+Enter", "primary")
        for key, act in (
            ("Alt+Y", lambda: self._answer("tercetak")),
            ("Alt+T", self._by_hand),
            ("Alt+B", self._give_up),
            ("Alt+A", self._print_waiting),
            (_TAKE_OTHER, self._take_other),
            ("Ctrl+S", self._on_save),
        ):
            made = QShortcut(QKeySequence(key), self)
            made.setAutoRepeat(False)
            made.activated.connect(act)
        place.printed.connect(self._on_printed)
        self._lay(paper=False)

    def _columns(self) -> tuple[Column[PaperLine], ...]:
        def time(line: PaperLine) -> str:
            at, now = line.job.created_at, self.desk.clock.now_ms()
            return clock_words(at) if day_of(at) == day_of(now) else day_short(day_of(at))

        def of_another_day(line: PaperLine) -> int:
            return 0 if day_of(line.job.created_at) == day_of(self.desk.clock.now_ms()) else 94

        return (
            Column(tr("Waktu"), time, width=64, wider=of_another_day, spare=2),
            Column(tr("Kertas"), lambda line: document_words(line.job), least=130),
            Column(tr("Untuk"), lambda line: line.whom or line.number, least=130),
            Column(tr("Keadaan"), _state, _tone, least=130),
            Column(tr("Pencetak"), lambda line: line.job.printer, width=120, spare=1),
        )

    @override
    def enter(self, argument: object) -> None:
        """Read the papers and ask for the printers."""
        self._calm()
        self._put_away()
        self.presenter.read()
        self.presenter.read_printers()
        self.table.setFocus()

    @override
    def leave(self) -> None:
        """A paper holds names: it is shown anew when it is asked for again."""
        self._put_away()

    @override
    def step_back(self) -> bool:
        """From the paper back to the list."""
        if self.presenter.shown is None:
            return False
        self._put_away()
        self.table.setFocus()
        return True

    @override
    def primary(self) -> None:
        """Show the selected paper as it comes out."""
        line = self.table.current
        if line is not None:
            self._calm()
            self.presenter.look(line)

    @override
    def print_out(self) -> None:
        """Print the selected paper, or a copy of one that is out."""
        line = self.table.current
        if line is not None:
            self._calm()
            self.presenter.print_out(line, self.chosen.why)

    @override
    def refresh(self) -> None:
        """The register changed."""
        self.presenter.read()

    def show_lines(self, lines: Sequence[PaperLine]) -> None:
        """Show the papers; the selected one stays selected."""
        self.table.replace(lines)
        if lines and self.table.current is None:
            self.table.selectRow(0)
        states = [line.job.state for line in lines]
        unsure, failed = states.count("tidak_pasti"), states.count("gagal")
        owed = states.count("antre")
        told = (
            tr("{count} belum pasti", count=count_words(unsure)) if unsure else "",
            tr("{count} gagal", count=count_words(failed)) if failed else "",
            tr("{count} belum dicetak", count=count_words(owed)) if owed else "",
        )
        self.context.say(" · ".join(part for part in told if part) or tr("Tidak ada kertas yang tertinggal."))
        self.waiting.setEnabled(any(waits(line.job) for line in lines))
        self._on_selected()

    def show_printers(self, printers: Printers) -> None:
        """Show what can be chosen, and what is; where one is gone and another is there, offer that."""
        self.printers.show_printers(printers)
        before, self._offer = self._offer, printers if printers.lost else None
        if self._offer is None:
            if before is not None:
                self.notice.clear()
            return
        gone = ", ".join(sorted({printers.chosen(which) for which in printers.lost}))
        other = printers.names[0]
        self.notice.say(
            tr("Pencetak {gone} tidak ditemukan; kertasnya menunggu. Ada pencetak {other}.", gone=gone, other=other),
            "attention",
            tr("Pakai {name}", name=other),
            self._take_other,
            _TAKE_OTHER,
        )

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show a paper as it comes out."""
        self.pages.show_pages(pages)
        self._lay(paper=True)
        self.pages.setFocus()

    def show_owed(self) -> None:
        """A paper was asked for or answered."""
        self.place.owed.emit()
        self.place.printed.emit()

    def show_saved(self, path: Path) -> None:
        """A paper lies in a folder."""
        self.notice.say(tr("Tersimpan: {name}", name=path.name), "good")
        self.place.printed.emit()

    def show_read_back(self, job: PaperJob) -> None:
        """A test slip was scanned."""
        self.printers.show_read(tr("Terbaca: pencetak {name} dan pemindai bekerja.", name=job.printer), "info")
        self.place.printed.emit()

    @override
    def show_error(self, fault: AppError) -> None:
        """What was scanned is told beside its field, everything else where the page begins."""
        if fault.code == _UNKNOWN:
            self.printers.show_read(error_message(fault).text, "warn")
        else:
            super().show_error(fault)

    def _on_printed(self) -> None:
        if self.isVisible():
            self.presenter.read()

    def _on_selected(self) -> None:
        line = self.table.current
        if self._asked and (line is None or line.id != self._asked):
            self._calm()
        self.chosen.show_line(self.table.current)

    def _answer(self, outcome: str) -> None:
        line = self.table.current
        wanted = {"tercetak": "came_out", "ditulis": "by_hand"}[outcome]
        if line is not None and wanted in acts(line.job):
            self._calm()
            self.presenter.answer(line, outcome)

    def _by_hand(self) -> None:
        """Ask once more: what was noted as written is out, and comes out again as a copy only."""
        line = self.table.current
        if line is None or "by_hand" not in acts(line.job):
            return
        if self._asked == line.id:
            self._answer("ditulis")
            return
        self._asked = line.id
        paper = " · ".join(part for part in (document_words(line.job), line.whom or line.number) if part)
        self.notice.say(
            tr("{paper}: sudah ditulis tangan? Tekan sekali lagi untuk mencatatnya.", paper=paper),
            "attention",
            tr("Tulis tangan"),
            self._doubled.but(self._by_hand),
            "Alt+T",
        )
        self._doubled.warned()

    def _calm(self) -> None:
        """What was told or asked of the act before is past."""
        self._asked = ""
        self.notice.clear()

    def _give_up(self) -> None:
        line = self.table.current
        self._calm()
        if line is not None and "give_up" in acts(line.job):
            self.presenter.give_up(line)

    def _print_waiting(self) -> None:
        self._calm()
        self.presenter.print_waiting(self.table.rows.rows)

    def _on_save(self) -> None:
        line = self.table.current
        if line is None:
            return
        self._calm()
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        picked = QFileDialog.getExistingDirectory(self, tr("Simpan PDF"), start)
        if picked:
            self.presenter.save(line, Path(picked))

    def _take_other(self) -> None:
        if self._offer is not None:
            self.presenter.choose(self._offer.lost, self._offer.names[0])

    def _put_away(self) -> None:
        self.presenter.put_away()
        self.pages.show_pages(())
        self._lay(paper=False)

    def _lay(self, *, paper: bool) -> None:
        self.stack.setCurrentIndex(1 if paper else 0)
        self.left_note.say(tr("Esc kembali ke daftar.") if paper else tr("Enter menunjukkan kertasnya; itu dicatat."))


def _state(line: PaperLine) -> str:
    return state_words(line.job)[0]


def _tone(line: PaperLine) -> str:
    return state_words(line.job)[1]
