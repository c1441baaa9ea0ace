"""Kinds about times without power or line: the outage itself, and the sheets that are filled in by hand meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.kinds.base import COUNTER, Body, Nature, entry_kind


@entry_kind("outage.began", subject="outage", nature=Nature.OPENING, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class OutageBegan(Body):
    """Power or line went; `reason`: listrik, jaringan. `occurred`: ms UTC, when it is not `at`."""

    reason: str
    occurred: int = 0


@entry_kind("outage.ended", subject="outage", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class OutageEnded(Body):
    """It is back; `occurred`: ms UTC, when it is not `at`."""

    occurred: int = 0


@entry_kind("outage.corrected", subject="outage", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class OutageCorrected(Body):
    """When it really began and ended (ms UTC); 0 leaves a time as it was written."""

    began: int = 0
    ended: int = 0


@entry_kind("sheet.reserved", subject="sheet", nature=Nature.OPENING, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class SheetReserved(Body):
    """A lembar darurat was made: a register number and a receipt's token that nobody else gets."""

    number: str
    token: str
    day: str


@entry_kind("sheet.used", subject="sheet", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class SheetUsed(Body):
    """What was written on the sheet stands in the register as this visit."""

    visit: str


@entry_kind("sheet.voided", subject="sheet", nature=Nature.FACT, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class SheetVoided(Body):
    """The sheet was spoiled or lost; its number stays unused. `reason`: salah_tulis, rusak, hilang."""

    reason: str
