"""The first start: the recovery code is never lost by haste or by a folder that takes no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.services.door import SetUpDone
from tests.fakes.tasks import InlineTaskRunner
from ui.screens.first_start.view import FirstStartScreen

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.fakes.desk import FakeDoor


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, door: FakeDoor) -> FirstStartScreen:
    """The page with the code."""
    made = FirstStartScreen(door, InlineTaskRunner(qapp))
    qtbot.addWidget(made)
    made.show_done(SetUpDone("7K2M-Q9XA-4HTB-WZ5D-83NC-VJ6E", b"%PDF-1.4"))
    return made


def test_nobody_goes_on_without_the_code(page: FirstStartScreen) -> None:
    """Only saving the sheet, or saying that it is on paper, leads on."""
    left: list[int] = []
    page.finished.connect(lambda: left.append(1))
    page.primary()
    assert left == []
    page.written.setChecked(True)
    page.primary()
    assert left == [1]


def test_a_sheet_that_was_not_written_is_told(page: FirstStartScreen, tmp_path: Path) -> None:
    """A folder that isn't there is told in words, and the code stays in sight."""
    left: list[int] = []
    page.finished.connect(lambda: left.append(1))
    page.save_sheet(tmp_path / "tidak-ada" / "kode.pdf")
    assert "tidak dapat ditulis" in page.notice.text.text()
    page.primary()
    assert left == []


def test_a_saved_sheet_leads_on(page: FirstStartScreen, tmp_path: Path) -> None:
    """The file is there and the door opens."""
    left: list[int] = []
    page.finished.connect(lambda: left.append(1))
    page.save_sheet(tmp_path / "kode.pdf")
    page.primary()
    assert left == [1]
    assert (tmp_path / "kode.pdf").read_bytes() == b"%PDF-1.4"
