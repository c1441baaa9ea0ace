"""A process that drives the whole shift at the real window and tells how long each key took; prints JSON.

`python -m tests.perf.shift FOLDER`: FOLDER is a station's, which is written into.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtWidgets import QApplication, QLineEdit
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


SEARCHED: Final = {"search": "Cari permohonan", "intake": "Nama lengkap"}
"""By screen the field that is searched while somebody types."""
LINE: Final = 100
"""More bytes than the kernel's figures for a thread have."""


class Mark(NamedTuple):
    """Milliseconds so far that this thread was ready and had no processor, and that our other threads had one."""

    waited: float
    others: float

    @classmethod
    def here(cls, schedule: int) -> Mark:
        """As it stands; `schedule` is this thread's open file of the kernel's schedule."""
        _, waited, _ = os.pread(schedule, LINE, 0).split()
        return cls(int(waited) / 1_000_000, (time.process_time() - time.thread_time()) * 1000)

    def kept_off(self, until: Mark) -> float:
        """How long it waited since for other programs at least: our own threads may have been in its way too."""
        return max(0.0, (until.waited - self.waited) - (until.others - self.others))


class Record(Stopwatch):
    """Keeps every key's time, and every turn that took long, of the thread that makes it: the window's."""

    def __init__(self) -> None:
        self.keys: list[tuple[str, float]] = []
        self.typed: dict[str, list[str]] = {screen: [] for screen in SEARCHED}
        self.turns: list[tuple[str, float, float]] = []
        # Opened once, in the thread whose figures it gives wherever it is read: opening it before each turn would
        # itself be most of what many a turn takes.
        self._schedule = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
        self._begun = Mark.here(self._schedule)

    def close(self) -> None:
        """Measure no more."""
        os.close(self._schedule)

    @override
    def key(self, what: str, seconds: float) -> None:
        """Keep it, and after a letter what stands in a field that is searched while somebody types."""
        self.keys.append((what, seconds * 1000))
        screen, _, key = what.partition(" ")
        field = QApplication.focusWidget()
        if key == "letter" and isinstance(field, QLineEdit) and SEARCHED.get(screen) == field.accessibleName():
            self.typed[screen].append(field.text())

    @override
    def begins(self) -> None:
        """Mark where it begins."""
        self._begun = Mark.here(self._schedule)

    @override
    def turn(self, what: str, seconds: float) -> None:
        """Keep it, if it is worth a look, with how long other programs had the processors meanwhile."""
        if seconds > WORTH_A_LOOK_S:
            self.turns.append((what, seconds * 1000, self._begun.kept_off(Mark.here(self._schedule))))


def _send_the_first(door: StationDoor) -> None:
    """Let the Dinas know who works at this counter."""
    sent: list[int] = []
    desk = door.sign_in("siti", HINTS["siti"])
    assert desk.sync is not None
    desk.sync.run(lambda progress: sent.append(progress.sent), lambda: any(sent))
    desk.sign_out()


def main(folder: Path) -> None:
    """Drive the shift, and print what was measured."""
    with closing(Record()) as record, surroundings(folder.parent) as around:
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
    json.dump({"keys": record.keys, "turns": record.turns, "typed": record.typed}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
