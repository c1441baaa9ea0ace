"""A process that drives the whole shift at the real window and tells how long each key took; prints JSON.

`python -m tests.perf.shift FOLDER`: FOLDER is a station's, which is written into.
"""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from tests.perf.chores import going_on
from tests.shift.counter import PassingClock, opened_window
from tests.shift.hands import Stopwatch
from tests.shift.shift import Shift

if TYPE_CHECKING:
    from counter_app.bootstrap.door import StationDoor
    from tests.shift.hands import Hands

QUIET_S: Final = 0.007
"""What a window paints comes at most five milliseconds after what made it necessary."""
WORTH_A_LOOK_S: Final = 0.01


def _kept_off_ms() -> float:
    """How long this thread was ready to run so far and did not get a processor."""
    _, waited, _ = Path("/proc/thread-self/schedstat").read_text("ascii").split()
    return int(waited) / 1_000_000


class Record(Stopwatch):
    """Keeps every key's time, and every turn that took long."""

    def __init__(self) -> None:
        self.keys: list[tuple[str, float]] = []
        self.turns: list[tuple[str, float, float]] = []
        self._kept_off = _kept_off_ms()

    @override
    def key(self, what: str, seconds: float) -> None:
        """Keep it."""
        self.keys.append((what, seconds * 1000))

    @override
    def turn(self, what: str, seconds: float) -> None:
        """Keep it, if it is worth a look, with how long other programs had the processors meanwhile."""
        if seconds > WORTH_A_LOOK_S:
            kept_off = _kept_off_ms()
            self.turns.append((what, seconds * 1000, min(seconds * 1000, kept_off - self._kept_off)))
        self._kept_off = _kept_off_ms()


class BusyShift(Shift):
    """The same shift while everything goes on in the background that ever does."""

    def __init__(self, hands: Hands, clock: PassingClock, door: StationDoor) -> None:
        super().__init__(hands, clock)
        self._door, self._chores = door, ExitStack()

    @override
    def begin(self) -> None:
        """Begin, and set the background to work."""
        super().begin()
        self._chores.enter_context(going_on(self.desk, self._door.store))

    @override
    def end(self) -> None:
        """Let the background come to rest, then close: the register is closed with the session."""
        self._chores.close()
        super().end()


def main(folder: Path) -> None:
    """Drive the shift, and print what was measured."""
    record, clock = Record(), PassingClock()
    with opened_window(folder, clock, quiet=QUIET_S, watch=record) as (hands, door):
        BusyShift(hands, clock, door).run()
    json.dump({"keys": record.keys, "turns": record.turns}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
