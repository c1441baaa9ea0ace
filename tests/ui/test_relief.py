"""The idle lock keeps the form, and another operator may sign in from it: the first one's form waits, unseen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from typing_extensions import override

from counter_app.domain.errors import NotAllowed
from counter_app.services.views import Actor
from tests.fakes.desk import PASSWORD, FakeDoor
from tests.fakes.tasks import InlineTaskRunner
from tests.ui.keyboard import ALT, CONTROL, press, type_text
from ui.screens.sign_in.view import SignInScreen
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.theme import Theme

HASAN = Actor("U-HASAN", "supervisor", "Hasan Pakaya")


class DoorOfTwo(FakeDoor):
    """Lets two people in at the same counter, each as themselves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda: desk)
        still_open = replace(desk, sign_out=lambda: None)
        self._desks = {"siti": still_open, "hasan": replace(still_open, actor=HASAN)}

    @override
    def sign_in(self, user: str, password: str) -> Desk:
        """Open the desk of this person."""
        if password != PASSWORD:
            raise NotAllowed("wrong_password")
        return self._desks[user]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, theme: Theme, desk: Desk) -> Iterator[MainWindow]:
    """The window at the door of both, the counter opened by the first."""
    made = MainWindow(DoorOfTwo(desk), InlineTaskRunner(qapp), theme)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    desk.shifts.open(desk.actor, {})
    yield made
    made.frame = None
    made.finish()
    made.close()


def _sign_in(window: MainWindow, down: int) -> None:
    """The n-th name of the list, by keys alone."""
    QApplication.processEvents()
    assert isinstance(window.page, SignInScreen)
    for _ in range(window.page.people.count()):
        press(Qt.Key.Key_Up)
    for _ in range(down):
        press(Qt.Key.Key_Down)
    type_text(PASSWORD)
    press(Qt.Key.Key_Return)
    assert window.frame is not None


def test_another_operator_signs_in_from_the_lock_and_the_first_goes_on_where_she_was(window: MainWindow) -> None:
    """By keys alone: typed, locked by itself, relieved, worked, left, and back at the same letter."""
    _sign_in(window, 0)
    press(Qt.Key.Key_Return)
    type_text("ROSMIATI OLII")
    for _ in range(4):
        press(Qt.Key.Key_Left)
    window._idle.timeout.emit()  # noqa: SLF001 - the idle time is over
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]
    assert any("Siti Rahmawati" in text for text in shown)
    press(Qt.Key.Key_G, ALT)
    _sign_in(window, 1)
    press(Qt.Key.Key_Escape)
    assert window.frame is not None
    theirs = window.frame.screens["intake"]
    assert theirs.person.name.text() == ""  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return)
    type_text("FATMA")
    press(Qt.Key.Key_L, CONTROL)
    press(Qt.Key.Key_G, ALT)
    _sign_in(window, 0)
    assert window.frame is not None
    mine = window.frame.screens["intake"].person.name  # type: ignore[attr-defined]
    assert mine.hasFocus()
    assert (mine.text(), mine.cursorPosition()) == ("ROSMIATI OLII", 9)
    type_text("X")
    assert mine.text() == "ROSMIATI XOLII"
