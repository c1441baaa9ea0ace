"""The day's log in the window: figures, rows, days, and the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.desk import person, visit
from ui.screens.day_log.view import DayLogScreen
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from tests.fakes.printers import FakePrinter
    from ui.shell.window import MainWindow


def _serve(desk: Desk, name: str, papers: str = "asli") -> str:
    saved = desk.intake.save(desk.actor, visit(person(name), {"KTP-01": {"kk": papers}}))
    return saved.cases[0].id


def _open(window: MainWindow) -> DayLogScreen:
    assert window.frame is not None
    window.frame.open("day_log")
    QApplication.processEvents()
    found = window.frame.current
    assert isinstance(found, DayLogScreen)
    return found


@pytest.fixture
def screen(inside: MainWindow, desk: Desk) -> DayLogScreen:
    """The log of a day with two cases, one of them short of papers."""
    _serve(desk, "ROSMIATI OLII")
    _serve(desk, "YUSUF ISHAK", "menyusul")
    return _open(inside)


def _names(screen: DayLogScreen) -> list[str]:
    return [row.name for row in screen.table.rows.rows]


def _shown(screen: DayLogScreen) -> str:
    return " ".join(one.text() for one in screen.table.findChildren(PlainLabel) if one.isVisible())


def test_figures_and_rows_stand_newest_first(screen: DayLogScreen) -> None:
    """Two visits, one short of papers, both waiting."""
    assert [one.number.text() for one in screen.figures.figures] == ["2", "2", "0", "1", "0", "2"]
    assert _names(screen) == ["YUSUF ISHAK", "ROSMIATI OLII"]


def test_an_empty_day_says_how_to_begin(inside: MainWindow) -> None:
    """Today names the key, another day does not."""
    screen = _open(inside)
    assert "F2" in _shown(screen)
    QTest.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "F2" not in _shown(screen)
    assert "hari ini" not in screen.context.text()


def test_days_go_back_and_forth_by_key_and_esc_returns_to_today(screen: DayLogScreen, inside: MainWindow) -> None:
    """Alt with the arrows; the future is closed."""
    QTest.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert _names(screen) == []
    assert screen.later.isEnabled()
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert len(_names(screen)) == 2
    assert not screen.later.isEnabled()


def test_the_selection_stays_with_its_case(screen: DayLogScreen, desk: Desk) -> None:
    """A new case above moves the row, not the selection."""
    screen.table.selectRow(1)
    _serve(desk, "FATMA DAUD")
    screen.place.changed.emit()
    assert len(_names(screen)) == 3
    assert screen.table.current is not None
    assert screen.table.current.name == "ROSMIATI OLII"


def test_enter_opens_the_case(screen: DayLogScreen, inside: MainWindow) -> None:
    """From the row that is selected."""
    asked: list[tuple[str, object]] = []
    screen.place.went.connect(lambda name, about: asked.append((name, about)))
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert asked == [("case", screen.table.rows.rows[0].id)]
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["case"]


def test_the_paper_is_shown_then_printed_then_put_away(
    screen: DayLogScreen, inside: MainWindow, printer: FakePrinter
) -> None:
    """Ctrl+P twice; then the table is back."""
    printer.printers = ("Kantor",)
    QTest.keyClick(inside, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (screen.stack.currentIndex(), len(printer.taken)) == (1, 0)
    QTest.keyClick(inside, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [title.startswith("buku-register-") for _, _, title in printer.printed].count(True) == 1
    assert "antrean cetak" in screen.notice.text.text()
    assert screen.stack.currentIndex() == 0
    assert screen.presenter.paper is None


def test_leaving_the_screen_puts_the_paper_away(screen: DayLogScreen, inside: MainWindow) -> None:
    """Names do not stay behind another screen."""
    screen.print_out()
    assert inside.frame is not None
    inside.frame.open("queue")
    assert screen.presenter.paper is None


def test_names_are_shown_as_they_are(inside: MainWindow, desk: Desk) -> None:
    """Markup in a name is text."""
    _serve(desk, "<b>BUDI")
    assert _names(_open(inside)) == ["<b>BUDI"]
