"""The queue: the number that is called, large; who waits, in the order of their turn; every act by one key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from counter_app.domain.queue import ticket_number
from counter_app.domain.records import TicketRecord
from counter_app.domain.wita import clock_words
from ui.numbers import count_words
from ui.overriding import override
from ui.screen import Screen
from ui.screens.queue.cards import CalledCard, IssueCard, lane_words
from ui.screens.queue.presenter import QueuePresenter, minutes_words
from ui.texts import tr, word
from ui.widgets.card import Card, Folding, column, expanding, row, scrolling
from ui.widgets.figures import Figures
from ui.widgets.notice import Notice
from ui.widgets.plain import ElidedLabel, KeyCap, PlainLabel
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.queue import crowd_words
from ui.words.register import TICKET, TICKET_TONE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.screens.queue.presenter import Place, Queue
    from ui.workplace import Workplace

READ_EVERY_MS: Final = 30_000
_LONG_MS: Final = 60 * 60_000


class QueueScreen(Screen):
    """A counter that needs no queue never opens this."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Antrean"))
        self.presenter = QueuePresenter(self.desk, self.lanes, self)
        self._now = 0
        self._unprinted: Mapping[str, str] = {}
        self.crowd = Notice()
        self.body.addWidget(self.crowd)
        self.figures = Figures((tr("Menunggu"), tr("Di ruang ini"), tr("Terlama menunggu"), tr("Perkiraan menunggu")))
        self.body.addWidget(self.figures)
        self.called = CalledCard(self.presenter)
        self.issue = IssueCard(self.presenter)
        folding = Folding(560)
        folding.add(scrolling(column(self.called, self.issue)), 5)
        folding.add(self._list_card(), 6)
        self.body.addWidget(folding, 1)
        self.left_note.say(
            tr("Ctrl+J di layar mana pun: panggil dan buka isiannya. Antrean boleh tidak dipakai: F2 tanpa nomor.")
        )
        self.main = self.act(tr("Panggil berikutnya"), self.primary, "Ctrl+Enter", "primary")
        place.printed.connect(self._on_printed)
        self.again_after = QTimer(self)
        self.again_after.timeout.connect(self.presenter.look)
        # Plain letters come from a scanner too: a code that is read here must give no numbers and call nobody.
        for key, act in (
            ("Alt+N", self.presenter.call_next),
            ("Alt+U", self.presenter.call_again),
            ("Alt+T", self.presenter.absent),
            ("Alt+H", self.presenter.hold),
            ("Alt+Shift+H", self._hold_chosen),
            ("Alt+S", self.presenter.finish),
            ("Alt+Z", self.presenter.undo),
            ("Alt+L", self.presenter.serve),
            ("Alt+P", self.issue.give_priority),
        ):
            self._key(key, act)
        for lane in ("A", "B", "C"):
            self._key(f"Alt+{lane}", partial(self.presenter.give, lane))
            self._key(f"Alt+Shift+{lane}", partial(self.presenter.give, lane, priority=True))

    def _key(self, key: str, act: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setAutoRepeat(False)
        made.activated.connect(act)

    def _list_card(self) -> Card:
        card = Card(tr("Menunggu, menurut giliran"))
        self.waiting_card = card
        columns: tuple[Column[TicketRecord], ...] = (
            Column(tr("Nomor"), ticket_number, width=80),
            Column(tr("Keterangan"), self._remarks, self._remarks_tone),
            Column(tr("Datang"), lambda one: clock_words(one.issued_at), width=76, spare=1),
            Column(tr("Menunggu"), self._waited, width=96, right=True, spare=1),
            Column(tr("Keadaan"), _state_words, _state_tone, width=124),
        )
        model: RowsModel[TicketRecord] = RowsModel(columns, self)
        self.table = RowsView(tr("Antrean hari ini"), model, tr("Tidak ada yang menunggu."), self)
        self.table.opened.connect(self._on_chosen)
        card.body.setContentsMargins(12, 14, 12, 12)
        card.body.addWidget(expanding(self.table))
        card.body.addLayout(
            row(
                KeyCap("Enter"),
                ElidedLabel(tr("memanggil; yang keluar sebentar kembali menunggu"), "label"),
                KeyCap("Alt+Shift+H"),
                PlainLabel(tr("keluar sebentar"), "label"),
            )
        )
        return card

    @override
    def enter(self, argument: object) -> None:
        """Show the queue."""
        self.notice.clear()
        self.issue.forget()
        self.presenter.look()
        self.again_after.start(READ_EVERY_MS)
        self.table.setFocus()

    @override
    def leave(self) -> None:
        """Another screen: times need not go on."""
        self.again_after.stop()

    @override
    def refresh(self) -> None:
        """The register changed."""
        self.presenter.look()

    @override
    def primary(self) -> None:
        """Call whoever is next."""
        self.presenter.call_next()

    def show_queue(self, queue: Queue) -> None:
        """Show the tickets at hand."""
        self._now, self._unprinted = queue.now, queue.unprinted
        figures = queue.figures
        self.called.show_queue(queue)
        self.issue.show_lanes(lanes=queue.lanes)
        self.table.say_empty(
            tr("Tidak ada yang menunggu. Tekan Alt+A, Alt+B, atau Alt+C untuk memberi nomor.")
            if queue.lanes
            else tr("Tidak ada yang menunggu. Tekan Alt+A untuk memberi nomor.")
        )
        self.main.setEnabled(bool(queue.waiting))
        self.context.say(
            tr("{waiting} menunggu · {served} sudah dilayani", waiting=figures.waiting, served=queue.served)
        )
        self.waiting_card.note.say(count_words(figures.waiting))
        shown = (
            (count_words(figures.waiting), ""),
            (count_words(figures.in_room), "attention" if figures.crowded else ""),
            (minutes_words(figures.longest), "attention" if figures.longest >= _LONG_MS else ""),
            (minutes_words(figures.expected), ""),
        )
        for figure, (number, tone) in zip(self.figures.figures, shown, strict=True):
            figure.show_number(number, tone)
        self.crowd.say(crowd_words(figures))
        self.table.replace((*queue.waiting, *queue.away))

    def show_issued(self, ticket: TicketRecord, place: Place) -> None:
        """A number was given."""
        self.issue.show_issued(ticket, place)

    def show_called(self, ticket: TicketRecord) -> None:
        """A number was called: said aloud and shown outside, where that is wanted."""
        self.place.called.emit(ticket)

    def show_absent(self, ticket: TicketRecord) -> None:
        """A number was noted absent."""
        number = ticket_number(ticket)
        self._offer_undo(tr("{number} dicatat tidak hadir; nomornya tetap dapat dipanggil.", number=number))

    def show_finished(self, ticket: TicketRecord) -> None:
        """A number was noted as served."""
        self._offer_undo(tr("{number} dicatat selesai tanpa permohonan.", number=ticket_number(ticket)))

    def show_let_go(self, ticket: TicketRecord) -> None:
        """Whoever was called is done with, or not here."""
        self.place.let_go.emit(ticket.id)

    def show_nobody(self) -> None:
        """Nobody waits."""
        self.place.say(tr("Tidak ada yang menunggu."))

    def open_intake(self, ticket: TicketRecord, waiting: int) -> None:
        """The person who was called sits down."""
        self.place.go("intake", (ticket.id, ticket_number(ticket), waiting))

    def show_changed(self) -> None:
        """The register changed; what was told of the act before is past."""
        self.notice.clear()
        self.issue.forget()
        self.place.changed.emit()

    def _offer_undo(self, words: str) -> None:
        self.notice.say(words, "info", tr("Kembalikan"), self.presenter.undo, "Alt+Z")

    def _waited(self, ticket: TicketRecord) -> str:
        return minutes_words(self._now - ticket.issued_at)

    def _remarks(self, ticket: TicketRecord) -> str:
        return lane_words(ticket, self._unprinted.get(ticket.id, ""))

    def _remarks_tone(self, ticket: TicketRecord) -> str:
        return "attention" if ticket.id in self._unprinted else "ink"

    def _hold_chosen(self) -> None:
        chosen = self.table.current
        if chosen is not None:
            self.presenter.hold(chosen)

    def _on_printed(self) -> None:
        if self.isVisible():
            self.presenter.look()

    def _on_chosen(self, ticket: object) -> None:
        if isinstance(ticket, TicketRecord):
            self.presenter.choose(ticket)


def _state_words(ticket: TicketRecord) -> str:
    return word(TICKET, ticket.state)


def _state_tone(ticket: TicketRecord) -> str:
    return TICKET_TONE.get(ticket.state, "ink")
