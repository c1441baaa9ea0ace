"""The screen of papers without a window: what can be done by state, printing, copies, printers, test slips."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from counter_app.services.slips import trial_code
from counter_app.services.views import PaperJob, SpoolState, Stage
from tests.fakes.desk import make_desk, person, visit
from tests.fakes.printers import FakePrinter
from tests.fakes.tasks import InlineLanes
from ui.screens.papers.presenter import DOCUMENTS, SLIPS, PapersPresenter, acts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.paper_lists import PaperLine
    from counter_app.services.papers import PageImage
    from ui.screens.papers.presenter import Printers


@dataclass(slots=True)
class View:
    """Remembers what it was told."""

    lines: tuple[PaperLine, ...] = ()
    printers: Printers | None = None
    pages: int = 0
    owed: int = 0
    saved: list[Path] = field(default_factory=list)
    read_back: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def show_lines(self, lines: Sequence[PaperLine]) -> None:
        """Keep the papers."""
        self.lines = tuple(lines)

    def show_printers(self, printers: Printers) -> None:
        """Keep the printers."""
        self.printers = printers

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Count the pages."""
        self.pages = len(pages)

    def show_owed(self) -> None:
        """Count the acts."""
        self.owed += 1

    def show_saved(self, path: Path) -> None:
        """Keep the path."""
        self.saved.append(path)

    def show_read_back(self, job: PaperJob) -> None:
        """Keep the state."""
        self.read_back.append(job.state)

    def show_error(self, fault: AppError) -> None:
        """Keep the code."""
        self.faults.append(fault.code)


@pytest.fixture
def printer() -> FakePrinter:
    """Two printers."""
    return FakePrinter(("Kantor", "Struk"))


@pytest.fixture
def desk(tmp_path: Path, printer: FakePrinter) -> Iterator[Desk]:
    """A counter with one visit's papers owed."""
    made = make_desk(tmp_path, printer=printer)
    made.intake.save(made.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    yield made
    made.sign_out()


@pytest.fixture
def view() -> View:
    """What the presenter tells."""
    return View()


@pytest.fixture
def lanes() -> InlineLanes:
    """Work done at once, whose errors are kept."""
    return InlineLanes()


@pytest.fixture
def papers(desk: Desk, view: View, lanes: InlineLanes) -> PapersPresenter:
    """The presenter, with the list and the printers read."""
    made = PapersPresenter(desk, lanes, view)
    made.read()
    made.read_printers()
    return made


def line(view: View, document: str = "receipt") -> PaperLine:
    """The latest paper of a kind."""
    return next(one for one in view.lines if one.job.document == document)


def states(desk: Desk, document: str = "receipt") -> list[tuple[int, str]]:
    """Copies of a kind and how they stand, oldest first."""
    found = [job for job in desk.store.latest_papers() if job.document == document]
    return [(job.copy, job.state) for job in reversed(found)]


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        ("antre", ("print", "save", "by_hand", "give_up")),
        ("gagal", ("print", "save", "by_hand", "give_up")),
        ("disimpan", ("print", "save", "by_hand", "give_up")),
        ("batal", ("print", "save")),
        ("terkirim", ("came_out", "again", "save", "by_hand")),
        ("tidak_pasti", ("came_out", "again", "save", "by_hand")),
        ("tercetak", ("again", "save")),
        ("ditulis", ("again", "save")),
    ],
)
def test_what_can_be_done_follows_from_the_state(state: str, allowed: tuple[str, ...]) -> None:
    """What never came out is printed, what may be out comes again as a copy only."""
    assert acts(PaperJob("paper/1", "receipt", "visit/1", 1, state, 0, "U-SITI")) == allowed


def test_a_paper_that_a_copy_replaced_comes_again_as_a_copy_only() -> None:
    """A second original is not offered."""
    job = PaperJob("paper/1", "receipt", "visit/1", 1, "batal", 0, "U-SITI", error="replaced")
    assert acts(job) == ("again", "save")


def test_the_list_says_what_each_paper_is_and_for_whom(papers: PapersPresenter, view: View) -> None:
    """The resident's name and the register number."""
    assert [(one.job.document, one.whom) for one in view.lines] == [
        ("file_slip", "ROSMIATI OLII"),
        ("receipt", "ROSMIATI OLII"),
    ]
    assert line(view).number.startswith("7501.02-")


def test_a_paper_is_shown_from_its_bytes_and_that_is_recorded(papers: PapersPresenter, view: View, desk: Desk) -> None:
    """Somebody's data was looked at."""
    before = [state.seq for state in desk.store.chains() if state.chain.stream == "access"]
    papers.look(line(view))
    after = [state.seq for state in desk.store.chains() if state.chain.stream == "access"]
    assert (view.pages, after) == (1, [before[0] + 1])


def test_a_paper_that_waits_is_printed(papers: PapersPresenter, view: View, desk: Desk, printer: FakePrinter) -> None:
    """As the first, not as a copy."""
    papers.print_out(line(view), "permintaan")
    desk.spooler.round(desk.actor)
    assert states(desk) == [(1, "terkirim")]
    assert view.owed == 1


def test_a_paper_that_is_out_comes_again_with_its_reason(papers: PapersPresenter, view: View, desk: Desk) -> None:
    """SALINAN ke-2."""
    desk.papers.answer(desk.actor, line(view).id, "tercetak")
    papers.read()
    papers.print_out(line(view), "resi_rusak")
    papers.read()
    assert states(desk) == [(1, "tercetak"), (2, "antre")]
    assert line(view).job.reason == "resi_rusak"


def test_without_a_printer_nothing_is_asked_of_one(papers: PapersPresenter, view: View, printer: FakePrinter) -> None:
    """It is said, and the paper stays as it is."""
    printer.printers = ()
    papers.read_printers()
    papers.print_out(line(view), "permintaan")
    papers.print_waiting(view.lines)
    papers.try_printer(SLIPS)
    assert (view.faults, view.owed) == (["printer_missing"] * 3, 0)


def test_what_waited_through_an_outage_is_printed_by_one_key(papers: PapersPresenter, view: View, desk: Desk) -> None:
    """Only what waits for somebody to ask."""
    for job in desk.store.latest_papers():
        desk.store.write(lambda tx, job=job: tx.change_paper(replace(job, next_at=0)))  # type: ignore[misc]
    papers.read()
    papers.print_waiting(view.lines)
    desk.spooler.round(desk.actor)
    assert {job.state for job in desk.store.latest_papers()} == {"terkirim"}


def test_an_answer_and_giving_up_are_noted(papers: PapersPresenter, view: View, desk: Desk) -> None:
    """By their own acts."""
    papers.answer(line(view), "ditulis")
    papers.give_up(line(view, "file_slip"))
    assert (states(desk), states(desk, "file_slip")) == ([(1, "ditulis")], [(1, "batal")])


def test_a_paper_is_saved_under_a_name_that_tells_nobody(papers: PapersPresenter, view: View, tmp_path: Path) -> None:
    """Kind, date and code."""
    papers.save(line(view, "file_slip"), tmp_path)
    assert view.saved[0].name.startswith("tempel-di-berkas-261124-")
    assert view.saved[0].read_bytes().startswith(b"%PDF")


def test_a_chosen_printer_takes_the_next_slip(papers: PapersPresenter, view: View, desk: Desk) -> None:
    """Kept on this PC by whoever sits there."""
    papers.choose((SLIPS,), "Struk")
    assert view.printers is not None
    assert view.printers.settings.slip_printer == "Struk"
    papers.try_printer(SLIPS)
    desk.spooler.round(desk.actor)
    slip = next(job for job in desk.store.latest_papers() if job.document == "test_slip")
    assert (slip.printer, slip.size, slip.state) == ("Struk", "roll80", "terkirim")


def test_a_printer_that_is_gone_is_told_while_another_is_there(
    papers: PapersPresenter, view: View, desk: Desk, printer: FakePrinter
) -> None:
    """Only for what would go there; with no printer at all there is nothing to offer."""
    papers.choose((SLIPS,), "Struk")
    for names, lost in (((), ()), (("Kantor",), (SLIPS,)), (("Kantor", "Struk"), ())):
        printer.printers = names
        papers.read_printers()
        assert view.printers is not None
        assert view.printers.lost == lost


def test_what_waited_for_a_printer_that_is_gone_goes_to_the_next_that_is_chosen(
    papers: PapersPresenter, desk: Desk, printer: FakePrinter
) -> None:
    """At once."""
    papers.choose((SLIPS, DOCUMENTS), "Lama")
    printer.fault = "printer_missing"
    desk.spooler.round(desk.actor)
    printer.fault = ""
    papers.choose((SLIPS, DOCUMENTS), "Kantor")
    desk.spooler.round(desk.actor)
    assert {(job.printer, job.state) for job in desk.store.latest_papers()} == {("Kantor", "terkirim")}


def test_a_test_slip_that_is_scanned_came_out(
    papers: PapersPresenter, view: View, desk: Desk, lanes: InlineLanes, printer: FakePrinter
) -> None:
    """Its own code only; anything else is told apart."""
    papers.try_printer(SLIPS)
    printer.told = SpoolState(Stage.DONE)
    desk.spooler.round(desk.actor)
    slip = next(job for job in desk.store.latest_papers() if job.document == "test_slip")
    bare = slip.id.rpartition("/")[2]
    for scanned in ("7K2MQ9XWC4T0VB5N", "UJI-0000000000000000", bare):
        papers.read_back(scanned)
    assert [fault.code for fault in lanes.faults] == ["unknown_test_slip"] * 3
    papers.read_back(f" {trial_code(slip).lower()}\n")
    papers.read_back(trial_code(slip))
    assert view.read_back == ["tercetak", "tercetak"]
    assert states(desk, "test_slip") == [(1, "tercetak")]
