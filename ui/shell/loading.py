"""What the next screens need is imported ahead of them, in the thread of the window alone.

Qt asks a class of Qt for Python what it is without holding Python's lock, so none may come into being beside it.
"""

from __future__ import annotations

import gc
from collections import deque
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Loading(QObject):
    """Imports modules, one in each turn of the event loop: keys are answered in between."""

    def __init__(self, parent: QObject, nobody_in: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._nobody_in = nobody_in
        self._names: deque[str] = deque()
        self._done: Callable[[], None] = lambda: None
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._load_one)

    def begin_screens(self, done: Callable[[], None]) -> None:
        """All screens, the one that is needed first at the front."""
        frame = import_module("ui.shell.frame")
        self.begin(map(frame.screen_module, sorted(frame.SCREENS, key=lambda name: name != "intake")), done)

    def begin(self, names: Iterable[str], done: Callable[[], None]) -> None:
        """Import them in this order; `done` is called after the last one."""
        self._names, self._done = deque(names), done
        self._turn.start(0)

    def end(self) -> None:
        """Import nothing more."""
        self._turn.stop()

    def _load_one(self) -> None:
        if self._names:
            import_module(self._names.popleft())
            return
        self._turn.stop()
        if self._nobody_in():
            # All of it stays: looking through it for garbage again and again would only hold the window up.
            # What somebody works with goes again, and so does what is garbage by then.
            gc.collect()
            gc.freeze()
        self._done()
