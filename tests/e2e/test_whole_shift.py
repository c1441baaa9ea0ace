"""A whole shift at the real window, by keys alone: a real register, a real Dinas, a real print system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.generated import GeneratedStation, Wish
from counter_app.bootstrap.heads import chains_known
from counter_app.bootstrap.showing import DEMO_PASSWORD, HINTS
from tests.shift.around import OUTSIDE, surroundings
from tests.shift.matters import ALONE, papers_by_hand
from tests.shift.people import DAY
from tests.shift.whole import WholeShift

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication


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
        assert desk.store.sync_state().waiting <= 1, "but for what became of the first copy of the closing report"
        assert list(station.places.folder.rglob("*.db.vault.json")), "a copy was made by itself"
        assert door.store.verify(chains_known(door.known_heads(), desk.station.id)).faults == ()
        door.close()
