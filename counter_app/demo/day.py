"""The day itself: two counters work, the line goes down and comes back, and at the end both sides must agree."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING, Final

from counter_app.demo.scenario import PLAN, Visits
from counter_app.domain.case import Status
from counter_app.domain.wita import day_of
from counter_app.services.forms import HandOver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from counter_app.demo.clock import DayClock
    from counter_app.demo.scenario import Walk
    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedCase, SavedVisit
    from counter_app.services.syncing import SyncReport

MIDDLE: Final = len(PLAN) // 2
LATEST: Final = 14
MORNING_MINUTES: Final = LATEST * MIDDLE
MANY: Final = 5
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
    relieve: Callable[[int], Desk]
    """Signs the operator of a counter out and the supervisor in."""
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
        self.tell("shift_closed")
        self._sync_all()
        self._supervisors_log()
        self._sync_all()

    def _supervisors_log(self) -> None:
        """The supervisor signs in, reads the day, takes its log out, and has the register checked."""
        for place, counter in enumerate(self.counters):
            desk = counter.desk = self.relieve(place)
            day = day_of(desk.clock.now_ms())
            self._write(counter, desk.day_logs.file_name(day, "pdf"), desk.day_logs.pdf(desk.actor, day))
            self._write(counter, desk.day_logs.file_name(day, "xlsx"), desk.day_logs.sheet(desk.actor, day))
        self.tell("supervisor")

    def _work(self, first: int, last: int) -> None:
        for place, counter in enumerate(self.counters):
            random = Random(f"{self.seed}/{place}/{first}")
            for saved in walk_ins(counter.desk, counter.clock, random, PLAN[first:last]):
                counter.visits.append(saved)
                if saved.paper:
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
            report = counter.desk.sync.run(lambda _step: None, lambda: False)
            after = counter.desk.store.sync_state().waiting
            as_expected = bool(report.error) and not report.agreed and after == before
            self.faults += not as_expected
            self.tell("line_still_down" if as_expected else "line_fault")

    def _follow_up(self) -> None:
        """One case is handed over, one corrected, one forwarded, one held; several are ready, some wait for cards."""
        for counter in self.counters:
            desk = counter.desk
            complete = _complete(counter)
            first, second, third, fourth = (case.id for case in complete[:4])
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
            self._several(desk, complete[4:])
            name = desk.cases.open(desk.actor, second).case.name
            self.faults += second not in {row.id for row in desk.finder.search(desk.actor, name)}

    def _several(self, desk: Desk, cases: Sequence[SavedCase]) -> None:
        """Cards wait for blanks; of what else was brought the first are ready, and some of their owners are told."""
        cards = [(case.id, 0) for case in cases if case.service.startswith("KTP")][:MANY]
        ready = [(case.id, 0) for case in cases if not case.service.startswith("KTP")][:MANY]
        outcomes = (
            desk.cases.move_all(desk.actor, cards, Status.HELD, reason="blangko_habis"),
            desk.cases.move_all(desk.actor, ready, Status.READY),
            desk.cases.inform(desk.actor, ready[:2], "dikabari", "telepon"),
            desk.cases.inform(desk.actor, ready[2:3], "tidak_bisa"),
        )
        self.faults += sum(len(outcome.refused) for outcome in outcomes)


def walk_ins(desk: Desk, clock: DayClock, random: Random, plan: Sequence[Walk]) -> Iterator[SavedVisit]:
    """The visits of a plan, one after another as people come, each saved before it is given out."""
    villages = [village.code for village in desk.regions.villages_of(desk.station.area)]
    visits = Visits(random, desk.catalogue, villages, desk.station.area, day_of(clock.now_ms()))
    for walk in plan:
        ticket = desk.tickets.issue(desk.actor, priority=walk.priority) if walk.numbered else None
        clock.pass_minutes(random.randrange(6, LATEST))
        if ticket is not None:
            desk.tickets.call_next(desk.actor)
        form = replace(visits.form(walk), ticket=ticket.id if ticket else "", priority=walk.priority)
        yield desk.intake.save(desk.actor, form)


def work_morning(desk: Desk, clock: DayClock) -> None:
    """A morning at one counter, so that a demo's window does not open on an empty register."""
    desk.shifts.open(desk.actor, BLANKS)
    saved = [case for visit in walk_ins(desk, clock, Random("morning"), PLAN[:MIDDLE]) for case in visit.cases]
    first, second, third = [case.id for case in saved if case.status == Status.RECEIVED][:3]
    desk.cases.move(desk.actor, first, Status.PROCESSING)
    desk.cases.move(desk.actor, first, Status.READY)
    desk.cases.move(desk.actor, second, Status.FORWARDED)
    desk.cases.move(desk.actor, third, Status.HELD, reason="jaringan")
    # what came out in the morning must not come out again when the window opens
    for job in desk.store.paper_jobs(states=("antre",)):
        desk.papers.answer(desk.actor, job.id, "tercetak")


def _complete(counter: Counter) -> list[SavedCase]:
    return [case for visit in counter.visits for case in visit.cases if case.status == Status.RECEIVED]
