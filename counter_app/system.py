"""The PC's own clock and files, behind the ports."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from pathlib import Path

_NS_PER_MS: Final = 1_000_000


class SystemClock:
    """The clock of this PC."""

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC."""
        return time.time_ns() // _NS_PER_MS

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()


class SystemFiles:
    """Fulfils `services.ports.Files` on this PC's disk."""

    def write_whole(self, target: Path, data: bytes) -> None:
        """Write beside the place first, make it durable, then put it there."""
        part = target.with_name(target.name + ".part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise StorageFault("file_not_written") from None
