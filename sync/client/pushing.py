"""Pushing one chain: contiguous entries after what central holds, until it holds all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import GENESIS
from counter_app.domain.errors import Cancelled, Conflict, NetworkFault
from sync.client.faults import NONSENSE, LineCut
from sync.contract.faults import FaultCode, ProtocolFault
from sync.contract.messages import PushAnswer, PushRequest, to_wire

if TYPE_CHECKING:
    from counter_app.domain.entry import Chain
    from counter_app.services.ports import SyncStore
    from counter_app.services.views import ChainState, Outgoing
    from sync.client.round import Round

FORK: Final = "fork"
BEHIND: Final = "own_chain_behind"
_NAME_BYTES: Final = 8


def push_chain(work: Round, store: SyncStore, state: ChainState, held_seq: int, held_head: bytes) -> None:
    """Send what central does not hold of a chain, as it stood when the sync began.

    Raises:
        NetworkFault: the line; `fork` when central holds another history; `own_chain_behind` when it holds more of
            the chain that is being written than we do, as after an old copy of the database was put in its place.
        Conflict: `fork`, found by the store.
        Cancelled: between two batches.

    """
    if held_seq > state.seq:
        _behind(work, store, state, held_seq)
        return
    if held_seq:
        try:
            store.acknowledge(state.chain, held_seq, held_head, at=work.line.now())
        except Conflict:
            _show(work, store, state.chain, held_seq)
            raise
    elif held_head != GENESIS:
        raise NetworkFault(NONSENSE)
    seq = held_seq
    while seq < state.seq:
        if work.cancelled():
            raise Cancelled
        outgoing = store.outgoing(state.chain, seq, max_bytes=work.appetite.size)
        seq = _send(work, store, outgoing)


def _behind(work: Round, store: SyncStore, state: ChainState, held_seq: int) -> None:
    """Central holds more than we do: of an epoch that has ended that is fine, for the rest comes with the feed."""
    if state.seq:
        _show(work, store, state.chain, state.seq)
    if state.chain.epoch == store.station().epoch:
        raise NetworkFault(BEHIND, seq=held_seq)
    store.acknowledge(state.chain, state.seq, state.head, at=work.line.now())


def _show(work: Round, store: SyncStore, chain: Chain, seq: int) -> None:
    """Send the entry at a place that central has too: it knows whether that is its own, and keeps what is not."""
    outgoing = store.outgoing(chain, seq - 1, max_bytes=1, max_entries=1)
    try:
        work.line.post("/v1/push", _request(outgoing, work.random(_NAME_BYTES).hex()), PushAnswer)
    except ProtocolFault as fault:
        raise NetworkFault(FORK if fault.fault is FaultCode.FORK else NONSENSE, seq=seq) from None


def _request(outgoing: Outgoing, name: str) -> PushRequest:
    return PushRequest(
        name,
        outgoing.chain.epoch,
        outgoing.chain.stream.value,
        outgoing.after_seq,
        outgoing.prev.hex(),
        outgoing.head.hex(),
        [to_wire(entry.header, entry.facts, entry.personal, entry.personal_digest) for entry in outgoing.entries],
    )


def _send(work: Round, store: SyncStore, outgoing: Outgoing) -> int:
    """Send one batch; returns the seq up to which central confirmed, which is where the next one begins."""
    chain, last = outgoing.chain, outgoing.after_seq + len(outgoing.entries)
    name = work.random(_NAME_BYTES).hex()
    size = sum(entry.size for entry in outgoing.entries)
    try:
        answer = work.line.post("/v1/push", _request(outgoing, name), PushAnswer)
    except LineCut as cut:
        work.pause(work.appetite.cut(cut, len(outgoing.entries), size))
        return outgoing.after_seq
    except ProtocolFault as fault:
        return _from_where_central_stands(work, store, outgoing, fault)
    stated = (answer.batch, answer.epoch, answer.stream)
    if stated != (name, chain.epoch, chain.stream.value) or answer.seq < last:
        raise NetworkFault(NONSENSE)
    store.acknowledge(chain, answer.seq, _hash(answer.head), at=work.line.now())
    work.appetite.passed(size)
    work.sent(len(outgoing.entries))
    return answer.seq


def _from_where_central_stands(work: Round, store: SyncStore, outgoing: Outgoing, fault: ProtocolFault) -> int:
    """After a gap, go on from the place that central names, if it lies before ours and its head is ours there."""
    if fault.fault is FaultCode.FORK:
        raise NetworkFault(FORK, seq=fault.seq)
    if not 0 <= fault.seq < outgoing.after_seq:
        raise NetworkFault(NONSENSE)
    if fault.seq:
        store.acknowledge(outgoing.chain, fault.seq, _hash(fault.head), at=work.line.now())
    return fault.seq


def _hash(text: str) -> bytes:
    """A head as central stated it.

    Raises:
        NetworkFault: `nonsense`.

    """
    try:
        value = bytes.fromhex(text)
    except ValueError:
        value = b""
    if len(value) != len(GENESIS):
        raise NetworkFault(NONSENSE)
    return value
