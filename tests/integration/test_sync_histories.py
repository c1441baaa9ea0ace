"""Two histories under one name: an old copy of a register put in its place, and what becomes of either side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from counter_app.system import SystemClock
from sync.central.overview import report
from sync.client.link import LINK
from sync.client.synchronising import StationSync
from tests.fakes.central_server import TIMEOUT, Counter, new_area, new_counter, real_central
from tests.fakes.registers import RepeatingRandom, append, case_opened, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.services.syncing import SyncReport
    from counter_app.storage.store import JournalStore

_KEPT = text("SELECT count(*) FROM fork WHERE station = :station")


@dataclass
class TwoHistories:
    """A station, and an older copy of its register that somebody put on another disk."""

    area: str
    counter: Counter
    restored: JournalStore

    def write(self, store: JournalStore, *names: str) -> None:
        """Cases saved at one of the two."""
        for name in names:
            append(store, f"case/{name}", case_opened(), area=self.area)

    def sync(self) -> SyncReport:
        """Send from the older copy."""
        random = RepeatingRandom(f"r{self.area}{self.restored.chains()[0].seq}")
        sync = StationSync(self.restored, clock=SystemClock(), random=random, timeout=TIMEOUT)
        return sync.run(lambda _: None, lambda: False)

    def kept_at_central(self) -> int:
        """Batches of another history that central keeps."""
        station = self.counter.store.station().id
        with real_central().found.database.scoped([self.area]) as connection:
            return int(connection.execute(_KEPT, {"station": station}).scalar_one())

    def held_at_central(self) -> set[tuple[str, int, str]]:
        """What central holds of this station, every hash checked again."""
        chains = report(real_central().found.database, verified=True).chains
        mine = [chain for chain in chains if chain.station == self.counter.store.station().id]
        assert not any(chain.fault for chain in mine)
        return {(chain.stream, chain.seq, chain.head) for chain in mine}


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoHistories]:
    """The copy was taken after one case had been sent; three more were saved and sent since."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    append(counter.store, "case/before", case_opened(), area=area)
    counter.run()
    counter.store.backup(tmp_path / "copy.db")
    restored = open_store(tmp_path / "copy.db")
    assert restored.setting(LINK) == counter.store.setting(LINK)
    found = TwoHistories(area, counter, restored)
    found.write(counter.store, "one", "two", "three")
    assert counter.run().agreed
    yield found
    restored.close()
    counter.store.close()


def test_an_old_copy_is_told_that_central_holds_more(two: TwoHistories) -> None:
    """By a code of its own; it is no other history, and central keeps no evidence of one."""
    before = two.held_at_central()
    found = two.sync()
    assert (found.error, found.agreed) == ("own_chain_behind", False)
    assert two.restored.sync_state().last_error == "own_chain_behind"
    assert two.held_at_central() == before
    assert two.kept_at_central() == 0


@pytest.mark.parametrize("more", [1, 3, 5])
def test_an_old_copy_that_went_on_is_another_history(two: TwoHistories, more: int) -> None:
    """Whether it is shorter, as long or longer: `fork`, nothing overwritten, its entry kept at central, once."""
    before = two.held_at_central()
    two.write(two.restored, *(f"other-{number}" for number in range(more)))
    errors = [two.sync().error for _ in range(2)]
    assert errors == ["fork", "fork"]
    assert two.held_at_central() == before
    assert two.kept_at_central() == 1
    assert two.counter.run().agreed


def test_recording_goes_on_with_another_history(two: TwoHistories) -> None:
    """What is saved afterwards waits, is counted as waiting, and stands in the register."""
    two.write(two.restored, "other")
    two.sync()
    waiting = two.restored.sync_state().waiting
    two.write(two.restored, "later")
    assert two.restored.sync_state().waiting == waiting + 1
    assert two.restored.case("case/later") is not None
    assert two.sync().waiting == waiting + 1


def test_a_new_epoch_brings_the_lost_entries_back(two: TwoHistories) -> None:
    """A restored register that opens one sends on, and reads from the feed what it had lost."""
    two.restored.open_epoch("pulih", "M2Q")
    two.write(two.restored, "afterwards")
    found = two.sync()
    assert found.error == ""
    assert found.waiting == 0
    assert two.restored.case("case/three") == two.counter.store.case("case/three")
    assert two.counter.store.station().epoch != two.restored.station().epoch


def test_a_new_epoch_does_not_send_what_ended_the_old_one(two: TwoHistories) -> None:
    """Another history stays one: it is told again until somebody settles it, and waits unharmed."""
    two.write(two.restored, "other")
    two.restored.open_epoch("pulih", "M2Q")
    assert two.sync().error == "fork"
    assert two.restored.case("case/other") is not None
