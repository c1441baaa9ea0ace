"""Background work done at once, in the thread that asks for it."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from counter_app.domain.errors import AppError
from ui.tasks import Lane, Task, TaskRunner, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

T = TypeVar("T")


class InlineTaskRunner(TaskRunner):
    """The runner's contract without threads: results come back before `submit` returns."""

    def submit(
        self,
        work: Callable[[], T],
        *,
        lane: Lane,  # noqa: ARG002 - there is only one thread here
        owner: QObject,  # noqa: ARG002 - nothing outlives the call
        done: Callable[[T], None],
        failed: Callable[[AppError], None],
    ) -> Task:
        """Do the work now."""
        task, future = Task(), Future[T]()
        try:
            future.set_result(work())
        except BaseException as fault:  # noqa: BLE001 - a future keeps whatever was raised
            future.set_exception(fault)
        settle(task, done, failed, future)
        return task


class InlineLanes:
    """The same for presenters; errors that nobody asked for are kept."""

    def __init__(self) -> None:
        self.faults: list[AppError] = []

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None] | None = None,
        *,
        lane: Lane = Lane.READ,  # noqa: ARG002 - there is only one thread here
    ) -> None:
        """Do the work now."""
        try:
            result = work()
        except AppError as fault:
            (failed or self.faults.append)(fault)
        else:
            done(result)
