"""Papers that are owed: how an act asks for one, and what a job tells of its document."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from counter_app.services.identifiers import new_subject
from counter_app.services.views import PaperJob

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.ports import Randomness
    from counter_app.services.views import Actor


@dataclass(frozen=True, slots=True)
class Owing:
    """Who owes papers, and when: one act's papers share it."""

    actor: Actor
    now: int
    random: Randomness

    def paper(
        self, document: str, about: str, details: Mapping[str, Any] | None = None, *, by_itself: bool = True
    ) -> PaperJob:
        """A paper about a subject (or about nothing); `by_itself` False: it waits until somebody asks for it."""
        return PaperJob(
            id=new_subject("paper", self.random),
            document=document,
            about=about,
            copy=1,
            state="antre",
            created_at=self.now,
            actor=self.actor.user,
            changed_at=self.now,
            next_at=self.now if by_itself else 0,
            details=json.dumps(details, ensure_ascii=False, sort_keys=True) if details else "",
        )


def details_of(job: PaperJob) -> Mapping[str, Any]:
    """What only this document needs to know."""
    found = json.loads(job.details) if job.details else {}
    return found if isinstance(found, dict) else {}
