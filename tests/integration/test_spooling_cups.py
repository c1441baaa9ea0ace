"""The whole way of a paper over a real register and a real CUPS: owed, handed over, known."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.services.paper_ground import PaperGround
from counter_app.services.paper_works import PaperWorks, paper_works
from counter_app.system import SystemFiles
from printing.papers import PdfPapers
from printing.system import CupsPrinter
from tests.fakes.counters import LETTERHEAD, SITI, make_bench, visit
from tests.fakes.registers import RepeatingRandom
from tests.integration.private_cups import NetworkPrinter, PrivateCups, private_cups
from tests.integration.private_printer import ipp_printer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fakes.counters import Bench


@pytest.fixture(scope="module")
def cups() -> Iterator[PrivateCups]:
    """A CUPS for the tests of this module."""
    with private_cups() as server:
        yield server


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A counter with a new register, and one visit whose receipt and label are owed."""
    made = make_bench(tmp_path)
    made.save(visit("KTP-05"))
    yield made
    made.close()


def _works(bench: Bench, cups: PrivateCups, name: str = "first") -> PaperWorks:
    """The paper side of that counter, on the real print system."""
    ground = PaperGround(bench.store, knowledge.catalogue(), knowledge.regions(), LETTERHEAD)
    printer = CupsPrinter(cups.server)
    return paper_works(
        ground, bench.clock, RepeatingRandom(name), maker=PdfPapers(), printer=printer, files=SystemFiles()
    )


def _states(bench: Bench) -> list[str]:
    return [job.state for job in bench.store.latest_papers()]


def _until(bench: Bench, works: PaperWorks, state: str) -> None:
    """Turn until all papers stand so."""
    pause = threading.Event()
    for _ in range(100):
        bench.clock.now += 2_500
        works.spooler.round(SITI)
        if set(_states(bench)) == {state} and not [job for job in bench.store.latest_papers() if job.next_at]:
            return
        pause.wait(0.05)
    pytest.fail(f"papers stand at {_states(bench)}")


def test_a_device_that_answers_prints_by_itself_and_says_so(cups: PrivateCups, bench: Bench) -> None:
    """The bytes that were shown come out, once each, and are called printed."""
    with ipp_printer() as device:
        cups.run("lpadmin", "-p", "jawab", "-E", "-v", device.uri, "-m", "raw")
        works = _works(bench, cups)
        _until(bench, works, "tercetak")
        again = _works(bench, cups, "again")
        again.spooler.resume(SITI)
        again.spooler.round(SITI)
        assert sorted(device.documents) == sorted(works.desk.pdf(job.id) for job in bench.store.latest_papers())
    cups.run("lpadmin", "-x", "jawab")


def test_of_a_device_that_can_not_answer_nobody_is_asked(cups: PrivateCups, bench: Bench) -> None:
    """Sent is all that is said."""
    devices = [NetworkPrinter(), NetworkPrinter()]
    works = _works(bench, cups)
    for place, job in enumerate(bench.store.latest_papers()):
        cups.queue(f"kirim{place}", devices[place].port)
        works.desk.print(SITI, job.id, f"kirim{place}")
    _until(bench, works, "terkirim")
    assert {device.received()[:4] for device in devices} == {b"%PDF"}
    assert works.lists.standing(SITI).question is None


def test_a_stopped_queue_is_asked_about_and_the_copy_takes_the_first_back(cups: PrivateCups, bench: Bench) -> None:
    """The job that waits in CUPS is cancelled before another one is sent."""
    cups.queue("macet", 9)
    cups.run("cupsdisable", "macet")
    works = _works(bench, cups)
    (label, receipt) = bench.store.latest_papers()
    works.desk.give_up(SITI, label.id)
    works.desk.print(SITI, receipt.id, "macet")
    bench.clock.now += 2_500
    works.spooler.round(SITI)
    bench.clock.now += 2_500
    works.spooler.round(SITI)
    question = works.lists.standing(SITI).question
    assert question is not None
    assert (question.id, question.job.error) == (receipt.id, "paused")
    works.desk.again(SITI, receipt.id, "gagal_cetak")
    assert CupsPrinter(cups.server).state(question.job.spool).stage == "failed"
