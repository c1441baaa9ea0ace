"""Siap layani in the window: told while it runs, never in the way, again at any time."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete
from typing_extensions import override

from counter_app.domain.errors import StorageFault
from counter_app.domain.readiness import STEPS, Finding, State
from counter_app.services.backups import Backups
from counter_app.services.readiness import Ground, Readiness
from counter_app.services.readiness_paper import TEXT
from counter_app.services.settings import CounterSettings
from counter_app.services.slips import trial_code
from tests.fakes.copies import FakeCopies, FakeProbes, FakeStick
from tests.fakes.desk import HASAN, PASSWORD, FakeDoor
from tests.fakes.registers import RepeatingRandom
from tests.fakes.signing_in import HASAN_PASSWORD
from ui.checking import Checking
from ui.screens.intake.view import IntakeScreen
from ui.screens.open_shift.view import OpenShiftScreen
from ui.screens.readiness.view import ReadinessScreen
from ui.shell.window import MainWindow
from ui.tasks import Lane, TaskRunner
from ui.words.readiness import FOUND, STEP, finding_message

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from counter_app.domain.records import ShiftRecord
    from counter_app.services.desk import Desk
    from tests.fakes.printers import FakePrinter
    from ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(slots=True)
class Beneath:
    """What lies beneath a counter that a test commands."""

    probes: FakeProbes = field(default_factory=FakeProbes)
    copies: FakeCopies = field(default_factory=FakeCopies)
    stick: FakeStick = field(default_factory=FakeStick)

    def under(self, desk: Desk) -> Desk:
        """The desk over it."""
        backups = Backups(desk.store, desk.clock, desk.settings, keeper=self.copies, mirror=self.stick)
        ground = Ground(
            desk.store,
            desk.clock,
            RepeatingRandom("ready"),
            desk.settings,
            desk.shifts,
            backups,
            desk.papers,
            self.probes,
            desk.sync,
        )
        return replace(desk, backups=backups, readiness=Readiness(ground))


def _shift(desk: Desk) -> ShiftRecord:
    found = desk.shifts.current()
    assert found is not None
    return found


def _screen(window: MainWindow, kind: type) -> object:
    assert window.frame is not None
    QApplication.processEvents()
    assert isinstance(window.frame.current, kind)
    return window.frame.current


def test_two_keys_lead_from_the_password_to_the_first_citizen(window: MainWindow, desk: Desk) -> None:
    """Enter, Ctrl+Enter; what was found stands in the opening."""
    assert window.page is not None
    password = window.page.findChildren(QLineEdit)[0]
    QTest.keyClicks(password, PASSWORD)
    keys = [(password, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier), (window, Qt.Key.Key_Return, CONTROL)]
    for place, key, modifier in keys:
        QTest.keyClick(place, key, modifier)
        QApplication.processEvents()
    assert len(keys) <= 3
    _screen(window, IntakeScreen)
    states = _shift(desk).checked
    assert set(states) == set(STEPS) - {"health"}
    assert (states["register"], states["blanks"]) == ("baik", "peringatan")


def test_everything_that_fails_keeps_nobody_from_opening(window: MainWindow, desk: Desk) -> None:
    """A full disk, a damaged register, no copy, no printer: told, written, and the counter opens."""
    beneath = Beneath(FakeProbes(room=0, fault="corrupt"), FakeCopies(damaged=True))
    beneath.copies.made.append(beneath.copies.make("", 1))
    below = beneath.under(desk)
    window.enter(below)
    screen = _screen(window, OpenShiftScreen)
    assert isinstance(screen, OpenShiftScreen)
    assert screen.rows.states["register"].text() == "✕ gagal"
    assert "rusak" in screen.rows.texts["register"].text()
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)
    _screen(window, IntakeScreen)
    states = _shift(desk).checked
    assert [states[step] for step in ("disk", "register", "backup", "printer")] == ["gagal"] * 3 + ["peringatan"]


@dataclass(slots=True)
class SlowProbes(FakeProbes):
    """Pages that take their time."""

    gate: threading.Event = field(default_factory=threading.Event)
    waiting: threading.Event = field(default_factory=threading.Event)

    @override
    def look_through(self, tail: int, within: float, stopped: Callable[[], bool]) -> tuple[int, bool]:
        """Wait for the test, or until it is to stop."""
        self.waiting.set()
        while not stopped():
            if self.gate.wait(0.01):
                return FakeProbes.look_through(self, tail, within, stopped)
        raise StorageFault("backup_stopped")


def test_a_check_that_takes_its_time_is_not_waited_for(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    """The counter opens with what was found so far; what is found later is told quietly."""
    probes = SlowProbes(fault="chain_broken")
    runner = TaskRunner()
    window = MainWindow(FakeDoor(lambda: desk), runner, theme)
    qtbot.addWidget(window)
    window.show()
    window.enter(Beneath(probes).under(desk))
    frame = window.frame
    assert frame is not None
    qtbot.waitUntil(lambda: isinstance(frame.current, OpenShiftScreen))
    qtbot.waitUntil(lambda: any(one.step == "backup" for one in frame.place.checking.findings))
    frame.primary()
    qtbot.waitUntil(lambda: isinstance(frame.current, IntakeScreen))
    states = _shift(desk).checked
    assert "register" not in states
    assert states["disk"] == "baik"
    probes.gate.set()
    qtbot.waitUntil(lambda: "Siap layani" in frame.strip.said.text())
    window.frame = None
    window.finish()


def test_a_check_that_takes_its_time_keeps_no_copy_waiting(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    """And nothing of it stays with the program's lanes."""
    probes, runner = SlowProbes(), TaskRunner()
    copied: list[object] = []
    checking = Checking(Beneath(probes).under(desk), runner, qapp)
    checking.start()
    runner.submit(lambda: True, lane=Lane.KEEP, owner=checking, done=copied.append, failed=copied.append)
    qtbot.waitUntil(lambda: bool(copied))
    assert checking.busy
    probes.gate.set()
    qtbot.waitUntil(lambda: checking.done)
    assert {one.step for one in checking.findings} >= {"disk", "register"}
    assert runner.children() == []
    delete(checking)  # type: ignore[no-untyped-call]
    runner.close()


@pytest.mark.parametrize("way", ["left", "ended"])
def test_a_check_that_is_under_way_holds_nobody_who_goes(qtbot: QtBot, theme: Theme, desk: Desk, way: str) -> None:
    """Neither the end of the program nor the check of whoever signs in next waits for it."""
    probes, runner = SlowProbes(), TaskRunner()
    window = MainWindow(FakeDoor(lambda: desk), runner, theme)
    qtbot.addWidget(window)
    window.enter(replace(Beneath(probes).under(desk), sign_out=lambda: None))
    assert window.frame is not None
    window.frame.place.checking.start()
    qtbot.waitUntil(probes.waiting.is_set)
    came: list[object] = []
    if way == "left":
        window.leave()
        runner.submit(lambda: True, lane=Lane.CHECK, owner=window, done=came.append, failed=came.append)
        qtbot.waitUntil(lambda: bool(came))
    window.finish()
    assert not probes.gate.is_set()
    window.frame = None


def test_what_there_was_no_time_for_is_told_in_its_place_later(window: MainWindow, desk: Desk) -> None:
    """Opened with what was found within the minute; the rest goes on and ends on the screen."""
    told: list[str] = []
    window.enter(Beneath(FakeProbes(slow=True)).under(desk))
    frame = window.frame
    assert frame is not None
    checking = frame.place.checking
    checking.ended.connect(lambda: told.extend(one.code for one in checking.findings if one.step == "register"))
    checking.start()
    assert told == ["register_partly", "register_whole"]


def test_the_blanks_and_the_health_protocol_are_for_people_to_tell(window: MainWindow, desk: Desk) -> None:
    """The second only where it is switched on; what anybody has stays with them."""
    desk.settings.keep(HASAN, CounterSettings(health_check=True))
    window.enter(desk)
    screen = _screen(window, OpenShiftScreen)
    assert isinstance(screen, OpenShiftScreen)
    screen.counts["ktp-el"].setValue(12)
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert [_shift(desk).checked[step] for step in ("blanks", "health")] == ["baik", "peringatan"]
    desk.shifts.close(desk.actor, {})
    window.enter(desk)
    screen = _screen(window, OpenShiftScreen)
    assert isinstance(screen, OpenShiftScreen)
    screen.health.choose("sudah")
    screen.health.chosen.emit("sudah")
    screen.primary()
    assert _shift(desk).checked["health"] == "baik"


def test_fewer_blanks_than_at_the_last_closing_are_told(window: MainWindow, desk: Desk) -> None:
    """A warning, never a stop; the count of a shift that is open still is no closing."""
    desk.shifts.open(desk.actor, {"ktp-el": 325})
    desk.shifts.close(desk.actor, {"ktp-el": 325})
    window.enter(desk)
    screen = _screen(window, OpenShiftScreen)
    assert isinstance(screen, OpenShiftScreen)
    screen.counts["ktp-el"].setValue(140)
    assert window.frame is not None
    found = [one for one in window.frame.place.checking.findings if one.step == "blanks"]
    assert [(one.code, dict(one.data)) for one in found] == [("blanks_fewer", {"count": 185})]
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert _shift(desk).checked["blanks"] == "peringatan"
    screen.enter(None)
    assert "140" in screen.fields["ktp-el"].finding.text()
    assert "Lewati membiarkannya terbuka" in screen.notice.text.text()
    screen.counts["ktp-el"].setValue(100)
    found = [one for one in window.frame.place.checking.findings if one.step == "blanks"]
    assert [one.code for one in found] == ["blanks_counted"]


def test_a_register_that_differs_from_the_last_closing_is_told_at_the_opening(window: MainWindow, desk: Desk) -> None:
    """And the counter opens."""
    desk.shifts.open(desk.actor, {})
    desk.shifts.close(desk.actor, {})
    desk.store.open_epoch("mundur", "X9Z")  # type: ignore[attr-defined]
    window.enter(desk)
    screen = _screen(window, OpenShiftScreen)
    assert isinstance(screen, OpenShiftScreen)
    assert "berbeda" in screen.rows.texts["days"].text()
    screen.primary()
    assert _shift(desk).chained == "berbeda"
    assert window.frame is not None
    assert "berbeda" in window.frame.strip.said.text()


@pytest.fixture
def ready(inside: MainWindow, desk: Desk, printer: FakePrinter) -> ReadinessScreen:
    """The screen, opened by its key at work."""
    printer.printers = ("EPSON",)
    QTest.keyClick(inside, Qt.Key.Key_R, CONTROL)
    screen = _screen(inside, ReadinessScreen)
    assert isinstance(screen, ReadinessScreen)
    return screen


def test_the_check_can_be_made_at_any_time(ready: ReadinessScreen, inside: MainWindow) -> None:
    """Ctrl+R; Ctrl+Enter looks again; Esc goes back to work."""
    assert ready.rows.states["disk"].text() == "✓ baik"
    assert "diuji" in ready.rows.texts["printer"].text()
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert ready.place.checking.done
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    _screen(inside, IntakeScreen)


def test_a_test_slip_that_is_scanned_makes_the_printer_good(
    ready: ReadinessScreen, inside: MainWindow, desk: Desk, printer: FakePrinter
) -> None:
    """It is printed by a key and typed by the scanner, which ends in Enter."""
    QTest.keyClick(inside, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    slip = desk.store.latest_papers()[0]
    assert slip.document == "test_slip"
    assert len(printer.taken) == 1
    QTest.keyClicks(ready.code, "UJI-SALAH")
    QTest.keyClick(ready.code, Qt.Key.Key_Return)
    assert "Bukan kode" in ready.code_field.finding.text()
    QTest.keyClicks(ready.code, trial_code(slip))
    QTest.keyClick(ready.code, Qt.Key.Key_Return)
    assert "Terbaca" in ready.code_field.finding.text()
    assert ready.rows.states["printer"].text() == "✓ baik"


def test_the_readiness_slip_goes_to_the_printer(
    ready: ReadinessScreen, inside: MainWindow, desk: Desk, printer: FakePrinter
) -> None:
    """By Ctrl+P."""
    QTest.keyClick(inside, Qt.Key.Key_P, CONTROL)
    assert desk.store.latest_papers()[0].document == "readiness"
    assert len(printer.taken) == 1


def test_without_a_printer_nothing_is_called_sent(
    ready: ReadinessScreen, inside: MainWindow, desk: Desk, printer: FakePrinter
) -> None:
    """The slip waits, and that is what is said; with a printer it is in the queue."""
    assert inside.frame is not None
    QTest.keyClick(inside, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert inside.frame.strip.said.text() == "Slip uji masuk antrean cetak."
    printer.printers = ()
    desk.spooler.look_for_printers(at_once=True)
    QTest.keyClick(inside, Qt.Key.Key_P, CONTROL)
    assert inside.frame.strip.said.text().startswith("Siap layani menunggu: tidak ada pencetak")
    assert desk.store.latest_papers()[0].state == "antre"


def test_a_stick_is_marked_by_an_act(window: MainWindow, desk: Desk) -> None:
    """Where one is wanted; its mirror is written at once."""
    desk.settings.keep(HASAN, CounterSettings(mirror_folder="/media/cermin"))
    beneath = Beneath(stick=FakeStick("stick_unmarked"))
    desk.shifts.open(desk.actor, {})
    window.enter(beneath.under(desk))
    QTest.keyClick(window, Qt.Key.Key_R, CONTROL)
    screen = _screen(window, ReadinessScreen)
    assert isinstance(screen, ReadinessScreen)
    assert "belum ditandai" in screen.mirror.text()
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert (beneath.stick.marked, beneath.stick.written) == (["/media/cermin"], 1)
    assert "baru saja" in screen.mirror.text()
    assert screen.notice.property("level") == "good"


def test_a_stick_that_is_plugged_in_becomes_the_mirror_by_one_key_and_a_supervisor(
    window: MainWindow, desk: Desk
) -> None:
    """No folder is typed: it is chosen, agreed to, marked and written."""
    beneath = Beneath(stick=FakeStick("stick_unmarked", plugged=("/media/siti/LAMA", "/media/siti/BARU")))
    desk.shifts.open(desk.actor, {})
    below = beneath.under(desk)
    window.enter(below)
    QTest.keyClick(window, Qt.Key.Key_R, CONTROL)
    screen = _screen(window, ReadinessScreen)
    assert isinstance(screen, ReadinessScreen)
    assert "Belum ada cermin" in screen.mirror.text()
    screen.stick.setCurrentIndex(1)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert screen.consent is not None
    assert beneath.stick.marked == []
    QTest.keyClicks(screen.consent.password, HASAN_PASSWORD)
    QTest.keyClick(screen.consent.password, Qt.Key.Key_Return, CONTROL)
    assert desk.settings.current().mirror_folder == "/media/siti/BARU"
    assert (beneath.stick.marked, beneath.stick.written) == (["/media/siti/BARU"], 1)
    assert "baru saja" in screen.mirror.text()
    assert screen.stick_field.isHidden()


def test_a_slow_answer_takes_no_offered_stick_away(ready: ReadinessScreen) -> None:
    """That no mirror is wanted may be known after the sticks are, and what was chosen stays chosen."""
    sticks = ("/media/siti/LAMA", "/media/siti/BARU")
    ready.show_sticks(sticks)
    ready.show_mirror(None)
    assert not ready.mirror_card.isHidden()
    ready.stick.setCurrentIndex(1)
    ready.show_sticks(sticks)
    assert ready.stick.currentText() == "/media/siti/BARU"
    ready.show_sticks(())
    ready.show_mirror(None)
    assert ready.mirror_card.isHidden()


def test_a_stick_of_another_counter_is_told_and_left_alone(window: MainWindow, desk: Desk) -> None:
    """A supervisor chose it: the setting stands, and the card says what is wrong."""
    beneath = Beneath(stick=FakeStick("stick_foreign", plugged=("/media/siti/LAMA",)))
    window.enter(replace(beneath.under(desk), actor=HASAN))
    QTest.keyClick(window, Qt.Key.Key_R, CONTROL)
    screen = _screen(window, ReadinessScreen)
    assert isinstance(screen, ReadinessScreen)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert beneath.stick.marked == []
    assert "loket lain" in screen.notice.text.text()


def test_copies_beside_the_register_are_said(window: MainWindow, desk: Desk) -> None:
    """In the check, with what to do about it."""
    beneath = Beneath(copies=FakeCopies(beside=True))
    beneath.copies.made.append(beneath.copies.make("", desk.clock.now_ms()))
    window.enter(beneath.under(desk))
    screen = _screen(window, OpenShiftScreen)
    assert isinstance(screen, OpenShiftScreen)
    assert "disk yang sama" in screen.rows.texts["backup"].text()


def test_without_a_wish_for_a_mirror_no_stick_is_marked(ready: ReadinessScreen) -> None:
    """Its card is not there, and its key does nothing."""
    assert ready.mirror_card.isHidden()
    ready.mark.click()
    assert not ready.notice.isVisible()


def test_every_finding_has_words_that_say_what_to_do(qapp: QApplication) -> None:
    """The same codes as on paper; whatever is not well says what is safe and what to do."""
    assert set(FOUND) == set(TEXT)
    assert set(STEP) == set(STEPS)
    for code, words in FOUND.items():
        finding = Finding("disk", State.GOOD, code, {"at": 1, "free": 2, "head": "9f", "entries": 3})
        message = finding_message(finding)
        assert "{" not in message.text
        assert message.happened.endswith(".")
        assert bool(words.safe) == bool(words.to_do), code
