"""Closing the counter: figures, blanks counted, what stays open; then the sending, and a calm last word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.domain.wita import clock_words, day_of
from counter_app.services.case_lists import MOST_COUNTED
from ui.drafting import FormDraft
from ui.numbers import count_words, counted_up_to, day_long
from ui.overriding import override
from ui.screen import Screen
from ui.screens.close_shift.blanks_card import BlanksCard
from ui.screens.close_shift.closed_page import ClosedPage
from ui.screens.close_shift.presenter import CloseShiftPresenter
from ui.texts import tr
from ui.widgets.buttons import button, rename
from ui.widgets.card import Card, Folding, column
from ui.widgets.field import Field, text_edit
from ui.widgets.figures import Figures
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.marking import mark
from ui.words.papers import owed_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.closing import Filed
    from counter_app.services.still_open import StillOpen
    from counter_app.services.syncing import Progress, SyncReport
    from counter_app.services.views import PaperJob
    from ui.screens.close_shift.presenter import Closing
    from ui.sending import Agreement
    from ui.texts import Message
    from ui.workplace import Workplace


OPEN: Final = {
    "terbuka": (mark("Permohonan belum selesai, dari hari mana pun"), "", "cases", "terbuka"),
    "lewat": (mark("di antaranya lewat waktu"), "fault", "cases", "lewat"),
    "siap": (mark("di antaranya siap diambil"), "good", "cases", "siap"),
    "blangko": (mark("di antaranya menunggu blangko"), "attention", "cases", "blangko"),
    "papers": (mark("Kertas gagal, menunggu, atau belum pasti keluar"), "attention", "papers"),
    "tickets": (mark("Nomor antrean belum selesai"), "attention", "queue"),
    "draft": (mark("Konsep layanan belum disimpan"), "attention", "intake"),
}
"""What is still open: its words and tone, and the screen, with the list, where it stands."""


class CloseShiftScreen(Screen):
    """Nothing here holds up the end of a working day."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Tutup loket"))
        self.presenter = CloseShiftPresenter(self.desk, self.lanes, self, self)
        self._shift = ""
        self._is_open = self._prints = False
        self._leaving = False
        self.blanks = BlanksCard()
        self.counts, self.fields = self.blanks.counts, self.blanks.fields
        self.stack = QStackedWidget()
        self.closing = self._closing_page()
        self.closed = ClosedPage(self)
        named: dict[str, QWidget] = {**self.blanks.named, "note": self.note}
        self.draft = FormDraft(self.desk, self.lanes, "close_shift", lambda: named, self)
        self.stack.addWidget(self.closing)
        self.stack.addWidget(self.closed)
        self.scrolled(self.stack)
        self._esc = KeyCap("Esc", tall=True)
        self._back = button(tr("Kembali"), self._on_back)
        self._save = button(tr("Log PDF"), self._on_save)
        self._save.setAccessibleName(tr("Simpan log PDF"))
        self.again = button(tr("Kirim lagi"), self.presenter.send_again)
        self._report = button(tr("Laporan"), self.presenter.print_report)
        self._report.setAccessibleName(tr("Cetak laporan tutup loket"))
        self._report_key = KeyCap("Ctrl+P", tall=True)
        for part in (self.again, self._save, self._report_key, self._report, self._esc, self._back):
            self.action_line.addWidget(part)
        self._main = self.act(tr("Tutup loket"), self.primary, "Ctrl+Enter", "primary")
        self._show_page(closed=False)
        self._main.setEnabled(False)

    def _closing_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("clear")
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        self.figures = Figures(
            (
                tr("Kunjungan"),
                tr("Warga"),
                tr("Permohonan"),
                tr("Berkas diterima"),
                tr("Selesai"),
                tr("Catatan menunggu"),
            )
        )
        self.more = PlainLabel("", "", "quiet", wrap=True)
        box.addWidget(self.figures)
        box.addWidget(self.more)
        folding = Folding(640)
        folding.add(column(self.blanks, self._note_card()), 1)
        folding.add(column(self._open_card()), 1)
        box.addWidget(folding)
        box.addStretch(1)
        return page

    def _note_card(self) -> Card:
        card = Card(tr("Catatan serah tugas"))
        self.note = text_edit(3)
        self.note_field = Field(tr("Catatan serah tugas (boleh kosong)"), self.note)
        self.note_field.label.hide()
        self.note.setPlaceholderText(tr("Boleh kosong, mis. alat rekam dipinjam sampai Kamis"))
        card.body.addWidget(self.note_field)
        return card

    def _open_card(self) -> Card:
        card = Card(tr("Masih terbuka"))
        self._open_note = PlainLabel("", "hint", "quiet", wrap=True)
        self._open_rows = QVBoxLayout()
        self._open_rows.setSpacing(8)
        card.body.addWidget(self._open_note)
        card.body.addLayout(self._open_rows)
        return card

    @override
    def enter(self, argument: object) -> None:
        """Read the figures; a closing just done stays in sight."""
        if self.presenter.closed is None:
            self.notice.clear()
        self.presenter.begin()
        first = next(iter(self.blanks.counts.values()))
        first.setFocus()

    @override
    def leave(self) -> None:
        """Keep what was counted."""
        self.draft.keep()

    @override
    def refresh(self) -> None:
        """Read again."""
        self.presenter.begin()

    @override
    def primary(self) -> None:
        """Close the counter; once closed, sign out; before it was opened, open it."""
        if self.presenter.sending.busy:
            self._leaving = True
            self.presenter.sending.cancel()
            self.notice.say(tr("Keluar setelah kiriman yang sedang berjalan …"), "info")
        elif self.presenter.closed is not None:
            self.place.leave()
        elif not self._main.isEnabled():
            return
        elif self._is_open:
            self.notice.clear()
            self.note_field.say("")
            self.draft.keep()
            self.presenter.close(self.blanks.counted(), self.note.toPlainText(), self.draft.name, self.blanks.gaps())
        else:
            self.place.go("open_shift")

    @override
    def print_out(self) -> None:
        """The report of the last closing; before it is closed, the day's log, which has its own screen for paper."""
        if self._is_open and self.presenter.closed is None:
            self.place.go("day_log")
        else:
            self.presenter.print_report()

    def show_closing(self, closing: Closing) -> None:
        """Show figures and what is still open."""
        shift, summary = closing.shift, closing.summary
        self._is_open = shift is not None
        self._prints = shift is None and closing.filed
        self._main.setEnabled(True)
        self._show_page(closed=False)
        self.context.say(
            tr("dibuka {time}, {day}", time=clock_words(shift.opened_at), day=day_long(day_of(shift.opened_at)))
            if shift
            else tr("loket belum dibuka")
        )
        for figure, (count, tone) in zip(
            self.figures.figures,
            (
                (summary.tally.visits, ""),
                (summary.tally.residents, ""),
                (summary.tally.cases, ""),
                (summary.tally.papers, ""),
                (closing.counts.finished, "good"),
                (summary.waiting, "attention"),
            ),
            strict=True,
        ):
            figure.show_number(count_words(count), tone if count else "")
        self.more.say(_more_words(closing))
        self.more.setVisible(bool(self.more.text()))
        self._show_open(closing.still)
        if shift is None:
            self.left_note.say(
                tr("Tidak ada yang perlu ditutup: loket belum dibuka. F9, Alt+T: laporan hari mana pun.")
            )
            return
        self.left_note.say(tr("Boleh ditutup tanpa jaringan; yang menunggu aman di sini."))
        if shift.id != self._shift:
            self.blanks.clear()
        self.blanks.show_expected(shift.opening_blanks, summary.used)
        if shift.id != self._shift:
            self._shift = shift.id
            self.draft.begin(shift.id)
            self.draft.restore()

    def show_closed(self, shift: ShiftRecord, *, sends: bool) -> None:
        """The counter is closed."""
        self.draft.saved()
        self.note.clear()
        self.closed.show_shift(shift, sends=sends)
        self._show_page(closed=True)
        self.context.say(tr("ditutup {time}", time=clock_words(shift.closed_at)))
        self.left_note.say(tr("PC boleh dimatikan setelah keluar."))
        self.again.hide()
        self.place.changed.emit()
        self.place.secured.emit()
        self._main.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """How far the sending has come."""
        self.closed.steps.show_progress(progress)

    def show_sent(self, message: Message, report: SyncReport) -> None:
        """How the sending ended."""
        self.closed.show_sent(report)
        self.notice.tell(message)
        self.again.setVisible(bool(report.error) or not report.agreed)
        self.place.changed.emit()

    def show_filed(self, filed: Filed | None) -> None:
        """The report is owed and saved; whoever was waiting to sign out goes now."""
        self.closed.show_filed(filed, self.desk.spooler.printers)
        self.place.owed.emit()
        if self._leaving:
            self.place.leave()

    def show_owed(self, job: PaperJob) -> None:
        """The report is on its way to the printer once more."""
        self.place.owed.emit()
        copy = tr("Salinan ke-{copy} laporan tutup loket", copy=job.copy)
        self.place.say(*owed_words(copy if job.copy > 1 else tr("Laporan tutup loket"), self.desk.spooler.printers))

    def show_agreements(self, found: Sequence[Agreement]) -> None:
        """What both sides hold."""
        self.closed.agreement.show_agreements(found)

    def show_saved(self, path: Path) -> None:
        """The day's log lies in a folder."""
        self.place.say(tr("Tersimpan: {name}", name=path.name), "good")

    def show_note_fault(self, text: str) -> None:
        """Tell why the note can't be kept."""
        self.note_field.say(text, "block")
        self.note.setFocus()

    @override
    def show_error(self, fault: AppError) -> None:
        """Tell an error; the counter is open or closed as it was."""
        super().show_error(fault)
        if self.presenter.closed is not None:
            self.again.show()

    def _show_page(self, *, closed: bool) -> None:
        self.stack.setCurrentIndex(1 if closed else 0)
        rename(self._main, tr("Keluar") if closed else tr("Tutup loket") if self._is_open else tr("Buka loket"))
        self._save.setVisible(closed)
        for part in (self._report, self._report_key):
            part.setVisible(closed or self._prints)
        self.again.hide()
        self.title.setText(tr("Loket ditutup") if closed else tr("Tutup loket"))

    def _show_open(self, still: StillOpen) -> None:
        while self._open_rows.count():
            item = self._open_rows.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.deleteLater()
        self._open_note.say(
            tr("Semua sudah selesai.") if still.nothing else tr("Boleh dilanjutkan besok; tidak menahan penutupan."),
            "good" if still.nothing else "quiet",
        )
        for code, count in still.counted().items():
            words, tone, *where = OPEN[code]
            self._add_open(count, tr(words), tone, where)

    def _add_open(self, count: int, words: str, tone: str, where: Sequence[str]) -> None:
        holder = QWidget()
        holder.setObjectName("clear")
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        number = PlainLabel(counted_up_to(count, MOST_COUNTED), "strong", tone)
        number.setMinimumWidth(28)
        look = button(tr("Lihat"), lambda: self.place.go(*where), "quiet")
        look.setAccessibleName(tr("Lihat: {what}", what=words))
        line.addWidget(number)
        line.addWidget(PlainLabel(words, "", "", wrap=True), 1)
        line.addWidget(look)
        self._open_rows.addWidget(holder)

    def _on_back(self) -> None:
        self.place.back()

    def _on_save(self) -> None:
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(self, tr("Folder untuk PDF"), start)
        if chosen:
            self.presenter.save_log(Path(chosen))


def _more_words(closing: Closing) -> str:
    """What else the day held, in a line."""
    tally = closing.summary.tally
    said = (
        [tr("{men} laki-laki · {women} perempuan", men=tally.sexes.get("L", 0), women=tally.sexes.get("P", 0))]
        if tally.residents
        else []
    )
    for kind, words in (
        ("case.handed_over", tr("{count} dokumen diserahkan")),
        ("ticket.issued", tr("{count} nomor antrean")),
        ("case.corrected", tr("{count} koreksi")),
    ):
        if tally.kinds.get(kind):
            said.append(words.format(count=count_words(tally.kinds[kind])))
    for reason, words in (
        ("listrik", tr("listrik padam {minutes} menit")),
        ("jaringan", tr("jaringan mati {minutes} menit")),
    ):
        if closing.outages.get(reason):
            said.append(words.format(minutes=count_words(closing.outages[reason])))
    return " · ".join(said)
