"""The readiness check as the screens share it: one run at a time in the background, and what it found so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counter_app.domain.readiness import STEPS
from ui.tasks import CancelToken, Lane, OwnedLanes

if TYPE_CHECKING:
    from counter_app.domain.errors import AppError
    from counter_app.domain.readiness import Finding
    from counter_app.services.desk import Desk
    from ui.tasks import TaskRunner


class Checking(QObject):
    """Runs the check; whoever shows it reads `findings` when `changed` says so."""

    changed = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lanes = OwnedLanes(tasks, self, self._on_failed)
        self._found: dict[str, Finding] = {}
        self._told, self._stopped = tasks.telling(self, self.note), CancelToken()
        self.busy = self.done = False
        """Whether it is under way; whether it was run to its end in this session."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found so far, in the order in which it is looked at."""
        return tuple(self._found[step] for step in STEPS if step in self._found)

    def start(self) -> None:
        """Look at everything anew, unless that is under way."""
        if self.busy:
            return
        self.busy = True
        readiness, told, stopped = self._desk.readiness, self._told, self._stopped
        self._lanes.run(lambda: readiness.run(told, stopped), self._on_ended, lane=Lane.CHECK)
        self.changed.emit()

    def stop(self) -> None:
        """The session ends: what would take minutes keeps nobody waiting."""
        self._stopped.cancel()

    def note(self, finding: Finding) -> None:
        """Something that only people can tell was told."""
        self._found[finding.step] = finding
        self.changed.emit()

    def forget(self, step: str) -> None:
        """A step is not asked about."""
        if self._found.pop(step, None) is not None:
            self.changed.emit()

    def _on_ended(self, _found: object) -> None:
        self.busy, self.done = False, True
        self.changed.emit()
        self.ended.emit()
        readiness, told, stopped = self._desk.readiness, self._told, self._stopped
        if readiness.unfinished and not stopped():
            # a large register: the day begins, and what is found later is told in its place
            self._lanes.run(lambda: readiness.finish(told, stopped), lambda _found: self.ended.emit(), lane=Lane.CHECK)

    def _on_failed(self, _fault: AppError) -> None:
        """A defect ended it: what was found stays."""
        self.busy = False
        self.changed.emit()
