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
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from counter_app.bootstrap.joining import joining
from counter_app.system import SystemClock
from sync.central.opening import Opened, Place, opened
from sync.central.projecting import catch_up
from sync.central.serving import Ready, Running
from sync.central.stations import add_code
from sync.client.link import LINK, Link
from sync.client.synchronising import StationSync
from sync.contract.enrolment import new_code
from tests.fakes.registers import SUPERVISOR, RepeatingRandom, make_store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.services.syncing import SyncReport
    from counter_app.storage.store import JournalStore

TIMEOUT = (5.0, 5.0)
_AREAS = count(1)
_NAMES = count(1)
_ONE_AT_A_TIME = threading.Lock()


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


def real_central() -> RealCentral:
    """The central of this run, started at first use, by whichever thread, and stopped at exit."""
    with _ONE_AT_A_TIME:
        return _started()


@functools.cache
def _started() -> RealCentral:
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
    """An enrolled station with its store and its sync; `pauses` are the seconds that it would have waited."""

    store: JournalStore
    random: RepeatingRandom
    pauses: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sync = self.impatient(TIMEOUT[1])

    def impatient(self, seconds: float) -> StationSync:
        """Another sync of this station that waits so long for a byte."""
        return StationSync(
            self.store,
            clock=SystemClock(),
            random=self.random,
            timeout=(seconds, seconds),
            pause=self.pauses.append,
        )

    def pointed_at(self, url: str) -> StationSync:
        """Another sync of this station that takes another way; the station keeps its own."""
        return StationSync(
            _Elsewhere(self.store, url),
            clock=SystemClock(),
            random=self.random,
            timeout=TIMEOUT,
            pause=self.pauses.append,
        )

    def run(self, cancelled: Callable[[], bool] = lambda: False) -> SyncReport:
        """One sync."""
        return self.sync.run(lambda _: None, cancelled)


class _Elsewhere:
    """A store whose link leads to another address."""

    def __init__(self, store: JournalStore, url: str) -> None:
        self._store, self._url = store, url

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - stands for the store
        return getattr(self._store, name)

    def setting(self, name: str) -> bytes | None:
        """The store's, but for the address."""
        found = self._store.setting(name)
        if name != LINK or found is None:
            return found
        return msgspec.json.encode(replace(msgspec.json.decode(found, type=Link), url=self._url))


def new_counter(folder: Path, areas: Sequence[str], *, url: str = "", enrolled: bool = True) -> Counter:
    """A station of these areas, enrolled through `url`."""
    central = real_central()
    name = f"T{next(_NAMES)}"
    random = RepeatingRandom(f"{name}-{os.getpid()}")
    store = make_store(folder / f"{name}.db", name, areas=tuple(areas))
    url = url or central.ready.url
    if enrolled:
        joining(store, SystemClock(), random).enrol(SUPERVISOR, central.code(*areas), url)
    return Counter(store, random)
