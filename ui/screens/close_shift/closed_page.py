"""After closing: what was done, the sending under way, and what both sides hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.numbers import count_words
from ui.sending import short_head
from ui.texts import tr, word
from ui.widgets.agreement import AgreementTable
from ui.widgets.card import Card, Folding, column
from ui.widgets.plain import PlainLabel
from ui.widgets.steps import SendingSteps
from ui.words.papers import owed_words
from ui.words.register import BLANK

if TYPE_CHECKING:
    from collections.abc import Collection

    from counter_app.domain.records import ShiftRecord
    from counter_app.services.closing import Filed
    from counter_app.services.syncing import SyncReport


class ClosedPage(QWidget):
    """The last thing that is seen of a working day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        folding = Folding(640)
        folding.add(column(self._done_card(), self._steps_card()), 1)
        folding.add(column(self._statement_card()), 1)
        box.addWidget(folding)
        box.addStretch(1)

    def _done_card(self) -> Card:
        card = Card(tr("Hari ini tercatat"))
        self.done = PlainLabel("", wrap=True)
        self.blanks = PlainLabel("", "", "quiet", wrap=True)
        self.head = PlainLabel("", "strong", wrap=True)
        self.head_note = PlainLabel(
            tr("Sidik: ringkasan isi buku register saat ditutup. Pembukaan berikutnya membandingkannya."), "label"
        )
        self.head_note.setWordWrap(True)
        self.report = PlainLabel("", "", "quiet", wrap=True)
        for part in (self.done, self.blanks, self.head, self.head_note, self.report):
            card.body.addWidget(part)
        return card

    def _steps_card(self) -> Card:
        self.steps_card = Card(tr("Kirim ke Dinas"))
        self.steps = SendingSteps()
        self.steps_card.body.addWidget(self.steps)
        return self.steps_card

    def _statement_card(self) -> Card:
        card = Card(tr("Pernyataan kedua pihak"))
        self.agreement = AgreementTable()
        self.alone = PlainLabel(
            tr("Loket ini berdiri sendiri; semua catatan aman di sini dan ikut terkirim begitu loket terdaftar."),
            "hint",
            "quiet",
            wrap=True,
        )
        card.body.addWidget(self.agreement)
        card.body.addWidget(self.alone)
        return card

    def show_shift(self, shift: ShiftRecord, *, sends: bool) -> None:
        """Show a shift that was just closed."""
        self.done.say(
            tr(
                "{visits} kunjungan, {cases} permohonan, {papers} berkas diterima. Terima kasih.",
                visits=count_words(shift.visits),
                cases=count_words(shift.cases),
                papers=count_words(shift.papers),
            )
            if shift.visits
            else tr("Tidak ada kunjungan hari ini. Loket ditutup seperti biasa. Terima kasih.")
        )
        counted = ", ".join(
            f"{word(BLANK, kind)} {count_words(count)}" for kind, count in sorted(shift.closing_blanks.items())
        )
        self.blanks.say(tr("Sisa blangko: {counted}.", counted=counted) if counted else "")
        self.blanks.setVisible(bool(counted))
        self.head.say(short_head(shift.head))
        self.report.say("")
        self.steps.reset()
        self.steps_card.setVisible(sends)
        self.alone.setVisible(not sends)

    def show_filed(self, filed: Filed | None, printers: Collection[str] | None) -> None:
        """Where the report went, with what both sides hold."""
        if filed is None:
            self.report.say(tr("Laporan tutup loket belum dibuat. Ctrl+P membuatnya."), "attention")
            return
        said, tone = owed_words(tr("Laporan tutup loket"), printers)
        if filed.job.copy > 1 and not filed.job.next_at:
            said = tr("Laporan sudah keluar; pernyataan kedua pihak ada pada salinannya. Ctrl+P mencetaknya.")
        saved = (
            tr("PDF-nya belum tersimpan.") if filed.path is None else tr("PDF-nya tersimpan: {path}", path=filed.path)
        )
        self.report.say(f"{said} {saved}", "attention" if filed.path is None else tone)

    def show_sent(self, report: SyncReport) -> None:
        """Mark the steps as they ended."""
        if report.error:
            self.steps.show_stopped()
        else:
            self.steps.show_finished()
