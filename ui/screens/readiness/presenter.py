"""What the readiness screen does, without a window: the check anew, its slip, the printer's trial, the stick."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors import NotAllowed
from ui.tasks import Lane
from ui.texts import tr
from ui.words.settings import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.consent import Consent
    from counter_app.domain.errors import AppError
    from counter_app.domain.readiness import Finding
    from counter_app.services.backups import CopyState
    from counter_app.services.desk import Desk
    from counter_app.services.views import PaperJob
    from ui.checking import Checking
    from ui.tasks import Lanes


class ReadinessView(Protocol):
    """What the presenter asks of the window."""

    def show_mirror(self, mirror: CopyState | None) -> None:
        """How the mirror stands; None where none is wanted."""
        ...

    def show_sticks(self, sticks: Sequence[str]) -> None:
        """The sticks that might become the mirror, where none is wanted yet."""
        ...

    def show_owed(self, job: PaperJob) -> None:
        """A paper is on its way."""
        ...

    def show_read(self, *, right: bool) -> None:
        """Whether what was scanned was the code of the test slip."""
        ...

    def show_marked(self) -> None:
        """The stick is this counter's from now on."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...

    def ask_consent(self, fault: NotAllowed, about: str, then: Callable[[Consent], None]) -> None:
        """Ask a supervisor; `then` does it again with the consent."""
        ...


class ReadinessPresenter:
    """Looks again, prints, tries the printer, marks the stick."""

    def __init__(self, desk: Desk, lanes: Lanes, view: ReadinessView, checking: Checking) -> None:
        self._desk, self._lanes, self._view, self._checking = desk, lanes, view, checking

    def look(self) -> None:
        """Check where that was not done in this session, and see how the mirror stands."""
        if not self._checking.done:
            self._checking.start()
        self._lanes.run(self._desk.backups.mirror_state, self._view.show_mirror)
        self._lanes.run(self._free_sticks, self._view.show_sticks, lane=Lane.KEEP)

    def check(self) -> None:
        """Look at everything anew."""
        self._checking.start()

    def print_slip(self) -> None:
        """Owe the readiness slip with what was found so far."""
        desk, found = self._desk, self._checking.findings
        self._lanes.run(lambda: desk.readiness.owe_slip(desk.actor, found), self._view.show_owed, lane=Lane.WRITE)

    def try_printer(self) -> None:
        """Owe a test slip."""
        desk = self._desk
        self._lanes.run(lambda: desk.readiness.owe_trial(desk.actor), self._view.show_owed, lane=Lane.PRINT)

    def read(self, text: str) -> None:
        """Something was scanned or typed."""
        desk = self._desk
        if text.strip():
            self._lanes.run(lambda: desk.readiness.read_back(desk.actor, text), self._on_read, lane=Lane.PRINT)

    def mark_stick(self) -> None:
        """Let the stick that is plugged in be this counter's."""
        desk = self._desk

        def work() -> CopyState | None:
            desk.backups.mark_stick(desk.actor)
            return desk.backups.mirror()

        self._lanes.run(work, self._on_marked, lane=Lane.KEEP)

    def take_stick(self, folder: str, consent: Consent | None = None) -> None:
        """Let a stick be this counter's mirror from now on: kept in the settings, marked, and written at once."""
        desk = self._desk

        def work() -> CopyState | None:
            wanted = replace(desk.settings.current(), mirror_folder=folder)
            desk.settings.keep(desk.actor, wanted, consent=consent)
            desk.backups.mark_stick(desk.actor)
            return desk.backups.mirror()

        self._lanes.run(work, self._on_marked, lambda fault: self._on_not_taken(folder, fault), lane=Lane.KEEP)

    def _free_sticks(self) -> Sequence[str]:
        backups = self._desk.backups
        return () if backups.mirror_state() is not None else backups.sticks()

    def _on_not_taken(self, folder: str, fault: AppError) -> None:
        if isinstance(fault, NotAllowed) and fault.code == "consent_needed":
            about = tr(WORDS["mirror_folder"])
            self._view.ask_consent(fault, about, lambda given: self.take_stick(folder, given))
        elif fault.code == "consent_for_another":
            self.take_stick(folder)
        else:
            self._view.show_error(fault)
            self.look()

    def _on_read(self, finding: Finding | None) -> None:
        if finding is not None:
            self._checking.note(finding)
        self._view.show_read(right=finding is not None)

    def _on_marked(self, mirror: CopyState | None) -> None:
        self._view.show_mirror(mirror)
        self._view.show_marked()
