"""A whole shift at the real window, by keys alone: a real register, a real Dinas, a real print system."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from typing_extensions import override

from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.generated import GeneratedStation, Wish
from counter_app.bootstrap.heads import chains_known
from counter_app.bootstrap.showing import DEMO_PASSWORD, HINTS
from tests.shift.around import OUTSIDE, Around, surroundings
from tests.shift.counter import PassingClock, opened_window
from tests.shift.matters import ALONE, papers_by_hand
from tests.shift.people import DAY
from tests.shift.shift import Shift

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication


class WholeShift(Shift):
    """The shift at a counter that has everything round it."""

    def __init__(self, folder: Path, around: Around) -> None:
        self._folder, self._around = folder, around
        self._windows = ExitStack()
        clock = PassingClock()
        hands, _ = self._windows.enter_context(opened_window(folder, clock))
        super().__init__(hands, clock)

    @property
    @override
    def around(self) -> Around:
        return self._around

    @override
    def opens_the_program_again(self) -> None:
        """The window goes as it is; nobody signs out."""
        self.close()
        self.hands, _ = self._windows.enter_context(opened_window(self._folder, self.clock))

    def close(self) -> None:
        """Close the window."""
        self._windows.close()


def test_a_shift_with_everything_that_happens_in_it(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody is served, everything else happens too, both sides agree, and the register is sound afterwards."""
    station = GeneratedStation(tmp_path, Wish(300, 1))
    station.write(lambda _cases: None)
    with surroundings(tmp_path) as around:
        monkeypatch.setenv("CUPS_SERVER", around.print_system)
        around.enrols(StationDoor(station.places, keyring=False, hints=HINTS))
        shift = WholeShift(station.places.folder, around)
        try:
            shift.run((*DAY, *(turn for turn in ALONE if turn is not papers_by_hand), *OUTSIDE))
        finally:
            shift.close()
        door = StationDoor(station.places, keyring=False, hints=HINTS)
        desk = door.sign_in("siti", DEMO_PASSWORD)
        closed = desk.store.last_shift()
        assert closed is not None
        assert (closed.visits, closed.cases) == (shift.visits, shift.cases)
        assert not desk.store.sync_state().waiting
        assert list(station.places.folder.rglob("*.db.vault.json")), "a copy was made by itself"
        assert door.store.verify(chains_known(door.known_heads(), desk.station.id)).faults == ()
        door.close()
