"""A station whose keys can't be read opens a window that says so, instead of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap.door import StationDoor
from counter_app.config import Places
from tests.fakes.tasks import InlineTaskRunner
from ui.shell.window import MainWindow
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme import Theme


@pytest.mark.parametrize(("content", "said"), [(b"{", "Berkas kunci rusak"), (b"", "Berkas kunci rusak")])
def test_a_damaged_vault_is_told_in_the_window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, content: bytes, said: str
) -> None:
    """With what is safe, and without an offer to set the station up anew."""
    (tmp_path / "vault.json").write_bytes(content)
    (tmp_path / "register.db").write_bytes(b"whatever")
    window = MainWindow(StationDoor(Places(tmp_path), keyring=False), InlineTaskRunner(qapp), theme)
    qtbot.addWidget(window)
    window.show()
    shown = " ".join(label.text() for label in window.findChildren(PlainLabel) if label.isVisibleTo(window))
    assert said in shown
    assert "Basis data tidak diubah" in shown
    assert "Kata sandi" not in shown
    assert (tmp_path / "register.db").read_bytes() == b"whatever"
