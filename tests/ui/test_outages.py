"""Outages by keys: one key begins and ends one from every screen, the strip tells it, and its times are put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.wita import DAY_MS, local
from ui.shell.frame import SCREENS

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from tests.fakes.desk import WorkingClock
    from ui.screens.outages.view import OutagesScreen
    from ui.shell.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
MINUTE = 60_000


def _press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key, CONTROL)
    QApplication.processEvents()


def _strip(window: MainWindow) -> str:
    assert window.frame is not None
    window.frame.strip.read()
    QApplication.processEvents()
    return window.frame.strip.outage.text()


def _screen(window: MainWindow) -> OutagesScreen:
    assert window.frame is not None
    window.frame.open("outages")
    QApplication.processEvents()
    return window.frame.screens["outages"]  # type: ignore[return-value]


def _pass(desk: Desk, ms: int) -> None:
    clock: WorkingClock = desk.clock  # type: ignore[assignment]
    clock.now += ms


def test_the_key_works_on_every_screen(inside: MainWindow, desk: Desk) -> None:
    """Also with the focus in a field, which gets no digit."""
    assert inside.frame is not None
    lasting = {}
    for screen in (name for name in SCREENS if name not in {"receipt", "case"}):
        inside.frame.open(screen)
        _press(inside, Qt.Key.Key_1)
        begun = desk.outages.lasting()
        _press(inside, Qt.Key.Key_1)
        lasting[screen] = len(begun), len(desk.outages.lasting())
    assert set(lasting.values()) == {(1, 0)}, lasting


def test_the_strip_tells_an_outage_until_it_ends(inside: MainWindow, desk: Desk) -> None:
    """Since when, and that all time limits stand still."""
    assert inside.frame is not None
    assert _strip(inside) == ""
    _press(inside, Qt.Key.Key_1)
    _press(inside, Qt.Key.Key_2)
    assert _strip(inside).startswith("Listrik padam sejak 08.05 · Jaringan mati sejak 08.05")
    _pass(desk, 2 * MINUTE)
    _press(inside, Qt.Key.Key_1)
    inside.frame.place.say("", "")
    assert _strip(inside) == "Jaringan mati sejak 08.05: semua batas waktu berhenti"


def test_a_locked_screen_and_the_key_help_take_no_outage(inside: MainWindow, desk: Desk) -> None:
    """Nobody is signed in before the lock, and the help only shows keys."""
    QTest.keyClick(inside, Qt.Key.Key_F1)
    _press(inside, Qt.Key.Key_1)
    QTest.keyClick(inside, Qt.Key.Key_F1)
    inside.lock()
    _press(inside, Qt.Key.Key_1)
    assert desk.outages.lasting() == ()


def test_the_begin_is_put_right_by_keys(inside: MainWindow, desk: Desk) -> None:
    """Padam sejak 07.40: Enter on the row, four digits, Ctrl+Enter; both times are shown."""
    _press(inside, Qt.Key.Key_1)
    screen = _screen(inside)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.began
    QTest.keyClicks(screen.began, "0740")
    _press(inside, Qt.Key.Key_Return)
    (outage,) = desk.outages.lasting()
    assert local(outage.began_at).strftime("%H.%M") == "07.40"
    shown = [column.words(screen.model.rows[0]) for column in screen.model.columns]
    assert (shown[1], shown[4]) == ("24-11  07.40", "24-11  08.05")


def test_one_that_was_missed_is_noted_when_it_is_over(inside: MainWindow, desk: Desk) -> None:
    """The PC was off with the power: Alt+B, both times, Ctrl+Enter."""
    screen = _screen(inside)
    QTest.keyClick(inside, Qt.Key.Key_B, ALT)
    assert QApplication.focusWidget() is screen.reason
    screen.began.setText("0700")
    screen.ended.setText("0755")
    _press(inside, Qt.Key.Key_Return)
    assert [(row.reason, row.minutes) for row in screen.model.rows] == [("listrik", 55)]
    assert desk.outages.lasting() == ()


def test_times_that_can_not_be_are_told_beside_the_field(inside: MainWindow, desk: Desk) -> None:
    """Nothing is written and what was typed stays."""
    screen = _screen(inside)
    for began, ended, field in (("7", "", "began"), ("0700", "2300", "ended"), ("0755", "0700", "ended")):
        screen.began.setText(began)
        screen.ended.setText(ended)
        _press(inside, Qt.Key.Key_Return)
        told = [name for name, one in screen.fields.items() if one.finding.property("tone") == "fault"]
        assert told == [field]
        assert (screen.began.text(), screen.ended.text()) == (began, ended)
    assert desk.outages.within(0, 2**62) == ()


def test_one_left_open_overnight_is_asked_about_at_the_next_opening(inside: MainWindow, desk: Desk) -> None:
    """The question stands on the page and stops nothing; the key leads to the end's field."""
    _press(inside, Qt.Key.Key_1)
    _pass(desk, DAY_MS)
    inside.enter(desk)
    QApplication.processEvents()
    assert inside.frame is not None
    assert inside.frame.current is not None
    assert "Listrik padam sejak 24-11-2026 08.05 belum ditutup" in inside.frame.current.notice.text.text()
    _press(inside, Qt.Key.Key_1)
    screen: OutagesScreen = inside.frame.screens["outages"]  # type: ignore[assignment]
    assert inside.frame.current is screen
    assert QApplication.focusWidget() is screen.ended
    QTest.keyClicks(screen.ended, "1530")
    _press(inside, Qt.Key.Key_Return)
    assert desk.outages.lasting() == ()
    (line,) = desk.outages.within(0, 2**62)
    assert local(line.ended_at).strftime("%d %H.%M") == "24 15.30"


def test_an_outage_that_ended_meanwhile_is_shown_as_it_stands(inside: MainWindow, desk: Desk) -> None:
    """It was chosen while it lasted; saving what nobody typed takes no end back."""
    _press(inside, Qt.Key.Key_1)
    _pass(desk, 5 * MINUTE)
    screen = _screen(inside)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.ended.text() == ""
    assert inside.frame is not None
    inside.frame.open("cases")
    _press(inside, Qt.Key.Key_1)
    _screen(inside)
    assert screen.ended.text() != ""
    assert screen.card.head.text() == "Betulkan waktu"
    (before,) = desk.outages.within(0, 2**62)
    _press(inside, Qt.Key.Key_Return)
    (after,) = desk.outages.within(0, 2**62)
    assert after.ended_at // MINUTE == before.ended_at // MINUTE


def test_a_time_that_is_about_to_be_typed_over_stays_marked(inside: MainWindow, desk: Desk) -> None:
    """Also where others write meanwhile: the minutes that an outage lasts grow, and nothing of it is shown anew."""
    _press(inside, Qt.Key.Key_1)
    screen = _screen(inside)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.began.selectedText() == screen.began.text()
    _pass(desk, 5 * MINUTE)
    screen.refresh()
    assert screen.model.rows[0].minutes == 5
    assert screen.began.selectedText() == screen.began.text()
    _press(inside, Qt.Key.Key_1)
    screen.refresh()
    assert screen.ended.text() != ""
    QTest.keyClicks(screen.began, "0740")
    assert screen.began.text() == "0740"
