"""The counter of the shift: the real window on a real station's door, and a clock that lets the day pass."""

from __future__ import annotations

import time
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from counter_app import bootstrap
from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.showing import HINTS
from counter_app.config import Places
from counter_app.domain.wita import WITA, to_ms
from tests.shift.hands import Hands, Stopwatch, WatchedRunner
from ui.app import running_application
from ui.language import use_language
from ui.shell.window import MainWindow
from ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MORNING: Final = to_ms(datetime(2026, 11, 24, 7, 50, tzinfo=WITA))
MINUTE_MS: Final = 60_000


class PassingClock:
    """The time of the shift's day: it passes as it does, and by as many minutes more as somebody waits."""

    def __init__(self, start_ms: int = MORNING) -> None:
        self._start, self._begun = start_ms, time.monotonic()

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC."""
        return self._start + round((time.monotonic() - self._begun) * 1000)

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()

    def pass_minutes(self, minutes: int) -> None:
        """Let time go by."""
        self._start += minutes * MINUTE_MS


@contextmanager
def opened_window(
    folder: Path, clock: PassingClock, *, quiet: float = 0.0, watch: Stopwatch | None = None
) -> Iterator[Hands]:
    """The window at the door of a station, warmed up as the program does it after its first paint."""
    app = running_application()
    use_language(app, "id")
    places = Places(folder)
    door = StationDoor(places, clock=clock, keyring=False, hints=HINTS)
    runner = WatchedRunner(app)
    window = MainWindow(door, runner, Theme(app, Scheme.LIGHT), folder=folder)
    hands = Hands(window, runner, quiet=quiet, watch=watch)
    window.show()
    window.activateWindow()
    hands.sees(window.isActiveWindow, "the window")
    window.warm_up(partial(bootstrap.warm_up, places))
    hands.settled()
    try:
        yield hands
    finally:
        window.finish()
        door.close()
        window.close()
        window.deleteLater()
