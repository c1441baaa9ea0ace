"""Paper at the counter: owed, shown, saved, printed, confirmed, copied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.entry import read_entry
from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.domain.kinds import decode_body
from counter_app.domain.kinds.register import PaperPrinted
from counter_app.services.forms import LineForm, VisitForm
from counter_app.services.owing import Owing
from counter_app.services.views import SpoolState, Stage
from tests.fakes.counters import SITI, lacking, person, visit
from tests.fakes.registers import RepeatingRandom

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
    found = bench.job(job)
    return found.state, found.error


def stand(bench: Bench, job: str, state: str, spool: str = "") -> None:
    """Let a job stand in a state."""
    found = bench.job(job)
    bench.store.write(lambda tx: tx.change_paper(replace(found, state=state, spool=spool, next_at=0)))


def test_the_same_job_gives_the_same_bytes(bench: Bench, saved: SavedVisit) -> None:
    """What was shown is what is printed."""
    shown = bench.papers.pdf(saved.paper)
    bench.clock.pass_minutes(90)
    bench.spooler.round(SITI)
    assert shown in bench.printer.taken
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


@pytest.mark.parametrize("outcome", ["tercetak", "gagal", "ditulis"])
def test_what_the_operator_saw_is_noted(bench: Bench, saved: SavedVisit, outcome: str) -> None:
    """In the register and on the job."""
    bench.spooler.round(SITI)
    assert bench.papers.answer(SITI, saved.paper, outcome).state == outcome
    assert outcomes(bench)[-1] == (outcome, 1)


def test_an_answer_that_there_is_not_is_refused(bench: Bench, saved: SavedVisit) -> None:
    """With a code."""
    with pytest.raises(RuleViolated, match="unknown_outcome"):
        bench.papers.answer(SITI, saved.paper, "mungkin")


def test_a_paper_written_by_hand_does_not_come_out_later(bench: Bench, saved: SavedVisit) -> None:
    """What the system still holds is taken back."""
    bench.spooler.round(SITI)
    bench.papers.answer(SITI, saved.paper, "ditulis")
    job = bench.job(saved.paper)
    assert bench.printer.cancelled == [job.spool]


@pytest.mark.parametrize("state", ["terkirim", "tidak_pasti", "tercetak", "ditulis"])
def test_a_paper_that_is_out_is_not_printed_again_as_an_original(bench: Bench, saved: SavedVisit, state: str) -> None:
    """A second sheet is a copy that says so; nothing goes to the printer before it is asked for as one."""
    stand(bench, saved.paper, state)
    with pytest.raises(RuleViolated, match="copy_needed"):
        bench.papers.print(SITI, saved.paper, "EPSON")
    bench.spooler.round(SITI)
    assert f"tanda-terima-{saved.paper[-8:]}" not in [title for _, _, title in bench.printer.printed]


@pytest.mark.parametrize("state", ["gagal", "disimpan", "batal"])
def test_a_paper_that_never_came_out_is_printed_as_the_first(bench: Bench, saved: SavedVisit, state: str) -> None:
    """On the printer and paper that were asked for, after the system's own job was taken back."""
    stand(bench, saved.paper, state, spool="LAMA-7")
    bench.papers.print(SITI, saved.paper, "EPSON", "roll80")
    bench.spooler.round(SITI)
    assert b"receipt roll80" in bench.printer.taken[0]
    assert bench.printer.cancelled == ["LAMA-7"]


def test_a_paper_that_nobody_needs_is_dropped(bench: Bench, saved: SavedVisit) -> None:
    """It is not printed any more, and the register says so."""
    assert bench.papers.give_up(SITI, saved.paper).state == "batal"
    bench.spooler.round(SITI)
    assert f"tanda-terima-{saved.paper[-8:]}" not in [title for _, _, title in bench.printer.printed]
    assert outcomes(bench)[0] == ("batal", 1)


def test_a_paper_that_nobody_needs_is_taken_out_of_the_queue(bench: Bench, saved: SavedVisit) -> None:
    """Should the system still hold it."""
    stand(bench, saved.paper, "gagal", spool="LAMA-7")
    bench.papers.give_up(SITI, saved.paper)
    assert bench.printer.cancelled == ["LAMA-7"]


def test_a_paper_that_is_out_is_not_dropped(bench: Bench, saved: SavedVisit) -> None:
    """Somebody may hold it in their hand."""
    stand(bench, saved.paper, "tercetak")
    assert bench.papers.give_up(SITI, saved.paper).state == "tercetak"


def test_a_receipt_is_saved_as_a_file(bench: Bench, saved: SavedVisit, tmp_path: Path) -> None:
    """The very bytes, and the register knows."""
    path = bench.papers.save(SITI, saved.paper, tmp_path / "papers")
    assert path.read_bytes() == bench.papers.pdf(saved.paper)
    assert state(bench, saved.paper)[0] == "disimpan"
    assert outcomes(bench) == [("disimpan", 1)]


def test_saving_a_file_does_not_undo_that_it_was_printed(bench: Bench, saved: SavedVisit, tmp_path: Path) -> None:
    """The job keeps what is known of the paper."""
    stand(bench, saved.paper, "tercetak")
    bench.papers.save(SITI, saved.paper, tmp_path)
    assert state(bench, saved.paper)[0] == "tercetak"


def test_a_file_name_says_nothing_of_anybody(bench: Bench, saved: SavedVisit) -> None:
    """The day and the end of the paper's own name: a folder of receipts is no list of codes that open cases."""
    name = bench.papers.file_name(saved.paper)
    assert name == f"tanda-terima-261124-{saved.paper[-8:]}.pdf"
    assert saved.token not in name
    assert saved.cases[0].number not in name


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
    jobs = [job for job in bench.store.paper_jobs_about(saved.id) if job.document == "receipt"]
    assert [(job.copy, job.reason) for job in jobs] == [(1, ""), (2, "resi_hilang"), (3, "resi_rusak")]


def test_papers_that_say_something_else_are_counted_apart(bench: Bench, saved: SavedVisit) -> None:
    """The second slip of a hand-over is no copy of the first one's copy."""
    owing = Owing(SITI, bench.clock.now, RepeatingRandom("slips"))
    slips = [owing.paper("missing", saved.id, {"what": what}) for what in ("one", "two")]
    for slip in slips:
        bench.store.write(lambda tx, slip=slip: tx.queue_paper(slip))  # type: ignore[misc]
        stand(bench, slip.id, "tercetak")
    assert [bench.papers.again(SITI, slip.id, "permintaan").copy for slip in slips] == [2, 2]


def test_the_register_is_told_nothing_of_what_a_paper_says(bench: Bench, saved: SavedVisit) -> None:
    """What only the document needs stays on this PC."""
    job = Owing(SITI, bench.clock.now, RepeatingRandom("x")).paper("missing", saved.id, {"who": "Umar Daud"})
    bench.store.write(lambda tx: tx.queue_paper(job))
    bench.papers.answer(SITI, job.id, "tercetak")
    raw = bench.entries()[-1]
    body = decode_body(read_entry(raw.header, raw.facts, raw.personal))
    assert body == PaperPrinted("missing", saved.id, 1, "tercetak", "")
    assert b"Umar" not in raw.facts + (raw.personal or b"")


def test_a_case_has_its_own_paper(bench: Bench) -> None:
    """First the paper itself, while it waits nothing more, and then a copy."""
    case = bench.case(bench.save(VisitForm((LineForm(person(), (lacking("LHR-01"),)),))).cases[0].id)
    first = bench.papers.of_case(SITI, case.id, "missing")
    assert bench.papers.of_case(SITI, case.id, "missing").id == first.id
    stand(bench, first.id, "tercetak")
    again = bench.papers.of_case(SITI, case.id, "missing")
    assert (again.copy, again.reason) == (2, "permintaan")


def test_a_copy_takes_back_what_may_still_come_out(bench: Bench, saved: SavedVisit) -> None:
    """The unsure one is out of the system's queue and needs nobody any more; the copy is printed with its reason."""
    stand(bench, saved.paper, "tidak_pasti", spool="EPSON-9")
    copy = bench.papers.again(SITI, saved.paper, "gagal_cetak")
    bench.spooler.round(SITI)
    assert bench.printer.cancelled == ["EPSON-9"]
    assert state(bench, saved.paper) == ("batal", "replaced")
    assert state(bench, copy.id)[0] == "terkirim"
    assert outcomes(bench)[0] == ("batal", 1)


def test_a_copy_takes_back_what_the_queue_holds_under_a_name_that_was_never_heard(
    bench: Bench, saved: SavedVisit
) -> None:
    """It was handed over and the answer was lost: it is found by its title, and only it."""
    bench.save(visit("KTP-05", name="Umar Daud", nik="7501024107900001"))
    bench.spooler.round(SITI)
    held = bench.job(saved.paper).spool
    stand(bench, saved.paper, "tidak_pasti")
    bench.papers.again(SITI, saved.paper, "gagal_cetak")
    assert (bench.printer.cancelled, len(bench.printer.printed)) == ([held], 4)


@pytest.mark.parametrize("act", ["by_hand", "again"])
def test_what_the_queue_still_holds_is_taken_back(bench: Bench, saved: SavedVisit, act: str) -> None:
    """A paper that is on its way does not come out beside its copy, and nobody is asked about it later."""
    bench.spooler.round(SITI)
    spool = bench.job(saved.paper).spool
    if act == "again":
        bench.papers.again(SITI, saved.paper, "permintaan")
    else:
        bench.papers.answer(SITI, saved.paper, "ditulis")
    assert bench.printer.cancelled == [spool]
    bench.printer.told = SpoolState(Stage.FAILED)
    bench.clock.pass_minutes(1)
    bench.spooler.round(SITI)
    assert state(bench, saved.paper)[0] == {"again": "batal", "by_hand": "ditulis"}[act]


def test_what_the_queue_is_done_with_stays_as_it_is(bench: Bench, saved: SavedVisit) -> None:
    """Its copy is asked for because the first got lost: sent is what it was."""
    bench.spooler.round(SITI)
    bench.printer.told = SpoolState(Stage.DONE)
    bench.clock.pass_minutes(1)
    bench.spooler.round(SITI)
    bench.papers.again(SITI, saved.paper, "resi_hilang")
    assert (state(bench, saved.paper), bench.printer.cancelled) == (("terkirim", ""), [])


def test_what_can_not_be_taken_back_goes_on(bench: Bench, saved: SavedVisit) -> None:
    """The queue is done with it or silent: what it says later still counts."""
    bench.spooler.round(SITI)
    bench.printer.keeps = True
    bench.papers.again(SITI, saved.paper, "permintaan")
    assert state(bench, saved.paper)[0] == "terkirim"
    bench.printer.told = SpoolState(Stage.DONE, two_way=True)
    bench.clock.pass_minutes(1)
    bench.spooler.round(SITI)
    assert state(bench, saved.paper)[0] == "tercetak"


@pytest.mark.parametrize("before", ["antre", "gagal", "tidak_pasti"])
def test_a_paper_in_whose_place_a_copy_came_is_no_failure(bench: Bench, saved: SavedVisit, before: str) -> None:
    """Nobody knows that it failed, and nobody waits for it."""
    stand(bench, saved.paper, before)
    bench.papers.again(SITI, saved.paper, "gagal_cetak")
    bench.spooler.round(SITI)
    standing = bench.paper_lists.standing(SITI)
    assert (standing.unsure, standing.failed, standing.waiting) == (0, 0, 0)


@pytest.mark.parametrize("before", ["antre", "gagal", "tidak_pasti", "disimpan"])
def test_after_a_copy_there_is_no_second_original(bench: Bench, saved: SavedVisit, before: str, tmp_path: Path) -> None:
    """Printing the first again needs a copy, also once it was saved as a file."""
    stand(bench, saved.paper, before)
    bench.papers.again(SITI, saved.paper, "gagal_cetak")
    bench.papers.save(SITI, saved.paper, tmp_path)
    assert state(bench, saved.paper)[1] == "replaced"
    with pytest.raises(RuleViolated, match="copy_needed"):
        bench.papers.print(SITI, saved.paper)
    bench.spooler.round(SITI)
    assert [data[-2:] for data in bench.printer.taken if data.startswith(b"receipt")] == [b" 2"]


def test_a_copy_that_never_came_out_is_printed_with_its_own_number(bench: Bench, saved: SavedVisit) -> None:
    """The latest copy stands in nobody's way."""
    stand(bench, saved.paper, "tercetak")
    copy = bench.papers.again(SITI, saved.paper, "resi_hilang")
    stand(bench, copy.id, "gagal")
    assert bench.papers.print(SITI, copy.id).copy == 2


def test_a_copy_of_what_was_never_printed_leaves_no_original_behind(bench: Bench, saved: SavedVisit) -> None:
    """Only the copy comes out."""
    bench.papers.again(SITI, saved.paper, "permintaan")
    bench.spooler.round(SITI)
    assert [data[-2:] for data in bench.printer.taken if data.startswith(b"receipt")] == [b" 2"]
    assert state(bench, saved.paper)[0] == "batal"


def test_a_copy_without_a_reason_is_refused(bench: Bench, saved: SavedVisit) -> None:
    """Nothing is owed."""
    with pytest.raises(RuleViolated, match="unknown_reason"):
        bench.papers.reprint(SITI, saved.id, "iseng")
    assert [job.copy for job in bench.store.paper_jobs_about(saved.id) if job.document == "receipt"] == [1]


def test_a_visit_that_is_not_here_has_no_copies(bench: Bench) -> None:
    """With a code."""
    with pytest.raises(RuleViolated, match="subject_missing"):
        bench.papers.reprint(SITI, "visit/X", "resi_hilang")


def test_the_printers_are_the_systems(bench: Bench) -> None:
    """By name."""
    assert bench.papers.printers() == ("EPSON",)
