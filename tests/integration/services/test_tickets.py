"""The queue, on a real register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import Conflict, NotAllowed, RuleViolated
from counter_app.domain.queue import ticket_number
from counter_app.domain.records import TicketRecord
from counter_app.domain.wita import day_bounds
from counter_app.services.settings import Settings
from counter_app.services.tickets import Tickets
from counter_app.services.views import Actor, FeedItem
from counter_app.storage.store import JournalStore
from tests.fakes.counters import AREA, DAY, MINUTE, SITI, make_bench, visit
from tests.fakes.registers import KEY, RepeatingRandom

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.counters import Bench


def test_numbers_run_from_one_per_lane(bench: Bench) -> None:
    """Each lane has its own series."""
    given = [bench.tickets.issue(SITI, lane) for lane in ("A", "A", "B", "A")]
    assert [(ticket.lane, ticket.number) for ticket in given] == [("A", 1), ("A", 2), ("B", 1), ("A", 3)]


def test_a_counter_has_one_series_by_itself(bench: Bench) -> None:
    """Priority has no series of its own."""
    given = [bench.tickets.issue(SITI, priority=priority) for priority in (False, True, False)]
    assert [ticket_number(ticket) for ticket in given] == ["001", "P-002", "003"]


def test_numbers_stay_unique_while_lanes_are_switched_on_and_off(bench: Bench) -> None:
    """Each series goes on where it was."""
    given = [bench.tickets.issue(SITI, lane) for lane in ("", "", "A", "B", "A", "", "A")]
    shown = [ticket_number(ticket) for ticket in given]
    assert shown == ["001", "002", "A-001", "B-001", "A-002", "003", "A-003"]


def test_no_number_comes_twice_after_a_restore(bench: Bench, tmp_path: Path) -> None:
    """A register from a backup, whose later tickets came back from the Dinas, goes on after those."""
    copy = tmp_path / "copy.db"
    bench.store.backup(copy)
    for _ in range(3):
        bench.tickets.issue(SITI)
    lost = tuple(FeedItem(place, raw) for place, raw in enumerate(bench.entries()[-3:], 1))
    random = RepeatingRandom("restored")
    store = JournalStore.open(copy, KEY, clock=bench.clock, random=random)
    store.open_epoch("pemulihan", "K8Q")
    store.apply_page(AREA, "C1", lost)
    assert Tickets(store, bench.clock, random, Settings(store, bench.clock)).issue(SITI).number == 4
    store.close()


@pytest.fixture
def night(bench: Bench) -> Bench:
    """The counter at 23:59 WITA."""
    bench.clock.now = day_bounds(DAY)[1] - MINUTE
    return bench


def test_numbers_begin_again_at_midnight_wita(night: Bench) -> None:
    """At 00:01 the day's first number is given, though it is still yesterday in London."""
    for _ in range(2):
        night.tickets.issue(SITI)
    assert len(night.tickets.today()) == 2
    night.clock.pass_minutes(2)
    assert night.tickets.today() == ()
    given = night.tickets.issue(SITI)
    assert (given.number, given.day) == (1, "261125")
    assert night.tickets.today() == (given,)


def test_a_number_called_before_midnight_ends_after_it(night: Bench) -> None:
    """It stays at hand until then, and nobody who still waited does."""
    called = night.tickets.issue(SITI)
    night.tickets.issue(SITI)
    night.tickets.call_next(SITI)
    night.clock.pass_minutes(2)
    assert [ticket.id for ticket in night.tickets.at_hand()] == [called.id]
    assert night.tickets.call_next(SITI) is None
    saved = night.save(replace(visit("KTP-05"), ticket=called.id))
    ended = night.store.record(called.id)
    assert isinstance(ended, TicketRecord)
    assert (ended.state, ended.visit) == ("dilayani", saved.id)
    assert night.tickets.at_hand() == ()


def test_in_the_morning_nothing_of_the_day_before_is_at_hand(night: Bench) -> None:
    """Also not a number that nobody ended."""
    night.tickets.issue(SITI)
    night.tickets.call_next(SITI)
    night.clock.pass_minutes(8 * 60)
    assert night.tickets.at_hand() == ()


def test_the_tickets_of_another_station_are_not_this_ones(bench: Bench, tmp_path: Path) -> None:
    """Two stations of one kecamatan each have their own queue, also when they know of each other's."""
    other = make_bench(tmp_path, station="S2")
    for _ in range(2):
        other.tickets.issue(SITI)
    items = tuple(FeedItem(place, raw) for place, raw in enumerate(other.entries(), 1))
    bench.store.apply_page(AREA, "C1", items)
    assert bench.tickets.today() == ()
    assert bench.tickets.call_next(SITI) is None
    assert bench.tickets.issue(SITI).number == 1
    other.close()


def test_a_held_number_is_not_called_until_its_holder_is_back(bench: Bench) -> None:
    """Then it has the place of its arrival."""
    first, second, third = (bench.tickets.issue(SITI) for _ in range(3))
    bench.tickets.hold(SITI, first.id)
    bench.clock.pass_minutes(1)
    called = bench.tickets.call_next(SITI)
    assert called is not None
    assert called.id == second.id
    assert bench.tickets.resume(SITI, first.id).state == "menunggu"
    following = [bench.tickets.call_next(SITI) for _ in range(2)]
    assert [ticket.id for ticket in following if ticket] == [first.id, third.id]


def test_a_wrong_absence_is_taken_back(bench: Bench) -> None:
    """The number is called as it was."""
    ticket = bench.tickets.issue(SITI)
    bench.tickets.call_next(SITI)
    bench.tickets.end(SITI, ticket.id, "tidak_hadir")
    again = bench.tickets.resume(SITI, ticket.id)
    assert (again.state, again.calls) == ("dipanggil", 1)


def test_nobody_steps_out_twice_or_comes_back_without_having_been_away(bench: Bench) -> None:
    """A key pressed twice writes one entry."""
    ticket = bench.tickets.issue(SITI)
    with pytest.raises(Conflict, match="ticket_is_here"):
        bench.tickets.resume(SITI, ticket.id)
    bench.tickets.hold(SITI, ticket.id)
    with pytest.raises(Conflict, match="ticket_is_away"):
        bench.tickets.hold(SITI, ticket.id)
    bench.tickets.end(SITI, ticket.id, "batal")
    for act in (bench.tickets.hold, bench.tickets.resume):
        with pytest.raises(Conflict, match="ticket_is_over"):
            act(SITI, ticket.id)
    assert bench.kinds()[-3:] == ["ticket.issued", "ticket.held", "ticket.ended"]


def test_an_unknown_lane_is_refused(bench: Bench) -> None:
    """And no number is used up."""
    with pytest.raises(RuleViolated, match="unknown_lane"):
        bench.tickets.issue(SITI, "Z")
    assert bench.tickets.issue(SITI).number == 1


def test_nobody_waits_nobody_is_called(bench: Bench) -> None:
    """An empty queue has no next one."""
    assert bench.tickets.call_next(SITI) is None


def test_people_are_called_in_order_of_arrival(bench: Bench) -> None:
    """The first who came is the first who is called."""
    for _ in range(3):
        bench.tickets.issue(SITI)
        bench.clock.pass_minutes(1)
    called = []
    while (ticket := bench.tickets.call_next(SITI)) is not None:
        called.append(ticket.number)
        bench.clock.pass_minutes(5)
    assert called == [1, 2, 3]


def test_priority_and_the_rest_take_turns(bench: Bench) -> None:
    """A row of priority people does not hold up everybody else."""
    for priority in (False, False, True, True):
        bench.tickets.issue(SITI, priority=priority)
        bench.clock.pass_minutes(1)
    called = []
    while (ticket := bench.tickets.call_next(SITI)) is not None:
        called.append((ticket.number, ticket.priority))
        bench.clock.pass_minutes(5)
    assert called == [(3, True), (1, False), (4, True), (2, False)]


def test_calling_again_counts_the_calls(bench: Bench) -> None:
    """Somebody who did not hear is called once more."""
    ticket = bench.tickets.issue(SITI)
    bench.tickets.call_next(SITI)
    assert bench.tickets.call_again(SITI, ticket.id).calls == 2


@pytest.mark.parametrize("outcome", ["dilayani", "tidak_hadir", "batal"])
def test_a_ticket_ends_with_an_outcome(bench: Bench, outcome: str) -> None:
    """And is not called any more."""
    ticket = bench.tickets.issue(SITI)
    assert bench.tickets.end(SITI, ticket.id, outcome).state == outcome
    assert bench.tickets.call_next(SITI) is None


def test_an_unknown_outcome_is_refused(bench: Bench) -> None:
    """The ticket goes on waiting."""
    ticket = bench.tickets.issue(SITI)
    with pytest.raises(RuleViolated, match="unknown_outcome"):
        bench.tickets.end(SITI, ticket.id, "pulang")
    assert bench.tickets.today()[0].state == "menunggu"


def test_a_ticket_that_is_not_there_can_not_end(bench: Bench) -> None:
    """Nothing is written."""
    with pytest.raises(RuleViolated, match="subject_missing"):
        bench.tickets.end(SITI, "ticket/X", "batal")
    assert bench.kinds() == ["journal.opened"]


def test_a_ticket_that_is_over_is_neither_called_nor_ended_again(bench: Bench) -> None:
    """Its outcome stands."""
    ticket = bench.tickets.issue(SITI)
    bench.tickets.end(SITI, ticket.id, "batal")
    before = bench.kinds()
    with pytest.raises(Conflict, match="ticket_is_over"):
        bench.tickets.call_again(SITI, ticket.id)
    with pytest.raises(Conflict, match="ticket_is_over"):
        bench.tickets.end(SITI, ticket.id, "dilayani")
    assert bench.kinds() == before


def test_whoever_was_absent_may_come_back(bench: Bench) -> None:
    """The number is called once more, and the visit ends it."""
    ticket = bench.tickets.issue(SITI)
    bench.tickets.end(SITI, ticket.id, "tidak_hadir")
    assert bench.tickets.call_again(SITI, ticket.id).state == "dipanggil"
    bench.save(replace(visit("KTP-05"), ticket=ticket.id))
    assert bench.tickets.today()[0].state == "dilayani"


def test_two_visits_end_one_ticket_once(bench: Bench) -> None:
    """The second visit is saved all the same."""
    ticket = bench.tickets.issue(SITI)
    first = bench.save(replace(visit("KTP-05"), ticket=ticket.id))
    bench.save(replace(visit("KK-06"), ticket=ticket.id))
    (after,) = bench.tickets.today()
    assert after.visit == first.id
    assert bench.kinds().count("ticket.ended") == 1


def test_a_ticket_that_is_not_here_leaves_no_trace(bench: Bench) -> None:
    """Whatever stood in its place: it is a fact, and facts are kept for ever."""
    saved = bench.save(replace(visit("KTP-05"), ticket="ticket/Sri sakit"))
    opened = bench.store.visit(saved.id)
    assert opened is not None
    assert opened.ticket == ""
    assert "ticket.ended" not in bench.kinds()


def test_a_ticket_ends_in_its_own_area(tmp_path: Path) -> None:
    """The visit may be for another kecamatan."""
    bench = make_bench(tmp_path, areas=(AREA, "7501.17"))
    ticket = bench.tickets.issue(SITI)
    bench.save(replace(visit("KTP-05"), ticket=ticket.id, area="7501.17"))
    assert {header.area for header, _ in bench.store.history(ticket.id)} == {AREA}
    bench.close()


def test_saving_a_visit_ends_its_ticket(bench: Bench) -> None:
    """In the same commit as the visit, and the ticket names it."""
    ticket = bench.tickets.issue(SITI)
    saved = bench.save(replace(visit("KTP-05"), ticket=ticket.id))
    (after,) = bench.tickets.today()
    assert (after.state, after.visit) == ("dilayani", saved.id)


def test_a_visit_by_a_number_with_priority_has_priority(bench: Bench) -> None:
    """Nobody has to tick it again."""
    ticket = bench.tickets.issue(SITI, priority=True)
    saved = bench.save(replace(visit("KTP-05"), ticket=ticket.id))
    opened = bench.store.visit(saved.id)
    assert opened is not None
    assert opened.priority


def test_an_administrator_gives_out_no_numbers(bench: Bench) -> None:
    """Whoever keeps the PCs serves nobody."""
    with pytest.raises(NotAllowed, match="role_may_not"):
        bench.tickets.issue(Actor("U-X", "administrator", "X"))


def test_what_was_noted_by_mistake_is_taken_back(bench: Bench) -> None:
    """An absence, an end without a visit, and a number while nobody called it; nothing else."""
    first, second = (bench.tickets.issue(SITI) for _ in range(2))
    assert bench.tickets.take_back(SITI, second.id).state == "batal"
    bench.tickets.call_next(SITI)
    with pytest.raises(Conflict, match="ticket_went_on"):
        bench.tickets.take_back(SITI, first.id)
    bench.tickets.end(SITI, first.id, "tidak_hadir")
    assert bench.tickets.take_back(SITI, first.id).state == "dipanggil"
    bench.tickets.end(SITI, first.id, "dilayani")
    assert bench.tickets.take_back(SITI, first.id).state == "dipanggil"
    third = bench.tickets.issue(SITI)
    bench.tickets.end(SITI, third.id, "dilayani", visit="visit/X")
    with pytest.raises(Conflict, match="ticket_went_on"):
        bench.tickets.take_back(SITI, third.id)
    bench.tickets.hold(SITI, first.id)
    bench.tickets.resume(SITI, first.id)
    with pytest.raises(Conflict, match="ticket_went_on"):
        bench.tickets.take_back(SITI, first.id)
