"""Whatever is pressed in whatever order, and wherever the power goes: nothing crashes, and the register is whole."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from counter_app.domain.wita import day_bounds, day_of
from counter_app.storage.store import JournalStore
from tests.fakes.desk import PASSWORD, FakeDoor, FakeSync, make_desk, person, visit
from tests.fakes.printers import FakePrinter
from tests.fakes.registers import KEY, RepeatingRandom, SteppingClock
from tests.fakes.tasks import InlineTaskRunner
from tests.unit.hostile_texts import HOSTILE_TEXTS
from ui.shell.window import MainWindow
from ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from counter_app.services.desk import Desk

_K: Final = Qt.Key
_M: Final = Qt.KeyboardModifier
Press = tuple[Qt.Key, Qt.KeyboardModifier]

_PLAIN: Final = [
    *(getattr(_K, f"Key_F{number}") for number in range(1, 13)),
    _K.Key_Escape,
    _K.Key_Return,
    _K.Key_Tab,
    _K.Key_Backtab,
    _K.Key_Up,
    _K.Key_Down,
    _K.Key_Delete,
    _K.Key_Backspace,
    _K.Key_1,
    _K.Key_0,
]
_WITH_CONTROL: Final = [_K.Key_Return, _K.Key_N, _K.Key_K, _K.Key_B, _K.Key_J, _K.Key_L, _K.Key_P, _K.Key_R]
_WITH_CONTROL_TOO: Final = [_K.Key_Comma, _K.Key_1, _K.Key_2]
_WITH_ALT: Final = [getattr(_K, f"Key_{letter}") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789"]
_WORDS: Final = (
    "7501025708909999",
    "ROSMIATI OLII",
    "ktp rusak",
    "hulawa",
    "7501.02-K7Q-261124-001-",
    PASSWORD,
    "31-02-2026",
    *(text for _, text in HOSTILE_TEXTS[::9]),
)
_presses: Final = st.one_of(
    st.sampled_from([(key, _M.NoModifier) for key in _PLAIN]),
    st.sampled_from([(key, _M.ControlModifier) for key in (*_WITH_CONTROL, *_WITH_CONTROL_TOO)]),
    st.sampled_from([(key, _M.AltModifier) for key in _WITH_ALT]),
    st.just((_K.Key_F2, _M.ShiftModifier)),
)
_steps: Final = st.lists(st.one_of(_presses, st.sampled_from(_WORDS)), min_size=12, max_size=40)


def _focused(window: MainWindow) -> QWidget:
    return QApplication.focusWidget() or window


def _press(window: MainWindow, step: Press | str) -> None:
    if isinstance(step, str):
        QApplication.clipboard().setText(step)
        QTest.keyClick(_focused(window), _K.Key_V, _M.ControlModifier)
    else:
        QTest.keyClick(_focused(window), *step)
    QApplication.processEvents()


def _dismiss() -> None:
    """A dialog of the system's would wait for ever: nobody sits here to answer it."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()


def _begun(folder: Path, app: QApplication) -> tuple[Desk, MainWindow]:
    """A counter with two cases, its window open and somebody signed in."""
    desk = make_desk(folder, printer=FakePrinter(("EPSON",)), sync=FakeSync())
    desk.shifts.open(desk.actor, {"ktp-el": 12})
    desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    desk.intake.save(desk.actor, visit(person("YUSUF ISHAK", "7501020101859999"), {"KK-05": {}}))
    window = MainWindow(FakeDoor(lambda: desk), InlineTaskRunner(app), Theme(app, Scheme.LIGHT))
    window.show()
    window.activateWindow()
    window.enter(desk)
    app.processEvents()
    return desk, window


def _images(folder: Path, window: MainWindow, steps: Sequence[Press | str], cut: int) -> Iterator[Path]:
    """The register's files as the disk holds them in the middle of it and at the end."""
    for place, step in enumerate(steps):
        _press(window, step)
        if place == cut % len(steps):
            yield _copied(folder, "middle")
    yield _copied(folder, "end")


def _copied(folder: Path, name: str) -> Path:
    target = folder / name
    target.mkdir()
    for file in folder.glob("register.db*"):
        if file.suffix != ".lock":
            shutil.copy(file, target / file.name)
    return target / "register.db"


def _require_whole(image: Path) -> None:
    """What a PC finds after the power is back: a sound register in which every visit has all its cases."""
    store = JournalStore.open(image, KEY, clock=SteppingClock(), random=RepeatingRandom("image"))
    try:
        assert store.verify().ok
        start, end = day_bounds(day_of(SteppingClock().now))
        for row in store.day_rows(start, end + 400 * 86_400_000, limit=500):
            opened = store.visit(row.visit)
            assert opened is not None
            assert opened.cases == len(store.cases_of_visit(row.visit))
    finally:
        store.close()


@settings(max_examples=10)
@given(steps=_steps, cut=st.integers(0, 39))
def test_any_keys_in_any_order_leave_a_whole_register(qapp: QApplication, steps: list[Press | str], cut: int) -> None:
    """Keys, pasted texts and a power cut at any point; an exception anywhere fails the test by itself."""
    folder = Path(tempfile.mkdtemp(prefix="loket-keys-"))
    desk, window = _begun(folder, qapp)
    watcher = QTimer()
    watcher.timeout.connect(_dismiss)
    watcher.start(0)
    try:
        for image in _images(folder, window, steps, cut):
            _require_whole(image)
    finally:
        watcher.stop()
        window.frame = None
        window.finish()
        window.close()
        window.deleteLater()
        desk.sign_out()
        shutil.rmtree(folder, ignore_errors=True)
