"""The settings screen in a real window, by keys, and what each role finds there."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit

from counter_app.services.backups import Backups
from counter_app.services.settings import CounterSettings
from counter_app.services.views import Actor
from tests.fakes.copies import FakeCopies, FakeStick
from tests.fakes.desk import HASAN, FakeDoor
from tests.fakes.signing_in import HASAN_PASSWORD
from tests.fakes.tasks import InlineTaskRunner
from tests.ui.keyboard import ALT, CONTROL, press
from ui.shell.allowed import NEEDS
from ui.shell.frame import SCREENS
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.screens.settings.view import SettingsScreen
    from ui.theme import Theme

ADMIN = Actor("U-ADMIN", "administrator", "Admin Dinas")


def opened(window: MainWindow) -> SettingsScreen:
    """The screen by its key."""
    press(Qt.Key.Key_Comma, CONTROL)
    assert window.frame is not None
    assert window.frame.current is window.frame.screens["settings"]
    return window.frame.screens["settings"]  # type: ignore[return-value]


def words_of(window: MainWindow) -> str:
    """What the screen says."""
    assert window.frame is not None
    assert window.frame.current is not None
    return " ".join(label.text() for label in window.frame.current.findChildren(QLabel) if label.isVisible())


def test_a_switch_is_kept_by_the_space_bar_and_taken_back_by_a_key(inside: MainWindow, desk: Desk) -> None:
    """No saving, and no fear."""
    screen = opened(inside)
    screen.rows["voice"].editor.setFocus()
    press(Qt.Key.Key_Space)
    assert desk.settings.current() == CounterSettings(voice=True)
    press(Qt.Key.Key_Z, ALT)
    assert desk.settings.current() == CounterSettings()
    assert not screen.rows["voice"].editor.isChecked()  # type: ignore[attr-defined]


def test_a_guarded_setting_asks_a_supervisor_beside_the_others(inside: MainWindow, desk: Desk) -> None:
    """The switch goes back until somebody agrees; then it is on."""
    screen = opened(inside)
    box = screen.rows["lanes"].editor
    box.setFocus()
    press(Qt.Key.Key_Space)
    assert screen.consent is not None
    assert (screen.consent.isVisible(), box.isChecked()) == (True, False)  # type: ignore[attr-defined]
    assert screen.consent.password.hasFocus()
    QTest.keyClicks(screen.consent.password, HASAN_PASSWORD)
    press(Qt.Key.Key_Return, CONTROL)
    assert (desk.settings.current().lanes, box.isChecked()) == (True, True)  # type: ignore[attr-defined]


def test_an_operator_sees_what_needs_consent_and_no_users(inside: MainWindow) -> None:
    """What she never does is not there at all."""
    screen = opened(inside)
    assert "Perlu persetujuan supervisor." in screen.rows["lanes"].note.text()
    assert screen.rows["voice"].note.text() == ""
    assert set(screen.forms) == {"pin", "password"}
    assert "Pengguna loket ini" not in words_of(inside)


def test_a_small_form_is_done_by_ctrl_enter_where_the_focus_is(inside: MainWindow) -> None:
    """And the PIN then opens the locked screen."""
    screen = opened(inside)
    screen.forms["pin"].pin.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(screen.forms["pin"].pin, "4826")  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return, CONTROL)
    assert inside.frame is not None
    assert inside.frame.place.pin
    assert screen.forms["pin"].pin.text() == ""  # type: ignore[attr-defined]


def test_no_password_is_ever_readable(inside: MainWindow) -> None:
    """Every editor for something secret shows dots."""
    screen = opened(inside)
    secret = [
        one
        for one in screen.findChildren(QLineEdit)
        if "sandi" in one.accessibleName() or "PIN" in one.accessibleName()
    ]
    assert len(secret) == 4
    assert all(one.echoMode() == QLineEdit.EchoMode.Password for one in secret)


def test_a_printer_that_is_gone_is_still_shown(inside: MainWindow, desk: Desk) -> None:
    """It was chosen once; nothing changes it by itself."""
    desk.settings.keep(desk.actor, CounterSettings(slip_printer="EPSON LAMA"))
    opened(inside)
    screen = opened(inside)
    assert "EPSON LAMA (tidak ditemukan)" in [
        screen.rows["slip_printer"].editor.editor.itemText(place)  # type: ignore[attr-defined]
        for place in range(screen.rows["slip_printer"].editor.editor.count())  # type: ignore[attr-defined]
    ]
    assert desk.settings.current().slip_printer == "EPSON LAMA"


def test_sticks_are_offered_and_one_disk_is_told(inside: MainWindow, desk: Desk) -> None:
    """Whoever picks one types no folder; the warning goes with the choice."""
    copies, stick = FakeCopies(beside=True), FakeStick(plugged=("/media/siti/KINGSTON",))
    backups = Backups(desk.store, desk.clock, desk.settings, keeper=copies, mirror=stick)
    inside.enter(replace(desk, actor=HASAN, backups=backups))
    screen = opened(inside)
    row = screen.rows["mirror_folder"]
    (plugged,) = row.findChildren(QComboBox)
    assert "satu disk" in screen.rows["backup_folder"].note.text()
    assert plugged.isVisible()
    plugged.setCurrentIndex(1)
    plugged.activated.emit(1)
    assert desk.settings.current().mirror_folder == "/media/siti/KINGSTON"
    assert row.findChildren(QLineEdit)[0].text() == "/media/siti/KINGSTON"
    assert "satu disk" not in screen.rows["backup_folder"].note.text()


def test_a_stick_that_was_refused_is_not_left_as_if_chosen(inside: MainWindow, desk: Desk) -> None:
    """Nobody agreed yet: the box asks again."""
    stick = FakeStick(plugged=("/media/siti/KINGSTON",))
    backups = Backups(desk.store, desk.clock, desk.settings, keeper=FakeCopies(), mirror=stick)
    inside.enter(replace(desk, backups=backups))
    screen = opened(inside)
    (plugged,) = screen.rows["mirror_folder"].findChildren(QComboBox)
    plugged.setCurrentIndex(1)
    plugged.activated.emit(1)
    assert screen.consent is not None
    assert screen.consent.isVisible()
    assert plugged.currentIndex() == 0


def test_what_is_wrong_with_a_folder_stays_told(inside: MainWindow) -> None:
    """Also when the disks were slow to answer."""
    screen = opened(inside)
    row = screen.rows["backup_folder"]
    screen.show_faults({"backup_folder": "Folder ini tidak ada."})
    screen.show_disks((), one_disk=True)
    assert row.note.text() == "✕ Folder ini tidak ada."
    screen.show_faults({})
    assert "satu disk" in row.note.text()


def test_help_leads_to_the_settings(inside: MainWindow) -> None:
    """By its button, and the key stands beside it."""
    inside.show_help()
    assert inside._help is not None  # noqa: SLF001
    inside._help.settings_wanted.emit()  # noqa: SLF001
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["settings"]


@pytest.fixture
def pc(qtbot: QtBot, qapp: QApplication, theme: Theme, desk: Desk, tmp_path: Path) -> MainWindow:
    """A window that keeps its preferences, with nobody inside yet."""
    made = MainWindow(FakeDoor(lambda: desk), InlineTaskRunner(qapp), theme, folder=tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def entered(window: MainWindow, desk: Desk, actor: Actor) -> None:
    """Somebody signs in."""
    window.enter(replace(desk, actor=actor))
    QApplication.processEvents()


def test_the_idle_minutes_are_kept_on_the_pc(pc: MainWindow, desk: Desk, tmp_path: Path) -> None:
    """And hold at once; one key takes them back."""
    entered(pc, desk, desk.actor)
    assert pc.frame is not None
    pc.frame.open("settings")
    form = pc.frame.screens["settings"].window_form  # type: ignore[attr-defined]
    form.idle.setValue(12)
    form.idle.editingFinished.emit()
    assert json.loads((tmp_path / "window.json").read_text("utf-8"))["idle_minutes"] == 12
    assert pc._idle.interval() == 12 * 60_000  # noqa: SLF001
    QTest.keyClick(pc.frame.screens["settings"], Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert json.loads((tmp_path / "window.json").read_text("utf-8"))["idle_minutes"] == 5
    assert form.idle.value() == 5
    pc.frame = None
    pc.finish()


def test_an_administrator_finds_the_settings_and_nobodys_data(pc: MainWindow, desk: Desk) -> None:
    """The rail shows what the role has; no key opens anything else."""
    entered(pc, desk, ADMIN)
    frame = pc.frame
    assert frame is not None
    assert frame.current is frame.screens["settings"]
    assert [name for name, one in frame.rail.buttons.items() if one.isVisible()] == ["sync"]
    for screen in ("intake", "search", "cases", "case", "day_log", "queue", "hand_over"):
        frame.open(screen)
        assert frame.current is frame.screens["settings"]
    assert {"people", "enrol"} <= set(frame.screens["settings"].forms)  # type: ignore[attr-defined]
    pc.frame = None
    pc.finish()


def test_a_supervisor_finds_everything(pc: MainWindow, desk: Desk) -> None:
    """People and enrolment too, and nothing asks for consent."""
    entered(pc, desk, HASAN)
    assert pc.frame is not None
    assert all(one.isVisible() for one in pc.frame.rail.buttons.values())
    pc.frame.open("settings")
    screen: SettingsScreen = pc.frame.screens["settings"]  # type: ignore[assignment]
    assert set(screen.forms) == {"pin", "password", "people", "enrol"}
    assert not any("persetujuan" in row.note.text() for row in screen.rows.values())
    pc.frame = None
    pc.finish()


def test_every_screen_but_sending_is_a_roles() -> None:
    """A screen that is added says which action it is of no use without."""
    assert set(SCREENS) - set(NEEDS) == {"sync"}
