"""Handing over from a scan: nothing but what stands on the screen goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.desk import person, visit

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from ui.screens.hand_over.view import HandOverScreen
    from ui.shell.window import MainWindow

PAPERS = {"KTP-05": {"ktp": "asli"}, "KK-05": {"kk": "asli", "f106": "asli", "bukti": "asli"}}
CONTROL = Qt.KeyboardModifier.ControlModifier


def _ready(desk: Desk, *services: str) -> SavedVisit:
    saved = desk.intake.save(desk.actor, visit(person(), {code: PAPERS[code] for code in services or ("KTP-05",)}))
    for case in saved.cases:
        for step in ("diverifikasi", "diproses", "siap_diambil"):
            record = desk.store.case(case.id)
            assert record is not None
            if step in desk.cases.allowed(record):
                desk.cases.move(desk.actor, case.id, step)
    return saved


def _screen(window: MainWindow) -> HandOverScreen:
    assert window.frame is not None
    window.frame.open("hand_over")
    QApplication.processEvents()
    return window.frame.screens["hand_over"]  # type: ignore[return-value]


def _status(desk: Desk, case: str) -> str:
    record = desk.store.case(case)
    assert record is not None
    return record.status


def _scan(screen: HandOverScreen, text: str) -> None:
    screen.field.setFocus()
    screen.field.selectAll()
    QTest.keyClicks(screen.field, text)
    QTest.keyClick(screen.field, Qt.Key.Key_Return)


def test_editing_the_number_puts_the_shown_document_aside(inside: MainWindow, desk: Desk) -> None:
    """Receipt A is shown, another number is typed, Ctrl+Enter: A stays in the house."""
    saved = _ready(desk)
    screen = _screen(inside)
    before = _status(desk, saved.cases[0].id)
    _scan(screen, saved.token)
    screen.field.setFocus()
    QTest.keyClicks(screen.field, "9")
    assert not screen.form.isVisible()
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == before


def test_an_unknown_scan_leaves_nothing_to_hand_over(inside: MainWindow, desk: Desk) -> None:
    """The document of the scan before is gone from the screen, and so is the button."""
    saved = _ready(desk)
    screen = _screen(inside)
    before = _status(desk, saved.cases[0].id)
    _scan(screen, saved.token)
    screen.field.setText("tak dikenal")
    QTest.keyClick(screen.field, Qt.Key.Key_Return)
    assert not screen.model.rows
    assert not screen.form.isVisible()
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == before


def test_ctrl_enter_on_another_number_only_searches(inside: MainWindow, desk: Desk) -> None:
    """Even where the field was changed without a key."""
    saved = _ready(desk)
    screen = _screen(inside)
    _scan(screen, saved.token)
    before = _status(desk, saved.cases[0].id)
    screen.field.setText("tak dikenal")
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == before
    assert not screen.model.rows


def test_down_goes_from_one_ready_document_to_the_next(inside: MainWindow, desk: Desk) -> None:
    """The focus stays in the list while the arrows choose."""
    saved = _ready(desk, "KTP-05", "KK-05")
    screen = _screen(inside)
    _scan(screen, saved.token)
    assert [screen.presenter.ready(row.case) for row in screen.model.rows] == [True, True]
    assert QApplication.focusWidget() is screen.table
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    assert screen.table.currentIndex().row() == 1
    assert QApplication.focusWidget() is screen.table
