"""Which papers an act at the counter owes, by what happened and how this counter works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.case import Status
from counter_app.services.owing import Owing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.services.forms import SavedCase
    from counter_app.services.ports import Randomness, Transaction
    from counter_app.services.settings import Settings
    from counter_app.services.views import Actor, PaperJob


class ActPapers:
    """Makes the jobs; whoever writes the act's entries queues them in the same transaction."""

    def __init__(self, settings: Settings, random: Randomness) -> None:
        self._settings, self._random = settings, random

    def of_visit(
        self, tx: Transaction, actor: Actor, visit: str, cases: Sequence[SavedCase], now: int, *, afterwards: bool
    ) -> tuple[PaperJob, ...]:
        """The receipt first; a list of what is missing, and what is stuck on the file.

        `afterwards`: the visit was entered after it happened. Its bearer has gone, so what was for them waits until
        somebody asks for it; the file is still here.
        """
        owing = Owing(actor, now, self._random)
        jobs = [owing.paper("receipt", visit, by_itself=not afterwards)]
        if any(case.status == Status.INCOMPLETE for case in cases):
            jobs.append(owing.paper("missing", visit, by_itself=not afterwards))
        if self._settings.current(tx).file_slip and any(case.status != Status.NOTED for case in cases):
            jobs.append(owing.paper("file_slip", visit))
        return tuple(jobs)

    def of_check(self, _tx: Transaction, actor: Actor, cases: Sequence[CaseRecord], now: int) -> tuple[PaperJob, ...]:
        """What is still missing after the papers were looked at again."""
        owing = Owing(actor, now, self._random)
        return tuple(owing.paper("missing", case.id) for case in cases if case.status == Status.INCOMPLETE)

    def of_hand_over(
        self, tx: Transaction, actor: Actor, cases: Sequence[CaseRecord], now: int, *, lost: bool = False
    ) -> tuple[PaperJob, ...]:
        """The slip that both sign, one for all that was given to the same person, where this counter gives one.

        `lost`: without the receipt, so that the slip carries the statement that is signed; then every counter owes it.
        """
        if not lost and not self._settings.current(tx).hand_over_slip:
            return ()
        several = {"cases": [case.id for case in cases]} if len(cases) > 1 else None
        return (Owing(actor, now, self._random).paper("hand_over", cases[0].id, several),)
