"""Demo data: stations that exist to show the program, with a central of their own on this PC."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from counter_app import cli_texts
from counter_app.bootstrap.door import StationDoor, new_user
from counter_app.bootstrap.heads import chains_known
from counter_app.config import Places
from counter_app.demo.central_process import CentralProcess
from counter_app.demo.clock import MINUTE_MS, DayClock
from counter_app.demo.day import MORNING_MINUTES, Counter, DemoDay, work_morning
from counter_app.demo.report import compare, print_report
from counter_app.domain.errors import RuleViolated
from counter_app.domain.users import Role
from counter_app.domain.wita import WITA, day_of, to_ms
from counter_app.services.door import SetUpForm
from counter_app.system import SystemClock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from counter_app.services.desk import Desk
    from counter_app.services.ports import Clock

DEMO_PASSWORD: Final = "loket-contoh"  # noqa: S105 - shown on the sign-in screen of demo data
SUPERVISOR_PASSWORD: Final = "dinas-contoh"  # noqa: S105 - likewise
HINTS: Final = {"siti": DEMO_PASSWORD, "hasan": SUPERVISOR_PASSWORD}
OPENING: Final = time(8, 0)
_MARK: Final = ".loket-demo"
_MORNING_MS: Final = MORNING_MINUTES * MINUTE_MS


@dataclass(frozen=True, slots=True)
class DemoStation:
    """One station of the demo: its folder, its kecamatan, its people."""

    folder: str
    area: str
    name: str


STATIONS: Final = (
    DemoStation("telaga", "7501.02", "Loket Kecamatan Telaga"),
    DemoStation("limboto-barat", "7501.17", "Loket Kecamatan Limboto Barat"),
)


def prepare(base: Path, plan: DemoStation, central: CentralProcess, clock: Clock) -> StationDoor:
    """Set a demo station up, enrolled, with an operator and a supervisor."""
    door = StationDoor(Places(base / plan.folder), clock=clock, keyring=False, hints=HINTS)
    code = central.enrolment_code(plan.area, plan.name)
    form = SetUpForm(plan.area, plan.name, "Hasan Pakaya", "hasan", SUPERVISOR_PASSWORD, code, central.url)
    door.set_up(form)
    desk = door.sign_in("hasan", SUPERVISOR_PASSWORD)
    operator = new_user("siti", "Siti Rahmawati", Role.OPERATOR, os.urandom, demo=True)
    door.add_user(desk, operator, DEMO_PASSWORD)
    desk.sign_out()
    return door


@contextmanager
def demo_station(base: Path) -> Iterator[StationDoor]:
    """A demo station to open the window on; made with a morning's work at the first time, kept afterwards."""
    base.mkdir(parents=True, exist_ok=True)
    central = CentralProcess(base / "central")
    central.start()
    try:
        place = Places(base / STATIONS[0].folder)
        if not StationDoor(place, keyring=False).is_set_up:
            clock = DayClock(SystemClock().now_ms() - _MORNING_MS)
            _morning(prepare(base, STATIONS[0], central, clock), clock)
        yield StationDoor(place, keyring=False, hints=HINTS)
    finally:
        central.stop()


def _morning(door: StationDoor, clock: DayClock) -> None:
    """What the operator did before the window opens for the first time."""
    desk = door.sign_in("siti", DEMO_PASSWORD)
    try:
        work_morning(desk, clock)
    finally:
        desk.sign_out()


def day_instead_of_window() -> int:
    """What `make run` shows where there is no display."""
    from counter_app.bootstrap import run_demo  # noqa: PLC0415 - the other way round it is imported first

    sys.stdout.write(cli_texts.NO_DISPLAY + "\n")
    return run_demo(None, None, 1)


def demo_day(base: Path, pictures: Path | None, seed: int) -> int:
    """Run the demo's day in a folder and print what both sides hold; 0 only when they agree."""
    _clear(base)
    today = day_of(SystemClock().now_ms())
    central = CentralProcess(base / "central")
    central.start()
    try:
        _tell("central")
        clocks = [DayClock(_opening(today)) for _ in STATIONS]
        doors = [prepare(base, plan, central, clock) for plan, clock in zip(STATIONS, clocks, strict=True)]
        _tell("enrolled")
        counters = [
            Counter(door.sign_in("siti", DEMO_PASSWORD), clock) for door, clock in zip(doors, clocks, strict=True)
        ]

        def relieve(place: int) -> Desk:
            counters[place].desk.sign_out()
            return doors[place].sign_in("hasan", SUPERVISOR_PASSWORD)

        try:
            day = DemoDay(counters, seed, base / "papers", central.stop, central.start, relieve, _tell)
            day.run()
            report = central.report()
            faults = [*compare(day, report), *_damage(doors)]
            print_report(day, report, faults)
        finally:
            for counter in counters:
                counter.desk.sign_out()
        if pictures is not None:
            _pictures(doors[0], pictures)
        return 1 if faults else 0
    finally:
        central.stop()


def _damage(doors: Sequence[StationDoor]) -> list[str]:
    """What a check of the stations' registers finds: chains, rows, and the file itself."""
    found = []
    for door in doors:
        known = chains_known(door.known_heads(), door.store.station().id)
        found += [f"{fault.code} {fault.where}" for fault in door.store.verify(known).faults]
    return found


def _pictures(door: StationDoor, folder: Path) -> None:
    # Qt is loaded only where pictures were asked for.
    from ui.pictures import take_pictures  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        take_pictures(door, user="siti", password=DEMO_PASSWORD, folder=folder, theme=theme)
    _tell("pictures")


def claim(base: Path) -> None:
    """Mark a folder as the demo's own, so that nothing of anybody else's is ever cleared.

    Raises:
        RuleViolated: `folder_in_use`: there is something in it that no demo put there.

    """
    base.mkdir(parents=True, exist_ok=True)
    mark = base / _MARK
    if not mark.exists() and any(base.iterdir()):
        raise RuleViolated("folder_in_use")
    mark.touch()


def _clear(base: Path) -> None:
    claim(base)
    for name in ("central", "papers", *(plan.folder for plan in STATIONS)):
        shutil.rmtree(base / name, ignore_errors=True)
    (base / "central.ready").unlink(missing_ok=True)


def _opening(day: date) -> int:
    return to_ms(datetime.combine(day, OPENING, tzinfo=WITA))


def _tell(step: str) -> None:
    sys.stdout.write(f"· {cli_texts.STEPS[step]}\n")
    sys.stdout.flush()
