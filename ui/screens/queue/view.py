"""The queue: the number that is called, large; who waits, in the order of their turn; numbers given by one key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QScrollArea

from counter_app.domain.queue import ticket_number
from counter_app.domain.records import TicketRecord
from counter_app.domain.wita import clock_words
from ui.numbers import count_words
from ui.overriding import override
from ui.screen import Screen
from ui.screens.queue.presenter import QueuePresenter, waited_words
from ui.texts import tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding, column, expanding, row
from ui.widgets.plain import KeyCap, PlainLabel
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.marking import mark
from ui.words.register import TICKET, TICKET_TONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QWidget

    from ui.screens.queue.presenter import Queue
    from ui.workplace import Workplace

LANES: Final = (
    ("A", mark("Pendaftaran penduduk")),
    ("B", mark("Pencatatan sipil")),
    ("C", mark("Pengambilan")),
)
READ_EVERY_MS: Final = 30_000


class QueueScreen(Screen):
    """A counter that needs no queue never opens this."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Antrean"))
        self.presenter = QueuePresenter(self.desk, self.lanes, self)
        self._now = 0
        folding = Folding(560)
        folding.add(_scrolling(column(self._called_card(), self._issue_card())), 5)
        folding.add(self._list_card(), 6)
        self.body.addWidget(folding, 1)
        self.left_note.say(tr("Alt+N juga memanggil. Antrean boleh tidak dipakai; F2 melayani tanpa nomor."))
        self.main = self.act(tr("Panggil berikutnya"), self.primary, "Ctrl+Enter", "primary")
        self._again_after = QTimer(self)
        self._again_after.timeout.connect(self.presenter.look)
        # Plain letters come from a scanner too: a code that is read here must give no numbers and call nobody.
        for key, act in (
            ("Alt+N", self.presenter.call_next),
            ("Alt+U", self.presenter.call_again),
            ("Alt+T", self.presenter.absent),
            ("Alt+L", self.presenter.serve),
        ):
            self._key(key, act)
        for lane, _ in LANES:
            self._key(f"Alt+{lane}", partial(self.presenter.issue, lane))
            self._key(f"Alt+Shift+{lane}", partial(self.presenter.issue, lane, priority=True))

    def _key(self, key: str, act: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setAutoRepeat(False)
        made.activated.connect(act)

    def _called_card(self) -> Card:
        card = Card(tr("Dipanggil"))
        self.number = PlainLabel("–", "huge")
        self.number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.under = PlainLabel("", "", "quiet", wrap=True)
        self.under.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._serve = button(tr("Layani"), self.presenter.serve)
        self._again = button(tr("Panggil lagi"), self.presenter.call_again)
        self._absent = button(tr("Tidak hadir"), self.presenter.absent)
        card.body.addWidget(self.number)
        card.body.addWidget(self.under)
        card.body.addSpacing(6)
        acts = QGridLayout()
        acts.setHorizontalSpacing(8)
        acts.setVerticalSpacing(8)
        acts.setColumnStretch(1, 1)
        pairs: tuple[tuple[str, QPushButton], ...] = (
            ("Alt+L", self._serve),
            ("Alt+U", self._again),
            ("Alt+T", self._absent),
        )
        for place, (key, one) in enumerate(pairs):
            acts.addWidget(KeyCap(key, tall=True), place, 0)
            acts.addWidget(one, place, 1)
        card.body.addLayout(acts)
        return card

    def _issue_card(self) -> Card:
        card = Card(tr("Beri nomor"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, (lane, words) in enumerate(LANES):
            normal = button(tr(words), partial(self.presenter.issue, lane))
            first = button(tr("Prioritas"), partial(self.presenter.issue, lane, priority=True))
            first.setAccessibleName(tr("{lane}, prioritas", lane=tr(words)))
            grid.addWidget(KeyCap(f"Alt+{lane}", tall=True), place, 0)
            grid.addWidget(normal, place, 1)
            grid.addWidget(first, place, 2)
        card.body.addLayout(grid)
        card.body.addWidget(
            PlainLabel(
                tr("Alt+Shift dan huruf lajur: prioritas, untuk lansia, hamil, dan difabel."), "label", wrap=True
            )
        )
        self.issued = PlainLabel("", "strong", "good", wrap=True)
        card.body.addWidget(self.issued)
        return card

    def _list_card(self) -> Card:
        card = Card(tr("Menunggu, menurut giliran"))
        self.waiting_card = card
        columns: tuple[Column[TicketRecord], ...] = (
            Column(tr("Nomor"), ticket_number, width=84),
            Column(tr("Lajur"), _lane_words),
            Column(tr("Datang"), lambda one: clock_words(one.issued_at), width=76, spare=True),
            Column(tr("Menunggu"), lambda one: waited_words(one, self._now), width=96, right=True, spare=True),
            Column(tr("Keadaan"), _state_words, _state_tone, width=112),
        )
        model: RowsModel[TicketRecord] = RowsModel(columns, self)
        empty = tr("Tidak ada yang menunggu. Tekan Alt+A, Alt+B, atau Alt+C untuk memberi nomor.")
        self.table = RowsView(tr("Antrean hari ini"), model, empty, self)
        self.table.opened.connect(self._on_chosen)
        card.body.setContentsMargins(12, 14, 12, 12)
        card.body.addWidget(expanding(self.table))
        card.body.addLayout(row(KeyCap("Enter"), PlainLabel(tr("memanggil nomor yang dipilih"), "label"), 1))
        return card

    @override
    def enter(self, argument: object) -> None:
        """Show today's queue."""
        self.notice.clear()
        self.issued.say("")
        self.presenter.look()
        self._again_after.start(READ_EVERY_MS)
        self.table.setFocus()

    @override
    def leave(self) -> None:
        """Another screen: times need not go on."""
        self._again_after.stop()

    @override
    def refresh(self) -> None:
        """The register changed."""
        self.presenter.look()

    @override
    def primary(self) -> None:
        """Call whoever is next."""
        self.presenter.call_next()

    def show_queue(self, queue: Queue) -> None:
        """Show today's tickets."""
        self._now = queue.now
        called = queue.called
        self.number.say(ticket_number(called) if called else "–", "primary" if called else "quiet")
        if called:
            self.under.say(
                tr(
                    "{lane} · dipanggil {time}, {count}×",
                    lane=_lane_words(called),
                    time=clock_words(called.called_at),
                    count=called.calls,
                )
            )
        elif queue.following:
            self.under.say(tr("Berikutnya {number}: tekan Alt+N.", number=ticket_number(queue.following)))
        else:
            self.under.say(tr("Belum ada yang dipanggil."))
        for one in (self._serve, self._again, self._absent):
            one.setEnabled(called is not None)
        self.main.setEnabled(bool(queue.waiting))
        self.context.say(
            tr("{waiting} menunggu · {served} sudah dilayani", waiting=len(queue.waiting), served=queue.served)
        )
        self.waiting_card.note.say(count_words(len(queue.waiting)))
        self.table.replace((*queue.waiting, *queue.absent))

    def show_issued(self, ticket: TicketRecord) -> None:
        """A number was given."""
        self.issued.say(tr("Nomor {number} diberikan.", number=ticket_number(ticket)))

    def show_nobody(self) -> None:
        """Nobody waits."""
        self.place.say(tr("Tidak ada yang menunggu."))

    def open_intake(self, ticket: TicketRecord, waiting: int) -> None:
        """The person who was called sits down."""
        self.place.go("intake", (ticket.id, ticket_number(ticket), waiting))

    def show_changed(self) -> None:
        """The register changed; this screen knows already."""
        self.notice.clear()

    def _on_chosen(self, ticket: object) -> None:
        if isinstance(ticket, TicketRecord):
            self.presenter.call(ticket)


def _scrolling(inner: QWidget) -> QScrollArea:
    """The column of keys, all of it within reach in a low window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.setMinimumWidth(inner.minimumSizeHint().width() + 14)
    return area


def _lane_words(ticket: TicketRecord) -> str:
    words = word(dict(LANES), ticket.lane)
    return tr("Prioritas · {lane}", lane=words) if ticket.priority else words


def _state_words(ticket: TicketRecord) -> str:
    return word(TICKET, ticket.state)


def _state_tone(ticket: TicketRecord) -> str:
    return TICKET_TONE.get(ticket.state, "ink")
