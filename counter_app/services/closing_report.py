"""The laporan tutup loket as a closing owes it: what it freezes, and what both sides hold as far as that is known."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.entry import Stream
from counter_app.services.owing import Owing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.records import ShiftRecord, TicketRecord
    from counter_app.services.outages import Outages
    from counter_app.services.ports import Clock, Randomness, Store, Transaction
    from counter_app.services.shift_figures import ShiftTally
    from counter_app.services.still_open import OpenThings
    from counter_app.services.syncing import SyncReport
    from counter_app.services.views import Actor, ChainState, PaperJob

DOCUMENT: Final = "closing"
WHILE_SENDING: Final = 3 * 60_000
"""How long a report waits for the end of the sending, so that its first sheet says what both sides hold."""
_MINUTE: Final = 60_000
_COUNTED: Final = ("case.handed_over", "case.corrected", "case.informed", "ticket.issued")


@dataclass(frozen=True, slots=True)
class Statement:
    """What both sides hold after a closing; `outcome`: sama, menunggu, berbeda, sendiri (there is no Dinas yet).

    `chains`: stream, entries here, entries that the Dinas confirmed. `error` is the line's code.
    """

    outcome: str
    waiting: int
    error: str = ""
    chains: tuple[tuple[str, int, int], ...] = ()

    def details(self) -> dict[str, Any]:
        """As a report keeps it."""
        return {
            "outcome": self.outcome,
            "waiting": self.waiting,
            "error": self.error,
            "chains": [list(row) for row in self.chains],
        }


@dataclass(frozen=True, slots=True)
class Seen:
    """What a closing saw beside the shift itself: open things by their code, minutes of outages, the day's numbers."""

    still: Mapping[str, int] = field(default_factory=dict)
    outages: Mapping[str, int] = field(default_factory=dict)
    tickets: tuple[TicketRecord, ...] = ()


def statement_of(report: SyncReport | None, chains: Sequence[ChainState], *, enrolled: bool) -> Statement:
    """What a sending ended with, beside the chains as they stand here now."""
    rows = tuple((one.chain.stream.value, one.seq, one.acked_seq) for one in chains if one.seq)
    waiting = sum(one.waiting for one in chains)
    if not enrolled:
        return Statement("sendiri", waiting, "", rows)
    if report is not None and report.agreed:
        return Statement("sama", waiting, "", rows)
    if report is not None and not report.error and not report.waiting:
        return Statement("berbeda", waiting, "", rows)
    return Statement("menunggu", waiting, report.error if report else "", rows)


class ClosingReports:
    """Owes the report of a shift within the unit of work that closes it."""

    def __init__(self, store: Store, clock: Clock, random: Randomness, *, outages: Outages, still: OpenThings) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._outages, self._still = outages, still

    def see(self, actor: Actor, shift: ShiftRecord | None) -> Seen:
        """What the report of a shift that is about to be closed says beside it."""
        if shift is None:
            return Seen()
        return replace(self._lasted(shift, self._clock.now_ms()), still=self._still.now(actor).counted())

    def owe(
        self, tx: Transaction, actor: Actor, shift: ShiftRecord, tally: ShiftTally, seen: Seen, *, sends: bool
    ) -> None:
        """Owe the report of a shift that was just closed, with nothing sent yet.

        `sends`: what waits is sent right after, and the report waits a while for how that ends.
        """
        seq, _ = tx.chain_head()
        chains = _with_last(self._store.chains(), seq)
        statement = statement_of(None, chains, enrolled=sends or bool(self._store.station().central))
        job = self._job(actor, shift, _details(seen, tally, statement))
        tx.queue_paper(replace(job, next_at=job.next_at + WHILE_SENDING) if sends else job)

    def late(self, actor: Actor, shift: ShiftRecord, *, enrolled: bool) -> PaperJob:
        """A report of a shift whose closing owed none, not owed yet; what was open then is not known any more."""
        statement = statement_of(None, self._store.chains(), enrolled=enrolled)
        seen = self._lasted(shift, shift.closed_at)
        return self._job(actor, shift, _details(seen, self._store.shift_tally(shift.id), statement))

    def _lasted(self, shift: ShiftRecord, until: int) -> Seen:
        start, end = sorted((shift.opened_at, until))
        return Seen({}, self._outages.minutes(start, end), tuple(self._store.tickets(shift.day)))

    def _job(self, actor: Actor, shift: ShiftRecord, details: Mapping[str, Any]) -> PaperJob:
        return Owing(actor, self._clock.now_ms(), self._random).paper(DOCUMENT, shift.id, details)


def _details(seen: Seen, tally: ShiftTally, statement: Statement) -> dict[str, Any]:
    """What the register may say otherwise tomorrow, as it is now."""
    return {
        "tally": _tally_details(tally),
        "outages": dict(seen.outages),
        "tickets": _ticket_details(seen.tickets),
        "still": [list(pair) for pair in seen.still.items()],
        "statement": statement.details(),
    }


def _with_last(chains: Sequence[ChainState], seq: int) -> list[ChainState]:
    """The chains with what this unit of work has written into the register, which nobody else sees yet."""
    last = max((place for place, one in enumerate(chains) if one.chain.stream is Stream.REGISTER), default=-1)
    return [replace(one, seq=seq) if place == last else one for place, one in enumerate(chains)]


def _tally_details(tally: ShiftTally) -> dict[str, Any]:
    return {
        "sexes": dict(tally.sexes),
        "kinds": {kind: tally.kinds[kind] for kind in _COUNTED if kind in tally.kinds},
        "services": [
            [one.service, one.opened_at, one.received, one.finished, one.held, one.returned, one.remaining]
            for one in tally.services
        ],
    }


def _ticket_details(tickets: Sequence[TicketRecord]) -> dict[str, int]:
    waits = [one.called_at - one.issued_at for one in tickets if one.called_at >= one.issued_at]
    return {
        "issued": len(tickets),
        "served": sum(one.state == "dilayani" for one in tickets),
        "absent": sum(one.state == "tidak_hadir" for one in tickets),
        "wait": round(sum(waits) / len(waits) / _MINUTE) if waits else 0,
    }
