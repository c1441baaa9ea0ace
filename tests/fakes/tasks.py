"""Background work done at once, in the thread that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from typing_extensions import override

from counter_app.domain.errors import AppError
from ui.tasks import AtOnceRunner as InlineTaskRunner
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
__all__ = ["InlineLanes", "InlineTaskRunner", "WaitingLanes"]


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
        lane: Lane = Lane.READ,
    ) -> None:
        """Do the work now."""
        try:
            result = work()
        except AppError as fault:
            (failed or self.faults.append)(fault)
        else:
            done(result)


class WaitingLanes(InlineLanes):
    """Work waits until it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Callable[[], None]] = []

    @override
    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None] | None = None,
        *,
        lane: Lane = Lane.READ,
    ) -> None:
        """Put the work off."""
        self._waiting.append(lambda: super(WaitingLanes, self).run(work, done, failed, lane=lane))

    def go_on(self) -> None:
        """Do what waits."""
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            one()
