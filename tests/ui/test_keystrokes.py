"""Every service by keys alone in the real window, and the page that says how many it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.keystrokes import MOST, PAGE, page, play_all

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_the_page_of_keystrokes_says_what_the_window_takes(tmp_path: Path, qapp: QApplication) -> None:
    """No service takes more than a hand can remember, and the commonest no more than was asked for."""
    courses = play_all(tmp_path)
    counts = {one.code: len(one.keys) for one in courses}
    assert counts["KTP-05"] <= MOST
    assert max(counts.values()) <= 20
    assert page(courses) == PAGE.read_text(encoding="utf-8")
