"""Copies of the register that make themselves: when one is due, what became of the last, and the mirror on a stick.

Nothing here is ever in the way of the counter: what can't be done is noted and told, and tried again the next time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import StorageFault
from counter_app.domain.permissions import Action
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.ports import Clock, Store
    from counter_app.services.settings import Settings
    from counter_app.services.views import Actor

BACKUP_EVERY_MS: Final = 30 * 60_000
MIRROR_EVERY_MS: Final = 5 * 60_000
_MADE_ANEW: Final = frozenset({"backup_damaged", "backup_keys_missing"})


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy that was opened and checked: its name, when it was made (ms UTC), and its bytes.

    `whole` False: there was no time to look at all of it.
    """

    name: str
    at: int
    size: int = 0
    entries: int = 0
    whole: bool = True


class CopyKeeper(Protocol):
    """Where copies are kept; an empty folder stands for the one beside the register."""

    def make(self, folder: str, at: int) -> KeptCopy:
        """Copy the register and its keys, check the copy, and let go of what is kept no longer.

        Raises:
            StorageFault: `disk_full`, `read_only`, `backup_damaged`, `backup_stopped`, …; the copies before are there.

        """
        ...

    def newest(self, folder: str) -> KeptCopy | None:
        """The last copy that counts."""
        ...

    def test(self, folder: str, within: float = 0.0, stopped: Callable[[], bool] | None = None) -> KeptCopy:
        """Open the last copy and check it, for so many seconds at most (0: any); one that is damaged counts no longer.

        It is ended once `stopped` says so.

        Raises:
            StorageFault: `backup_missing`, `backup_damaged`, `backup_keys_missing`, …

        """
        ...

    def is_beside(self, folder: str) -> bool:
        """Whether copies lie on the register's own disk, and are lost with it."""
        ...

    def stop(self, grace: float) -> None:
        """Begin nothing any more, and end what is under way after so many seconds."""
        ...


@dataclass(frozen=True, slots=True)
class Stick:
    """What is found where the stick should be: why it can't be written to, if so, and how far its mirror reaches.

    `more`: a former mirror lies there too that holds what the register does not.
    """

    problem: str = ""
    upto: str = ""
    more: bool = False


class MirrorKeeper(Protocol):
    """A stick that holds the register as it was a few minutes ago."""

    def look(self, folder: str) -> Stick:
        """Whether the stick is there and this counter's: `stick_absent`, `stick_unmarked`, `stick_foreign` or more."""
        ...

    def present(self) -> tuple[str, ...]:
        """The folders of the sticks that are plugged in."""
        ...

    def write(self, folder: str, upto: str, at: int) -> KeptCopy:
        """Put a whole copy in place of the one before, and write down how far it reaches.

        One before that holds what the register does not is set apart instead of being replaced.

        Raises:
            StorageFault: `stick_full`, `read_only`, `disk_failed`, …; the mirror before is still whole.

        """
        ...

    def mark(self, folder: str) -> None:
        """Say on the stick that it is this counter's.

        Raises:
            StorageFault: `stick_absent`, `stick_foreign`, `stick_same_disk`, `read_only`, …

        """
        ...


@dataclass(frozen=True, slots=True)
class CopyState:
    """How copies stand: when the last good one was made (ms UTC, 0 for never) and how far it reached.

    `error` is the code of what failed since, `tried_at` when it was last looked after.
    """

    at: int = 0
    upto: str = ""
    error: str = ""
    tried_at: int = 0


class Backups:
    """Makes the copies of one register; what makes is called from one lane, what tells from any."""

    def __init__(
        self, store: Store, clock: Clock, settings: Settings, *, keeper: CopyKeeper, mirror: MirrorKeeper
    ) -> None:
        self._store, self._clock, self._settings = store, clock, settings
        self._keeper, self._stick = keeper, mirror
        self._state: CopyState | None = None
        self._mirror = CopyState()

    def state(self) -> CopyState:
        """How the copies in the folder stand."""
        if self._state is None:
            newest = self.newest()
            self._state = CopyState(newest.at if newest else 0)
        return self._state

    def mirror_state(self) -> CopyState | None:
        """How the mirror stands; None where no stick is wanted."""
        return self._mirror if self._settings.current().mirror_folder else None

    def due(self) -> bool:
        """Whether it is long enough since the last copy, or since the last attempt at one."""
        state = self.state()
        return state.error in _MADE_ANEW or self._passed(max(state.at, state.tried_at), BACKUP_EVERY_MS)

    def mirror_due(self) -> bool:
        """Whether it is long enough since the stick was looked at; never where none is wanted."""
        return self.mirror_state() is not None and self._passed(self._mirror.tried_at, MIRROR_EVERY_MS)

    def make(self) -> CopyState:
        """Make a copy, unless the last one holds all there is; a failure is told in the state."""
        folder, before, upto = self._settings.current().backup_folder, self.state(), self._reach()
        newest = self.newest()
        if newest is None or before.error or upto != before.upto:
            self._state = self._attempt(before, upto, lambda at: self._keeper.make(folder, at))
        else:
            self._state = replace(before, tried_at=self._clock.now_ms())
        return self._state

    def mirror(self) -> CopyState | None:
        """Bring the stick up to date, if there is one; what did not change is not written again.

        `stick_holds_more` tells of one that is up to date and beside it holds what the register lost.
        """
        folder, before, upto = self._settings.current().mirror_folder, self._mirror, self._reach()
        if not folder:
            return None
        found, now = self._stick.look(folder), self._clock.now_ms()
        if found.problem:
            self._mirror = replace(before, error=found.problem, tried_at=now)
        elif found.upto == upto:
            self._mirror = CopyState(now, upto, "", now)
        else:
            self._mirror = self._attempt(before, upto, lambda at: self._stick.write(folder, upto, at))
        if not self._mirror.error and self._stick.look(folder).more:
            self._mirror = replace(self._mirror, error="stick_holds_more")
        return self._mirror

    def mark_stick(self, actor: Actor) -> None:
        """Let the stick of the settings be this counter's; see the port for what it raises.

        Raises:
            NotAllowed: `role_may_not`.

        """
        require(actor, Action.COMFORT)
        self._stick.mark(self._settings.current().mirror_folder)
        self._mirror = CopyState()

    def sticks(self) -> tuple[str, ...]:
        """The folders of the sticks that are plugged in."""
        return self._stick.present()

    def all_on_one_disk(self) -> bool:
        """Whether register and copies would be lost with one disk: copies beside it, and no mirror wanted."""
        settings = self._settings.current()
        return not settings.mirror_folder and self._keeper.is_beside(settings.backup_folder)

    def newest(self) -> KeptCopy | None:
        """The last copy that counts."""
        return self._keeper.newest(self._settings.current().backup_folder)

    def test(self, within: float = 0.0, stopped: Callable[[], bool] | None = None) -> KeptCopy:
        """Open the last copy in a test; see the port for what it raises. One that failed is due to be made anew."""
        try:
            return self._keeper.test(self._settings.current().backup_folder, within, stopped)
        except StorageFault as fault:
            if fault.code in _MADE_ANEW:
                newest = self.newest()
                self._state = CopyState(newest.at if newest else 0, "", fault.code)
            raise

    def stop(self, grace: float = 0.0) -> None:
        """The program ends."""
        self._keeper.stop(grace)

    def _attempt(self, before: CopyState, upto: str, make: Callable[[int], KeptCopy]) -> CopyState:
        try:
            made = make(self._clock.now_ms())
        except StorageFault as fault:
            return replace(before, error=fault.code, tried_at=self._clock.now_ms())
        return CopyState(made.at, upto, "", self._clock.now_ms())

    def _reach(self) -> str:
        """How far the register goes now, in a word that differs when anything was added."""
        return " ".join(f"{one.chain.epoch}/{one.chain.stream}/{one.seq}" for one in self._store.chains())

    def _passed(self, since: int, span: int) -> bool:
        """Whether that much time went by; a clock that was set back counts as all of it."""
        return not 0 <= self._clock.now_ms() - since < span
