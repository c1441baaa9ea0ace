"""How far a station's chains reach, as remembered outside the database: what a copied-back file can't know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class KnownHead:
    """How far one of this station's chains is known to reach, kept outside the database."""

    epoch: str
    stream: str
    seq: int
    head: bytes


def lost_chains(known: Iterable[KnownHead], head_at: Callable[[str, str, int], bytes | None]) -> tuple[KnownHead, ...]:
    """The known heads that the database does not hold: it was put back or cut.

    `head_at` tells a chain's head (epoch, stream) after so many entries. A chain is asked at the known place and not at
    its end, because one that was put back and written on may be the longer one.
    """
    return tuple(head for head in known if head_at(head.epoch, head.stream, head.seq) != head.head)
