"""Messages to bytes and back: JSON inside zstd, never unpacked beyond a cap."""

from __future__ import annotations

from typing import Final, TypeVar

import msgspec
import zstandard

from sync.contract.faults import FaultCode, ProtocolFault

MAX_PACKED: Final = 1_000_000
MAX_UNPACKED: Final = 8_000_000
_MAX_WINDOW: Final = 1 << 23
_LEVEL: Final = 9

M = TypeVar("M")


def pack(message: object) -> bytes:
    """A message as it travels."""
    return zstandard.ZstdCompressor(level=_LEVEL).compress(msgspec.json.encode(message))


def unpack(data: bytes, kind: type[M], *, limit: int = MAX_UNPACKED) -> M:
    """Read a message of that kind, strictly.

    Raises:
        ProtocolFault: `too_large` when it unpacks beyond `limit`, `damaged` when it is no such message.

    """
    text = _unpacked(data, limit)
    try:
        text.decode("utf-8")
        return msgspec.json.decode(text, type=kind, strict=True)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise ProtocolFault(FaultCode.DAMAGED) from None


def _unpacked(data: bytes, limit: int) -> bytes:
    reader = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).stream_reader(data)
    try:
        text = reader.read(limit + 1)
    except zstandard.ZstdError:
        raise ProtocolFault(FaultCode.DAMAGED) from None
    if len(text) > limit:
        raise ProtocolFault(FaultCode.TOO_LARGE)
    return text
