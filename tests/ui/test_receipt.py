"""The receipt's screen: of one person at a time, whatever the printer is busy with."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QScrollArea

from tests.fakes.desk import person, visit
from tests.fakes.tasks import InlineTaskRunner
from ui.overriding import override
from ui.screens.receipt.view import ReceiptScreen
from ui.tasks import Lane, Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from tests.fakes.desk import WorkingClock
    from tests.fakes.printers import FakePrinter
    from ui.shell.window import MainWindow

T = TypeVar("T")
ALT = Qt.KeyboardModifier.AltModifier


class HeldRunner(InlineTaskRunner):
    """Does everything at once, but keeps what is read back while `held`."""

    def __init__(self) -> None:
        super().__init__()
        self.held = False
        self.kept: list[Callable[[], object]] = []

    @override
    def submit(self, work: Callable[[], T], *, lane: Lane, **ends: Any) -> Task:
        """Do the work now, or keep it."""
        act = partial(super().submit, work, lane=lane, **ends)
        if lane is Lane.READ and self.held:
            self.kept.append(act)
            return Task(ends["owner"])
        return act()


def _saved(desk: Desk, name: str) -> SavedVisit:
    return desk.intake.save(desk.actor, visit(person(name), {"KTP-05": {"ktp": "asli"}}))


def _screen(window: MainWindow, runner: HeldRunner) -> ReceiptScreen:
    assert window.frame is not None
    window.frame.place.tasks = runner
    window.frame.open("receipt")
    screen = window.frame.screens["receipt"]
    assert isinstance(screen, ReceiptScreen)
    return screen


def test_a_busy_printer_keeps_no_earlier_person_under_the_copying_key(inside: MainWindow, desk: Desk) -> None:
    """F12 copies nobody until the person who was just saved is read."""
    runner = HeldRunner()
    screen = _screen(inside, runner)
    first, second = _saved(desk, "ROSMIATI OLII"), _saved(desk, "FATMA DAUD")
    screen.enter(first)
    runner.held = True
    screen.enter(second)
    assert screen.copy_items() == ("", ())
    for act in tuple(runner.kept):
        act()
    assert screen.copy_items()[0] == second.cases[0].id


def test_a_late_receipt_of_somebody_else_is_not_shown(inside: MainWindow, desk: Desk) -> None:
    """What the lane of the papers brings back for the person before is left aside."""
    runner = HeldRunner()
    screen = _screen(inside, runner)
    first, second = _saved(desk, "ROSMIATI OLII"), _saved(desk, "FATMA DAUD")
    runner.held = True
    screen.enter(first)
    of_first = tuple(runner.kept)
    screen.enter(second)
    before = screen.pages.widget()
    for act in of_first:
        act()
    assert screen.pages.widget() is before


def test_coming_back_to_a_copy_owes_no_further_copy(inside: MainWindow, desk: Desk) -> None:
    """The same step of the way shows the same copy."""
    screen = _screen(inside, HeldRunner())
    saved = _saved(desk, "FATMA DAUD")
    asked = (saved.id, "permintaan")
    screen.enter(asked)
    screen.enter(asked)
    jobs = desk.store.paper_jobs_about(saved.id)
    assert [job.copy for job in jobs if job.document == "receipt"] == [1, 2]


def test_a_saved_receipt_is_printed_once(inside: MainWindow, desk: Desk, printer: FakePrinter) -> None:
    """Opening the same receipt again hands nothing more to the printer."""
    printer.printers = ("meja",)
    screen = _screen(inside, HeldRunner())
    saved = _saved(desk, "FATMA DAUD")
    for _ in range(2):
        screen.enter(saved)
        screen.place.owed.emit()
    assert [title.startswith("tanda-terima-") for _, _, title in printer.printed].count(True) == 1


def test_a_paper_that_is_out_comes_out_again_as_a_copy(inside: MainWindow, desk: Desk, printer: FakePrinter) -> None:
    """Printing once more is SALINAN, with its reason, no second original; what the queue still held is out of it."""
    printer.printers = ("meja",)
    screen = _screen(inside, HeldRunner())
    saved = _saved(desk, "FATMA DAUD")
    screen.enter(saved)
    screen.place.owed.emit()
    screen.print_out()
    jobs = [job for job in desk.store.paper_jobs_about(saved.id) if job.document == "receipt"]
    assert [(job.copy, bool(job.reason), job.state) for job in jobs] == [(1, False, "batal"), (2, True, "terkirim")]


def test_a_paper_that_never_came_out_is_printed_as_the_first(
    inside: MainWindow, desk: Desk, printer: FakePrinter
) -> None:
    """A refusal leaves no copy behind: the same job is tried when the operator asks."""
    printer.printers, printer.fault = ("meja",), "printer_refused"
    screen = _screen(inside, HeldRunner())
    saved = _saved(desk, "FATMA DAUD")
    screen.enter(saved)
    screen.place.owed.emit()
    printer.fault = ""
    screen.print_out()
    jobs = [job for job in desk.store.paper_jobs_about(saved.id) if job.document == "receipt"]
    assert [(job.copy, job.state) for job in jobs] == [(1, "terkirim")]


def test_a_printer_that_did_not_answer_asks_what_came_out(inside: MainWindow, desk: Desk, printer: FakePrinter) -> None:
    """It may have taken the paper: nothing is said to have failed."""
    printer.printers, printer.fault = ("meja",), "printer_offline"
    screen = _screen(inside, HeldRunner())
    saved = _saved(desk, "FATMA DAUD")
    screen.enter(saved)
    screen.place.owed.emit()
    job = desk.store.paper_job(saved.paper)
    assert job is not None
    assert job.state == "tidak_pasti"
    assert not screen._came.isHidden()  # noqa: SLF001 - the question has no other name


def test_what_else_waits_is_told_beside_the_receipt(inside: MainWindow, desk: Desk) -> None:
    """Without a printer the label of the file and the list of what is missing lie in F8."""
    screen = _screen(inside, HeldRunner())
    saved = desk.intake.save(desk.actor, visit(person("FATMA DAUD"), {"KK-05": {"kk": "asli"}}))
    screen.enter(saved)
    told = [one.text() for one in screen.findChildren(QLabel) if one.text().startswith("Juga menunggu di F8")]
    assert len(told) == 1
    assert "Tempel di berkas" in told[0]
    screen.enter(None)
    assert not [one for one in screen.findChildren(QLabel) if one.text().startswith("Juga menunggu")]


def test_a_receipt_is_answered_and_its_case_opened_by_keys(inside: MainWindow, desk: Desk) -> None:
    """Alt+T asks first; Alt+L leads to the case."""
    screen = _screen(inside, HeldRunner())
    saved = _saved(desk, "FATMA DAUD")
    screen.enter(saved)
    for state in ("antre", "ditulis"):
        QTest.keyClick(screen, Qt.Key.Key_T, ALT)
        assert [job.state for job in desk.store.paper_jobs_about(saved.id) if job.document == "receipt"] == [state]
    QTest.keyClick(screen, Qt.Key.Key_L, ALT)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["case"]


def _question(screen: ReceiptScreen) -> str:
    return screen.notice.text.text()


@pytest.mark.parametrize("between", ["print", "size", "save", "state"])
def test_what_was_asked_before_another_act_is_past(qtbot: QtBot, inside: MainWindow, desk: Desk, between: str) -> None:
    """Alt+T asks; once something else was done or happened, one more Alt+T only asks again."""
    screen = _screen(inside, HeldRunner())
    saved = _saved(desk, "FATMA DAUD")
    screen.enter(saved)
    job = desk.store.paper_job(saved.paper)
    assert job is not None
    QTest.keyClick(screen, Qt.Key.Key_T, ALT)
    assert "Sudah ditulis tangan" in _question(screen)
    if between == "print":
        QTest.keyClick(inside, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    elif between == "size":
        screen.sizes.findChildren(QPushButton)[1].click()
    elif between == "save":
        QTimer.singleShot(0, screen, _dismiss)
        QTest.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    else:
        screen.show_job(replace(job, state="gagal"))
    assert "Sudah ditulis tangan" not in _question(screen)
    inside.activateWindow()
    qtbot.waitUntil(inside.isActiveWindow)
    QTest.keyClick(screen, Qt.Key.Key_T, ALT)
    assert [one.state for one in desk.store.paper_jobs_about(saved.id) if one.document == "receipt"] == ["antre"]
    assert "Sudah ditulis tangan" in _question(screen)


def test_a_double_click_notes_nothing_as_written_by_hand(inside: MainWindow, desk: Desk) -> None:
    """Nothing takes that back, and its second half came before anybody had read the question."""
    screen = _screen(inside, HeldRunner())
    saved = _saved(desk, "FATMA DAUD")
    screen.enter(saved)
    by_hand = next(one for one in screen.findChildren(QPushButton) if one.text() == "Tulis tangan" and one.isVisible())
    for _ in range(2):
        QTest.mouseClick(by_hand, Qt.MouseButton.LeftButton)
    assert "Sudah ditulis tangan" in _question(screen)
    assert screen.notice.button.isVisible()
    QTest.mouseClick(screen.notice.button, Qt.MouseButton.LeftButton)
    assert [one.state for one in desk.store.paper_jobs_about(saved.id) if one.document == "receipt"] == ["antre"]
    clock: WorkingClock = desk.clock  # type: ignore[assignment]
    clock.now += 2 * QApplication.doubleClickInterval()
    QTest.mouseClick(screen.notice.button, Qt.MouseButton.LeftButton)
    assert [one.state for one in desk.store.paper_jobs_about(saved.id) if one.document == "receipt"] == ["ditulis"]


def _dismiss() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()


def test_every_key_of_a_receipt_is_whole_where_the_window_is_small(inside: MainWindow, desk: Desk) -> None:
    """At 150 % buttons go under each other, and nothing lies beneath the bar at the right."""
    screen = _screen(inside, HeldRunner())
    inside.resize(1366, 768)
    screen.enter(_saved(desk, "FATMA DAUD"))
    job = screen._job  # noqa: SLF001 - the paper that is shown
    assert job is not None
    screen.show_job(replace(job, state="tidak_pasti"))
    QApplication.processEvents()
    inside.resize(911, 512)
    QApplication.processEvents()
    area = next(one for one in screen.findChildren(QScrollArea) if one.isAncestorOf(screen.reason_field))
    inner = area.widget()
    assert inner is not None
    assert inner.width() <= area.viewport().width()
