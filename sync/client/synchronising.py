"""One sync from beginning to end: hello, push, pull, and a comparison of heads that both sides stand by."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import GENESIS, Chain, Stream
from counter_app.domain.errors import AppError, NetworkFault, StorageFault
from counter_app.services.syncing import ChainAgreement, SyncReport
from sync.client.batching import Appetite
from sync.client.consenting import learn_secret, renew_secret
from sync.client.faults import NONSENSE, LineCut
from sync.client.line import Line
from sync.client.link import OFFSET, read_link, read_offset
from sync.client.pulling import place_of, pull_area
from sync.client.pushing import push_chain
from sync.client.round import Round
from sync.client.schedule import Schedule, keep_schedule, read_schedule
from sync.client.trust import TIMEOUT, trusting
from sync.contract.faults import ProtocolFault
from sync.contract.messages import ChainsAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.ports import Clock, Randomness, SyncStore
    from counter_app.services.syncing import Progress

_OFFSET_MATTERS_MS: Final = 1_000
_CANCELLED: Final = "cancelled"
_TRIES: Final = 3
_PAUSE: Final = 0.5

Heads = dict[Chain, tuple[int, bytes]]


class StationSync:
    """Fulfils `services.syncing.Synchroniser` for an enrolled station; one sync runs at a time."""

    def __init__(
        self,
        store: SyncStore,
        *,
        clock: Clock,
        random: Randomness,
        pause: Callable[[float], None] = time.sleep,
        timeout: tuple[float, float] = TIMEOUT,
    ) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._pause, self._timeout = pause, timeout
        self._appetite = Appetite()
        self._one_at_a_time = threading.Lock()

    def estimate(self) -> tuple[int, int]:
        """Entries and bytes that wait for central."""
        chains = self._store.chains()
        return sum(state.waiting for state in chains), sum(state.waiting_bytes for state in chains)

    def due(self) -> bool:
        """Whether the stored schedule allows an attempt by itself now."""
        return read_schedule(self._store).due(self._clock.now_ms())

    def central_offset_ms(self) -> int:
        """Central's clock less this PC's, as last heard."""
        return read_offset(self._store)

    def run(self, progress: Callable[[Progress], None], cancelled: Callable[[], bool]) -> SyncReport:
        """Push what waits, pull the news, compare both sides.

        Raises:
            StorageFault: the register on this PC can't be read or written.

        """
        if not self._one_at_a_time.acquire(blocking=False):
            now = self._clock.now_ms()
            return SyncReport(now, now, 0, 0, 0, 0, self.estimate()[0], agreed=False, error="running")
        try:
            return self._run(progress, cancelled)
        finally:
            self._one_at_a_time.release()

    def _run(self, progress: Callable[[Progress], None], cancelled: Callable[[], bool]) -> SyncReport:
        started = self._clock.now_ms()
        chains: tuple[ChainAgreement, ...] = ()
        error = ""
        work: Round | None = None
        try:
            link = read_link(self._store)
            offset = read_offset(self._store)
            with trusting(link.authority_pem) as session:
                line = Line(
                    session,
                    link.url,
                    link,
                    clock=self._clock,
                    random=self._random,
                    offset=offset,
                    timeout=self._timeout,
                )
                work = Round(line, self._appetite, self._random, self._pause, progress, cancelled, link.station)
                chains = self._exchange(work)
        except StorageFault:
            raise
        except AppError as fault:
            error = fault.code
        return self._ended(started, work, chains, error)

    def _exchange(self, work: Round) -> tuple[ChainAgreement, ...]:
        work.phase("hello")
        hello = self._hello(work)
        work.central = hello.central
        learn_secret(work.line, self._store, hello.central)
        states = self._store.chains()
        held = _heads(work.station, hello)
        places = {area: place_of(self._store, area, hello.central, hello.feeds.get(area, 0)) for area in hello.areas}
        work.phase(
            "push",
            to_send=sum(max(0, state.seq - held.get(state.chain, (0, GENESIS))[0]) for state in states),
            to_receive=sum(hello.feeds.get(area, 0) - place for area, place in places.items()),
        )
        for state in states:
            push_chain(work, self._store, state, *held.get(state.chain, (0, GENESIS)))
        work.phase("pull")
        for area, place in places.items():
            pull_area(work, self._store, area, place, hello.feeds.get(area, 0))
        work.phase("compare")
        compared = self._compare(_heads(work.station, self._hello(work)))
        renew_secret(work.line, self._store, hello.central)
        return compared

    def _hello(self, work: Round) -> ChainsAnswer:
        """Ask central for the time and for what it holds of us; correct our notion of its time."""
        before = self._clock.now_ms()
        answer = _asked_again(work)
        if answer.station != work.station or not answer.central:
            raise NetworkFault(NONSENSE)
        offset = answer.time - (before + self._clock.now_ms()) // 2
        if abs(offset - read_offset(self._store)) > _OFFSET_MATTERS_MS:
            self._store.put_setting(OFFSET, str(offset).encode())
        work.line.offset = offset
        return answer

    def _compare(self, held: Heads) -> tuple[ChainAgreement, ...]:
        """Our chains as far as central confirmed them, beside what it states now."""
        found = []
        for state in self._store.chains():
            seq, head = held.get(state.chain, (0, GENESIS))
            ours = (state.acked_seq, state.acked_head.hex() if state.acked_seq else GENESIS.hex())
            found.append(ChainAgreement(state.chain.epoch, state.chain.stream.value, *ours, seq, head.hex()))
        return tuple(found)

    def _ended(self, started: int, work: Round | None, chains: tuple[ChainAgreement, ...], error: str) -> SyncReport:
        now = self._clock.now_ms()
        waiting, _ = self.estimate()
        schedule = read_schedule(self._store)
        if not error:
            schedule = Schedule()
        elif error != _CANCELLED:
            schedule = schedule.after_failure(now, self._random)
        keep_schedule(self._store, schedule)
        self._store.note_sync(at=now, error=error)
        return SyncReport(
            started_at=started,
            ended_at=now,
            sent=work.progress.sent if work else 0,
            received=work.fresh if work else 0,
            bytes_up=work.line.bytes_up if work else 0,
            bytes_down=work.line.bytes_down if work else 0,
            waiting=waiting,
            agreed=not error and waiting == 0 and all(chain.agreed for chain in chains),
            chains=chains,
            error=error,
            retry_at=schedule.next_at,
        )


def _asked_again(work: Round) -> ChainsAnswer:
    """What central holds of us; a question so small is simply asked again when the line breaks."""
    tries = _TRIES
    while True:
        try:
            return work.line.get("/v1/chains", ChainsAnswer)
        except LineCut:
            tries -= 1
            if not tries:
                raise
            work.pause(_PAUSE)
        except ProtocolFault:
            raise NetworkFault(NONSENSE) from None


def _heads(station: str, answer: ChainsAnswer) -> Heads:
    """Where each of our chains stands at central.

    Raises:
        NetworkFault: `nonsense`.

    """
    found: Heads = {}
    for chain in answer.chains:
        try:
            key = Chain(station, chain.epoch, Stream(chain.stream))
            head = bytes.fromhex(chain.head)
        except ValueError:
            raise NetworkFault(NONSENSE) from None
        if chain.seq < 0 or len(head) != len(GENESIS):
            raise NetworkFault(NONSENSE)
        found[key] = (chain.seq, head)
    return found
