"""The queue's rules: whose turn it is, who is in the room, and what a day tells of waiting."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.kinds.ticket import TicketCalled, TicketEnded, TicketHeld, TicketResumed
from counter_app.domain.queue import (
    LATE_MS,
    USUAL_SERVICE_MS,
    called_now,
    calling_order,
    carried_over,
    expected_wait,
    next_to_call,
    people_before,
    queue_figures,
    service_time,
    ticket_number,
)
from counter_app.domain.records import TicketRecord
from counter_app.domain.ticket_steps import ticket_values

if TYPE_CHECKING:
    from counter_app.domain.kinds import Body

MINUTE = 60_000
MORNING = 1_800_000_000_000


def ticket(number: int, *, priority: bool = False, lane: str = "", minute: int = 0, **changes: object) -> TicketRecord:
    """A ticket of the day that was given some minutes after the morning began."""
    values: dict[str, object] = {"issued_at": MORNING + minute * MINUTE} | changes
    name = f"ticket/{lane}{number}"
    return TicketRecord(name, "7501.02", "L", "261124", lane, number, priority, **values)  # type: ignore[arg-type]


def served(number: int, minutes: int) -> TicketRecord:
    """Somebody who was served for so many minutes."""
    called = MORNING + MINUTE
    return ticket(number, state="dilayani", called_at=called, turn_at=called, ended_at=called + minutes * MINUTE)


@dataclass(slots=True)
class Day:
    """A queue in which things happen, one a minute, by the very steps that the register keeps."""

    now: int = MORNING
    given: list[tuple[int, bool, str]] = field(default_factory=list)
    steps: list[list[tuple[int, Body]]] = field(default_factory=list)
    turns: list[bool] = field(default_factory=list)

    @property
    def tickets(self) -> list[TicketRecord]:
        """Everybody as they stand."""
        return [
            TicketRecord(f"ticket/{place}", "", "", "", lane, place, first, issued_at=at, **ticket_values(steps))
            for place, ((at, first, lane), steps) in enumerate(zip(self.given, self.steps, strict=True))
        ]

    def arrive(self, *, priority: bool, lane: str) -> None:
        """Somebody takes a number."""
        self.given.append((self.now, priority, lane))
        self.steps.append([])

    def note(self, place: int, body: Body) -> None:
        """Something is noted of a number."""
        self.steps[place].append((self.now, body))

    def call(self) -> TicketRecord | None:
        """Call whoever is next."""
        chosen = next_to_call(self.tickets)
        if chosen is not None:
            self.note(chosen.number, TicketCalled())
            self.turns.append(chosen.priority)
        return chosen

    def change(self, act: str, place: int) -> None:
        """Hold, resume, send away or call out of turn one of the numbers, where its state allows it."""
        if not self.given:
            return
        one = self.tickets[place % len(self.given)]
        wanted: dict[str, tuple[set[str], Body]] = {
            "hold": ({"menunggu", "dipanggil"}, TicketHeld()),
            "resume": ({"ditahan", "tidak_hadir"}, TicketResumed()),
            "absent": ({"menunggu", "dipanggil", "ditahan"}, TicketEnded("tidak_hadir")),
            "serve": ({"dipanggil"}, TicketEnded("dilayani")),
            "call": ({"menunggu", "dipanggil", "ditahan", "tidak_hadir"}, TicketCalled()),
        }
        states, body = wanted[act]
        if one.state in states:
            self.note(one.number, body)
            if act == "call" and one.state == "menunggu":
                self.turns.append(one.priority)


HAPPENINGS = st.lists(
    st.one_of(
        st.tuples(st.just("arrive"), st.booleans(), st.sampled_from(["", "A", "B"])),
        st.tuples(st.just("next"), st.none(), st.none()),
        st.tuples(st.sampled_from(["hold", "resume", "absent", "serve", "call"]), st.integers(0, 30), st.none()),
    ),
    max_size=50,
)


def play(happenings: list[tuple[str, int | bool | None, str | None]]) -> Day:
    """A day on which these things happened; every call by turn is held against the rule."""
    day = Day()
    for act, what, lane in happenings:
        day.now += MINUTE
        if act == "arrive":
            day.arrive(priority=bool(what), lane=lane or "")
        elif act == "next":
            _call_by_the_rule(day)
        else:
            day.change(act, int(what or 0))
    return day


def _call_by_the_rule(day: Day) -> None:
    waiting = [one for one in day.tickets if one.state == "menunggu"]
    last = day.turns[-1] if day.turns else None
    chosen = day.call()
    if chosen is None:
        assert waiting == []
        return
    others = {one.priority for one in waiting} - {chosen.priority}
    if others:
        assert chosen.priority is not last
        assert chosen.priority or last is True
    ahead = [one.number for one in waiting if one.priority is chosen.priority]
    assert chosen.number == min(ahead)


@given(HAPPENINGS)
def test_priority_and_the_rest_take_turns_whatever_happens(
    happenings: list[tuple[str, int | bool | None, str | None]],
) -> None:
    """Neither gets two turns while the other waits, priority begins, and each line keeps its order of arrival."""
    play(happenings)


@given(HAPPENINGS)
def test_nobody_starves(happenings: list[tuple[str, int | bool | None, str | None]]) -> None:
    """Whoever stands k-th in their line is called within 2k calls, and nobody with priority behind more than one."""
    day = play(happenings)
    waiting = calling_order(day.tickets)
    called = []
    while (one := day.call()) is not None:
        day.now += MINUTE
        called.append(one.id)
    assert called == [one.id for one in waiting]
    for flag in (True, False):
        line = [place for place, one in enumerate(waiting, 1) if one.priority is flag]
        assert all(place <= 2 * kth for kth, place in enumerate(line, 1))


@given(HAPPENINGS, st.integers(0, 1000))
def test_the_order_is_the_same_for_the_same_day(
    happenings: list[tuple[str, int | bool | None, str | None]], seed: int
) -> None:
    """However the tickets were read."""
    tickets = play(happenings).tickets
    shuffled = list(tickets)
    Random(seed).shuffle(shuffled)
    assert calling_order(shuffled) == calling_order(tickets)
    assert called_now(shuffled) == called_now(tickets)
    assert queue_figures(shuffled, MORNING) == queue_figures(tickets, MORNING)


def test_a_number_called_again_takes_nobodys_turn() -> None:
    """Calling somebody of the rest once more does not put them behind one more with priority."""
    day = Day()
    for first in (False, False, True, True, True):
        day.arrive(priority=first, lane="")
    called = []
    for _ in range(3):
        day.now += MINUTE
        called.append(day.call())
    assert [one.number for one in called if one] == [2, 0, 3]
    day.now += MINUTE
    day.note(0, TicketCalled())
    assert [one.number for one in calling_order(day.tickets)] == [1, 4]


def test_somebody_who_is_back_waits_at_their_old_place() -> None:
    """The time of arrival decides, not that of coming back."""
    day = Day()
    for _ in range(3):
        day.arrive(priority=False, lane="")
        day.now += MINUTE
    day.note(0, TicketHeld())
    assert [one.number for one in calling_order(day.tickets)] == [1, 2]
    day.note(0, TicketResumed())
    assert [one.number for one in calling_order(day.tickets)] == [0, 1, 2]


def test_a_clock_set_back_lets_no_later_number_go_first() -> None:
    """Within a series the numbers tell who came first."""
    tickets = [ticket(1, minute=90), ticket(2, minute=5), ticket(1, lane="A", minute=40)]
    assert [ticket_number(one) for one in calling_order(tickets)] == ["A-001", "001", "002"]


@pytest.mark.parametrize(
    ("lane", "priority", "shown"),
    [("", False, "014"), ("", True, "P-014"), ("A", False, "A-014"), ("B", True, "PB-014")],
)
def test_a_number_as_it_is_shown(lane: str, priority: bool, shown: str) -> None:
    """One series has bare numbers, lanes have letters, priority a P."""
    assert ticket_number(ticket(14, lane=lane, priority=priority)) == shown


def test_whoever_stepped_out_is_not_in_the_room() -> None:
    """Waiting and called people are; held, served and absent ones are not."""
    states = ("menunggu", "menunggu", "dipanggil", "ditahan", "dilayani", "tidak_hadir", "batal")
    found = queue_figures([ticket(place, state=state) for place, state in enumerate(states)], MORNING)
    assert (found.waiting, found.in_room) == (2, 3)


def test_the_longest_wait_is_that_of_whoever_waits() -> None:
    """And nobody's while nobody waits."""
    tickets = [ticket(1, minute=0, state="dilayani"), ticket(2, minute=10), ticket(3, minute=20)]
    assert queue_figures(tickets, MORNING + 30 * MINUTE).longest == 20 * MINUTE
    assert queue_figures(tickets[:1], MORNING).longest == 0


def test_a_clock_set_back_makes_no_wait_negative() -> None:
    """Somebody who came "later than now" has not waited."""
    found = queue_figures([ticket(1, minute=60)], MORNING)
    assert (found.longest, found.expected) == (0, USUAL_SERVICE_MS)


def test_a_day_without_service_uses_what_is_usual() -> None:
    """Until somebody was served."""
    assert service_time([ticket(1), ticket(2, state="dipanggil", called_at=MORNING)]) == USUAL_SERVICE_MS


def test_the_service_time_is_the_median_of_the_day() -> None:
    """One long case does not make everybody's wait long."""
    assert service_time([served(1, 4), served(2, 90), served(3, 6)]) == 6 * MINUTE
    assert service_time([served(1, 4), served(2, 6)]) == 4 * MINUTE


def test_a_service_that_ended_before_it_began_counts_for_nothing() -> None:
    """The clock was set back meanwhile."""
    assert service_time([served(1, -30), served(2, 5)]) == 5 * MINUTE


def test_the_expected_wait_counts_who_goes_before_and_what_is_left_of_the_present_one() -> None:
    """Two go before, each of five minutes, and the one at the counter has three minutes left."""
    now = MORNING + 20 * MINUTE
    called = ticket(2, state="dipanggil", called_at=now - 2 * MINUTE, turn_at=now - 2 * MINUTE)
    tickets = [served(1, 5), called, ticket(3, minute=5), ticket(4, minute=6), ticket(5, minute=7)]
    assert people_before(tickets, "ticket/5") == 3
    assert expected_wait(tickets, "ticket/5", now) == 13 * MINUTE
    assert queue_figures(tickets, now).expected == 18 * MINUTE


def test_somebody_who_takes_longer_than_usual_makes_no_wait_shorter() -> None:
    """What is left of them is nothing, never less."""
    now = MORNING + 60 * MINUTE
    tickets = [served(1, 5), ticket(2, state="dipanggil", called_at=MORNING, turn_at=MORNING), ticket(3)]
    assert expected_wait(tickets, "ticket/3", now) == 0


def test_a_newcomer_takes_turns_with_priority() -> None:
    """Three with priority wait: somebody who comes now goes after the first of them."""
    tickets = [ticket(number, priority=True) for number in (1, 2, 3)]
    assert queue_figures(tickets, MORNING).expected == USUAL_SERVICE_MS


@pytest.mark.parametrize(("capacity", "crowded"), [(0, False), (2, True), (3, True), (4, False)])
def test_a_crowd_is_told_at_the_capacity(capacity: int, crowded: bool) -> None:
    """Three in the room; without a capacity never."""
    assert queue_figures([ticket(number) for number in (1, 2, 3)], MORNING, capacity).crowded is crowded


def test_a_number_called_before_midnight_is_at_hand_after_it() -> None:
    """For an hour, while it is not done with."""
    called = ticket(9, state="dipanggil", called_at=MORNING)
    tickets = [called, ticket(8, state="menunggu"), ticket(7, state="dilayani", called_at=MORNING)]
    assert carried_over(tickets, MORNING + MINUTE) == (called,)
    assert carried_over(tickets, MORNING + LATE_MS) == ()
