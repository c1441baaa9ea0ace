"""Scanners type and end with Enter: in every field of every screen, by the keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QWidget,
)

from tests.fakes.desk import PIN, person, visit
from tests.ui.keyboard import CONTROL, PLAIN, focused, press, type_on
from ui.going import CaseAct
from ui.shell.frame import SCREENS
from ui.shell.scan_watch import ScanWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from ui.screen import Screen
    from ui.shell.window import MainWindow

UNKNOWN = "ZZZZZZZZZZZZZZZZ"
NIK = "7501025708909999"
ALL = "with every field shown"
BY_ITSELF = {"hand_over", "settings"}
"""A search that looks by itself, and fields that are kept, or refused, as soon as they are left."""
ACTS = ("papers", "move", "correct", "number", "hand_over", "void")


@pytest.fixture
def saved(desk: Desk) -> SavedVisit:
    """A visit whose case is complete and under way."""
    return desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))


def _places(window: MainWindow, saved: SavedVisit) -> Iterator[tuple[str, object]]:
    """Every screen, and a case with each of its forms open."""
    arguments: dict[str, object] = {"receipt": saved, "case": saved.cases[0].id}
    for name in SCREENS:
        yield name, arguments.get(name)
    yield "intake", ALL
    for act in ACTS:
        yield "case", CaseAct(saved.cases[0].id, act)


def _open(window: MainWindow, name: str, argument: object = None) -> Screen:
    assert window.frame is not None
    window.frame.open(name, argument)
    screen = window.frame.screens[name]
    if name == "intake" and argument == ALL:
        presenter = screen.presenter  # type: ignore[attr-defined]
        presenter.set_group("kolektif")
        presenter.set_person(nik="", nik_partial="", nik_reason="orang_asing")
        presenter.set_visit(proxy=True, origin="susulan")
        screen.show_form()  # type: ignore[attr-defined]
        screen.show_state()  # type: ignore[attr-defined]
    QApplication.processEvents()
    return screen


def _fields(screen: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """The fields in which somebody could be typing now."""
    found = screen.findChildren(kind)
    return [one for one in found if one.isVisible() and one.isEnabled() and not isinstance(one.parent(), QSpinBox)]


def _scan(widget: QWidget, code: str) -> None:
    QTest.keyClicks(widget, code)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def _written(desk: Desk) -> int:
    return sum(state.seq for state in desk.store.chains() if state.chain.stream == "register")


def _stands(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]


def _seven(field: QWidget) -> str:
    """Type one digit, and tell what stands there."""
    # Without a window manager a list of offers that was put away stays the active window.
    field.window().activateWindow()
    QApplication.processEvents()
    field.setFocus()
    if isinstance(field, QLineEdit):
        field.clear()
    else:
        field.setPlainText("")  # type: ignore[attr-defined]
    QTest.keyClicks(field, "7")
    return _stands(field)


def test_a_scan_in_any_field_of_any_screen_submits_nothing_and_is_followed(
    inside: MainWindow, desk: Desk, saved: SavedVisit
) -> None:
    """An unknown code stays what was typed; a known one is taken out again, and its case is opened.

    It leads away from the screen, so it is scanned in one field of each kind there.
    """
    lines: set[str] = set()
    notes: set[str] = set()
    before = _written(desk)
    assert inside.frame is not None
    for name, argument in _places(inside, saved):
        screen = _open(inside, name, argument)
        followed: set[type[QWidget]] = set()
        for field in (*_fields(screen, QLineEdit), *_fields(screen, QPlainTextEdit)):
            where = f"{name} {field.accessibleName()}"
            _seven(field)
            _scan(field, UNKNOWN)
            assert _written(desk) == before, where
            (lines if isinstance(field, QLineEdit) else notes).add(where)
            _again(inside, name, argument, field)
            if type(field) in followed:
                continue
            followed.add(type(field))
            stood = _seven(field)
            _scan(field, saved.token)
            assert _written(desk) == before, where
            hidden = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
            goal = name if hidden else "hand_over" if name == "hand_over" else "case"
            assert inside.frame.current is inside.frame.screens[goal], where
            assert hidden or _stands(field) == stood or name in BY_ITSELF, where
            _again(inside, name, argument, field)
    assert len(lines) > 20
    assert len(notes) > 4


def _again(window: MainWindow, name: str, argument: object, field: QWidget) -> None:
    """Go back to a field that a scan led away from."""
    assert window.frame is not None
    if window.frame.current is not window.frame.screens[name] or not field.isVisible():
        _open(window, name, argument)


def test_other_fields_get_back_what_stood_there(inside: MainWindow, saved: SavedVisit) -> None:
    """A box of choices, a box of counts, and the papers of a checklist, which a scanner would note one by one."""
    screen = _open(inside, "case", CaseAct(saved.cases[0].id, "move"))
    box = screen.acts["move"].to  # type: ignore[attr-defined]
    box.setFocus()
    chosen = box.currentIndex()
    _scan(box, saved.cases[0].number)
    assert box.currentIndex() == chosen
    count = _fields(_open(inside, "close_shift"), QSpinBox)[0]
    assert isinstance(count, QSpinBox)
    count.setValue(12)
    count.setFocus()
    _scan(count, saved.cases[0].number)
    assert count.value() == 12
    intake = _open(inside, "intake")
    intake.presenter.set_person(name="FATMA")  # type: ignore[attr-defined]
    intake.presenter.add_service("KK-05")  # type: ignore[attr-defined]
    intake.presenter.set_paper("f106", "salinan")  # type: ignore[attr-defined]
    QApplication.processEvents()
    intake.list.rows[0].setFocus()  # type: ignore[attr-defined]
    type_on(f"{saved.cases[0].number}\n", at_once=True)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["case"]
    assert intake.presenter.states() == {"f106": "salinan"}  # type: ignore[attr-defined]


def test_what_was_typed_before_the_scan_stays(inside: MainWindow, saved: SavedVisit) -> None:
    """Also in the middle of a word, over a selection, and in a field that groups its digits."""
    screen = _open(inside, "intake")
    person_card = screen.person  # type: ignore[attr-defined]
    QTest.keyClicks(person_card.nik, NIK[:10])
    _scan(person_card.nik, saved.cases[0].number)
    assert person_card.nik.digits == NIK[:10]
    assert screen.presenter.line.person.nik == NIK[:10]  # type: ignore[attr-defined]
    _open(inside, "intake")
    name = person_card.name
    name.setFocus()
    QTest.keyClicks(name, "FATMA DAUD")
    for _ in range(5):
        QTest.keyClick(name, Qt.Key.Key_Left)
    _scan(name, f"https://loket.example/s/{saved.token}")
    assert (name.text(), name.cursorPosition()) == ("FATMA DAUD", 5)
    _open(inside, "intake")
    name.setFocus()
    name.selectAll()
    _scan(name, saved.token)
    assert name.text() == "FATMA DAUD"
    assert screen.presenter.line.person.name == "FATMA DAUD"  # type: ignore[attr-defined]


def test_sixteen_digits_fill_the_field_and_go_on(inside: MainWindow) -> None:
    """A NIK scanned from a card is what the field is for."""
    screen = _open(inside, "intake")
    _scan(screen.person.nik, NIK)  # type: ignore[attr-defined]
    assert screen.person.nik.digits == NIK  # type: ignore[attr-defined]
    assert screen.person.name.hasFocus()  # type: ignore[attr-defined]
    screen.person.kk.setFocus()  # type: ignore[attr-defined]
    _scan(screen.person.kk, "7501021203159999")  # type: ignore[attr-defined]
    assert screen.presenter.line.person.kk == "7501021203159999"  # type: ignore[attr-defined]


def test_missing_papers_reopen_by_the_receipt_alone(inside: MainWindow, desk: Desk) -> None:
    """Whoever comes back with them is served without a number: the checklist is open, and a digit notes the paper."""
    lacking = desk.intake.save(desk.actor, visit(person(), {"KTP-01": {"kk": "menyusul"}}))
    screen = _open(inside, "queue")
    _scan(screen.table, lacking.token)  # type: ignore[attr-defined]
    assert inside.frame is not None
    case = inside.frame.screens["case"]
    assert inside.frame.current is case
    QApplication.processEvents()
    assert focused() is case.acts["papers"].list.rows[0]  # type: ignore[attr-defined]
    press(Qt.Key.Key_1)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    found = desk.store.case(lacking.cases[0].id)
    assert found is not None
    assert found.status == "diterima"


def test_a_ready_document_is_found_at_the_hand_over(inside: MainWindow, desk: Desk, saved: SavedVisit) -> None:
    """From wherever its receipt is scanned."""
    desk.cases.move(desk.actor, saved.cases[0].id, "siap_diambil")
    screen = _open(inside, "search")
    _scan(screen.field, saved.token)  # type: ignore[attr-defined]
    assert inside.frame is not None
    hand_over = inside.frame.screens["hand_over"]
    assert inside.frame.current is hand_over
    assert [row.id for row in hand_over.model.rows] == [saved.cases[0].id]  # type: ignore[attr-defined]
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    found = desk.store.case(saved.cases[0].id)
    assert found is not None
    assert found.status == "diserahkan"


def test_a_scan_over_a_list_opens_nothing_by_its_enter(inside: MainWindow, desk: Desk, saved: SavedVisit) -> None:
    """A number that somebody's card holds is typed at a queue: nobody is called."""
    desk.tickets.issue(desk.actor)
    screen = _open(inside, "queue")
    table = screen.table  # type: ignore[attr-defined]
    assert isinstance(table, QTableView)
    for code in (NIK, UNKNOWN):
        table.setFocus()
        _scan(table, code)
        assert [one.state for one in desk.tickets.today()] == ["menunggu"]


def test_what_is_typed_hidden_is_neither_remembered_nor_followed(qtbot: QtBot) -> None:
    """A password may end like a code; the letters of a field in sight are counted anew after it."""
    secret = QLineEdit()
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    qtbot.addWidget(secret)
    found: list[object] = []

    def find(reading: object, _known: object, _unknown: object) -> bool:
        found.append(reading)
        return True

    watch = ScanWatch(find, lambda: None)
    for mark in UNKNOWN:
        watch.takes(secret, QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, mark))
    assert UNKNOWN[0] not in repr(vars(watch))
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, PLAIN, "\r")
    assert not watch.takes(secret, enter)
    assert found == []


def test_a_note_is_as_it_was_before_the_scan(inside: MainWindow, saved: SavedVisit) -> None:
    """Its lines, and the place in the middle of them; a line end typed by hand stays one."""
    screen = _open(inside, "intake")
    note = screen.note  # type: ignore[attr-defined]
    note.setFocus()
    _scan(note, "Salah orang,")
    QTest.keyClicks(note, "kembali besok")
    for _ in range(5):
        QTest.keyClick(note, Qt.Key.Key_Left)
    _scan(note, saved.token)
    assert note.toPlainText() == "Salah orang,\nkembali besok"
    assert note.textCursor().position() == len("Salah orang,\nkembali ")
    assert screen.presenter.line.notes == "Salah orang,\nkembali besok"  # type: ignore[attr-defined]
    note.undo()
    assert saved.token not in note.toPlainText()


def test_a_locked_screen_follows_no_scan(inside: MainWindow, saved: SavedVisit) -> None:
    """Nor is it a try of the PIN."""
    assert inside.frame is not None
    inside.frame.place.pin = True
    before = inside.frame.current
    inside.lock()
    cover = inside._cover  # noqa: SLF001 - the cover is the window's own business
    assert cover is not None
    for code in (saved.token, NIK):
        _scan(cover.secret, code)
        assert inside.frame.current is before
        assert "kali lagi" not in cover.notice.text.text()
    cover.secret.setText(PIN)
    QTest.keyClick(cover.secret, Qt.Key.Key_Return)
    assert inside.frame.isEnabled()
    inside.show_help()
    _scan(focused(), saved.token)
    assert inside.frame.current is before


def test_a_name_that_ends_like_a_code_is_a_name(inside: MainWindow) -> None:
    """The register knows no such code: Enter goes on as after any other name, in a field with a list too."""
    screen = _open(inside, "intake")
    name, services = screen.person.name, screen.services.search  # type: ignore[attr-defined]
    name.setFocus()
    _scan(name, "SRI HASANDARMAWANTAHAR")
    assert name.text() == "SRI HASANDARMAWANTAHAR"
    assert screen.person.kk.hasFocus()  # type: ignore[attr-defined]
    services.setFocus()
    _scan(services, "HASANDARMAWANTAHAR")
    assert "Tidak ada layanan seperti itu" in screen.services._field.finding.text()  # type: ignore[attr-defined]  # noqa: SLF001


def test_a_choice_that_a_scan_changed_is_as_it_was(qtbot: QtBot) -> None:
    """A box chooses by the letters that are typed on it."""
    box = QComboBox()
    box.addItems(["Asli", "7501"])
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    told: list[int] = []
    box.activated.connect(told.append)

    def find(_reading: object, known: Callable[[], None], _unknown: object) -> bool:
        known()
        return True

    watch = ScanWatch(find, lambda: None)
    code = "7501.04-K7Q-261123-007-W"
    for mark in code:
        watch.takes(box, QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, mark))
        QTest.keyClicks(box, mark)
    assert box.currentIndex() == 1
    assert watch.takes(box, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, PLAIN, "\r"))
    assert (box.currentIndex(), told[-1]) == (0, 0)


def test_boxes_of_choices_never_submit(inside: MainWindow, desk: Desk, saved: SavedVisit) -> None:
    """An unknown code doesn't even choose by its letters there."""
    before = _written(desk)
    for name, argument in _places(inside, saved):
        for box in _fields(_open(inside, name, argument), QComboBox):
            assert isinstance(box, QComboBox)
            box.setFocus()
            chosen = box.currentIndex()
            _scan(box, FOREIGN)
            assert box.currentIndex() == chosen, f"{name} {box.accessibleName()}"
    assert _written(desk) == before


FOREIGN = "https://tte.example/cek 7501 2301/1937?Sri=0219 3"
"""What the code on somebody's family card may say: no code of this register, with spaces and digits."""


def test_a_foreign_code_notes_no_paper_and_answers_no_question(inside: MainWindow) -> None:
    """Its digits went from paper to paper, and on into the day of coming back: all is as it was, and told."""
    screen = _open(inside, "intake")
    screen.presenter.set_person(name="FATMA")  # type: ignore[attr-defined]
    for code in ("KK-05", "KIA-01"):
        screen.presenter.add_service(code)  # type: ignore[attr-defined]
    screen.presenter.show_service(0)  # type: ignore[attr-defined]
    screen.presenter.set_paper("f106", "salinan")  # type: ignore[attr-defined]
    QApplication.processEvents()
    for place, first in ((0, "rows"), (1, "questions")):
        screen.presenter.show_service(place)  # type: ignore[attr-defined]
        QApplication.processEvents()
        start = screen.list.rows[0] if first == "rows" else screen.list.questions["umur"]  # type: ignore[attr-defined]
        before, day = screen.presenter.form.lines, screen.papers.back_on.edit.text()  # type: ignore[attr-defined]
        start.setFocus()
        type_on(f"{FOREIGN}\n")
        assert screen.presenter.form.lines == before  # type: ignore[attr-defined]
        assert screen.papers.back_on.edit.text() == day  # type: ignore[attr-defined]
        assert start.hasFocus()
    assert inside.frame is not None
    assert "tidak dikenal" in inside.frame.strip.said.text()


def test_a_foreign_code_ticks_and_presses_nothing(inside: MainWindow, desk: Desk, saved: SavedVisit) -> None:
    """A space in it would: on every box, count and button of every screen."""
    before = _written(desk)
    assert inside.frame is not None
    for name, argument in _places(inside, saved):
        screen = _open(inside, name, argument)
        for kind in (QAbstractButton, QSpinBox):
            for one in _fields(screen, kind):
                if one.focusPolicy() == Qt.FocusPolicy.NoFocus:
                    continue
                stood = one.isChecked() if isinstance(one, QAbstractButton) else one.value()  # type: ignore[attr-defined]
                one.setFocus()
                _scan(one, FOREIGN)
                where = f"{name} {one.accessibleName()}"
                assert inside.frame.current is screen, where
                now = one.isChecked() if isinstance(one, QAbstractButton) else one.value()  # type: ignore[attr-defined]
                assert now == stood, where
    assert _written(desk) == before


def test_a_key_of_the_window_ends_what_was_typed(inside: MainWindow) -> None:
    """It reaches no widget; what is typed after it has nothing to do with what was typed before."""
    screen = _open(inside, "intake")
    screen.presenter.add_service("KK-05")  # type: ignore[attr-defined]
    QApplication.processEvents()
    screen.list.rows[0].setFocus()  # type: ignore[attr-defined]
    QTest.keyClick(screen.list.rows[0], Qt.Key.Key_1)  # type: ignore[attr-defined]
    press(Qt.Key.Key_K, CONTROL)
    type_on("ktp-05\n")
    assert [dict(one.papers) for one in screen.presenter.line.services] == [{"kk": "asli"}, {}]  # type: ignore[attr-defined]


def test_digits_that_somebody_presses_by_hand_stay(inside: MainWindow) -> None:
    """However many papers there are: a hand is slower than a scanner, and a key that is held down is no scanner."""
    screen = _open(inside, "intake")
    screen.presenter.add_service("KK-05")  # type: ignore[attr-defined]
    QApplication.processEvents()
    told: list[str] = []
    watch = ScanWatch(lambda _reading, _known, _unknown: False, lambda: told.append("foreign"))
    row = screen.list.rows[0]  # type: ignore[attr-defined]

    def presses(at: int, text: str, key: int = 0, *, held: bool = False) -> bool:
        event = QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, text, held)
        event.setTimestamp(at)
        return watch.takes(row, event)

    row.setFocus()
    for gap, held, missed in ((150, False, False), (30, True, False), (12, False, True)):
        for place in range(8):
            assert not presses(gap * place, "1", held=held)
            row.noted.emit("kk", "asli")
        assert presses(gap * 8, "\r", Qt.Key.Key_Return) is missed
    assert told == ["foreign"]
    assert screen.presenter.states() == {"kk": "asli"}  # type: ignore[attr-defined]


def test_marks_that_follow_each_other_fast_are_all_made(qtbot: QtBot) -> None:
    """Spaces alone are no code; among letters that came as fast a space is part of one."""
    watch = ScanWatch(lambda _reading, _known, _unknown: False, lambda: None)
    table = QTableView()
    qtbot.addWidget(table)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus()

    def held_back(at: int, text: str) -> bool:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, text)
        event.setTimestamp(at)
        return watch.takes(table, event)

    assert [held_back(12 * place, text) for place, text in enumerate("   a ")] == [False] * 4 + [True]


def test_a_scan_into_a_field_whose_list_is_open_is_followed(inside: MainWindow, saved: SavedVisit) -> None:
    """The list takes the keys while it is open, and has no focus."""
    _open(inside, "intake").person.village.setFocus()  # type: ignore[attr-defined]
    handle = inside.windowHandle()
    QTest.sendKeyEvent(QTest.KeyAction.Click, handle, Qt.Key.Key_T, "t", PLAIN)
    assert QApplication.activePopupWidget() is not None
    for mark in saved.token:
        QTest.sendKeyEvent(QTest.KeyAction.Click, handle, Qt.Key(ord(mark.upper())), mark, PLAIN)
    QTest.sendKeyEvent(QTest.KeyAction.Click, handle, Qt.Key.Key_Return, "\r", PLAIN)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["case"]
