"""A process that drives the whole shift at the real window and tells how long each key took; prints JSON.

`python -m tests.perf.shift FOLDER`: FOLDER is a station's, which is written into.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Final

from typing_extensions import override

from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.showing import HINTS
from counter_app.config import Places
from tests.perf.chores import going_on
from tests.shift.around import OUTSIDE, sends, surroundings
from tests.shift.hands import Stopwatch
from tests.shift.matters import ALONE, papers_by_hand
from tests.shift.people import DAY
from tests.shift.whole import WholeShift

QUIET_S: Final = 0.007
"""What a window paints comes at most five milliseconds after what made it necessary."""
WORTH_A_LOOK_S: Final = 0.01
TURNS: Final = (*DAY, *(turn for turn in (*ALONE, *OUTSIDE) if turn not in {papers_by_hand, sends}))
"""Everything of the whole shift, with a printer and without a line: sending all that there is would take the day."""


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


def _send_the_first(door: StationDoor) -> None:
    """Let the Dinas know who works at this counter."""
    sent: list[int] = []
    desk = door.sign_in("siti", HINTS["siti"])
    assert desk.sync is not None
    desk.sync.run(lambda progress: sent.append(progress.sent), lambda: any(sent))
    desk.sign_out()


def main(folder: Path) -> None:
    """Drive the shift, and print what was measured."""
    record = Record()
    with surroundings(folder.parent) as around:
        os.environ["CUPS_SERVER"] = around.print_system
        door = StationDoor(Places(folder), keyring=False, hints=HINTS)
        around.enrols(door)
        _send_the_first(door)
        around.central.stop()
        shift = WholeShift(folder, around, quiet=QUIET_S, watch=record)
        try:
            with going_on(lambda: shift.seated):
                shift.run(TURNS)
        finally:
            shift.close()
    json.dump({"keys": record.keys, "turns": record.turns}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
