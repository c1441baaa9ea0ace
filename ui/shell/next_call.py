"""One key from every screen: the next number is called and its intake opened, where nothing is being typed there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.queue import called_now, ticket_number
from ui.tasks import Lane
from ui.texts import error_message, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import TicketRecord
    from ui.screen import Screen
    from ui.tasks import Lanes
    from ui.workplace import Workplace


AGAIN_S: Final = 10.0
"""Within this time a second press says that the number which was named is done with."""


@dataclass(frozen=True, slots=True)
class _Called:
    """Who was called and how many still wait; `still` is a number that is not done with, so that nobody was called.

    `done` is the id of a number that was noted as served.
    """

    ticket: TicketRecord | None
    waiting: int = 0
    still: TicketRecord | None = None
    done: str = ""


class NextCall:
    """Calls in the WRITE lane; a number that is not done with is named first, and served by a second press."""

    def __init__(self, place: Workplace, lanes: Lanes, intake: Callable[[], Screen]) -> None:
        self._place, self._lanes, self._intake = place, lanes, intake
        self._busy = False
        self._named, self._named_at = "", 0.0

    def take(self) -> None:
        """The key was pressed."""
        if not self._busy:
            self._busy = True
            self._intake().tell_if_free(self._on_told)

    def _on_told(self, _ticket: str, *, free: bool) -> None:
        if not free:
            self._say(tr("Belum memanggil: di Layanan baru masih ada isian. F2: simpan atau kosongkan dahulu."))
            return
        fresh = self._place.desk.clock.monotonic() - self._named_at < AGAIN_S
        served, self._named = self._named if fresh else "", ""
        self._lanes.run(lambda: self._call(served), self._on_called, self._on_failed, lane=Lane.WRITE)

    def _call(self, served: str) -> _Called:
        desk = self._place.desk
        still = called_now(desk.tickets.at_hand())
        if still is not None and still.id != served:
            return _Called(None, still=still)
        if still is not None:
            desk.tickets.end(desk.actor, still.id, "dilayani")
        called = desk.tickets.call_next(desk.actor)
        waiting = sum(one.state == "menunggu" for one in desk.tickets.today())
        return _Called(called, waiting, done=still.id if still else "")

    def _on_called(self, called: _Called) -> None:
        if called.still is not None:
            self._named, self._named_at = called.still.id, self._place.desk.clock.monotonic()
            number = ticket_number(called.still)
            self._say(tr("{number} belum selesai. Ctrl+J lagi: selesai. Tidak hadir: F4, Alt+T.", number=number))
            return
        if called.done:
            self._place.let_go.emit(called.done)
            self._place.changed.emit()
        if called.ticket is None:
            self._say(tr("Tidak ada yang menunggu."), "quiet")
            return
        self._busy = False
        ticket = called.ticket
        self._place.called.emit(ticket)
        self._place.go("intake", (ticket.id, ticket_number(ticket), called.waiting))
        self._place.changed.emit()

    def _on_failed(self, fault: AppError) -> None:
        self._say(error_message(fault).happened, "fault")

    def _say(self, words: str, tone: str = "attention") -> None:
        self._busy = False
        self._place.say(words, tone)
