"""Kirim ke Dinas in the window: before, during, after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.desk import FakeSync
from ui.screens.sync.view import SyncScreen
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from ui.shell.window import MainWindow


def _open(window: MainWindow) -> SyncScreen:
    assert window.frame is not None
    window.frame.open("sync")
    QApplication.processEvents()
    found = window.frame.current
    assert isinstance(found, SyncScreen)
    return found


def _words(screen: SyncScreen) -> str:
    return " ".join(one.text() for one in screen.agreement.findChildren(PlainLabel))


@pytest.fixture
def screen(inside: MainWindow) -> SyncScreen:
    """The screen, open, with nothing sent yet."""
    return _open(inside)


def test_it_says_how_much_before_it_sends(screen: SyncScreen, desk: Desk) -> None:
    """Entries and kilobytes, and nothing has run."""
    assert int(screen.count.text()) == desk.store.sync_state().waiting
    assert "KB" in screen.amount.text()
    assert isinstance(desk.sync, FakeSync)
    assert desk.sync.runs == 0


def test_ctrl_enter_sends_and_the_statement_stands(screen: SyncScreen, inside: MainWindow) -> None:
    """What both sides hold is shown with the head to read out."""
    QTest.keyClick(inside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.notice.property("level") == "good"
    assert screen.steps.bar.value() == 1000
    assert "Buku register" in _words(screen)
    assert "Dinas menyatakan" in screen.said_by.text()
    assert not screen.stop.isVisible()


@pytest.mark.parametrize("code", ["offline", "captive_portal", "wrong_certificate", "nonsense", "clock", "fork"])
def test_a_fault_is_told_in_the_page_and_sending_is_possible_again(inside: MainWindow, desk: Desk, code: str) -> None:
    """The step where it stopped is marked; the button is there again."""
    assert inside.frame is not None
    inside.enter(replace(desk, sync=FakeSync(error=code)))
    screen = _open(inside)
    screen.primary()
    assert screen.notice.isVisible()
    assert "aman" in screen.notice.text.text() or "disimpan" in screen.notice.text.text()
    assert screen.main.isEnabled()


def test_a_station_alone_is_told_what_to_do(inside: MainWindow, desk: Desk) -> None:
    """Its entries are counted; there is nothing to press."""
    inside.enter(replace(desk, sync=None))
    screen = _open(inside)
    assert "belum terdaftar" in screen.notice.text.text()
    assert not screen.main.isEnabled()
    assert not screen.steps_card.isVisible()
    assert "menunggu" in _words(screen)


def test_true_sends_at_once(inside: MainWindow, desk: Desk) -> None:
    """Another screen may ask for it."""
    assert inside.frame is not None
    inside.frame.open("sync", True)  # noqa: FBT003 - the frame's argument
    assert isinstance(desk.sync, FakeSync)
    assert desk.sync.runs == 1
