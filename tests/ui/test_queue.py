"""The queue in the window: one key each for giving, calling, absence, stepping out and serving."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.wita import day_bounds, local
from counter_app.services.settings import CounterSettings
from tests.fakes.desk import WorkingClock
from ui.screens.queue.view import QueueScreen

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from ui.shell.window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(inside: MainWindow) -> QueueScreen:
    """The queue, open."""
    assert inside.frame is not None
    inside.frame.open("queue")
    QApplication.processEvents()
    found = inside.frame.current
    assert isinstance(found, QueueScreen)
    return found


def _press(screen: QueueScreen, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(screen.table, key, ALT)


def _switch(desk: Desk, settings: CounterSettings) -> None:
    desk.settings.keep(replace(desk.actor, role="supervisor"), settings)


def test_an_empty_queue_says_how_to_begin(screen: QueueScreen) -> None:
    """Nothing can be called, and the way to give a number is named."""
    assert screen.called.number.text() == "–"
    assert not screen.main.isEnabled()
    assert screen.context.text() == "0 menunggu · 0 sudah dilayani"
    assert screen.issue.one_series.isVisible()
    assert not screen.issue.by_lane.isVisible()


def test_one_key_gives_a_number_and_one_a_number_with_priority(screen: QueueScreen, desk: Desk) -> None:
    """Alt+A and Alt+P; what may be told of its place is said."""
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_P, Qt.Key.Key_B)
    given = [(one.lane, one.number, one.priority) for one in desk.tickets.today()]
    assert given == [("", 1, False), ("", 2, True)]
    assert screen.issue.issued.text().startswith("Nomor P-002 diberikan: 0 orang di depan")
    assert screen.table.rows.rows[0].number == 2


def test_with_lanes_letters_give_numbers_and_shift_gives_priority(screen: QueueScreen, desk: Desk) -> None:
    """Alt+A, B, C, and the same with Shift; the screen follows the setting."""
    _switch(desk, CounterSettings(lanes=True))
    screen.presenter.look()
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_P)
    QTest.keyClick(screen.table, Qt.Key.Key_B, ALT | SHIFT)
    given = [(one.lane, one.number, one.priority) for one in desk.tickets.today()]
    assert given == [("A", 1, False), ("B", 1, True)]
    assert "PB-001" in screen.issue.issued.text()
    assert screen.issue.by_lane.isVisible()
    assert not screen.issue.one_series.isVisible()


def test_one_key_calls_the_next(screen: QueueScreen) -> None:
    """Alt+N calls; the number stands large; Alt+U calls it again; the third call offers the absence."""
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_N)
    assert screen.called.number.text() == "001"
    _press(screen, Qt.Key.Key_U)
    assert screen.called.under.text().endswith("2×")
    _press(screen, Qt.Key.Key_U)
    assert "Alt+T" in screen.called.under.text()


def test_whoever_is_absent_goes_to_the_end_of_the_list(screen: QueueScreen) -> None:
    """Alt+T marks absence, Enter on the row calls once more."""
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_T)
    assert screen.called.number.text() == "–"
    assert screen.table.model().rowCount() == 1
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.called.number.text() == "001"


def test_a_wrong_absence_is_taken_back(screen: QueueScreen) -> None:
    """Alt+Z, or the button beside what happened."""
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_T)
    assert "001 dicatat tidak hadir" in screen.notice.text.text()
    _press(screen, Qt.Key.Key_Z)
    assert screen.called.number.text() == "001"
    _press(screen, Qt.Key.Key_T)
    screen.notice.button.click()
    assert screen.called.number.text() == "001"
    assert not screen.notice.isVisible()


def test_somebody_steps_out_and_is_back(screen: QueueScreen, desk: Desk) -> None:
    """Alt+H for the called one, Alt+Shift+H for a row, Enter on the row when they are back."""
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_H)
    screen.table.selectRow(0)
    QTest.keyClick(screen.table, Qt.Key.Key_H, ALT | SHIFT)
    assert [one.state for one in desk.tickets.today()] == ["ditahan", "ditahan"]
    assert screen.figures.figures[1].number.text() == "0"
    screen.table.selectRow(0)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert [one.state for one in desk.tickets.today()] == ["menunggu", "ditahan"]


def test_serving_opens_intake_with_the_number(screen: QueueScreen, inside: MainWindow) -> None:
    """Alt+L takes whoever was called to a new visit."""
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_L)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["intake"]
    assert "001" in inside.frame.current.context.text()


def test_somebody_is_done_without_a_visit(screen: QueueScreen) -> None:
    """Alt+S."""
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_S)
    assert screen.context.text() == "0 menunggu · 1 sudah dilayani"


def test_the_open_screen_begins_anew_at_midnight(screen: QueueScreen, desk: Desk) -> None:
    """At 00:01 WITA by its own timer: nobody of the day before waits any more."""
    assert isinstance(desk.clock, WorkingClock)
    desk.clock.now = day_bounds(local(desk.clock.now).date())[1] - 60_000
    _press(screen, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_N)
    desk.clock.now += 120_000
    screen.again_after.timeout.emit()
    assert (screen.called.number.text(), screen.table.model().rowCount()) == ("001", 0)
    _press(screen, Qt.Key.Key_S, Qt.Key.Key_A)
    assert screen.table.model().index(0, 0).data() == "001"


def test_ctrl_enter_calls_too(screen: QueueScreen, inside: MainWindow) -> None:
    """The primary action has the key that it has everywhere."""
    _press(screen, Qt.Key.Key_A)
    QTest.keyClick(inside, Qt.Key.Key_Return, CTRL)
    assert screen.called.number.text() == "001"


def test_a_scanned_code_neither_gives_nor_calls(screen: QueueScreen, desk: Desk) -> None:
    """Letters and digits at a scanner's speed do nothing here."""
    _press(screen, Qt.Key.Key_A)
    QTest.keyClicks(screen.table, "TB12NCUALT99HSZP")
    assert [(one.lane, one.state) for one in desk.tickets.today()] == [("", "menunggu")]


def test_a_number_without_paper_says_so_beside_it(screen: QueueScreen, desk: Desk) -> None:
    """Until the slip is known to be out."""
    desk.settings.keep(desk.actor, CounterSettings(ticket_slip=True))
    _press(screen, Qt.Key.Key_P)
    beside = screen.table.model().index(0, 1)
    assert beside.data() == "belum tercetak · Prioritas"
    job = desk.store.paper_jobs(states=("antre",))[-1]
    desk.store.write(lambda tx: tx.change_paper(replace(job, state="tercetak")))
    screen.place.printed.emit()
    assert screen.table.model().index(0, 1).data() == "Prioritas"


def test_a_crowd_is_told_in_the_queue_and_in_the_strip(screen: QueueScreen, inside: MainWindow, desk: Desk) -> None:
    """What happened and what to do; gone when the room is emptier."""
    assert inside.frame is not None
    strip = inside.frame.strip
    _switch(desk, CounterSettings(capacity=2))
    _press(screen, Qt.Key.Key_A)
    assert not screen.crowd.isVisible()
    _press(screen, Qt.Key.Key_A)
    assert screen.crowd.text.text().startswith("Ruangan penuh: 2 orang, batasnya 2. Persilakan")
    assert (strip.crowd.text(), strip.crowd.isVisible()) == ("Ruangan penuh: 2 dari 2", True)
    _press(screen, Qt.Key.Key_N, Qt.Key.Key_S)
    assert (screen.crowd.isVisible(), strip.crowd.isVisible()) == (False, False)
