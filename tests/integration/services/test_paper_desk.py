"""Paper at the counter: owed, shown, saved, printed, confirmed, copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.entry import read_entry
from counter_app.domain.errors import PrinterFault, RuleViolated, StorageFault
from counter_app.domain.kinds import decode_body
from counter_app.domain.kinds.register import PaperPrinted
from tests.fakes.counters import NIK, SITI, visit

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.forms import SavedVisit
    from tests.fakes.counters import Bench


@pytest.fixture
def saved(bench: Bench) -> SavedVisit:
    """A visit whose receipt is owed."""
    return bench.save(visit("KTP-05"))


def outcomes(bench: Bench) -> list[tuple[str, int]]:
    """What the register says became of papers: outcome and copy."""
    found = []
    for raw in bench.entries():
        body = decode_body(read_entry(raw.header, raw.facts, raw.personal))
        if isinstance(body, PaperPrinted):
            found.append((body.outcome, body.copy))
    return found


def state(bench: Bench, job: str) -> tuple[str, str]:
    """How a job stands."""
    found = bench.store.paper_job(job)
    assert found is not None
    return found.state, found.error


def test_the_same_job_gives_the_same_bytes(bench: Bench, saved: SavedVisit) -> None:
    """What was shown is what is printed."""
    shown = bench.papers.pdf(saved.paper)
    bench.clock.pass_minutes(90)
    bench.papers.print(SITI, saved.paper, "EPSON")
    assert bench.printer.printed[0][0] == shown
    assert bench.maker.receipts[0] == bench.maker.receipts[1]


@pytest.mark.parametrize("size", ["a5", "roll80"])
def test_a_receipt_has_two_sizes(bench: Bench, saved: SavedVisit, size: str) -> None:
    """A5 and the roll."""
    assert bench.papers.pdf(saved.paper, size).split()[1] == size.encode()


def test_another_size_is_refused(bench: Bench, saved: SavedVisit) -> None:
    """With a code."""
    with pytest.raises(RuleViolated, match="unknown_size"):
        bench.papers.pdf(saved.paper, "a3")


def test_a_job_that_is_not_there_is_refused(bench: Bench) -> None:
    """With a code."""
    with pytest.raises(RuleViolated, match="subject_missing"):
        bench.papers.pdf("paper/X")


def test_a_paper_that_the_queue_took_is_sent_and_no_more(bench: Bench, saved: SavedVisit) -> None:
    """Only a person sees whether it came out."""
    assert bench.papers.print(SITI, saved.paper, "EPSON").state == "terkirim"
    assert outcomes(bench) == [("tidak_pasti", 1)]


@pytest.mark.parametrize(("came_out", "outcome"), [(True, "tercetak"), (False, "gagal")])
def test_what_the_operator_saw_is_noted(bench: Bench, saved: SavedVisit, came_out: bool, outcome: str) -> None:
    """In the register and on the job."""
    bench.papers.print(SITI, saved.paper, "EPSON")
    assert bench.papers.confirm(SITI, saved.paper, came_out=came_out).state == outcome
    assert outcomes(bench)[-1] == (outcome, 1)


def test_a_printer_that_refuses_leaves_the_job_to_be_tried_again(bench: Bench, saved: SavedVisit) -> None:
    """The fault's code stands on the job; the visit is safe."""
    bench.printer.fault = "printer_refused"
    with pytest.raises(PrinterFault, match="printer_refused"):
        bench.papers.print(SITI, saved.paper, "EPSON")
    assert state(bench, saved.paper) == ("gagal", "printer_refused")
    assert bench.store.visit(saved.id) is not None
    bench.printer.fault = ""
    assert bench.papers.print(SITI, saved.paper, "EPSON").state == "terkirim"
    assert state(bench, saved.paper) == ("terkirim", "")


def test_a_paper_that_is_out_is_not_printed_again_as_an_original(bench: Bench, saved: SavedVisit) -> None:
    """A second sheet is a copy that says so; nothing goes to the printer before it is asked for as one."""
    bench.papers.print(SITI, saved.paper, "EPSON")
    with pytest.raises(RuleViolated, match="copy_needed"):
        bench.papers.print(SITI, saved.paper, "EPSON")
    assert len(bench.printer.printed) == 1


def test_a_queue_that_did_not_answer_may_have_taken_the_paper(bench: Bench, saved: SavedVisit) -> None:
    """Neither printed nor failed: the operator is asked, and it is not sent again by itself."""
    bench.printer.fault = "printer_offline"
    assert bench.papers.print(SITI, saved.paper, "EPSON").state == "tidak_pasti"
    bench.printer.fault = ""
    with pytest.raises(RuleViolated, match="copy_needed"):
        bench.papers.print(SITI, saved.paper, "EPSON")


def test_a_receipt_is_saved_as_a_file(bench: Bench, saved: SavedVisit, tmp_path: Path) -> None:
    """The very bytes, and the register knows."""
    path = bench.papers.save(SITI, saved.paper, tmp_path / "papers")
    assert path.read_bytes() == bench.papers.pdf(saved.paper)
    assert state(bench, saved.paper)[0] == "disimpan"
    assert outcomes(bench) == [("disimpan", 1)]


def test_saving_a_file_does_not_undo_that_it_was_printed(bench: Bench, saved: SavedVisit, tmp_path: Path) -> None:
    """The job keeps what is known of the paper."""
    bench.papers.print(SITI, saved.paper, "EPSON")
    bench.papers.confirm(SITI, saved.paper, came_out=True)
    bench.papers.save(SITI, saved.paper, tmp_path)
    assert state(bench, saved.paper)[0] == "tercetak"


def test_a_file_name_says_nothing_of_anybody(bench: Bench, saved: SavedVisit) -> None:
    """The date and the token."""
    name = bench.papers.file_name(saved.paper)
    assert name == f"tanda-terima-261124-{saved.token}.pdf"
    assert NIK[-4:] not in name.removeprefix("tanda-terima-").replace(saved.token, "")


def test_a_folder_that_can_not_be_written_changes_nothing(bench: Bench, saved: SavedVisit, tmp_path: Path) -> None:
    """The receipt is owed as before."""
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(StorageFault, match="file_not_written"):
        bench.papers.save(SITI, saved.paper, blocked)
    assert state(bench, saved.paper)[0] == "antre"
    assert outcomes(bench) == []


def test_copies_are_counted(bench: Bench, saved: SavedVisit) -> None:
    """Each has its own job and name."""
    first = bench.papers.reprint(SITI, saved.id, "resi_hilang")
    second = bench.papers.reprint(SITI, saved.id, "resi_rusak")
    names = [bench.papers.file_name(job) for job in (first, second)]
    assert [name.rpartition("-")[2] for name in names] == ["2.pdf", "3.pdf"]
    jobs = bench.store.paper_jobs_about(saved.id)
    assert [(job.copy, job.reason) for job in jobs] == [(1, ""), (2, "resi_hilang"), (3, "resi_rusak")]


def test_a_copy_without_a_reason_is_refused(bench: Bench, saved: SavedVisit) -> None:
    """Nothing is owed."""
    with pytest.raises(RuleViolated, match="unknown_reason"):
        bench.papers.reprint(SITI, saved.id, "iseng")
    assert len(bench.store.paper_jobs_about(saved.id)) == 1


def test_a_visit_that_is_not_here_has_no_copies(bench: Bench) -> None:
    """With a code."""
    with pytest.raises(RuleViolated, match="subject_missing"):
        bench.papers.reprint(SITI, "visit/X", "resi_hilang")


def test_the_printers_are_the_systems(bench: Bench) -> None:
    """By name."""
    assert bench.papers.printers() == ("EPSON",)
