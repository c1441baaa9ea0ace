"""Modules ahead of the screens, and garbage: both in the thread of the window."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from ui.shell.loading import Loading
from ui.shell.sweeping import Sweeping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

RARE = ("colorsys", "nturl2path", "tabnanny")


class Knot:
    """Garbage that only a collector finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """Something that belongs to the window."""
    yield QObject()
    gc.unfreeze()


def test_one_module_is_loaded_in_each_turn(owner: QObject) -> None:
    """In their order; then it is said, and none of it is looked through for garbage any more."""
    for name in RARE:
        sys.modules.pop(name, None)
    loading, loaded = Loading(owner, lambda: True), []
    loading.begin(RARE, lambda: loaded.append([name in sys.modules for name in RARE]))
    turns = [0]
    while not loaded and len(turns) < 100:
        QCoreApplication.processEvents()
        turns.append(sum(name in sys.modules for name in RARE))
    assert {0, 1, 2, 3} == set(turns)
    assert loaded == [[True, True, True]]
    assert len(gc.get_objects()) < gc.get_freeze_count()


def test_what_is_garbage_by_then_is_not_kept(owner: QObject) -> None:
    """What is frozen would stay for as long as the program runs."""
    gone: list[bool] = []
    weakref.finalize(Knot(), lambda: gone.append(True))
    loading, loaded = Loading(owner, lambda: True), []
    loading.begin((), lambda: loaded.append(True))
    while not loaded:
        QCoreApplication.processEvents()
    assert gone == [True]


def test_what_somebody_works_with_is_looked_through_as_ever(owner: QObject) -> None:
    """Whoever signs in before all is loaded leaves again, and everything of theirs with them."""
    before = gc.get_freeze_count()
    loading, loaded = Loading(owner, lambda: False), []
    loading.begin((), lambda: loaded.append(True))
    while not loaded:
        QCoreApplication.processEvents()
    assert gc.get_freeze_count() == before


def test_loading_ends_where_the_window_does(qtbot: QtBot, owner: QObject) -> None:
    """Nobody waits for screens that are never opened."""
    for name in RARE:
        sys.modules.pop(name, None)
    loading, loaded = Loading(owner, lambda: True), []
    loading.begin(RARE, lambda: loaded.append(True))
    loading.end()
    qtbot.wait(1)
    assert not loaded
    assert not any(name in sys.modules for name in RARE)


def test_garbage_of_any_thread_goes_in_the_thread_of_the_window(qtbot: QtBot, owner: QObject) -> None:
    """A part of the window that another thread lets go would be taken down beside the window's back."""
    sweeping, went = Sweeping(owner), []
    sweeping.begin()

    def make() -> None:
        for _ in range(3 * gc.get_threshold()[0]):
            weakref.finalize(Knot(), lambda: went.append(threading.current_thread()))

    maker = threading.Thread(target=make)
    maker.start()
    maker.join()
    assert not went
    qtbot.waitUntil(lambda: bool(went))
    assert set(went) == {threading.main_thread()}
    sweeping.end()
    assert gc.isenabled()


def test_python_looks_for_garbage_again_once_the_window_is_gone(owner: QObject) -> None:
    """Whatever became of it."""
    sweeping = Sweeping(owner)
    sweeping.begin()
    assert not gc.isenabled()
    sweeping.deleteLater()
    QCoreApplication.sendPostedEvents(sweeping, QEvent.Type.DeferredDelete.value)
    assert gc.isenabled()


def test_who_kept_python_from_its_garbage_finds_it_so_afterwards(owner: QObject) -> None:
    """Whether the window ends or goes: it gives back only what it took."""
    gc.disable()
    try:
        for ended in (True, False):
            sweeping = Sweeping(owner)
            sweeping.begin()
            if ended:
                sweeping.end()
                assert not gc.isenabled()
            sweeping.deleteLater()
            QCoreApplication.sendPostedEvents(sweeping, QEvent.Type.DeferredDelete.value)
            assert not gc.isenabled()
    finally:
        gc.enable()
