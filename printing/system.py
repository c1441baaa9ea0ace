"""The system's printers, through the commands of CUPS; where there is no CUPS there are no printers here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from counter_app.domain.errors import PrinterFault
from counter_app.services.ports import Printer
from printing.ipp import job_state
from printing.render import page_sizes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NOT_PLAIN: Final = re.compile(r"[^0-9A-Za-z.-]+")
_REQUEST: Final = re.compile(r"request id is (\S+-\d+)")
_MAX_TITLE: Final = 60
_POINT: Final = 25.4 / 72
_NAMED: Final = {(148, 210): "A5", (210, 297): "A4", (297, 210): "A4"}


class JobState(StrEnum):
    """How far a job is known to have come.

    A spooler that is done has sent the bytes; only a person or a two-way printer knows that paper came out, so a job
    is never called printed here.
    """

    WAITING = "antre"
    SENT = "terkirim"
    FAILED = "gagal"
    UNCERTAIN = "tidak_pasti"


_STATES: Final[Mapping[int | None, JobState]] = {
    3: JobState.WAITING,
    4: JobState.WAITING,
    7: JobState.FAILED,
    8: JobState.FAILED,
    9: JobState.SENT,
}


class CupsPrinter(Printer):
    """Printers of CUPS through `lpstat` and `lp`; `server` is another server's socket or address, for tests."""

    def __init__(self, server: str = "", *, timeout: float = 15.0) -> None:
        self._server, self._timeout = server, timeout
        self._environment = dict(os.environ) | {"LC_ALL": "C", "LANG": "C"}
        if server:
            self._environment["CUPS_SERVER"] = server

    @override
    def names(self) -> Sequence[str]:
        """The queues of this PC by name; empty where there is no CUPS or it does not answer."""
        try:
            done = self._run("lpstat", "-e")
        except PrinterFault:
            return ()
        return tuple(done.stdout.decode(errors="replace").split()) if done.returncode == 0 else ()

    @override
    def print_pdf(self, data: bytes, printer: str, title: str) -> None:
        """Hand a PDF to a queue, on paper of its own size; the title is a file name's kind, of ids and dates only.

        Raises:
            PrinterFault: `printer_missing`, `printer_refused` or `timeout`.
            InvalidInput: `pdf`: `unreadable`.

        """
        self.submit(data, printer, title)

    def submit(self, data: bytes, printer: str, title: str) -> str:
        """Hand a PDF to a queue; returns the queue's id for the job.

        Raises:
            PrinterFault: `printer_missing`, `printer_refused` or `timeout`.
            InvalidInput: `pdf`: `unreadable`.

        """
        media = _media(data)
        if printer not in self.names():
            raise PrinterFault("printer_missing", printer=printer)
        safe = _NOT_PLAIN.sub("-", title)[:_MAX_TITLE].strip("-") or "dokumen"
        done = self._run("lp", "-d", printer, "-t", safe, "-o", f"media={media}", "-o", "print-scaling=none", data=data)
        found = _REQUEST.search(done.stdout.decode(errors="replace"))
        if done.returncode != 0 or found is None:
            raise PrinterFault("printer_refused", printer=printer, status=done.returncode)
        return found[1]

    def state(self, job: str) -> JobState:
        """What the queue knows of a job; `tidak_pasti` while it is sent, when it stopped halfway, or is forgotten.

        Raises:
            PrinterFault: `printer_missing` or `timeout`.

        """
        number = job.rpartition("-")[2]
        if not number.isdigit():
            return JobState.UNCERTAIN
        try:
            told = job_state(self._server, int(number), timeout=self._timeout)
        except TimeoutError as error:
            raise PrinterFault("printer_offline") from error
        except OSError as error:
            raise PrinterFault("printer_missing") from error
        return _STATES.get(told, JobState.UNCERTAIN)

    def cancel(self, job: str) -> None:
        """Take a job out of its queue, so that a second try can't come out twice.

        Raises:
            PrinterFault: `printer_missing`, `printer_refused` or `timeout`.

        """
        done = self._run("cancel", job)
        if done.returncode != 0:
            raise PrinterFault("printer_refused", status=done.returncode)

    def _run(self, command: str, *arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        program = shutil.which(command)
        if program is None:
            raise PrinterFault("printer_missing", command=command)
        try:
            return subprocess.run(
                [program, *arguments],
                input=data,
                capture_output=True,
                env=self._environment,
                timeout=self._timeout,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise PrinterFault("printer_offline", command=command) from error
        except OSError as error:
            raise PrinterFault("printer_refused", command=command) from error


def _media(data: bytes) -> str:
    """The paper of the first page: a name where it has one, else its size in mm."""
    sizes = page_sizes(data)
    width, height = (round(points * _POINT) for points in sizes[0])
    return _NAMED.get((width, height), f"Custom.{width}x{height}mm")
