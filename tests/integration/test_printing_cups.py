"""Printing through a real CUPS: queues by name, exact bytes, honest states, refusals by code."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import InvalidInput, PrinterFault
from counter_app.services.views import SpoolState, Stage
from printing.ipp import address
from printing.papers import PdfPapers
from printing.system import CupsPrinter, tells
from tests.integration.private_cups import NetworkPrinter, PrivateCups, private_cups
from tests.integration.private_printer import ipp_printer
from tests.unit.paper_samples import a_receipt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def cups() -> Iterator[PrivateCups]:
    """A CUPS for the tests of this module."""
    with private_cups() as server:
        yield server


def _settled(printer: CupsPrinter, job: str) -> SpoolState:
    """What is told of a job once the queue has let go of it."""
    pause = threading.Event()
    for _ in range(200):
        if (state := printer.state(job)).stage in {Stage.DONE, Stage.FAILED}:
            return state
        pause.wait(0.1)
    return printer.state(job)


def _written(spool: Path) -> bytes:
    """The control file of the latest job, as soon as CUPS has written it."""
    pause = threading.Event()
    for _ in range(200):
        if found := sorted(spool.glob("c*")):
            return found[-1].read_bytes()
        pause.wait(0.1)
    pytest.fail("no job was kept")


@pytest.mark.parametrize("size", ["a5", "roll80"])
def test_the_very_bytes_reach_the_printer(cups: PrivateCups, size: str) -> None:
    """A network printer gets the PDF that was shown; of one that can't answer no more is told than that it is done."""
    paper = NetworkPrinter()
    cups.queue(f"loket-{size}", paper.port)
    printer = CupsPrinter(cups.server)
    pdf = PdfPapers().make("receipt", a_receipt(), size)
    job = printer.submit(pdf, f"loket-{size}", "tanda-terima")
    assert paper.received() == pdf
    assert _settled(printer, job) == SpoolState(Stage.DONE)


def test_a_device_that_answers_says_that_it_printed(cups: PrivateCups) -> None:
    """Over IPP the queue's word is the device's."""
    printer = CupsPrinter(cups.server)
    pdf = PdfPapers().make("receipt", a_receipt(), "a5")
    with ipp_printer() as device:
        cups.run("lpadmin", "-p", "jawab", "-E", "-v", device.uri, "-m", "raw")
        job = printer.submit(pdf, "jawab", "tanda-terima")
        assert _settled(printer, job) == SpoolState(Stage.DONE, two_way=True)
        assert device.received() == pdf


@pytest.mark.parametrize(
    ("complaint", "reasons"),
    [("media-empty-report", ("media-empty",)), ("marker-failure-error", ("marker-failure",)), ("toner-low-report", ())],
)
def test_what_a_device_complains_of_is_told(cups: PrivateCups, complaint: str, reasons: tuple[str, ...]) -> None:
    """A job that is done on a printer without paper is done with a reason; a toner that runs low is none."""
    printer = CupsPrinter(cups.server)
    with ipp_printer() as device:
        device.complaint = complaint
        cups.run("lpadmin", "-p", "keluh", "-E", "-v", device.uri, "-m", "raw")
        job = printer.submit(PdfPapers().make("receipt", a_receipt(), "a5"), "keluh", "tanda-terima")
        assert _settled(printer, job).reasons == reasons


@pytest.mark.parametrize("policy", ["", "JobPrivateAccess @OWNER\nJobPrivateValues job-name"])
def test_a_job_is_found_by_its_title_until_it_is_done(policy: str) -> None:
    """Also where CUPS tells nobody but its owner what a job is called, as it does unless told otherwise."""
    with private_cups(policy) as server:
        server.queue("meja kiri".replace(" ", "_"), 9)
        server.run("cupsdisable", "meja_kiri")
        printer = CupsPrinter(server.server)
        pdf = PdfPapers().make("receipt", a_receipt(), "a5")
        first, second = (printer.submit(pdf, "meja_kiri", f"tanda terima-{end}") for end in ("AAAA", "BBBB"))
        assert printer.find("tanda terima-BBBB") == (second,)
        assert printer.find("tanda terima-") == ()
        printer.cancel(first)
        assert printer.find("tanda terima-AAAA") == ()


@pytest.mark.parametrize(
    ("ends", "code"),
    [("exit 0", "printer_offline"), ("kill -TERM $$", "printer_offline"), ("exit 1", "printer_refused")],
)
def test_what_may_have_been_taken_is_no_refusal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ends: str, code: str
) -> None:
    """A command that ends well without a name, or is killed on its way: CUPS may have the job."""
    for name, does in (("lpstat", "echo meja"), ("lp", f"cat > /dev/null; {ends}")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n", encoding="ascii")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(PrinterFault) as caught:
        CupsPrinter().submit(PdfPapers().make("receipt", a_receipt(), "a5"), "meja", "x")
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("device", "two_way"),
    [
        ("ipp://192.168.1.9/ipp/print", True),
        ("ipps://printer.local:443/ipp/print", True),
        ("dnssd://HP%20LaserJet._ipp._tcp.local/?uuid=1", True),
        ("dnssd://HP%20LaserJet._ipps._tcp.local/?uuid=1", True),
        ("dnssd://HP%20LaserJet._pdl-datastream._tcp.local/?uuid=1", False),
        ("dnssd://HP%20LaserJet._printer._tcp.local/?note=._ipp._tcp", False),
        ("usb://EPSON/L120?serial=1", False),
        ("hp:/usb/LaserJet?serial=1", False),
        ("socket://192.168.1.9", False),
        ("lpd://192.168.1.9/queue", False),
    ],
)
def test_only_a_device_that_is_asked_over_ipp_can_tell(device: str, *, two_way: bool) -> None:
    """Of any other, done means that the bytes were sent: sent is what is said of it."""
    assert tells(device) is two_way


def test_questions_go_where_the_commands_of_cups_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The environment before the user's file before the PC's; what belongs to none is this PC's own."""
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    user, system = tmp_path / "user", tmp_path / "system"
    assert address((user, system)) == ""
    system.write_text(
        "# ServerName alt\nEncryption Never\nServerName cetak.kantor:8631/version=1.1\n", encoding="ascii"
    )
    assert address((user, system)) == "cetak.kantor:8631"
    user.write_text("servername /run/lain.sock\n", encoding="ascii")
    assert address((user, system)) == "/run/lain.sock"
    monkeypatch.setenv("CUPS_SERVER", "dekat")
    assert address((user, system)) == "dekat"


def test_a_job_is_asked_of_the_server_that_took_it(
    cups: PrivateCups, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where a file names the server, the command's job is known there."""
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".cups").mkdir()
    (tmp_path / ".cups/client.conf").write_text(f"ServerName {cups.server}\n", encoding="ascii")
    cups.queue("lain", 9)
    cups.run("cupsdisable", "lain")
    printer = CupsPrinter()
    job = printer.submit(PdfPapers().make("receipt", a_receipt(), "a5"), "lain", "x")
    assert (printer.state(job).stage, printer.state(job).stopped) == (Stage.WAITING, True)


def test_queues_are_told_by_name(cups: PrivateCups) -> None:
    """A queue that was set up is in the list."""
    cups.queue("meja", 9)
    assert "meja" in CupsPrinter(cups.server).names()


def test_a_stopped_queue_leaves_the_job_waiting_until_it_is_taken_out(cups: PrivateCups) -> None:
    """CUPS accepts a job for a disabled printer: it waits, and fails once it is cancelled."""
    cups.queue("macet", 9)
    cups.run("cupsdisable", "macet")
    printer = CupsPrinter(cups.server)
    job = printer.submit(PdfPapers().make("receipt", a_receipt(), "a5"), "macet", "tanda-terima")
    assert (printer.state(job).stage, printer.state(job).stopped) == (Stage.WAITING, True)
    printer.cancel(job)
    assert _settled(printer, job).stage is Stage.FAILED


def test_a_job_that_the_queue_never_saw_is_uncertain(cups: PrivateCups) -> None:
    """A forgotten job is neither sent nor failed."""
    printer = CupsPrinter(cups.server)
    assert printer.state("macet-99999").stage is Stage.UNKNOWN
    assert printer.state("nonsense").stage is Stage.UNKNOWN


def test_the_queue_is_told_a_plain_title_and_the_size_of_the_paper(cups: PrivateCups) -> None:
    """Letters, digits, dots and dashes go into a title; the paper's length goes along, and that nothing is scaled."""
    cups.queue("kontrol", 9)
    cups.run("cupsdisable", "kontrol")
    printer = CupsPrinter(cups.server)
    printer.submit(PdfPapers().make("receipt", a_receipt(), "roll80"), "kontrol", "tanda-terima <Siti> 'x'; rm")
    told = _written(cups.folder / "spool")
    assert b"tanda-terima-Siti-x-rm" in told
    assert b"Custom.80x" in told
    assert b"print-scaling\x00\x04none" in told


def test_an_unknown_printer_is_missing(cups: PrivateCups) -> None:
    """A printer that was taken away is told by its own code."""
    with pytest.raises(PrinterFault) as caught:
        CupsPrinter(cups.server).submit(PdfPapers().make("receipt", a_receipt(), "a5"), "hilang", "x")
    assert caught.value.code == "printer_missing"


def test_a_queue_that_rejects_is_a_refusal(cups: PrivateCups) -> None:
    """A queue that takes no jobs refuses, and says so."""
    cups.queue("tutup", 9)
    cups.run("cupsreject", "tutup")
    with pytest.raises(PrinterFault) as caught:
        CupsPrinter(cups.server).submit(PdfPapers().make("receipt", a_receipt(), "a5"), "tutup", "x")
    assert caught.value.code == "printer_refused"


def test_what_is_no_pdf_is_never_printed(cups: PrivateCups) -> None:
    """Bytes that are no PDF don't reach a queue."""
    with pytest.raises(InvalidInput):
        CupsPrinter(cups.server).submit(b"nonsense", "macet", "x")


def test_without_a_server_there_are_no_printers(tmp_path: Path) -> None:
    """Where CUPS does not answer the list is empty, and a job's state can't be told."""
    printer = CupsPrinter(str(tmp_path / "none"))
    assert printer.names() == ()
    with pytest.raises(PrinterFault):
        printer.state("x-1")


def test_without_the_commands_there_are_no_printers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """On a system without CUPS (Windows) the list is empty and printing says that there is no printer."""
    monkeypatch.setenv("PATH", str(tmp_path))
    printer = CupsPrinter()
    assert printer.names() == ()
    with pytest.raises(PrinterFault) as caught:
        printer.submit(PdfPapers().make("receipt", a_receipt(), "a5"), "x", "x")
    assert caught.value.code == "printer_missing"
