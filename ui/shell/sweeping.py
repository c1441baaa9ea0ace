"""Garbage is looked for in the thread of the window alone: what is found may own a part of it."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 500


class _Taken:
    """Whether the collector was taken from Python; outlives what took it."""

    def __init__(self) -> None:
        self._mine = False

    def take(self) -> None:
        """Keep Python from it, unless somebody else does already."""
        if gc.isenabled():
            self._mine = True
            gc.disable()

    def give_back(self) -> None:
        """As it was."""
        if self._mine:
            self._mine = False
            gc.enable()


class Sweeping(QObject):
    """Does what Python's collector does by itself in whatever thread makes objects, which it is kept from meanwhile."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._sweep)
        self._took = _Taken()
        self.destroyed.connect(self._took.give_back)

    def begin(self) -> None:
        """From now on."""
        self._took.take()
        self._turn.start(EVERY_MS)

    def end(self) -> None:
        """As it was."""
        self._turn.stop()
        self._took.give_back()

    def _sweep(self) -> None:
        due = [
            age for age, (made, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if made > most
        ]
        if due:
            gc.collect(max(due))
