"""People who were here before, by keys in a real window: offered, taken, told apart, and never taken by Enter alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QScrollArea

from tests.fakes.desk import person, visit
from ui.texts import tr

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from ui.screens.intake.view import IntakeScreen
    from ui.shell.window import MainWindow

NIK = "7501025708909999"
OTHER = "7501025708919999"


@pytest.fixture
def screen(inside: MainWindow, desk: Desk) -> IntakeScreen:
    """Intake on a counter that has served two people of one name, and a third."""
    for who in (
        person(nik=OTHER, birth_date="1991-08-17", kk=""),
        person(birth_date="1990-08-17", phone="085212345678"),
        person("YUSUF ISHAK", "7501020101859999", village=""),
    ):
        desk.intake.save(desk.actor, visit(who, {"KTP-05": {"ktp": "asli"}}))
    assert inside.frame is not None
    inside.frame.open("intake")
    QApplication.processEvents()
    return inside.frame.screens["intake"]  # type: ignore[return-value]


def _type_name(screen: IntakeScreen, text: str) -> None:
    screen.person.name.setFocus()
    QTest.keyClicks(screen.person.name, text)


def _scroll(screen: IntakeScreen) -> None:
    """The page around the name, a little, so that the field itself moves with it."""
    around = screen.person.parentWidget()
    while not isinstance(around, QScrollArea):
        assert around is not None
        around = around.parentWidget()
    before = screen.person.name.mapTo(screen, QPoint())
    page = around.widget()
    assert page is not None
    page.move(page.x(), page.y() - 20)
    assert screen.person.name.mapTo(screen, QPoint()) != before


def _offered(screen: IntakeScreen) -> list[str]:
    return [one.words for one in screen.person.name.offered]


def test_people_of_the_name_are_offered_and_told_apart(screen: IntakeScreen) -> None:
    """With village and birth year; the newest stands first."""
    _type_name(screen, "rosm")
    assert _offered(screen) == [
        "ROSMIATI OLII   Dulamayo Selatan · lahir 1990",
        "ROSMIATI OLII   Dulamayo Selatan · lahir 1991",
    ]


def test_people_who_would_read_the_same_are_told_apart_by_their_nik(screen: IntakeScreen, desk: Desk) -> None:
    """Its last four digits, for these only."""
    twin = person(nik="7501025708908888", birth_date="1990-08-17")
    desk.intake.save(desk.actor, visit(twin, {"KTP-05": {"ktp": "asli"}}))
    _type_name(screen, "rosm")
    assert [words.rpartition(" · ")[2] for words in _offered(screen)] == ["••••8888", "••••9999", "lahir 1991"]


def test_down_and_enter_take_somebody(screen: IntakeScreen) -> None:
    """All fields are filled, and what comes next is the service."""
    _type_name(screen, "rosm")
    QTest.keyClick(screen.person.name, Qt.Key.Key_Down)
    QTest.keyClick(screen.person.name, Qt.Key.Key_Return)
    found = screen.presenter.line.person
    assert (found.nik, found.name, found.phone, found.village) == (
        NIK,
        "ROSMIATI OLII",
        "085212345678",
        "75.01.02.2003",
    )
    assert screen.person.nik.digits == NIK
    assert screen.person.village.text() == "Dulamayo Selatan"
    assert screen.person.birth.text() == "17-08-1990"
    assert not screen.person.name.offered
    assert screen.services.search.hasFocus()


def test_enter_alone_takes_nobody(screen: IntakeScreen) -> None:
    """Nor after the list was left again: it goes on to the next field, as everywhere; Esc closes the list and stays."""
    keys = ((), (Qt.Key.Key_Down, Qt.Key.Key_Up), (Qt.Key.Key_Down, Qt.Key.Key_Escape), (Qt.Key.Key_Escape,))
    for before in keys:
        screen.person.name.clear()
        _type_name(screen, "rosm")
        for key in (*before, Qt.Key.Key_Return):
            QTest.keyClick(screen.person.name, key)
        assert screen.isVisible()
        assert screen.presenter.line.person.name == "rosm"
        assert screen.presenter.line.person.nik == ""
        assert screen.person.kk.hasFocus()
        assert not screen.person.name.offered


def test_the_list_stays_at_its_field(screen: IntakeScreen, inside: MainWindow) -> None:
    """While the page is scrolled and the window takes another size; and watches nothing once it is closed."""
    _type_name(screen, "rosm")
    name = screen.person.name
    (shown,) = (
        one for one in inside.findChildren(QListView) if one.accessibleName() == tr("Orang yang pernah dilayani")
    )
    for size in ((1100, 620), (1366, 768)):
        inside.resize(*size)
        QApplication.processEvents()
        assert name.offered
        assert shown.pos() == name.mapTo(inside, QPoint(0, name.height() + 2))
    _scroll(screen)
    assert shown.pos() == name.mapTo(inside, QPoint(0, name.height() + 2))
    name.close_list()
    before = shown.geometry()
    inside.resize(1100, 620)
    QApplication.processEvents()
    assert shown.geometry() == before


def test_a_nik_fills_the_form_and_tells_that_it_did(screen: IntakeScreen) -> None:
    """A returning person is there with the sixteenth digit."""
    QTest.keyClicks(screen.person.nik, NIK)
    assert screen.person.name.text() == "ROSMIATI OLII"
    assert "Pernah dilayani" in screen.person.fields["name"].finding.text()


def test_what_the_nik_says_stands_in_the_fields_as_such(screen: IntakeScreen) -> None:
    """Somebody who was never here: birth date and sex, marked as read; and nobody else is offered by the name."""
    QTest.keyClicks(screen.person.nik, "7501025708929999")
    assert screen.person.birth.text() == "17-08-1992"
    assert screen.person.sex.currentData() == "P"
    assert "dari NIK" in screen.person.fields["birth_date"].finding.text()
    _type_name(screen, "rosm")
    assert not screen.person.name.offered
    screen.person.birth.selectAll()
    QTest.keyClicks(screen.person.birth, "18-08-1992")
    assert "dari NIK" not in screen.person.fields["birth_date"].finding.text()


def test_a_double_is_told_before_saving_and_seen_by_a_key(screen: IntakeScreen, inside: MainWindow) -> None:
    """Looking at it leaves the form as it is."""
    QTest.keyClicks(screen.person.nik, NIK)
    screen.presenter.add_service("KTP-05")
    assert "Mungkin ganda: KTP-el rusak" in screen.twice.text.text()
    assert "Masih ada 1 lagi." in screen.twice.text.text()
    QTest.keyClick(screen, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["case"]
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert inside.frame.current is screen
    assert screen.person.nik.digits == NIK
    assert [one.code for one in screen.presenter.line.services] == ["KTP-05"]


def test_somebody_alike_is_told_by_name_and_birth_date(screen: IntakeScreen) -> None:
    """And may be passed: saving is not held up."""
    screen.presenter.set_person(nik="7501021802998888", name="ROSMIATI OLI", birth_date="1991-08-18")
    assert "Mungkin orang yang sama: ROSMIATI OLII, lahir 17-08-1991" in screen.twice.text.text()
    screen.presenter.add_service("KTP-05")
    screen.primary()
    assert screen.presenter.line.services == ()
