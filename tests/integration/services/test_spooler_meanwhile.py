"""What happens while a paper is handed over: the operator answers, the disk is full, two copies are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from typing_extensions import override

from counter_app.domain.errors import PrinterFault, StorageFault
from tests.fakes.counters import SITI, lay_bench
from tests.fakes.printers import FakePrinter
from tests.fakes.registers import RepeatingRandom

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.ports import Transaction
    from counter_app.storage.store import JournalStore
    from tests.fakes.counters import Bench

T = TypeVar("T")


class SlowPrinter(FakePrinter):
    """A printer that lets something happen before it answers."""

    before: Callable[[], object] = staticmethod(lambda: None)
    after: Callable[[], object] = staticmethod(lambda: None)

    @override
    def submit(self, data: bytes, printer: str, title: str) -> str:
        """Let it happen, then take the paper or not."""
        type(self).before()
        spool = FakePrinter.submit(self, data, printer, title)
        type(self).after()
        return spool


@dataclass(slots=True)
class FillingStore:
    """A register whose disk has no room while `full`."""

    store: JournalStore
    full: bool = False

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Keep nothing while there is no room."""
        if self.full:
            raise StorageFault("disk_full")
        return self.store.write(work)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the register has
        return getattr(self.store, name)


def slow(bench: Bench, **moments: Callable[[], object]) -> None:
    """Let things happen while the bench's printer is asked."""
    bench.printer.__class__ = type("Slow", (SlowPrinter,), {k: staticmethod(v) for k, v in moments.items()})


@pytest.mark.parametrize("fault", ["printer_refused", "printer_offline"])
def test_an_answer_while_a_printer_refuses_stands(bench: Bench, job: str, fault: str) -> None:
    """Written by hand meanwhile: it does not come out by itself a minute later."""

    def refuse() -> None:
        bench.papers.answer(SITI, job, "ditulis")
        raise PrinterFault(fault)

    slow(bench, before=refuse)
    bench.spooler.round(SITI)
    assert (bench.job(job).state, bench.job(job).next_at) == ("ditulis", 0)
    bench.printer.__class__ = FakePrinter
    bench.clock.pass_minutes(10)
    bench.spooler.round(SITI)
    assert bench.printer.printed == []


def test_an_answer_while_a_printer_takes_it_takes_it_back(bench: Bench, job: str) -> None:
    """Written by hand meanwhile: it is out of the system's queue again."""
    slow(bench, before=lambda: bench.papers.answer(SITI, job, "ditulis"))
    bench.spooler.round(SITI)
    assert (bench.job(job).state, bench.printer.cancelled) == ("ditulis", ["EPSON-1"])


def test_a_copy_asked_for_meanwhile_leaves_one_sheet(bench: Bench, job: str) -> None:
    """The first is taken back, and the copy alone goes on."""
    slow(bench, before=lambda: bench.papers.again(SITI, job, "permintaan"))
    bench.spooler.round(SITI)
    assert (bench.job(job).state, bench.printer.cancelled) == ("batal", ["EPSON-1"])


def test_what_could_not_be_noted_is_noted_by_the_next_round(bench: Bench, job: str) -> None:
    """The queue took it and then the disk was full: with room again it is known as sent, and is watched."""
    store = FillingStore(bench.store)
    again = lay_bench(store, bench.clock, RepeatingRandom("again"))  # type: ignore[arg-type]

    def fill() -> None:
        store.full = True

    slow(again, after=fill)
    with pytest.raises(StorageFault, match="disk_full"):
        again.spooler.round(SITI)
    again.printer.__class__ = FakePrinter
    with pytest.raises(StorageFault, match="disk_full"):
        again.spooler.round(SITI)
    store.full = False
    again.spooler.round(SITI)
    assert (bench.job(job).state, bench.job(job).spool) == ("terkirim", "EPSON-1")
    assert len(again.printer.printed) == 1


def test_what_may_have_been_taken_is_asked_about_in_the_same_session(bench: Bench, job: str) -> None:
    """The printer's own part broke: the next round makes it a question, and prints nothing."""

    def break_off() -> None:
        raise ZeroDivisionError

    slow(bench, before=break_off)
    with pytest.raises(ZeroDivisionError):
        bench.spooler.round(SITI)
    bench.spooler.round(SITI)
    question = bench.paper_lists.standing(SITI).question
    assert question is not None
    assert (question.id, bench.job(job).error, bench.printer.printed) == (job, "interrupted", [])


def test_two_copies_asked_for_at_once_have_two_numbers(bench: Bench, job: str) -> None:
    """The second begins while the first is under way."""

    class Meanwhile(RepeatingRandom):
        waits: Callable[[], object] | None = None

        @override
        def __call__(self, count: int, /) -> bytes:
            then, self.waits = self.waits, None
            if then is not None:
                then()
            return super().__call__(count)

    random = Meanwhile("copies")
    again = lay_bench(bench.store, bench.clock, random)
    again.spooler.round(SITI)
    random.waits = lambda: bench.papers.again(SITI, job, "permintaan")
    again.papers.again(SITI, job, "resi_rusak")
    copies = [one.copy for one in bench.store.paper_jobs_about(bench.job(job).about) if one.document == "receipt"]
    assert copies == [1, 2, 3]
