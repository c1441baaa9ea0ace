"""The two cards of the queue: the number that is called with what can be done about it, and the giving of numbers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.domain.queue import ticket_number
from counter_app.domain.wita import clock_words
from ui.screens.queue.presenter import minutes_words
from ui.texts import tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.queue import LANE, SLIP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from counter_app.domain.records import TicketRecord
    from ui.screens.queue.presenter import Place, Queue, QueuePresenter


class CalledCard(Card):
    """The number that was called last."""

    def __init__(self, presenter: QueuePresenter, parent: QWidget | None = None) -> None:
        super().__init__(tr("Dipanggil"), parent)
        self.number = PlainLabel("–", "huge")
        self.number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.under = PlainLabel("", "", "quiet", wrap=True)
        self.under.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.acts = (
            ("Alt+L", button(tr("Layani"), presenter.serve)),
            ("Alt+U", button(tr("Panggil lagi"), presenter.call_again)),
            ("Alt+T", button(tr("Tidak hadir"), presenter.absent)),
            ("Alt+H", button(tr("Keluar sebentar"), presenter.hold)),
            ("Alt+S", button(tr("Selesai"), presenter.finish)),
        )
        self.body.addWidget(self.number)
        self.body.addWidget(self.under)
        self.body.addSpacing(6)
        self.body.addWidget(_keyed(self.acts, 3))

    def show_queue(self, queue: Queue) -> None:
        """Show who was called, or who is next."""
        called, following = queue.called, queue.following
        self.number.say(ticket_number(called) if called else "–", "primary" if called else "quiet")
        if called:
            self.under.say(_called_words(called, offers_absent=queue.offers_absent))
        elif following:
            self.under.say(tr("Berikutnya {number}: tekan Ctrl+Enter.", number=ticket_number(following)))
        else:
            self.under.say(tr("Belum ada yang dipanggil."))
        self.under.set_tone("attention" if queue.offers_absent else "quiet")
        for _, one in self.acts:
            one.setEnabled(called is not None)


class IssueCard(Card):
    """One key for a number: of the one series, or of the lane that the person needs."""

    def __init__(self, presenter: QueuePresenter, parent: QWidget | None = None) -> None:
        super().__init__(tr("Beri nomor"), parent)
        self._presenter = presenter
        self._lanes = False
        self.one_series = self._one_series()
        self.by_lane = self._by_lane()
        self.body.addWidget(self.one_series)
        self.body.addWidget(self.by_lane)
        hint = tr("Prioritas: lansia, hamil, membawa bayi, dan difabel; bergiliran dengan yang lain.")
        self._hint = PlainLabel(hint, "label", wrap=True)
        self.body.addWidget(self._hint)
        self.issued = PlainLabel("", "strong", "good", wrap=True)
        self.body.addWidget(self.issued)
        self.forget()
        self.show_lanes(lanes=False)

    def show_lanes(self, *, lanes: bool) -> None:
        """Show the keys of the one series or of the lanes."""
        self._lanes = lanes
        self.one_series.setVisible(not lanes)
        self.by_lane.setVisible(lanes)

    def show_issued(self, ticket: TicketRecord, place: Place) -> None:
        """Tell which number was given and what its holder may be told, in place of the hint."""
        self._hint.hide()
        self.issued.show()
        self.issued.say(
            tr(
                "Nomor {number} diberikan: {before} orang di depan, kira-kira {wait}. Alt+Z membatalkannya.",
                number=ticket_number(ticket),
                before=place.before,
                wait=minutes_words(place.wait),
            )
        )

    def forget(self) -> None:
        """The number that was given last is past."""
        self.issued.say("")
        self.issued.hide()
        self._hint.show()

    def give_priority(self) -> None:
        """A number with priority, where there is one series; with lanes each has its own key."""
        if not self._lanes:
            self._presenter.give("A", priority=True)

    def _one_series(self) -> QWidget:
        pairs = (
            ("Alt+A", button(tr("Nomor biasa"), partial(self._presenter.give, "A"))),
            ("Alt+P", button(tr("Nomor prioritas"), self.give_priority)),
        )
        return _keyed(pairs, 1)

    def _by_lane(self) -> QWidget:
        normal, first = [], []
        for lane, words in LANE.items():
            normal.append((f"Alt+{lane}", button(tr(words), partial(self._presenter.give, lane))))
            made = button(tr("Prioritas {lane}", lane=lane), partial(self._presenter.give, lane, priority=True))
            made.setAccessibleName(tr("{lane}, prioritas", lane=tr(words)))
            first.append((f"Alt+Shift+{lane}", made))
        return _keyed((*normal, *first), len(LANE))


def lane_words(ticket: TicketRecord, slip: str = "") -> str:
    """What there is to say of a number: that its slip is not out, priority, its lane."""
    parts = (word(SLIP, slip) if slip else "", tr("Prioritas") if ticket.priority else "", word(LANE, ticket.lane))
    return " · ".join(part for part in parts if part)


def _called_words(called: TicketRecord, *, offers_absent: bool) -> str:
    words = tr("dipanggil {time}, {count}×", time=clock_words(called.called_at), count=called.calls)
    said = " · ".join(part for part in (lane_words(called), words) if part)
    if offers_absent:
        return tr("{said}. Belum datang juga? Alt+T mencatat tidak hadir.", said=said)
    return said


def _keyed(pairs: Sequence[tuple[str, QPushButton]], high: int) -> QWidget:
    """Buttons with their keys before them, so many under each other, and all of them where it is narrow."""
    folding = Folding(390)
    folding.row.setSpacing(8)
    for first in range(0, len(pairs), high):
        grid = QGridLayout()
        _space(grid)
        grid.setColumnStretch(1, 1)
        for place, (key, one) in enumerate(pairs[first : first + high]):
            grid.addWidget(KeyCap(key, tall=True), place, 0)
            grid.addWidget(one, place, 1)
        grid.setRowStretch(high, 1)
        folding.add(grid)
    return folding


def _space(grid: QGridLayout) -> None:
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(8)
