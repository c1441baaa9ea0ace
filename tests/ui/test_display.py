"""The second screen: opened and closed with the session, large, silent towards keys, and safe from a pulled plug."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.services.settings import CounterSettings
from tests.fakes.desk import WorkingClock
from ui.display.fitted import FittedText
from ui.display.presenter import Board
from ui.display.view import BoardWindow, other_screen
from ui.screens.queue.view import QueueScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QScreen
    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.shell.window import MainWindow
    from ui.theme import Theme

ON = CounterSettings(display=True)


class Plugs:
    """The screens that are plugged in, as a test wants them; the operator's is none of them."""

    def __init__(self) -> None:
        self.screens: list[QScreen] = []

    def __call__(self) -> list[QScreen]:
        """Those screens."""
        return self.screens


@pytest.fixture
def plugs() -> Plugs:
    """No second screen."""
    return Plugs()


@pytest.fixture
def clock() -> WorkingClock:
    """The counter's clock."""
    return WorkingClock()


@pytest.fixture
def board(qtbot: QtBot, theme: Theme, plugs: Plugs, clock: WorkingClock) -> BoardWindow:
    """The board by itself."""
    made = BoardWindow(clock, "Loket Telaga", main=lambda: None, screens=plugs)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def outside(window: MainWindow, desk: Desk) -> Iterator[MainWindow]:
    """Somebody signed in at a counter with a second screen."""
    desk.settings.keep(desk.actor, ON)
    desk.shifts.open(desk.actor, {})
    window.enter(desk)
    yield window
    if window.frame is not None and window.frame.display.window is not None:
        window.frame.display.window.close()


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _boards() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, BoardWindow) and one.isVisible()]


def _shown(window: MainWindow) -> BoardWindow:
    assert window.frame is not None
    found = window.frame.display.window
    assert found is not None
    return found


def test_it_opens_with_the_session_and_follows_the_calls(outside: MainWindow, desk: Desk) -> None:
    """The number that is called stands there large at once, and stands out."""
    assert _boards() == [_shown(outside)]
    for _ in range(2):
        desk.tickets.issue(desk.actor)
    assert outside.frame is not None
    outside.frame.next_call.take()
    shown = _shown(outside)
    assert (shown.number.text, shown.where.text) == ("001", "Silakan ke loket")
    assert [one.text for one in shown.following] == ["002", "", "", ""]
    assert shown.card.property("state") == "fresh"
    shown.fresh.timeout.emit()
    outside.frame.open("queue")
    screen = outside.frame.current
    assert isinstance(screen, QueueScreen)
    screen.presenter.call_again()
    assert shown.card.property("state") == "fresh"


def test_it_closes_with_the_session(outside: MainWindow) -> None:
    """Nothing of a counter that nobody works at is shown."""
    outside.leave()
    _settle()
    assert _boards() == []


def test_it_follows_the_setting(outside: MainWindow, desk: Desk) -> None:
    """Switched off it closes, switched on it opens."""
    assert outside.frame is not None
    desk.settings.keep(desk.actor, CounterSettings())
    outside.frame.place.changed.emit()
    assert _boards() == []
    desk.settings.keep(desk.actor, ON)
    outside.frame.place.changed.emit()
    assert _boards() == [_shown(outside)]


def test_closed_by_hand_it_stays_closed(outside: MainWindow) -> None:
    """Until it is switched on anew."""
    assert outside.frame is not None
    _shown(outside).close()
    _settle()
    outside.frame.place.changed.emit()
    assert outside.frame.display.window is None


def test_it_takes_no_keys(board: BoardWindow) -> None:
    """Neither the window nor anything in it may have the focus, and it never comes to the front by itself."""
    assert board.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert board.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not board.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    parts = [board, *board.findChildren(QWidget)]
    assert {part.focusPolicy() for part in parts} == {Qt.FocusPolicy.NoFocus}


def test_it_fills_the_second_screen_and_survives_its_plug(board: BoardWindow, plugs: Plugs) -> None:
    """Without one it is an ordinary window; plugged in again, it fills the screen again."""
    board.arrange()
    assert (board.isVisible(), board.isFullScreen()) == (True, False)
    plugs.screens = QGuiApplication.screens()
    board.arrange()
    assert (board.isFullScreen(), board.geometry()) == (True, plugs.screens[0].geometry())
    plugs.screens = []
    board.arrange()
    assert (board.isVisible(), board.isFullScreen(), board.width()) == (True, False, 960)
    plugs.screens = QGuiApplication.screens()
    QGuiApplication.instance().screenAdded.emit(plugs.screens[0])
    _settle()
    assert board.isFullScreen()


def test_the_operators_screen_is_never_taken() -> None:
    """The other one is, wherever it stands in the list."""
    (only,) = QGuiApplication.screens()
    assert other_screen(only, [only]) is None
    assert other_screen(None, [only]) is only


def test_a_number_stands_out_for_a_while(board: BoardWindow, qtbot: QtBot) -> None:
    """When it is called and when it is called again; not when nothing changed."""
    board.show_board(Board(wanted=True, called="014"))
    assert board.card.property("state") == "fresh"
    assert board.fresh.isActive()
    board.fresh.timeout.emit()
    assert board.card.property("state") == ""
    board.show_board(Board(wanted=True, called="014"))
    assert board.card.property("state") == ""
    board.call()
    assert board.card.property("state") == "fresh"
    board.show_board(Board(wanted=True))
    assert (board.number.text, board.where.text, board.card.property("state")) == ("–", "Loket", "")


def test_it_says_what_is_out_and_that_the_room_is_full(board: BoardWindow, clock: WorkingClock) -> None:
    """In turn, where there are two things to tell; nothing where there is nothing."""
    said = []
    for _ in range(2):
        board.show_board(Board(wanted=True, crowded=True, outages=("jaringan",)))
        said.append(board.notice.text.split(":")[0])
        clock.now += 6_000
    assert sorted(said) == ["Jaringan terputus", "Ruangan penuh"]
    board.show_board(Board(wanted=True))
    assert not board.band.isVisibleTo(board)


def test_letters_are_as_large_as_their_place_takes(qtbot: QtBot, theme: Theme) -> None:
    """By height where the text is short, by width where it is long; never beyond either."""
    text = FittedText("7", share=0.8)
    qtbot.addWidget(text)
    text.resize(600, 100)
    assert text.fitting() == 80
    text.say("PA-1024 PA-1024 PA-1024")
    assert 8 < text.fitting() < 80
    assert QFontMetricsF(text.letters(text.fitting())).horizontalAdvance(text.text) <= 600
    assert text.accessibleName() == text.text
