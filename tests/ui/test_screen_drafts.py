"""What was typed on screens that are about no case stands there again, after a look elsewhere and after a power cut."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counter_app.services.drafts import Draft, read_draft
from counter_app.services.views import Actor
from tests.fakes.desk import person, visit
from tests.fakes.tasks import InlineTaskRunner
from tests.ui.keyboard import ALT, CONTROL, press, type_text
from ui.overriding import override
from ui.tasks import Lane, Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.shell.window import MainWindow


T = TypeVar("T")


class HeldRunner(InlineTaskRunner):
    """Does everything at once, but keeps what goes into one lane until it is let go on."""

    def __init__(self, held: Lane) -> None:
        super().__init__()
        self.held: Lane | None = held
        self._kept: list[Callable[[], object]] = []

    @override
    def submit(self, work: Callable[[], T], *, lane: Lane, **ends: Any) -> Task:
        """Do the work now, or keep it."""
        act = partial(super().submit, work, lane=lane, **ends)
        if lane is self.held:
            self._kept.append(act)
            return Task(ends["owner"])
        return act()

    def go_on(self) -> None:
        """Do what was kept, and all that follows at once."""
        self.held = None
        while self._kept:
            self._kept.pop(0)()


def _supervised(window: MainWindow, desk: Desk, runner: HeldRunner | None = None) -> Any:  # noqa: ANN401 - as below
    """The settings of somebody who may change them alone."""
    window.enter(replace(desk, actor=Actor("U-HASAN", "supervisor", "Hasan Pakaya")))
    QApplication.processEvents()
    assert window.frame is not None
    if runner is not None:
        window.frame.place.tasks = runner
    return _open(window, "settings")


def _open(window: MainWindow, name: str) -> Any:  # noqa: ANN401 - each screen has editors of its own
    assert window.frame is not None
    window.frame.open(name)
    QApplication.processEvents()
    return window.frame.screens[name]


def _start_again(qtbot: QtBot, window: MainWindow, desk: Desk) -> Any:  # noqa: ANN401 - as above
    """The power is gone once the draft is kept; somebody signs in again."""
    qtbot.waitUntil(lambda: bool(desk.store.drafts()))
    assert window.frame is not None
    window.frame.place.said.disconnect()
    window.enter(desk)
    QApplication.processEvents()
    return window.frame.current


def _focus(widget: QWidget) -> None:
    widget.setFocus()
    QApplication.processEvents()


def test_blanks_that_were_counted_stand_there_until_the_counter_is_open(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    """Opening takes the draft with it, and nobody is led back to the opening afterwards."""
    window.enter(desk)
    QApplication.processEvents()
    type_text("140")
    screen = _start_again(qtbot, window, desk)
    assert screen.counts["ktp-el"].value() == 140
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.store.drafts() == ()
    shift = desk.shifts.current()
    assert shift is not None
    assert shift.opening_blanks == {"ktp-el": 140}
    draft = Draft("open_shift", desk.actor.user, "", desk.clock.now_ms(), {"ktp-el": 7, "kia": -1, "health": ""})
    desk.store.save_draft(draft.name, draft.encode())
    window.enter(desk)
    QApplication.processEvents()
    assert window.frame is not None
    assert window.frame.current is window.frame.screens["intake"]


def test_blanks_of_another_day_are_counted_again(window: MainWindow, desk: Desk) -> None:
    """What somebody typed yesterday is no count of today's."""
    before = desk.clock.now_ms() - 86_400_000
    draft = Draft("open_shift", desk.actor.user, "", before, {"ktp-el": 7, "kia": -1, "health": ""})
    desk.store.save_draft(draft.name, draft.encode())
    window.enter(desk)
    QApplication.processEvents()
    assert window.frame is not None
    screen: Any = window.frame.current
    assert screen.counts["ktp-el"].value() == -1
    assert desk.store.drafts() == ()


def test_an_outage_that_is_put_right_waits_while_somebody_is_served(inside: MainWindow, desk: Desk) -> None:
    """F2 and back: the chosen outage, its times and the cursor are where they were."""
    began = desk.clock.now_ms() - 3_600_000
    desk.outages.begin(desk.actor, "listrik", began=began, ended=began + 600_000)
    screen = _open(inside, "outages")
    press(Qt.Key.Key_Return)
    type_text("0710")
    press(Qt.Key.Key_F2)
    _open(inside, "outages")
    assert screen.began.text() == "0710"
    assert screen.began.hasFocus()
    assert screen.card.head.text() == "Betulkan waktu"


def test_the_form_of_a_list_waits_while_somebody_is_served(inside: MainWindow, desk: Desk) -> None:
    """F2 and back: it is open for the same case."""
    case = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}})).cases[0].id
    screen = _open(inside, "cases")
    press(Qt.Key.Key_K, ALT)
    type_text("foto lama")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_F5)
    assert screen.form.isVisible()
    assert screen.form.why.text() == "foto lama"
    assert screen.form.why.hasFocus()
    press(Qt.Key.Key_Return, CONTROL)
    found = desk.store.case(case)
    assert found is not None
    assert (found.status, desk.store.drafts()) == ("dikembalikan", ())


def test_sheets_that_are_wanted_stand_there_again(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """How many, and why one is void; once they are asked for nothing is kept."""
    screen = _open(inside, "sheets")
    _focus(screen.why)
    press(Qt.Key.Key_Down)
    _focus(screen.count)
    screen.count.selectAll()
    type_text("25")
    again = _start_again(qtbot, inside, desk)
    assert (again.count.value(), again.why.currentIndex()) == (25, 1)
    press(Qt.Key.Key_P, CONTROL)
    assert desk.store.drafts() == ()
    again.count.setValue(3)
    press(Qt.Key.Key_Escape)
    assert again.count.value() == 10


def test_somebody_who_is_let_in_stands_there_again(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """Name and role, and never a password."""
    desk = replace(desk, actor=Actor("U-HASAN", "supervisor", "Hasan Pakaya"))
    inside.enter(desk)
    screen = _open(inside, "settings")
    _focus(screen.people.login)
    type_text("rina.m")
    _focus(screen.people.password)
    type_text("kata sandi yang panjang")
    _start_again(qtbot, inside, desk)
    again = _open(inside, "settings")
    assert again is not screen
    assert (again.people.login.text(), again.people.password.text()) == ("rina.m", "")
    assert not any(b"panjang" in content for _, content in desk.store.drafts())


def test_a_setting_that_is_being_typed_stands_there_again(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """It does not hold before the cursor leaves it; then nothing is kept of it any more."""
    desk = replace(desk, actor=Actor("U-HASAN", "supervisor", "Hasan Pakaya"))
    inside.enter(desk)
    screen = _open(inside, "settings")
    name = next(iter(screen.drafts.rows))
    _focus(screen.drafts.rows[name])
    press(Qt.Key.Key_A, CONTROL)
    type_text("7")
    qtbot.waitUntil(lambda: bool(desk.store.drafts()))
    ((kept, content),) = desk.store.drafts()
    screen.drafts.rows[name].setValue(0)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.store.drafts())
    desk.store.save_draft(kept, content)
    before = desk.settings.current()
    _start_again(qtbot, inside, desk)
    editor = _open(inside, "settings").drafts.rows[name]
    assert editor.text() == "7"
    assert desk.settings.current() == before
    _focus(editor)
    press(Qt.Key.Key_Return)
    assert str(getattr(desk.settings.current(), name)) == "7"
    assert desk.store.drafts() == ()


def test_a_late_answer_leaves_a_setting_that_is_being_typed(inside: MainWindow, desk: Desk) -> None:
    """The one that was kept is shown, the other stays as it is typed, and so does its draft."""
    desk = replace(desk, actor=Actor("U-HASAN", "supervisor", "Hasan Pakaya"))
    inside.enter(desk)
    screen = _open(inside, "settings")
    editor = screen.drafts.rows["capacity"]
    _focus(editor)
    press(Qt.Key.Key_A, CONTROL)
    type_text("7")
    screen.presenter.change("voice", True)  # noqa: FBT003 - what the switch says
    screen.presenter.look()
    assert screen.rows["voice"].editor.isChecked()
    assert editor.text() == "7"
    screen.leave()
    assert len(desk.store.drafts()) == 1
    press(Qt.Key.Key_Return)
    assert desk.settings.current().capacity == 7
    assert desk.store.drafts() == ()
    press(Qt.Key.Key_Z, ALT)
    assert editor.text() == "0"


@pytest.mark.parametrize("typed", ["12", ""])
def test_a_late_answer_leaves_what_was_typed_since_it_was_asked_for(inside: MainWindow, desk: Desk, typed: str) -> None:
    """Another number over one whose write still waits stays with its draft; what was not touched leaves none."""
    runner = HeldRunner(Lane.WRITE)
    screen = _supervised(inside, desk, runner)
    editor = screen.drafts.rows["capacity"]
    _focus(editor)
    press(Qt.Key.Key_A, CONTROL)
    type_text("7")
    press(Qt.Key.Key_Return)
    if typed:
        _focus(editor)
        press(Qt.Key.Key_A, CONTROL)
        type_text(typed)
    runner.go_on()
    screen.leave()
    assert desk.settings.current().capacity == 7
    assert editor.text() == (typed or "7")
    assert len(desk.store.drafts()) == (1 if typed else 0)


def test_a_setting_that_is_typed_before_the_first_answer_costs_no_other_its_draft(
    inside: MainWindow, desk: Desk
) -> None:
    """Both stand there, and both are kept."""
    draft = Draft("settings", "U-HASAN", "rows", desk.clock.now_ms(), {"backup_folder": "/mnt/cadangan", "capacity": 3})
    desk.store.save_draft(draft.name, draft.encode())
    runner = HeldRunner(Lane.READ)
    screen = _supervised(inside, desk, runner)
    editor = screen.drafts.rows["capacity"]
    _focus(editor)
    press(Qt.Key.Key_A, CONTROL)
    type_text("7")
    screen.leave()
    runner.go_on()
    assert (editor.text(), screen.drafts.rows["backup_folder"].text()) == ("7", "/mnt/cadangan")
    screen.leave()
    ((_, content),) = desk.store.drafts()
    kept = read_draft(draft.name, content)
    assert kept is not None
    assert (kept.form["capacity"], kept.form["backup_folder"]) == (7, "/mnt/cadangan")


def test_a_setting_that_was_typed_over_shows_what_holds_once_it_is_free(inside: MainWindow, desk: Desk) -> None:
    """Another window changed it meanwhile; what was typed is taken back to what stood there."""
    screen = _supervised(inside, desk)
    editor = screen.drafts.rows["capacity"]
    _focus(editor)
    press(Qt.Key.Key_A, CONTROL)
    type_text("7")
    desk.settings.keep(screen.desk.actor, replace(desk.settings.current(), capacity=9))
    screen.presenter.look()
    assert editor.text() == "7"
    editor.setValue(0)
    screen.presenter.look()
    assert editor.text() == "9"
