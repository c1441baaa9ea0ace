"""Stations and central, end to end over TLS: enrolment, push, pull, agreement, and what is refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from counter_app.domain.entry import GENESIS
from counter_app.domain.errors import InvalidInput, NetworkFault
from counter_app.domain.kinds import case as c
from counter_app.system import SystemClock
from sync.client.enrolling import enrol
from sync.client.link import read_link, read_offset
from sync.client.synchronising import StationSync
from sync.contract.enrolment import EnrolmentCode, fingerprint_of, read_code
from tests.fakes.central_server import TIMEOUT, new_area, new_counter, real_central
from tests.fakes.registers import RepeatingRandom, append, case_opened, make_store, visit_opened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from counter_app.services.syncing import Progress, SyncReport
    from counter_app.services.views import ChainState, FeedItem
    from counter_app.storage.store import JournalStore
    from tests.fakes.central_server import Counter


def save_cases(counter: Counter, area: str, count: int, *, start: int = 0) -> None:
    """Some walk-ins."""
    for number in range(start, start + count):
        append(counter.store, f"visit/{counter.store.station().id}-{number}", visit_opened(), area=area)
        append(counter.store, f"case/{counter.store.station().id}-{number}", case_opened(), area=area)


def test_what_one_counter_saves_another_of_the_area_reads(tmp_path: Path) -> None:
    """A case saved here stands in the other's register after both have synchronised."""
    area = new_area()
    first, second = new_counter(tmp_path, [area]), new_counter(tmp_path, [area])
    save_cases(first, area, 3)
    sent, fetched = first.run(), second.run()
    subject = f"case/{first.store.station().id}-1"
    assert (sent.error, sent.agreed, fetched.error, fetched.agreed) == ("", True, "", True)
    assert fetched.received == 8
    assert second.store.case(subject) == first.store.case(subject)


def test_both_sides_state_the_same_heads(tmp_path: Path) -> None:
    """The report names each chain's seq and head on both sides, and they are equal."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    save_cases(counter, area, 2)
    report = counter.run()
    ours = {(state.chain.stream.value, state.seq, state.head.hex()) for state in counter.store.chains()}
    assert {(chain.stream, chain.central_seq, chain.central_head) for chain in report.chains} == ours
    assert all(chain.agreed for chain in report.chains)
    assert counter.sync.estimate() == (0, 0)


def test_a_second_sync_sends_nothing_again(tmp_path: Path) -> None:
    """And our own entries don't come back over the line."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    save_cases(counter, area, 40)
    first, second = counter.run(), counter.run()
    assert (second.sent, second.received, second.agreed) == (0, 0, True)
    assert second.bytes_down < first.bytes_up / 2


def test_progress_is_told_from_hello_to_comparison(tmp_path: Path) -> None:
    """The counts rise to what was announced."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    save_cases(counter, area, 100)
    steps: list[Progress] = []
    counter.sync.run(steps.append, lambda: False)
    assert list(dict.fromkeys(step.phase for step in steps)) == ["hello", "push", "pull", "compare"]
    assert steps[-1].sent == steps[-1].to_send == 203
    assert steps[-1].bytes_up > 0


def test_a_sync_can_be_cancelled_between_batches(tmp_path: Path) -> None:
    """What was confirmed stays confirmed, and the rest goes on waiting."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    save_cases(counter, area, 300)
    steps: list[Progress] = []
    report = counter.sync.run(steps.append, lambda: bool(steps) and steps[-1].sent > 0)
    assert report.error == "cancelled"
    assert 0 < report.sent < 603
    assert report.waiting == 603 - report.sent
    assert counter.run().agreed


def test_large_bodies_go_in_batches_that_grow(tmp_path: Path) -> None:
    """Far more than one batch arrives whole."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    for number in range(60):
        append(counter.store, f"case/{number}", case_opened(notes=f"{number} " + "catatan " * 500), area=area)
    report = counter.run()
    assert (report.agreed, report.sent) == (True, 63)


def test_erased_bodies_travel_as_digests(tmp_path: Path) -> None:
    """A feed entry whose personal part is gone at central still folds, blank."""
    area = new_area()
    first, second = new_counter(tmp_path, [area]), new_counter(tmp_path, [area])
    header = append(first.store, "case/E" + area, case_opened(), area=area)
    first.run()
    with real_central().found.database.scoped((area,)) as connection:
        connection.execute(
            text("DELETE FROM personal WHERE station = :station AND seq = :seq"),
            {"station": header.station, "seq": header.seq},
        )
    assert second.run().error == ""
    found = second.store.case("case/E" + area)
    assert found is not None
    assert (found.name, found.service) == ("", "KTP-BARU")


def test_a_desk_with_two_areas_reads_both(tmp_path: Path) -> None:
    """The Dinas' desk is this program with more areas."""
    one, two = new_area(), new_area()
    left, right, desk = (new_counter(tmp_path, [one]), new_counter(tmp_path, [two]), new_counter(tmp_path, [one, two]))
    save_cases(left, one, 1)
    save_cases(right, two, 1)
    left.run()
    right.run()
    assert desk.run().received == 8
    subject = f"case/{left.store.station().id}-0"
    append(desk.store, subject, c.CaseMoved(to="diproses"), area=one)
    desk.run()
    left.run()
    moved = left.store.case(subject)
    assert moved is not None
    assert moved.status == "diproses"


def test_a_station_that_lost_the_acknowledgement_learns_it_at_the_next_hello(tmp_path: Path) -> None:
    """Central's head is the truth about what arrived."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    save_cases(counter, area, 2)
    counter.run()
    other = StationSync(_Forgetful(counter.store), clock=SystemClock(), random=RepeatingRandom(area), timeout=TIMEOUT)
    assert other.run(lambda _: None, lambda: False).sent == 0


class _Instead:
    """A store but for what a test changes about it."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - stands for the store
        return getattr(self._store, name)


class _Forgetful(_Instead):
    """A store that doesn't know what was confirmed."""

    def chains(self) -> Sequence[ChainState]:
        """As if nothing ever was."""
        return [replace(state, acked_seq=0, acked_head=GENESIS) for state in self._store.chains()]


@dataclass
class ShiftedClock:
    """A PC whose clock is wrong."""

    shift: int

    def now_ms(self) -> int:
        """The wrong time."""
        return SystemClock().now_ms() + self.shift

    def monotonic(self) -> float:
        """Always right."""
        return SystemClock().monotonic()


@pytest.mark.parametrize("days", [-400, -1, 1, 9000])
def test_a_wrong_clock_stops_nothing(tmp_path: Path, days: int) -> None:
    """Central answers with its time, the station corrects its offset and keeps it."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    clock = ShiftedClock(days * 86_400_000)
    sync = StationSync(counter.store, clock=clock, random=RepeatingRandom(f"{area}{days}"), timeout=TIMEOUT)
    assert sync.run(lambda _: None, lambda: False).agreed
    assert abs(read_offset(counter.store) + clock.shift) < 10_000
    assert abs(sync.central_offset_ms() + clock.shift) < 10_000


def test_a_clock_that_is_wrong_at_enrolment_stops_nothing(tmp_path: Path) -> None:
    """The first request is corrected as well."""
    area = new_area()
    store = make_store(tmp_path / "s.db", "C" + area, areas=(area,))
    clock = ShiftedClock(86_400_000)
    found = enrol(real_central().code(area), real_central().ready.url, store, clock=clock, random=RepeatingRandom(area))
    store.close()
    assert found.areas == (area,)


def enrol_with(tmp_path: Path, code: str, address: str = "", name: str = "") -> tuple[str, ...]:
    """Enrol a new station; its areas."""
    area = new_area()
    store = make_store(tmp_path / f"{area}.db", name or "E" + area, areas=(area,))
    try:
        url = address or real_central().ready.url
        return enrol(code, url, store, clock=SystemClock(), random=RepeatingRandom(area), timeout=TIMEOUT).areas
    finally:
        store.close()


def test_central_says_which_areas_a_station_serves(tmp_path: Path) -> None:
    """The code carries them, not the station."""
    areas = (new_area(), new_area())
    assert enrol_with(tmp_path, real_central().code(*areas)) == areas


def test_a_code_is_good_for_one_station(tmp_path: Path) -> None:
    """The second one that tries it is refused."""
    code = real_central().code(new_area())
    enrol_with(tmp_path, code)
    with pytest.raises(NetworkFault, match="code_spent"):
        enrol_with(tmp_path, code)


def test_enrolling_again_after_a_lost_answer_is_safe(tmp_path: Path) -> None:
    """The same station with the same code gets the same answer."""
    area = new_area()
    code = real_central().code(area)
    store = make_store(tmp_path / "s.db", "L" + area, areas=(area,))
    found = [
        enrol(code, real_central().ready.url, store, clock=SystemClock(), random=RepeatingRandom(f"{area}{turn}"))
        for turn in range(2)
    ]
    store.close()
    assert found[0] == found[1]


def test_five_wrong_secrets_spend_a_code(tmp_path: Path) -> None:
    """Then even the right one is refused."""
    right = read_code(real_central().code(new_area()))
    wrong = str(EnrolmentCode(right.number, "0" * 13, right.fingerprint))
    for _ in range(5):
        with pytest.raises(NetworkFault, match="code_wrong"):
            enrol_with(tmp_path, wrong)
    with pytest.raises(NetworkFault, match="code_spent"):
        enrol_with(tmp_path, str(right))


def test_a_code_of_another_central_is_a_wrong_certificate(tmp_path: Path) -> None:
    """The fingerprint in the code decides whom to trust, before the secret is sent."""
    right = read_code(real_central().code(new_area()))
    foreign = EnrolmentCode(right.number, right.secret, fingerprint_of(b"another authority"))
    with pytest.raises(NetworkFault, match="wrong_certificate"):
        enrol_with(tmp_path, str(foreign))


def test_a_station_that_is_known_by_another_key_is_refused(tmp_path: Path) -> None:
    """Nobody takes over a station's name with a fresh code."""
    name = "K" + new_area()
    enrol_with(tmp_path, real_central().code(new_area()), name=name)
    with pytest.raises(NetworkFault, match="station_known"):
        enrol_with(tmp_path, real_central().code(new_area()), name=name)


@pytest.mark.parametrize("address", ["", "http://127.0.0.1:1", "https://a/b", "https://u:p@a", "https://", "a b:x"])
def test_an_address_that_is_none_is_told(tmp_path: Path, address: str) -> None:
    """Only https, a host and a port."""
    with pytest.raises((InvalidInput, NetworkFault)):
        enrol_with(tmp_path, real_central().code(new_area()), address=address or "/")


def test_a_station_that_never_enrolled_is_told(tmp_path: Path) -> None:
    """Its entries wait."""
    counter = new_counter(tmp_path, [new_area()], enrolled=False)
    report: SyncReport = counter.run()
    assert (report.error, report.waiting) == ("not_enrolled", 2)


def test_a_page_with_a_hole_stops_the_pull(tmp_path: Path) -> None:
    """A missing position is an alarm, never skipped."""
    area = new_area()
    first, second = new_counter(tmp_path, [area]), new_counter(tmp_path, [area])
    save_cases(first, area, 2)
    first.run()
    holed = _Holed(second.store)
    sync = StationSync(holed, clock=SystemClock(), random=RepeatingRandom("h" + area), timeout=TIMEOUT)
    report = sync.run(lambda _: None, lambda: False)
    assert (report.error, report.agreed) == ("feed_gap", False)


class _Holed(_Instead):
    """A store to which pages come without their first entry."""

    def apply_page(self, area: str, central_epoch: str, items: Sequence[FeedItem]) -> int:
        """Lose the first."""
        return self._store.apply_page(area, central_epoch, items[1:])


def test_two_syncs_at_once_are_one(tmp_path: Path) -> None:
    """The second is told that one is running."""
    counter = new_counter(tmp_path, [new_area()])
    inner: list[str] = []
    counter.sync.run(lambda _: inner.append(counter.run().error), lambda: False)
    assert set(inner) == {"running"}


def test_the_key_stands_in_no_repr(tmp_path: Path) -> None:
    """A link that ends up in a trace shows no secret."""
    counter = new_counter(tmp_path, [new_area()])
    link = read_link(counter.store)
    assert link.key not in repr(link)
