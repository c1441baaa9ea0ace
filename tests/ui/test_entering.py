"""What counts as a sign of life at the window, and from when to when it is watched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.shell.entering import EnterMovesOn

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Seen:
    """A window with a field and a label, and how often it gave a sign of life."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.field, self.label = QLineEdit(), QLabel("Loket")
        box = QVBoxLayout(self.window)
        box.addWidget(self.field)
        box.addWidget(self.label)
        QShortcut(QKeySequence("F5"), self.window)
        qtbot.addWidget(self.window)
        self.count = 0
        self.entering = EnterMovesOn(self._alive, self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()

    def _alive(self) -> None:
        self.count += 1

    @property
    def anew(self) -> bool:
        """Whether there was any since this was asked last."""
        found, self.count = self.count > 0, 0
        return found


@pytest.fixture
def seen(qtbot: QtBot) -> Seen:
    """A window that is open."""
    return Seen(qtbot)


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_F5, Qt.Key.Key_Shift])
def test_a_key_is_a_sign_of_life(seen: Seen, key: Qt.Key) -> None:
    """Also one that is a shortcut of the window."""
    seen.entering.begin()
    QTest.sendKeyEvent(QTest.KeyAction.Click, seen.window.windowHandle(), key, "", Qt.KeyboardModifier.NoModifier)
    assert seen.anew


def test_a_press_of_the_mouse_anywhere_is_a_sign_of_life(seen: Seen) -> None:
    """Not only on what has the focus."""
    seen.entering.begin()
    QTest.mouseClick(seen.window.windowHandle(), Qt.MouseButton.LeftButton, pos=seen.label.geometry().center())
    assert seen.anew


def test_nothing_is_watched_before_the_beginning_and_after_the_end(seen: Seen) -> None:
    """An end without a beginning is none."""
    seen.entering.end()
    QTest.keyClicks(seen.field, "a")
    assert not seen.anew
    seen.entering.begin()
    seen.entering.end()
    QTest.keyClicks(seen.field, "a")
    QTest.mouseClick(seen.window.windowHandle(), Qt.MouseButton.LeftButton, pos=seen.label.geometry().center())
    assert not seen.anew


def test_the_watch_follows_the_focus(seen: Seen) -> None:
    """A field that came later is watched, and one that is gone no more."""
    seen.entering.begin()
    later = QLineEdit(seen.window)
    later.show()
    later.setFocus()
    QTest.keyClicks(seen.field, "a")
    assert not seen.anew
    QTest.keyClicks(later, "a")
    assert seen.anew
