"""One entry of the journal: its header, its two bodies, and the chain of hashes.

The bytes written are the truth: they are stored, sent and hashed as they are, and never serialised again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from counter_app.domain.errors import InvalidInput, RuleViolated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FORMAT: Final = "LL1"
GENESIS: Final = bytes(32)
SALT_BYTES: Final = 16
EMPTY_DIGEST: Final = hashlib.sha256(b"").digest()
_MAX_DEPTH: Final = 8
_GREATEST: Final = 2**62
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
_SCALARS: Final = frozenset({str, int, bool, type(None)})
_NUL: Final = "\\u0000"


class Stream(StrEnum):
    """Which of a station's two chains an entry stands in."""

    REGISTER = "register"
    ACCESS = "access"


@dataclass(frozen=True, slots=True)
class Chain:
    """One gap-free sequence of entries: `(station, epoch, stream)`."""

    station: str
    epoch: str
    stream: Stream


class Header(NamedTuple):
    """What stands on the outside of an entry; `tick` and `at` are milliseconds since 1970 UTC.

    `base` is the number of the subject's entries that the author had folded; `consent` names the supervisor who
    agreed and how (`consent.noted`), or is None.
    """

    station: str
    epoch: str
    stream: Stream
    seq: int
    tick: int
    at: int
    actor: str
    role: str
    consent: str | None
    subject: str
    area: str
    base: int
    kind: str
    version: int

    @property
    def chain(self) -> Chain:
        """The chain that this entry stands in."""
        return Chain(self.station, self.epoch, self.stream)

    @property
    def order(self) -> tuple[int, str, str, str, int]:
        """The key by which entries of one subject are folded, the same at every replica."""
        return (self.tick, self.station, self.epoch, self.stream, self.seq)

    @property
    def ref(self) -> str:
        """The name by which another entry can point at this one."""
        return f"{self.station}/{self.epoch}/{self.stream}/{self.seq}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact as it was written: the bytes, and the header read from them.

    `personal` is None when the bytes were erased or never came; `personal_digest` always stands.
    """

    header: Header
    header_bytes: bytes
    facts: bytes
    personal: bytes | None
    personal_digest: bytes

    def hash_after(self, previous: bytes) -> bytes:
        """The chain's hash with this entry added to it (32 bytes)."""
        return chain_hash(previous, self.header_bytes, self.facts, self.personal_digest)


def chain_hash(previous: bytes, header_bytes: bytes, facts: bytes, personal_digest: bytes) -> bytes:
    """SHA-256(previous ‖ SHA-256(header) ‖ SHA-256(facts) ‖ SHA-256(personal)), 32 bytes."""
    sha = hashlib.sha256
    return sha(previous + sha(header_bytes).digest() + sha(facts).digest() + personal_digest).digest()


def head_of(entries: Iterable[Entry], previous: bytes = GENESIS) -> bytes:
    """The head hash of a chain after `entries`, which follow `previous` in order of seq."""
    for entry in entries:
        previous = entry.hash_after(previous)
    return previous


def encode(value: Mapping[str, Any] | list[Any]) -> bytes:
    """Compact UTF-8 JSON of a body or a header.

    Raises:
        InvalidInput: a float, a NUL, a lone surrogate or a nesting beyond 8 levels.

    """
    if not _is_flat(value):
        _refuse_untransportable(value, _MAX_DEPTH)
    text = _ENCODER(value)
    if _NUL in text or not text.isascii():
        _refuse_untransportable(value, _MAX_DEPTH)
    return text.encode("utf-8")


def encode_header(header: Header) -> bytes:
    """The header as the array that is hashed and sent."""
    h = header
    row = [FORMAT, h.station, h.epoch, h.stream.value, h.seq, h.tick, h.at]
    return encode([*row, h.actor, h.role, h.consent, h.subject, h.area, h.base, h.kind, h.version])


_HEADER_TYPES: Final = (str, str, str, str, int, int, int, str, str, str, str, str, int, str, int)
_WITHOUT_CONSENT: Final = (*_HEADER_TYPES[:9], type(None), *_HEADER_TYPES[10:])
_STREAMS: Final = {stream.value: stream for stream in Stream}
# The part of the standard library's decoder that does the work; json.loads adds a third for guessing encodings.
_scan: Final = json.JSONDecoder().scan_once  # type: ignore[attr-defined]


def decode(data: bytes) -> Any:  # noqa: ANN401 - whatever the JSON says
    """The value of compact UTF-8 JSON that has nothing before or after it.

    Raises:
        ValueError: the bytes are no such JSON.

    """
    text = data.decode("utf-8")
    try:
        value, end = _scan(text, 0)
    except StopIteration:
        raise ValueError(0) from None
    if end != len(text):
        raise ValueError(end)
    return value


def decode_header(data: bytes) -> Header:
    """Read a header from its bytes.

    Raises:
        RuleViolated: `header_malformed` when the bytes are no header of this format.

    """
    try:
        row = decode(data)
    except (ValueError, RecursionError):
        raise RuleViolated("header_malformed") from None
    if type(row) is not list or tuple(map(type, row)) not in {_HEADER_TYPES, _WITHOUT_CONSENT}:
        raise RuleViolated("header_malformed")
    stream = _STREAMS.get(row[3])
    counts = (row[4], row[5], row[6], row[12], row[14])
    if row[0] != FORMAT or stream is None or min(counts) < 0 or max(counts) >= _GREATEST:
        raise RuleViolated("header_malformed")
    if _is_untransportable("".join([row[1], row[2], row[7], row[8], row[9] or "", row[10], row[11], row[13]])):
        raise RuleViolated("header_malformed")
    row[3] = stream
    return Header._make(row[1:])


def _is_untransportable(text: str) -> bool:
    if text.isascii():
        return "\x00" in text
    return "\x00" in text or any("\ud800" <= char <= "\udfff" for char in text)


def read_entry(
    header_bytes: bytes, facts: bytes, personal: bytes | None, personal_digest: bytes | None = None
) -> Entry:
    """Put an entry together from its stored bytes; the digest is needed only where the personal bytes are gone.

    Raises:
        RuleViolated: `header_malformed`, or `personal_digest_missing` when neither bytes nor digest are given.

    """
    if personal is not None:
        personal_digest = hashlib.sha256(personal).digest()
    if personal_digest is None:
        raise RuleViolated("personal_digest_missing")
    return Entry(decode_header(header_bytes), header_bytes, facts, personal, personal_digest)


def next_tick(wall_ms: int, greatest_of_subject: int | None) -> int:
    """The tick of a subject's next entry: never at or below what its author has already folded."""
    if greatest_of_subject is None:
        return wall_ms
    return max(wall_ms, greatest_of_subject + 1)


def _is_flat(value: Mapping[str, Any] | list[Any]) -> bool:
    """Whether there is nothing in it but what every body is made of: scalars, and mappings of them."""
    items = value if isinstance(value, list) else value.values()
    kinds = {*map(type, items)} - _SCALARS
    if kinds != {dict}:
        return not kinds
    return all({*map(type, item.values())} <= _SCALARS for item in items if type(item) is dict)


def _refuse_untransportable(value: object, depth: int) -> None:
    """Walk a body and refuse what must not stand in a journal."""
    if isinstance(value, str):
        _refuse_hidden(value)
    elif isinstance(value, (dict, list, tuple)) and depth:
        for item in value:
            _refuse_untransportable(item, depth - 1)
        if isinstance(value, dict):
            for item in value.values():
                _refuse_untransportable(item, depth - 1)
    elif not (value is None or isinstance(value, (bool, int))):
        raise InvalidInput({"body": "not_transportable"})


def _refuse_hidden(text: str) -> None:
    if _is_untransportable(text):
        raise InvalidInput({"text": "control_characters"})
