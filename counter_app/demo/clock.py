"""A clock that the demo sets: a working day passes in seconds."""

from __future__ import annotations

import time
from typing import Final

MINUTE_MS: Final = 60_000


class DayClock:
    """Wall time as the demo says it is; the monotonic clock stays the PC's own."""

    def __init__(self, start_ms: int) -> None:
        self._now = start_ms

    def now_ms(self) -> int:
        """The demo's time."""
        return self._now

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()

    def pass_minutes(self, minutes: int) -> None:
        """Let time go by."""
        self._now += minutes * MINUTE_MS
