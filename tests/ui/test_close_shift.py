"""Closing the counter in the window: it closes whatever else is, and then says so calmly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from counter_app.services.owing import details_of
from tests.fakes.desk import FakeSync, person, visit
from tests.fakes.registers import open_store
from ui.screens.cases.view import CasesScreen
from ui.screens.close_shift.view import CloseShiftScreen
from ui.widgets.field import choose
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.desk import Desk
    from tests.fakes.printers import FakePrinter
    from ui.shell.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def _open(window: MainWindow) -> CloseShiftScreen:
    assert window.frame is not None
    window.frame.open("close_shift")
    QApplication.processEvents()
    found = window.frame.current
    assert isinstance(found, CloseShiftScreen)
    return found


@pytest.fixture
def screen(inside: MainWindow, desk: Desk) -> CloseShiftScreen:
    """The closing of a day with one visitor whose papers are to come."""
    desk.intake.save(desk.actor, visit(person(), {"KTP-01": {"kk": "menyusul"}}))
    return _open(inside)


def test_the_day_is_summed_up_before_closing(screen: CloseShiftScreen) -> None:
    """Figures, the morning's blanks, what is open."""
    assert [one.number.text() for one in screen.figures.figures][:4] == ["1", "1", "1", "0"]
    assert screen.counts["ktp-el"].text() == ""
    assert "12" in screen.fields["ktp-el"].finding.text()
    shown = [one.text() for one in screen.closing.findChildren(PlainLabel)]
    assert "Permohonan belum selesai, dari hari mana pun" in shown


def test_what_is_open_is_looked_at_in_its_own_list(screen: CloseShiftScreen, inside: MainWindow, desk: Desk) -> None:
    """What waits for its owner since any day is told, and its button opens that list."""
    saved = desk.intake.save(
        desk.actor, visit(person("YUSUF ISHAK", nik="7501020101859999"), {"KTP-05": {"ktp": "asli"}})
    )
    desk.cases.move(desk.actor, saved.cases[0].id, "siap_diambil")
    screen.refresh()
    (look,) = [one for one in screen.findChildren(QPushButton) if one.accessibleName().endswith("siap diambil")]
    look.click()
    assert inside.frame is not None
    cases = inside.frame.current
    assert isinstance(cases, CasesScreen)
    assert cases.tabs.buttons["siap"].isChecked()


def test_what_should_be_left_is_said_while_it_is_counted(screen: CloseShiftScreen, desk: Desk) -> None:
    """What the cases used is taken off; a difference is told both ways, and asked about, never demanded."""
    saved = desk.intake.save(
        desk.actor, visit(person("YUSUF ISHAK", nik="7501020101859999"), {"KTP-05": {"ktp": "asli"}})
    )
    desk.cases.move(desk.actor, saved.cases[0].id, "siap_diambil")
    screen.refresh()
    finding, asked = screen.fields["ktp-el"].finding, screen.blanks.asked["ktp-el"]
    screen.counts["ktp-el"].setValue(11)
    assert "terpakai 1: seharusnya 11" in finding.text()
    assert asked.isHidden()
    screen.counts["ktp-el"].setValue(9)
    assert "Kurang 2 dari 11" in finding.text()
    assert not asked.isHidden()
    screen.counts["ktp-el"].setValue(15)
    assert "Lebih 4 dari 11" in finding.text()
    assert screen.blanks.gaps() == {}
    choose(screen.blanks.reasons["ktp-el"], "kiriman")
    screen.primary()
    last = desk.store.last_shift()
    assert last is not None
    assert (dict(last.closing_blanks), dict(last.used), dict(last.gaps)) == (
        {"ktp-el": 15},
        {"ktp-el": 1},
        {"ktp-el": "kiriman"},
    )


def test_a_reason_for_a_difference_that_is_none_is_left_out(screen: CloseShiftScreen, desk: Desk) -> None:
    """It was counted again."""
    screen.counts["ktp-el"].setValue(9)
    choose(screen.blanks.reasons["ktp-el"], "hilang")
    screen.counts["ktp-el"].setValue(12)
    screen.primary()
    last = desk.store.last_shift()
    assert last is not None
    assert dict(last.gaps) == {}


def test_the_report_is_filed_and_printed_when_the_sending_has_ended(
    screen: CloseShiftScreen, inside: MainWindow, desk: Desk, printer: FakePrinter, tmp_path: Path
) -> None:
    """It says what both sides hold; Ctrl+P gives it once more, as a copy where it came out."""
    printer.printers = ("EPSON",)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    job = next(one for one in desk.store.latest_papers() if one.document == "closing")
    assert details_of(job)["statement"]["outcome"] == "sama"
    assert details_of(job)["still"][0] == ["terbuka", 1]
    (saved,) = (tmp_path / "papers").iterdir()
    assert saved.name in screen.closed.report.text()
    desk.papers.answer(desk.actor, job.id, "tercetak")
    QTest.keyClick(inside, Qt.Key.Key_P, CONTROL)
    copy = next(one for one in desk.store.latest_papers() if one.document == "closing")
    assert copy.copy == 2


def test_without_a_printer_the_report_is_not_called_sent(
    screen: CloseShiftScreen, inside: MainWindow, desk: Desk
) -> None:
    """It waits, its PDF is saved, and Ctrl+P says the same."""
    desk.spooler.look_for_printers(at_once=True)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert screen.closed.report.text().startswith("Laporan tutup loket menunggu: tidak ada pencetak")
    assert "PDF-nya tersimpan" in screen.closed.report.text()
    QTest.keyClick(inside, Qt.Key.Key_P, CONTROL)
    assert inside.frame is not None
    assert inside.frame.strip.said.text().startswith("Laporan tutup loket menunggu")


def test_whoever_leaves_while_it_is_sent_leaves_with_the_report_filed(
    screen: CloseShiftScreen, inside: MainWindow, tmp_path: Path
) -> None:
    """Ctrl+Enter a second time, before the sending has ended: the register closes after the report is in it."""
    screen._leaving = True  # noqa: SLF001 - as the second key does while a sending is under way
    screen.primary()
    assert inside.frame is None
    store = open_store(tmp_path / "register.db")
    assert "closing" in [one.document for one in store.latest_papers()]
    store.close()


def test_the_report_of_the_last_closing_can_be_printed_later(inside: MainWindow, desk: Desk) -> None:
    """After a restart there is no closing in sight, and Ctrl+P still gives its report."""
    desk.shifts.close(desk.actor, {})
    _open(inside)
    QTest.keyClick(inside, Qt.Key.Key_P, CONTROL)
    assert [one.document for one in desk.store.latest_papers()] == ["closing"]


def test_counts_typed_stay_when_the_register_changes(screen: CloseShiftScreen) -> None:
    """Another entry meanwhile reads the figures again and leaves the fields."""
    screen.counts["ktp-el"].setValue(7)
    screen.note.setPlainText("alat dipinjam")
    screen.place.changed.emit()
    assert (screen.counts["ktp-el"].value(), screen.note.toPlainText()) == (7, "alat dipinjam")


def test_ctrl_enter_closes_sends_and_shows_the_statement(
    screen: CloseShiftScreen, inside: MainWindow, desk: Desk
) -> None:
    """Closed, sent, and both sides shown."""
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert desk.shifts.current() is None
    assert screen.title.text() == "Loket ditutup"
    assert screen.notice.property("level") == "good"
    assert len(screen.closed.head.text().split(" ")) == 4
    assert not screen.again.isVisible()


def test_without_a_line_it_is_closed_and_may_be_sent_again(inside: MainWindow, desk: Desk) -> None:
    """The message says that nothing is lost."""
    sync = FakeSync(error="offline")
    inside.enter(replace(desk, sync=sync))
    screen = _open(inside)
    screen.primary()
    assert desk.shifts.current() is None
    assert "aman" in screen.notice.text.text()
    assert screen.again.isVisible()
    sync.error = ""
    screen.again.click()
    assert screen.notice.property("level") == "good"


def test_once_closed_ctrl_enter_signs_out(screen: CloseShiftScreen, inside: MainWindow) -> None:
    """The next key is the way home."""
    screen.primary()
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert inside.frame is None
    assert inside.page is not None


def test_a_counter_that_is_not_open_offers_to_open_it(inside: MainWindow, desk: Desk) -> None:
    """Ctrl+Enter goes to the opening."""
    desk.shifts.close(desk.actor, {})
    screen = _open(inside)
    assert "belum dibuka" in screen.context.text()
    screen.primary()
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["open_shift"]


def test_a_quiet_day_closes_too(inside: MainWindow) -> None:
    """Nobody came; that is said kindly."""
    screen = _open(inside)
    screen.primary()
    assert "Tidak ada kunjungan" in screen.closed.done.text()


def test_a_blank_that_was_not_counted_is_left_out(screen: CloseShiftScreen, inside: MainWindow, desk: Desk) -> None:
    """Empty is not counted; a count typed and taken back is not counted either."""
    box = screen.counts["ktp-el"]
    box.setFocus()
    QTest.keyClicks(box, "7")
    assert box.value() == 7
    box.clear()
    other = screen.counts["kia"]
    other.setFocus()
    other.setValue(0)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    last = desk.store.last_shift()
    assert last is not None
    assert dict(last.closing_blanks) == {"kia": 0}
