"""The strip's words for the line: no more is said than is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.services.views import SyncState
from tests.fakes.desk import MORNING
from ui.shell.strip import line_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

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
