"""A pushed batch before anything is stored: does it hold together, and are these the entries of that chain?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import Chain, Stream, chain_hash, encode_header, read_entry
from counter_app.domain.errors import RuleViolated
from sync.contract.faults import FaultCode, ProtocolFault
from sync.contract.messages import from_wire, unhex

if TYPE_CHECKING:
    from counter_app.domain.entry import Entry, Header
    from sync.contract.messages import PushRequest, WireEntry

_GREATEST: Final = 2**62
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Linked:
    """An entry with the chain's hash after it."""

    entry: Entry
    hash: bytes


@dataclass(frozen=True, slots=True)
class Batch:
    """Contiguous entries of one chain that lead from `prev` to `head`."""

    chain: Chain
    after: int
    prev: bytes
    head: bytes
    entries: tuple[Linked, ...]

    @property
    def last(self) -> int:
        """The seq of the last entry."""
        return self.after + len(self.entries)


def read_batch(request: PushRequest, station: str) -> Batch:
    """Check that a batch is whole: contiguous entries of this station's chain whose hashes lead to the stated head.

    Raises:
        ProtocolFault: `damaged`.

    """
    chain = _chain(request, station)
    prev, head = unhex(request.prev), unhex(request.head)
    linked: list[Linked] = []
    running = prev
    for place, wire in enumerate(request.entries, start=request.after + 1):
        entry = _entry(wire)
        header = entry.header
        if header.chain != chain or header.seq != place or not _storable(header):
            raise ProtocolFault(FaultCode.DAMAGED)
        running = chain_hash(running, entry.header_bytes, entry.facts, entry.personal_digest)
        linked.append(Linked(entry, running))
    if running != head or not linked or request.after < 0:
        raise ProtocolFault(FaultCode.DAMAGED)
    return Batch(chain, request.after, prev, head, tuple(linked))


def _chain(request: PushRequest, station: str) -> Chain:
    try:
        return Chain(station, request.epoch, Stream(request.stream))
    except ValueError:
        raise ProtocolFault(FaultCode.DAMAGED) from None


def _entry(wire: WireEntry) -> Entry:
    """An entry whose header is spelt as every program of ours spells it, so that it can be sought by its bytes."""
    try:
        entry = read_entry(*from_wire(wire))
    except RuleViolated:
        raise ProtocolFault(FaultCode.DAMAGED) from None
    if encode_header(entry.header) != entry.header_bytes:
        raise ProtocolFault(FaultCode.DAMAGED)
    return entry


def _storable(header: Header) -> bool:
    """Whether the columns can hold what stands in a header; no program of ours ever writes one that fails."""
    texts = (header.epoch, header.actor, header.subject, header.area, header.kind)
    if any("\x00" in text or len(text) > _LONGEST for text in texts):
        return False
    if any("\ud800" <= char <= "\udfff" for text in texts for char in text):
        return False
    return 0 < header.seq < _GREATEST and abs(header.tick) < _GREATEST
