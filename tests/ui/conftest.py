"""A window on a real register in a temporary folder, with background work done at once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.fakes.desk import FakeDoor, FakeSync, make_desk
from tests.fakes.printers import FakePrinter
from tests.fakes.tasks import InlineTaskRunner
from ui.shell.window import MainWindow
from ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk


@pytest.fixture
def printer() -> FakePrinter:
    """A PC without a printer, until a test gives it one."""
    return FakePrinter()


@pytest.fixture
def desk(tmp_path: Path, printer: FakePrinter) -> Iterator[Desk]:
    """A counter over a new register."""
    made = make_desk(tmp_path, printer=printer, sync=FakeSync())
    yield made
    made.sign_out()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The look, in light."""
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def door(desk: Desk) -> FakeDoor:
    """The door to that counter."""
    return FakeDoor(lambda: desk)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, theme: Theme, door: FakeDoor) -> Iterator[MainWindow]:
    """The window at the door."""
    made = MainWindow(door, InlineTaskRunner(qapp), theme)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.frame = None
    made.finish()
    made.close()


@pytest.fixture
def inside(window: MainWindow, desk: Desk, qapp: QApplication) -> MainWindow:
    """The window with somebody signed in and the counter open."""
    desk.shifts.open(desk.actor, {"ktp-el": 12})
    window.enter(desk)
    qapp.processEvents()
    return window
