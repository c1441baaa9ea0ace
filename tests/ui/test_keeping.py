"""Copies that make themselves: when nobody is disturbed, and told in the strip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from counter_app.services.backups import Backups, CopyState
from counter_app.services.settings import CounterSettings, Settings
from tests.fakes.copies import FakeCopies, FakeStick
from tests.fakes.desk import HASAN, MORNING, WorkingClock
from tests.fakes.tasks import InlineTaskRunner
from ui.shell.frame import Frame
from ui.shell.window import COPY_GRACE_S
from ui.words.copies import age_words, copies_words
from ui.workplace import Workplace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.shell.window import MainWindow

MINUTE = 60_000


@dataclass(slots=True)
class Work:
    """A frame at work, and what its copies cost nothing in."""

    frame: Frame
    clock: WorkingClock
    copies: FakeCopies
    stick: FakeStick


@pytest.fixture
def work(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Work:
    """Somebody is signed in."""
    copies, stick = FakeCopies(), FakeStick()
    clock = desk.clock
    assert isinstance(clock, WorkingClock)
    settings = Settings(desk.store, clock)
    backups = Backups(desk.store, clock, settings, keeper=copies, mirror=stick)
    frame = Frame(Workplace(replace(desk, backups=backups), InlineTaskRunner(qapp)))
    qtbot.addWidget(frame)
    frame.begin()
    return Work(frame, clock, copies, stick)


def test_no_copy_is_made_while_somebody_types(work: Work) -> None:
    """However long ago the last one was; a minute without a key is quiet enough."""
    work.clock.now += 40 * MINUTE
    work.frame.keeping.alive()
    work.frame.keeping.look()
    assert work.copies.made == []
    work.clock.now += MINUTE
    work.frame.keeping.look()
    assert len(work.copies.made) == 1


def test_a_copy_that_is_not_due_is_not_made(work: Work, desk: Desk) -> None:
    """Half an hour lies between two."""
    work.frame.keeping.copy_now()
    desk.shifts.open(desk.actor, {})
    work.clock.now += 20 * MINUTE
    work.frame.keeping.look()
    assert len(work.copies.made) == 1
    work.clock.now += 10 * MINUTE
    work.frame.keeping.look()
    assert len(work.copies.made) == 2


def test_closing_the_counter_makes_a_copy(work: Work, desk: Desk) -> None:
    """With the closing in it."""
    desk.shifts.open(desk.actor, {})
    work.frame.open("close_shift")
    work.frame.primary()
    assert desk.shifts.current() is None
    assert len(work.copies.made) == 1


def test_locking_makes_a_copy_and_the_end_waits_for_it(inside: MainWindow, desk: Desk) -> None:
    """For a while, and no longer."""
    copies = FakeCopies()
    backups = Backups(desk.store, desk.clock, desk.settings, keeper=copies, mirror=FakeStick())
    inside.enter(replace(desk, backups=backups))
    inside.lock()
    assert len(copies.made) == 1
    inside.finish()
    assert copies.stopped == COPY_GRACE_S


def test_the_end_waits_for_the_copy_of_a_session_that_was_left(inside: MainWindow, desk: Desk) -> None:
    """As long as for any, though somebody else is signed in by then."""
    former, later = FakeCopies(), FakeCopies()
    kept = []
    for copies in (former, later):
        backups = Backups(desk.store, desk.clock, desk.settings, keeper=copies, mirror=FakeStick())
        kept.append(backups)
        inside.enter(replace(desk, backups=backups))
    inside.finish()
    assert (former.stopped, later.stopped) == (COPY_GRACE_S, COPY_GRACE_S)


def test_the_strip_tells_the_mirror(work: Work, desk: Desk) -> None:
    """Its age while the stick is there, and when it is not."""
    desk.settings.keep(HASAN, CounterSettings(mirror_folder="/media/cermin"))
    work.frame.keeping.look()
    strip = work.frame.strip
    assert strip.copies.text() == "Cermin: baru saja"
    work.clock.now += 3 * MINUTE
    strip.read()
    assert strip.copies.text() == "Cermin: 3 menit lalu"
    work.stick.problem = "stick_absent"
    work.clock.now += 3 * MINUTE
    work.frame.keeping.look()
    assert strip.copies.text() == "Cermin: stik tidak terpasang"


def test_the_strip_is_silent_while_there_is_nothing_to_tell(work: Work) -> None:
    """No stick is wanted and no copy failed."""
    work.frame.keeping.copy_now()
    assert work.frame.strip.copies.text() == ""


def test_a_copy_that_failed_is_told_until_one_is_made(work: Work) -> None:
    """Before the mirror, because it is the nearer one."""
    work.copies.fault = "disk_full"
    work.frame.keeping.copy_now()
    assert work.frame.strip.copies.text() == "Cadangan: disk penuh"
    work.copies.fault = ""
    work.frame.keeping.copy_now()
    assert work.frame.strip.copies.text() == ""


@pytest.mark.parametrize(
    "code", ["stick_absent", "stick_foreign", "stick_full", "read_only", "disk_failed", "whatever"]
)
def test_every_fault_of_the_mirror_has_words(qapp: QApplication, code: str) -> None:
    """In the tone of what needs a hand, and never as if it were well."""
    text, tone = copies_words(CopyState(), CopyState(MORNING, "", code), MORNING)
    assert text.startswith("Cermin: ")
    assert tone == "attention"


@pytest.mark.parametrize(
    ("past", "words"),
    [(-90, "baru saja"), (0, "baru saja"), (59, "59 menit lalu"), (60, "1 jam lalu"), (60 * 30, "1 hari lalu")],
)
def test_an_age_is_said_in_its_largest_unit(qapp: QApplication, past: int, words: str) -> None:
    """A clock that fell back makes it now."""
    assert age_words(MORNING, MORNING + past * MINUTE) == words
