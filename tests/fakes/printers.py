"""A way to paper that a test commands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from typing_extensions import override

from counter_app.domain.errors import PrinterFault
from counter_app.services.paper_ports import Printer
from counter_app.services.views import SpoolState, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class FakePrinter(Printer):
    """Takes what it is given, or refuses with a code; what it tells of its jobs is what the test says.

    `told` None: the system does not answer. `keeps`: nothing can be taken back.
    """

    printers: tuple[str, ...] = ()
    fault: str = ""
    told: SpoolState | None = field(default_factory=lambda: SpoolState(Stage.WAITING, two_way=True))
    printed: list[tuple[bytes, str, str]] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    keeps: bool = False

    @property
    def taken(self) -> list[bytes]:
        """The bytes of what it took."""
        return [data for data, _, _ in self.printed]

    @override
    def names(self) -> Sequence[str]:
        """The printers there are."""
        return self.printers

    @override
    def submit(self, data: bytes, printer: str, title: str) -> str:
        """Take it, or not."""
        if self.fault:
            raise PrinterFault(self.fault, printer=printer)
        self.printed.append((data, printer, title))
        return f"{printer}-{len(self.printed)}"

    @override
    def find(self, title: str) -> Sequence[str]:
        """What it took by that title and did not give back."""
        names = (f"{printer}-{place}" for place, (_, printer, known) in enumerate(self.printed, 1) if known == title)
        return tuple(name for name in names if name not in self.cancelled)

    @override
    def state(self, spool: str) -> SpoolState:
        """What the test says."""
        if self.told is None:
            raise PrinterFault("printer_offline")
        return self.told

    @override
    def cancel(self, spool: str) -> None:
        """Remember what was taken back."""
        if self.keeps:
            raise PrinterFault("printer_refused")
        self.cancelled.append(spool)
