"""The shift with everything round the counter, which also goes on in a window that is opened anew."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from typing_extensions import override

from tests.shift.counter import PassingClock, opened_window
from tests.shift.shift import Shift

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.desk import Desk
    from tests.shift.around import Around
    from tests.shift.hands import Hands, Stopwatch


class WholeShift(Shift):
    """The shift at a counter that has everything round it; `quiet` and `watch` are those of `Hands`."""

    def __init__(self, folder: Path, around: Around, *, quiet: float = 0.0, watch: Stopwatch | None = None) -> None:
        self._folder, self._around, self._quiet, self._watch = folder, around, quiet, watch
        self._windows = ExitStack()
        clock = PassingClock()
        super().__init__(self._opened(clock), clock)

    @property
    @override
    def around(self) -> Around:
        return self._around

    @property
    def seated(self) -> Desk | None:
        """The desk of whoever is signed in."""
        frame = self.hands.window.frame
        return None if frame is None else frame.place.desk

    @override
    def opens_the_program_again(self) -> None:
        """The window goes as it is; nobody signs out."""
        self.close()
        self.hands = self._opened(self.clock)

    def close(self) -> None:
        """Close the window."""
        self._windows.close()

    def _opened(self, clock: PassingClock) -> Hands:
        return self._windows.enter_context(opened_window(self._folder, clock, quiet=self._quiet, watch=self._watch))
