"""The field that finds in a list: arrows choose, Enter takes what the bar stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from ui.widgets.lookup import NARROWEST

if TYPE_CHECKING:
    from ui.screens.intake.view import IntakeScreen
    from ui.shell.window import MainWindow
    from ui.widgets.lookup import Lookup


def _intake(window: MainWindow) -> IntakeScreen:
    assert window.frame is not None
    window.frame.open("intake")
    QApplication.processEvents()
    return window.frame.screens["intake"]  # type: ignore[return-value]


def _second(lookup: Lookup, typed: str) -> None:
    """Type, one line down, Enter: keys go to the open list, as they do when a person presses them."""
    lookup.setFocus()
    QTest.keyClicks(lookup, typed)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)


def test_down_and_enter_take_the_second_service(inside: MainWindow) -> None:
    """The bar stands on the second hit: that one is asked for, once."""
    screen = _intake(inside)
    hits = [one.code for one in screen.services.search._find("k")]  # noqa: SLF001 - the list behind the field
    _second(screen.services.search, "k")
    assert [one.code for one in screen.presenter.line.services] == [hits[1]]


def test_down_and_enter_take_the_second_village(inside: MainWindow) -> None:
    """Two villages of one name: the one that was chosen is kept."""
    screen = _intake(inside)
    hits = [one.code for one in screen.person.village._find("hulawa")]  # noqa: SLF001 - the list behind the field
    assert len(hits) == 2
    _second(screen.person.village, "hulawa")
    assert screen.presenter.line.person.village == hits[1]


def test_enter_without_an_arrow_takes_the_first(inside: MainWindow) -> None:
    """The usual way stays: type, Enter."""
    screen = _intake(inside)
    screen.services.search.setFocus()
    QTest.keyClicks(screen.services.search, "ktp rusak")
    QTest.keyClick(screen.services.search, Qt.Key.Key_Return)
    assert [one.code for one in screen.presenter.line.services] == ["KTP-05"]


def test_the_list_of_villages_can_be_read(inside: MainWindow) -> None:
    """Wider than its narrow field, every line of it whole, and nothing to scroll sideways."""
    screen = _intake(inside)
    field = screen.person.village
    field.setFixedWidth(150)
    field.setFocus()
    QTest.keyClicks(field, "hulawa")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QListView)
    QApplication.processEvents()
    assert popup.width() >= NARROWEST
    assert popup.viewport().height() >= 2 * popup.sizeHintForRow(0)
    assert not popup.horizontalScrollBar().isVisible()
