"""One key from every screen: the next number is called and its intake opened, where nothing is being typed there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter_app.domain.queue import ticket_number
from ui.tasks import Lane
from ui.texts import error_message, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import TicketRecord
    from ui.screen import Screen
    from ui.tasks import Lanes
    from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Called:
    """Who was called and how many still wait; `still`: nobody, because this number is called and not served yet."""

    ticket: TicketRecord | None
    waiting: int = 0
    still: bool = False


class NextCall:
    """Calls in the WRITE lane; a number that is called and not served yet stands in the way of another."""

    def __init__(self, place: Workplace, lanes: Lanes, intake: Callable[[], Screen]) -> None:
        self._place, self._lanes, self._intake = place, lanes, intake
        self._busy = False

    def take(self) -> None:
        """The key was pressed."""
        if not self._busy:
            self._busy = True
            self._intake().tell_if_free(self._on_told)

    def _on_told(self, ticket: str, *, free: bool) -> None:
        if not free:
            self._say(tr("Belum memanggil: di Layanan baru masih ada isian. F2: simpan atau kosongkan dahulu."))
            return
        self._lanes.run(lambda: self._call(ticket), self._on_called, self._on_failed, lane=Lane.WRITE)

    def _call(self, ticket: str) -> _Called:
        desk = self._place.desk
        for one in desk.tickets.at_hand():
            if one.id == ticket and one.state == "dipanggil":
                return _Called(one, still=True)
        called = desk.tickets.call_next(desk.actor)
        return _Called(called, sum(one.state == "menunggu" for one in desk.tickets.today()))

    def _on_called(self, called: _Called) -> None:
        ticket = called.ticket
        if ticket is None:
            self._say(tr("Tidak ada yang menunggu."), "quiet")
        elif called.still:
            self._say(tr("{number} masih dipanggil. F4, Alt+T bila tidak hadir.", number=ticket_number(ticket)))
        else:
            self._busy = False
            self._place.called.emit(ticket)
            self._place.go("intake", (ticket.id, ticket_number(ticket), called.waiting))
            self._place.changed.emit()

    def _on_failed(self, fault: AppError) -> None:
        self._say(error_message(fault).happened, "fault")

    def _say(self, words: str, tone: str = "attention") -> None:
        self._busy = False
        self._place.say(words, tone)
