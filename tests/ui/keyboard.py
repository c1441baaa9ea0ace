"""Keys where the focus is by then, as somebody at the counter presses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PLAIN: Final = Qt.KeyboardModifier.NoModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier


def focused() -> QWidget:
    """Whatever takes the keys: the widget with the focus, or else the window."""
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """One key, and whatever it brings about."""
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def type_text(text: str) -> None:
    """Letters in one field."""
    QTest.keyClicks(focused(), text)
    QApplication.processEvents()


def type_on(text: str, *, at_once: bool = False) -> None:
    """Letters, and a line feed for Enter, each where the focus is by then; `at_once`: before the window does more."""
    for mark in text:
        if mark == "\n":
            QTest.keyClick(focused(), Qt.Key.Key_Return)
        else:
            QTest.keyClicks(focused(), mark)
        if not at_once:
            QApplication.processEvents()
