"""Siap layani: what is looked at before a counter opens, and what the facts mean; nothing of it holds anybody up.

A finding is a step's code, its state, and the code of its sentence; the sentence says what it means, what still works
and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class State(StrEnum):
    """How a step stands; the values are the words of the register."""

    GOOD = "baik"
    WARNING = "peringatan"
    FAILED = "gagal"


STEPS: Final = ("disk", "clock", "days", "sync", "printer", "backup", "register", "blanks", "health")
"""Everything that is looked at, what is quick first."""
_MINUTE: Final = 60_000
_DAY: Final = 24 * 60 * _MINUTE
CLOCK_TOLERANCE_MS: Final = 5 * _MINUTE
_HEARD_RECENTLY: Final = _DAY
_LONG_CLOSED: Final = 14 * _DAY
_LONG_UNSENT: Final = 3 * _DAY
_OLD_COPY: Final = 3 * _DAY
_MB: Final = 1024 * 1024
_LITTLE: Final = 2048 * _MB
_LEAST: Final = 200 * _MB


@dataclass(frozen=True, slots=True)
class Finding:
    """What one step found; `data` fills the blanks of its sentence (times are ms UTC)."""

    step: str
    state: State
    code: str
    data: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """The PC's time, and what it is held against; 0 for what is not known.

    `entry_at` is when the last own entry was written, `closed_at` when the counter was closed last. `heard_at` is when
    the Dinas was heard last by this clock, `offset` its clock less this one then.
    """

    now: int
    entry_at: int = 0
    closed_at: int = 0
    heard_at: int = 0
    offset: int = 0


def disk_finding(free: int, register: int) -> Finding:
    """Whether there is room: for the register, and for a copy of it beside."""
    data = {"free": free}
    if free < _LEAST:
        return Finding("disk", State.FAILED, "disk_almost_full", data)
    if free < max(_LITTLE, 3 * register):
        return Finding("disk", State.WARNING, "disk_low", data)
    return Finding("disk", State.GOOD, "disk_roomy", data)


def is_set_back(latest: int, now: int) -> bool:
    """Whether a clock that showed `latest` before was set back since."""
    return now < latest - CLOCK_TOLERANCE_MS


def clock_finding(facts: ClockFacts) -> Finding:
    """Whether the PC's clock can be right: by the Dinas where it was heard, else by what was written last."""
    now, known = facts.now, max(facts.entry_at, facts.closed_at)
    if facts.heard_at and 0 <= now - facts.heard_at < _HEARD_RECENTLY and not is_set_back(known, now):
        if abs(facts.offset) <= CLOCK_TOLERANCE_MS:
            return Finding("clock", State.GOOD, "clock_right")
        return Finding("clock", State.WARNING, "clock_off", {"now": now, "there": now + facts.offset})
    if not known:
        return Finding("clock", State.GOOD, "clock_unknown", {"now": now})
    if is_set_back(known, now):
        return clock_back(now, known)
    if now - known > _LONG_CLOSED:
        return Finding("clock", State.WARNING, "clock_ahead", {"now": now, "known": known})
    return Finding("clock", State.GOOD, "clock_follows", {"known": known})


def clock_back(now: int, known: int) -> Finding:
    """The clock shows an earlier time than it did: what is written stays in order all the same."""
    return Finding("clock", State.WARNING, "clock_back", {"now": now, "known": known})


def days_finding(chained: str, closed_at: int, head: str) -> Finding:
    """Whether the register still holds the last closing."""
    if not chained:
        return Finding("days", State.GOOD, "days_first")
    data: dict[str, str | int] = {"closed": closed_at, "head": head}
    if chained == "sama":
        return Finding("days", State.GOOD, "days_chained", data)
    return Finding("days", State.WARNING, "days_broken", data)


def sync_finding(*, enrolled: bool, last_ok: int, waiting: int, now: int) -> Finding:
    """How long ago the Dinas confirmed anything; a line that is down is no fault of the counter."""
    data: dict[str, str | int] = {"last": last_ok, "waiting": waiting}
    if not enrolled:
        return Finding("sync", State.GOOD, "sync_alone")
    if not last_ok:
        return Finding("sync", State.WARNING, "sync_never", data)
    if now - last_ok > _LONG_UNSENT:
        return Finding("sync", State.WARNING, "sync_old", data)
    return Finding("sync", State.GOOD, "sync_fresh", data)


def backup_finding(at: int, name: str, now: int, *, whole: bool = True, beside: bool = False) -> Finding:
    """A copy that was opened and checked: whether it is of these days, and whether there was time for all of it.

    `beside`: it lies on the register's own disk, and there is no other.
    """
    data: dict[str, str | int] = {"at": at, "name": name}
    if now - at > _OLD_COPY:
        return Finding("backup", State.WARNING, "backup_old", data)
    if not whole:
        return Finding("backup", State.GOOD, "backup_partly", data)
    if beside:
        return Finding("backup", State.WARNING, "backup_beside", data)
    return Finding("backup", State.GOOD, "backup_good", data)


def blanks_finding(*, counted: bool, fewer: int = 0) -> Finding:
    """Whether the empty cards were counted, and how many of those counted at the last closing are not there."""
    if counted and fewer:
        return Finding("blanks", State.WARNING, "blanks_fewer", {"count": fewer})
    if counted:
        return Finding("blanks", State.GOOD, "blanks_counted")
    return Finding("blanks", State.WARNING, "blanks_not_counted")


def health_finding(*, followed: bool) -> Finding:
    """Whether the health protocol of the officer was gone through; how anybody is stays with them."""
    if followed:
        return Finding("health", State.GOOD, "health_done")
    return Finding("health", State.WARNING, "health_open")


def checked(findings: Iterable[Finding]) -> dict[str, str]:
    """What a shift's opening writes of them."""
    return {one.step: one.state.value for one in findings}


def worst(findings: Iterable[Finding]) -> State:
    """The state that stands for all of them."""
    found = {one.state for one in findings}
    return next((state for state in (State.FAILED, State.WARNING) if state in found), State.GOOD)
