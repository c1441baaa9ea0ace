"""The paper side of a counter in one piece: the operator's acts, the way to the printer, and the lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter_app.services.access import AccessLog
from counter_app.services.paper_desk import PaperDesk
from counter_app.services.paper_ledger import PaperLedger
from counter_app.services.paper_lists import PaperLists
from counter_app.services.settings import Settings
from counter_app.services.spooler import Spooler
from counter_app.services.typesetter import Typesetter

if TYPE_CHECKING:
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.paper_ports import Files, PaperMaker, Printer
    from counter_app.services.ports import Clock, Randomness


@dataclass(frozen=True, slots=True)
class PaperWorks:
    """All work on the same jobs."""

    desk: PaperDesk
    spooler: Spooler
    lists: PaperLists


def paper_works(
    ground: PaperGround, clock: Clock, random: Randomness, *, maker: PaperMaker, printer: Printer, files: Files
) -> PaperWorks:
    """Everything round paper over a register."""
    store = ground.store
    ledger, settings = PaperLedger(store, clock), Settings(store, clock)
    typesetter = Typesetter(ground, maker, settings)
    return PaperWorks(
        PaperDesk(
            store,
            random,
            ledger=ledger,
            typesetter=typesetter,
            printer=printer,
            files=files,
            access=AccessLog(store, clock),
        ),
        Spooler(store, clock, ledger=ledger, typesetter=typesetter, printer=printer, settings=settings),
        PaperLists(store, clock),
    )
