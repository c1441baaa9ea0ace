"""The day log's presenter: days, pages, and the paper that is shown before it is printed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.consent import AgreedHere
from counter_app.services.permission import wish_of
from tests.fakes.desk import HASAN, make_desk, person, visit
from tests.fakes.printers import FakePrinter
from tests.fakes.tasks import InlineLanes
from ui.screens.day_log.presenter import DayLogPresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from counter_app.domain.consent import Consent
    from counter_app.domain.errors import AppError, NotAllowed
    from counter_app.services.desk import Desk
    from counter_app.services.views import CaseRow, DayCounts, PaperJob
    from ui.screens.day_log.presenter import Paper


@dataclass(slots=True)
class View:
    """Remembers what it was told."""

    days: list[tuple[date, bool]] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    counts: DayCounts | None = None
    more: bool = False
    paper: Paper | None = None
    none_closed: bool = False
    owed: int = 0
    owed_last: PaperJob | None = None
    saved: list[Path] = field(default_factory=list)
    busy: bool = False
    faults: list[str] = field(default_factory=list)
    asked: list[tuple[NotAllowed, str, Callable[[Consent], None]]] = field(default_factory=list)

    def show_day(self, day: date, *, today: bool) -> None:
        """Keep the day."""
        self.days.append((day, today))

    def show_rows(self, rows: Sequence[CaseRow], counts: DayCounts, *, more: bool) -> None:
        """Keep the rows."""
        self.rows, self.counts, self.more = [row.id for row in rows], counts, more

    def add_rows(self, rows: Sequence[CaseRow], *, more: bool) -> None:
        """Keep more rows."""
        self.rows += [row.id for row in rows]
        self.more = more

    def show_paper(self, paper: Paper) -> None:
        """Keep the paper."""
        self.paper = paper

    def show_no_closing(self) -> None:
        """Nothing was closed."""
        self.none_closed = True

    def show_owed(self, job: PaperJob) -> None:
        """Count the papers."""
        self.owed += 1
        self.owed_last = job

    def show_saved(self, path: Path) -> None:
        """Keep the path."""
        self.saved.append(path)

    def show_busy(self, *, busy: bool) -> None:
        """Keep the state."""
        self.busy = busy

    def show_error(self, fault: AppError) -> None:
        """Keep the code."""
        self.faults.append(fault.code)

    def ask_consent(self, fault: NotAllowed, about: str, then: Callable[[Consent], None]) -> None:
        """Keep what was asked, and how to go on."""
        self.asked.append((fault, about, then))


@pytest.fixture
def printer() -> FakePrinter:
    """A printer that takes everything."""
    return FakePrinter(("Kantor",))


@pytest.fixture
def desk(tmp_path: Path, printer: FakePrinter) -> Iterator[Desk]:
    """A counter where three people were served."""
    made = make_desk(tmp_path, printer=printer)
    for place in range(3):
        made.intake.save(made.actor, visit(person(f"WARGA {place} UJI"), {"KTP-01": {"kk": "asli"}}))
    yield made
    made.sign_out()


@pytest.fixture
def view() -> View:
    """A window that remembers."""
    return View()


@pytest.fixture
def log(desk: Desk, view: View) -> DayLogPresenter:
    """The presenter, having looked at today."""
    made = DayLogPresenter(desk, InlineLanes(), view)
    made.look()
    return made


def _access(desk: Desk) -> int:
    """Entries of the access stream."""
    return sum(state.seq for state in desk.store.chains() if state.chain.stream == "access")


@pytest.mark.usefixtures("log")
def test_today_is_shown_with_its_figures(view: View) -> None:
    """Rows and figures come together."""
    assert view.counts is not None
    assert (len(view.rows), view.counts.visits, view.counts.cases) == (3, 3, 3)


def test_another_day_is_empty_and_today_comes_back(log: DayLogPresenter, view: View) -> None:
    """A day before, then back."""
    log.step(-1)
    assert (view.days[-1], view.rows) == ((log.today - timedelta(days=1), False), [])
    log.step(1)
    assert (view.days[-1][1], len(view.rows)) == (True, 3)


def test_the_future_has_no_log(log: DayLogPresenter, view: View) -> None:
    """Going on from today stays at today."""
    log.step(1)
    assert view.days[-1] == (log.today, True)


@pytest.mark.usefixtures("log")
def test_pages_join_without_gap_or_double(desk: Desk, view: View) -> None:
    """Small pages give the same rows in the same order as a large one."""
    whole = list(view.rows)
    other = DayLogPresenter(desk, InlineLanes(), view, page=2)
    other.look()
    assert (view.rows, view.more) == (whole[:2], True)
    other.more()
    assert (view.rows, view.more) == (whole, False)


def test_the_paper_shown_is_the_paper_printed(
    desk: Desk, log: DayLogPresenter, view: View, printer: FakePrinter
) -> None:
    """Making it is recorded once; the printer gets the bytes that were shown, whatever was written since."""
    before = _access(desk)
    log.print_out()
    assert view.paper is not None
    desk.spooler.round(desk.actor)
    assert (view.paper.data in printer.taken, _access(desk)) == (False, before + 1)
    desk.intake.save(desk.actor, visit(person("FATMA DAUD"), {"KTP-05": {"ktp": "asli"}}))
    log.print_out()
    desk.spooler.round(desk.actor)
    assert (view.owed, _access(desk)) == (1, before + 1)
    assert view.paper.data in printer.taken


def test_the_paper_saved_is_the_paper_shown(log: DayLogPresenter, view: View, tmp_path: Path) -> None:
    """A PDF is written from the bytes that are looked at, under a name without anything personal."""
    log.print_out()
    log.save_pdf(tmp_path)
    assert view.paper is not None
    assert view.saved[0].read_bytes() == view.paper.data
    assert view.saved[0].name == "buku-register-261124.pdf"


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_sheet_is_written_and_recorded(desk: Desk, view: View, tmp_path: Path, suffix: str) -> None:
    """Taking the log out as a sheet or for machines writes an access entry."""
    log, before = DayLogPresenter(replace(desk, actor=HASAN), InlineLanes(), view), _access(desk)
    (log.save_csv if suffix == "csv" else log.save_sheet)(tmp_path)
    assert (view.saved[0].suffix, _access(desk)) == (f".{suffix}", before + 1)


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_an_operator_takes_a_sheet_out_with_consent(
    desk: Desk, log: DayLogPresenter, view: View, tmp_path: Path, suffix: str
) -> None:
    """Nothing is written before; the file is of the day that was asked for, whatever is looked at by then."""
    (log.save_csv if suffix == "csv" else log.save_sheet)(tmp_path)
    ((fault, about, then),) = view.asked
    assert (view.saved, view.busy, about) == ([], False, "24 November 2026")
    log.look(log.day - timedelta(days=1))
    then(AgreedHere(wish_of(fault), HASAN.user))
    assert view.saved[0].name == f"buku-register-261124.{suffix}"
    header, _ = desk.store.history("access/day-261124")[-1]
    assert (header.actor, header.consent) == (desk.actor.user, HASAN.user)


def test_without_a_printer_it_says_so(log: DayLogPresenter, view: View, printer: FakePrinter) -> None:
    """The paper is shown all the same."""
    printer.printers = ()
    log.print_out()
    log.print_out()
    assert view.paper is not None
    assert (view.faults, view.busy) == (["printer_missing"], False)


def test_a_paper_that_was_asked_for_is_put_away(desk: Desk, log: DayLogPresenter, view: View) -> None:
    """A further print is a further taking, recorded anew."""
    log.print_out()
    log.print_out()
    assert (log.paper, view.owed) == (None, 1)
    before = _access(desk)
    log.print_out()
    assert _access(desk) == before + 1


def test_another_day_puts_the_paper_away(log: DayLogPresenter) -> None:
    """The paper of one day is never printed for another."""
    log.print_out()
    log.step(-1)
    assert log.paper is None


def test_the_reports_of_a_days_closings_are_shown_one_after_the_other(
    desk: Desk, log: DayLogPresenter, view: View
) -> None:
    """Of any day, also after a relief; each prints as itself, and as a copy where it is out."""
    log.show_closing()
    assert (view.none_closed, view.paper) == (True, None)
    first = desk.shifts.open(HASAN, {})
    second = desk.shifts.open(desk.actor, {})
    desk.shifts.close(desk.actor, {})
    shown = []
    for _ in range(3):
        log.show_closing()
        assert view.paper is not None
        shown.append(view.paper.job.about)
    assert shown == [first.id, second.id, first.id]
    desk.papers.answer(desk.actor, desk.store.paper_jobs_about(first.id)[0].id, "tercetak")
    log.print_out()
    assert view.owed_last is not None
    assert (view.owed_last.about, view.owed_last.copy) == (first.id, 2)


def test_the_report_of_a_closing_is_saved_under_its_own_name(
    desk: Desk, log: DayLogPresenter, view: View, tmp_path: Path
) -> None:
    """The very bytes that are shown."""
    desk.shifts.open(desk.actor, {})
    desk.shifts.close(desk.actor, {})
    log.show_closing()
    log.save_pdf(tmp_path)
    assert view.paper is not None
    assert view.saved[0].name.startswith("tutup-loket-261124-")
    assert view.saved[0].read_bytes() == view.paper.data
