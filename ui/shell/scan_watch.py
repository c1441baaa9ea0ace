"""Scanners type and end with Enter: what they typed is taken back, and the program goes where the code belongs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from counter_app.domain.qr import MAX_SCAN, ScanReading, scan_at_end
from ui.shell.standing import WRITTEN, put_back, standing

Answer = Callable[[], None]
Find = Callable[[ScanReading, Answer, Answer], bool]
"""Looks a code up and calls one of two answers, known or unknown; False where nobody is there who could look."""

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_HELD: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock})
_TYPING: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_BY_HAND: Final = 5
"""More letters than this before Enter were not typed at a list by hand."""
_GAP_MS: Final = 80
"""Keys that follow each other faster than this, one after the other, come from a scanner."""


class _Typed(NamedTuple):
    """One character: where it went, and what stood there before it."""

    widget: QWidget
    mark: str
    before: object


class _Burst:
    """Keys that came as fast as only a scanner sends them, and what stood in each widget before."""

    def __init__(self, at: int = 0) -> None:
        self._last = at
        self._before: dict[int, tuple[QWidget, object]] = {}
        self._letters = False
        self.count = 0

    def goes_on(self, at: int) -> bool:
        """Whether a key at that time (ms) belongs to what came before it."""
        return bool(self.count) and at - self._last <= _GAP_MS

    def inside(self, at: int) -> bool:
        """Whether a key at that time comes among the letters of a code; spaces alone are none."""
        return self._letters and self.goes_on(at)

    def note(self, widget: QWidget, mark: str, at: int) -> None:
        """One more key."""
        self._last = at
        self.count += 1
        self._letters = self._letters or mark != " "
        self._before.setdefault(id(widget), (widget, standing(widget)))

    @property
    def missed(self) -> bool:
        """Whether a scanner typed where nothing is written: each of its letters may have meant something there."""
        return self.count > _BY_HAND and not all(isinstance(one, WRITTEN) for one, _ in self._before.values())

    def take_back(self) -> None:
        """As if nothing had come; the focus is where it was."""
        there = [(widget, before) for widget, before in self._before.values() if isValid(widget)]  # type: ignore[no-untyped-call]
        for widget, before in there:
            put_back(widget, before)
        if there and there[0][0].isVisible():
            there[0][0].setFocus()


class ScanWatch:
    """Looks at every key before the widgets do; only what a scanner typed is kept from them, and only its Enter.

    A code is verified in the register before anything happens; one that stands for nothing there was typed by somebody,
    unless it came as fast as a scanner types and went where nothing is written: that is taken back, and told. What is
    typed into a field that hides it is not looked at, and not remembered.
    """

    def __init__(self, find: Find, foreign: Answer) -> None:
        self._find, self._foreign = find, foreign
        self._run: list[_Typed] = []
        self._burst = _Burst()
        self._passing = False

    def forget(self) -> None:
        """What was typed so far is no part of what comes."""
        self._run = []
        self._burst = _Burst()

    def hears(self, event: QKeyEvent) -> None:
        """A key that may be one of the window's own, which then reaches no widget: what was typed ends there."""
        if event.key() not in _HELD and (not event.text() or event.modifiers() & ~_TYPING):
            self.forget()

    def takes(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether a key goes no further: a scanner's Enter, and a space among its letters that would press a button."""
        target = _target(watched)
        if target is None or self._passing or event.key() in _HELD:
            return False
        if _hides(target):
            self.forget()
            return False
        at = event.timestamp()
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            run, burst = self._run, self._burst if self._burst.goes_on(at) else _Burst()
            self.forget()
            return self._ends(target, run, burst)
        text = event.text()
        if event.isAutoRepeat() or not text or not text.isprintable() or event.modifiers() & ~_TYPING:
            self.forget()
            return False
        self._run = [*self._run[1 - MAX_SCAN :], _Typed(target, text, standing(target))]
        # A space in the middle of a code would press a button, which nothing can take back.
        presses = text == " " and self._burst.inside(at) and not isinstance(target, WRITTEN)
        if not self._burst.goes_on(at):
            self._burst = _Burst(at)
        self._burst.note(target, text, at)
        return presses

    def _ends(self, target: QWidget, run: list[_Typed], burst: _Burst) -> bool:
        found = scan_at_end("".join(one.mark for one in run))
        if found is None:
            return self._missed(burst) or (isinstance(target, QAbstractItemView) and len(run) > _BY_HAND)
        reading, length = found

        def unknown() -> None:
            listed = isinstance(target, QAbstractItemView)
            if not self._missed(burst) and target is QApplication.focusWidget() and not listed:
                self._pass_on(target)

        return self._find(reading, lambda: _all_back(run[-length:]), unknown)

    def _missed(self, burst: _Burst) -> bool:
        if burst.missed:
            burst.take_back()
            self._foreign()
        return burst.missed

    def _pass_on(self, target: QWidget) -> None:
        """It was no code: Enter means what it means here."""
        self._passing = True
        try:
            enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
            QCoreApplication.sendEvent(target, enter)
        finally:
            self._passing = False


def _target(watched: QWidget) -> QWidget | None:
    """The widget that a key is for: each key is looked at once, on its way to the focus."""
    if isinstance(watched, QLineEdit) or watched is QApplication.focusWidget():
        return watched
    return QApplication.focusWidget() if watched is QApplication.activePopupWidget() else None


def _hides(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit) and widget.echoMode() != QLineEdit.EchoMode.Normal


def _all_back(typed: list[_Typed]) -> None:
    """What stood in each widget before the scan stands there again, as if nobody had typed."""
    seen: set[int] = set()
    for one in typed:
        if id(one.widget) not in seen and isValid(one.widget):  # type: ignore[no-untyped-call]
            seen.add(id(one.widget))
            put_back(one.widget, one.before)
