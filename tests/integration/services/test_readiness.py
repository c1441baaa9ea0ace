"""The check before a shift on a real register: every step is looked at, none holds up another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.readiness import Finding, State, blanks_finding, checked
from counter_app.services.backups import Backups
from counter_app.services.readiness import Ground, Readiness, findings_of
from counter_app.services.readiness_paper import STEP, TEXT, finding_words
from counter_app.services.slips import trial_code
from counter_app.storage.store import JournalStore
from tests.fakes.copies import FakeCopies, FakeProbes, FakeStick
from tests.fakes.desk import FakeSync, WorkingClock, make_desk, person, visit
from tests.fakes.printers import FakePrinter
from tests.fakes.registers import RepeatingRandom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counter_app.services.desk import Desk

DAY = 86_400_000


@dataclass(slots=True)
class Morning:
    """A counter before it opens, and what lies beneath it."""

    desk: Desk
    probes: FakeProbes
    copies: FakeCopies
    printer: FakePrinter
    clock: WorkingClock
    readiness: Readiness

    def run(self) -> dict[str, Finding]:
        """Look at everything."""
        return {one.step: one for one in self.readiness.run(lambda _finding: None)}

    def code(self, step: str) -> tuple[str, str]:
        """What one step found."""
        found = self.run()[step]
        return found.code, found.state.value


@pytest.fixture
def morning(tmp_path: Path) -> Iterator[Morning]:
    """A counter that works alone, with a printer."""
    clock, printer = WorkingClock(), FakePrinter(("EPSON",))
    desk = make_desk(tmp_path, clock=clock, printer=printer)
    probes, copies = FakeProbes(), FakeCopies()
    backups = Backups(desk.store, clock, desk.settings, keeper=copies, mirror=FakeStick())
    ground = Ground(
        desk.store, clock, RepeatingRandom("ready"), desk.settings, desk.shifts, backups, desk.papers, probes, None
    )
    yield Morning(desk, probes, copies, printer, clock, Readiness(ground))
    desk.sign_out()


def test_a_good_morning_is_told_step_by_step(morning: Morning) -> None:
    """What is quick first; each as it is found, and all of it at the end."""
    morning.copies.make("", morning.clock.now)
    told: list[Finding] = []
    found = morning.readiness.run(told.append)
    assert tuple(told) == found
    assert [one.step for one in found] == ["disk", "clock", "days", "sync", "printer", "backup", "register"]
    assert checked(found) == dict.fromkeys(checked(found), "baik") | {"printer": "peringatan"}


def test_a_step_that_can_not_be_looked_at_holds_up_no_other(morning: Morning) -> None:
    """It is told as not looked at."""
    morning.probes.fault = "backup_stopped"
    found = morning.run()
    assert (found["register"].code, found["register"].state) == ("not_checked", State.WARNING)
    assert len(found) == 7


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("", ("register_whole", "baik")),
        ("chain_broken", ("register_changed", "gagal")),
        ("corrupt", ("register_damaged", "gagal")),
    ],
)
def test_the_register_is_looked_through(morning: Morning, fault: str, told: tuple[str, str]) -> None:
    """Its pages and the end of its chains."""
    morning.probes.fault = fault
    assert morning.code("register") == told


def test_a_register_that_was_set_back_is_told(morning: Morning) -> None:
    """The door found it out."""
    morning.probes.rolled_back = True
    assert morning.code("register") == ("register_set_back", "peringatan")


def test_the_last_copy_is_opened(morning: Morning) -> None:
    """None yet, damaged, good."""
    assert morning.code("backup") == ("backup_missing", "peringatan")
    morning.copies.make("", morning.clock.now)
    assert morning.code("backup") == ("backup_good", "baik")
    morning.copies.damaged = True
    assert morning.code("backup") == ("backup_damaged", "gagal")


def test_a_large_register_is_looked_at_to_its_end_in_the_background(morning: Morning) -> None:
    """What there was no time for is told as going on, and nothing of it is amiss; then it is told as it is."""
    morning.copies.make("", morning.clock.now)
    morning.copies.slow = morning.probes.slow = True
    found = morning.run()
    assert [(found[step].code, found[step].state.value) for step in ("backup", "register")] == [
        ("backup_partly", "baik"),
        ("register_partly", "baik"),
    ]
    told: list[Finding] = []
    left = [morning.readiness.unfinished]
    morning.readiness.finish(told.append)
    assert [one.code for one in told] == ["backup_good", "register_whole"]
    left.append(morning.readiness.unfinished)
    morning.copies.slow = morning.probes.slow = False
    morning.run()
    assert [*left, morning.readiness.unfinished] == [True, False, False]


def test_a_clock_set_back_is_told_by_the_last_entry(morning: Morning) -> None:
    """And nothing of it keeps the counter from opening."""
    morning.desk.shifts.open(morning.desk.actor, {})
    morning.clock.now -= 365 * DAY
    found = morning.run()
    assert found["clock"].code == "clock_back"
    morning.desk.shifts.open(morning.desk.actor, {}, checked(found.values()))
    shift = morning.desk.shifts.current()
    assert shift is not None
    assert shift.checked["clock"] == "peringatan"


def test_the_clock_is_held_against_the_dinas_where_it_was_heard(tmp_path: Path) -> None:
    """Its answer counts for a day."""
    clock = WorkingClock()
    desk = make_desk(tmp_path, clock=clock, sync=FakeSync())
    assert isinstance(desk.store, JournalStore)
    desk.store.note_sync(at=clock.now)
    found = {one.step: one.code for one in desk.readiness.run(lambda _finding: None)}
    assert found["clock"] == "clock_right"
    desk.sign_out()


def test_the_days_hang_together(morning: Morning) -> None:
    """With the head that stands on the closing report."""
    desk = morning.desk
    assert morning.code("days") == ("days_first", "baik")
    desk.shifts.open(desk.actor, {})
    closed = desk.shifts.close(desk.actor, {})
    found = morning.run()["days"]
    assert (found.code, found.data["head"]) == ("days_chained", closed.head)


def test_the_printer_is_as_good_as_its_last_paper(morning: Morning) -> None:
    """None, untested, unsure, worked."""
    morning.printer.printers = ()
    assert morning.code("printer") == ("printer_none", "peringatan")
    morning.printer.printers = ("EPSON",)
    assert morning.code("printer") == ("printer_untested", "peringatan")
    desk = morning.desk
    job = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}})).paper
    desk.papers.answer(desk.actor, job, "gagal")
    assert morning.code("printer") == ("printer_troubled", "peringatan")
    desk.papers.answer(desk.actor, job, "tercetak")
    assert morning.code("printer") == ("printer_worked", "baik")


def test_a_test_slip_that_is_read_back_came_out(morning: Morning) -> None:
    """Only its own code counts, however it is typed; reading it twice changes nothing."""
    desk = morning.desk
    assert morning.readiness.read_back(desk.actor, "UJI-0000000000000000") is None
    slip = morning.readiness.owe_trial(desk.actor)
    assert slip.document == "test_slip"
    assert morning.readiness.read_back(desk.actor, "7501.02-K7Q-261124-001-X") is None
    for typed in (f" {trial_code(slip).lower()}\r", trial_code(slip)):
        finding = morning.readiness.read_back(desk.actor, typed)
        assert finding is not None
        assert (finding.step, finding.code, finding.state) == ("printer", "printer_read_back", State.GOOD)
    known = desk.store.paper_job(slip.id)
    assert known is not None
    assert known.state == "tercetak"
    morning.clock.now += DAY
    assert morning.readiness.read_back(desk.actor, trial_code(slip)) is None


def test_the_slip_says_what_was_found_when_it_was_owed(morning: Morning) -> None:
    """Whatever was found since."""
    desk = morning.desk
    found = (*morning.run().values(), blanks_finding(counted=False))
    job = morning.readiness.owe_slip(desk.actor, found)
    morning.probes.room = 0
    kept = desk.store.paper_job(job.id)
    assert kept is not None
    assert findings_of(kept) == found
    assert desk.papers.pdf(job.id, "a5").startswith(b"%PDF")
    assert desk.papers.pdf(job.id, "roll80").startswith(b"%PDF")


def test_every_finding_has_words_on_paper(morning: Morning) -> None:
    """And every blank of them is filled."""
    partly = Finding("register", State.GOOD, "register_partly", {"entries": 2000})
    for one in (*morning.run().values(), blanks_finding(counted=True), partly):
        assert one.step in STEP
        assert one.code in TEXT
        assert "–" not in finding_words(one)
        assert "{" not in finding_words(replace(one, data={}))


def test_nothing_of_the_check_writes_into_the_register(morning: Morning) -> None:
    """Looking is free."""
    before = morning.desk.store.chains()
    morning.run()
    assert morning.desk.store.chains() == before
