"""The queue in the window: one key each for giving, calling, absence and serving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.screens.queue.view import QueueScreen

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from ui.shell.window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def screen(inside: MainWindow) -> QueueScreen:
    """The queue, open."""
    assert inside.frame is not None
    inside.frame.open("queue")
    QApplication.processEvents()
    found = inside.frame.current
    assert isinstance(found, QueueScreen)
    return found


def test_an_empty_queue_says_how_to_begin(screen: QueueScreen) -> None:
    """Nothing can be called, and the way to give a number is named."""
    assert screen.number.text() == "–"
    assert not screen.main.isEnabled()
    assert screen.context.text() == "0 menunggu · 0 sudah dilayani"


def test_alt_and_a_letter_give_numbers_and_shift_gives_priority(screen: QueueScreen, desk: Desk) -> None:
    """Alt+A, B, C, and the same with Shift."""
    QTest.keyClick(screen.table, Qt.Key.Key_A, ALT)
    QTest.keyClick(screen.table, Qt.Key.Key_B, ALT | Qt.KeyboardModifier.ShiftModifier)
    given = [(one.lane, one.number, one.priority) for one in desk.tickets.today()]
    assert given == [("A", 1, False), ("B", 1, True)]
    assert "B-001" in screen.issued.text()
    assert screen.table.model().rowCount() == 2


def test_one_key_calls_the_next(screen: QueueScreen) -> None:
    """Alt+N calls; the number stands large; Alt+U calls it again."""
    QTest.keyClick(screen.table, Qt.Key.Key_A, ALT)
    QTest.keyClick(screen.table, Qt.Key.Key_N, ALT)
    assert screen.number.text() == "A-001"
    QTest.keyClick(screen.table, Qt.Key.Key_U, ALT)
    assert screen.under.text().endswith("2×")


def test_whoever_is_absent_goes_to_the_end_of_the_list(screen: QueueScreen) -> None:
    """Alt+T marks absence, Enter on the row calls once more."""
    for key in (Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_T):
        QTest.keyClick(screen.table, key, ALT)
    assert screen.number.text() == "–"
    assert screen.table.model().rowCount() == 1
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.number.text() == "A-001"


def test_serving_opens_intake_with_the_number(screen: QueueScreen, inside: MainWindow) -> None:
    """Alt+L takes whoever was called to a new visit."""
    for key in (Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_L):
        QTest.keyClick(screen.table, key, ALT)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["intake"]
    assert "A-001" in inside.frame.current.context.text()


def test_ctrl_enter_calls_too(screen: QueueScreen, inside: MainWindow) -> None:
    """The primary action has the key that it has everywhere."""
    QTest.keyClick(screen.table, Qt.Key.Key_C, ALT)
    QTest.keyClick(inside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.number.text() == "C-001"


def test_a_scanned_code_neither_gives_nor_calls(screen: QueueScreen, desk: Desk) -> None:
    """Letters and digits at a scanner's speed do nothing here."""
    QTest.keyClick(screen.table, Qt.Key.Key_A, ALT)
    QTest.keyClicks(screen.table, "TB12NCUALT99")
    assert [(one.lane, one.state) for one in desk.tickets.today()] == [("A", "menunggu")]
