"""Enter goes to the next field and never submits, because scanners end in Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox, QWidget
from shiboken6 import isValid

from ui.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from ui.shell.scan_watch import ScanWatch

TAKES_ENTER: Final = "takes_enter"
"""A widget with this property handles Enter itself: a search field, a list, a password."""


class EnterMovesOn(QObject):
    """Watches for Enter in fields and on buttons; also tells of any sign of life.

    It looks at what has the focus alone, for keys go there, and at the window in front, for the mouse: every event that
    Python sees waits its turn among the threads, and thousands reach the rest of the window.
    """

    def __init__(self, alive: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alive = alive
        self._scans: ScanWatch | None = None
        self._watched: dict[str, QObject] = {}
        self._begun = False

    def begin(self) -> None:
        """Watch from now on."""
        application = QCoreApplication.instance()
        if isinstance(application, QApplication):
            self._begun = True
            application.focusChanged.connect(self._on_focus)
            application.focusWindowChanged.connect(self._on_window)
            self._on_focus(None, application.focusWidget())
            self._on_window(application.focusWindow())

    def end(self) -> None:
        """Watch no more."""
        application = QCoreApplication.instance()
        if self._begun and isinstance(application, QApplication):
            self._begun = False
            application.focusChanged.disconnect(self._on_focus)
            application.focusWindowChanged.disconnect(self._on_window)
            for what in tuple(self._watched):
                self._watch(what, None)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._watch("widget", now)

    def _on_window(self, now: QWindow | None) -> None:
        self._watch("window", now)

    def _watch(self, what: str, now: QObject | None) -> None:
        before = self._watched.pop(what, None)
        if before is not None and isValid(before):  # type: ignore[no-untyped-call]
            before.removeEventFilter(self)
        if now is not None:
            self._watched[what] = now
            now.installEventFilter(self)

    def watch_scans(self, scans: ScanWatch | None) -> None:
        """From here on scanners are told from hands; None where nobody is there who could follow a code."""
        self._scans = scans

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            # A list that falls open takes the keys without the focus.
            popup = event.reason() == Qt.FocusReason.PopupFocusReason
            self._watch("popup", QApplication.activePopupWidget() if popup else None)
        # A key that is the window's own is never pressed on a widget.
        if kind in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
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
