"""The laporan tutup loket of closed shifts of any day: completed with what both sides hold, printed and saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.domain.permissions import Action
from counter_app.domain.wita import day_bounds
from counter_app.services.closing_report import DOCUMENT
from counter_app.services.owing import Owing, details_of
from counter_app.services.paper_ledger import OUT
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from counter_app.domain.records import ShiftRecord
    from counter_app.services.closing_report import ClosingReports, Statement
    from counter_app.services.paper_desk import PaperDesk
    from counter_app.services.ports import Clock, Randomness, Store
    from counter_app.services.views import Actor, PaperJob

_WANTED: Final = "permintaan"


@dataclass(frozen=True, slots=True)
class Filed:
    """A closing report: its paper, where its PDF lies, or the code of why it lies nowhere."""

    job: PaperJob
    path: Path | None
    fault: str = ""


class Closings:
    """The use cases round the reports of closed shifts; `folder` is where their PDFs are saved."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        random: Randomness,
        *,
        reports: ClosingReports,
        papers: PaperDesk,
        folder: Path,
    ) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._reports, self._papers, self._folder = reports, papers, folder

    def file(self, actor: Actor, shift: ShiftRecord, statement: Statement) -> Filed:
        """Let the report say what both sides hold, and save it as PDF; a folder that can't be written to is told.

        One that is not out yet says it itself. Where it is out already, the statement stands on a copy that is saved
        and comes out when it is asked for.

        Raises:
            NotAllowed: `role_may_not`.

        """
        job = self.report(actor, shift, enrolled=statement.outcome != "sendiri")
        told = details_of(job).get("statement", {})
        waits = job.state not in OUT
        if told.get("outcome") != statement.outcome or (
            waits and (told != statement.details() or job.next_at > self._clock.now_ms())
        ):
            job = self._stated(actor, job, statement)
        return self._saved(actor, job)

    def of_day(self, actor: Actor, day: date) -> Sequence[ShiftRecord]:
        """This station's closed shifts of a day, in the order in which they were opened."""
        require(actor, Action.READ)
        return self._store.closed_shifts(*day_bounds(day))

    def report(self, actor: Actor, shift: ShiftRecord, *, enrolled: bool) -> PaperJob:
        """The report of a closed shift as it was made last; one that was never owed is, and waits to be asked for.

        Raises:
            NotAllowed: `role_may_not`.

        """
        require(actor, Action.PRINT)
        jobs = [job for job in self._store.paper_jobs_about(shift.id) if job.document == DOCUMENT]
        if jobs:
            return jobs[-1]
        late = replace(self._reports.late(actor, shift, enrolled=enrolled), next_at=0)
        return self._store.write(lambda tx: tx.queue_paper(late))

    def again(self, actor: Actor, *, enrolled: bool, shift: ShiftRecord | None = None) -> PaperJob:
        """Print the report of a shift, or of the one closed last; a second sheet of one that came out is a copy.

        Raises:
            RuleViolated: `subject_missing` where no shift was closed yet.
            NotAllowed: `role_may_not`.

        """
        require(actor, Action.PRINT)
        wanted = shift or self._store.last_shift()
        if wanted is None:
            raise RuleViolated("subject_missing", subject="shift")
        job = self.report(actor, wanted, enrolled=enrolled)
        try:
            return self._papers.print(actor, job.id)
        except RuleViolated as fault:
            if fault.code != "copy_needed":
                raise
            return self._papers.again(actor, job.id, _WANTED)

    def _stated(self, actor: Actor, job: PaperJob, statement: Statement) -> PaperJob:
        """Another report in the place of one, with what both sides hold."""
        details = {**details_of(job), "statement": statement.details()}
        owed = Owing(actor, self._clock.now_ms(), self._random).paper(DOCUMENT, job.about, details)
        return self._papers.instead(actor, job.id, owed, _WANTED)

    def _saved(self, actor: Actor, job: PaperJob) -> Filed:
        target = self._folder / self._papers.file_name(job.id)
        try:
            if job.state in OUT or job.next_at:
                self._papers.save_document(self._papers.pdf(job.id), target)
            else:
                self._papers.save(actor, job.id, self._folder)
        except StorageFault as fault:
            return Filed(job, None, fault.code)
        return Filed(job, target)
