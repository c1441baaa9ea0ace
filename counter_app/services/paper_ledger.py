"""How a paper's job goes from state to state: read and changed within one transaction, with the entry that tells it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.register import PaperPrinted
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.ports import Clock, Store, Transaction
    from counter_app.services.views import Actor, PaperJob

OUT: Final = frozenset({"terkirim", "tercetak", "tidak_pasti", "ditulis"})
"""A paper that came out, or may have: a further one is a copy and says so."""
HANDING_OVER: Final = "handing_over"
"""The error of a job while it is handed over: unsure already, should the power fail before the printer answers."""
REPLACED: Final = "replaced"
"""The error of a job in whose place a copy or another sheet came: no failure, and never printed as the first again."""
LOST: Final = "printer_missing"
"""The error of a job whose printer is gone."""
WAITED: Final = "waited"
"""The error of a job that no printer took for so long that it is not printed by itself any more."""


@dataclass(frozen=True, slots=True)
class Step:
    """A job as it is to stand from now on; `outcome` is what the register is told of it, empty for nothing."""

    job: PaperJob
    outcome: str = ""


class PaperLedger:
    """Changes jobs; whoever decides sees the job as it stands in the transaction that keeps the change."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def now(self) -> int:
        """The time of what is noted now."""
        return self._clock.now_ms()

    def known(self, job: str) -> PaperJob:
        """A job as it stands.

        Raises:
            RuleViolated: `subject_missing`.

        """
        found = self._store.paper_job(job)
        if found is None:
            raise RuleViolated("subject_missing", subject=job)
        return found

    def step(
        self,
        actor: Actor,
        job: str,
        decide: Callable[[PaperJob], Step | None],
        also: Callable[[Transaction], None] | None = None,
    ) -> PaperJob:
        """Take a job further, or leave it where `decide` says so; returns it as it stands then.

        `also` writes what is recorded with it.
        """

        def work(tx: Transaction) -> PaperJob:
            if also is not None:
                also(tx)
            return self._step(tx, actor, job, decide)

        return self._store.write(work)

    def first(self, actor: Actor, job: str, decide: Callable[[PaperJob], Step | None]) -> PaperJob:
        """The same for a sheet that is no copy.

        Raises:
            RuleViolated: `copy_needed` where a copy of the same content, or another sheet in its place, was owed since.

        """

        def work(tx: Transaction) -> PaperJob:
            row = self._row(tx, job)
            if row.error == REPLACED or tx.last_copy(row) > row.copy:
                raise RuleViolated("copy_needed")
            return self._step(tx, actor, job, decide)

        return self._store.write(work)

    def follow(
        self,
        actor: Actor,
        job: str,
        decide: Callable[[PaperJob], Step | None],
        owed: Callable[[Transaction, PaperJob], PaperJob],
    ) -> PaperJob:
        """The same, and owe another paper with it, made of the job as it stood before; returns the other one."""

        def work(tx: Transaction) -> PaperJob:
            made = owed(tx, self._row(tx, job))
            self._step(tx, actor, job, decide)
            return tx.queue_paper(made)

        return self._store.write(work)

    def _step(self, tx: Transaction, actor: Actor, job: str, decide: Callable[[PaperJob], Step | None]) -> PaperJob:
        row = self._row(tx, job)
        step = decide(row)
        if step is None:
            return row
        tx.change_paper(step.job)
        if step.outcome:
            tx.append(self._entry(tx, actor, step))
        return step.job

    @staticmethod
    def _row(tx: Transaction, job: str) -> PaperJob:
        row = tx.paper(job)
        if row is None:
            raise RuleViolated("subject_missing", subject=job)
        return row

    def _entry(self, tx: Transaction, actor: Actor, step: Step) -> NewEntry:
        job = step.job
        record = tx.record(job.about) if "/" in job.about else None
        area = record.area if record else self._store.station().area
        body = PaperPrinted(job.document, job.about, job.copy, step.outcome, job.reason)
        return NewEntry(actor, job.id, area, body, self.now())


def put(job: PaperJob, state: str, now: int, error: str = "", *, next_at: int = 0) -> PaperJob:
    """The job in another state since now; it is not looked at again by itself unless `next_at` says so."""
    return replace(job, state=state, changed_at=now, error=error, next_at=next_at)
