"""A process that opens one window, says when it stood on the screen and how much memory it holds, and ends.

`sign-in FOLDER` opens the program's sign-in; `bare` opens the window of Qt for Python's quick start;
`saved FOLDER` signs in and saves a visit first. Prints monotonic nanoseconds and resident kilobytes.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Final

# Written out: the module of the demo that knows them loads far more than a window needs.
HINTS: Final = {"siti": "loket-contoh"}


def _told() -> None:
    resident = next(line for line in Path("/proc/self/status").read_text("utf-8").splitlines() if "VmRSS" in line)
    sys.stdout.write(f"{time.monotonic_ns()} {resident.split()[1]}\n")
    sys.stdout.flush()
    os._exit(0)


def _bare() -> None:
    """The window of Qt for Python's own quick start: a centred label and a button in a column."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

    app = QApplication(sys.argv[:1])
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(QLabel("Loket Luring", alignment=Qt.AlignmentFlag.AlignCenter))
    layout.addWidget(QPushButton("Masuk"))
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(0, _told)
    app.exec()


def _sign_in(folder: Path) -> None:
    """As `counter-app` does it."""
    import counter_app.__main__  # noqa: F401 - what a start loads
    from counter_app import bootstrap

    bootstrap.open_window(folder, painted=_told)


def _saved(folder: Path) -> None:
    from counter_app.bootstrap.door import StationDoor
    from counter_app.config import Places
    from tests.perf.bench_save import forms
    from ui.app import Options, run

    def save() -> None:
        desk = door.sign_in("siti", HINTS["siti"])
        saved = desk.intake.save(desk.actor, forms(1)[0])
        desk.papers.pdf(saved.paper)
        _told()

    door = StationDoor(Places(folder), keyring=False, hints=HINTS)
    run(door, Options(folder=folder, painted=save))


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    elif sys.argv[1] == "saved":
        _saved(Path(sys.argv[2]))
    else:
        _sign_in(Path(sys.argv[2]))
