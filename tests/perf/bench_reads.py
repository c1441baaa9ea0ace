"""Reads that the screens and the strip make all day: they must cost in 200,000 cases what they cost in 2,000."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from counter_app.bootstrap.showing import DEMO_PASSWORD
from counter_app.demo.clock import DayClock
from counter_app.demo.day import walk_ins
from counter_app.demo.scenario import PLAN
from counter_app.domain.wita import compact_day, day_bounds, day_of
from tests.perf.figures import Figure, seconds
from tests.perf.register import LARGE, SMALL, copied, door
from tests.shift.counter import MORNING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.bootstrap.door import StationDoor
    from counter_app.domain.case import CaseRecord
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.desk import Desk

TRIES: Final = 25
LIMIT: Final = 1.5
_QUEUED: Final = ("antre", "terkirim", "tidak_pasti", "gagal")


@dataclass(frozen=True, slots=True)
class Day:
    """The same day at a counter with a long past and at one with a short one."""

    desk: Desk
    shift: ShiftRecord
    case: CaseRecord
    token: str


def _worked(entrance: StationDoor, clock: DayClock) -> Day:
    desk = entrance.sign_in("siti", DEMO_PASSWORD)
    shift = desk.shifts.open(desk.actor, {"ktp-el": 100})
    saved = list(walk_ins(desk, clock, Random("reads"), PLAN))
    case = desk.store.case(saved[0].cases[0].id)
    assert case is not None
    return Day(desk, shift, case, saved[0].token)


def _reads(day: Day) -> Mapping[str, Callable[[], object]]:
    """What is read, as the use cases and the screens do it."""
    desk, store = day.desk, day.desk.store
    start, end = day_bounds(day_of(MORNING))
    return {
        "sync_state": store.sync_state,
        "chains": store.chains,
        "open_shift": store.open_shift,
        "shift_tally": lambda: store.shift_tally(day.shift.id),
        "summary": desk.shifts.summary,
        "day_counts": lambda: store.day_counts(start, end),
        "day_rows": lambda: store.day_rows(start, end),
        "tickets": lambda: store.tickets(compact_day(day_of(MORNING))),
        "outages": lambda: desk.outages.lasting(),  # noqa: PLW0108 - named as all others
        "papers_due": lambda: store.papers_due(states=_QUEUED, by=end, beyond=end),
        "paper_jobs": lambda: store.paper_jobs(states=_QUEUED, since=start),
        "latest_papers": lambda: store.latest_papers(limit=30),
        "case": lambda: store.case(day.case.id),
        "history": lambda: store.history(day.case.id),
        "visit_by_token": lambda: store.visit_by_token(day.token),
        "case_by_number": lambda: store.case_by_number(day.case.number),
        "same_person": lambda: store.same_person(day.case.nik),
    }


def run() -> list[Figure]:
    """Each read in turn at both, the quickest of its tries; the figure is the read that grew most."""
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as opened:
        days = []
        for cases in (LARGE, SMALL):
            clock = DayClock(MORNING)
            entrance = door(copied(cases, Path(scratch)), clock)
            opened.callback(entrance.close)
            days.append(_worked(entrance, clock))
        large, small = (_reads(day) for day in days)
        grown = [_paired(name, large[name], small[name]) for name in large]
    worst = max(grown, key=lambda figure: figure.ratio)
    if not worst.within:
        for figure in sorted(grown, key=lambda one: -one.ratio):
            print(f"{figure.name}: {figure.value:.3f} ms, {figure.reference:.3f} ms in {SMALL} cases")
    return [Figure("reads", worst.value, f"ms, {worst.name}", worst.reference, LIMIT)]


def _paired(name: str, large: Callable[[], object], small: Callable[[], object]) -> Figure:
    pairs = [(seconds(large), seconds(small)) for _ in range(TRIES)]
    return Figure(name, min(one for one, _ in pairs) * 1000, "ms", min(other for _, other in pairs) * 1000, LIMIT)
