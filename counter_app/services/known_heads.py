"""How far a station's chains reach, as remembered outside the database: what a copied-back file can't know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class KnownHead:
    """How far one of this station's chains is known to reach, kept outside the database."""

    epoch: str
    stream: str
    seq: int
    head: bytes


def lost_chains(known: Iterable[KnownHead], present: Iterable[KnownHead]) -> tuple[KnownHead, ...]:
    """The known heads that the database does not reach, or contradicts at the same seq: it was put back or cut."""
    now = {(head.epoch, head.stream): head for head in present}
    lost: list[KnownHead] = []
    for head in known:
        there = now.get((head.epoch, head.stream))
        behind = there is None or there.seq < head.seq
        if behind or (there is not None and there.seq == head.seq and there.head != head.head):
            lost.append(head)
    return tuple(lost)
