"""Sending to the Dinas: what waits, how far it is, and the statement that both sides agree on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from counter_app.domain.wita import clock_words, day_of
from ui.numbers import count_words, day_short, kilobytes
from ui.screen import Screen
from ui.screens.sync.presenter import SyncPresenter
from ui.texts import tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding, column, row
from ui.widgets.plain import PlainLabel
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.marking import mark

if TYPE_CHECKING:
    from counter_app.services.syncing import ChainAgreement, Progress, SyncReport
    from ui.screens.sync.presenter import Outlook
    from ui.workplace import Workplace

PHASES = {
    "hello": mark("Menghubungi Dinas …"),
    "push": mark("Mengirim {sent} dari {to_send} catatan …"),
    "pull": mark("Menerima kabar dari Dinas: {received} dari {to_receive} …"),
    "compare": mark("Mencocokkan kedua pihak …"),
}
STREAMS = {"register": mark("Buku register"), "access": mark("Catatan akses")}
SHOWN_HASH = 16


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One chain on both sides."""

    id: str
    chain: ChainAgreement


class SyncScreen(Screen):
    """F10: the evening's sending, and any time before."""

    _moved = Signal(object)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Kirim ke Dinas"))
        self.presenter = SyncPresenter(self.desk, self.lanes, self, self._moved.emit)
        self._moved.connect(self.show_progress)
        folding = Folding(700)
        folding.add(column(self._waiting_card()), 2)
        folding.add(self._statement_card(), 3)
        self.scroll(folding)
        self.left_note.say(tr("Pelayanan tidak perlu menunggu pengiriman."))
        self.act(tr("Tutup loket"), lambda: self.place.go("close_shift"))
        self._send = self.act(tr("Kirim ke Dinas sekarang"), self.primary, "Ctrl+Enter", "primary")

    def _waiting_card(self) -> Card:
        card = Card(tr("Menunggu dikirim"))
        self._count = PlainLabel("–", "figure")
        self._size = PlainLabel("", "", "quiet", wrap=True)
        self._last = PlainLabel("", "", "quiet", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Kemajuan pengiriman"))
        self._phase = PlainLabel("", "hint", "primary", wrap=True)
        self._cancel = button(tr("Berhenti setelah bagian ini"), self.presenter.cancel)
        for part in (self._count, self._size, self._last, self.bar, self._phase):
            card.body.addWidget(part)
        card.body.addLayout(row(self._cancel, 1))
        for part in (self.bar, self._phase, self._cancel):
            part.hide()
        return card

    def _statement_card(self) -> Card:
        card = Card(tr("Pernyataan kedua pihak"))
        self._agreed = PlainLabel(tr("Muncul di sini setelah pengiriman."), "", "quiet", wrap=True)
        card.body.addWidget(self._agreed)
        self.model: RowsModel[StatementRow] = RowsModel(
            (
                Column(tr("Rantai"), lambda one: word(STREAMS, one.chain.stream)),
                Column(tr("Di sini"), lambda one: count_words(one.chain.seq), width=78, right=True),
                Column(tr("Di Dinas"), lambda one: count_words(one.chain.central_seq), width=78, right=True),
                Column(tr("Sidik terakhir"), lambda one: one.chain.head[:SHOWN_HASH], width=160),
                Column(
                    tr("Cocok"),
                    lambda one: tr("✓ sama") if one.chain.agreed else tr("belum"),
                    lambda one: "good" if one.chain.agreed else "attention",
                    width=80,
                ),
            ),
            self,
        )
        self.table = RowsView(
            tr("Pernyataan kedua pihak"),
            self.model,
            tr("Jumlah catatan dan sidik terakhir di loket dan di Dinas berdampingan di sini."),
        )
        self.table.setMinimumHeight(200)
        card.body.addWidget(self.table, 1)
        self._figures = PlainLabel("", "hint", "quiet", wrap=True)
        card.body.addWidget(self._figures)
        return card

    def enter(self, argument: object) -> None:
        """Tell what waits; `True` sends at once."""
        self.presenter.look()
        self._send.setFocus()
        if argument is True:
            self.primary()

    def refresh(self) -> None:
        """Look again."""
        if not self.presenter.running:
            self.presenter.look()

    def step_back(self) -> bool:
        """While sending, Esc asks it to stop."""
        if not self.presenter.running:
            return False
        self.presenter.cancel()
        return True

    def primary(self) -> None:
        """Send now."""
        self.notice.clear()
        self.presenter.send()

    def show_outlook(self, outlook: Outlook) -> None:
        """Tell what waits before anything is sent."""
        self._count.say(tr("{count} catatan", count=count_words(outlook.entries)), "" if outlook.entries else "good")
        self._size.setText(
            tr("Sekitar {size}.", size=kilobytes(outlook.size)) if outlook.entries else tr("Tidak ada yang tertinggal.")
        )
        last = outlook.state.last_ok_at
        self._last.setText(
            tr("Terakhir terkirim {day} {time}.", day=day_short(day_of(last)), time=clock_words(last))
            if last
            else tr("Belum pernah terkirim dari loket ini.")
        )
        if not outlook.state.enrolled:
            self.notice.say(
                tr(
                    "Loket ini berdiri sendiri. Semua catatan aman di sini dan ikut terkirim setelah loket didaftarkan. "
                    "Minta kode pendaftaran kepada admin Dinas."
                ),
                "info",
            )
            self._send.setEnabled(False)

    def show_running(self, *, running: bool) -> None:
        """Sending began or ended."""
        self._send.setEnabled(not running)
        for part in (self.bar, self._phase, self._cancel):
            part.setVisible(running)
        self.bar.setRange(0, 0)
        self._phase.setText(tr(PHASES["hello"]))
        if not running:
            self.place.changed.emit()

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        done, whole = (
            (progress.received, progress.to_receive) if progress.phase == "pull" else (progress.sent, progress.to_send)
        )
        self.bar.setRange(0, max(whole, 0))
        self.bar.setValue(min(done, whole))
        self._phase.setText(
            tr(
                PHASES.get(progress.phase, PHASES["hello"]),
                sent=count_words(progress.sent),
                to_send=count_words(progress.to_send),
                received=count_words(progress.received),
                to_receive=count_words(progress.to_receive),
            )
        )

    def show_report(self, report: SyncReport) -> None:
        """Show what both sides state."""
        self.table.replace([StatementRow(f"{one.epoch}/{one.stream}", one) for one in report.chains])
        if report.agreed:
            self._agreed.say(tr("✓ Loket dan Dinas memegang catatan yang sama, satu per satu."), "good")
        elif report.error == "cancelled":
            self._agreed.say(
                tr("Dihentikan. Yang sudah diterima Dinas tidak dikirim ulang; sisanya tetap menunggu."), "attention"
            )
        else:
            self._agreed.say(
                tr("Belum sama: {count} catatan masih menunggu di loket ini.", count=report.waiting), "attention"
            )
        self._figures.setText(
            tr(
                "Dikirim {sent} catatan ({up}), diterima {received} ({down}), {seconds} detik.",
                sent=count_words(report.sent),
                up=kilobytes(report.bytes_up),
                received=count_words(report.received),
                down=kilobytes(report.bytes_down),
                seconds=f"{(report.ended_at - report.started_at) / 1000:.1f}".replace(".", ","),
            )
        )
