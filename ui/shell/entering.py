"""Enter goes to the next field and never submits, because scanners end in Enter."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox, QWidget

from ui.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.shell.scan_watch import ScanWatch

TAKES_ENTER: Final = "takes_enter"
"""A widget with this property handles Enter itself: a search field, a list, a password."""


class EnterMovesOn(QObject):
    """Watches the application for Enter in fields and on buttons; also tells of any sign of life."""

    def __init__(self, alive: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alive = alive
        self._scans: ScanWatch | None = None
        self._watching = False

    def begin(self) -> None:
        """Watch from now on."""
        self._watching = True
        self._application().installEventFilter(self)

    def end(self) -> None:
        """Watch no more."""
        self._watching = False
        self._application().removeEventFilter(self)

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Look away while a screen is put together: no key arrives meanwhile, but thousands of other events do."""
        self._application().removeEventFilter(self)
        try:
            yield
        finally:
            if self._watching:
                self._application().installEventFilter(self)

    @staticmethod
    def _application() -> QCoreApplication:
        found = QCoreApplication.instance()
        if found is None:
            raise RuntimeError
        return found

    def watch_scans(self, scans: ScanWatch | None) -> None:
        """From here on scanners are told from hands; None where nobody is there who could follow a code."""
        self._scans = scans

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            self._alive()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return (self._scans is not None and self._scans.takes(watched, event)) or _moved_on(watched, event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._scans is not None:
            self._scans.hears(event)
        if kind == QEvent.Type.MouseButtonPress and self._scans is not None:
            self._scans.forget()
        return False


def _moved_on(watched: QWidget, event: QKeyEvent) -> bool:
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return False
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if not isinstance(watched, QLineEdit | QComboBox | QSpinBox | QAbstractButton):
        return False
    if watched.property(TAKES_ENTER) or QApplication.activePopupWidget() is not None:
        return False
    following = watched.nextInFocusChain()
    while following is not None and following is not watched and not _reachable(following):
        following = following.nextInFocusChain()
    if following is not None:
        following.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _reachable(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
