"""Kinds about the register itself: its chains, its station, its people, its erasures and its papers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counter_app.domain.entry import Stream
from counter_app.domain.kinds.base import (
    ADMINISTRATOR,
    COUNTER,
    EVERYONE,
    PROGRAM,
    SUPERVISOR,
    Body,
    Nature,
    entry_kind,
    personal,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


@entry_kind("journal.opened", subject="journal", nature=Nature.FACT, writers=frozenset({PROGRAM, ADMINISTRATOR}))
@dataclass(frozen=True, slots=True)
class JournalOpened(Body):
    """The first entry of each register chain: why it begins, what it continues, and its random mark."""

    reason: str
    mark: str
    program: str = ""
    parent_epoch: str = ""
    parent_seq: int = 0
    parent_head: str = ""


@entry_kind(
    "access.opened",
    subject="journal",
    nature=Nature.FACT,
    writers=frozenset({PROGRAM, ADMINISTRATOR}),
    stream=Stream.ACCESS,
)
@dataclass(frozen=True, slots=True)
class AccessOpened(Body):
    """The first entry of each access chain."""

    reason: str
    program: str = ""
    parent_epoch: str = ""
    parent_seq: int = 0
    parent_head: str = ""


@entry_kind(
    "station.enrolled",
    subject="station",
    nature=Nature.FACT,
    writers=frozenset({PROGRAM, ADMINISTRATOR, SUPERVISOR}),
)
@dataclass(frozen=True, slots=True)
class StationEnrolled(Body):
    """The station was joined to a central with a one-time code."""

    central: str


def _settings() -> Mapping[str, str]:
    return {}


@entry_kind("settings.changed", subject="station", nature=Nature.FACT, writers=EVERYONE)
@dataclass(frozen=True, slots=True)
class SettingsChanged(Body):
    """How the counter works was changed: each setting by name, with its value unless that is somebody's own words."""

    changed: Mapping[str, str] = field(default_factory=_settings)


@entry_kind(
    "user.added",
    subject="user",
    nature=Nature.OPENING,
    writers=frozenset({PROGRAM, ADMINISTRATOR, SUPERVISOR}),
)
@dataclass(frozen=True, slots=True)
class UserAdded(Body):
    """Somebody may sign in at this station."""

    role: str
    login: str = personal()
    name: str = personal()


@entry_kind(
    "user.changed",
    subject="user",
    nature=Nature.FACT,
    writers=frozenset({PROGRAM, ADMINISTRATOR, SUPERVISOR}),
)
@dataclass(frozen=True, slots=True)
class UserChanged(Body):
    """A user's role or right to sign in changed."""

    role: str
    active: bool = True


@entry_kind("paper.printed", subject="paper", nature=Nature.FACT, writers=COUNTER | frozenset({PROGRAM, ADMINISTRATOR}))
@dataclass(frozen=True, slots=True)
class PaperPrinted(Body):
    """A receipt or report was put on paper, saved, or failed to be; `about` is the subject it shows.

    `outcome` is one of terkirim (to a printer that can't answer), tercetak, gagal, tidak_pasti, disimpan, ditulis (by
    hand), batal; `copy` counts from 1.
    """

    document: str
    about: str
    copy: int
    outcome: str
    reason: str = ""


@entry_kind("personal.erased", subject="*", nature=Nature.FACT, writers=frozenset({PROGRAM, ADMINISTRATOR}))
@dataclass(frozen=True, slots=True)
class PersonalErased(Body):
    """The personal body of one entry of the same subject reads as blank from now on; `target` is its ref."""

    target: str
    basis: str = ""
