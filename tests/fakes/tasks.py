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
        """Do the work when it is its turn: now."""

        def act() -> None:
            try:
                result = work()
            except AppError as fault:
                (failed or self.faults.append)(fault)
            else:
                done(result)

        self.take(act, lane)

    def take(self, act: Callable[[], None], lane: Lane) -> None:
        """Do it at once."""
        act()


class WaitingLanes(InlineLanes):
    """Work waits until it is let go on; remembers in which lanes."""

    def __init__(self) -> None:
        super().__init__()
        self.lanes: list[Lane] = []
        self._waiting: list[Callable[[], None]] = []

    @override
    def take(self, act: Callable[[], None], lane: Lane) -> None:
        """Put it off."""
        self.lanes.append(lane)
        self._waiting.append(act)

    def go_on(self) -> None:
        """Do what waits, in the order of the asking, and whatever follows from it."""
        while self._waiting:
            self._waiting.pop(0)()
