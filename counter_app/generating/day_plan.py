"""One day of a counter: who came, what was done for them, and what went on with the cases of the days before."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import Status
from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.kinds.blackout import OutageBegan, OutageEnded
from counter_app.domain.kinds.case import CaseMoved, CaseOpened
from counter_app.domain.kinds.register import PaperPrinted
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.domain.kinds.ticket import TicketCalled, TicketEnded, TicketIssued
from counter_app.domain.kinds.visit import VisitOpened
from counter_app.domain.queue import ONE_SERIES
from counter_app.domain.register_number import format_register_number
from counter_app.domain.wita import compact_day
from counter_app.generating.days import MINUTE, Moment
from counter_app.generating.lives import Life, Opening
from counter_app.generating.shares import Shares, happens
from counter_app.services.identifiers import new_subject, new_token
from counter_app.services.ports import NewEntry
from counter_app.services.views import PaperJob

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from random import Random

    from counter_app.domain.calendar import WorkCalendar
    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.kinds import Body
    from counter_app.domain.regions import Regions
    from counter_app.generating.days import History
    from counter_app.generating.visits import Parties, Party, Wanted
    from counter_app.services.deadlines import Deadlines
    from counter_app.services.views import Actor, Station

_OUTCOME: Final = Shares({"tercetak": 955, "ditulis": 25, "disimpan": 20})
_BROUGHT: Final = frozenset({"asli", "salinan"})
_LOW, _DELIVERY = 60, 500
_BEFORE, _AFTER = 5 * MINUTE, 10 * MINUTE


@dataclass(frozen=True, slots=True)
class Known:
    """What a plan goes by: services, places, working time, deadlines."""

    catalogue: Catalogue
    regions: Regions
    calendar: WorkCalendar
    deadlines: Deadlines


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """One day of a counter: its entries in the order of the clock, its papers, and how many numbers it used."""

    day: date
    entries: tuple[NewEntry, ...]
    papers: tuple[PaperJob, ...]
    cases: int
    tickets: int


@dataclass(frozen=True, slots=True)
class _Due:
    """A step of a case that is done on a later day; `blank` is the kind of card that it uses."""

    at: int
    subject: str
    body: Body
    blank: str


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A visit on its day: when they came, the number they drew (0 for none), and when it was saved."""

    party: Party
    came: int
    number: int
    saved: int
    later: bool


@dataclass(slots=True)
class Ground:
    """What the days of one station share, and what they hand on to each other."""

    random: Random
    station: Station
    staff: tuple[Actor, ...]
    known: Known
    history: History
    parties: Parties
    blanks: dict[str, int]
    due: defaultdict[int, list[_Due]] = field(default_factory=lambda: defaultdict(list))


class DayPlan:
    """Plans one day."""

    def __init__(self, ground: Ground, place: int) -> None:
        self._ground, self._place, self._random = ground, place, ground.random
        self._day = ground.history.days[place]
        self._compact = compact_day(self._day.day)
        self._next_day = ground.known.calendar.next_working_day(self._day.day).isoformat()
        self._actor = ground.random.choices(ground.staff, weights=(90, 4)[: len(ground.staff)])[0]
        self._shift = new_subject("shift", ground.random.randbytes)
        self._entries: list[NewEntry] = []
        self._papers: list[PaperJob] = []
        self._running = self._tickets = self._visits = self._brought = self._residents = 0
        self._used: dict[str, int] = dict.fromkeys(ground.blanks, 0)

    def planned(self) -> PlannedDay:
        """The whole day, from opening to closing."""
        opening = dict(self._ground.blanks)
        self._add(self._shift, ShiftOpened(day=self._compact, blanks=opening), self._day.opens - _BEFORE)
        for arrival in self._arrivals():
            self._serve(arrival)
        for due in self._ground.due.pop(self._place, ()):
            self._do(due)
        self._outage()
        self._entries.sort(key=attrgetter("at"))
        self._close()
        return PlannedDay(self._day.day, tuple(self._entries), tuple(self._papers), self._running, self._tickets)

    def _add(self, subject: str, body: Body, at: int) -> None:
        self._entries.append(NewEntry(self._actor, subject, self._ground.station.area, body, at))

    def _arrivals(self) -> Iterator[_Arrival]:
        """Visits by the time of their saving; numbers are drawn by the time of coming."""
        parties: list[Party] = []
        left = self._day.cases
        while left:
            parties.append(self._ground.parties.next(self._day.day, left))
            left -= len(parties[-1].wanted)
        came = sorted(self._ground.history.arrival(self._place) for _ in parties)
        found = [self._arrival(party, at) for party, at in zip(parties, came, strict=True)]
        return iter(sorted(found, key=attrgetter("saved")))

    def _arrival(self, party: Party, came: int) -> _Arrival:
        random, day = self._random, self._day
        number = 0
        if party.group != "kolektif" and happens(random, 0.75):
            self._tickets += 1
            number = self._tickets
        saved = came + round(random.uniform(3, 22) * MINUTE)
        dark = day.outage == "listrik" and day.began <= came < day.ended
        if dark:
            saved = max(saved, day.ended + round(random.uniform(1, 30) * MINUTE))
        if happens(random, 0.03):
            self._absent(came)
        return _Arrival(party, came, number, min(saved, day.closes), dark)

    def _absent(self, came: int) -> None:
        """Somebody drew a number too and went home."""
        self._tickets += 1
        ticket = new_subject("ticket", self._random.randbytes)
        self._add(ticket, TicketIssued(ONE_SERIES, self._tickets, self._compact), came + MINUTE)
        for later in (9, 11):
            self._add(ticket, TicketCalled(), came + later * MINUTE)
        self._add(ticket, TicketEnded(outcome="tidak_hadir"), came + 12 * MINUTE)

    def _serve(self, arrival: _Arrival) -> None:
        random, party, at = self._random, arrival.party, arrival.saved
        visit, ticket = new_subject("visit", random.randbytes), ""
        if arrival.number:
            ticket = new_subject("ticket", random.randbytes)
            issued = TicketIssued(ONE_SERIES, arrival.number, self._compact, party.priority)
            self._add(ticket, issued, arrival.came)
            self._add(ticket, TicketCalled(), max(arrival.came + MINUTE // 2, at - 6 * MINUTE))
        self._visits += 1
        self._add(visit, self._visit(arrival, ticket), at)
        for line, wanted in enumerate(party.wanted, start=1):
            self._open(visit, line, wanted, arrival)
        self._residents += len({id(wanted.person) for wanted in party.wanted})
        if ticket:
            self._add(ticket, TicketEnded(outcome="dilayani", visit=visit), at)
        self._paper(visit, at)

    def _visit(self, arrival: _Arrival, ticket: str) -> VisitOpened:
        party, first = arrival.party, arrival.party.wanted[0]
        many = party.group == "kolektif"
        noted = {"consultation": "konsultasi", "complaint": "pengaduan"}.get(first.service.purpose, "layanan")
        village = first.person.family.village if many else ""
        return VisitOpened(
            purpose=noted,
            shift=self._shift,
            token=new_token(self._random.randbytes),
            cases=len(party.wanted),
            group=party.group,
            channel="alihan_daring" if party.online else "loket",
            village=village,
            ticket=ticket,
            priority=party.priority,
            origin="susulan" if arrival.later else "loket",
            occurred=arrival.came if arrival.later else 0,
            bearer=party.bearer.name if party.bearer else "",
            phone=party.bearer.phone if party.bearer else "",
            letter=f"140/{self._random.randrange(1, 200)}/{self._day.day:%m/%Y}" if many else "",
        )

    def _open(self, visit: str, line: int, wanted: Wanted, arrival: _Arrival) -> None:
        case = new_subject("case", self._random.randbytes)
        body = self._case(visit, line, wanted, arrival)
        self._brought += sum(state in _BROUGHT for state in wanted.papers.values())
        self._add(case, body, arrival.saved)
        opening = Opening(case, body, wanted.service, Moment(self._place, arrival.saved))
        life = Life(self._random, self._ground.history, self._ground.known.deadlines, opening)
        for step in life.steps:
            due = _Due(step.at, case, step.body, wanted.service.blank)
            if step.place == self._place:
                self._do(due)
            else:
                self._ground.due[step.place].append(due)

    def _case(self, visit: str, line: int, wanted: Wanted, arrival: _Arrival) -> CaseOpened:
        person, service, station = wanted.person, wanted.service, self._ground.station
        self._running += 1
        status = Status.NOTED if service.purpose != "service" else Status.RECEIVED
        if status is Status.RECEIVED and not wanted.complete:
            status = Status.INCOMPLETE
        happened = arrival.came if arrival.later else arrival.saved
        complete = status is Status.RECEIVED
        unread = wanted.nik_reason == "tidak_terbaca"
        proxy = arrival.party.proxy and arrival.party.bearer is not None
        return CaseOpened(
            visit=visit,
            number=format_register_number(station.area, station.mark, self._day.day, self._running),
            service=service.code,
            status=status.value,
            catalogue=self._ground.known.catalogue.version,
            papers=wanted.papers,
            answers=wanted.answers,
            line=line,
            village=person.family.village,
            due=self._ground.known.deadlines.due_of(service, happened) if complete else 0,
            sex="P" if person.woman else "L",
            nik_reason=wanted.nik_reason,
            proxy=proxy,
            origin="susulan" if arrival.later else "loket",
            occurred=arrival.came if arrival.later else 0,
            back_on=self._next_day if status is Status.INCOMPLETE else "",
            topic=wanted.topic,
            name=person.name,
            nik="" if wanted.nik_reason else person.nik,
            nik_partial=f"{person.nik[:9]}????{person.nik[13:]}" if unread else "",
            kk=person.family.kk,
            birth_date=person.birth.isoformat(),
            phone=person.phone,
            proxy_name=arrival.party.bearer.name if proxy and arrival.party.bearer else "",
            notes=wanted.notes,
        )

    def _paper(self, visit: str, at: int) -> None:
        paper, outcome = new_subject("paper", self._random.randbytes), _OUTCOME.pick(self._random)
        self._add(paper, PaperPrinted("receipt", visit, 1, outcome), at + MINUTE // 3)
        self._papers.append(PaperJob(paper, "receipt", visit, 1, outcome, at, self._actor.user))

    def _do(self, due: _Due) -> None:
        if happens(self._random, 0.3):
            self._add("access/" + due.subject.replace("/", "-"), DataAccessed("dibuka", due.subject), due.at - 9_000)
        if isinstance(due.body, CaseMoved) and due.body.blanks:
            self._used[due.blank] += due.body.blanks
        self._add(due.subject, due.body, due.at)

    def _outage(self) -> None:
        day = self._day
        if day.outage:
            outage = new_subject("outage", self._random.randbytes)
            self._add(outage, OutageBegan(reason=day.outage), day.began)
            self._add(outage, OutageEnded(), day.ended)

    def _close(self) -> None:
        """The figures of the day; the store's writer adds where the chain stands."""
        stock = self._ground.blanks
        for blank, used in self._used.items():
            stock[blank] -= used
        body = ShiftClosed(
            visits=self._visits,
            cases=self._running,
            papers=self._brought,
            waiting=0,
            head="",
            seq=0,
            blanks=dict(stock),
            residents=self._residents,
            used={blank: used for blank, used in self._used.items() if used},
        )
        self._add(self._shift, body, self._day.closes + _AFTER)
        for blank, left in stock.items():
            stock[blank] = left + _DELIVERY if left < _LOW + self._used[blank] * 2 else left
