"""PySide6 must not lose references to True: 6.12.0 on Python 3.11 dropped one at each emit, and aborted the process."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QObject, Signal

_EMITS: Final = 200


class _Source(QObject):
    fired = Signal()
    told = Signal(bool)


def test_emitting_keeps_the_references_of_true() -> None:
    """200 emits leave True with as many references as before, give or take what Python itself holds for a moment."""
    source = _Source()
    heard: list[int] = []
    source.fired.connect(lambda: heard.append(1))
    source.told.connect(lambda _on: heard.append(1))
    before = sys.getrefcount(True)  # noqa: FBT003 - it is True that is counted
    for _ in range(_EMITS):
        source.fired.emit()
        source.told.emit(True)  # noqa: FBT003
    after = sys.getrefcount(True)  # noqa: FBT003
    assert len(heard) == 2 * _EMITS
    assert abs(after - before) < _EMITS // 10
