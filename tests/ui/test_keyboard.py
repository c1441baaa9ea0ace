"""Keyboard only: keys open screens, Enter never submits, every focusable widget has a name, all text is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QHeaderView, QLabel, QLineEdit, QScrollBar, QSpinBox, QWidget

from counter_app.domain.wita import day_of
from tests.fakes.desk import PASSWORD, PIN, person, visit
from ui.screens.sign_in.view import SignInScreen
from ui.shell.frame import SCREENS
from ui.shell.lock import LockCover
from ui.shell.window import F_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counter_app.services.desk import Desk
    from tests.fakes.desk import FakeDoor
    from ui.screens.intake.view import IntakeScreen
    from ui.shell.window import MainWindow


def _intake(window: MainWindow) -> IntakeScreen:
    assert window.frame is not None
    window.frame.open("intake")
    QApplication.processEvents()
    return window.frame.screens["intake"]  # type: ignore[return-value]


def _cases(desk: Desk) -> int:
    return len(desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms())))


def test_each_f_key_opens_its_screen(inside: MainWindow) -> None:
    """From anywhere, also from within a field."""
    assert inside.frame is not None
    for key, screen in F_KEYS.items():
        pressed = QKeySequence(key)[0]
        QTest.keyClick(inside, pressed.key(), pressed.keyboardModifiers())
        assert inside.frame.current is inside.frame.screens.get(screen), key


def test_enter_goes_on_and_never_saves(inside: MainWindow, desk: Desk) -> None:
    """A scanner that ends in Enter only moves to the next field, wherever the focus stands."""
    screen = _intake(inside)
    screen.person.nik.setFocus()
    QTest.keyClicks(screen.person.nik, "7501025708909999")
    seen = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert len(seen) > 8
    assert _cases(desk) == 0
    assert inside.frame is not None
    assert inside.frame.current is screen


def test_ctrl_enter_saves_a_complete_form_and_shows_its_receipt(inside: MainWindow, desk: Desk) -> None:
    """The whole way by keys: NIK, name, service, Ctrl+Enter."""
    screen = _intake(inside)
    QTest.keyClicks(screen.person.nik, "7501025708909999")
    QTest.keyClicks(screen.person.name, "OLIMOO'O, ABD. RAHMAN")
    screen.services.search.setFocus()
    QTest.keyClicks(screen.services.search, "ktp rusak")
    QTest.keyClick(screen.services.search, Qt.Key.Key_Return)
    QTest.keyClick(inside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rows = desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms()))
    assert [(row.name, row.service) for row in rows] == [("OLIMOO'O, ABD. RAHMAN", "KTP-05")]
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["receipt"]


def test_ctrl_enter_on_a_wrong_form_keeps_it_and_goes_to_the_fault(inside: MainWindow, desk: Desk) -> None:
    """Nothing is written, nothing typed is lost, and the focus stands where something must be changed."""
    screen = _intake(inside)
    QTest.keyClicks(screen.person.nik, "75010257")
    QTest.keyClicks(screen.person.name, "ROSMIATI OLII")
    QTest.keyClick(inside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _cases(desk) == 0
    assert QApplication.focusWidget() is screen.person.nik
    assert screen.person.name.text() == "ROSMIATI OLII"
    assert "8" in screen.person.fields["nik"].finding.text()


def test_papers_are_noted_by_digits(inside: MainWindow) -> None:
    """1 notes the original and goes on to the next paper; 3 says that it follows."""
    screen = _intake(inside)
    screen.presenter.add_service("KK-05")
    QApplication.processEvents()
    rows = screen.list.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_1)
    assert QApplication.focusWidget() is rows[1]
    QTest.keyClick(rows[1], Qt.Key.Key_3)
    assert screen.presenter.states() == {"kk": "asli", "f106": "menyusul"}


def test_tab_goes_through_the_form_in_reading_order(inside: MainWindow) -> None:
    """The resident, the services, the papers, the notes, and the saving last."""
    screen = _intake(inside)
    screen.presenter.add_service("KK-05")
    QApplication.processEvents()
    screen.person.nik.setFocus()
    order: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        order.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        screen.person.nik,
        screen.person.name,
        screen.person.kk,
        screen.person.village,
        screen.services.search,
        screen.services.rows[0],
        screen.list.rows[0],
        screen.list.rows[1],
        screen.note,
        screen._save,  # noqa: SLF001 - the button has no other name
    ]
    places = [order.index(one) for one in wanted]
    assert places == sorted(places)


def test_the_form_survives_the_lock(inside: MainWindow) -> None:
    """Ctrl+L covers the screen; after the PIN everything typed is there."""
    screen = _intake(inside)
    QTest.keyClicks(screen.person.name, "FATMA DAUD")
    assert inside.frame is not None
    inside.frame.place.pin = True
    QTest.keyClick(inside, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    cover = inside._cover  # noqa: SLF001 - the cover is the window's own business
    assert cover is not None
    assert not inside.frame.isEnabled()
    cover.secret.setText(PIN)
    QTest.keyClick(cover.secret, Qt.Key.Key_Return)
    assert inside.frame.isEnabled()
    assert screen.person.name.text() == "FATMA DAUD"


def test_a_locked_screen_takes_no_f_keys(inside: MainWindow) -> None:
    """What lies under the cover does not change."""
    assert inside.frame is not None
    inside.lock()
    before = inside.frame.current
    QTest.keyClick(inside, Qt.Key.Key_F9)
    assert inside.frame.current is before


def test_the_field_has_the_focus_again_after_the_lock(inside: MainWindow) -> None:
    """Whoever comes back goes on where they were."""
    screen = _intake(inside)
    screen.person.name.setFocus()
    inside.lock()
    assert not screen.isEnabled()
    cover = inside.findChild(LockCover)
    assert cover is not None
    cover.opened.emit()
    assert screen.person.name.hasFocus()


def test_help_takes_every_key_from_what_lies_beneath(inside: MainWindow, desk: Desk) -> None:
    """With the keys shown, nothing beneath is typed into, called or issued; closing goes back to the field."""
    screen = _intake(inside)
    screen.person.name.setFocus()
    QTest.keyClick(inside, Qt.Key.Key_F1)
    assert not screen.isEnabled()
    QTest.keyClick(inside, Qt.Key.Key_F1)
    assert screen.person.name.hasFocus()


def test_signing_in_by_keys(window: MainWindow, door: FakeDoor) -> None:
    """A name is chosen, the password typed, Enter; a wrong one is told and can be tried again."""
    assert window.page is not None
    password = window.page.findChildren(QLineEdit)[0]
    QTest.keyClicks(password, "salah")
    QTest.keyClick(password, Qt.Key.Key_Return)
    assert window.frame is None
    assert window.page.notice.isVisible()
    password.setText(PASSWORD)
    QTest.keyClick(password, Qt.Key.Key_Return)
    assert window.frame is not None


def test_a_name_is_chosen_from_the_password_field(window: MainWindow) -> None:
    """Up and Down choose who signs in without leaving the password."""
    screen = window.page
    assert isinstance(screen, SignInScreen)
    first = screen.people.currentRow()
    QTest.keyClick(screen.password, Qt.Key.Key_Down)
    assert screen.people.currentRow() == first + 1
    QTest.keyClick(screen.password, Qt.Key.Key_Up)
    assert screen.people.currentRow() == first
    assert screen.password.hasFocus()


def test_every_widget_that_takes_the_focus_has_a_name(inside: MainWindow, desk: Desk) -> None:
    """Somebody who hears the screen instead of seeing it knows where they are."""
    nameless = [
        f"{name}: {type(one).__name__} in {type(one.parent()).__name__}"
        for name, screen in _opened(inside, desk)
        for one in screen.findChildren(QWidget)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and not one.accessibleName() and not _part(one)
    ]
    assert nameless == []


def test_every_label_shows_plain_text(inside: MainWindow, desk: Desk) -> None:
    """A name like `<b>Budi` is shown as it was typed."""
    rich = [
        f"{name}: {one.text()}"
        for name, screen in _opened(inside, desk)
        for one in screen.findChildren(QLabel)
        if one.textFormat() != Qt.TextFormat.PlainText
    ]
    assert rich == []


def _opened(window: MainWindow, desk: Desk) -> Iterator[tuple[str, QWidget]]:
    saved = desk.intake.save(desk.actor, visit(person("<b>Budi Siti"), {"KTP-05": {"ktp": "asli"}}))
    arguments = {"case": saved.cases[0].id, "receipt": saved}
    assert window.frame is not None
    for name in SCREENS:
        window.frame.open(name, arguments.get(name))
        QApplication.processEvents()
        yield name, window.frame.screens[name]


def _part(widget: QWidget) -> bool:
    """Parts that Qt makes inside of other widgets are named by their owners."""
    parent = widget.parentWidget()
    owners = (parent, parent.parentWidget() if parent else None)
    inside = any(isinstance(owner, QComboBox | QSpinBox) for owner in owners)
    return inside or isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_")
