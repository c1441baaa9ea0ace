"""The application: started by `counter_app.bootstrap` with the door to the station."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from ui import preferences as prefs
from ui.crash import CrashHandler
from ui.language import use_language
from ui.shell.window import MainWindow
from ui.tasks import TaskRunner, UnexpectedFault
from ui.texts import error_message
from ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from counter_app.services.door import Door

WARM_UP_AFTER_MS = 150


@dataclass(frozen=True, slots=True)
class Options:
    """How the window starts: where this PC keeps its settings, and what to load after the first paint.

    `painted` is called once the first window stands on the screen (for the benchmark).
    """

    folder: Path | None = None
    scheme: str = ""
    language: str = ""
    warm_up: Callable[[], None] | None = None
    painted: Callable[[], None] | None = None


def run(door: Door, options: Options | None = None) -> int:
    """Show the window and work until it is closed; returns the exit code."""
    options = options or Options()
    app = running_application()
    crash = CrashHandler(options.folder, app)
    crash.install()
    window = open_window(app, door, options)
    crash.met.connect(lambda _where: _tell_defect(window))
    window.show()
    QTimer.singleShot(0, lambda: _after_paint(options, window))
    try:
        return app.exec()
    finally:
        window.finish()
        door.close()
        crash.remove()


def running_application() -> QApplication:
    """The application of this process, made where there is none; Fusion is the style on every system.

    The style is named as Qt's own argument: asking for it by a call makes Python know all of QStyle before the first
    paint.
    """
    found = QCoreApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([*sys.argv[:1], "-style", "Fusion"])


def open_window(app: QApplication, door: Door, options: Options) -> MainWindow:
    """The window with its look and language, not yet shown."""
    kept = prefs.load(options.folder)
    app.setApplicationName("counter-app")
    app.setApplicationDisplayName("Loket Luring")
    theme = Theme(app, Scheme(options.scheme or kept.scheme))
    use_language(app, options.language or kept.language)
    return MainWindow(door, TaskRunner(app), theme, folder=options.folder)


def _after_paint(options: Options, window: MainWindow) -> None:
    if options.painted is not None:
        options.painted()
    QTimer.singleShot(WARM_UP_AFTER_MS, lambda: window.warm_up(options.warm_up))


def _tell_defect(window: MainWindow) -> None:
    message = error_message(UnexpectedFault())
    if window.frame is not None:
        window.frame.place.say(message.text, "fault")
    elif window.page is not None:
        window.page.notice.tell(message)
