"""The acts on a case, the hand-over from a scan, searching, signing in and the first start, in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.fakes.desk import HASAN, FakeDoor, person, visit
from tests.fakes.tasks import InlineTaskRunner
from ui.pictures import take_pictures
from ui.screens.first_start.view import FirstStartScreen
from ui.screens.sign_in.view import SignInScreen
from ui.widgets.field import choose, chosen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from tests.fakes.printers import FakePrinter
    from ui.screens.case.view import CaseScreen
    from ui.shell.window import MainWindow

NIK = "7501025708909999"
CONTROL = Qt.KeyboardModifier.ControlModifier


def _saved(desk: Desk) -> SavedVisit:
    return desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))


def _case(window: MainWindow, case: str) -> CaseScreen:
    assert window.frame is not None
    window.frame.open("case", case)
    QApplication.processEvents()
    return window.frame.screens["case"]  # type: ignore[return-value]


def _shown(window: MainWindow) -> str:
    QApplication.processEvents()
    assert window.frame is not None
    assert window.frame.current is not None
    return " ".join(label.text() for label in window.frame.current.findChildren(QLabel) if label.isVisible())


def test_the_nik_is_shown_by_a_key_only_and_recorded(inside: MainWindow, desk: Desk) -> None:
    """Masked at first; Alt+T writes the access entry and shows it in fours."""
    screen = _case(inside, _saved(desk).cases[0].id)
    assert "7501 0257" not in _shown(inside)
    before = sum(chain.seq for chain in desk.store.chains())
    screen.presenter.reveal()
    QApplication.processEvents()
    assert "7501 0257 0890 9999" in _shown(inside)
    assert sum(chain.seq for chain in desk.store.chains()) == before + 1


def test_f12_copies_the_nik_and_then_the_kk(inside: MainWindow, desk: Desk) -> None:
    """One key, the next value each time; leaving takes it off the clipboard."""
    _case(inside, _saved(desk).cases[0].id)
    QTest.keyClick(inside, Qt.Key.Key_F12)
    assert QGuiApplication.clipboard().text() == NIK
    QTest.keyClick(inside, Qt.Key.Key_F12)
    assert QGuiApplication.clipboard().text() == "7501021203159999"
    inside.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_a_correction_keeps_the_old_value_in_the_history(inside: MainWindow, desk: Desk) -> None:
    """Old and new stand beside each other, with the reason."""
    case = _saved(desk).cases[0].id
    screen = _case(inside, case)
    screen.open_act("correct")
    screen.acts["correct"].new.setText("ROSMIATI OLII, S.Pd.")  # type: ignore[attr-defined]
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    record = desk.store.case(case)
    assert record is not None
    assert record.name == "ROSMIATI OLII, S.Pd."
    assert "ROSMIATI OLII → ROSMIATI OLII, S.Pd." in _shown(inside)


def test_a_wrong_correction_is_told_beside_its_field(inside: MainWindow, desk: Desk) -> None:
    """The form stays open with what was typed."""
    screen = _case(inside, _saved(desk).cases[0].id)
    screen.open_act("correct")
    act = screen.acts["correct"]
    choose(act.field, "nik")  # type: ignore[attr-defined]
    act.field.activated.emit(0)  # type: ignore[attr-defined]
    act.new.setText("12")  # type: ignore[attr-defined]
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert act.isVisible()
    assert act.fields["new"].finding.isVisible()


def test_a_case_that_changed_meanwhile_is_shown_anew_and_what_was_typed_stays(inside: MainWindow, desk: Desk) -> None:
    """Nothing is written over; what the other wrote is told, and a second look is enough."""
    case = _saved(desk).cases[0].id
    screen = _case(inside, case)
    screen.open_act("correct")
    screen.acts["correct"].new.setText("ROSMIATI OLII, S.Pd.")  # type: ignore[attr-defined]
    desk.cases.correct(desk.actor, case, "phone", "085299990000", reason="salah_dengar")
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    record = desk.store.case(case)
    assert record is not None
    assert record.name == "ROSMIATI OLII"
    assert "berubah sementara Anda membukanya. Siti Rahmawati membetulkan No. HP" in _shown(inside)
    assert screen.acts["correct"].new.text() == "ROSMIATI OLII, S.Pd."  # type: ignore[attr-defined]
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    record = desk.store.case(case)
    assert record is not None
    assert record.name == "ROSMIATI OLII, S.Pd."


def test_a_shift_that_somebody_left_open_is_told_before_it_is_closed(inside: MainWindow, desk: Desk) -> None:
    """Whoever comes next counts, and that count closes the old shift."""
    other = desk.shifts.open(HASAN, {"ktp-el": 5})
    assert inside.frame is not None
    inside.frame.begin()
    assert "masih terbuka oleh Hasan Pakaya sejak" in _shown(inside)
    assert "laporan tutup loketnya" in _shown(inside)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    QApplication.processEvents()
    now = desk.shifts.current()
    assert now is not None
    assert (now.id != other.id, now.actor) == (True, desk.actor.user)


def test_a_number_is_taken_away_by_a_tick_only(inside: MainWindow, desk: Desk) -> None:
    """A field that was left empty by a slip of the hand clears nothing."""
    case = _saved(desk).cases[0].id
    screen = _case(inside, case)
    screen.open_act("correct")
    act = screen.acts["correct"]
    choose(act.field, "kk")  # type: ignore[attr-defined]
    act.field.activated.emit(0)  # type: ignore[attr-defined]
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert act.fields["new"].finding.isVisible()
    act.empty.setChecked(True)  # type: ignore[attr-defined]
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    record = desk.store.case(case)
    assert record is not None
    assert record.kk == ""


def test_esc_closes_the_form_before_it_leaves_the_case(inside: MainWindow, desk: Desk) -> None:
    """One step at a time; nothing of the form was done."""
    screen = _case(inside, _saved(desk).cases[0].id)
    screen.open_act("move")
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert not screen.acts["move"].isVisible()
    assert inside.frame is not None
    assert inside.frame.current is screen
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert inside.frame.current is not screen


def test_a_scanned_receipt_is_handed_over_without_typing(inside: MainWindow, desk: Desk) -> None:
    """F6, scan with its Enter, Ctrl+Enter."""
    saved = _saved(desk)
    desk.cases.move(desk.actor, saved.cases[0].id, "siap_diambil")
    assert inside.frame is not None
    QTest.keyClick(inside, Qt.Key.Key_F6)
    screen = inside.frame.screens["hand_over"]
    field = screen.field  # type: ignore[attr-defined]
    QTest.keyClicks(field, saved.token)
    QTest.keyClick(field, Qt.Key.Key_Return)
    record = desk.store.case(saved.cases[0].id)
    assert record is not None
    assert record.status == "siap_diambil"
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    record = desk.store.case(saved.cases[0].id)
    assert record is not None
    assert record.status == "diserahkan"
    assert record.receiver == "ROSMIATI OLII"


def test_a_receipt_goes_to_the_printer_by_itself(inside: MainWindow, desk: Desk, printer: FakePrinter) -> None:
    """The very bytes that are shown are printed; `tercetak` only once the operator saw it."""
    printer.printers = ("Epson",)
    saved = _saved(desk)
    assert inside.frame is not None
    inside.frame.open("receipt", saved)
    inside.frame.place.owed.emit()
    assert desk.papers.pdf(saved.paper) in printer.taken
    screen = inside.frame.screens["receipt"]
    screen.presenter.answer("tercetak")  # type: ignore[attr-defined]
    job = desk.store.paper_job(saved.paper)
    assert job is not None
    assert job.state == "tercetak"


def test_searching_finds_by_the_beginning_of_a_name(inside: MainWindow, desk: Desk) -> None:
    """F3, part of a name, Enter; Enter on the row opens the case."""
    _saved(desk)
    assert inside.frame is not None
    QTest.keyClick(inside, Qt.Key.Key_F3)
    screen = inside.frame.screens["search"]
    QTest.keyClicks(screen.field, "rosm")  # type: ignore[attr-defined]
    QTest.keyClick(screen.field, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    QTest.keyClick(screen.table, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert inside.frame.current is inside.frame.screens["case"]


def test_what_was_typed_after_a_search_from_elsewhere_is_there_again(inside: MainWindow, desk: Desk) -> None:
    """Esc from the case: not the number that another screen had asked for."""
    saved = _saved(desk)
    assert inside.frame is not None
    inside.frame.open("search", "K-0000-000")
    screen = inside.frame.screens["search"]
    QTest.keyClicks(screen.field, "rosm")  # type: ignore[attr-defined]
    QTest.keyClick(screen.field, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    QTest.keyClick(screen.table, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert inside.frame.current is screen
    assert screen.field.text() == "rosm"  # type: ignore[attr-defined]
    assert [row.id for row in screen.model.rows] == [saved.cases[0].id]  # type: ignore[attr-defined]


def test_only_demo_data_shows_a_password(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    """The hint stands under the field on demo data, and nowhere else."""
    for demo in (True, False):
        screen = SignInScreen(FakeDoor(lambda: desk, demo=demo), InlineTaskRunner())
        qtbot.addWidget(screen)
        screen.show()
        shown = " ".join(label.text() for label in screen.findChildren(QLabel))
        assert ("loket-contoh" in shown) is demo


def test_the_recovery_code_gives_a_new_password(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    """Two different passwords are told at once; then the way back in is open."""
    door = FakeDoor(lambda: desk)
    screen = SignInScreen(door, InlineTaskRunner())
    qtbot.addWidget(screen)
    screen.show()
    presenter = screen._presenter  # noqa: SLF001 - the form's own presenter
    presenter.recover("siti", "7K2M", "kuda biru lompat pagar", "kuda biru")
    assert door.recovered == []
    presenter.recover("siti", "7K2M", "kuda biru lompat pagar", "kuda biru lompat pagar")
    assert door.recovered == ["siti"]


def test_the_first_start_asks_for_what_is_missing_and_shows_the_code_once(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
) -> None:
    """Nothing is made of half the answers; with all of them the recovery code is on the screen."""
    door = FakeDoor(lambda: desk, fresh=True)
    screen = FirstStartScreen(door, InlineTaskRunner())
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.begin()
    assert (screen.area.hasFocus(), chosen(screen.area)) == (True, "")
    screen.primary()
    assert door.forms == []
    assert screen.area.hasFocus()
    choose(screen.area, "7501.02")
    screen.station_name.setText("Loket Telaga 1")
    screen.user_name.setText("Hasan Pakaya")
    screen.login.setText("hasan")
    screen.password.setText("kuda biru lompat pagar")
    screen.again.setText("kuda biru lompat pagar")
    screen.primary()
    assert [form.station_name for form in door.forms] == ["Loket Telaga 1"]
    shown = " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())
    assert "7K2M-Q9XA" in shown


def test_pictures_of_every_screen_are_taken(inside: MainWindow, desk: Desk, tmp_path: Path) -> None:
    """A PNG of each, in the theme that was asked for, and the register's draft is left empty."""
    _saved(desk)
    folder = tmp_path / "pictures"
    taken = take_pictures(FakeDoor(lambda: desk), user="siti", password="loket-contoh", folder=folder, theme="dark")
    assert len(taken) > 20
    assert all(file.stat().st_size > 5_000 for file in taken)


def test_a_village_typed_over_is_not_written(inside: MainWindow, desk: Desk) -> None:
    """A village was chosen, then other letters stand in the field: nothing is corrected to the hidden choice."""
    case = _saved(desk).cases[0].id
    screen = _case(inside, case)
    screen.open_act("correct")
    act = screen.acts["correct"]
    choose(act.field, "village")  # type: ignore[attr-defined]
    act.field.activated.emit(0)  # type: ignore[attr-defined]
    village = act.village  # type: ignore[attr-defined]
    village.setFocus()
    QTest.keyClicks(village, "luhu")
    QTest.keyClick(village, Qt.Key.Key_Return)
    village.setFocus()
    village.selectAll()
    QTest.keyClicks(village, "entah")
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    record = desk.store.case(case)
    assert record is not None
    assert record.village == "75.01.02.2003"
    assert act.fields["village"].finding.isVisible()
