"""Signing out and closing the window: what was typed is kept before the register closes."""

from __future__ import annotations

import gc
import threading
import weakref
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from counter_app.domain.errors import StorageFault
from tests.fakes.desk import PASSWORD, FakeDoor, make_desk
from tests.fakes.registers import open_store
from tests.fakes.tasks import InlineTaskRunner
from ui.door_page import DoorPage
from ui.preferences import Preferences, load, save
from ui.screens.intake.view import IntakeScreen
from ui.screens.sign_in.view import SignInScreen
from ui.shell.parting import Parting
from ui.shell.window import MainWindow
from ui.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.theme import Theme

NAME = "ROSMIATI OLII"


def _nothing(_value: object) -> None:
    """Nobody waits for this."""


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    """A runner with real threads."""
    made = TaskRunner(qapp)
    yield made
    made.close()


@pytest.fixture
def typing(qtbot: QtBot, theme: Theme, runner: TaskRunner, desk: Desk) -> Iterator[MainWindow]:
    """A window in which a name was typed at intake, not yet kept as a draft."""
    made = MainWindow(FakeDoor(lambda: desk), runner, theme)
    qtbot.addWidget(made)
    made.show()
    desk.shifts.open(desk.actor, {"ktp-el": 12})
    made.enter(desk)
    frame = made.frame
    assert frame is not None
    frame.open("intake")
    screen = frame.current
    assert isinstance(screen, IntakeScreen)
    QTest.keyClicks(screen.person.name, NAME)
    yield made
    made.frame = None
    made.close()


@pytest.fixture
def gate(runner: TaskRunner, qapp: QApplication) -> Iterator[threading.Event]:
    """Saves that are under way: their lane goes on when the gate is opened."""
    made = threading.Event()
    runner.submit(lambda: made.wait(60), lane=Lane.WRITE, owner=qapp, done=_nothing, failed=_nothing)
    yield made
    made.set()


def _kept(folder: Path) -> bytes:
    store = open_store(folder / "register.db")
    try:
        return store.draft("intake/U-SITI") or b""
    finally:
        store.close()


def test_signing_out_keeps_what_was_typed(
    qtbot: QtBot, typing: MainWindow, gate: threading.Event, tmp_path: Path
) -> None:
    """The register closes after the last save, and the door opens after that."""
    typing.leave()
    assert typing.frame is None
    assert not isinstance(typing.page, SignInScreen)
    gate.set()
    qtbot.waitUntil(lambda: isinstance(typing.page, SignInScreen))
    assert NAME.encode() in _kept(tmp_path)


def test_closing_the_window_keeps_what_was_typed(
    typing: MainWindow, gate: threading.Event, desk: Desk, tmp_path: Path
) -> None:
    """Saves that have not begun are done before the program ends."""
    closing = threading.Event()

    def open_gate() -> None:
        closing.wait(60)
        gate.set()

    opener = threading.Thread(target=open_gate)
    opener.start()
    typing.close()
    closing.set()
    typing.finish()
    opener.join()
    desk.sign_out()
    assert NAME.encode() in _kept(tmp_path)


def test_the_door_opens_also_when_closing_the_register_failed(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """Nobody stays before a blank window."""

    def fail() -> None:
        raise StorageFault("disk_full")

    desk = make_desk(tmp_path)
    window = MainWindow(FakeDoor(lambda: desk), InlineTaskRunner(), theme)
    qtbot.addWidget(window)
    window.enter(replace(desk, sign_out=fail))
    window.leave()
    assert isinstance(window.page, DoorPage)
    assert window.page.notice.isVisibleTo(window.page)
    window.finish()
    desk.sign_out()


def test_locking_the_screen_remembers_how_far_the_register_reaches(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    """So that a file copied back after a power cut is noticed."""
    remembered: list[bool] = []
    window = MainWindow(FakeDoor(lambda: desk), InlineTaskRunner(), theme)
    qtbot.addWidget(window)
    window.enter(replace(desk, remember=lambda: remembered.append(True)))
    window.lock()
    assert remembered == [True]
    window.frame = None
    window.finish()


def test_recovery_of_a_changed_vault_is_told(qtbot: QtBot, desk: Desk) -> None:
    """Beside the news that the new password holds."""
    screen = SignInScreen(FakeDoor(lambda: desk), InlineTaskRunner())
    qtbot.addWidget(screen)
    screen.show()
    presenter = screen._presenter  # noqa: SLF001 - the form's own presenter
    presenter.recover("siti", "ubah", "kuda biru lompat pagar", "kuda biru lompat pagar")
    assert "diubah dari luar program" in screen.notice.text.text()


def test_a_frame_goes_page_by_page(qapp: QApplication) -> None:
    """No turn of the event loop deletes more than one page: all of them at once would hold the window up."""
    frame = QWidget()
    stack = QStackedWidget(frame)
    names = ("intake", "search", "queue")
    gone: list[str] = []
    for name in names:
        page = QWidget()
        stack.addWidget(page)
        page.destroyed.connect(lambda *_, name=name: gone.append(name))
    frame.destroyed.connect(lambda *_: gone.append("frame"))
    parting = Parting(qapp)
    parting.let_go(frame)
    turns = []
    for _ in (*names, "frame"):
        qapp.processEvents()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        turns.append(len(gone))
    assert gone == [*names, "frame"]
    assert turns == [1, 2, 3, 4]
    parting.deleteLater()


def test_what_comes_back_late_finds_nobody(typing: MainWindow, runner: TaskRunner, gate: threading.Event) -> None:
    """Pages go before their frame does: nothing that was asked for still opens one, or asks one that is gone."""
    frame = typing.frame
    assert frame is not None
    assert frame.current is not None
    opened = len(frame.screens)
    gone: list[object] = []
    frame.current.destroyed.connect(lambda *_: gone.append("page"))
    frame.destroyed.connect(lambda *_: gone.append("frame"))
    frame.begin()
    typing.leave()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone == ["page"]
    frame.place.changed.emit()
    frame.place.go("search")
    gate.set()
    runner.close()
    QApplication.processEvents()
    assert gone == ["page"]
    assert len(frame.screens) == opened


@pytest.mark.parametrize("way", ["left", "language"])
def test_nothing_holds_a_desk_that_was_left(qtbot: QtBot, theme: Theme, desk: Desk, way: str) -> None:
    """Nor what its screens shared: else every session of a day would stay with the window."""
    window = MainWindow(FakeDoor(lambda: desk), InlineTaskRunner(), theme)
    qtbot.addWidget(window)
    window.enter(replace(desk, backups=copy(desk.backups), sign_out=lambda: None))
    window.lock()
    assert window.frame is not None
    place, backups = weakref.ref(window.frame.place), weakref.ref(window.frame.place.desk.backups)
    gone: list[str] = []
    window.frame.destroyed.connect(lambda *_: gone.append("frame"))
    window.frame.place.destroyed.connect(lambda *_: gone.append("place"))
    if way == "left":
        window.leave()
        assert window.frame is None
    else:
        window.frame.place.language_chosen.emit("id")
    for _ in range(20):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert gone == ["frame", "place"]
    assert place() is None
    if way == "left":
        assert backups() is None
    window.frame = None
    window.finish()


def test_whoever_signed_in_last_is_chosen_at_the_door(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """This PC remembers it; a name that is not there any more leaves the first one chosen."""
    for last, row in (("hasan", 1), ("siti", 0), ("gone", 0)):
        save(tmp_path, Preferences(last_login=last))
        window = MainWindow(FakeDoor(_no_desk), InlineTaskRunner(), theme, folder=tmp_path)
        qtbot.addWidget(window)
        assert isinstance(window.page, SignInScreen)
        assert window.page.people.currentRow() == row


def test_who_signs_in_is_remembered(qtbot: QtBot, theme: Theme, desk: Desk, tmp_path: Path) -> None:
    """By the name that the door was opened with."""
    window = MainWindow(FakeDoor(lambda: desk), InlineTaskRunner(), theme, folder=tmp_path)
    qtbot.addWidget(window)
    assert isinstance(window.page, SignInScreen)
    window.page.password.setText(PASSWORD)
    window.page.primary()
    assert load(tmp_path).last_login == "siti"
    window.frame = None
    window.finish()


def test_who_signs_in_is_remembered_whoever_is_chosen_meanwhile(
    qtbot: QtBot, theme: Theme, runner: TaskRunner, gate: threading.Event, desk: Desk, tmp_path: Path
) -> None:
    """Up and Down, and one more Enter, while the password is checked."""
    window = MainWindow(FakeDoor(lambda: desk), runner, theme, folder=tmp_path)
    qtbot.addWidget(window)
    page = window.page
    assert isinstance(page, SignInScreen)
    page.password.setText(PASSWORD)
    page.primary()
    page.people.setCurrentRow(1)
    page.primary()
    gate.set()
    qtbot.waitUntil(lambda: window.frame is not None)
    runner.close()
    assert load(tmp_path).last_login == "siti"
    window.frame = None


def test_how_the_window_is_liked_is_written_beside_it(
    qtbot: QtBot, theme: Theme, runner: TaskRunner, gate: threading.Event, tmp_path: Path
) -> None:
    """A slow disk holds no key up; the last wish counts, also where the program ends at once."""
    window = MainWindow(FakeDoor(_no_desk), runner, theme, folder=tmp_path)
    qtbot.addWidget(window)
    for login in ("hasan", "siti"):
        window._prefer(last_login=login)  # noqa: SLF001 - what the window's signals call
    assert load(tmp_path) == Preferences()
    gate.set()
    runner.close()
    assert load(tmp_path).last_login == "siti"


def _no_desk() -> Desk:
    raise AssertionError
