"""The plan of a generated register: people, days and cases as a counter in Gorontalo has them."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from random import Random

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.case import may_move
from counter_app.domain.kinds.case import CaseChecked, CaseHandedOver, CaseMoved, CaseOpened
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.domain.kinds.ticket import TicketIssued
from counter_app.domain.wita import day_of, local
from counter_app.generating.day_plan import Known, PlannedDay
from counter_app.generating.people import LAST_SERIAL, Population, Who
from counter_app.generating.planning import Planner
from counter_app.services.deadlines import Deadlines
from counter_app.services.views import Actor, Station

AREA = "7501.02"
LAST = date(2026, 11, 23)
STATION = Station("L-UJI", "Loket Telaga", (AREA,), "e1", "K7Q")
STAFF = (Actor("U-SITI", "operator", "Siti"), Actor("U-HASAN", "supervisor", "Hasan"))
CASES = 800


def _plan(seed: int = 1, cases: int = CASES) -> list[PlannedDay]:
    catalogue, calendar = knowledge.catalogue(), knowledge.calendar()
    known = Known(catalogue, knowledge.regions(), calendar, Deadlines(catalogue, calendar))
    return list(Planner(Random(seed), STATION, STAFF, known, cases=cases, last=LAST).days())


@pytest.fixture(scope="module")
def days() -> list[PlannedDay]:
    """A plan of some weeks."""
    return _plan()


def _opened(days: list[PlannedDay]) -> list[CaseOpened]:
    return [entry.body for day in days for entry in day.entries if isinstance(entry.body, CaseOpened)]


def test_a_plan_has_the_cases_that_were_asked_for_and_follows_from_its_seed(days: list[PlannedDay]) -> None:
    """Not one more or less; the same seed gives the same entries, another seed others."""
    assert len(_opened(days)) == sum(day.cases for day in days) == CASES
    assert _plan(cases=60) == _plan(cases=60)
    assert _plan(cases=60) != _plan(2, cases=60)


def test_each_day_is_a_working_day_and_holds_its_own_entries_in_order(days: list[PlannedDay]) -> None:
    """The shift is opened first and closed last; numbers run from 1 without a gap."""
    assert days[-1].day == LAST
    for day in days:
        assert knowledge.calendar().is_working_day(day.day)
        moments = [entry.at for entry in day.entries]
        assert moments == sorted(moments)
        assert {day_of(at) for at in moments} == {day.day}
        kinds = [type(entry.body) for entry in day.entries]
        assert (kinds[0], kinds[-1]) == (ShiftOpened, ShiftClosed)
        numbers = [entry.body.number for entry in day.entries if isinstance(entry.body, CaseOpened)]
        assert [int(number.split("-")[3]) for number in numbers] == list(range(1, day.cases + 1))
        tickets = [entry.body.number for entry in day.entries if isinstance(entry.body, TicketIssued)]
        assert sorted(tickets) == list(range(1, day.tickets + 1))


def test_no_case_goes_a_way_that_the_register_does_not_allow(days: list[PlannedDay]) -> None:
    """Each step may follow the one before it, and the ends of a counter's cases all occur."""
    stands: dict[str, str] = {}
    for day in days:
        for entry in day.entries:
            body = entry.body
            if isinstance(body, CaseOpened):
                stands[entry.subject] = body.status
            elif isinstance(body, CaseChecked | CaseMoved | CaseHandedOver):
                to = getattr(body, "to", getattr(body, "status", "diserahkan"))
                assert may_move(stands[entry.subject], to)
                stands[entry.subject] = to
    ends = Counter(stands.values())
    assert {"diserahkan", "selesai", "siap_diambil", "belum_lengkap", "dicatat", "batal"} <= set(ends)
    assert ends["diserahkan"] > CASES / 3


def test_people_and_wishes_are_spread_as_in_life(days: list[PlannedDay]) -> None:
    """Some names and services are frequent, most are rare; people come back; a family shares its card."""
    opened = _opened(days)
    names, services = Counter(body.name for body in opened), Counter(body.service for body in opened)
    assert services.most_common(1)[0][1] > CASES / 12
    assert len([code for code, count in services.items() if count < CASES / 100]) > len(services) / 3
    assert max(names.values()) > 2
    assert CASES / 2 < len(names) < CASES
    cards: defaultdict[str, set[str]] = defaultdict(set)
    for body in opened:
        cards[body.kk].add(body.name)
    assert max(map(len, cards.values())) > 1
    assert any("'" in name for name in names)
    mornings = sum(local(entry.at).hour < 12 for day in days for entry in day.entries)
    assert mornings > sum(len(day.entries) for day in days) / 2


def test_nobody_has_a_number_that_could_be_real() -> None:
    """Serials are given out from 9999 downwards, each number to one person."""
    people = Population(Random(5), "750102", ["75.01.02.2015", "75.01.02.2016"])
    found = {people.somebody(Who.ADULT, LAST) for _ in range(3000)}
    numbers = [person.nik for person in found] + sorted({person.family.kk for person in found})
    assert len(set(numbers)) == len(numbers)
    assert all(LAST_SERIAL - 20 < int(number[12:]) <= LAST_SERIAL for number in numbers)
