"""The strip's words for the line: no more is said than is known."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from counter_app.services.views import SyncState
from tests.fakes.desk import MORNING, WorkingClock, person, visit
from ui.shell.strip import line_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from counter_app.services.desk import Desk
    from ui.shell.window import MainWindow

_MINUTE = 60_000


@pytest.fixture(autouse=True)
def words(qapp: QApplication) -> None:
    """Words need the application."""


def _words(*, ago: int, error: str = "") -> str:
    return line_words(SyncState(0, 0, MORNING - ago * _MINUTE, error, enrolled=True), MORNING)[0]


def test_connected_is_said_of_a_recent_contact_only() -> None:
    """After a quarter of an hour only the time of the last contact is known."""
    assert _words(ago=14) == "● Tersambung"
    assert _words(ago=16).startswith("● Terakhir terhubung 07.49")


@pytest.mark.parametrize("code", ["unauthorised", "fork", "upgrade", "wrong_certificate"])
def test_a_refusal_is_not_called_offline(code: str) -> None:
    """Whatever needs somebody's act has its own words."""
    assert "Luring" not in _words(ago=1, error=code)
    assert "Tersambung" not in _words(ago=1, error=code)


def test_a_line_that_failed_is_offline_since_the_last_contact() -> None:
    """An error of the line itself."""
    assert _words(ago=1, error="offline").startswith("● Luring sejak")


def test_a_clock_set_back_in_mid_shift_is_told_and_intake_goes_on(inside: MainWindow, desk: Desk) -> None:
    """Once, calmly, on the screen where somebody works; a little is no matter, and what is saved is saved."""
    frame, clock = inside.frame, desk.clock
    assert frame is not None
    assert isinstance(clock, WorkingClock)
    screen = frame.current
    assert screen is not None
    clock.now -= 4 * _MINUTE
    frame.strip._tick.timeout.emit()  # noqa: SLF001 - a second passes
    assert not screen.notice.isVisible()
    clock.now -= 365 * 24 * 60 * _MINUTE
    frame.strip._tick.timeout.emit()  # noqa: SLF001
    assert screen.notice.isVisible()
    assert "24 November 2025" in screen.notice.text.text()
    assert "tetap benar" in screen.notice.text.text()
    screen.notice.clear()
    clock.now += 2 * _MINUTE
    frame.strip._tick.timeout.emit()  # noqa: SLF001
    assert not screen.notice.isVisible()
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    assert desk.store.case(saved.cases[0].id) is not None
    frame.open("readiness")
    assert [one.code for one in frame.place.checking.findings if one.step == "clock"] == ["clock_follows"]


def test_a_message_hides_only_what_there_is_no_room_for(inside: MainWindow, qapp: QApplication) -> None:
    """At 1366 the printer and what was sent last stand beside a short message; a long one goes before them."""
    frame = inside.frame
    assert frame is not None
    inside.resize(1366, 768)
    qapp.processEvents()
    frame.place.say("Tersimpan.", "good")
    assert (frame.strip.said.isVisible(), frame.strip.printer.isVisible()) == (True, True)
    frame.place.say("Siap layani: dua hal perlu dilihat. " * 4, "attention")
    assert not frame.strip.printer.isVisible()
    assert frame.strip.line.isVisible()
    frame.strip._quiet.timeout.emit()  # noqa: SLF001 - it was told long enough
    assert frame.strip.printer.isVisible()


def test_a_message_goes_with_the_next_act(inside: MainWindow, qapp: QApplication) -> None:
    """What an act itself says stays; what was said before it need not hold any more."""
    frame = inside.frame
    assert frame is not None
    frame.place.say("Disimpan.", "good")
    frame.place.changed.emit()
    assert frame.strip.said.text() == "Disimpan."
    qapp.processEvents()
    frame.place.changed.emit()
    assert frame.strip.said.text() == ""


def test_the_rail_can_be_read_where_the_window_is_low(inside: MainWindow, qapp: QApplication) -> None:
    """1366x768 at 150 %, with the question about a paper in its bar: lower keys, and no word on another."""
    frame = inside.frame
    assert frame is not None
    frame.question.show()
    inside.resize(911, 512)
    qapp.processEvents()
    parts = [one for one in frame.rail.children() if isinstance(one, QLabel | QPushButton) and one.isVisible()]
    parts.sort(key=lambda one: one.y())
    assert all(one.height() >= one.fontMetrics().height() for one in parts)
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(parts))
    assert parts[-1].geometry().bottom() < frame.rail.height()
