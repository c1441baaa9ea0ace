"""How a station joins the Dinas: the use case over the line."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from counter_app.config import APP
from counter_app.services.joining import Joined, Joining
from sync.client.enrolling import enrol

if TYPE_CHECKING:
    from counter_app.services.ports import Clock, Randomness
    from counter_app.storage.store import JournalStore


def joining(store: JournalStore, clock: Clock, random: Randomness) -> Joining:
    """The use case of joining for this register."""

    def ask(code: str, address: str) -> Joined:
        found = enrol(code, address, store, clock=clock, random=random, program=version(APP))
        return Joined(found.central, found.areas)

    return Joining(store, clock, ask)
