"""The power fails in the middle of a word: what the window had kept by then is there, and encrypted like the rest."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from counter_app.services.drafts import read_draft
from tests.fakes.registers import open_store

if TYPE_CHECKING:
    from pathlib import Path

# Types a letter each time that the window is at rest, and tells how many of them are in the register's file; once the
# field takes no more and all of it is there, each time.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from counter_app.services.drafts import read_draft
from tests.fakes.desk import FakeDoor, make_desk
from ui.app import running_application
from ui.shell.window import MainWindow
from ui.tasks import TaskRunner
from ui.theme import Scheme, Theme

app = running_application()
desk = make_desk(Path(sys.argv[1]))
window = MainWindow(FakeDoor(lambda: desk), TaskRunner(app), Theme(app, Scheme.LIGHT))
window.show()
desk.shifts.open(desk.actor, {})
window.enter(desk)
while window.frame.current is None:
    app.processEvents()
name = window.frame.screens["intake"].person.name
name.setFocus()
letters = sys.argv[2]
told = 0

def tick():
    global told
    typed = len(name.text())
    QTest.keyClick(name, letters[typed % len(letters)])
    draft = read_draft("intake/U-SITI", desk.store.draft("intake/U-SITI"))
    kept = len(draft.form["visit"]["lines"][0]["person"]["name"]) if draft else 0
    full = len(name.text()) == typed
    if kept > told or (full and kept == typed):
        told = kept
        print(kept, flush=True)

ticking = QTimer()
ticking.timeout.connect(tick)
ticking.start(5)
app.exec()
"""
LETTERS = "ROSMIATIOLII"


def test_a_killed_window_loses_no_letter_that_was_kept(tmp_path: Path) -> None:
    """Without a pause in the typing, and killed at whatever it is doing."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path), LETTERS], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        limit = threading.Timer(120, program.kill)
        limit.start()
        lines = [program.stdout.readline() for _ in range(2)]
        program.kill()
        limit.cancel()
        lines += program.stdout.readlines()
    assert lines[1]
    last = max(int(line) for line in lines if line.endswith("\n"))
    for path in tmp_path.iterdir():
        assert LETTERS.encode() not in path.read_bytes(), path.name
    store = open_store(tmp_path / "register.db")
    draft = read_draft("intake/U-SITI", store.draft("intake/U-SITI"))
    assert store.verify().ok
    store.close()
    assert draft is not None
    name = draft.form["visit"]["lines"][0]["person"]["name"]
    assert len(name) >= last
    assert name == (LETTERS * len(name))[: len(name)]
    assert draft.spot is not None
    assert (draft.spot.field, draft.spot.cursor) == ("person.name", len(name))
