"""What happens when the program has a defect: it is noted without personal data, told once, and work goes on."""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Final, TextIO

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

RUNNING: Final = "running.txt"
REPORT: Final = "crash.txt"
_KEPT_REPORTS: Final = 50


class CrashHandler(QObject):
    """Hooks for every way in which an exception can get lost; tells each place in the code once."""

    met = Signal(str)
    """A defect was met, told in the GUI thread: where, without what the exception said."""
    _noted = Signal(str)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._seen: set[str] = set()
        self._lock = threading.Lock()
        self._file: TextIO | None = None
        self.died_last_time = False
        self._noted.connect(self.met, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks; a leftover file of the last run means that it died."""
        if self._folder is not None:
            mark = self._folder / RUNNING
            self.died_last_time = mark.exists() and mark.stat().st_size > 0
            self._file = mark.open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def remove(self) -> None:
        """Give the hooks back at a regular end."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._file is not None and self._folder is not None:
            faulthandler.disable()
            self._file.close()
            (self._folder / RUNNING).unlink(missing_ok=True)
            self._file = None

    def _on_exception(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        self._note(describe(kind, trace))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        self._note(describe(args.exc_type, args.exc_traceback))

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        self._note(describe(args.exc_type, args.exc_traceback))

    def _note(self, report: str) -> None:
        with self._lock:
            if report in self._seen:
                return
            self._seen.add(report)
            first = report.splitlines()[-1]
            if self._folder is not None and len(self._seen) <= _KEPT_REPORTS:
                _append(self._folder / REPORT, report)
        self._noted.emit(first)


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Kind and places only: what an exception says may hold a name or a number, so it is left out."""
    places = [
        f"  {frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([*places, kind.__qualname__])


def _append(file: Path, report: str) -> None:
    try:
        with file.open("a", encoding="utf-8") as out:
            out.write(report + "\n\n")
    except OSError:
        return


def tell(handler: CrashHandler, say: Callable[[str], None]) -> None:
    """Have defects told by `say` in the GUI thread."""
    handler.met.connect(say)
