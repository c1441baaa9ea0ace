"""The list beneath a field that offers what may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget
from shiboken6 import delete

from ui.widgets.lookup import Choice
from ui.widgets.offer import OfferEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_list_keeps_its_lines_as_long_as_it_stands(qtbot: QtBot) -> None:
    """It goes a turn after its field: Qt warns of a list whose lines went before it."""
    window = QWidget()
    qtbot.addWidget(window)
    field = OfferEdit("Nama")
    QVBoxLayout(window).addWidget(field)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.offer([Choice("1", "NURHAYATI")])
    (shown,) = window.findChildren(QListView)
    delete(field)  # type: ignore[no-untyped-call]
    QCoreApplication.processEvents()
    assert shown.model().rowCount() == 1
