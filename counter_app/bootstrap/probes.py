"""What the readiness check looks at beneath the register: the disk, the pages, and what the door found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter_app.storage.disk import disk_fault, free_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from counter_app.storage.store import JournalStore


@dataclass(frozen=True, slots=True)
class StationProbes:
    """Fulfils `services.readiness.Probes` on one station; `rolled_back` is what the door found when it opened."""

    store: JournalStore
    folder: Path
    rolled_back: bool

    def free(self) -> int:
        """Bytes free on the register's disk."""
        try:
            return free_bytes(self.folder)
        except OSError as problem:
            raise disk_fault(problem) from problem

    def size(self) -> int:
        """Bytes of the register."""
        return self.store.size()

    def look_through(self, tail: int, within: float, stopped: Callable[[], bool]) -> tuple[int, bool]:
        """Recompute the end of the register's chains and look through its pages; see the port."""
        return self.store.copier.look_through(tail, within, stopped)

    def set_back(self) -> bool:
        """Whether this session found the register older than it was known to be."""
        return self.rolled_back
