"""Siap layani: looks at everything that a day needs, one step after another, and tells each as it is found.

Nothing here keeps anybody from serving, and no step that fails keeps the others from being looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import AppError, RuleViolated, StorageFault
from counter_app.domain.readiness import (
    ClockFacts,
    Finding,
    State,
    backup_finding,
    clock_finding,
    days_finding,
    disk_finding,
    sync_finding,
)
from counter_app.domain.wita import day_of
from counter_app.services.owing import Owing, details_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from counter_app.services.backups import Backups
    from counter_app.services.paper_desk import PaperDesk
    from counter_app.services.ports import Clock, Randomness, Store
    from counter_app.services.settings import Settings
    from counter_app.services.shifts import Shifts
    from counter_app.services.syncing import Synchroniser
    from counter_app.services.views import Actor, PaperJob

WITHIN: Final = 15.0
"""Seconds that the copy and the register are looked at before the step says that it goes on."""
TAIL: Final = 2000
"""Entries at the end of each chain that are recomputed."""
_FEW: Final = 30
_DAMAGED: Final = frozenset({"corrupt", "wrong_key_or_corrupt", "database_error", "io_error"})
_TOLD: Final = frozenset({"tercetak", "gagal", "tidak_pasti"})


class Probes(Protocol):
    """What is looked at beneath the register."""

    def free(self) -> int:
        """Bytes free on the register's disk."""
        ...

    def size(self) -> int:
        """Bytes of the register."""
        ...

    def look_through(self, tail: int, within: float, stopped: Callable[[], bool]) -> tuple[int, bool]:
        """Recompute the end of the register's chains and look through its pages, for so many seconds (0: any).

        Returns how many entries were recomputed, and whether there was time for all pages. It is ended once `stopped`
        says so.

        Raises:
            StorageFault: `corrupt`, `chain_broken`, `backup_stopped`, …

        """
        ...

    def set_back(self) -> bool:
        """Whether this session found the register older than it was known to be."""
        ...


@dataclass(frozen=True, slots=True)
class Ground:
    """What the check stands on."""

    store: Store
    clock: Clock
    random: Randomness
    settings: Settings
    shifts: Shifts
    backups: Backups
    papers: PaperDesk
    probes: Probes
    sync: Synchroniser | None


class Readiness:
    """The check before a shift, or at any other time."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._within, self._stopped = WITHIN, _never
        self._unfinished: list[Callable[[], Finding]] = []

    def run(self, told: Callable[[Finding], None], stopped: Callable[[], bool] | None = None) -> tuple[Finding, ...]:
        """Look at everything that the program can see by itself within a minute, what is quick first.

        Once `stopped` says so, what takes long is ended and nothing more is looked at.
        """
        self._within, self._unfinished, self._stopped = WITHIN, [], stopped or _never
        return self._looked(
            (self._disk, self._clock, self._days, self._sync, self._printer, self._backup, self._register), told
        )

    @property
    def unfinished(self) -> bool:
        """Whether there was no time for all of a copy or of the register."""
        return bool(self._unfinished)

    def finish(self, told: Callable[[Finding], None], stopped: Callable[[], bool] | None = None) -> tuple[Finding, ...]:
        """Look at all of what there was no time for, however long that takes, until `stopped` says so."""
        steps, self._unfinished, self._within, self._stopped = self._unfinished, [], 0.0, stopped or _never
        return self._looked(steps, told)

    def _looked(self, steps: Iterable[Callable[[], Finding]], told: Callable[[Finding], None]) -> tuple[Finding, ...]:
        found = []
        for step in steps:
            if self._stopped():
                break
            try:
                finding = step()
            except AppError as fault:
                finding = Finding(_name_of(step), State.WARNING, "not_checked", {"code": fault.code})
            found.append(finding)
            told(finding)
        return tuple(found)

    def owe_trial(self, actor: Actor) -> PaperJob:
        """Owe a slip whose code shows that printer and scanner work."""
        ground = self._ground
        settings, names = ground.settings.current(), ground.papers.printers()
        printer = settings.slip_printer or settings.document_printer or next(iter(names), "")
        return ground.papers.try_printer(actor, printer, "")

    def read_back(self, actor: Actor, text: str) -> Finding | None:
        """What was scanned is the code of a test slip of today: printer and scanner work; None for anything else."""
        try:
            slip = self._ground.papers.read_back(actor, text)
        except RuleViolated:
            return None
        now = self._ground.clock.now_ms()
        if day_of(slip.created_at) != day_of(now):
            return None
        return Finding("printer", State.GOOD, "printer_read_back", {"at": now})

    def owe_slip(self, actor: Actor, findings: Iterable[Finding]) -> PaperJob:
        """Owe the readiness slip, as it was found now."""
        ground = self._ground
        rows = [[one.step, one.state.value, one.code, dict(one.data)] for one in findings]
        now = ground.clock.now_ms()
        return ground.papers.owe(actor, Owing(actor, now, ground.random).paper("readiness", "", {"found": rows}))

    def _disk(self) -> Finding:
        return disk_finding(self._ground.probes.free(), self._ground.probes.size())

    def _clock(self) -> Finding:
        store, last = self._ground.store, self._ground.store.last_shift()
        sync, line = store.sync_state(), self._ground.sync
        return clock_finding(
            ClockFacts(
                self._ground.clock.now_ms(),
                entry_at=store.last_written(),
                closed_at=last.closed_at if last else 0,
                heard_at=sync.last_ok_at if line else 0,
                offset=line.central_offset_ms() if line else 0,
            )
        )

    def _days(self) -> Finding:
        last = self._ground.store.last_shift()
        if last is None:
            return days_finding("", 0, "")
        return days_finding(self._ground.shifts.chained(), last.closed_at, last.head)

    def _sync(self) -> Finding:
        state = self._ground.store.sync_state()
        now = self._ground.clock.now_ms()
        return sync_finding(enrolled=state.enrolled, last_ok=state.last_ok_at, waiting=state.waiting, now=now)

    def _printer(self) -> Finding:
        names = self._ground.papers.printers()
        if not names:
            return Finding("printer", State.WARNING, "printer_none")
        told = next((job for job in self._ground.store.latest_papers(limit=_FEW) if job.state in _TOLD), None)
        if told is None:
            return Finding("printer", State.WARNING, "printer_untested", {"printer": names[0]})
        data: dict[str, str | int] = {"printer": told.printer or names[0], "at": told.changed_at}
        if told.state == "tercetak":
            return Finding("printer", State.GOOD, "printer_worked", data)
        return Finding("printer", State.WARNING, "printer_troubled", data)

    def _backup(self) -> Finding:
        try:
            copy = self._ground.backups.test(self._within, self._stopped)
        except StorageFault as fault:
            if fault.code in {"backup_missing", "backup_keys_missing"}:
                return Finding("backup", State.WARNING, fault.code)
            if fault.code == "backup_damaged":
                return Finding("backup", State.FAILED, fault.code)
            return Finding("backup", State.WARNING, "backup_unreachable", {"code": fault.code})
        if not copy.whole:
            self._unfinished.append(self._backup)
        beside = self._ground.backups.all_on_one_disk()
        return backup_finding(copy.at, copy.name, self._ground.clock.now_ms(), whole=copy.whole, beside=beside)

    def _register(self) -> Finding:
        try:
            entries, whole = self._ground.probes.look_through(TAIL, self._within, self._stopped)
        except StorageFault as fault:
            if fault.code == "chain_broken":
                return Finding("register", State.FAILED, "register_changed")
            if fault.code in _DAMAGED:
                return Finding("register", State.FAILED, "register_damaged", {"code": fault.code})
            raise
        if self._ground.probes.set_back():
            return Finding("register", State.WARNING, "register_set_back")
        if not whole:
            self._unfinished.append(self._register)
        return Finding("register", State.GOOD, "register_whole" if whole else "register_partly", {"entries": entries})


def _never() -> bool:
    """Nobody wants it to stop."""
    return False


def _name_of(step: Callable[[], Finding]) -> str:
    return str(getattr(step, "__name__", "")).strip("_")


def findings_of(job: PaperJob) -> tuple[Finding, ...]:
    """What a readiness slip was owed with."""
    rows = details_of(job).get("found", ())
    return tuple(Finding(step, State(state), code, data) for step, state, code, data in rows)
