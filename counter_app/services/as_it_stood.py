"""What stood in the register when a paper was owed or a list was taken, whatever was written since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from counter_app.services.owing import details_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from counter_app.domain.entry import Header
    from counter_app.domain.fold import Step
    from counter_app.services.ports import Store
    from counter_app.services.views import PaperJob


@dataclass(frozen=True, slots=True)
class AsItStood:
    """A moment of a station's register: where its chain ended, and the time (ms UTC)."""

    station: str
    epoch: str
    entries: int
    at: int

    def covers(self, header: Header) -> bool:
        """Whether an entry was there: of this chain by its place, for clocks are set back; of others by its time."""
        if (header.station, header.epoch) == (self.station, self.epoch):
            return header.seq <= self.entries
        return header.at <= self.at

    def details(self) -> Mapping[str, Any]:
        """What a paper job keeps of it, so that a copy tells of the same moment."""
        return {"at": self.at, "epoch": self.epoch, "entries": self.entries}

    def steps(self, history: Iterable[Step]) -> list[Step]:
        """What of a subject's history was there."""
        return [step for step in history if self.covers(step[0])]


def when_owed(store: Store, job: PaperJob) -> AsItStood:
    """The register as a paper tells of it: as its details kept it for all copies, else as it was when it was owed.

    Of a paper that is not owed yet only the time is known.
    """
    told = details_of(job)
    epoch, entries = told.get("epoch", job.epoch), told.get("entries", job.entries)
    return AsItStood(store.station().id, epoch, entries, told.get("at", job.created_at))
