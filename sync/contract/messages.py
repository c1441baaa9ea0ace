"""The messages of protocol 1; the bytes of entries travel verbatim inside them."""

from __future__ import annotations

import hashlib
from typing import Final, NamedTuple

import msgspec

from sync.contract.faults import FaultCode, ProtocolFault

PROTOCOL: Final = "1"
PROTOCOL_HEADER: Final = "Loket-Protocol"
MEDIA_TYPE: Final = "application/vnd.loket.sync+zstd"

_EMPTY: Final = msgspec.Raw(b"null")
_DIGEST_HEX: Final = 64


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of everything that travels."""


class WireEntry(msgspec.Struct, frozen=True, array_like=True):
    """An entry as it travels: header and facts as the very JSON bytes that were hashed.

    `personal` is the JSON object itself, `null` where the body is empty, or the hex digest of one that was erased.
    """

    header: msgspec.Raw
    facts: msgspec.Raw
    personal: msgspec.Raw


class EntryBytes(NamedTuple):
    """The same entry as stored: `personal` None means erased, then only its digest is known."""

    header: bytes
    facts: bytes
    personal: bytes | None
    personal_digest: bytes


def to_wire(header: bytes, facts: bytes, personal: bytes | None, personal_digest: bytes) -> WireEntry:
    """Put an entry's bytes into the form that travels."""
    if personal is None:
        body = msgspec.Raw(b'"' + personal_digest.hex().encode() + b'"')
    else:
        body = msgspec.Raw(personal) if personal else _EMPTY
    return WireEntry(msgspec.Raw(header), msgspec.Raw(facts), body)


def from_wire(wire: WireEntry) -> EntryBytes:
    """Take the stored bytes out again.

    Raises:
        ProtocolFault: `damaged` when the personal part has none of the three forms.

    """
    header, facts, body = bytes(wire.header), bytes(wire.facts), bytes(wire.personal)
    if body == b"null":
        return EntryBytes(header, facts, b"", hashlib.sha256(b"").digest())
    if body.startswith(b"{"):
        return EntryBytes(header, facts, body, hashlib.sha256(body).digest())
    return EntryBytes(header, facts, None, unhex(body.decode("ascii", "replace").strip('"'), _DIGEST_HEX))


def unhex(text: str, length: int = _DIGEST_HEX) -> bytes:
    """A hash from its hex form.

    Raises:
        ProtocolFault: `damaged`.

    """
    if len(text) != length or not set(text) <= set("0123456789abcdef"):
        raise ProtocolFault(FaultCode.DAMAGED)
    return bytes.fromhex(text)


class ChainHead(Message, frozen=True):
    """How far a chain goes and the hash it ends on (hex)."""

    epoch: str
    stream: str
    seq: int
    head: str


class EnrolRequest(Message, frozen=True):
    """A station asks to be let in: the code's number and secret, who it is, and its public key (hex)."""

    code: str
    secret: str
    station: str
    name: str
    key: str
    program: str


class EnrolAnswer(Message, frozen=True):
    """What the station is now: its areas and the central it belongs to."""

    station: str
    areas: list[str]
    central: str
    epoch: str
    time: int


class ConsentAnswer(Message, frozen=True):
    """The secret (hex) that this one station shares with central for codes read over the phone."""

    station: str
    secret: str


class PushRequest(Message, frozen=True):
    """Contiguous entries of one chain after `after`; `prev` is the chain's head before them, `head` after them."""

    batch: str
    epoch: str
    stream: str
    after: int
    prev: str
    head: str
    entries: list[WireEntry]


class PushAnswer(Message, frozen=True):
    """Central holds the chain durably up to `seq`, and this is its head there."""

    batch: str
    epoch: str
    stream: str
    seq: int
    head: str
    stored: int


class OwnEntry(msgspec.Struct, frozen=True, array_like=True):
    """An entry of the asking station itself, which it has already: only where it stands."""

    epoch: str
    seq: int


class FeedEntry(msgspec.Struct, frozen=True, array_like=True):
    """One position of a feed: an entry, or where the asking station finds its own."""

    position: int
    entry: WireEntry | None
    own: OwnEntry | None = None


class FeedAnswer(Message, frozen=True):
    """A page of an area's feed after `after`; `head` is the last position there is."""

    central: str
    area: str
    after: int
    head: int
    entries: list[FeedEntry]


class ChainsAnswer(Message, frozen=True):
    """What central holds of the asking station, the areas it may read, and how far their feeds go."""

    station: str
    central: str
    time: int
    areas: list[str]
    feeds: dict[str, int]
    chains: list[ChainHead]


class TimeAnswer(Message, frozen=True):
    """Central's clock, ms UTC, and which central it is."""

    time: int
    central: str


class FaultAnswer(Message, frozen=True):
    """A refusal as it travels."""

    fault: str
    seq: int = 0
    head: str = ""
    time: int = 0
