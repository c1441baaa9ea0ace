"""What opening the counter does, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors import InvalidInput
from counter_app.domain.readiness import checked
from counter_app.services.people import user_names
from ui.tasks import Lane
from ui.texts import fault_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from counter_app.domain.errors import AppError
    from counter_app.domain.readiness import Finding
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.desk import Desk
    from ui.tasks import Lanes


class OpenShiftView(Protocol):
    """What the presenter asks of the window."""

    def show_last(self, last: ShiftRecord) -> None:
        """Tell what was counted at the last closing."""
        ...

    def show_running(self, running: ShiftRecord, who: str) -> None:
        """Tell that a shift is still open, whose it is (nothing for one's own), and that opening closes it."""
        ...

    def show_health(self, *, asked: bool) -> None:
        """Whether the health protocol of the officer is asked about here."""
        ...

    def show_opened(self, shift: ShiftRecord, *, pin: bool) -> None:
        """The counter is open; `pin` says whether a PIN was set."""
        ...

    def show_pin_fault(self, text: str) -> None:
        """Tell what is wrong with the PIN."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class OpenShiftPresenter:
    """Opens the counter with the blanks counted, and sets the PIN of this session."""

    def __init__(self, desk: Desk, lanes: Lanes, view: OpenShiftView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False

    def look(self) -> None:
        """What was left at the last closing, and whether somebody forgot to close."""
        self._lanes.run(self._desk.store.last_shift, self._on_last)
        self._lanes.run(self._running, self._on_running)
        self._lanes.run(self._desk.settings.current, lambda kept: self._view.show_health(asked=kept.health_check))

    def open(self, blanks: Mapping[str, int], pin: str, findings: Iterable[Finding] = (), draft: str = "") -> None:
        """Open the counter with what was found so far; nothing ever prevents it, a weak PIN is only asked for again.

        With that the draft of the form is forgotten.
        """
        if self._busy:
            return
        self._busy = True
        desk, actor, states = self._desk, self._desk.actor, checked(findings)

        def work() -> ShiftRecord:
            if pin:
                desk.pin_set(pin)
            return desk.shifts.open(actor, blanks, states, draft=draft)

        self._lanes.run(work, lambda shift: self._on_opened(shift, pin=bool(pin)), self._on_failed, lane=Lane.WRITE)

    def _on_last(self, last: ShiftRecord | None) -> None:
        if last is not None:
            self._view.show_last(last)

    def _running(self) -> tuple[ShiftRecord, str] | None:
        desk, running = self._desk, self._desk.shifts.current()
        if running is None:
            return None
        own = running.actor == desk.actor.user
        return running, "" if own else user_names(desk.store).get(running.actor, running.actor)

    def _on_running(self, found: tuple[ShiftRecord, str] | None) -> None:
        if found is not None:
            self._view.show_running(*found)

    def _on_opened(self, shift: ShiftRecord, *, pin: bool) -> None:
        self._busy = False
        self._view.show_opened(shift, pin=pin)

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        if isinstance(fault, InvalidInput) and "pin" in fault.fields:
            self._view.show_pin_fault(fault_texts(fault)["pin"])
        else:
            self._view.show_error(fault)
