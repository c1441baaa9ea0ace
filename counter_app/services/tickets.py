"""The queue: optional; numbers of one series or of lanes, which begin again at midnight WITA."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import Conflict, RuleViolated
from counter_app.domain.kinds.ticket import TicketCalled, TicketEnded, TicketHeld, TicketIssued, TicketResumed
from counter_app.domain.permissions import Action
from counter_app.domain.queue import LATE_MS, ONE_SERIES, SERIES, carried_over, next_to_call
from counter_app.domain.records import TicketRecord
from counter_app.domain.wita import compact_day, day_bounds, day_of
from counter_app.services.identifiers import new_subject
from counter_app.services.owing import Owing
from counter_app.services.paper_ledger import HANDING_OVER
from counter_app.services.paper_lists import MOST, OPEN
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry
from counter_app.services.ticket_slip import DOCUMENT, slip_details

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from counter_app.domain.kinds import Body
    from counter_app.services.ports import Clock, Randomness, Store, Transaction
    from counter_app.services.settings import Settings
    from counter_app.services.views import Actor

OUTCOMES: Final = ("dilayani", "tidak_hadir", "batal")
_PRESENT: Final = frozenset({"menunggu", "dipanggil"})
_AWAY: Final = frozenset({"ditahan", "tidak_hadir"})
_OPEN: Final = _PRESENT | _AWAY


class Tickets:
    """The use cases round the queue."""

    def __init__(self, store: Store, clock: Clock, random: Randomness, settings: Settings) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._settings = settings

    def today(self) -> tuple[TicketRecord, ...]:
        """Today's tickets of this station by number."""
        return tuple(self._store.tickets(self._day()))

    def at_hand(self) -> tuple[TicketRecord, ...]:
        """Today's tickets, and whoever was called shortly before midnight and is not done with."""
        now = self._clock.now_ms()
        start, _ = day_bounds(day_of(now))
        if now - start >= LATE_MS:
            return self.today()
        return (*carried_over(self._store.tickets(compact_day(day_of(start - 1))), now), *self.today())

    def unprinted(self) -> Mapping[str, str]:
        """Of today's numbers those whose slip is owed and not known to be out: how it stands with it, by ticket."""
        start, _ = day_bounds(day_of(self._clock.now_ms()))
        jobs = self._store.paper_jobs(states=OPEN, since=start, limit=MOST)
        return {job.about: job.state for job in jobs if job.document == DOCUMENT and job.error != HANDING_OVER}

    def issue(self, actor: Actor, lane: str = ONE_SERIES, *, priority: bool = False) -> TicketRecord:
        """Give somebody the next number of a lane, or of the one series; its slip is owed where slips are wanted.

        Raises:
            RuleViolated: `unknown_lane`.

        """
        require(actor, Action.QUEUE)
        if lane not in SERIES:
            raise RuleViolated("unknown_lane", lane=lane)
        now, day = self._clock.now_ms(), self._day()
        area = self._store.station().area
        subject = new_subject("ticket", self._random)
        slips, before = self._settings.current().ticket_slip, self.today()
        owing = Owing(actor, now, self._random)

        def work(tx: Transaction) -> TicketRecord:
            body = TicketIssued(lane=lane, number=tx.next_ticket(lane, day), day=day, priority=priority)
            tx.append(NewEntry(actor, subject, area, body, now))
            given = _ticket(tx, subject)
            if slips:
                tx.queue_paper(owing.paper(DOCUMENT, subject, slip_details((*before, given), given)))
            return given

        return self._store.write(work)

    def call_next(self, actor: Actor) -> TicketRecord | None:
        """Call whoever is next, or nobody."""
        require(actor, Action.QUEUE)
        chosen = next_to_call(self.today())
        return None if chosen is None else self._append(actor, chosen.id, _noting(TicketCalled()))

    def call_again(self, actor: Actor, ticket: str) -> TicketRecord:
        """Call this number, be it once more, out of turn, or back from an absence.

        Raises:
            RuleViolated: `subject_missing`.
            Conflict: `ticket_is_over`.

        """
        return self._append(actor, ticket, _noting(TicketCalled()))

    def hold(self, actor: Actor, ticket: str) -> TicketRecord:
        """Let somebody step out for a while with their number.

        Raises:
            RuleViolated: `subject_missing`.
            Conflict: `ticket_is_over`, `ticket_is_away`.

        """
        return self._append(actor, ticket, _noting(TicketHeld(), _PRESENT, "ticket_is_away"))

    def resume(self, actor: Actor, ticket: str) -> TicketRecord:
        """Somebody is back and waits again at their old place, or was noted absent by mistake.

        Raises:
            RuleViolated: `subject_missing`.
            Conflict: `ticket_is_over`, `ticket_is_here`.

        """
        return self._append(actor, ticket, _noting(TicketResumed(), _AWAY, "ticket_is_here"))

    def take_back(self, actor: Actor, ticket: str) -> TicketRecord:
        """Take back an absence, an end without a visit, or a number that nobody has called yet.

        Raises:
            RuleViolated: `subject_missing`.
            Conflict: `ticket_went_on`.

        """
        return self._append(actor, ticket, _taken_back, over=True)

    def end(self, actor: Actor, ticket: str, outcome: str, *, visit: str = "") -> TicketRecord:
        """Be done with a ticket: served, absent or withdrawn.

        Raises:
            RuleViolated: `unknown_outcome`, `subject_missing`.
            Conflict: `ticket_is_over`.

        """
        if outcome not in OUTCOMES:
            raise RuleViolated("unknown_outcome", outcome=outcome)
        return self._append(actor, ticket, _noting(TicketEnded(outcome=outcome, visit=visit)))

    def _day(self) -> str:
        return compact_day(day_of(self._clock.now_ms()))

    def _append(
        self, actor: Actor, ticket: str, body_of: Callable[[TicketRecord], Body], *, over: bool = False
    ) -> TicketRecord:
        require(actor, Action.QUEUE)
        now = self._clock.now_ms()
        owed = [job.id for job in self._store.paper_jobs_about(ticket) if job.state == "antre"]

        def work(tx: Transaction) -> TicketRecord:
            stands = _ticket(tx, ticket)
            if not stands.is_open and not over:
                raise Conflict("ticket_is_over", state=stands.state)
            tx.append(NewEntry(actor, ticket, stands.area, body_of(stands), now))
            for job in owed:
                _keep_back(tx, job)
            return _ticket(tx, ticket)

        return self._store.write(work)


def _noting(body: Body, states: Container[str] = _OPEN, otherwise: str = "") -> Callable[[TicketRecord], Body]:
    """Note this of a ticket that stands in one of the states; of any other say `otherwise`."""

    def body_of(stands: TicketRecord) -> Body:
        if stands.state not in states:
            raise Conflict(otherwise, state=stands.state)
        return body

    return body_of


def _taken_back(stands: TicketRecord) -> Body:
    if stands.state == "tidak_hadir" or (stands.state == "dilayani" and not stands.visit):
        return TicketResumed()
    if stands.state == "menunggu" and not stands.calls:
        return TicketEnded(outcome="batal")
    raise Conflict("ticket_went_on", state=stands.state)


def _keep_back(tx: Transaction, job: str) -> None:
    """Nobody stands there for a slip that no printer took until its number was called: it comes out on demand only."""
    row = tx.paper(job)
    if row is not None and row.state == "antre":
        tx.change_paper(replace(row, next_at=0))


def _ticket(tx: Transaction, subject: str) -> TicketRecord:
    record = tx.record(subject)
    if not isinstance(record, TicketRecord):
        raise RuleViolated("subject_missing", subject=subject)
    return record
