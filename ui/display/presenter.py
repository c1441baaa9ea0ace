"""What the second screen shows, without a window: numbers and nothing of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.queue import called_now, calling_order, queue_figures, ticket_number

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from ui.tasks import Lanes

SHOWN_NEXT: Final = 4


@dataclass(frozen=True, slots=True)
class Board:
    """What stands on the second screen; `wanted` False: the office has none.

    `called` is empty while nobody is called, `following` the next few; `outages` are codes of what is out now.
    """

    wanted: bool
    called: str = ""
    following: tuple[str, ...] = ()
    waiting: int = 0
    crowded: bool = False
    outages: tuple[str, ...] = ()


class BoardView(Protocol):
    """What the presenter asks of the window."""

    def show_board(self, board: Board) -> None:
        """Show this."""
        ...


class BoardPresenter:
    """Reads the board in the background."""

    def __init__(self, desk: Desk, lanes: Lanes, view: BoardView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view

    def look(self) -> None:
        """Read what is to be shown."""
        self._lanes.run(self._read, self._view.show_board)

    def _read(self) -> Board:
        settings = self._desk.settings.current()
        if not settings.display:
            return Board(wanted=False)
        tickets = self._desk.tickets.at_hand()
        called = called_now(tickets)
        order = calling_order(tickets)
        return Board(
            wanted=True,
            called=ticket_number(called) if called else "",
            following=tuple(ticket_number(one) for one in order[:SHOWN_NEXT]),
            waiting=len(order),
            crowded=queue_figures(tickets, self._desk.clock.now_ms(), settings.capacity).crowded,
            outages=tuple(one.reason for one in self._desk.outages.lasting()),
        )
