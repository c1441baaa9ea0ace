"""How much to send or ask for at once: what the line bears, found out as we go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from counter_app.domain.errors import NetworkFault

START: Final = 65_536
LEAST: Final = 1
MOST: Final = 524_288
PATIENCE: Final = 8
_PAUSE: Final = 0.25
_LONGEST_PAUSE: Final = 4.0


class Appetite:
    """Bytes for the next piece: half on a cut, half as much again on success; it gives up when nothing passes."""

    def __init__(self, size: int = START) -> None:
        self.size = size
        self._cuts = 0

    def passed(self, size: int) -> None:
        """A piece of that size arrived; only full pieces say that more may fit."""
        self._cuts = 0
        if size * 2 >= self.size:
            self.size = min(MOST, self.size * 3 // 2)

    def cut(self, fault: NetworkFault, entries: int, size: int) -> float:
        """A piece was cut; returns the seconds to wait before trying a smaller one.

        Raises:
            NetworkFault: the same fault, when it was one entry that is too large or nothing passes any more.

        """
        self._cuts += 1
        alone = entries <= 1
        if self._cuts > PATIENCE or (alone and fault.code == "too_large"):
            raise fault
        self.size = max(LEAST, min(size, self.size) // 2)
        return min(_LONGEST_PAUSE, _PAUSE * (1 << (self._cuts - 1)))
