"""Counts the keys of each service's common course in the real window, and writes them as a page.

::

    python -m tests.ui.keystrokes        write docs/keystrokes.md

A key is one press, with whatever is held beside it; letters and digits that are copied from a card or a paper are typed
data and do not count. A course begins at an empty form and ends with the receipt in the printer.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.bootstrap import knowledge
from counter_app.domain.wita import day_of
from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm
from tests.fakes.counters import RecordingMaker
from tests.fakes.desk import FakeDoor, make_desk
from tests.fakes.printers import FakePrinter
from tests.fakes.tasks import InlineTaskRunner
from ui.app import running_application
from ui.shell.window import MainWindow
from ui.theme import Scheme, Theme
from ui.widgets.papers import KEYS, PaperRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from counter_app.domain.service import Service
    from counter_app.services.desk import Desk
    from ui.screens.intake.view import IntakeScreen

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "keystrokes.md"
NIK: Final = "7501024107909999"
KK: Final = "7501020101159999"
NEWBORN: Final = frozenset({"BIO-01", "LHR-01"})
"""Services for somebody who has no NIK yet."""
MOST: Final = 12
"""How many keys the common case may take: KTP-el rusak, a known person."""

_NONE: Final = Qt.KeyboardModifier.NoModifier
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_DIGITS: Final = {state: key for key, state in KEYS.items()}


@dataclass(frozen=True, slots=True)
class Course:
    """The common course of one service: who comes, and which keys it took."""

    code: str
    name: str
    who: str
    keys: tuple[str, ...]


@dataclass(slots=True)
class Hand:
    """Presses keys where the focus is; what it writes from a card is not counted."""

    window: MainWindow
    keys: list[str] = field(default_factory=list)

    def press(self, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """One key that counts."""
        self.keys.append(name)
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Typed data."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        QApplication.processEvents()

    def enter(self) -> None:
        """On to the next field, or take what was found."""
        self.press("Enter", Qt.Key.Key_Return)

    def finish(self) -> None:
        """Save and print."""
        self.press("Ctrl+Enter", Qt.Key.Key_Return, _CONTROL)


class Courses:
    """Plays the common course of every service in one window on a counter that knows one resident."""

    def __init__(self, desk: Desk, window: MainWindow, printer: FakePrinter) -> None:
        self._desk, self._window, self._printer = desk, window, printer
        self._village = desk.regions.villages_of(desk.station.area)[0]

    def begin(self) -> None:
        """Open the counter and note a resident, who comes back for everything that follows."""
        desk = self._desk
        desk.shifts.open(desk.actor, {})
        who = PersonForm(name="SRI WAHYUNI PAKAYA", nik=NIK, kk=KK, phone="085211112222", village=self._village.code)
        line = LineForm(who, (ServiceForm("SKT-01", {"kk": "salinan"}),))
        desk.intake.save(desk.actor, VisitForm((line,)))
        self._window.enter(desk)
        QApplication.processEvents()

    def play(self) -> Iterator[Course]:
        """Each service of today's catalogue, in its order."""
        today = day_of(self._desk.clock.now_ms())
        for service in self._desk.catalogue.on(today).services:
            hand, before = Hand(self._window), len(self._printer.taken)
            if service.purpose == "consultation":
                yield self._consultation(service, hand)
                continue
            who = "newborn" if service.code in NEWBORN else "known"
            self._person(service, hand)
            self._service(service, hand)
            hand.finish()
            assert self._window.frame is not None
            # Its timer's time: the printer's turn comes when the receipt is shown.
            self._window.frame.spooling.turn()
            saved = self._newest()
            if (saved, self._screen) != (service.code, "receipt") or len(self._printer.taken) == before:
                raise AssertionError(service.code, saved, self._screen)
            yield Course(service.code, service.name, who, tuple(hand.keys))
            QTest.keyClick(self._window, Qt.Key.Key_Return, _CONTROL)
            QApplication.processEvents()

    def _consultation(self, service: Service, hand: Hand) -> Course:
        hand.press("F7", Qt.Key.Key_F7)
        hand.finish()
        if self._newest() != service.code:
            raise AssertionError(service.code, self._newest())
        return Course(service.code, service.name, "nameless", tuple(hand.keys))

    def _person(self, service: Service, hand: Hand) -> None:
        if service.code not in NEWBORN:
            hand.write(NIK)
            return
        hand.enter()
        hand.write("MOH. RIZKY PAKAYA")
        hand.enter()
        hand.write(KK)
        hand.enter()
        hand.write(self._village.name)
        hand.enter()
        hand.enter()
        hand.press("↓", Qt.Key.Key_Down)
        hand.enter()
        hand.write("20112026")
        hand.enter()
        hand.press("L", Qt.Key.Key_L)

    def _service(self, service: Service, hand: Hand) -> None:
        hand.press("Ctrl+K", Qt.Key.Key_K, _CONTROL)
        hand.write(service.code)
        hand.enter()
        for _ in self._intake.list.questions:
            hand.press("↓", Qt.Key.Key_Down)
        lacking = self._intake.presenter.lacking()
        if lacking:
            hand.press("Alt+A", Qt.Key.Key_A, _ALT)
        while self._intake.presenter.lacking():
            row = QApplication.focusWidget()
            if not isinstance(row, PaperRow):
                raise TypeError(service.code, row)
            digit = _DIGITS[row.requirement.evidence]
            hand.press(digit, Qt.Key(ord(digit)))

    @property
    def _intake(self) -> IntakeScreen:
        frame = self._window.frame
        if frame is None:
            raise AssertionError
        return frame.screens["intake"]  # type: ignore[return-value]

    @property
    def _screen(self) -> str:
        frame = self._window.frame
        return next((name for name, one in frame.screens.items() if one is frame.current), "") if frame else ""

    def _newest(self) -> str:
        rows = self._desk.day_logs.rows(self._desk.actor, day_of(self._desk.clock.now_ms()), limit=1)
        return rows[0].service if rows else ""


def play_all(folder: Path) -> list[Course]:
    """The courses of all services, at a counter in a new folder."""
    app, printer = running_application(), FakePrinter(("EPSON",))
    desk = make_desk(
        folder,
        printer=printer,
        catalogue=knowledge.catalogue(),
        regions=knowledge.regions(),
        maker=RecordingMaker(),
    )
    desk = replace(desk, render=lambda _data, _dpi: ())
    window = MainWindow(FakeDoor(lambda: desk), InlineTaskRunner(app), Theme(app, Scheme.LIGHT))
    window.show()
    window.activateWindow()
    while not window.isActiveWindow():
        app.processEvents()
    courses = Courses(desk, window, printer)
    courses.begin()
    try:
        return list(courses.play())
    finally:
        window.frame = None
        window.finish()
        window.close()
        window.deleteLater()
        desk.sign_out()


def page(courses: Sequence[Course]) -> str:
    """The courses as a page for readers."""
    lines = [
        "# Keystrokes",
        "",
        "How many keys the common course of each service takes, from an empty form to the receipt in the printer. A",
        "key is one press with whatever is held beside it. Letters and digits that are copied from a card or a paper",
        "(NIK, name, family card, service code) are typed data and do not count.",
        "",
        "`python -m tests.ui.keystrokes` writes this page by playing every course in the real window, and",
        "`tests/ui/test_keystrokes.py` holds it against that.",
        "",
        f"The commonest case, KTP-el rusak (`KTP-05`) of a known person, may take {MOST}.",
        "",
        "| service | name | resident | keys | in this order |",
        "|---|---|---|---:|---|",
    ]
    lines += [
        f"| `{one.code}` | {one.name} | {one.who} | {len(one.keys)} | {' · '.join(one.keys)} |" for one in courses
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page."""
    with TemporaryDirectory() as folder:
        PAGE.write_text(page(play_all(Path(folder))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
