"""The laporan tutup loket on a real register: what it freezes, where it lies, and how it is printed once more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import RuleViolated
from counter_app.domain.wita import day_of
from counter_app.services.closing_paper import GAP, OUTAGE, STATEMENT, compose_closing
from counter_app.services.closing_report import WHILE_SENDING, Statement, statement_of
from counter_app.services.forms import HandOver
from counter_app.services.outages import REASONS
from counter_app.services.owing import details_of
from counter_app.services.paper_ground import PaperGround
from counter_app.services.shift_figures import GAPS
from counter_app.services.syncing import SyncReport
from tests.fakes.desk import HASAN, LETTERHEAD, MORNING, WorkingClock, make_desk, person, visit
from tests.fakes.printers import FakePrinter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.domain.records import ShiftRecord
    from counter_app.services.desk import Desk
    from counter_app.services.papers import ClosingReport
    from counter_app.services.views import PaperJob

AGREED = SyncReport(MORNING, MORNING, 3, 0, 100, 100, 0, agreed=True)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter with a printer."""
    made = make_desk(tmp_path, clock=WorkingClock(), printer=FakePrinter(("EPSON",)))
    yield made
    made.sign_out()


def _day(desk: Desk) -> ShiftRecord:
    """A shift with two cases of one woman, a card used, an outage and a number; closed with a card missing."""
    clock = desk.clock
    assert isinstance(clock, WorkingClock)
    desk.shifts.open(desk.actor, {"ktp-el": 12}, {"disk": "baik", "printer": "peringatan"})
    saved = desk.intake.save(
        desk.actor, visit(person(sex="P"), {"KTP-05": {"ktp": "asli"}, "KTP-01": {"kk": "menyusul"}})
    )
    desk.cases.move(desk.actor, saved.cases[0].id, "siap_diambil")
    desk.tickets.issue(desk.actor)
    clock.now += 10 * 60_000
    desk.tickets.call_next(desk.actor)
    desk.outages.press(desk.actor, "listrik")
    clock.now += 35 * 60_000
    desk.outages.press(desk.actor, "listrik")
    return desk.shifts.close(desk.actor, {"ktp-el": 10}, gaps={"ktp-el": "rusak"}, note="Kunci di Ibu Ani.")


def _composed(desk: Desk, job: PaperJob) -> ClosingReport:
    return compose_closing(PaperGround(desk.store, desk.catalogue, desk.regions, LETTERHEAD), job)


def _owed(desk: Desk, shift: ShiftRecord) -> PaperJob:
    """The report that is owed of a shift, and the only one."""
    (job,) = [one for one in desk.store.paper_jobs_about(shift.id) if one.state != "batal"]
    return job


def test_the_report_says_what_the_day_was(desk: Desk) -> None:
    """Figures, services, blanks with the difference and why, outages, what is open, the note, the head."""
    shift = _day(desk)
    report = _composed(desk, _owed(desk, shift))
    figures = dict(report.figures)
    assert (figures["Kunjungan"], figures["Warga"], figures["Permohonan"]) == ("1", "1 (P 1)", "2")
    assert (figures["Nomor antrean"], figures["Rata-rata tunggu"]) == ("1 (0 dilayani)", "10 menit")
    assert [(row[0], *row[2:]) for row in report.services] == [
        ("KTP-01", "1", "0", "0", "0", "1"),
        ("KTP-05", "1", "0", "0", "0", "1"),
    ]
    (blank,) = report.blanks
    assert (blank.kind, blank.opened, blank.used, blank.left, blank.gap) == (
        "KTP-el",
        "12",
        "1",
        "10",
        "–1: rusak atau gagal cetak",
    )
    assert report.outages == (("Listrik padam", "35 menit"),)
    assert report.still == (
        ("Permohonan belum selesai, dari hari mana pun", "2"),
        ("di antaranya siap diambil", "1"),
        ("Nomor antrean belum selesai", "1"),
    )
    assert (report.note, report.head, report.entries) == ("Kunci di Ibu Ani.", shift.head, shift.seq)
    assert report.checked == "diperiksa: Pencetak peringatan"
    assert "menunggu" in report.statement


def test_what_happens_afterwards_changes_nothing_on_the_report(desk: Desk) -> None:
    """The same job gives the same paper tomorrow."""
    shift = _day(desk)
    job = _owed(desk, shift)
    before = desk.papers.pdf(job.id)
    case = next(row.id for row in desk.store.day_rows(0, 2**42) if row.status == "siap_diambil")
    desk.cases.hand_over(desk.actor, case, HandOver(receiver="Sri Olii"))
    desk.shifts.open(desk.actor, {"ktp-el": 99})
    assert desk.papers.pdf(job.id) == before


def test_the_report_goes_to_the_printer_and_lies_in_the_folder(desk: Desk, tmp_path: Path) -> None:
    """Under its date; the note that stands in it is in no job's details, because it can be erased."""
    shift = _day(desk)
    filed = desk.closings.file(desk.actor, shift, Statement("sendiri", 3))
    assert filed.path is not None
    assert filed.path.parent == tmp_path / "papers"
    assert filed.path.name.startswith("tutup-loket-261124-")
    assert filed.path.read_bytes() == desk.papers.pdf(filed.job.id)
    assert filed.job.next_at
    assert "Ibu Ani" not in filed.job.details
    assert details_of(filed.job)["statement"]["outcome"] == "sendiri"


def test_a_folder_that_can_not_be_written_to_is_told_and_the_paper_is_owed(desk: Desk, tmp_path: Path) -> None:
    """A file stands in its place: the report is printed all the same."""
    (tmp_path / "papers").write_bytes(b"")
    filed = desk.closings.file(desk.actor, _day(desk), Statement("sendiri", 3))
    assert (filed.path, filed.fault) == (None, "file_not_written")
    assert desk.store.paper_job(filed.job.id) is not None


def test_once_more_is_a_copy_only_when_it_came_out(desk: Desk) -> None:
    """A report that never came out is printed; one that did comes as SALINAN."""
    with pytest.raises(RuleViolated, match="subject_missing"):
        desk.closings.again(desk.actor, enrolled=True)
    shift = _day(desk)
    first = desk.closings.again(desk.actor, enrolled=True)
    assert (first.about, first.copy) == (shift.id, 1)
    assert desk.closings.again(desk.actor, enrolled=True).id == first.id
    desk.papers.answer(desk.actor, first.id, "tercetak")
    copy = desk.closings.again(desk.actor, enrolled=True)
    assert (copy.about, copy.copy) == (shift.id, 2)


def test_the_closing_itself_owes_the_report(desk: Desk) -> None:
    """One commit: after a power cut right behind it the paper is owed, and says that nothing was sent."""
    desk.shifts.open(desk.actor, {})
    desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    shift = desk.shifts.close(desk.actor, {}, sends=True)
    job = _owed(desk, shift)
    statement = details_of(job)["statement"]
    assert (statement["outcome"], statement["chains"][0]) == ("menunggu", ["register", shift.seq + 1, 0])
    assert job.next_at == job.created_at + WHILE_SENDING
    assert _composed(desk, job).statement.endswith("dikirim kemudian.")


@pytest.mark.parametrize("days", [0, 1])
def test_a_shift_that_another_opening_closes_owes_its_report(desk: Desk, days: int) -> None:
    """Somebody took over, or nobody closed last night: due at once, in the name of whoever had opened it."""
    shift = desk.shifts.open(HASAN, {})
    assert isinstance(desk.clock, WorkingClock)
    desk.clock.now += days * 86_400_000
    desk.shifts.open(desk.actor, {"ktp-el": 4})
    job = _owed(desk, shift)
    assert (job.next_at, _composed(desk, job).operator) == (job.created_at, "Hasan Pakaya")
    assert [one.id for one in desk.closings.of_day(desk.actor, day_of(MORNING))] == [shift.id]


def test_what_both_sides_hold_stands_on_the_first_sheet_where_it_is_not_out(desk: Desk) -> None:
    """The one without it is given up, and the other is due at once; the same again changes nothing."""
    shift = _day(desk)
    first = _owed(desk, shift)
    filed = desk.closings.file(desk.actor, shift, Statement("sama", 0))
    assert [(one.copy, one.state) for one in desk.store.paper_jobs_about(shift.id)] == [(1, "batal"), (1, "antre")]
    with pytest.raises(RuleViolated, match="copy_needed"):
        desk.papers.print(desk.actor, first.id)
    assert (filed.job.next_at, filed.job.id != first.id) == (filed.job.created_at, True)
    assert _composed(desk, filed.job).statement.startswith("Loket ini dan Dinas memegang")
    assert _composed(desk, filed.job).figures == _composed(desk, first).figures
    assert desk.closings.file(desk.actor, shift, Statement("sama", 0)).job == filed.job


def test_what_both_sides_hold_stands_on_a_copy_where_the_sheet_is_out(desk: Desk) -> None:
    """The copy is saved, and comes out only when it is asked for."""
    shift = _day(desk)
    desk.papers.answer(desk.actor, _owed(desk, shift).id, "tercetak")
    filed = desk.closings.file(desk.actor, shift, Statement("sama", 0))
    copy = desk.store.paper_job(filed.job.id)
    assert copy is not None
    assert (copy.copy, copy.state, copy.next_at) == (2, "disimpan", 0)
    assert desk.closings.file(desk.actor, shift, Statement("sama", 0)).job.id == copy.id
    printed = desk.closings.again(desk.actor, enrolled=True)
    assert (printed.id, printed.state, printed.copy) == (copy.id, "antre", 2)


def test_a_statement_is_what_the_sending_ended_with(desk: Desk) -> None:
    """Agreed, waiting because the line is down, another history, no Dinas yet."""
    _day(desk)
    chains = desk.store.chains()
    told = [
        statement_of(AGREED, chains, enrolled=True),
        statement_of(replace(AGREED, agreed=False, error="offline", waiting=9), chains, enrolled=True),
        statement_of(replace(AGREED, agreed=False), chains, enrolled=True),
        statement_of(None, chains, enrolled=True),
        statement_of(None, chains, enrolled=False),
    ]
    assert [one.outcome for one in told] == ["sama", "menunggu", "berbeda", "menunggu", "sendiri"]
    assert told[1].error == "offline"
    assert told[0].chains[0] == ("register", chains[0].seq, 0)


def test_every_code_of_the_report_has_words() -> None:
    """Reasons of gaps, outages, outcomes."""
    assert set(GAP) == set(GAPS)
    assert set(OUTAGE) == set(REASONS)
    assert set(STATEMENT) == {"sama", "menunggu", "berbeda", "sendiri"}
