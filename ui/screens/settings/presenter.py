"""What the settings screen does with the counter's settings: each is kept at once and can be undone."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Protocol

from counter_app.domain.errors import NotAllowed
from counter_app.domain.permissions import Action, Verdict, verdict
from counter_app.services.settings import COMFORT, CounterSettings
from ui.tasks import Lane
from ui.texts import tell_fault, tr
from ui.words.settings import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from counter_app.domain.consent import Consent
    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from ui.tasks import Lanes


class SettingsView(Protocol):
    """What the presenter asks of the window."""

    def show_printers(self, printers: Sequence[str]) -> None:
        """The printers there are to choose from."""
        ...

    def show_disks(self, sticks: Sequence[str], *, one_disk: bool) -> None:
        """The sticks to choose from, and whether register and copies lie on one disk."""
        ...

    def show_settings(self, settings: CounterSettings, *, undoable: bool, anew: Collection[str] = ()) -> None:
        """Show the settings as they hold; those to be shown `anew` also where something else was typed."""
        ...

    def show_kept(self, words: str) -> None:
        """A change is kept."""
        ...

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what can't be beside its setting."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...

    def ask_consent(self, fault: NotAllowed, about: str, then: Callable[[Consent], None]) -> None:
        """Ask a supervisor; `then` does it again with the consent."""
        ...


class SettingsPresenter:
    """Keeps one change at a time, and remembers what held before it."""

    def __init__(self, desk: Desk, lanes: Lanes, view: SettingsView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self.settings = CounterSettings()
        self._before: list[CounterSettings] = []
        self._under_way = 0

    def look(self) -> None:
        """Read the settings and the printers."""
        self._lanes.run(self._desk.papers.printers, self._view.show_printers, lane=Lane.PRINT)
        self._lanes.run(self._desk.settings.current, self._on_read)
        self._look_at_disks()

    def needs_consent(self, name: str) -> bool:
        """Whether a supervisor has to agree to another value of this setting."""
        action = Action.COMFORT if name in COMFORT else Action.SETTINGS
        return verdict(self._desk.actor.role, action) is Verdict.WITH_CONSENT

    def change(self, name: str, value: object) -> None:
        """Give one setting another value."""
        if self._under_way or getattr(self.settings, name) != value:
            self._keep({name: value}, name)
        else:
            self._view.show_faults({})

    def undo(self) -> None:
        """Take back the last change of this session."""
        if self._before:
            self._keep(_differing(self._before[-1], self.settings), "", back=True)

    def _keep(
        self, changes: Mapping[str, Any], name: str, *, back: bool = False, consent: Consent | None = None
    ) -> None:
        desk = self._desk
        self._under_way += 1

        def done(kept: tuple[CounterSettings, CounterSettings]) -> None:
            self._under_way -= 1
            held, self.settings = kept
            if back:
                self._before = self._before[:-1]
            elif held != self.settings:
                self._before = [*self._before, held]
            self._view.show_faults({})
            self._view.show_settings(self.settings, undoable=bool(self._before))
            self._view.show_kept(tr(WORDS[name]) if name else "")
            self._look_at_disks()

        def failed(fault: AppError) -> None:
            self._under_way -= 1
            # What is shown is what holds, until somebody agrees.
            self._view.show_settings(self.settings, undoable=bool(self._before), anew=changes)
            if isinstance(fault, NotAllowed) and fault.code == "consent_needed":
                about = tr(WORDS[name]) if name else ""
                self._view.ask_consent(fault, about, lambda given: self._keep(changes, name, back=back, consent=given))
            elif fault.code == "consent_for_another":
                self._keep(changes, name, back=back)
            else:
                tell_fault(self._view, fault)

        self._lanes.run(lambda: _changed(desk, changes, consent), done, failed, lane=Lane.WRITE)

    def _look_at_disks(self) -> None:
        """See what is plugged in; a disk that is slow to answer keeps nobody waiting."""
        backups = self._desk.backups
        self._lanes.run(
            lambda: (backups.sticks(), backups.all_on_one_disk()),
            lambda found: self._view.show_disks(found[0], one_disk=found[1]),
            lane=Lane.KEEP,
        )

    def _on_read(self, settings: CounterSettings) -> None:
        self.settings = settings
        self._view.show_settings(settings, undoable=bool(self._before))


def _changed(
    desk: Desk, changes: Mapping[str, Any], consent: Consent | None
) -> tuple[CounterSettings, CounterSettings]:
    """Keep changes of what holds by now, which is no longer what was shown where one was sent a moment before."""
    held = desk.settings.current()
    wanted = replace(held, **changes)
    if wanted != held:
        desk.settings.keep(desk.actor, wanted, consent=consent)
    return held, wanted


def _differing(wanted: CounterSettings, held: CounterSettings) -> dict[str, Any]:
    """The settings of `wanted` that are not so by now."""
    named = {one.name: getattr(wanted, one.name) for one in fields(wanted)}
    return {name: value for name, value in named.items() if getattr(held, name) != value}
