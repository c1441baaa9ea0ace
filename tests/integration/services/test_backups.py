"""When copies are due, what is skipped, what is told of a failure; on a real register, with free copies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import NotAllowed, StorageFault
from counter_app.services.backups import Backups
from counter_app.services.settings import CounterSettings, Settings
from counter_app.services.views import Actor
from tests.fakes.copies import FakeCopies, FakeStick
from tests.fakes.counters import HASAN

if TYPE_CHECKING:
    from tests.fakes.counters import Bench


@pytest.fixture
def copies() -> FakeCopies:
    """The folder of copies."""
    return FakeCopies()


@pytest.fixture
def stick() -> FakeStick:
    """The stick."""
    return FakeStick()


@pytest.fixture
def settings(bench: Bench) -> Settings:
    """The counter's settings."""
    return Settings(bench.store, bench.clock)


@pytest.fixture
def backups(bench: Bench, settings: Settings, copies: FakeCopies, stick: FakeStick) -> Backups:
    """What makes the copies."""
    return Backups(bench.store, bench.clock, settings, keeper=copies, mirror=stick)


def _want_stick(settings: Settings) -> None:
    settings.keep(HASAN, CounterSettings(mirror_folder="/media/cermin"))


def test_the_first_copy_is_due_at_once(bench: Bench, backups: Backups, copies: FakeCopies) -> None:
    """Nobody waits half an hour for the first."""
    assert backups.due()
    state = backups.make()
    assert (state.at, state.error, len(copies.made)) == (bench.clock.now, "", 1)


def test_register_and_copies_on_one_disk_are_told(backups: Backups, settings: Settings, copies: FakeCopies) -> None:
    """Until the copies go elsewhere, or a stick has a mirror."""
    assert not backups.all_on_one_disk()
    copies.beside = True
    assert backups.all_on_one_disk()
    settings.keep(HASAN, CounterSettings(backup_folder="/mnt/lain"))
    assert not backups.all_on_one_disk()
    _want_stick(settings)
    assert not backups.all_on_one_disk()


def test_the_next_is_due_after_half_an_hour(bench: Bench, backups: Backups) -> None:
    """Also where the last attempt failed: a full disk is not asked every minute."""
    backups.make()
    bench.clock.pass_minutes(29)
    assert not backups.due()
    bench.clock.pass_minutes(1)
    assert backups.due()


def test_a_clock_that_fell_back_holds_up_no_copy(bench: Bench, backups: Backups) -> None:
    """The time of the last copy lies ahead: it counts as long ago."""
    backups.make()
    bench.clock.now -= 365 * 86_400_000
    assert backups.due()


def test_what_did_not_change_is_not_copied_again(bench: Bench, backups: Backups, copies: FakeCopies) -> None:
    """Until something was written, or the copy is gone."""
    bench.walk_in()
    first = backups.make()
    bench.clock.pass_minutes(31)
    assert backups.make().at == first.at
    assert (len(copies.made), backups.due()) == (1, False)
    bench.walk_in()
    assert backups.make().at == bench.clock.now
    copies.made.clear()
    backups.make()
    assert len(copies.made) == 1


def test_a_copy_of_an_earlier_day_is_known_after_a_restart(
    bench: Bench, settings: Settings, copies: FakeCopies, stick: FakeStick, backups: Backups
) -> None:
    """By its name; how far it reached is not, so the next one is made."""
    first = backups.make()
    bench.clock.pass_minutes(10)
    again = Backups(bench.store, bench.clock, settings, keeper=copies, mirror=stick)
    assert (again.state().at, again.due()) == (first.at, False)
    again.make()
    assert len(copies.made) == 2


def test_a_failure_is_told_and_the_last_good_copy_stays_known(
    bench: Bench, backups: Backups, copies: FakeCopies
) -> None:
    """And the next attempt that goes well ends it, also when nothing was written since."""
    good = backups.make()
    bench.walk_in()
    copies.fault = "disk_full"
    state = backups.make()
    assert (state.at, state.error) == (good.at, "disk_full")
    copies.fault = ""
    assert backups.make().error == ""
    assert len(copies.made) == 2


def test_a_copy_that_did_not_pass_its_test_is_made_anew(bench: Bench, backups: Backups, copies: FakeCopies) -> None:
    """At once, although nothing was written since and half an hour has not passed."""
    backups.make()
    copies.damaged = True
    with pytest.raises(StorageFault, match="backup_damaged"):
        backups.test()
    assert (backups.due(), backups.state().error) == (True, "backup_damaged")
    copies.damaged = False
    backups.make()
    assert (len(copies.made), backups.due(), backups.state().error) == (2, False, "")


def test_copies_go_to_the_folder_of_the_settings(settings: Settings, backups: Backups, copies: FakeCopies) -> None:
    """As soon as it is changed."""
    settings.keep(HASAN, replace(settings.current(), backup_folder="/media/arsip"))
    backups.make()
    assert copies.folders == ["/media/arsip"]


def test_without_a_wish_for_a_mirror_there_is_none(backups: Backups, stick: FakeStick) -> None:
    """Nothing is told and nothing is written."""
    assert (backups.mirror_state(), backups.mirror_due(), backups.mirror(), stick.written) == (None, False, None, 0)


def test_the_mirror_is_looked_after_every_five_minutes(
    bench: Bench, settings: Settings, backups: Backups, stick: FakeStick
) -> None:
    """It is as of now when nothing changed, without being written again."""
    _want_stick(settings)
    assert backups.mirror_due()
    backups.mirror()
    bench.clock.pass_minutes(4)
    assert not backups.mirror_due()
    bench.clock.pass_minutes(1)
    assert backups.mirror_due()
    state = backups.mirror()
    assert state is not None
    assert (stick.written, state.at, state.error) == (1, bench.clock.now, "")
    bench.walk_in()
    backups.mirror()
    assert stick.written == 2


def test_a_second_stick_gets_its_own_mirror(
    bench: Bench, settings: Settings, backups: Backups, stick: FakeStick
) -> None:
    """How far a mirror reaches is what its stick says, not what was written to another."""
    _want_stick(settings)
    backups.mirror()
    stick.upto = ""
    backups.mirror()
    assert stick.written == 2


@pytest.mark.parametrize("problem", ["stick_absent", "stick_unmarked", "stick_foreign", "stick_same_disk"])
def test_nothing_is_written_to_what_is_not_our_stick(
    bench: Bench, settings: Settings, backups: Backups, stick: FakeStick, problem: str
) -> None:
    """Why not is told, with the time of the last mirror."""
    _want_stick(settings)
    backups.mirror()
    last = bench.clock.now
    stick.problem = problem
    bench.clock.pass_minutes(5)
    bench.walk_in()
    state = backups.mirror()
    assert state is not None
    assert (stick.written, state.error, state.at) == (1, problem, last)


def test_a_stick_pulled_out_while_it_is_written_is_told(
    bench: Bench, settings: Settings, backups: Backups, stick: FakeStick
) -> None:
    """And the mirror is written when it is back."""
    _want_stick(settings)
    stick.fault = "stick_absent"
    state = backups.mirror()
    assert state is not None
    assert (state.error, state.at) == ("stick_absent", 0)
    stick.fault = ""
    state = backups.mirror()
    assert state is not None
    assert (state.error, state.at) == ("", bench.clock.now)


def test_a_stick_becomes_this_counters_by_an_act(settings: Settings, backups: Backups, stick: FakeStick) -> None:
    """And then the mirror is due."""
    _want_stick(settings)
    stick.problem = "stick_unmarked"
    backups.mirror()
    backups.mark_stick(HASAN)
    assert stick.marked == ["/media/cermin"]
    assert backups.mirror_due()
    stick.problem = "stick_foreign"
    with pytest.raises(StorageFault, match="stick_foreign"):
        backups.mark_stick(HASAN)


def test_nobody_without_a_known_role_marks_a_stick(settings: Settings, backups: Backups, stick: FakeStick) -> None:
    """A whole register is written to what is marked."""
    _want_stick(settings)
    with pytest.raises(NotAllowed, match="role_may_not"):
        backups.mark_stick(Actor("x", "tamu", "Tamu"))
    assert stick.marked == []


def test_a_stick_that_holds_what_was_lost_is_told_as_long_as_it_does(
    bench: Bench, settings: Settings, backups: Backups, stick: FakeStick
) -> None:
    """The mirror is up to date beside it."""
    _want_stick(settings)
    stick.more = True
    for _ in range(2):
        state = backups.mirror()
        assert state is not None
        assert (state.error, state.at) == ("stick_holds_more", bench.clock.now)
    stick.more = False
    state = backups.mirror()
    assert state is not None
    assert (state.error, stick.written) == ("", 1)
