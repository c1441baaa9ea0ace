"""The way of a paper from owed to known: handed over once, tried again before it was taken, asked about when unsure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from counter_app.domain.entry import decode_header, read_entry
from counter_app.domain.errors import PrinterFault
from counter_app.domain.kinds import decode_body
from counter_app.domain.kinds.register import PaperPrinted
from counter_app.services.owing import Owing
from counter_app.services.settings import CounterSettings
from counter_app.services.spooler import FRESH, LONGEST_WAIT, Verdict, verdict
from counter_app.services.views import SpoolState, Stage
from tests.fakes.counters import HASAN, MINUTE, SITI, RecordingMaker, lay_bench
from tests.fakes.printers import FakePrinter
from tests.fakes.registers import RepeatingRandom

if TYPE_CHECKING:
    from counter_app.services.papers import PaperContent
    from tests.fakes.counters import Bench

TWO_WAY = SpoolState(Stage.DONE, two_way=True)


def _another(bench: Bench, job: str, name: str = "another") -> str:
    """One more receipt of the same visit."""
    owed = Owing(SITI, bench.clock.now, RepeatingRandom(name)).paper("receipt", bench.job(job).about)
    bench.store.write(lambda tx: tx.queue_paper(owed))
    return owed.id


def turn(bench: Bench, seconds: int = 0) -> None:
    """A round, some time later."""
    bench.clock.now += seconds * 1_000
    bench.spooler.round(SITI)


def told(bench: Bench) -> list[tuple[str, str]]:
    """What the register says of receipts: outcome, and who wrote it."""
    found = []
    for raw in bench.entries():
        body = decode_body(read_entry(raw.header, raw.facts, raw.personal))
        if isinstance(body, PaperPrinted) and body.document == "receipt":
            found.append((body.outcome, decode_header(raw.header).actor))
    return found


def test_an_owed_paper_is_handed_over_once(bench: Bench, job: str) -> None:
    """With its own bytes, a title that tells nobody's name, and the system's id kept."""
    turn(bench)
    turn(bench, 1)
    assert [(printer, title) for _, printer, title in bench.printer.printed] == [("EPSON", f"tanda-terima-{job[-8:]}")]
    assert bench.printer.taken == [bench.papers.pdf(job)]
    assert (bench.job(job).state, bench.job(job).spool, bench.job(job).size) == ("terkirim", "EPSON-1", "a5")


def test_the_settings_choose_paper_and_printer(bench: Bench, job: str) -> None:
    """Small papers go to the printer of slips, in the size that the office uses."""
    wanted = CounterSettings(receipt_size="roll80", slip_printer="STRUK", document_printer="MEJA")
    bench.settings.keep(HASAN, wanted)
    turn(bench)
    assert (bench.job(job).printer, bench.job(job).size) == ("STRUK", "roll80")


def test_without_a_printer_a_paper_waits(bench: Bench, job: str) -> None:
    """It stays owed, nothing is noted, and it comes out when there is a printer."""
    bench.printer.printers = ()
    turn(bench)
    assert (bench.job(job).state, bench.job(job).attempts, told(bench)) == ("antre", 0, [])
    bench.printer.printers = ("EPSON",)
    turn(bench, 60)
    assert bench.job(job).state == "terkirim"


def test_what_waited_too_long_is_not_printed_by_itself(bench: Bench, job: str) -> None:
    """A printer that comes back spits out no pile; the operator may still print it."""
    bench.printer.printers = ()
    turn(bench)
    bench.printer.printers = ("EPSON",)
    turn(bench, FRESH // 1_000 + 1)
    assert (bench.job(job).state, bench.job(job).error, bench.printer.printed) == ("antre", "waited", [])
    bench.papers.print(SITI, job)
    turn(bench)
    assert bench.job(job).state == "terkirim"


def test_what_waited_too_long_is_still_counted(bench: Bench, job: str) -> None:
    """It waits as before, and that it does not come out by itself is told apart."""
    bench.printer.printers = ()
    turn(bench)
    standing = bench.paper_lists.standing(SITI)
    assert (standing.waiting, standing.left) == (1, 0)
    bench.printer.printers = ("EPSON",)
    turn(bench, FRESH // 1_000 + 1)
    standing = bench.paper_lists.standing(SITI)
    assert (standing.waiting, standing.left) == (1, 1)


def test_a_paper_follows_the_office_to_another_printer(bench: Bench, job: str) -> None:
    """The one that was chosen is gone: what waits for it, and every copy, comes out where papers go now."""
    bench.settings.keep(HASAN, CounterSettings(receipt_size="roll80", slip_printer="LAMA"))
    bench.printer.fault = "printer_missing"
    turn(bench)
    assert (bench.job(job).printer, bench.job(job).size) == ("", "")
    assert bench.paper_lists.standing(SITI).lost == 1
    bench.printer.fault = ""
    bench.settings.keep(HASAN, CounterSettings(receipt_size="a5", document_printer="EPSON"))
    turn(bench, 20)
    assert (bench.job(job).state, bench.job(job).printer, bench.job(job).size) == ("terkirim", "EPSON", "a5")
    bench.settings.keep(HASAN, CounterSettings(receipt_size="roll80", slip_printer="BARU"))
    copy = bench.papers.again(SITI, job, "permintaan")
    turn(bench)
    assert (bench.job(copy.id).printer, bench.job(copy.id).size) == ("BARU", "roll80")


def test_what_failed_is_printed_where_papers_go_now(bench: Bench, job: str) -> None:
    """Not where it failed."""
    turn(bench)
    bench.printer.told = SpoolState(Stage.FAILED)
    turn(bench, 3)
    bench.settings.keep(HASAN, CounterSettings(document_printer="BARU"))
    bench.papers.print(SITI, job)
    turn(bench)
    assert (bench.job(job).state, bench.job(job).printer) == ("terkirim", "BARU")


def test_a_test_slip_stays_with_the_printer_that_it_tries(bench: Bench) -> None:
    """Whatever the settings say, and however often it is tried."""
    slip = bench.papers.try_printer(SITI, "STRUK", "roll80").id
    bench.printer.fault = "printer_missing"
    turn(bench)
    assert (bench.job(slip).printer, bench.job(slip).size) == ("STRUK", "roll80")
    bench.papers.print(SITI, slip)
    bench.printer.fault = ""
    turn(bench)
    assert (bench.job(slip).state, bench.job(slip).printer) == ("terkirim", "STRUK")


def test_another_printer_gets_at_once_what_the_lost_one_did_not(bench: Bench, job: str) -> None:
    """Only that: what a printer refused keeps its time, and what waits for somebody to ask still does."""
    bench.printer.fault = "printer_missing"
    for _ in range(4):
        turn(bench, 200)
    asked = Owing(SITI, bench.clock.now, RepeatingRandom("x")).paper("receipt", bench.job(job).about, by_itself=False)
    refused = replace(asked, id="paper/R", error="printer_refused", next_at=bench.clock.now + 60_000)
    for other in (asked, refused):
        bench.store.write(lambda tx, other=other: tx.queue_paper(other))  # type: ignore[misc]
    assert bench.job(job).next_at > bench.clock.now
    bench.printer.fault = ""
    bench.papers.printers_changed(SITI)
    turn(bench)
    assert [bench.job(one).state for one in (job, asked.id, refused.id)] == ["terkirim", "antre", "antre"]


@pytest.mark.parametrize("fault", ["printer_missing", "printer_refused"])
def test_what_no_printer_took_is_tried_again_later_each_time(bench: Bench, job: str, fault: str) -> None:
    """The wait grows to its cap and is kept in the store; nothing is noted as printed or failed."""
    bench.printer.fault = fault
    waits = []
    for _ in range(8):
        turn(bench)
        found = bench.job(job)
        waits.append(found.next_at - bench.clock.now)
        bench.clock.now = found.next_at
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (15_000, LONGEST_WAIT)
    assert (bench.job(job).state, bench.job(job).error, bench.job(job).attempts) == ("antre", fault, 8)
    assert told(bench) == []
    bench.printer.fault = ""
    turn(bench)
    assert len(bench.printer.printed) == 1


def test_it_is_not_tried_before_its_time(bench: Bench, job: str) -> None:
    """Not even when rounds come faster."""
    bench.printer.fault = "printer_refused"
    turn(bench)
    bench.printer.fault = ""
    turn(bench, 14)
    assert bench.printer.printed == []


def test_a_clock_set_back_holds_nothing_up(bench: Bench, job: str) -> None:
    """A time that was noted by a clock a year ahead counts as come."""
    bench.printer.fault = "printer_refused"
    turn(bench)
    bench.printer.fault = ""
    bench.clock.now -= 365 * 24 * 60 * MINUTE
    later = Owing(SITI, bench.clock.now, RepeatingRandom("later")).paper("receipt", bench.job(job).about)
    bench.store.write(lambda tx: tx.queue_paper(later))
    turn(bench)
    assert bench.job(later.id).state == "terkirim"
    assert bench.job(job).next_at == 0


def test_a_queue_that_does_not_answer_may_have_taken_it(bench: Bench, job: str) -> None:
    """Unsure at once, and never tried again by itself."""
    bench.printer.fault = "printer_offline"
    turn(bench)
    assert (bench.job(job).state, bench.job(job).error) == ("tidak_pasti", "printer_offline")
    bench.printer.fault = ""
    turn(bench, 3_600)
    assert bench.printer.printed == []
    assert told(bench) == [("tidak_pasti", SITI.user)]


def test_a_power_cut_while_handing_over_prints_nothing_twice(bench: Bench, job: str) -> None:
    """After the restart the paper is unsure, and the next round leaves it alone."""
    power = KeyboardInterrupt()

    def cut(data: bytes, printer: str, title: str) -> str:
        raise power

    bench.printer.submit = cut  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        turn(bench)
    again = lay_bench(bench.store, bench.clock, RepeatingRandom("again"))
    assert again.paper_lists.standing(SITI).question is None
    assert again.spooler.resume(SITI) == 1
    again.spooler.round(SITI)
    assert (bench.job(job).state, bench.job(job).error) == ("tidak_pasti", "interrupted")
    assert again.printer.printed == []
    assert again.spooler.resume(SITI) == 0


def test_a_two_way_printer_says_that_it_came_out(bench: Bench, job: str) -> None:
    """Nobody is asked."""
    turn(bench)
    bench.printer.told = TWO_WAY
    turn(bench, 3)
    assert (bench.job(job).state, bench.job(job).next_at) == ("tercetak", 0)
    assert told(bench) == [("tercetak", SITI.user)]
    assert bench.paper_lists.standing(SITI).question is None


def test_of_a_one_way_printer_no_more_is_said_than_sent(bench: Bench, job: str) -> None:
    """Nobody is asked, nothing is called printed, and it is not looked at again."""
    turn(bench)
    bench.printer.told = SpoolState(Stage.DONE)
    turn(bench, 3)
    turn(bench, 3_600)
    assert (bench.job(job).state, bench.job(job).next_at) == ("terkirim", 0)
    assert told(bench) == [("terkirim", SITI.user)]
    assert bench.paper_lists.standing(SITI).question is None


@pytest.mark.parametrize(
    ("state", "error"),
    [
        (SpoolState(Stage.DONE, two_way=True, reasons=("media-empty",)), "media-empty"),
        (SpoolState(Stage.WAITING, two_way=True, stopped=True), "paused"),
        (SpoolState(Stage.UNKNOWN), ""),
    ],
)
def test_what_is_unsure_is_asked_about(bench: Bench, job: str, state: SpoolState, error: str) -> None:
    """With the printer's complaint; it is not printed again by itself."""
    turn(bench)
    bench.printer.told = state
    turn(bench, 3)
    assert (bench.job(job).state, bench.job(job).error) == ("tidak_pasti", error)
    question = bench.paper_lists.standing(SITI).question
    assert question is not None
    assert (question.id, question.whom) == (job, "Sri Wahyuni Pakaya")
    turn(bench, 3_600)
    assert len(bench.printer.printed) == 1


def test_a_paper_that_does_not_get_done_is_asked_about(bench: Bench, job: str) -> None:
    """After a minute and a half; before that nobody is troubled."""
    turn(bench)
    turn(bench, 80)
    assert bench.job(job).state == "terkirim"
    turn(bench, 12)
    assert bench.job(job).state == "tidak_pasti"


def test_a_printer_that_goes_on_answers_in_place_of_the_operator(bench: Bench, job: str) -> None:
    """Paper was filled: the question is gone."""
    turn(bench)
    bench.printer.told = SpoolState(Stage.WAITING, two_way=True, stopped=True, reasons=("media-empty",))
    turn(bench, 3)
    bench.printer.told = TWO_WAY
    turn(bench, 11)
    assert bench.job(job).state == "tercetak"
    assert bench.paper_lists.standing(SITI).question is None


@pytest.mark.parametrize("outcome", ["tercetak", "ditulis"])
def test_the_operators_answer_stands(bench: Bench, job: str, outcome: str) -> None:
    """Whatever the system tells afterwards."""
    turn(bench)
    bench.printer.told = SpoolState(Stage.WAITING, stopped=True)
    turn(bench, 3)
    bench.papers.answer(SITI, job, outcome)
    bench.printer.told = SpoolState(Stage.FAILED)
    turn(bench, 11)
    assert bench.job(job).state == outcome


def test_an_answer_while_the_printer_is_asked_stands(bench: Bench, job: str) -> None:
    """What the system tells comes too late."""
    turn(bench)

    class Slow(FakePrinter):
        @override
        def state(self, spool: str) -> SpoolState:
            bench.papers.answer(SITI, job, "ditulis")
            return TWO_WAY

    bench.printer.__class__ = Slow
    turn(bench, 3)
    assert bench.job(job).state == "ditulis"
    assert told(bench) == [("ditulis", SITI.user)]


def test_a_paper_that_is_dropped_while_it_is_made_is_not_printed(bench: Bench, job: str) -> None:
    """The operator was quicker than the spooler."""

    class Dropped(RecordingMaker):
        @override
        def make(self, document: str, content: PaperContent, size: str) -> bytes:
            bench.papers.give_up(SITI, job)
            return b"too late"

    bench.maker.__class__ = Dropped
    turn(bench)
    assert (bench.job(job).state, bench.printer.printed) == ("batal", [])


def test_a_job_that_was_taken_out_at_the_printer_has_failed(bench: Bench, job: str) -> None:
    """Cancelled or aborted: nobody is asked, and it may be printed as the first."""
    turn(bench)
    bench.printer.told = SpoolState(Stage.FAILED)
    turn(bench, 3)
    assert bench.job(job).state == "gagal"
    assert told(bench) == [("gagal", SITI.user)]
    bench.papers.print(SITI, job)
    turn(bench)
    assert len(bench.printer.printed) == 2


def test_a_system_that_does_not_answer_is_asked_once_a_round(bench: Bench, job: str) -> None:
    """A queue that hangs may cost one wait, not one for each paper."""
    about = bench.job(job).about
    others = [Owing(SITI, bench.clock.now, RepeatingRandom(name)).paper("receipt", about) for name in "ab"]
    for other in others:
        bench.store.write(lambda tx, other=other: tx.queue_paper(other))  # type: ignore[misc]
    bench.printer.fault = "printer_offline"
    turn(bench)
    assert [bench.job(one).state for one in (job, *(other.id for other in others))] == [
        "tidak_pasti",
        "antre",
        "antre",
    ]


def test_a_silent_queue_is_asked_about_one_paper_a_round(bench: Bench, job: str) -> None:
    """Of those under way too."""
    other = _another(bench, job)
    turn(bench)
    assert {bench.job(one).state for one in (job, other)} == {"terkirim"}
    asked: list[str] = []

    class Silent(FakePrinter):
        @override
        def state(self, spool: str) -> SpoolState:
            asked.append(spool)
            raise PrinterFault("printer_offline")

    bench.printer.__class__ = Silent
    turn(bench, 3)
    assert asked == [bench.job(job).spool]


def test_what_a_queue_tells_of_an_earlier_sheet_does_not_count(bench: Bench, job: str) -> None:
    """It was asked about one, and meanwhile another one was handed over."""
    turn(bench)

    class Slow(FakePrinter):
        @override
        def state(self, spool: str) -> SpoolState:
            bench.store.write(lambda tx: tx.change_paper(replace(bench.job(job), spool="EPSON-7")))
            return SpoolState(Stage.FAILED)

    bench.printer.__class__ = Slow
    turn(bench, 3)
    assert (bench.job(job).state, bench.job(job).spool) == ("terkirim", "EPSON-7")


def test_a_sheet_of_many_pages_has_more_patience(bench: Bench, job: str) -> None:
    """Nobody stands there for it."""
    sheet = bench.papers.try_printer(SITI, "EPSON", "a4").id
    turn(bench)
    turn(bench, 100)
    assert [bench.job(one).state for one in (job, sheet)] == ["tidak_pasti", "terkirim"]
    turn(bench, 210)
    assert bench.job(sheet).state == "tidak_pasti"


def test_an_unsure_paper_is_not_looked_at_for_ever(bench: Bench, job: str) -> None:
    """A quarter of an hour, should the printer go on; then only the operator can tell."""
    turn(bench)
    bench.printer.told = SpoolState(Stage.WAITING, stopped=True)
    turn(bench, 3)
    turn(bench, 14 * 60)
    assert bench.job(job).next_at > 0
    turn(bench, 2 * 60)
    assert (bench.job(job).state, bench.job(job).next_at) == ("tidak_pasti", 0)


def test_a_round_hands_over_a_few_papers_only(bench: Bench, job: str) -> None:
    """What is asked meanwhile gets its turn."""
    for place in range(6):
        _another(bench, job, f"one {place}")
    turn(bench)
    assert len(bench.printer.printed) == 5
    turn(bench)
    assert len(bench.printer.printed) == 7


def test_a_paper_that_can_not_be_made_fails(bench: Bench) -> None:
    """It is told why and not tried again."""
    owed = Owing(SITI, bench.clock.now, RepeatingRandom("x")).paper("receipt", "visit/TIDAKADA")
    bench.store.write(lambda tx: tx.queue_paper(owed))
    turn(bench)
    turn(bench, 3_600)
    assert (bench.job(owed.id).state, bench.job(owed.id).error) == ("gagal", "subject_missing")


def test_a_defect_is_met_once(bench: Bench, job: str) -> None:
    """It goes to whoever looks after defects, and the paper stays failed."""

    class Defect(RecordingMaker):
        @override
        def make(self, document: str, content: PaperContent, size: str) -> bytes:
            raise ZeroDivisionError

    bench.maker.__class__ = Defect
    with pytest.raises(ZeroDivisionError):
        turn(bench)
    turn(bench, 60)
    assert (bench.job(job).state, bench.job(job).error) == ("gagal", "unexpected")


def test_a_paper_that_is_to_wait_is_not_printed_by_itself(bench: Bench, job: str) -> None:
    """Until somebody asks."""
    owed = Owing(SITI, bench.clock.now, RepeatingRandom("x")).paper("receipt", bench.job(job).about, by_itself=False)
    bench.store.write(lambda tx: tx.queue_paper(owed))
    turn(bench)
    assert bench.job(owed.id).state == "antre"
    bench.papers.print(SITI, owed.id)
    turn(bench)
    assert bench.job(owed.id).state == "terkirim"


def test_no_answer_is_no_verdict_until_patience_ends() -> None:
    """And then it is unsure, not failed."""
    assert verdict(None, patient=True) == Verdict("terkirim", final=False, error="printer_offline")
    assert verdict(None, patient=False).state == "tidak_pasti"


def test_old_unsure_papers_are_in_the_list_and_not_in_the_way(bench: Bench, job: str) -> None:
    """Yesterday's paper is not asked about today."""
    bench.printer.fault = "printer_offline"
    turn(bench)
    assert bench.paper_lists.standing(SITI).unsure == 1
    bench.clock.pass_minutes(13 * 60)
    assert bench.paper_lists.standing(SITI).unsure == 0
    assert job in [line.id for line in bench.paper_lists.lines(SITI)]
