"""Builders of stores and entries with a clock and randomness that repeat."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from counter_app.domain.entry import GENESIS, SALT_BYTES, Header, encode_header, next_tick, read_entry
from counter_app.domain.kinds import encode_body
from counter_app.domain.kinds.case import CaseOpened
from counter_app.domain.kinds.visit import VisitOpened
from counter_app.services.ports import NewEntry
from counter_app.services.views import Actor, FeedItem, PaperJob, RawEntry
from counter_app.storage.store import JournalStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from counter_app.domain.entry import Chain, Entry, Stream
    from counter_app.domain.kinds import Body
    from counter_app.services.ports import Transaction

KEY = bytes(range(32))
AREA = "7501.04"
OPERATOR = Actor("ani", "operator", "Ani")
SUPERVISOR = Actor("budi", "supervisor", "Budi")
NIK = "7501045509909999"
START = 1_795_400_000_000


class SteppingClock:
    """A clock that goes on by one second each time it is read."""

    def __init__(self, now: int = START) -> None:
        self.now = now

    def now_ms(self) -> int:
        """One second later than before."""
        self.now += 1000
        return self.now

    def monotonic(self) -> float:
        """The same clock in seconds."""
        return self.now / 1000


class RepeatingRandom:
    """Bytes that differ from each other and repeat in each run."""

    def __init__(self, seed: str = "seed") -> None:
        self._seed, self._count = seed, 0

    def __call__(self, count: int, /) -> bytes:
        """The next bytes."""
        self._count += 1
        return hashlib.shake_256(f"{self._seed}/{self._count}".encode()).digest(count)


def make_store(path: Path, station: str = "S1", *, areas: Sequence[str] = (AREA,), key: bytes = KEY) -> JournalStore:
    """A new register."""
    return JournalStore.create(
        path,
        key,
        station=station,
        name="Loket " + station,
        areas=areas,
        mark="K7Q",
        clock=SteppingClock(),
        random=RepeatingRandom(station),
    )


def open_store(path: Path, key: bytes = KEY, *, program: str = "") -> JournalStore:
    """A register that exists."""
    return JournalStore.open(
        path, key, clock=SteppingClock(START * 2), random=RepeatingRandom("again"), program=program
    )


def visit_opened(**changes: Any) -> VisitOpened:  # noqa: ANN401 - any field of the body
    """Somebody came."""
    values: dict[str, Any] = {"purpose": "layanan", "shift": "shift/1", "token": "T", "cases": 1}
    return VisitOpened(**values | changes)


def case_opened(number: str = "7501.04-K7Q-261123-001-X", **changes: Any) -> CaseOpened:  # noqa: ANN401 - any field
    """Something was asked for."""
    values: dict[str, Any] = {
        "visit": "visit/1",
        "number": number,
        "service": "KTP-BARU",
        "status": "diterima",
        "catalogue": "1",
        "name": "Siti Rahma",
        "nik": NIK,
        "papers": {"kk": "asli"},
    }
    return CaseOpened(**values | changes)


def entry(subject: str, body: Body, *, actor: Actor = OPERATOR, at: int = START, area: str = AREA) -> NewEntry:
    """An entry to be written."""
    return NewEntry(actor, subject, area, body, at)


def append(store: JournalStore, subject: str, body: Body, **more: Any) -> Header:  # noqa: ANN401 - as of entry
    """Write one entry in its own transaction."""
    return store.write(lambda tx: tx.append(entry(subject, body, **more)))


def save_walk_in(store: JournalStore, number: int, *, at: int = START, **changes: Any) -> None:  # noqa: ANN401
    """A whole save: a visit, its case, the paper owed and the draft dropped."""

    def work(tx: Transaction) -> None:
        visit = f"visit/{number}"
        tx.append(entry(visit, visit_opened(token=f"T{number}"), at=at))
        tx.append(entry(f"case/{number}", case_opened(f"N-{number:03d}", visit=visit, **changes), at=at))
        tx.queue_paper(PaperJob(f"job/{number}", "tanda_terima", visit, 1, "antre", at, OPERATOR.user))
        tx.drop_draft("intake")

    store.write(work)


def everything_of(store: JournalStore, stream: Stream | str = "register") -> list[RawEntry]:
    """All entries of a station's chains of one stream, as they travel."""
    raw: list[RawEntry] = []
    for state in store.chains():
        if state.chain.stream == stream:
            raw.extend(store.outgoing(state.chain, 0, max_bytes=10**9, max_entries=10**6).entries)
    return raw


def feed(raw: Iterable[RawEntry], start: int = 0) -> list[FeedItem]:
    """Entries as central's feed gives them out, from the position after `start`."""
    return [FeedItem(start + place, item) for place, item in enumerate(raw, start=1)]


@dataclass(slots=True)
class Author:
    """A station that writes entries by hand: it knows what it was shown, and no more."""

    station: str
    epoch: str = "e1"
    clock: int = START
    known: list[Entry] = field(default_factory=list)
    seq: int = 0
    head: bytes = GENESIS

    def write(self, subject: str, body: Body, *, actor: Actor = OPERATOR, area: str = AREA) -> Entry:
        """The next entry of this station's chain."""
        self.clock += 1000
        self.seq += 1
        about = [entry for entry in self.known if entry.header.subject == subject]
        greatest = max((entry.header.tick for entry in about), default=None)
        kind = body.kind
        facts, personal = encode_body(body, bytes(SALT_BYTES))
        header = Header(
            self.station,
            self.epoch,
            kind.stream,
            self.seq,
            next_tick(self.clock, greatest),
            self.clock,
            actor.user,
            actor.role,
            None,
            subject,
            area,
            len(about),
            kind.name,
            kind.version,
        )
        written = read_entry(encode_header(header), facts, personal)
        self.head = written.hash_after(self.head)
        self.known.append(written)
        return written

    def learn(self, *others: Author) -> None:
        """See everything that others know, as after synchronising."""
        for other in others:
            mine = {entry.header.ref for entry in self.known}
            self.known.extend(entry for entry in other.known if entry.header.ref not in mine)


def raw_of(written: Entry) -> RawEntry:
    """An entry as it travels."""
    return RawEntry(written.header_bytes, written.facts, written.personal, written.personal_digest)


def heads_of(store: JournalStore) -> dict[Chain, tuple[int, bytes]]:
    """Where this station's chains end."""
    return {state.chain: (state.seq, state.head) for state in store.chains()}


def entries_of(store: JournalStore, subject: str) -> list[Entry]:
    """What this station wrote of a subject, as another one knows it after synchronising."""
    raw = (read_entry(one.header, one.facts, one.personal, one.personal_digest) for one in everything_of(store))
    return [one for one in raw if one.header.subject == subject]
