"""Closing's presenter: it closes whatever the line does, and only then sends."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from counter_app.services.owing import details_of
from tests.fakes.desk import HASAN, FakeSync, WorkingClock, make_desk, person, visit
from tests.fakes.tasks import InlineLanes
from ui.screens.close_shift.presenter import CloseShiftPresenter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.closing import Filed
    from counter_app.services.desk import Desk
    from counter_app.services.syncing import Progress, SyncReport
    from counter_app.services.views import PaperJob
    from ui.screens.close_shift.presenter import Closing
    from ui.sending import Agreement
    from ui.texts import Message

BLANKS = {"ktp-el": 140, "kia": 60}


@dataclass(slots=True)
class View:
    """Remembers what it was told."""

    closing: Closing | None = None
    looks: int = 0
    closed: list[tuple[ShiftRecord, bool]] = field(default_factory=list)
    steps: list[Progress] = field(default_factory=list)
    sent: list[tuple[Message, SyncReport]] = field(default_factory=list)
    agreements: tuple[Agreement, ...] = ()
    saved: list[Path] = field(default_factory=list)
    filed: list[Filed | None] = field(default_factory=list)
    owed: list[PaperJob] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def show_closing(self, closing: Closing) -> None:
        """Keep the figures."""
        self.closing = closing
        self.looks += 1

    def show_closed(self, shift: ShiftRecord, *, sends: bool) -> None:
        """Keep the shift."""
        self.closed.append((shift, sends))

    def show_progress(self, progress: Progress) -> None:
        """Keep the step."""
        self.steps.append(progress)

    def show_sent(self, message: Message, report: SyncReport) -> None:
        """Keep the end."""
        self.sent.append((message, report))

    def show_agreements(self, found: Sequence[Agreement]) -> None:
        """Keep the statement."""
        self.agreements = tuple(found)

    def show_filed(self, filed: Filed | None) -> None:
        """Keep the report."""
        self.filed.append(filed)

    def show_owed(self, job: PaperJob) -> None:
        """Keep the paper."""
        self.owed.append(job)

    def show_saved(self, path: Path) -> None:
        """Keep the path."""
        self.saved.append(path)

    def show_note_fault(self, text: str) -> None:
        """Keep the words."""
        self.faults.append(text)

    def show_error(self, fault: AppError) -> None:
        """Keep the code."""
        self.faults.append(fault.code)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter that was opened and has a line."""
    made = make_desk(tmp_path, sync=FakeSync())
    made.shifts.open(made.actor, BLANKS)
    yield made
    made.sign_out()


def _presenter(desk: Desk, view: View) -> CloseShiftPresenter:
    made = CloseShiftPresenter(desk, InlineLanes(), view)
    made.begin()
    return made


def test_figures_and_what_is_open_are_shown_first(desk: Desk) -> None:
    """Nothing is written by looking; what is open is counted by its state."""
    desk.intake.save(desk.actor, visit(person(), {"KTP-01": {"kk": "menyusul"}}))
    desk.tickets.issue(desk.actor)
    desk.store.save_draft("intake/U-SITI", b"{}")
    desk.papers.answer(desk.actor, desk.store.latest_papers()[0].id, "gagal")
    view = View()
    _presenter(desk, view)
    assert view.closing is not None
    still = view.closing.still
    assert (view.closing.summary.tally.visits, still.papers, still.tickets, still.draft) == (1, 1, 1, True)
    assert still.lists == {"terbuka": 1}
    assert desk.shifts.current() is not None


def test_what_is_open_of_other_days_counts_too(desk: Desk) -> None:
    """A case of last week that waits for its owner is not done because today was quiet."""
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    desk.cases.move(desk.actor, saved.cases[0].id, "siap_diambil")
    assert isinstance(desk.clock, WorkingClock)
    desk.clock.now += 7 * 86_400_000
    desk.shifts.open(desk.actor, BLANKS)
    view = View()
    _presenter(desk, view)
    assert view.closing is not None
    assert view.closing.still.counted() == {"terbuka": 1, "siap": 1}


def test_a_paper_that_was_left_lying_is_open(desk: Desk) -> None:
    """No printer took it in time: it is counted, whether there is one since or not."""
    desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    job = desk.store.latest_papers()[0]
    desk.store.write(lambda tx: tx.change_paper(replace(job, error="waited", next_at=0)))
    view = View()
    _presenter(desk, view)
    assert view.closing is not None
    assert view.closing.still.papers == 1


def test_open_things_never_hold_up_the_closing(desk: Desk) -> None:
    """Papers missing, a number not called, a draft: it closes."""
    desk.intake.save(desk.actor, visit(person(), {"KTP-01": {"kk": "menyusul"}}))
    desk.tickets.issue(desk.actor)
    view = View()
    _presenter(desk, view).close({"ktp-el": 139, "kia": 60}, "  alat dipinjam ")
    shift, sends = view.closed[0]
    assert (shift.visits, dict(shift.closing_blanks), sends) == (1, {"ktp-el": 139, "kia": 60}, True)
    assert desk.shifts.current() is None


def test_a_day_without_visitors_closes_like_any_other(desk: Desk) -> None:
    """Zero is a figure."""
    view = View()
    _presenter(desk, view).close(BLANKS, "")
    assert view.closing is not None
    assert view.closing.still.nothing
    assert (view.closed[0][0].visits, view.faults) == (0, [])


def test_after_closing_it_sends_and_both_sides_are_shown(desk: Desk) -> None:
    """The closing entry goes along."""
    view = View()
    _presenter(desk, view).close(BLANKS, "")
    assert isinstance(desk.sync, FakeSync)
    assert desk.sync.runs == 1
    assert view.sent[0][0].level == "good"
    assert len(view.agreements) == 2


def test_a_line_that_is_down_changes_nothing_about_the_closing(desk: Desk) -> None:
    """It is closed, and the message says what waits."""
    view = View()
    presenter = _presenter(replace(desk, sync=FakeSync(error="offline")), view)
    presenter.close(BLANKS, "")
    message, report = view.sent[0]
    assert (len(view.closed), report.error, message.level) == (1, "offline", "attention")
    assert str(report.waiting) in message.text
    presenter.send_again()
    assert len(view.sent) == 2


def test_a_station_alone_closes_without_sending(desk: Desk) -> None:
    """There is nobody to send to yet."""
    view = View()
    _presenter(replace(desk, sync=None), view).close(BLANKS, "")
    assert (view.closed[0][1], view.sent) == (False, [])
    assert view.agreements


def test_a_counter_that_was_not_opened_says_so(desk: Desk) -> None:
    """Closing twice is refused and harmless."""
    desk.shifts.close(desk.actor, BLANKS)
    view = View()
    presenter = _presenter(desk, view)
    assert view.closing is not None
    assert view.closing.shift is None
    presenter.close(BLANKS, "")
    assert view.faults == ["no_open_shift"]


def test_the_statement_stays_until_the_counter_is_opened_again(desk: Desk) -> None:
    """Coming back to the screen shows the closing that was done."""
    view = View()
    presenter = _presenter(desk, view)
    presenter.close(BLANKS, "")
    before = view.looks
    presenter.begin()
    assert view.looks == before
    desk.shifts.open(desk.actor, BLANKS)
    presenter.begin()
    assert view.looks == before + 1
    assert presenter.closed is None


def test_the_log_of_the_closed_day_is_saved(desk: Desk, tmp_path: Path) -> None:
    """As PDF, under its date."""
    view = View()
    presenter = _presenter(desk, view)
    presenter.close(BLANKS, "")
    presenter.save_log(tmp_path)
    assert view.saved[0].name == "buku-register-261124.pdf"
    assert view.saved[0].read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("sync", "outcome"), [(FakeSync(), "sama"), (FakeSync(error="offline"), "menunggu"), (None, "sendiri")]
)
def test_every_closing_is_filed_with_what_both_sides_hold(desk: Desk, sync: FakeSync | None, outcome: str) -> None:
    """Whatever the line did; sending again to the same end owes nothing more."""
    view = View()
    presenter = _presenter(replace(desk, sync=sync), view)
    presenter.close(BLANKS, "")
    presenter.send_again()
    filed = view.filed[-1]
    assert filed is not None
    assert len([one for one in desk.store.latest_papers() if one.document == "closing" and one.state == "antre"]) == 1
    assert details_of(filed.job)["statement"]["outcome"] == outcome


def test_a_report_that_can_not_be_saved_changes_nothing_about_the_closing(desk: Desk, tmp_path: Path) -> None:
    """It is owed all the same, and the counter is closed."""
    (tmp_path / "papers").write_bytes(b"")
    view = View()
    _presenter(desk, view).close(BLANKS, "")
    (filed,) = view.filed
    assert filed is not None
    assert (filed.path, desk.shifts.current()) == (None, None)


def test_a_closing_can_never_deadlock(desk: Desk) -> None:
    """A shift of somebody else, of yesterday, with a draft, unprinted papers and a number called: it closes."""
    desk.shifts.close(desk.actor, {})
    desk.shifts.open(HASAN, {"ktp-el": 5})
    assert isinstance(desk.clock, WorkingClock)
    desk.clock.now += 86_400_000
    desk.intake.save(desk.actor, visit(person(), {"KTP-01": {"kk": "menyusul"}}))
    desk.tickets.issue(desk.actor)
    desk.tickets.call_next(desk.actor)
    desk.store.save_draft("intake/U-SITI", b"{}")
    view = View()
    _presenter(desk, view).close({}, "")
    assert (len(view.closed), view.faults, desk.shifts.current()) == (1, [], None)
    assert desk.shifts.open(desk.actor, {}).chained == "sama"


def test_a_note_that_can_not_be_kept_is_told_and_without_it_the_counter_closes(desk: Desk) -> None:
    """Something invisible was pasted into it."""
    view = View()
    presenter = _presenter(desk, view)
    presenter.close(BLANKS, "kunci\u200bdi laci")
    assert (len(view.faults), view.closed) == (1, [])
    assert "tak tampak (U+200B) pada urutan ke-6" in view.faults[0]
    presenter.close(BLANKS, "kunci di laci\nlaci kedua")
    assert view.closed[0][0].note == "kunci di laci\nlaci kedua"
