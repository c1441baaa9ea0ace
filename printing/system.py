"""The system's printers, through the commands of CUPS; where there is no CUPS there are no printers here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from typing_extensions import override

from counter_app.domain.errors import PrinterFault
from counter_app.services.paper_ports import Printer
from counter_app.services.views import SpoolState, Stage
from printing.ipp import job_attributes, number, open_jobs, printer_attributes, words
from printing.render import page_sizes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from printing.ipp import Attributes

_NOT_PLAIN: Final = re.compile(r"[^0-9A-Za-z.-]+")
_REQUEST: Final = re.compile(r"request id is (\S+-\d+)")
_MAX_TITLE: Final = 60
_POINT: Final = 25.4 / 72
_NAMED: Final = {(148, 210): "A5", (210, 297): "A4", (297, 210): "A4"}


_STAGES: Final[Mapping[int | None, Stage]] = {
    3: Stage.WAITING,
    4: Stage.WAITING,
    5: Stage.WAITING,
    6: Stage.WAITING,
    7: Stage.FAILED,
    8: Stage.FAILED,
    9: Stage.DONE,
}
_JOB_STOPPED, _PRINTER_STOPPED = 6, 5
_TWO_WAY: Final = re.compile(r"(?:ipps?://|dnssd://[^/?]*\._ipps?\._tcp\b)")
"""Devices that tell how it went over IPP; of all others, USB too, done means that the bytes were sent, no more."""
_KINDS_OF_REASON: Final = re.compile(r"-(?:report|warning|error)$")
_SERIOUS: Final = frozenset(
    {
        "connecting-to-device",
        "cover-open",
        "door-open",
        "input-tray-missing",
        "interlock-open",
        "job-completed-with-errors",
        "marker-supply-empty",
        "media-empty",
        "media-jam",
        "media-needed",
        "offline",
        "output-area-full",
        "paused",
        "shutdown",
        "stopped-partly",
        "timed-out",
        "toner-empty",
    }
)
"""What a printer says when paper may not have come out, whatever weight it gives it: some report being offline."""


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
    def submit(self, data: bytes, printer: str, title: str) -> str:
        """Hand a PDF to a queue, on paper of its own size; returns the queue's id for the job.

        Raises:
            PrinterFault: `printer_missing`, `printer_refused` or `printer_offline`.
            InvalidInput: `pdf`: `unreadable`.

        """
        media = _media(data)
        if printer not in self.names():
            raise PrinterFault("printer_missing", printer=printer)
        options = ("-t", _plain(title), "-o", f"media={media}", "-o", "print-scaling=none")
        done = self._run("lp", "-d", printer, *options, data=data)
        found = _REQUEST.search(done.stdout.decode(errors="replace"))
        if done.returncode > 0:
            raise PrinterFault("printer_refused", printer=printer, status=done.returncode)
        if done.returncode < 0 or found is None:
            # killed on its way, or taken under a name that can't be read
            raise PrinterFault("printer_offline", printer=printer, status=done.returncode)
        return found[1]

    @override
    def find(self, title: str) -> Sequence[str]:
        """The ids of the jobs by a title that CUPS still has to do.

        Raises:
            PrinterFault: `printer_missing` or `printer_offline`.

        """
        try:
            jobs = open_jobs(self._server, timeout=self._timeout)
        except TimeoutError as error:
            raise PrinterFault("printer_offline") from error
        except OSError as error:
            raise PrinterFault("printer_missing") from error
        wanted = (_plain(title),)
        return tuple(_spool(job) for job in jobs if words(job, "job-name") == wanted)

    @override
    def state(self, spool: str) -> SpoolState:
        """What the queue knows of a job and of its printer.

        Raises:
            PrinterFault: `printer_missing` or `printer_offline`.

        """
        printer, _, job = spool.rpartition("-")
        if not job.isdigit():
            return SpoolState(Stage.UNKNOWN)
        try:
            told = job_attributes(self._server, int(job), timeout=self._timeout)
            state = number(told, "job-state")
            stage = _STAGES.get(state, Stage.UNKNOWN)
            if stage in {Stage.UNKNOWN, Stage.FAILED}:
                return SpoolState(stage)
            device = printer_attributes(self._server, printer, timeout=self._timeout)
        except TimeoutError as error:
            raise PrinterFault("printer_offline") from error
        except OSError as error:
            raise PrinterFault("printer_missing") from error
        stopped = state == _JOB_STOPPED or number(device, "printer-state") == _PRINTER_STOPPED
        complaints = (*words(device, "printer-state-reasons"), *words(told, "job-state-reasons"))
        return SpoolState(stage, tells("".join(words(device, "device-uri"))), stopped, _serious(complaints))

    @override
    def cancel(self, spool: str) -> None:
        """Take a job out of its queue.

        Raises:
            PrinterFault: `printer_missing`, `printer_refused` or `printer_offline`.

        """
        done = self._run("cancel", spool)
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


def tells(device: str) -> bool:
    """Whether a device, by its address in CUPS, says that it printed, or no more than that it was sent the bytes."""
    return _TWO_WAY.match(device) is not None


def _plain(title: str) -> str:
    return _NOT_PLAIN.sub("-", title)[:_MAX_TITLE].strip("-") or "dokumen"


def _spool(job: Attributes) -> str:
    """How CUPS' commands call a job."""
    return f"{unquote(''.join(words(job, 'job-printer-uri')).rpartition('/')[2])}-{number(job, 'job-id')}"


def _serious(complaints: Sequence[str]) -> tuple[str, ...]:
    """Complaints without their weight; of those that nobody knows only what the printer itself calls an error."""
    found = {_KINDS_OF_REASON.sub("", one): one.endswith("-error") for one in complaints}
    return tuple(sorted(one for one, error in found.items() if error or one in _SERIOUS))


def _media(data: bytes) -> str:
    """The paper of the first page: a name where it has one, else its size in mm."""
    sizes = page_sizes(data)
    width, height = (round(points * _POINT) for points in sizes[0])
    return _NAMED.get((width, height), f"Custom.{width}x{height}mm")
