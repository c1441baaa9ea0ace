"""The queue: give numbers, call them, and serve whoever comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox

from counter_app.domain.wita import clock_words
from ui.screen import Screen
from ui.screens.queue.presenter import QueuePresenter, ticket_words
from ui.texts import tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding, column, row
from ui.widgets.plain import KeyCap, PlainLabel
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.register import TICKET, TICKET_TONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.records import TicketRecord
    from ui.workplace import Workplace


class QueueScreen(Screen):
    """Ctrl+Enter calls the next; Alt+M serves whoever was called."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Antrean"))
        self.presenter = QueuePresenter(self.desk, self.lanes, self)
        self.model = RowsModel[TicketRecord](
            (
                Column(tr("Nomor"), ticket_words, width=90),
                Column(tr("Ambil"), lambda one: clock_words(one.issued_at), width=80),
                Column(tr("Prioritas"), lambda one: tr("prioritas") if one.priority else "", lambda _one: "attention"),
                Column(tr("Dipanggil"), lambda one: clock_words(one.called_at) if one.called_at else "", width=100),
                Column(
                    tr("Keadaan"), lambda one: word(TICKET, one.state), lambda one: TICKET_TONE.get(one.state, "ink")
                ),
            ),
            self,
        )
        self.table = RowsView(
            tr("Nomor antrean hari ini"),
            self.model,
            tr("Nomor yang diberikan hari ini muncul di sini. Antrean boleh tidak dipakai: F2 melayani langsung."),
        )
        listing = Card()
        listing.body.setContentsMargins(6, 4, 6, 6)
        listing.body.addWidget(self.table)
        folding = Folding(720)
        folding.add(listing, 3)
        folding.add(column(self._now_card(), self._issue_card()), 2)
        self.body.addWidget(folding, 1)
        self.left_note.say(tr("Prioritas: lansia, ibu hamil, penyandang disabilitas, membawa bayi."))
        self.act(tr("Layani"), self._on_serve, "Alt+M")
        self._next = self.act(tr("Panggil berikutnya"), self.primary, "Ctrl+Enter", "primary")
        keys = (
            ("Alt+M", self._on_serve),
            ("Alt+U", self.presenter.call_again),
            ("Alt+H", self.presenter.absent),
            ("Alt+A", lambda: self._on_issue("A")),
            ("Alt+B", lambda: self._on_issue("B")),
            ("Alt+C", lambda: self._on_issue("C")),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _now_card(self) -> Card:
        card = Card(tr("Sekarang dipanggil"))
        self._number = PlainLabel("–", "huge", "primary")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._calls = PlainLabel("", "", "quiet")
        self._calls.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card.body.addWidget(self._number)
        card.body.addWidget(self._calls)
        self._again = button(tr("Panggil lagi"), self.presenter.call_again)
        self._absent = button(tr("Tidak hadir"), self.presenter.absent)
        card.body.addLayout(
            row(1, KeyCap("Alt+U", tall=True), self._again, KeyCap("Alt+H", tall=True), self._absent, 1)
        )
        return card

    def _issue_card(self) -> Card:
        card = Card(tr("Beri nomor"))
        self.priority = QCheckBox(tr("Prioritas"))
        self.priority.setAccessibleName(tr("Prioritas"))
        lanes = (("A", tr("Pendaftaran penduduk")), ("B", tr("Pencatatan sipil")), ("C", tr("Pengambilan")))
        for lane, words in lanes:
            made = button(f"{lane} · {words}", lambda lane=lane: self._on_issue(lane))
            card.body.addLayout(row(KeyCap(f"Alt+{lane}", tall=True), made, 1))
        card.body.addWidget(self.priority)
        return card

    def enter(self, argument: object) -> None:  # noqa: ARG002 - nothing is handed over
        """Read the queue."""
        self.presenter.read()
        self._next.setFocus()

    def primary(self) -> None:
        """Call the next."""
        self.presenter.call_next()

    def show_tickets(self, tickets: Sequence[TicketRecord], called: TicketRecord | None) -> None:
        """Show the day's tickets and the one that was called."""
        self.table.replace(tickets)
        waiting = self.presenter.waiting
        self.context.say(tr("menunggu {count} orang", count=waiting))
        self._next.setEnabled(waiting > 0)
        self._number.setText(ticket_words(called) if called else "–")
        self._calls.setText(
            tr("dipanggil {count} kali, terakhir {time}", count=called.calls, time=clock_words(called.called_at))
            if called
            else tr("belum ada yang dipanggil")
        )
        for one in (self._again, self._absent):
            one.setEnabled(called is not None)

    def say(self, text: str) -> None:
        """Tell which number was given."""
        self.place.say(tr("Nomor {number} diberikan.", number=text), "good")
        self.place.changed.emit()

    def _on_issue(self, lane: str) -> None:
        self.presenter.issue(lane, priority=self.priority.isChecked())
        self.priority.setChecked(False)

    def _on_serve(self) -> None:
        called = self.presenter.called
        if called is not None:
            self.place.go("intake", (called.id, ticket_words(called), self.presenter.waiting))
