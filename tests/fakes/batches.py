"""Batches written by hand and pushed straight into central's journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.entry import GENESIS, head_of
from sync.central import journal
from sync.central.batches import read_batch
from sync.central.stations import Asker
from sync.contract.messages import PushRequest, to_wire
from tests.fakes.central_server import new_area, real_central
from tests.fakes.registers import START, Author

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.entry import Entry
    from sync.contract.messages import PushAnswer


def asker_of(author: Author, *areas: str) -> Asker:
    """An author as an enrolled station of these areas."""
    return Asker(author.station, areas[0], areas, author.station)


def request_of(entries: Sequence[Entry], previous: bytes = GENESIS, *, head: bytes | None = None) -> PushRequest:
    """The batch that carries these entries of one chain."""
    first = entries[0].header
    wires = [to_wire(entry.header_bytes, entry.facts, entry.personal, entry.personal_digest) for entry in entries]
    stated = head_of(entries, previous) if head is None else head
    return PushRequest("batch", first.epoch, first.stream.value, first.seq - 1, previous.hex(), stated.hex(), wires)


def push(asker: Asker, entries: Sequence[Entry], previous: bytes = GENESIS, *, now: int = START) -> PushAnswer:
    """Push entries as that station."""
    batch = read_batch(request_of(entries, previous), asker.id)
    return journal.push(real_central().found.database, asker, batch, "batch", now=now)


def new_author() -> tuple[Author, Asker, str]:
    """A station that nobody else uses, in an area of its own."""
    area = new_area()
    author = Author(f"A{area}")
    return author, asker_of(author, area), area
