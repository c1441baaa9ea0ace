"""Background work: where results arrive, and what becomes of errors and of owners that are gone."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from counter_app.domain.errors import AppError, RuleViolated
from ui.tasks import LETS_GO_AFTER_S, CancelToken, Lane, TaskRunner, UnexpectedFault, give_way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    """A runner with real threads."""
    made = TaskRunner(qapp)
    yield made
    made.close()


def _nothing(_value: object) -> None:
    """Nobody waits for this."""


def test_result_arrives_in_the_thread_of_the_window(qtbot: QtBot, runner: TaskRunner) -> None:
    """Work runs elsewhere, its result is handed over here."""
    seen: list[tuple[int, int]] = []
    owner = QObject()
    runner.submit(
        threading.get_ident,
        lane=Lane.READ,
        owner=owner,
        done=lambda there: seen.append((there, threading.get_ident())),
        failed=_nothing,
    )
    qtbot.waitUntil(lambda: bool(seen))
    there, here = seen[0]
    assert here == threading.get_ident()
    assert there != here


def test_an_error_of_ours_goes_to_whoever_asked(qtbot: QtBot, runner: TaskRunner) -> None:
    """An AppError is delivered as it was raised."""
    faults: list[AppError] = []
    owner = QObject()

    def work() -> None:
        raise RuleViolated("no_open_shift")

    runner.submit(work, lane=Lane.WRITE, owner=owner, done=_nothing, failed=faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert faults[0].code == "no_open_shift"


def test_a_defect_is_reported_and_the_screen_told(
    qtbot: QtBot, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is not ours goes to the crash handler's hook, and the screen gets out of waiting."""
    hooked: list[type[BaseException]] = []
    faults: list[AppError] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _fault, _trace: hooked.append(kind))
    owner = QObject()
    runner.submit(lambda: 1 // 0, lane=Lane.READ, owner=owner, done=_nothing, failed=faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert hooked == [ZeroDivisionError]
    assert isinstance(faults[0], UnexpectedFault)


def test_nothing_is_delivered_to_an_owner_that_is_gone(qtbot: QtBot, runner: TaskRunner) -> None:
    """A screen that was closed while its work ran hears nothing of it."""
    gate = threading.Event()
    arrived: list[object] = []
    after: list[object] = []
    owner, other = QObject(), QObject()
    runner.submit(lambda: gate.wait(60), lane=Lane.WRITE, owner=owner, done=arrived.append, failed=arrived.append)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    gate.set()
    runner.submit(lambda: 1, lane=Lane.WRITE, owner=other, done=after.append, failed=_nothing)
    qtbot.waitUntil(lambda: bool(after))
    assert arrived == []


def test_a_cancel_token_tells_that_somebody_asked() -> None:
    """Long work looks at it between its steps."""
    token = CancelToken()
    assert not token()
    token.cancel()
    assert token()


def test_work_soon_lets_the_window_go_first() -> None:
    """Python's own five milliseconds, several times for one key, would be felt."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.005)
    try:
        give_way()
        assert sys.getswitchinterval() == pytest.approx(LETS_GO_AFTER_S)
    finally:
        sys.setswitchinterval(before)
