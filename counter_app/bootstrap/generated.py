"""`counter-app generate`: a demo station whose register holds as many made-up cases as were asked for."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from counter_app import cli_texts
from counter_app.bootstrap.desk import open_store
from counter_app.bootstrap.door import new_user
from counter_app.bootstrap.heads import remember_heads
from counter_app.bootstrap.knowledge import calendar, catalogue, regions
from counter_app.bootstrap.people import write_missing_users
from counter_app.bootstrap.setting_up import set_up
from counter_app.bootstrap.showing import DEMO_PASSWORD, STATIONS, SUPERVISOR_PASSWORD
from counter_app.config import Places
from counter_app.demo.clock import DayClock
from counter_app.domain.errors import InvalidInput, RuleViolated
from counter_app.domain.users import Role
from counter_app.domain.wita import day_bounds
from counter_app.generating.day_plan import Known
from counter_app.generating.days import working_days
from counter_app.generating.planning import Planner
from counter_app.generating.writing import BATCH_CASES, HistoryWriter, Seeded
from counter_app.services.deadlines import Deadlines
from counter_app.services.door import SetUpForm
from counter_app.services.signing_in import SignIn
from counter_app.services.views import Actor
from counter_app.storage.vault.document import Cost
from counter_app.storage.vault.vault import StationVault
from resources.passwords import forbidden_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from counter_app.services.signing_in import SignInUser
    from counter_app.services.views import Station

LAST_DAY: Final = date(2026, 11, 23)
MOST_CASES: Final = 2_000_000
MARK: Final = ".loket-generated"
PLACE: Final = STATIONS[0]
COST: Final = Cost(passes=1, memory_kib=8 * 1024, lanes=1)
"""A guess costs little: the passwords of demo data stand on its sign-in screen."""
STOPPED: Final = 130
_BEFORE: Final = 3
"""Entries of the register that are older than its first day: its opening and its two users."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How many cases, from which seed, up to which day; the same wish gives the same heads."""

    cases: int
    seed: int
    last: date = LAST_DAY


class GeneratedStation:
    """A folder that holds a generated register and nothing else."""

    def __init__(self, base: Path, wish: Wish, *, batch: int = BATCH_CASES) -> None:
        if not 0 < wish.cases <= MOST_CASES:
            raise InvalidInput({"cases": "out_of_range"})
        self._base, self._wish, self._batch = base, wish, batch
        self.places = Places(base / PLACE.folder)
        self._vault = StationVault(self.places.folder, keyring=None, random=os.urandom, cost=COST)
        first = working_days(calendar(), wish.last, wish.cases)[0]
        self._clock = DayClock(day_bounds(first)[0])

    def write(self, progress: Callable[[int], None]) -> int:
        """Make the station, or go on where an earlier run was stopped; returns how many cases were written.

        Raises:
            RuleViolated: `folder_in_use`, `generated_otherwise`.
            Conflict: `register_differs`.

        """
        self._claim()
        if not self._vault.exists() or not self._vault.expects_database():
            self._set_up()
        try:
            return self._written(progress)
        finally:
            self._vault.forget()

    def _claim(self) -> None:
        """Mark the folder with what is to stand in it; what is there already must be just that."""
        wish = {"cases": self._wish.cases, "seed": self._wish.seed, "last": self._wish.last.isoformat()}
        mark = self._base / MARK
        self._base.mkdir(parents=True, exist_ok=True, mode=0o700)
        if mark.exists():
            there = json.loads(mark.read_text("utf-8"))
            if there != wish:
                raise RuleViolated("generated_otherwise", **there)
        elif any(self._base.iterdir()):
            raise RuleViolated("folder_in_use")
        else:
            mark.write_text(json.dumps(wish) + "\n", "utf-8")

    def _random(self, what: str) -> Random:
        return Random(f"{self._wish.seed}/{self._wish.cases}/{what}")  # noqa: S311 - a seed, so that the register comes out the same

    def _set_up(self) -> None:
        form = SetUpForm(PLACE.area, PLACE.name, "Hasan Pakaya", "hasan", SUPERVISOR_PASSWORD)
        random = self._random("station").randbytes
        set_up(form, self.places, self._vault, clock=self._clock, random=random, demo=True)
        self._vault.forget()

    def _written(self, progress: Callable[[int], None]) -> int:
        door = SignIn(self._vault, forbidden_words())
        session = door.sign_in("hasan", SUPERVISOR_PASSWORD)
        if "siti" not in {user.login for user in self._vault.users()}:
            operator = new_user("siti", "Siti Rahmawati", Role.OPERATOR, self._random("siti").randbytes, demo=True)
            door.add_user(session, operator, DEMO_PASSWORD)
        salts = Seeded(self._wish.seed)
        store = open_store(self.places, self._vault, session, self._clock, salts)
        try:
            users = self._vault.users()
            write_missing_users(store, users, self._clock.now_ms())
            days = self._planner(store.station(), users).days()
            writer = HistoryWriter(store, salts, PLACE.area, batch=self._batch)
            added = writer.write(days, before=_BEFORE, progress=progress)
            remember_heads(self._vault, store, day_bounds(self._wish.last)[1])
        finally:
            store.close()
        return added

    def _planner(self, station: Station, users: Sequence[SignInUser]) -> Planner:
        staff = [Actor(user.id, user.role.value, user.name) for user in sorted(users, key=lambda user: user.role.value)]
        known = Known(catalogue(), regions(), calendar(), Deadlines(catalogue(), calendar()))
        random = self._random("plan")
        return Planner(random, station, staff, known, cases=self._wish.cases, last=self._wish.last)


def generate(base: Path, wish: Wish) -> int:
    """Run the command; 0 when all cases stand in the register, 130 when it was stopped on the way."""
    station = GeneratedStation(base, wish)
    columns = (TextColumn(cli_texts.GENERATING), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=wish.cases)
        try:
            station.write(lambda cases: progress.update(task, completed=cases))
        except KeyboardInterrupt:
            sys.stderr.write(cli_texts.GENERATING_STOPPED + "\n")
            return STOPPED
    words = cli_texts.GENERATED.format(cases=wish.cases, folder=station.places.folder, base=base)
    sys.stdout.write(words + "\n")
    return 0
