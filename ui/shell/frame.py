"""The frame of a signed-in window: rail, the open screen, and the status strip."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete

from counter_app.domain.readiness import State, clock_back
from counter_app.domain.records import TicketRecord
from counter_app.domain.wita import clock_words, compact_day, day_of
from counter_app.services.drafts import newest_draft
from ui.copying import CLEAR_AFTER_S, CopyRound
from ui.display.control import Display
from ui.going import CaseAct
from ui.overriding import override
from ui.scanning import destination
from ui.shell.allowed import has_screen
from ui.shell.keeping import Keeping
from ui.shell.next_call import NextCall
from ui.shell.outage_keys import OutageKeys
from ui.shell.paper_question import PaperQuestion
from ui.shell.rail import Rail
from ui.shell.spooling import Spooling
from ui.shell.strip import StatusStrip
from ui.tasks import OwnedLanes
from ui.texts import error_message, tr, word
from ui.voice import Voice
from ui.words.readiness import finding_message
from ui.words.register import NOTICE, ROLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from counter_app.domain.errors import AppError
    from counter_app.domain.qr import ScanReading
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.drafts import Draft
    from counter_app.services.finding import Scanned
    from ui.screen import Screen
    from ui.workplace import Workplace

SCREENS: Final = {
    "open_shift": "OpenShiftScreen",
    "intake": "IntakeScreen",
    "receipt": "ReceiptScreen",
    "cases": "CasesScreen",
    "case": "CaseScreen",
    "search": "SearchScreen",
    "queue": "QueueScreen",
    "hand_over": "HandOverScreen",
    "consultation": "ConsultationScreen",
    "papers": "PapersScreen",
    "day_log": "DayLogScreen",
    "sync": "SyncScreen",
    "close_shift": "CloseShiftScreen",
    "readiness": "ReadinessScreen",
    "outages": "OutagesScreen",
    "sheets": "SheetsScreen",
    "settings": "SettingsScreen",
}
"""Screens by name; each is imported in the background after the start, or when it is first opened."""
_COUNTED_FIRST: Final = "open_shift/"
"""What was typed at the opening stands there when the counter is opened; nobody goes on with it afterwards."""
NARROW_BELOW: Final = 1060
_DEEPEST: Final = 20


def screen_module(name: str) -> str:
    """The module of a screen."""
    return f"ui.screens.{name}.view"


class Frame(QWidget):
    """Opens screens by name and hands the window's keys to the one that is open."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.place = place
        self.screens: dict[str, Screen] = {}
        self._trail: list[tuple[str, object]] = []
        self._shown: Screen | None = None
        self._draft: Draft | None = None
        station = place.desk.station
        district = place.desk.regions.district(station.area)
        where = tr("Kec. {name} · {mark}", name=district.name, mark=station.mark) if district else station.name
        self.rail = Rail(where, demo=place.desk.demo)
        self.stack = QStackedWidget()
        self.strip = StatusStrip(place)
        self.question = PaperQuestion(place)
        self.spooling = Spooling(place, (self.question.show_standing, self.strip.show_papers), self)
        self.keeping = Keeping(place, self.strip.show_copies, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        outer.addLayout(middle, 1)
        outer.addWidget(self.question)
        outer.addWidget(self.strip)
        self._asking = QObject(self)
        self._lanes = OwnedLanes(place.tasks, self._asking, self._on_failed)
        self._copying = CopyRound(place.desk.actor, place.desk.access, self._lanes, self._copy)
        self.outage_keys = OutageKeys(place, self._lanes)
        self.next_call = NextCall(place, self._lanes, lambda: self._made("intake"))
        self.display = Display(place, self)
        self.voice = Voice(place.desk.announcer, self._lanes, self._on_silent)
        place.called.connect(self._on_called)
        self._copied = ""
        self._wipe = QTimer(self)
        self._wipe.setSingleShot(True)
        self._wipe.timeout.connect(self.clear_clipboard)
        self.rail.chosen.connect(self.open)
        self.rail.show_only(has_screen, place.desk.actor.role)
        place.went.connect(self.open)
        place.went_back.connect(self.back)
        place.went_on.connect(self.go_on)
        place.changed.connect(self.refresh)
        place.checking.ended.connect(self._on_checked)
        place.set_back.connect(self._on_set_back)
        self._person(None)

    @property
    def current(self) -> Screen | None:
        """The screen that is open."""
        return self.screens.get(self._trail[-1][0]) if self._trail else None

    def begin(self) -> None:
        """Ask for the counter to be opened, or go straight to work."""
        desk = self.place.desk

        def work() -> tuple[ShiftRecord | None, Draft | None]:
            kept = [one for one in desk.store.drafts() if not one[0].startswith(_COUNTED_FIRST)]
            return desk.shifts.current(), newest_draft(kept, desk.actor.user)

        self._lanes.run(work, lambda found: self._on_begun(*found))
        self.spooling.begin()
        self.keeping.begin()
        self.display.begin()

    def put_down(self) -> None:
        """Somebody goes: what is open keeps what was typed, and the clipboard nothing of it."""
        if self.current is not None:
            self.current.leave()
        self.clear_clipboard()

    def let_go(self) -> None:
        """It is shown no more and goes page by page: what comes back late finds nobody here."""
        self.place.checking.stop()
        # No blocker object: it would speak to the place once more when both are gone already.
        self.place.blockSignals(True)  # noqa: FBT003 - Qt asks for it so
        delete(self._asking)  # type: ignore[no-untyped-call]
        self._trail, self._shown = [], None

    def open(self, name: str, argument: object = None) -> None:
        """Show a screen; the first time it is imported and built."""
        if name not in SCREENS:
            return
        if not has_screen(self.place.desk.actor.role, name):
            self.place.say(tr("Peran ini tidak memakai layar itu."), "attention")
            return
        if self._shown is not None:
            self._shown.leave()
        screen = self._shown = self._made(name)
        self._trail = [*(step for step in self._trail if step[0] != name), (name, argument)][-_DEEPEST:]
        self.stack.setCurrentWidget(screen)
        self.rail.mark(name)
        screen.enter(argument)

    def _made(self, name: str) -> Screen:
        """A screen, imported and built when it is first needed."""
        if name not in self.screens:
            module = import_module(screen_module(name))
            self.screens[name] = getattr(module, SCREENS[name])(self.place)
            self.stack.addWidget(self.screens[name])
        return self.screens[name]

    def back(self) -> None:
        """Show the screen before this one."""
        if len(self._trail) > 1:
            self._trail.pop()
            name, argument = self._trail.pop()
            self.open(name, self.screens[name].coming_back(argument))

    def go_on(self) -> None:
        """Open what was being typed last time, at the field where it was left; else intake."""
        draft, self._draft = self._draft, None
        if draft is None or draft.screen not in SCREENS:
            self.open("intake")
            return
        self.open(draft.screen, _of_draft(draft))
        self.place.say(tr("Isian yang belum disimpan dibuka lagi di tempatnya."))

    def follow(self, reading: ScanReading, known: Callable[[], None], unknown: Callable[[], None]) -> None:
        """Go where a scanned code belongs, once the register has said whether it knows it."""
        desk = self.place.desk

        def found(scanned: Scanned) -> None:
            where = destination(scanned, self._trail[-1][0] if self._trail else "")
            if where is None:
                unknown()
                return
            known()
            self.open(where.screen, where.argument)
            if scanned.sheet is not None and scanned.sheet.others:
                number, times = scanned.sheet.number, 1 + len(scanned.sheet.others)
                told = tr("Lembar {number} dicatat {count} kali. Semuanya ada di F3.", number=number, count=times)
                self.place.say(told, "attention")

        self._lanes.run(lambda: desk.finder.follow(desk.actor, reading), found, lambda _fault: unknown())

    def step_back(self) -> None:
        """Esc: one step within the screen, else to the screen before."""
        screen = self.current
        if screen is not None and not screen.pressed_back():
            self.back()

    def primary(self) -> None:
        """Ctrl+Enter."""
        if self.current is not None:
            self.current.pressed_primary()

    def print_out(self) -> None:
        """Ctrl+P."""
        if self.current is not None:
            self.current.print_out()

    def copy_next(self) -> None:
        """Copy the next value of what is open."""
        if self.current is not None:
            subject, items = self.current.copy_items()
            self._copying.take(subject, items, lambda text: self.place.say(text, "primary"))

    def refresh(self) -> None:
        """The register changed."""
        if self.current is not None:
            self.current.refresh()
        self._lanes.run(self.place.desk.shifts.current, self._person)

    def clear_clipboard(self) -> None:
        """Take back what was copied, if it is still there."""
        clipboard = QGuiApplication.clipboard()
        if self._copied and clipboard.text() == self._copied:
            clipboard.clear()
        self._copied = ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.narrow(narrow=event.size().width() < NARROW_BELOW)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._copied = text
        self._wipe.start(CLEAR_AFTER_S * 1000)

    def _on_begun(self, shift: ShiftRecord | None, draft: Draft | None) -> None:
        self._person(shift)
        counted = draft is not None and draft.screen == "close_shift"
        # What was counted for a shift that is closed by now is nothing to go on with.
        self._draft = draft if not counted or (draft and shift and draft.about == shift.id) else None
        desk = self.place.desk
        mine = shift and (shift.actor, shift.day) == (desk.actor.user, compact_day(day_of(desk.clock.now_ms())))
        if not has_screen(desk.actor.role, "intake"):
            self.open("settings")
        elif mine:
            self.go_on()
        else:
            self.open("open_shift")
        told = [word(NOTICE, code) for code in self.place.desk.notices if code in NOTICE]
        if told and self.current is not None:
            self.current.notice.say(" ".join(told))
        else:
            self.outage_keys.ask(self._ask)

    def _on_set_back(self, before: object, now: object) -> None:
        """The PC's clock fell back in the middle of the day: told where somebody works, and nothing stops for it."""
        if isinstance(before, int) and isinstance(now, int) and self.current is not None:
            finding = clock_back(now, before)
            self.place.checking.note(finding)
            self.current.notice.tell(finding_message(finding))

    def _on_checked(self) -> None:
        """The check came to its end while somebody is at work already: told quietly, if there is anything to tell."""
        open_now = self._trail[-1][0] if self._trail else ""
        count = sum(one.state is not State.GOOD for one in self.place.checking.findings)
        if count and open_now not in {"open_shift", "readiness"}:
            self.place.say(tr("Siap layani: {count} hal perlu dilihat (Ctrl+R)", count=count), "attention")

    def _ask(self, text: str, button: str, act: Callable[[], None]) -> None:
        """Ask about something on the screen that is open, which goes on all the same."""
        if self.current is not None:
            self.current.notice.say(text, button=button, act=act)

    def _person(self, shift: ShiftRecord | None) -> None:
        actor = self.place.desk.actor
        role = word(ROLE, actor.role)
        since = tr("{role} · sejak {time}", role=role, time=clock_words(shift.opened_at)) if shift else role
        self.rail.show_person(actor.name, since)

    def _on_called(self, ticket: object) -> None:
        if isinstance(ticket, TicketRecord):
            self.voice.call(ticket)

    def _on_silent(self, fault: AppError) -> None:
        self.place.say(error_message(fault).happened, "attention")

    def _on_failed(self, fault: AppError) -> None:
        self.place.say(error_message(fault).happened, "fault")


def _of_draft(draft: Draft) -> object:
    """What its screen is told so that it opens the form of a draft."""
    if draft.screen == "case":
        case, _, act = draft.about.rpartition("/")
        return CaseAct(case, act)
    return draft.about if draft.screen in {"hand_over", "cases", "outages"} else None
