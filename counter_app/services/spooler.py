"""Takes owed papers to the printer and finds out what became of them.

Somebody else turns it: one `round` after another, never two at once. It tries again by itself only what no printer
has taken (`antre`), later each time and not for ever; from `terkirim` on nothing is printed again by itself. What it
is about to hand over is unsure before the printer hears of it, so that a power cut in between prints nothing twice.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import AppError, InvalidInput, PrinterFault
from counter_app.services.paper_kinds import ROLL, SHEET
from counter_app.services.paper_ledger import HANDING_OVER, WAITED, Step, put
from counter_app.services.views import SpoolState, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.paper_ledger import PaperLedger
    from counter_app.services.paper_ports import Printer
    from counter_app.services.ports import Clock, Store
    from counter_app.services.settings import Settings
    from counter_app.services.typesetter import Typesetter
    from counter_app.services.views import Actor, PaperJob

SECOND: Final = 1_000
MINUTE: Final = 60 * SECOND
FIRST_WAIT: Final = 15 * SECOND
LONGEST_WAIT: Final = 5 * MINUTE
FRESH: Final = 120 * MINUTE
"""What no printer took for so long waits for the operator: nobody stands there for it, and a pile would come out."""
LOOK: Final = 2 * SECOND
LOOK_AGAIN: Final = 10 * SECOND
PATIENCE: Final = 90 * SECOND
"""A slip that the printer still has after this time is unsure: somebody is standing at the counter."""
PATIENCE_WITH_SHEETS: Final = 5 * MINUTE
WATCHED: Final = 15 * MINUTE
"""How long an unsure paper is looked at, should the printer be filled and go on."""
AT_ONCE: Final = 5
_ASK_AGAIN_S: Final = 15.0
_MAYBE_TAKEN: Final = "printer_offline"
_UNDER_WAY: Final = ("terkirim", "tidak_pasti")


class Spooler:
    """The way from `antre` to what is known in the end."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        ledger: PaperLedger,
        typesetter: Typesetter,
        printer: Printer,
        settings: Settings,
    ) -> None:
        self._store, self._clock, self._ledger = store, clock, ledger
        self._typesetter, self._printer = typesetter, printer
        self._settings = settings
        self.printers: tuple[str, ...] | None = None
        """The system's printers when they were last asked for; None before."""
        self._asked_at = 0.0
        self._silent = False
        self._unnoted: tuple[str, str] | None = None
        """The job that is handed over, and its name in the system's queue once that is known."""

    def resume(self, actor: Actor) -> int:
        """After a start: what was being handed over when the program ended is unsure; returns how many."""
        cut = [job for job in self._store.paper_jobs(states=("tidak_pasti",), limit=1_000) if job.error == HANDING_OVER]
        for job in cut:
            self._ledger.step(actor, job.id, self._interrupted)
        return len(cut)

    def round(self, actor: Actor) -> int:
        """Hand over what is due and look at what is under way; returns how many jobs went on."""
        self._note_last(actor)
        now = self._clock.now_ms()
        beyond = now + 2 * LONGEST_WAIT
        under_way = self._store.papers_due(states=_UNDER_WAY, by=now, beyond=beyond)
        owed = self._store.papers_due(states=("antre",), by=now, beyond=beyond, limit=AT_ONCE)
        moved, self._silent = 0, False
        for job in under_way:
            moved += self._look(actor, job)
            if self._silent:
                return moved
        if owed and self.look_for_printers():
            for job in owed:
                moved += self._hand_over(actor, job)
                if self._silent:
                    break
        return moved

    def look_for_printers(self, *, at_once: bool = False) -> tuple[str, ...]:
        """The system's printers; where there were none just now, the system is not asked again at once."""
        now = self._clock.monotonic()
        if at_once or self.printers or self.printers is None or now - self._asked_at >= _ASK_AGAIN_S:
            self.printers, self._asked_at = tuple(self._printer.names()), now
        return self.printers

    def _hand_over(self, actor: Actor, job: PaperJob) -> bool:
        now = self._ledger.now()
        if abs(now - job.changed_at) > FRESH:
            self._ledger.step(actor, job.id, _waited)
            return True
        try:
            size = self._typesetter.size(job)
            data = self._typesetter.pdf(job, size)
        except AppError as fault:
            self._fail(actor, job, fault.code)
            return True
        except Exception:
            # a defect is told once, not at every round
            self._fail(actor, job, "unexpected")
            raise
        printer = job.printer or self._chosen(size)

        def begin(row: PaperJob) -> Step | None:
            if row.state != "antre":
                return None
            changed = replace(row, printer=printer, size=size, attempts=row.attempts + 1, spool="")
            return Step(put(changed, "tidak_pasti", now, HANDING_OVER))

        begun = self._ledger.step(actor, job.id, begin)
        if not _is_handed_over(begun):
            return False
        self._unnoted = (begun.id, "")
        self._submit(actor, begun, data, owed=job)
        self._unnoted = None
        return True

    def _submit(self, actor: Actor, job: PaperJob, data: bytes, *, owed: PaperJob) -> None:
        try:
            spool = self._printer.submit(data, job.printer, self._typesetter.title(job))
        except PrinterFault as fault:
            self._not_taken(actor, job, fault.code, owed=owed)
        except InvalidInput as fault:
            self._fail(actor, job, fault.code)
        else:
            self._unnoted = (job.id, spool)
            self._taken(actor, job.id, spool)

    def _taken(self, actor: Actor, job: str, spool: str) -> None:
        """Note that the queue has it; where the operator said meanwhile that it is not wanted, take it out again."""
        now = self._ledger.now()

        def sent(row: PaperJob) -> Step:
            return Step(put(replace(row, spool=spool), "terkirim", now, next_at=now + LOOK))

        row = self._ledger.step(actor, job, _while_handed_over(sent))
        if row.spool != spool and row.state != "tercetak":
            with suppress(PrinterFault):
                self._printer.cancel(spool)

    def _note_last(self, actor: Actor) -> None:
        """What could not be noted when the last paper was handed over, because the register could not be written."""
        if self._unnoted is None:
            return
        job, spool = self._unnoted
        if spool:
            self._taken(actor, job, spool)
        else:
            self._ledger.step(actor, job, self._interrupted)
        self._unnoted = None

    def _not_taken(self, actor: Actor, job: PaperJob, code: str, *, owed: PaperJob) -> None:
        """A queue that said no is tried again later, wherever papers go then; one that is silent may have taken it."""
        now = self._ledger.now()
        if code == _MAYBE_TAKEN:
            self._silent = True
            self._told(actor, job, lambda row: Step(put(row, "tidak_pasti", now, code), "tidak_pasti"))
            return
        again = now + min(FIRST_WAIT * 2 ** min(job.attempts - 1, 10), LONGEST_WAIT)

        def wait(row: PaperJob) -> Step:
            still = replace(row, printer=owed.printer, size=owed.size)
            return Step(put(still, "antre", owed.changed_at, code, next_at=again))

        self._told(actor, job, wait)

    def _told(self, actor: Actor, job: PaperJob, decide: Callable[[PaperJob], Step]) -> None:
        self._ledger.step(actor, job.id, _while_handed_over(decide))

    def _fail(self, actor: Actor, job: PaperJob, code: str) -> None:
        """What can't be made is not tried again."""
        now = self._ledger.now()

        def fail(row: PaperJob) -> Step | None:
            return Step(put(row, "gagal", now, code), "gagal") if (row.state, row.error) == as_seen else None

        as_seen = (job.state, job.error)
        self._ledger.step(actor, job.id, fail)

    def _chosen(self, size: str) -> str:
        settings = self._settings.current()
        chosen = settings.slip_printer if size == ROLL else settings.document_printer
        return chosen or next(iter(self.printers or ()), "")

    def _look(self, actor: Actor, job: PaperJob) -> bool:
        try:
            told: SpoolState | None = self._printer.state(job.spool) if job.spool else SpoolState(Stage.UNKNOWN)
        except PrinterFault:
            told, self._silent = None, True
        now = self._ledger.now()
        patience = PATIENCE_WITH_SHEETS if job.size in SHEET else PATIENCE
        found = verdict(told, patient=abs(now - job.changed_at) <= patience)

        def decide(row: PaperJob) -> Step | None:
            if row.state not in _UNDER_WAY or row.spool != job.spool:
                return None
            return _next_step(row, found, now)

        return self._ledger.step(actor, job.id, decide).state != job.state

    def _interrupted(self, row: PaperJob) -> Step | None:
        if not _is_handed_over(row):
            return None
        return Step(put(row, "tidak_pasti", self._ledger.now(), "interrupted"), "tidak_pasti")


def _waited(row: PaperJob) -> Step | None:
    return Step(replace(row, error=WAITED, next_at=0)) if row.state == "antre" else None


def _is_handed_over(row: PaperJob) -> bool:
    """Whether a paper is on its way to the printer; once the operator has answered it is not."""
    return (row.state, row.error) == ("tidak_pasti", HANDING_OVER)


def _while_handed_over(decide: Callable[[PaperJob], Step]) -> Callable[[PaperJob], Step | None]:
    return lambda row: decide(row) if _is_handed_over(row) else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sent paper is by what the system tells; `final`: more can't be known. `error`: the printer's complaint."""

    state: str
    final: bool
    error: str = ""


def verdict(told: SpoolState | None, *, patient: bool) -> Verdict:
    """What became of a sent paper; None: the system did not answer. `patient`: it was sent a short while ago."""
    if told is None:
        return Verdict("terkirim" if patient else "tidak_pasti", final=False, error=_MAYBE_TAKEN)
    error = next(iter(told.reasons), "paused" if told.stopped else "")
    if told.stage is Stage.WAITING:
        return Verdict("terkirim" if patient and not told.stopped else "tidak_pasti", final=False, error=error)
    if told.stage is Stage.FAILED:
        return Verdict("gagal", final=True, error=error)
    if told.stage is Stage.UNKNOWN or error:
        return Verdict("tidak_pasti", final=True, error=error)
    return Verdict("tercetak" if told.two_way else "terkirim", final=True)


def _next_step(row: PaperJob, found: Verdict, now: int) -> Step:
    if row.state == "tidak_pasti" and found.state in _UNDER_WAY:
        # The operator is asked already; only what is certain answers in their place.
        over = found.final or abs(now - row.changed_at) > WATCHED
        return Step(replace(row, next_at=0 if over else now + LOOK_AGAIN))
    if row.state == found.state and not found.final:
        return Step(replace(row, next_at=now + LOOK))
    return Step(put(row, found.state, now, found.error, next_at=0 if found.final else now + LOOK_AGAIN), found.state)
