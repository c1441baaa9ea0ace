"""The PC's own clock and randomness, behind the ports."""

from __future__ import annotations

import time
from typing import Final

_NS_PER_MS: Final = 1_000_000


class SystemClock:
    """The clock of this PC."""

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC."""
        return time.time_ns() // _NS_PER_MS

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()
