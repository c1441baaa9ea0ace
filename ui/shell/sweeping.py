"""Garbage is looked for in the thread of the window alone: what is found may own a part of it."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 500


class Sweeping(QObject):
    """Does what Python's collector does by itself in whatever thread makes objects, which it is kept from meanwhile."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._sweep)
        self.destroyed.connect(gc.enable)

    def begin(self) -> None:
        """From now on."""
        gc.disable()
        self._turn.start(EVERY_MS)

    def end(self) -> None:
        """As it was."""
        self._turn.stop()
        gc.enable()

    def _sweep(self) -> None:
        due = [
            age for age, (made, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if made > most
        ]
        if due:
            gc.collect(max(due))
