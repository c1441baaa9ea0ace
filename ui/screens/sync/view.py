"""Kirim ke Dinas: what waits, the sending itself, and the statement that both sides stand by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from counter_app.domain.errors import NetworkFault
from counter_app.domain.wita import clock_words
from ui.numbers import count_words, kilobytes
from ui.overriding import override
from ui.screen import Screen
from ui.screens.sync.presenter import SyncPresenter
from ui.shell.strip import time_words
from ui.texts import error_message, tr
from ui.widgets.agreement import AgreementTable
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding, column
from ui.widgets.plain import KeyCap, PlainLabel
from ui.widgets.steps import SendingSteps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.errors import AppError
    from counter_app.services.syncing import Progress, SyncReport
    from counter_app.services.views import SyncState
    from ui.sending import Agreement
    from ui.texts import Message
    from ui.workplace import Workplace


class SyncScreen(Screen):
    """Says beforehand how much it is, shows how far it is, and ends with what both sides hold."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Kirim ke Dinas"))
        self.presenter = SyncPresenter(self.desk, self.lanes, self, self)
        folding = Folding(680)
        folding.add(column(self._waiting_card(), self._steps_card()), 1)
        folding.add(column(self._statement_card()), 1)
        self.scrolled(folding)
        self.left_note.say(tr("Pelayanan boleh jalan terus selama mengirim."))
        self.act(tr("Tutup loket"), lambda: self.place.go("close_shift"), "F11")
        self.main = self.act(tr("Kirim sekarang"), self.primary, "Ctrl+Enter", "primary")

    def _waiting_card(self) -> Card:
        card = Card(tr("Menunggu dikirim"))
        figures = QHBoxLayout()
        figures.setSpacing(10)
        self.count = PlainLabel("–", "figure")
        self.amount = PlainLabel("", "", "quiet", wrap=True)
        figures.addWidget(self.count)
        figures.addWidget(self.amount, 1)
        self.last = PlainLabel("", "", "quiet", wrap=True)
        self.before = PlainLabel("", "hint", "attention", wrap=True)
        card.body.addLayout(figures)
        card.body.addWidget(self.last)
        card.body.addWidget(self.before)
        return card

    def _steps_card(self) -> Card:
        self.steps_card = Card(tr("Pengiriman"))
        self.steps = SendingSteps()
        self.stop = button(tr("Hentikan"), self._on_stop)
        self._stop_key = KeyCap("Esc", tall=True)
        self.stop.hide()
        self._stop_key.hide()
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._stop_key)
        line.addWidget(self.stop)
        self.steps_card.body.addWidget(self.steps)
        self.steps_card.body.addLayout(line)
        return self.steps_card

    def _statement_card(self) -> Card:
        card = Card(tr("Pernyataan kedua pihak"))
        self.said_by = PlainLabel("", "hint", "quiet", wrap=True)
        self.agreement = AgreementTable()
        self.explained = PlainLabel(
            tr("Sidik yang sama berarti isi buku sama, catatan demi catatan. Bacakan sidik bila Dinas menanyakan."),
            "label",
            wrap=True,
        )
        for part in (self.said_by, self.agreement, self.explained):
            card.body.addWidget(part)
        return card

    @override
    def enter(self, argument: object) -> None:
        """Show what waits; `True` sends at once."""
        busy, enrolled = self.presenter.sending.busy, self.presenter.sending.enrolled
        self.context.say(self.desk.station.central.removeprefix("https://") or tr("loket berdiri sendiri"))
        self.main.setEnabled(enrolled and not busy)
        self.steps_card.setVisible(enrolled)
        if not busy:
            self.notice.clear()
            self.steps.reset()
        self.presenter.look()
        self.main.setFocus()
        if argument is True or not enrolled:
            self.presenter.send()

    @override
    def refresh(self) -> None:
        """The register changed."""
        if not self.presenter.sending.busy:
            self.presenter.look()

    @override
    def primary(self) -> None:
        """Send now."""
        self.presenter.send()

    @override
    def step_back(self) -> bool:
        """Esc stops a sending that is under way."""
        if not self.presenter.sending.busy:
            return False
        self._on_stop()
        return True

    def show_waiting(self, state: SyncState) -> None:
        """What waits, and how the last attempt went."""
        self.count.say(count_words(state.waiting), "attention" if state.waiting and state.enrolled else "")
        self.amount.say(
            tr("catatan, kira-kira {size}", size=kilobytes(state.waiting_bytes))
            if state.waiting
            else tr("catatan; semua sudah dikonfirmasi Dinas")
        )
        self.last.say(
            tr("Terkirim terakhir {time}.", time=time_words(state.last_ok_at, self.desk.clock.now_ms()))
            if state.last_ok_at
            else tr("Belum pernah terkirim.")
        )
        failed = state.last_error not in {"", "cancelled"} and not self.notice.isVisible()
        self.before.setVisible(failed)
        if failed:
            happened = error_message(NetworkFault(state.last_error)).happened
            self.before.say(tr("Percobaan terakhir: {what}", what=happened))

    def show_agreements(self, found: Sequence[Agreement], *, stated: bool) -> None:
        """What both sides hold."""
        if stated:
            text = tr(
                "Dinas menyatakan ini pukul {time} WITA; angka dan sidik dihitung kedua pihak sendiri-sendiri.",
                time=clock_words(self.desk.clock.now_ms()),
            )
        elif self.presenter.sending.enrolled:
            text = tr("Menurut konfirmasi Dinas yang terakhir.")
        else:
            text = tr("Semua catatan ada di loket ini, dan ikut terkirim begitu loket terdaftar.")
        self.said_by.say(text)
        self.agreement.show_agreements(found)

    def show_progress(self, progress: Progress) -> None:
        """How far it has come."""
        self.steps.show_progress(progress)

    def show_running(self, *, running: bool) -> None:
        """A run begins or is over."""
        self.main.setEnabled(not running)
        self.stop.setVisible(running)
        self.stop.setEnabled(True)
        self._stop_key.setVisible(running)
        if running:
            self.notice.clear()
            self.before.hide()
            self.steps.reset()
            self.stop.setFocus()
        else:
            self.place.changed.emit()
            self.main.setFocus()

    def show_message(self, message: Message) -> None:
        """How it ended, or why it can't begin."""
        self.before.hide()
        self.notice.tell(message)

    def show_report(self, report: SyncReport) -> None:
        """Mark the steps as they ended."""
        if report.error:
            self.steps.show_stopped()
        else:
            self.steps.show_finished()

    @override
    def show_error(self, fault: AppError) -> None:
        """Tell an error of reading."""
        self.notice.tell(error_message(fault))

    def _on_stop(self) -> None:
        self.presenter.cancel()
        self.stop.setEnabled(False)
        self.notice.say(tr("Berhenti setelah kiriman yang sedang berjalan …"), "info")
