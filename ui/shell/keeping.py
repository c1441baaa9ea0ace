"""Has the register copied while nobody is disturbed: at the lock, when the day is over, when nobody types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Lane, OwnedLanes

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.errors import AppError
    from counter_app.services.backups import CopyState
    from ui.workplace import Workplace

EVERY_MS: Final = 20_000
IDLE_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class CopyStanding:
    """How the copies and the mirror stand; no mirror where none is wanted."""

    copies: CopyState
    mirror: CopyState | None


class Keeping(QObject):
    """One copy at a time, in a lane of its own; whoever shows it is told how they stand."""

    def __init__(self, place: Workplace, told: Callable[[CopyStanding], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._told = place.desk, told
        self._lanes = OwnedLanes(place.tasks, self, self._on_failed)
        self._alive_at = self._desk.clock.monotonic()
        self._busy = self._wanted = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        place.secured.connect(self.copy_now)

    def begin(self) -> None:
        """Look after the copies from now on."""
        self._timer.start()
        self.look()

    def alive(self) -> None:
        """Somebody is at work."""
        self._alive_at = self._desk.clock.monotonic()

    def copy_now(self) -> None:
        """Make a copy, or another one after the one that is under way."""
        self._wanted = True
        self.look()

    def look(self) -> None:
        """Make what is due."""
        if self._busy:
            return
        self._busy, wanted, self._wanted = True, self._wanted, False
        idle = self._desk.clock.monotonic() - self._alive_at >= IDLE_S
        backups = self._desk.backups

        def work() -> CopyStanding:
            if wanted or (idle and backups.due()):
                backups.make()
            if backups.mirror_due():
                backups.mirror()
            return CopyStanding(backups.state(), backups.mirror_state())

        self._lanes.run(work, self._on_looked, lane=Lane.KEEP)

    def _on_looked(self, standing: CopyStanding) -> None:
        self._busy = False
        self._told(standing)
        if self._wanted:
            self.look()

    def _on_failed(self, _fault: AppError) -> None:
        """The register could not be asked just now: the next look asks again."""
        self._busy = False
