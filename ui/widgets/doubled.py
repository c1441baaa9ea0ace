"""The second half of a double click confirms nothing: what the first half warned of was not read yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.ports import Clock


class Doubled:
    """Lets buttons do nothing for as long after a warning as a double click may take; keys are not asked."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until = 0.0

    def warned(self) -> None:
        """Something was warned of or asked just now."""
        self._until = self._clock.monotonic() + QApplication.doubleClickInterval() / 1000

    def but(self, act: Callable[[], object]) -> Callable[[], None]:
        """What a button does instead of the act: the act, but for a click that came too soon to be one of its own."""
        return partial(self._clicked, act)

    def _clicked(self, act: Callable[[], object]) -> None:
        if self._clock.monotonic() < self._until:
            # Whoever goes on clicking has not stopped to read either.
            self.warned()
            return
        act()
