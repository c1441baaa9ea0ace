"""A screen of 1366×768 at 150 %: what is needed is seen, and nothing that can be pressed is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.fakes.desk import person, visit
from ui.pictures import LARGE, SIZE, settle
from ui.screens.cases.columns import list_columns
from ui.shell.allowed import has_screen
from ui.shell.frame import SCREENS
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.shell.window import MainWindow

PAPERS = {"KTP-05": {"ktp": "asli"}}


@pytest.fixture
def narrow(inside: MainWindow) -> MainWindow:
    """The window as large as that screen leaves it."""
    inside.resize(round(SIZE[0] / LARGE), round(SIZE[1] / LARGE))
    settle()
    return inside


def _open(window: MainWindow, name: str, argument: object = None) -> Any:  # noqa: ANN401 - each screen has parts of its own
    assert window.frame is not None
    window.frame.open(name, argument)
    settle()
    return window.frame.screens[name]


def _within(part: QWidget, whole: QWidget) -> bool:
    """Whether all of it lies within what is seen of the other."""
    corner = part.mapTo(whole, QPoint(part.width(), part.height()))
    return part.isVisible() and part.mapTo(whole, QPoint()).y() >= 0 and corner.y() <= whole.height()


def test_no_button_of_an_action_line_is_cut(narrow: MainWindow, desk: Desk) -> None:
    """Where they need the room the keys beside them give way; each tells its key still."""
    saved = desk.intake.save(desk.actor, visit(person(), PAPERS))
    cut = []
    for name in SCREENS:
        if not has_screen(desk.actor.role, name):
            continue
        screen = _open(narrow, name, {"receipt": saved, "case": saved.cases[0].id}.get(name))
        line = screen.action_line
        made = [one for at in range(line.count()) if isinstance(one := line.itemAt(at).widget(), QPushButton)]
        cut += [f"{name} {one.text()}" for one in made if one.isVisible() and one.width() < one.sizeHint().width()]
    assert cut == []
    tips = [one.toolTip() for one in _open(narrow, "day_log").findChildren(QPushButton)]
    assert {"Ctrl+P", "Ctrl+E", "Ctrl+D", "Ctrl+S", "Alt+T"} <= set(tips)


def test_that_it_is_free_is_told_whole(narrow: MainWindow) -> None:
    """In one word where there is no room for more; all of it where there is."""
    note = _open(narrow, "intake").left_note
    assert note.text() == "GRATIS"
    narrow.resize(*SIZE)
    settle()
    assert note.text().startswith("GRATIS")
    assert "tidak dipungut biaya" in note.text()


def test_the_lists_are_named_whole_while_some_of_their_cases_are_marked(narrow: MainWindow, desk: Desk) -> None:
    """How many are marked takes none of their room, and the open form none of the list's beyond what it has."""
    desk.intake.save(desk.actor, visit(person(), PAPERS))
    screen = _open(narrow, "cases")
    screen.tabs.buttons["terbuka"].click()
    settle()
    screen.presenter.mark_all(screen.model.rows)
    screen.open_act("ditunda")
    settle()
    assert [one.text() for one in screen.tabs.buttons.values() if one.width() < one.sizeHint().width()] == []
    assert screen.table.horizontalScrollBar().maximum() == 0
    assert "1 ditandai" in screen.right.text()


def test_the_times_of_an_outage_are_whole(narrow: MainWindow, desk: Desk) -> None:
    """Day and time of the beginning, and of the end or that it lasts."""
    desk.outages.begin(desk.actor, "listrik", began=desk.clock.now_ms() - 600_000)
    table = _open(narrow, "outages").table
    for place in (1, 2):
        words = table.model().index(0, place).data()
        assert table.columnWidth(place) >= table.fontMetrics().horizontalAdvance(words) + 16
    assert table.viewport().width() >= sum(table.columnWidth(place) for place in range(5))


def test_the_time_that_is_over_is_whole(narrow: MainWindow, desk: Desk) -> None:
    """In the list of what is late, also where it is of another year."""
    table = _open(narrow, "cases").table
    late = next(one for one in list_columns("lewat", desk, lambda: ()) if one.head == "Batas waktu")
    assert late.width >= table.fontMetrics().horizontalAdvance("25-11-2026 15.30") + 16


def test_no_button_of_a_case_is_cut_beside_its_papers(inside: MainWindow, desk: Desk) -> None:
    """Where the form leaves the case half the window."""
    saved = desk.intake.save(desk.actor, visit(person(), PAPERS))
    inside.resize(*SIZE)
    screen = _open(inside, "case", saved.cases[0].id)
    screen.open_act("papers")
    settle()
    made = [one for one in screen.area.widget().findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in made if one.width() < one.sizeHint().width()] == []


def test_a_name_at_the_hand_over_is_whole(inside: MainWindow, desk: Desk) -> None:
    """The rest of the room is the name's before it is the service's."""
    saved = desk.intake.save(desk.actor, visit(person("NURHAYATI IGIRISA OLII"), PAPERS))
    inside.resize(*SIZE)
    table = _open(inside, "hand_over", saved.token).table
    words = table.model().index(0, 0).data()
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(words) + 16


def test_who_receives_is_asked_beside_the_list(narrow: MainWindow, desk: Desk) -> None:
    """Nobody scrolls to the form of a hand-over."""
    saved = desk.intake.save(desk.actor, visit(person(), PAPERS))
    screen = _open(narrow, "hand_over", saved.token)
    assert _within(screen.form.relation, screen)
    assert _within(screen.form.receiver, screen)
    assert screen.list.mapTo(screen, QPoint()).y() == screen.card.mapTo(screen, QPoint()).y()


def test_a_possible_double_is_told_however_far_the_form_is_scrolled(
    qtbot: QtBot, narrow: MainWindow, desk: Desk
) -> None:
    """It stands above the buttons; Alt+L looks at it."""
    saved = desk.intake.save(desk.actor, visit(person(), PAPERS))
    screen = _open(narrow, "intake")
    screen.presenter.set_person(nik=person().nik, name=person().name)
    screen.presenter.add_service("KTP-05")
    qtbot.waitUntil(screen.twice.isVisible)
    settle()
    assert _within(screen.twice, screen)
    QTest.keyClick(screen, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert narrow.frame is not None
    assert narrow.frame.current is narrow.frame.screens["case"]
    assert narrow.frame.screens["case"].presenter.case.id == saved.cases[0].id  # type: ignore[attr-defined]


def test_the_keys_of_a_blackout_are_told_where_there_is_room(inside: MainWindow) -> None:
    """At the foot of the rail, with those that are told always; in a low window F1 and their own screens tell them."""
    assert inside.frame is not None
    told = {}
    for height in (768, 512):
        inside.resize(1366, height)
        settle()
        labels = inside.frame.rail.findChildren(PlainLabel)
        told[height] = " ".join(one.text() for one in labels if one.isVisible())
    for key in ("Ctrl+1", "Ctrl+2", "Shift+F2"):
        assert key in told[768]
        assert key not in told[512]
    assert "F1" in told[512]
