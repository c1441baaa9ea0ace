"""Background work: where results arrive, and what becomes of errors and of owners that are gone."""

from __future__ import annotations

import gc
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import SIGNAL, QObject
from shiboken6 import delete

from counter_app.domain.errors import AppError, RuleViolated
from ui.tasks import LETS_GO_AFTER_S, AtOnceRunner, CancelToken, Lane, TaskRunner, UnexpectedFault, give_way

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


def test_work_leaves_nothing_with_whoever_it_was_for(qtbot: QtBot, runner: TaskRunner) -> None:
    """Some owners live for a whole day, and a screen asks several times a second."""
    owner = QObject()
    before = owner.receivers(SIGNAL("destroyed(QObject*)"))
    arrived: list[int] = []
    for one in range(50):
        runner.submit(partial(int, one), lane=Lane.WRITE, owner=owner, done=arrived.append, failed=_nothing)
    qtbot.waitUntil(lambda: len(arrived) == 50)
    assert owner.receivers(SIGNAL("destroyed(QObject*)")) == before


def test_what_belongs_to_a_living_part_of_the_window_hears_of_its_work(qtbot: QtBot, runner: TaskRunner) -> None:
    """Also where nobody but its parent holds it."""
    parent = QObject()
    arrived: list[int] = []
    runner.submit(lambda: 1, lane=Lane.WRITE, owner=QObject(parent), done=arrived.append, failed=_nothing)
    gc.collect()
    qtbot.waitUntil(lambda: arrived == [1])


@pytest.mark.parametrize("fault", [None, RuleViolated("no_open_shift")])
def test_who_goes_during_work_done_at_once_hears_nothing(fault: AppError | None) -> None:
    """As with threads."""
    arrived: list[object] = []
    owner = QObject()

    def work() -> None:
        delete(owner)  # type: ignore[no-untyped-call]
        if fault is not None:
            raise fault

    AtOnceRunner().submit(work, lane=Lane.READ, owner=owner, done=arrived.append, failed=arrived.append)
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
