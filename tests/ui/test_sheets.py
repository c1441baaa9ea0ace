"""Back-entry by keys: a sheet is scanned or chosen, its day is filled in, and the next one is at hand after saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.kinds.blackout import SheetUsed
from counter_app.domain.kinds.visit import VisitOpened
from counter_app.domain.wita import DAY_MS, day_of, local
from counter_app.services.ports import NewEntry
from tests.fakes.desk import person, visit
from tests.fakes.registers import case_opened
from tests.ui.keyboard import ALT, CONTROL, SHIFT, focused, press, type_text
from ui.widgets.field import choose

if TYPE_CHECKING:
    from counter_app.domain.records import SheetRecord
    from counter_app.services.desk import Desk
    from counter_app.services.ports import Transaction
    from tests.fakes.desk import WorkingClock
    from ui.screens.intake.view import IntakeScreen
    from ui.screens.search.view import SearchScreen
    from ui.screens.sheets.view import SheetsScreen
    from ui.shell.window import MainWindow


def _sheets(desk: Desk, count: int = 3) -> list[SheetRecord]:
    """Sheets that were printed yesterday afternoon."""
    clock: WorkingClock = desk.clock  # type: ignore[assignment]
    clock.now -= DAY_MS
    desk.sheets.reserve(desk.actor, count)
    clock.now += DAY_MS
    return list(desk.sheets.page(desk.actor, "tersedia"))


def _screen(window: MainWindow) -> SheetsScreen:
    QTest.keyClick(window, Qt.Key.Key_F2, SHIFT)
    QApplication.processEvents()
    assert window.frame is not None
    screen: SheetsScreen = window.frame.screens["sheets"]  # type: ignore[assignment]
    assert window.frame.current is screen
    return screen


def _intake(window: MainWindow) -> IntakeScreen:
    assert window.frame is not None
    screen: IntakeScreen = window.frame.screens["intake"]  # type: ignore[assignment]
    assert window.frame.current is screen
    return screen


def _fill(screen: IntakeScreen, name: str) -> None:
    """The time, the resident and a service, as somebody types them."""
    assert focused() is screen.options.occurred
    type_text("0915")
    screen.person.nik.setFocus()
    type_text("7501025708909999")
    screen.person.name.setFocus()
    screen.person.name.selectAll()
    type_text(name)
    screen.services.search.setFocus()
    type_text("ktp-05")
    press(Qt.Key.Key_Return)


def test_a_pile_of_sheets_is_entered_one_after_the_other(inside: MainWindow, desk: Desk) -> None:
    """Shift+F2, scan, four digits, the form, Ctrl+Enter; the next sheet is chosen, and Enter opens it."""
    _, first, second = _sheets(desk)
    screen = _screen(inside)
    assert focused() is screen.field
    type_text(first.token)
    press(Qt.Key.Key_Return)
    intake = _intake(inside)
    assert first.number in intake.context.text()
    assert intake._save.text() == "Simpan lembar ini"  # noqa: SLF001
    _fill(intake, "ROSMIATI OLII")
    press(Qt.Key.Key_Return, CONTROL)
    case = desk.store.case_by_number(first.number)
    assert case is not None
    assert (case.name, case.origin) == ("ROSMIATI OLII", "susulan")
    assert local(case.occurred).strftime("%H.%M") == "09.15"
    assert day_of(case.occurred) == day_of(first.reserved_at)
    assert inside.frame is not None
    assert inside.frame.current is screen
    assert focused() is screen.field
    assert screen.table.current is not None
    assert screen.table.current.id == second.id
    press(Qt.Key.Key_Return)
    assert second.number in _intake(inside).context.text()


def test_a_sheet_that_can_not_be_entered_is_told_and_nothing_is_lost(inside: MainWindow, desk: Desk) -> None:
    """Used, void, mistyped, or of nobody here; the field keeps what was typed."""
    used, void, _ = _sheets(desk)
    screen = _screen(inside)
    type_text(used.number)
    press(Qt.Key.Key_Return)
    _fill(_intake(inside), "ROSMIATI OLII")
    press(Qt.Key.Key_Return, CONTROL)
    desk.sheets.void(desk.actor, void.id, "rusak")
    wrong = void.number[:-1] + ("A" if void.number[-1] != "A" else "B")
    said = {}
    for text in (used.token, used.number, void.token, wrong, "halo"):
        screen.field.setFocus()
        screen.field.selectAll()
        type_text(text)
        press(Qt.Key.Key_Return)
        assert inside.frame is not None
        assert inside.frame.current is screen
        beside = screen.scan.finding.text() if screen.scan.finding.property("tone") == "fault" else ""
        said[text] = screen.notice.text.text() + beside
    assert f"Lembar {used.number} sudah dicatat." in said[used.token]
    assert f"Lembar {used.number} sudah dicatat." in said[used.number]
    assert f"Lembar {void.number} sudah dibatalkan." in said[void.token]
    assert "Huruf pemeriksa tidak cocok" in said[wrong]
    assert said["halo"]


def test_what_was_entered_from_a_sheet_is_looked_at_by_enter(inside: MainWindow, desk: Desk) -> None:
    """The list of those that were entered leads to their cases."""
    (sheet,) = _sheets(desk, 1)
    screen = _screen(inside)
    type_text(sheet.number)
    press(Qt.Key.Key_Return)
    _fill(_intake(inside), "ROSMIATI OLII")
    press(Qt.Key.Key_Return, CONTROL)
    screen.presenter.choose("terpakai")
    press(Qt.Key.Key_Return)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["case"]


def test_a_form_that_is_being_typed_is_not_given_to_a_sheet(inside: MainWindow, desk: Desk) -> None:
    """It stays as it is, with its own visit; the sheet can be opened afterwards."""
    (sheet,) = _sheets(desk, 1)
    assert inside.frame is not None
    inside.frame.open("intake")
    intake = _intake(inside)
    intake.person.name.setFocus()
    type_text("FATMA DAUD")
    _screen(inside)
    type_text(sheet.token)
    press(Qt.Key.Key_Return)
    assert _intake(inside).presenter.form.sheet == ""
    assert intake.person.name.text() == "FATMA DAUD"
    assert "Masih ada isian kunjungan lain" in intake.notice.text.text()


def test_another_sheet_takes_the_place_of_one_that_was_only_opened(inside: MainWindow, desk: Desk) -> None:
    """The wrong one of the pile was scanned: nothing has to be cleared."""
    first, second, _ = _sheets(desk)
    for sheet in (first, second):
        _screen(inside)
        type_text(sheet.token)
        press(Qt.Key.Key_Return)
    assert _intake(inside).presenter.form.sheet == second.id


def test_a_sheet_on_the_form_survives_a_restart(inside: MainWindow, desk: Desk) -> None:
    """The draft holds it, and its number is told again."""
    (sheet,) = _sheets(desk, 1)
    _screen(inside)
    type_text(sheet.token)
    press(Qt.Key.Key_Return)
    _intake(inside).leave()
    inside.enter(desk)
    assert inside.frame is not None
    inside.frame.open("intake")
    QApplication.processEvents()
    intake = _intake(inside)
    assert intake.presenter.form.sheet == sheet.id
    assert sheet.number in intake.context.text()


def test_what_was_written_on_any_other_paper_is_entered_without_a_sheet(inside: MainWindow, desk: Desk) -> None:
    """Alt+S: susulan with today's day, and a number of its own; a time alone is one of today."""
    _screen(inside)
    press(Qt.Key.Key_S, ALT)
    intake = _intake(inside)
    assert (intake.presenter.form.origin, intake.presenter.form.sheet) == ("susulan", "")
    assert focused() is intake.options.occurred
    today = f"{local(desk.clock.now_ms()):%d-%m-%Y}"
    assert intake.options.occurred.text() == f"{today} "
    intake.options.occurred.selectAll()
    type_text("0730")
    assert f"{local(intake.presenter.form.occurred):%d-%m-%Y %H.%M}" == f"{today} 07.30"


def test_sheets_are_printed_by_keys(inside: MainWindow, desk: Desk) -> None:
    """How many, on which paper, Ctrl+P; the list shows them."""
    screen = _screen(inside)
    screen.count.setValue(4)
    choose(screen.size_of, "a5")
    press(Qt.Key.Key_P, CONTROL)
    (job,) = [job for job in desk.store.latest_papers() if job.document == "sheets"]
    assert job.size == "a5"
    assert len(screen.model.rows) == 4
    assert desk.papers.pdf(job.id).startswith(b"%PDF")


def test_a_spoiled_sheet_is_voided_by_a_key(inside: MainWindow, desk: Desk) -> None:
    """Alt+X asks for the reason of the chosen one, Ctrl+Enter voids it; it stands in the list of void ones."""
    first, second, third = _sheets(desk)
    screen = _screen(inside)
    screen.table.selectRow(1)
    for _ in range(2):
        press(Qt.Key.Key_X, ALT)
    assert len(screen.model.rows) == 3
    assert second.number in screen.notice.text.text()
    for _ in range(2):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, CONTROL)
    assert [row.id for row in screen.model.rows] == [first.id, third.id]
    screen.presenter.choose("batal")
    QApplication.processEvents()
    assert [(row.id, screen.model.columns[2].words(row)) for row in screen.model.rows] == [(second.id, "Batal: hilang")]


def test_esc_leaves_the_sheet_as_it_is(inside: MainWindow, desk: Desk) -> None:
    """Afterwards Ctrl+Enter enters a sheet, as ever."""
    _sheets(desk)
    screen = _screen(inside)
    press(Qt.Key.Key_X, ALT)
    press(Qt.Key.Key_Escape)
    assert focused() is screen.field
    press(Qt.Key.Key_Return, CONTROL)
    assert len(list(desk.sheets.page(desk.actor, "tersedia"))) == 3
    assert _intake(inside).presenter.form.sheet


def test_a_sheet_that_is_being_entered_is_not_voided(inside: MainWindow, desk: Desk) -> None:
    """Its form waits at F2: what stands there would have no number any more."""
    first, *_ = _sheets(desk)
    screen = _screen(inside)
    type_text(first.token)
    press(Qt.Key.Key_Return)
    _intake(inside).person.name.setFocus()
    type_text("ROSMIATI OLII")
    _screen(inside)
    screen.table.selectRow(0)
    press(Qt.Key.Key_X, ALT)
    press(Qt.Key.Key_Return, CONTROL)
    assert next(one.id for one in desk.sheets.page(desk.actor, "tersedia")) == first.id
    assert "sedang dicatat di formulir" in screen.notice.text.text()


def test_a_sheet_scanned_anywhere_opens_its_form(inside: MainWindow, desk: Desk) -> None:
    """The scanner finds its way by itself."""
    sheets = _sheets(desk, 3)
    assert inside.frame is not None
    for screen, sheet in zip(("cases", "queue", "search"), sheets, strict=True):
        inside.frame.open(screen)
        QApplication.processEvents()
        type_text(sheet.token)
        press(Qt.Key.Key_Return)
        assert _intake(inside).presenter.form.sheet == sheet.id


def test_a_sheet_that_was_entered_twice_is_told_and_both_are_listed(inside: MainWindow, desk: Desk) -> None:
    """An older register was put back in between: on the list of sheets, and wherever it is scanned."""
    sheet = _sheets(desk, 1)[0]
    screen = _screen(inside)
    form = visit(
        person("Sri Olii", nik="", nik_reason="lupa"),
        {"KTP-05": {"ktp": "asli"}},
        origin="susulan",
        occurred=desk.clock.now_ms() - DAY_MS,
        sheet=sheet.id,
    )
    first = desk.intake.save(desk.actor, form)
    again = VisitOpened("daftar", "shift/1", sheet.token, 1, sheet=sheet.id)
    opened = case_opened(sheet.number, visit="visit/2", service="KTP-05")
    station = desk.store.station()

    def entered_elsewhere(tx: Transaction) -> None:
        for subject, body in (("visit/2", again), ("case/2", opened), (sheet.id, SheetUsed("visit/2"))):
            tx.append(NewEntry(desk.actor, subject, station.area, body, desk.clock.now_ms()))

    desk.store.write(entered_elsewhere)
    screen.presenter.choose("terpakai")
    QApplication.processEvents()
    assert screen.model.columns[2].words(screen.model.rows[0]) == "Sudah dicatat 2 kali: perlu keputusan Dinas"
    said: list[str] = []
    inside.frame.place.said.connect(lambda text, _tone: said.append(text))  # type: ignore[union-attr]
    screen.table.selectRow(0)
    screen.primary()
    QApplication.processEvents()
    search: SearchScreen = inside.frame.current  # type: ignore[assignment, union-attr]
    assert {row.id for row in search.model.rows} == {first.cases[0].id, "case/2"}
    inside.frame.open("queue")  # type: ignore[union-attr]
    type_text(sheet.token)
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert said[-1] == f"Lembar {sheet.number} dicatat 2 kali. Semuanya ada di F3."
    assert inside.frame.current is search  # type: ignore[union-attr]
    assert len(search.model.rows) == 2
