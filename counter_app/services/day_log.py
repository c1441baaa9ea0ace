"""The day's log: the list on the screen, and the buku register harian on paper and as a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.permissions import Action
from counter_app.domain.wita import compact_day, day_bounds
from counter_app.services.day_log_paper import DayLogPaper, take
from counter_app.services.owing import Owing
from counter_app.services.papers import Imprint
from counter_app.services.permission import agreed, require

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from counter_app.domain.consent import Consent
    from counter_app.services.access import AccessLog
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.paper_ports import PaperMaker
    from counter_app.services.papers import DayLog
    from counter_app.services.ports import Clock, Randomness
    from counter_app.services.views import Actor, CaseRow, DayCounts, PaperJob


class DayLogs:
    """The use cases round a day's log."""

    def __init__(
        self, ground: PaperGround, clock: Clock, random: Randomness, *, maker: PaperMaker, access: AccessLog
    ) -> None:
        self._ground, self._store = ground, ground.store
        self._clock, self._random, self._maker, self._access = clock, random, maker, access

    def rows(
        self, actor: Actor, day: date, *, before: tuple[int, str] | None = None, limit: int = 100
    ) -> Sequence[CaseRow]:
        """A page of a day's cases, newest first."""
        require(actor, Action.READ)
        start, end = day_bounds(day)
        return self._store.day_rows(start, end, before=before, limit=limit)

    def counts(self, day: date) -> DayCounts:
        """The figures over a day's log."""
        return self._store.day_counts(*day_bounds(day))

    def paper(self, actor: Actor, day: date) -> PaperJob:
        """The buku register harian as it stands now, not owed yet; that it was taken out is recorded."""
        require(actor, Action.PRINT)
        now = self._clock.now_ms()
        taking = take(self._store, day, now, actor.user)
        self._access.note(actor, "dicetak", rows=taking.cases)
        return Owing(actor, now, self._random).paper("day_log", f"day/{compact_day(day)}", taking.details())

    def pdf(self, actor: Actor, day: date) -> bytes:
        """The buku register harian as PDF; that it was taken out is recorded."""
        require(actor, Action.PRINT)
        log = self._composed(actor, day)
        self._access.note(actor, "dicetak", rows=len(log.rows))
        return self._maker.make("day_log", log, "a4")

    def sheet(self, actor: Actor, day: date, *, consent: Consent | None = None) -> bytes:
        """The buku register harian as XLSX; that it was taken out is recorded.

        Raises:
            NotAllowed: as `permission.agreed`.

        """
        return self._maker.day_log_sheet(self._exported(actor, day, consent))

    def csv(self, actor: Actor, day: date, *, consent: Consent | None = None) -> bytes:
        """The buku register harian as CSV, as `sheet`."""
        return self._maker.day_log_csv(self._exported(actor, day, consent))

    def _exported(self, actor: Actor, day: date, consent: Consent | None) -> DayLog:
        about = f"day/{compact_day(day)}"
        agreed(actor, self._access.wish("diekspor", about), consent)
        log = self._composed(actor, day)
        self._access.note(actor, "diekspor", about, rows=len(log.rows), consent=consent)
        return log

    @staticmethod
    def file_name(day: date, suffix: str) -> str:
        """A name for the file: the date and nothing else."""
        return f"buku-register-{compact_day(day)}.{suffix}"

    def document(self, actor: Actor, day: date) -> DayLog:
        """The whole log of a day, oldest first, with totals and the head hash that it covers."""
        require(actor, Action.READ)
        return self._composed(actor, day)

    def _composed(self, actor: Actor, day: date) -> DayLog:
        imprint = Imprint(self._ground.letterhead, demo=self._ground.demo)
        taking = take(self._store, day, self._clock.now_ms(), actor.user)
        return DayLogPaper(self._ground).document(taking, imprint, actor.name)
