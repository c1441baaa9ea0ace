"""The strip's words for the line: no more is said than is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
