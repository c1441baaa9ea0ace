"""The receipt: what was saved, the paper as it will come out, and what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from counter_app.domain.wita import day_of
from counter_app.services.forms import SavedVisit
from counter_app.services.paper_desk import PRINTABLE
from counter_app.services.views import PaperJob
from ui.copying import CopyItem, case_items
from ui.overriding import override
from ui.paper_words import document_words, sentence, state_words
from ui.screen import Screen
from ui.screens.receipt.presenter import ReceiptPresenter
from ui.texts import tr, word
from ui.widgets.buttons import Segments, button, rename
from ui.widgets.card import Card, Folding, column, row, scrolling
from ui.widgets.doubled import Doubled
from ui.widgets.field import Field, choices, choose, chosen
from ui.widgets.pages import Pages
from ui.widgets.plain import ElidedLabel, KeyCap, PlainLabel
from ui.words.register import REPRINT, STATUS, STATUS_TONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from counter_app.domain.case import CaseRecord
    from ui.screens.receipt.presenter import Shown
    from ui.workplace import Workplace

_BOTH: Final = 390
BY_HAND: Final = frozenset({"tidak_pasti", "antre", "gagal"})
"""States in which somebody may still write the paper by hand."""


class ReceiptScreen(Screen):
    """Shown after each save; Ctrl+Enter goes on to the next person."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Tanda terima"))
        self.presenter = ReceiptPresenter(self.desk, self.lanes, self)
        self._cases: tuple[CaseRecord, ...] = ()
        self._job: PaperJob | None = None
        self._asked = ""
        self._doubled = Doubled(self.desk.clock)
        self.pages = Pages()
        self.sizes = Segments(tr("Ukuran kertas"), (("a5", tr("A5")), ("roll80", tr("Rol 80 mm"))))
        self.sizes.chosen.connect(self._on_size)
        self.head.insertWidget(self.head.count() - 1, self.sizes)
        self._list = Card(tr("Tersimpan di buku register"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._list.body.addLayout(self._rows)
        self._paper = Card(tr("Kertas"))
        self._state = PlainLabel("", "", "quiet", wrap=True)
        self._came = button(tr("Sudah keluar"), self._doubled.but(self._on_came_out))
        self._by_hand = button(tr("Tulis tangan"), self._doubled.but(self._on_by_hand))
        self._print = button(tr("Cetak"), self.print_out)
        self._pdf = button(tr("Simpan PDF"), self._on_save)
        self._paper.body.addWidget(self._state)
        self._came_key = KeyCap("Alt+Y", tall=True)
        self._ask = _keyed((self._came_key, self._came), (KeyCap("Alt+T", tall=True), self._by_hand))
        self._paper.body.addWidget(self._ask)
        self._paper.body.addWidget(
            _keyed((KeyCap("Ctrl+P", tall=True), self._print), (KeyCap("Ctrl+S", tall=True), self._pdf))
        )
        self.reason = choices(*((code, word(REPRINT, code)) for code in REPRINT))
        self.reason_field = Field(tr("Alasan salinan"), self.reason)
        self.reason_field.hide()
        self._paper.body.addWidget(self.reason_field)
        self._others = PlainLabel("", "hint", "attention", wrap=True)
        self._others.hide()
        self._paper.body.addWidget(self._others)
        self._siak = Card(tr("Ke SIAK"))
        self._siak.body.addWidget(
            PlainLabel(tr("F12 menyalin NIK, No. KK, nama, … satu per satu ke papan klip."), "", "quiet", wrap=True)
        )
        folding = Folding(640)
        folding.add(self.pages, 3)
        folding.add(scrolling(column(self._list, self._paper, self._siak)), 2)
        self.body.addWidget(folding, 1)
        self.left_note.say(tr("Kertas ini bukan dokumen kependudukan."))
        self.act(tr("Lihat permohonan"), self._on_case, "Alt+L")
        self.act(tr("Layanan berikutnya"), self.primary, "Ctrl+Enter", "primary")
        for key, act in (
            ("Ctrl+S", self._on_save),
            ("Alt+L", self._on_case),
            ("Alt+Y", self._on_came_out),
            ("Alt+T", self._on_by_hand),
        ):
            made = QShortcut(QKeySequence(key), self)
            made.setAutoRepeat(False)
            made.activated.connect(act)
        place.printed.connect(self.presenter.look)

    @override
    def enter(self, argument: object) -> None:
        """Show the receipt of a saved visit, a paper that exists, or a new copy: `(visit, reason)`."""
        self._clear()
        if isinstance(argument, SavedVisit):
            self.presenter.open_saved(argument)
        elif isinstance(argument, PaperJob):
            self.presenter.open_job(argument)
        elif isinstance(argument, tuple):
            visit, reason = argument
            self.presenter.open_copy(visit, reason, argument)
        self.pages.setFocus()

    @override
    def primary(self) -> None:
        """The next person."""
        self.place.go("intake")

    @override
    def print_out(self) -> None:
        """Print the shown bytes."""
        self._calm()
        if self._job is not None and self._job.state not in PRINTABLE:
            self.presenter.print_copy(chosen(self.reason))
        else:
            self.presenter.print_out()

    @override
    def copy_items(self) -> tuple[str, Sequence[CopyItem]]:
        """The resident's values, for SIAK."""
        return (self._cases[0].id, case_items(self._cases[0])) if self._cases else ("", ())

    def show_receipt(self, shown: Shown) -> None:
        """Show the pages and how far the paper got."""
        self.pages.show_pages(shown.pages)
        self.sizes.choose(shown.size)
        self.context.say(tr("salinan ke-{count}", count=shown.job.copy - 1) if shown.job.copy > 1 else "")
        self.show_job(shown.job)

    def show_cases(self, cases: Sequence[CaseRecord]) -> None:
        """Show the cases that the receipt is about."""
        self._cases = tuple(cases)
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.deleteLater()
        for case in cases:
            self._rows.addWidget(self._case_row(case))

    def show_printers(self, printers: Sequence[str]) -> None:
        """Tell whether anything can be printed here."""
        self._print.setEnabled(bool(printers))
        if self._job is not None:
            self.show_job(self._job)

    def show_job(self, job: PaperJob) -> None:
        """Tell how far the paper got."""
        if self._asked and self._job is not None and (job.id, job.state) != (self._job.id, self._job.state):
            self._calm()
        self._job = job
        words, tone = state_words(job)
        text = sentence(words)
        if job.state == "antre" and not self.presenter.printers:
            text = tr("Tidak ada pencetak di PC ini. Simpan sebagai PDF; data sudah aman di buku register.")
        elif job.state == "tidak_pasti":
            text = tr("{state} Periksa: apakah kertasnya keluar?", state=text)
        self._state.say(text, tone)
        self._ask.setVisible(job.state in BY_HAND)
        for one in (self._came_key, self._came):
            one.setVisible(job.state == "tidak_pasti")
        out = job.state not in PRINTABLE
        if job.state == "tidak_pasti" and self.reason_field.isHidden():
            choose(self.reason, "gagal_cetak")
        rename(self._print, tr("Cetak salinan") if out else tr("Cetak"))
        self.reason_field.setVisible(out)

    def show_others(self, jobs: Sequence[PaperJob]) -> None:
        """What else of this visit is not out yet."""
        names = ", ".join(document_words(job) for job in jobs)
        self._others.say(tr("Juga menunggu di F8: {papers}.", papers=names) if names else "")
        self._others.setVisible(bool(names))

    def show_owed(self) -> None:
        """A paper was asked for or answered."""
        self.place.owed.emit()
        self.place.printed.emit()

    def show_saved(self, path: Path) -> None:
        """The receipt lies in a folder."""
        self._state.say(tr("Tersimpan: {name}", name=path.name), "good")

    def _clear(self) -> None:
        """Nothing of the person before stays on the screen or under the copying key."""
        self._calm()
        self._job = None
        self.show_cases(())
        self.show_others(())
        self.pages.show_pages(())
        self.context.say("")
        self._state.say("")
        self._ask.hide()
        self.reason_field.hide()

    def _case_row(self, case: CaseRecord) -> QWidget:
        holder = QWidget()
        holder.setObjectName("clear")
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        service = self.desk.catalogue.known(case.service, on=day_of(case.opened_at))
        number = PlainLabel(case.number, "strong")
        state = PlainLabel(word(STATUS, case.status), "hint", STATUS_TONE.get(case.status, "ink"))
        box.addLayout(row(number, 1))
        box.addWidget(ElidedLabel(f"{service.name if service else case.service} · {case.name}", "hint", "quiet"))
        box.addLayout(row(state, 1))
        return holder

    def _calm(self) -> None:
        """What was told or asked of the act before is past."""
        self._asked = ""
        self.notice.clear()

    def _on_size(self, size: str) -> None:
        self._calm()
        self.presenter.choose_size(size)

    def _on_save(self) -> None:
        self._calm()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        picked = QFileDialog.getExistingDirectory(self, tr("Simpan PDF"), folder)
        if picked:
            self.presenter.save(Path(picked))

    def _on_came_out(self) -> None:
        if self._job is not None and self._job.state == "tidak_pasti":
            self._calm()
            self.presenter.answer("tercetak")

    def _on_by_hand(self) -> None:
        """Ask once more: what was noted as written is out, and comes out again as a copy only."""
        if self._job is None or self._job.state not in BY_HAND:
            return
        if self._asked != self._job.id:
            self._asked = self._job.id
            told = tr("Sudah ditulis tangan? Tekan sekali lagi untuk mencatatnya.")
            self.notice.say(told, "attention", tr("Tulis tangan"), self._doubled.but(self._on_by_hand), "Alt+T")
            self._doubled.warned()
            return
        self._calm()
        self.presenter.answer("ditulis")

    def _on_case(self) -> None:
        if self._cases:
            self.place.go("case", self._cases[0].id)


def _keyed(*pairs: tuple[KeyCap, QPushButton]) -> Folding:
    """Buttons with their keys before them, under each other where it is narrow."""
    folding = Folding(_BOTH)
    folding.row.setSpacing(8)
    for key, one in pairs:
        folding.add(row(key, one, 1))
    return folding
