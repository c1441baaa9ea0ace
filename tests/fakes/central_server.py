"""One real central for all tests of a run: its own PostgreSQL, TLS, a thread that serves, and stations to join it."""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import tempfile
import threading
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.system import SystemClock
from sync.central.opening import Opened, Place, opened
from sync.central.projecting import catch_up
from sync.central.serving import Ready, Running
from sync.central.stations import add_code
from sync.client.enrolling import enrol
from sync.client.synchronising import StationSync
from sync.contract.enrolment import new_code
from tests.fakes.registers import RepeatingRandom, make_store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.services.syncing import SyncReport
    from counter_app.storage.store import JournalStore

TIMEOUT = (5.0, 5.0)
_AREAS = count(1)
_NAMES = count(1)


@dataclass
class RealCentral:
    """A central that serves on loopback."""

    found: Opened
    ready: Ready
    data: Path

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.ready.url.rpartition(":")[2])

    def code(self, *areas: str, name: str = "Loket") -> str:
        """A fresh one-time code."""
        code = new_code(os.urandom, self.found.certificates.authority)
        if not add_code(self.found.database, code, areas, name, now=SystemClock().now_ms()):
            return self.code(*areas, name=name)
        return str(code)

    def fold(self, *areas: str) -> None:
        """Fold all that these areas' feeds hold."""
        catch_up(self.found.database, areas)


@functools.cache
def real_central() -> RealCentral:
    """The central of this run, started at first use and stopped at exit."""
    data = Path(tempfile.mkdtemp(prefix="loket-central-"))
    stack = ExitStack()
    stack.callback(shutil.rmtree, data, ignore_errors=True)
    found = stack.enter_context(opened(Place(data)))
    running = Running(found, "127.0.0.1", 0, "127.0.0.1")
    listening = threading.Event()
    thread = threading.Thread(target=running.run, args=(lambda _ready: listening.set(),), daemon=True)
    thread.start()
    listening.wait(30)
    stack.callback(thread.join, 30)
    stack.callback(running.stop)
    atexit.register(stack.close)
    return RealCentral(found, running.ready, data)


def new_area() -> str:
    """An area that no other test uses."""
    number = next(_AREAS)
    return f"{7600 + number // 90}.{10 + number % 90}"


@dataclass
class Counter:
    """An enrolled station with its store and its sync."""

    store: JournalStore
    sync: StationSync
    pauses: list[float] = field(default_factory=list)

    def run(self, cancelled: Callable[[], bool] = lambda: False) -> SyncReport:
        """One sync."""
        return self.sync.run(lambda _: None, cancelled)


def new_counter(folder: Path, areas: Sequence[str], *, url: str = "", enrolled: bool = True) -> Counter:
    """A station of these areas, enrolled through `url`."""
    central = real_central()
    name = f"T{next(_NAMES)}"
    random = RepeatingRandom(f"{name}-{os.getpid()}")
    store = make_store(folder / f"{name}.db", name, areas=tuple(areas))
    url = url or central.ready.url
    if enrolled:
        enrol(central.code(*areas), url, store, clock=SystemClock(), random=random, timeout=TIMEOUT)
        store.set_central(url)
    counter = Counter(store, StationSync(store, clock=SystemClock(), random=random, timeout=TIMEOUT))
    counter.sync = StationSync(store, clock=SystemClock(), random=random, timeout=TIMEOUT, pause=counter.pauses.append)
    return counter
