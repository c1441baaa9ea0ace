"""A whole shift at the real window, by keys alone, on a real register with the program's own lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.generated import GeneratedStation, Wish
from counter_app.bootstrap.heads import chains_known
from counter_app.bootstrap.showing import DEMO_PASSWORD, HINTS
from tests.shift.counter import PassingClock, opened_window
from tests.shift.shift import Shift

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_a_shift_of_thirty_people(tmp_path: Path, qapp: QApplication) -> None:
    """From signing in to signing out: everybody is served, and the register is sound afterwards."""
    station = GeneratedStation(tmp_path, Wish(300, 1))
    station.write(lambda _cases: None)
    clock = PassingClock()
    with opened_window(station.places.folder, clock) as (hands, _door):
        shift = Shift(hands, clock)
        shift.run()
    door = StationDoor(station.places, keyring=False, hints=HINTS)
    desk = door.sign_in("siti", DEMO_PASSWORD)
    closed = desk.store.last_shift()
    assert closed is not None
    assert (closed.visits, closed.cases) == (shift.visits, shift.cases)
    assert door.store.verify(chains_known(door.known_heads(), desk.station.id)).faults == ()
    door.close()
