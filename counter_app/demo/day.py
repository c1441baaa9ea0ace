"""The day itself: two counters work, the line goes down and comes back, and at the end both sides must agree."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final

from counter_app.demo.scenario import PLAN, Visits
from counter_app.domain.case import Status
from counter_app.domain.errors import NetworkFault
from counter_app.domain.wita import day_of
from counter_app.services.forms import HandOver

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from counter_app.demo.clock import DayClock
    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from counter_app.services.syncing import SyncReport

MIDDLE: Final = len(PLAN) // 2
BLANKS: Final = {"ktp-el": 140, "kia": 60}


@dataclass(slots=True)
class Counter:
    """One station of the demo and what happened at it."""

    desk: Desk
    clock: DayClock
    visits: list[SavedVisit] = field(default_factory=list)
    receipts: list[Path] = field(default_factory=list)
    syncs: list[SyncReport] = field(default_factory=list)


@dataclass(slots=True)
class DemoDay:
    """A day at several counters; every random choice follows from the seed."""

    counters: Sequence[Counter]
    seed: int
    papers: Path
    line_down: Callable[[], None]
    line_up: Callable[[], None]
    tell: Callable[[str], None]
    faults: int = 0

    def run(self) -> None:
        """From opening the shifts to the last statement of agreement."""
        shutil.rmtree(self.papers, ignore_errors=True)
        for counter in self.counters:
            counter.desk.shifts.open(counter.desk.actor, BLANKS)
        self.tell("shift_opened")
        self._work(0, MIDDLE)
        self._sync_all()
        self.tell("line_down")
        self.line_down()
        self._work(MIDDLE, len(PLAN))
        self._sync_fails()
        self._follow_up()
        self.line_up()
        self.tell("line_up")
        for counter in self.counters:
            desk = counter.desk
            desk.shifts.close(desk.actor, {"ktp-el": BLANKS["ktp-el"] - 4, "kia": BLANKS["kia"] - 1})
            day = day_of(desk.clock.now_ms())
            self._write(counter, desk.day_logs.file_name(day, "pdf"), desk.day_logs.pdf(desk.actor, day))
            self._write(counter, desk.day_logs.file_name(day, "xlsx"), desk.day_logs.sheet(desk.actor, day))
        self.tell("shift_closed")
        self._sync_all()
        self._sync_all()

    def _work(self, first: int, last: int) -> None:
        for place, counter in enumerate(self.counters):
            desk = counter.desk
            today = day_of(desk.clock.now_ms())
            villages = [village.code for village in desk.regions.villages_of(desk.station.area)]
            random = Random(f"{self.seed}/{place}/{first}")
            visits = Visits(random, desk.catalogue, villages, desk.station.area, today)
            for walk in PLAN[first:last]:
                counter.clock.pass_minutes(random.randrange(6, 14))
                saved = desk.intake.save(desk.actor, visits.form(walk))
                counter.visits.append(saved)
                self._receipt(counter, saved.paper)

    def _receipt(self, counter: Counter, job: str) -> None:
        desk = counter.desk
        folder = self.papers / desk.station.name.replace(" ", "-").lower()
        counter.receipts.append(desk.papers.save(desk.actor, job, folder))

    def _write(self, counter: Counter, name: str, data: bytes) -> None:
        folder = self.papers / counter.desk.station.name.replace(" ", "-").lower()
        (folder / name).write_bytes(data)

    def _sync_all(self) -> None:
        for counter in self.counters:
            if counter.desk.sync is not None:
                counter.syncs.append(counter.desk.sync.run(lambda _step: None, lambda: False))

    def _sync_fails(self) -> None:
        """While the line is down a sync must say so, and keep everything."""
        for counter in self.counters:
            if counter.desk.sync is None:
                continue
            before = counter.desk.store.sync_state().waiting
            report = _try(counter)
            after = counter.desk.store.sync_state().waiting
            as_expected = not report and after == before
            self.faults += not as_expected
            self.tell("line_still_down" if as_expected else "line_fault")

    def _follow_up(self) -> None:
        """One case is finished and handed over, one corrected with a reason, one forwarded, one held."""
        for counter in self.counters:
            desk = counter.desk
            first, second, third, fourth = _complete(counter)[:4]
            counter.clock.pass_minutes(12)
            desk.cases.move(desk.actor, first, Status.PROCESSING)
            desk.cases.move(desk.actor, first, Status.READY)
            counter.clock.pass_minutes(9)
            desk.cases.hand_over(desk.actor, first, HandOver(receiver=""))
            desk.cases.correct(
                desk.actor, second, "phone", "085299990000", reason="salah_dengar", note="diulang oleh pemohon"
            )
            desk.cases.move(desk.actor, third, Status.FORWARDED)
            desk.cases.move(desk.actor, fourth, Status.HELD, reason="jaringan")
            desk.cases.number(desk.actor, first, "SIAK-2026-0001")


def _complete(counter: Counter) -> list[str]:
    return [case.id for visit in counter.visits for case in visit.cases if case.status == Status.RECEIVED]


def _try(counter: Counter) -> bool:
    """Whether a sync got through."""
    if counter.desk.sync is None:
        return False
    try:
        report = counter.desk.sync.run(lambda _step: None, lambda: False)
    except NetworkFault:
        return False
    return report.agreed
