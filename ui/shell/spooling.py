"""Turns the spooler: one round after another in the lane of the papers, on a timer and whenever a paper may be owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Lane, OwnedLanes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.errors import AppError
    from counter_app.services.paper_lists import PaperStanding
    from ui.workplace import Workplace

EVERY_MS = 2_000
SOON_MS = 100
"""A paper that an act owes is made for the printer when what the act shows is there, not at the same time."""


class Spooling(QObject):
    """Never two rounds at once; after each, whoever shows it is told how the papers stand."""

    def __init__(self, place: Workplace, told: Sequence[Callable[[PaperStanding], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._told = place, told
        self._lanes = OwnedLanes(place.tasks, self, self._on_failed)
        self._busy = False
        self._wanted = False
        self._settled = False
        """Whether what was under way when the program last ended is settled."""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.turn)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.turn)
        place.changed.connect(self._soon.start)
        place.owed.connect(self.turn)

    def begin(self) -> None:
        """Settle what was under way when the program last ended, then go on; each round tries that until it is done."""
        self._timer.start()
        self.turn()

    def turn(self) -> None:
        """Do a round, or another one after the one that is under way."""
        if self._busy:
            self._wanted = True
            return
        self._busy, self._wanted = True, False
        desk, settled = self._place.desk, self._settled

        def work() -> tuple[int, PaperStanding]:
            if not settled:
                desk.spooler.resume(desk.actor)
            return desk.spooler.round(desk.actor), desk.paper_lists.standing(desk.actor)

        self._lanes.run(work, self._on_turned, lane=Lane.PRINT)

    def _on_turned(self, found: tuple[int, PaperStanding]) -> None:
        moved, standing = found
        self._busy, self._settled = False, True
        for told in self._told:
            told(standing)
        if moved:
            self._place.printed.emit()
        # a round takes a few papers only, so that what is asked meanwhile gets its turn
        if self._wanted or moved:
            self.turn()

    def _on_failed(self, _fault: AppError) -> None:
        """The register could not be read or written just now: the next round tries again."""
        self._busy = False
