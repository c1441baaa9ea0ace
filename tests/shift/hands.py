"""Somebody at the keyboard of the real window: presses keys, types, scans, and looks at what is shown."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from ui.overriding import override
from ui.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from typing import Any

    from PySide6.QtCore import QObject

    from counter_app.domain.errors import AppError
    from ui.screen import Screen
    from ui.shell.window import MainWindow
    from ui.tasks import T, Task

PATIENCE_S: Final = 20.0
MOST_TABS: Final = 80
POLL_S: Final = 0.0005
_MARKS: Final = {"Return": "\r", "Tab": "\t", "Space": " ", "Esc": "\x1b"}
"""What keyboards write with keys that are no letters."""
_PLAIN: Final = Qt.KeyboardModifier.NoModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


class NeverSeenError(AssertionError):
    """Something that the shift waits for is not shown, or not there."""

    def __init__(self, what: str, after: str) -> None:
        super().__init__(what, after)


class WatchedRunner(TaskRunner):
    """The program's own lanes, which can be asked whether any work is still under way that somebody waits for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = threading.Lock()
        self._under_way = 0
        self._unwatched = TaskRunner(self)

    @property
    def busy(self) -> bool:
        """Whether something has been begun and has not come back; nobody at the counter waits for a copy."""
        with self._turn:
            return self._under_way > 0

    @override
    def submit(
        self,
        work: Callable[[], T],
        *,
        lane: Lane,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[AppError], None],
    ) -> Task:
        """Start work, and count it."""
        if lane in {Lane.KEEP, Lane.CHECK}:
            return self._unwatched.submit(work, lane=lane, owner=owner, done=done, failed=failed)
        with self._turn:
            self._under_way += 1
        return super().submit(work, lane=lane, owner=owner, done=done, failed=failed)

    @override
    def close(self) -> None:
        """As the program's own."""
        self._unwatched.close()
        super().close()

    @override
    def _came_back(
        self, task: Task, done: Callable[[Any], None], failed: Callable[[AppError], None], future: Future[Any]
    ) -> None:
        super()._came_back(task, done, failed, future)
        with self._turn:
            self._under_way -= 1


class Stopwatch:
    """Is told how long the window took for each key, and for each turn of its event loop; keeps nothing itself."""

    def key(self, what: str, seconds: float) -> None:
        """From the key to the last thing that was done and painted for it."""

    def begins(self) -> None:
        """The window begins with something."""

    def turn(self, what: str, seconds: float) -> None:
        """The window did nothing else for so long."""


class Hands:
    """Two hands and a pair of eyes.

    `quiet` is how long nothing may happen in the window before a key counts as answered: 0 goes on as soon as there is
    nothing to do, a few milliseconds also wait for what is painted a little later.
    """

    def __init__(
        self, window: MainWindow, runner: WatchedRunner, *, quiet: float = 0.0, watch: Stopwatch | None = None
    ) -> None:
        self.window, self._runner, self._quiet = window, runner, quiet
        self._watch = watch or Stopwatch()
        self._loop = QAbstractEventDispatcher.instance()
        self._what = "beginning"

    @property
    def screen(self) -> Screen:
        """The screen that is open."""
        assert self.window.frame is not None
        assert self.window.frame.current is not None
        return self.window.frame.current

    def press(self, *keys: str) -> None:
        """Press keys as they are named on the screens: `F2`, `Ctrl+Enter`, `Alt+N`, `Down`, `1`."""
        for key in keys:
            combination = QKeySequence(key)[0]
            code, modifiers = combination.key(), combination.keyboardModifiers()
            text = key.lower() if len(key) == 1 else _MARKS.get(key, "")
            self._send(f"{self._where()} {key}", code, text, modifiers)

    def types(self, text: str) -> None:
        """Type a text letter by letter."""
        for letter in text:
            code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            shifted = letter.isascii() and letter.isupper()
            self._send(f"{self._where()} letter", code, letter, _SHIFT if shifted else _PLAIN)

    def scans(self, text: str) -> None:
        """A scanner types a code and ends with Enter."""
        self.types(text)
        self.press("Return")

    def goes_to(self, field: str) -> None:
        """Tab through the screen until the field of that name has the cursor."""
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            if focused is not None and focused.accessibleName() == field:
                return
            self.press("Tab")
        wanted = f"field {field} on {self._where()}"
        raise NeverSeenError(wanted, self._what)

    def chooses(self, words: str) -> None:
        """Take an entry of the box that has the cursor, by its arrow keys."""
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox)
        self.press(*["Up"] * box.currentIndex())
        self.press(*["Down"] * box.findText(words, Qt.MatchFlag.MatchStartsWith))
        assert box.currentText().startswith(words)

    def sees(self, what: Callable[[], bool], words: str) -> None:
        """Wait until something is shown; `words` say what was missing where it never is."""
        deadline = time.monotonic() + PATIENCE_S
        while not what():
            if time.monotonic() > deadline:
                raise NeverSeenError(words, self._what)
            self._turn_or_rest()

    def on(self, screen: str) -> None:
        """Wait until a screen is open and all that it asked for has come."""
        self.sees(lambda: self._open_screen() == screen, f"screen {screen}, but {self._open_screen()}")
        self.settled()

    def settled(self) -> None:
        """Wait until no work is under way and nothing is left to be done in the window."""
        while self._runner.busy or self._turn():
            self._turn_or_rest()

    def _where(self) -> str:
        return self._open_screen() or "door"

    def _open_screen(self) -> str:
        frame = self.window.frame
        if frame is None or frame.current is None:
            return ""
        return next(name for name, screen in frame.screens.items() if screen is frame.current)

    def _send(self, what: str, code: Qt.Key, text: str, modifiers: Qt.KeyboardModifier) -> None:
        self._what = what
        window = self.window.windowHandle()
        begun = time.perf_counter()
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            self._watch.begins()
            at = time.perf_counter()
            QTest.sendKeyEvent(action, window, code, text, modifiers)
            self._watch.turn(what, time.perf_counter() - at)
        done = time.perf_counter()
        while True:
            busy = self._turn()
            now = time.perf_counter()
            if busy:
                done = now
            elif now - done >= self._quiet:
                break
            else:
                time.sleep(POLL_S)
        self._watch.key(what, done - begun)

    def _turn(self) -> bool:
        """One turn of the event loop; whether there was anything to do."""
        self._watch.begins()
        at = time.perf_counter()
        worked = self._loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._watch.turn(self._what, time.perf_counter() - at)
        return worked

    def _turn_or_rest(self) -> None:
        if not self._turn():
            time.sleep(POLL_S)
