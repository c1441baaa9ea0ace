"""What the use cases need of the outside for papers: who makes them, ways to print them, and where they are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from counter_app.services.papers import DayLog, Letterhead, PaperContent
    from counter_app.services.views import SpoolState


class PaperMaker(Protocol):
    """Makes the bytes of a document; the same bytes are shown, saved and printed."""

    def make(self, document: str, content: PaperContent, size: str) -> bytes:
        """A document as PDF on a paper of that size: `a4`, `a5` or `roll80`.

        Raises:
            InvalidInput: `size`: `unknown_size`.

        """
        ...

    def day_log_sheet(self, log: DayLog) -> bytes:
        """The buku register harian as XLSX."""
        ...

    def day_log_csv(self, log: DayLog) -> bytes:
        """The buku register harian as CSV."""
        ...

    def recovery_sheet(self, letterhead: Letterhead, station: str, code: str) -> bytes:
        """The recovery code on a page for the office safe, as PDF."""
        ...


class Printer(Protocol):
    """A way to paper."""

    def names(self) -> Sequence[str]:
        """The system's printers; empty where there is none."""
        ...

    def submit(self, data: bytes, printer: str, title: str) -> str:
        """Hand a PDF to the system's queue, which gives the job a name; the title holds nothing personal.

        Raises:
            PrinterFault: `printer_missing`, `printer_refused`: it was not taken. `printer_offline`: the queue did not
                answer in time, and may have taken it.
            InvalidInput: `pdf`: `unreadable`.

        """
        ...

    def find(self, title: str) -> Sequence[str]:
        """The names of the jobs by that title which the system's queue still has to do.

        Raises:
            PrinterFault: the queue does not answer.

        """
        ...

    def state(self, spool: str) -> SpoolState:
        """What the system's queue knows of a job by that name.

        Raises:
            PrinterFault: the queue does not answer.

        """
        ...

    def cancel(self, spool: str) -> None:
        """Take a job out of the system's queue, so that a second try can't come out twice.

        Raises:
            PrinterFault: it could not be taken out; it may be done already.

        """
        ...


class Files(Protocol):
    """Where papers are saved."""

    def write_whole(self, target: Path, data: bytes) -> None:
        """Write a file so that it is there whole or not at all, replacing one of the same name.

        Raises:
            StorageFault: `file_not_written`.

        """
        ...
