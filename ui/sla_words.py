"""How a case stands against its time, in words and a tone, and how long a document has waited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.service_clock import SlaState
from counter_app.domain.wita import clock_words, day_of
from ui.numbers import day_short
from ui.texts import tr, word
from ui.words.marking import mark
from ui.words.register import HOLD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

ENDED: Final[Mapping[SlaState, str]] = {
    SlaState.MET: mark("tepat waktu"),
    SlaState.EXCUSED: mark("terlambat dengan alasan"),
    SlaState.MISSED: mark("terlambat"),
}
TONE: Final[Mapping[SlaState, str]] = {
    SlaState.LATE: "fault",
    SlaState.STOPPED: "attention",
    SlaState.MISSED: "attention",
    SlaState.MET: "good",
}
_HOUR_MS = 3_600_000


def sla_words(state: SlaState, why: str, due: int, now: int) -> str:
    """The state in a few words; empty where no time is promised."""
    if state is SlaState.STOPPED:
        return tr("berhenti: {why}", why=word(HOLD, why))
    if state is SlaState.LATE:
        return late_words(due, now)
    if state is SlaState.IN_TIME:
        clock = clock_words(due)
        today = day_of(due) == day_of(now)
        return tr("hari ini {time}", time=clock) if today else f"{day_short(day_of(due))} {clock}"
    return tr(ENDED[state]) if state in ENDED else ""


def late_words(due: int, now: int) -> str:
    """How long it is late: by days, or by hours of the same day."""
    days = (day_of(now) - day_of(due)).days
    if days > 0:
        return tr("lewat {count} hari", count=days)
    return tr("lewat {count} jam", count=max(1, (now - due) // _HOUR_MS))


def age_words(since: int, now: int) -> str:
    """How many days something has waited."""
    days = (day_of(now) - day_of(since)).days
    return tr("{count} hari", count=days) if days > 0 else tr("hari ini")
