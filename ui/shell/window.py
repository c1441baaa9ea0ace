"""The one window: first the door, then the frame, the covers over it, and the keys that work everywhere."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakMethod

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from counter_app.domain.errors import StorageFault
from ui import preferences as prefs
from ui.overriding import override
from ui.shell.entering import EnterMovesOn
from ui.shell.loading import Loading
from ui.shell.parting import Parting
from ui.shell.sweeping import Sweeping
from ui.tasks import Lane, give_way
from ui.texts import error_message, tr
from ui.theme import Scheme, dress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent

    from counter_app.domain.errors import AppError
    from counter_app.domain.qr import ScanReading
    from counter_app.services.desk import Desk
    from counter_app.services.door import Door
    from ui.door_page import DoorPage
    from ui.shell.frame import Frame
    from ui.shell.key_help import KeyHelp
    from ui.shell.lock import LockCover
    from ui.tasks import TaskRunner
    from ui.theme import Theme

# Before the first paint only what it needs is imported; the rest comes when it is first opened.
# ruff: noqa: PLC0415

F_KEYS: Final = {
    "F2": "intake",
    "Shift+F2": "sheets",
    "F3": "search",
    "F4": "queue",
    "F5": "cases",
    "F6": "hand_over",
    "F7": "consultation",
    "F8": "papers",
    "F9": "day_log",
    "F10": "sync",
    "F11": "close_shift",
    "Ctrl+R": "readiness",
}
OUTAGE_KEYS: Final = {"Ctrl+1": "listrik", "Ctrl+2": "jaringan"}
SMALLEST: Final = (760, 480)
COPY_GRACE_S: Final = 8.0
"""How long the end of the program waits for a copy that is under way."""


class MainWindow(QMainWindow):
    """Holds what is shown now; everything behind the door is imported when the door opens."""

    def __init__(self, door: Door, tasks: TaskRunner, theme: Theme, *, folder: Path | None = None) -> None:
        super().__init__()
        self._door, self._tasks, self._theme, self._folder = door, tasks, theme, folder
        self.preferences = prefs.load(folder)
        self.frame: Frame | None = None
        self.page: DoorPage | None = None
        self._cover: LockCover | None = None
        self._help: KeyHelp | None = None
        self._before: QWidget | None = None
        self._copying: list[WeakMethod[Callable[[float], None]]] = []
        self.setWindowTitle(tr("Loket Luring"))
        self.setWindowIcon(QIcon("icons:counter-app.svg"))
        self.setMinimumSize(*SMALLEST)
        self.resize(1366, 768)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        self._entering = EnterMovesOn(self._alive, self)
        self._parting = Parting(self)
        self._loading = Loading(self, lambda: self.frame is None)
        self._sweeping = Sweeping(self)
        self._watching = False
        self._bind_keys()
        dress(self)
        self.show_door()

    def show_door(self) -> None:
        """Signing in, the first start where there is no station yet, or why neither can be."""
        try:
            self.page = self._door_page()
        except StorageFault as fault:
            from ui.door_page import closed_page

            self.page = closed_page(fault)
        self._show(self.page)
        QTimer.singleShot(0, self.page, self.page.begin)

    def _door_page(self) -> DoorPage:
        if self._door.is_set_up:
            from ui.screens.sign_in.view import SignInScreen

            sign_in = SignInScreen(self._door, self._tasks, last=self.preferences.last_login)
            sign_in.known.connect(lambda login: self._prefer(last_login=login))
            sign_in.opened.connect(lambda desk: self.enter(desk))  # noqa: PLW0108 - the signal carries an object, the slot takes a desk
            return sign_in
        from ui.screens.first_start.view import FirstStartScreen

        first = FirstStartScreen(self._door, self._tasks)
        first.finished.connect(self.show_door)
        return first

    def enter(self, desk: Desk) -> None:
        """Somebody is signed in: show the frame."""
        from ui.shell.frame import Frame
        from ui.shell.scan_watch import ScanWatch
        from ui.workplace import Workplace

        self._copying = [stop for stop in self._copying if stop() is not None] + [WeakMethod(desk.backups.stop)]
        place = Workplace(desk, self._tasks, self, preferences=self.preferences)
        foreign = tr("Kode yang dipindai tidak dikenal; isian tetap seperti semula.")
        self._entering.watch_scans(ScanWatch(self._follow_scan, lambda: place.say(foreign, "attention")))
        place.left.connect(self.leave)
        place.scheme_chosen.connect(self._on_scheme)
        place.language_chosen.connect(self._on_language)
        place.idle_chosen.connect(self._on_idle)
        self.frame = Frame(place)
        self.page = None
        self._show(self.frame)
        self._alive()
        self.frame.begin()

    def leave(self) -> None:
        """Sign out and go back to the door."""
        from ui.door_page import leaving_page

        if self.frame is None:
            return
        self.frame.put_down()
        self.frame.let_go()
        place, sign_out, self.frame = self.frame.place, self.frame.place.desk.sign_out, None
        self._entering.watch_scans(None)
        self._uncover()
        self._idle.stop()
        self.page = leaving_page()
        self._show(self.page)
        self._parting.let_go(place)
        # Behind the drafts and saves that still wait: the register closes when all of them are in it.
        self._tasks.submit(
            sign_out, lane=Lane.WRITE, owner=self, done=lambda _none: self.show_door(), failed=self._on_not_left
        )

    def _on_not_left(self, fault: AppError) -> None:
        self.show_door()
        if self.page is not None:
            self.page.notice.tell(error_message(fault))

    def lock(self) -> None:
        """Cover the screen; what was typed stays as it is."""
        if self.frame is None or self._cover is not None:
            return
        from ui.shell.lock import LockCover

        self._close_help()
        self._before = QApplication.focusWidget()
        self.frame.put_down()
        self.frame.keeping.copy_now()
        desk = self.frame.place.desk
        self._tasks.submit(desk.remember, lane=Lane.WRITE, owner=self, done=_nothing, failed=_nothing)
        pin = self.frame.place.pin
        self._cover = LockCover(self.frame.place.desk, self._tasks, pin=pin, parent=self)
        self._cover.opened.connect(self._uncover)
        self._cover.left.connect(self.leave)
        self._lay(self._cover)
        self._cover.secret.setFocus()

    def show_help(self) -> None:
        """F1: the keys; F1 again closes them."""
        if self._help is not None:
            self._close_help()
            return
        if self._cover is not None:
            return
        from ui.shell.key_help import KeyHelp

        self._before = QApplication.focusWidget()
        self._help = KeyHelp(self.preferences, self, more=self.frame is not None)
        self._help.closed.connect(self._close_help)
        self._help.settings_wanted.connect(lambda: self._on_screen("settings"))
        self._help.scheme_chosen.connect(self._on_scheme)
        self._help.language_chosen.connect(self._on_language)
        self._lay(self._help)
        self._help.back.setFocus()

    def warm_up(self, more: Callable[[], None] | None) -> None:
        """After the first paint: in the background what is no part of the window, then its screens."""

        def screens(_result: object) -> None:
            self._loading.begin_screens(give_way)

        self._tasks.submit(more or (lambda: None), lane=Lane.READ, owner=self, done=screens, failed=screens)

    def finish(self) -> None:
        """The end: let background work run out; a copy may still be under way of a session that was left."""
        self._entering.end()
        self._loading.end()
        if self.frame is not None:
            self.frame.place.checking.stop()
        for found in self._copying:
            stop = found()
            if stop is not None:
                stop(COPY_GRACE_S)
        self._tasks.close()
        self._sweeping.end()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._watching:
            self._watching = True
            # From the first event that it sees, Python has to know every type of Qt: not before the first paint.
            QTimer.singleShot(0, self, self._entering.begin)
            self._sweeping.begin()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for cover in (self._cover, self._help):
            if cover is not None:
                cover.setGeometry(self.rect())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.frame is not None:
            self.frame.put_down()
        super().closeEvent(event)

    def _bind_keys(self) -> None:
        bindings: dict[str, Callable[[], None]] = {
            "F1": self.show_help,
            "Esc": self._on_escape,
            "Ctrl+Return": self._on_primary,
            "Ctrl+Enter": self._on_primary,
            "Ctrl+L": self.lock,
            "Ctrl+,": lambda: self._on_screen("settings"),
            "Ctrl+P": self._on_print,
            "Ctrl+J": self._on_next,
            "F12": self._on_copy,
            "Ctrl+Shift+C": self._on_copy,
        }
        bindings |= {key: partial(self._on_outage, reason) for key, reason in OUTAGE_KEYS.items()}
        bindings |= {key: partial(self._on_screen, name) for key, name in F_KEYS.items()}
        for key, act in bindings.items():
            made = QShortcut(QKeySequence(key), self)
            # A key that is held down would end the outage that it began, or confirm what it was warned of.
            made.setAutoRepeat(False)
            made.activated.connect(act)

    def _follow_scan(self, reading: ScanReading, known: Callable[[], None], unknown: Callable[[], None]) -> bool:
        if self.frame is None or self._covered:
            return False
        self.frame.follow(reading, known, unknown)
        return True

    @property
    def _covered(self) -> bool:
        return self._cover is not None or self._help is not None

    def _on_screen(self, name: str) -> None:
        if self.frame is not None and self._cover is None:
            self._close_help()
            self.frame.open(name)

    def _on_escape(self) -> None:
        if self._help is not None:
            self._close_help()
        elif self._cover is None and self.frame is not None:
            self.frame.step_back()
        elif self.page is not None:
            self.page.step_back()

    def _on_primary(self) -> None:
        if self._cover is not None:
            self._cover.unlock()
        elif self.frame is not None and not self._covered:
            self.frame.primary()
        elif self.page is not None:
            self.page.primary()

    def _on_print(self) -> None:
        if self.frame is not None and not self._covered:
            self.frame.print_out()

    def _on_next(self) -> None:
        if self.frame is not None and not self._covered:
            self.frame.next_call.take()

    def _on_outage(self, reason: str) -> None:
        if self.frame is not None and not self._covered:
            self.frame.outage_keys.press(reason)

    def _on_copy(self) -> None:
        if self.frame is not None and not self._covered:
            self.frame.copy_next()

    def _prefer(self, **changes: Any) -> None:  # noqa: ANN401 - a field of the preferences
        before, self.preferences = self.preferences, replace(self.preferences, **changes)
        if self.preferences != before:
            # Behind the saves, of which none is dropped at the end and none overtakes another.
            work = partial(prefs.save, self._folder, self.preferences)
            self._tasks.submit(work, lane=Lane.WRITE, owner=self, done=_nothing, failed=_nothing)
        if self.frame is not None:
            self.frame.place.preferences = self.preferences

    def _on_scheme(self, scheme: str) -> None:
        self._prefer(scheme=scheme)
        self._theme.choose(Scheme(scheme))

    def _on_idle(self, minutes: int) -> None:
        self._prefer(idle_minutes=minutes)
        self._alive()

    def _on_language(self, language: str) -> None:
        from ui.language import use_language

        self._prefer(language=language)
        use_language(self._theme.app, language)
        self._close_help()
        if self.frame is not None:
            self.frame.put_down()
            self.frame.let_go()
            place = self.frame.place
            self.enter(place.desk)
            self.frame.place.pin = place.pin
            self._parting.let_go(place)
        else:
            self.show_door()

    def _close_help(self) -> None:
        if self._help is not None:
            self._help.deleteLater()
            self._help = None
            self._lift()

    def _uncover(self) -> None:
        if self._cover is not None:
            self._cover.deleteLater()
            self._cover = None
            self._lift()
        self._alive()

    def _lay(self, cover: QWidget) -> None:
        """Put a cover over what is shown, which takes no key while it lies there."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._stack.setEnabled(False)
        cover.setGeometry(self.rect())
        cover.show()
        cover.raise_()

    def _lift(self) -> None:
        """The cover is gone: go on in the field that had the focus."""
        self._stack.setEnabled(True)
        before, self._before = self._before, None
        alive = before is not None and isValid(before)  # type: ignore[no-untyped-call]
        if before is not None and alive and self._stack.isAncestorOf(before):
            before.setFocus()
        elif self.frame is not None and self.frame.current is not None:
            self.frame.current.setFocus()

    def _show(self, widget: QWidget) -> None:
        while self._stack.count():
            old = self._stack.widget(0)
            if old is not None:
                self._stack.removeWidget(old)
                self._parting.let_go(old)
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def _alive(self) -> None:
        """Somebody did something: the idle time begins anew."""
        if self.frame is not None and self._cover is None:
            self.frame.keeping.alive()
            self._idle.start(self.preferences.idle_minutes * 60_000)


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
