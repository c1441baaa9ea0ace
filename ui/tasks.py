"""Work off the GUI thread: plain functions in lanes, whose results come back by one queued signal.

Work gets values and returns frozen values; it touches no Qt object. Whoever owns the result and is gone by then
gets nothing.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar
from weakref import WeakMethod, ref

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from counter_app.domain.errors import AppError
from ui.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Lane(StrEnum):
    """What a piece of work waits behind."""

    WRITE = "write"
    READ = "read"
    SYNC = "sync"
    PRINT = "print"
    VOICE = "voice"
    KEEP = "keep"
    CHECK = "check"


WORKERS: Final = {Lane.WRITE: 1, Lane.READ: 2, Lane.SYNC: 1, Lane.PRINT: 1, Lane.VOICE: 1, Lane.KEEP: 1, Lane.CHECK: 1}


LETS_GO_AFTER_S: Final = 0.001
"""So long a thread that works in Python keeps the window waiting, each time that the window has something to do."""


def give_way() -> None:
    """Let work in the lanes keep the window waiting no longer than that; not while modules are still being loaded."""
    sys.setswitchinterval(LETS_GO_AFTER_S)


class UnexpectedFault(AppError):
    """Work ended by a defect of the program; the crash handler has the details, the screen only the news."""

    def __init__(self) -> None:
        super().__init__("unexpected")


class CancelToken:
    """A wish to stop that long work looks at between its steps."""

    def __init__(self) -> None:
        self._wished = False

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._wished = True

    def __call__(self) -> bool:
        """Whether somebody asked."""
        return self._wished


class Lanes(Protocol):
    """What a presenter knows of background work."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None] | None = None,
        *,
        lane: Lane = Lane.READ,
    ) -> None:
        """Do `work` in a lane, then call `done` or `failed` in the GUI thread."""
        ...


class Task:
    """One piece of work under way; it keeps nobody, and whoever it is for has nothing of it once it is done."""

    def __init__(self, owner: QObject) -> None:
        self._owner = ref(owner)

    @property
    def abandoned(self) -> bool:
        """Whether whoever it is for is gone: the result goes nowhere, the work itself runs to its end."""
        owner = self._owner()
        return owner is None or not isValid(owner)  # type: ignore[no-untyped-call]


class TaskRunner(QObject):
    """The lanes of the program."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._arrived.connect(lambda settled: settled(), Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[[], T],
        *,
        lane: Lane,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[AppError], None],
    ) -> Task:
        """Start work; `done` or `failed` is called in the GUI thread unless the owner is gone by then."""
        task = Task(owner)
        future = self._pool(lane).submit(work)
        future.add_done_callback(partial(self._came_back, task, done, failed))
        return task

    def telling(self, owner: QObject, told: Callable[[T], None]) -> Callable[[T], None]:
        """What work may call from its lane to be heard meanwhile: `told`, a method of the owner, in the GUI thread."""
        task, heard = Task(owner), WeakMethod(told)
        return lambda news: self._arrived.emit(partial(_hear, task, heard, news))

    def close(self) -> None:
        """Do what waits to be saved, drop what else has not begun, and wait for what has."""
        for lane, pool in self._pools.items():
            pool.shutdown(wait=False, cancel_futures=lane is not Lane.WRITE)
        for pool in self._pools.values():
            pool.shutdown(wait=True)
        self._pools.clear()

    def _pool(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._pools:
            # With its logging it takes longer to load than the sign-in takes to paint.
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

            self._pools[lane] = ThreadPoolExecutor(WORKERS[lane], thread_name_prefix=f"lane-{lane}")
        return self._pools[lane]

    def _came_back(
        self, task: Task, done: Callable[[Any], None], failed: Callable[[AppError], None], future: Future[Any]
    ) -> None:
        """Runs in the worker's thread: only a signal leaves it."""
        if not future.cancelled():
            self._arrived.emit(partial(settle, task, done, failed, future))


def settle(task: Task, done: Callable[[Any], None], failed: Callable[[AppError], None], future: Future[Any]) -> None:
    """Hand a finished future's result or error to whoever waits for it."""
    fault = future.exception()
    if fault is not None and not isinstance(fault, AppError):
        sys.excepthook(type(fault), fault, fault.__traceback__)
        fault = UnexpectedFault()
    if task.abandoned:
        return
    if fault is None:
        done(future.result())
    else:
        failed(fault)


def _hear(task: Task, heard: WeakMethod[Callable[[Any], None]], news: object) -> None:
    told = heard()
    if told is not None and not task.abandoned:
        told(news)


class AtOnceRunner(TaskRunner):
    """The same contract without threads: results are there before `submit` returns; for pictures and tests."""

    @override
    def telling(self, owner: QObject, told: Callable[[T], None]) -> Callable[[T], None]:
        """Hear it now."""
        return partial(_hear, Task(owner), WeakMethod(told))

    @override
    def submit(
        self,
        work: Callable[[], T],
        *,
        lane: Lane,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[AppError], None],
    ) -> Task:
        """Do the work now."""
        from concurrent.futures import Future  # noqa: PLC0415 - as above

        task = Task(owner)
        future: Future[T] = Future()
        try:
            future.set_result(work())
        except Exception as fault:  # noqa: BLE001 - the runner is where errors of work are told apart
            future.set_exception(fault)
        settle(task, done, failed, future)
        return task


class OwnedLanes:
    """The runner's lanes for one screen: what comes back after the screen is gone is dropped."""

    def __init__(self, runner: TaskRunner, owner: QObject, failed: Callable[[AppError], None]) -> None:
        self._runner, self._owner, self._failed = runner, owner, failed

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None] | None = None,
        *,
        lane: Lane = Lane.READ,
    ) -> None:
        """Do `work` in a lane; an error that nobody asked for goes to the screen's own place for messages."""
        self._runner.submit(work, lane=lane, owner=self._owner, done=done, failed=failed or self._failed)
