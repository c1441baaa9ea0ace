"""Texts that have broken programs, typed where no resident is written down: kept verbatim, or refused in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from counter_app.bootstrap.door import StationDoor
from counter_app.config import Places
from counter_app.domain.errors import InvalidInput
from counter_app.domain.person import check_free_text
from counter_app.domain.users import Role, User, clean_user
from counter_app.services.consents import SECRET
from counter_app.services.forms import HandOver
from tests.fakes.counters import AREA, SettableClock
from tests.fakes.desk import HASAN, person, visit
from tests.fakes.logs import logged
from tests.fakes.tasks import InlineTaskRunner
from tests.fakes.vault import CHEAP, CountedBytes
from tests.unit.hostile_texts import HOSTILE_TEXTS
from ui.going import CaseAct
from ui.screens.case.view import CaseScreen
from ui.screens.first_start.view import FirstStartScreen
from ui.screens.settings.view import SettingsScreen
from ui.screens.sheets.view import SheetsScreen
from ui.shell.frame import SCREENS
from ui.widgets.field import choose

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.screen import Screen
    from ui.shell.window import MainWindow

TEXTS: Final = tuple(text for _, text in HOSTILE_TEXTS)
REFUSED: Final = "✕"


def screen(window: MainWindow, name: str, argument: object = None) -> Screen:
    """A screen, opened."""
    assert window.frame is not None
    window.frame.open(name, argument)
    QApplication.processEvents()
    return window.frame.screens[name]


def entries(desk: Desk) -> int:
    """How many entries the register holds."""
    return sum(chain.seq for chain in desk.store.chains() if chain.chain.stream.value == "register")


def test_a_folder_of_the_settings_is_kept_as_typed_or_refused(window: MainWindow, desk: Desk) -> None:
    """Also what is longer than any folder: it is never cut and then kept."""
    window.enter(replace(desk, actor=HASAN))
    shown = screen(window, "settings")
    assert isinstance(shown, SettingsScreen)
    row = shown.rows["mirror_folder"]
    (field,) = row.findChildren(QLineEdit)
    for text in (*TEXTS, "/" * 401):
        before = desk.settings.current().mirror_folder
        field.setText(text)
        typed = field.text().strip()
        field.editingFinished.emit()
        kept = desk.settings.current().mirror_folder
        if row.note.text().startswith(REFUSED):
            assert kept == before
            assert not typed.isprintable() or len(typed) > 400
        else:
            assert (kept, field.text().strip()) == (typed, typed)


def test_no_text_is_the_code_of_a_consent(inside: MainWindow, desk: Desk) -> None:
    """Each is refused in words; nothing is written, and the panel still asks."""
    case = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}})).cases[0].id
    desk.cases.hand_over(desk.actor, case, HandOver(receiver="Sri Olii"))
    desk.store.put_setting(SECRET, bytes(range(2, 34)))
    shown = screen(inside, "case", case)
    assert isinstance(shown, CaseScreen)
    shown.open_act("reopen")
    act = shown.acts["reopen"]
    act.reason.setCurrentIndex(1)  # type: ignore[attr-defined]
    act.remark.setPlainText("Masih di laci.")  # type: ignore[attr-defined]
    shown.primary()
    panel, before = shown.consent, entries(desk)
    assert panel is not None
    panel.choose("phone")
    for text in TEXTS:
        panel.answer.setText(text)
        panel.commit()
        assert panel.is_open
        assert panel.answer_field.finding.text().startswith(REFUSED) or panel.notice.text.text()
    assert entries(desk) == before


def test_no_text_is_a_sheet(inside: MainWindow, desk: Desk) -> None:
    """What is typed for a lembar darurat is told beside the field, and nothing is opened or written."""
    desk.sheets.reserve(desk.actor, 1)
    shown = screen(inside, "sheets")
    assert isinstance(shown, SheetsScreen)
    before = entries(desk)
    for text in TEXTS:
        shown.field.setText(text)
        if not shown.field.text().strip():
            continue
        shown.primary()
        assert shown.notice.text.text() or shown.scan.finding.text().startswith(REFUSED)
        assert inside.frame is not None
        assert inside.frame.current is shown
    assert entries(desk) == before


@pytest.fixture
def first(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> FirstStartScreen:
    """The first start of a station, with answers that only lack a good password."""
    door = StationDoor(
        Places(tmp_path / "station"), clock=SettableClock(), keyring=False, cost=CHEAP, random=CountedBytes()
    )
    page = FirstStartScreen(door, InlineTaskRunner(qapp))
    qtbot.addWidget(page)
    for editor, text in ((page.station_name, "Loket"), (page.user_name, "Hasan Pakaya"), (page.login, "hasan")):
        editor.setText(text)
    choose(page.area, AREA)
    page.password.setText("x")
    page.again.setText("x")
    return page


def _told(page: FirstStartScreen) -> set[str]:
    """The fields beside which something is said."""
    return {name for name, field in page.fields.items() if field.finding.text().startswith(REFUSED)}


def _expected(station: str, login: str, name: str) -> set[str]:
    """What has to be said beside which field: all is well but the password."""
    empty = {field for field, text in (("station_name", station), ("login", login), ("user_name", name)) if not text}
    if empty or not check_free_text(station, 120).ok:
        return empty or {"station_name"}
    try:
        clean_user(User("U-1", login, name, Role.SUPERVISOR))
    except InvalidInput as fault:
        return {"user_name" if field == "name" else field for field in fault.fields}
    return {"password"}


def test_the_first_answers_can_be_kept_or_are_refused_beside_their_fields(
    first: FirstStartScreen, tmp_path: Path
) -> None:
    """Before a register is made; what stands beside every consent and on every paper shows all that is in it."""
    editors = first.station_name, first.login, first.user_name
    for text in TEXTS:
        for editor in editors:
            editor.setText(text)
        first.primary()
        assert _told(first) == _expected(*(editor.text().strip() for editor in editors))
    assert not (tmp_path / "station" / "register.db").exists()


def _editors(shown: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    """What can be typed into on a screen."""
    lines: list[QLineEdit | QPlainTextEdit] = list(shown.findChildren(QLineEdit))
    notes: list[QLineEdit | QPlainTextEdit] = list(shown.findChildren(QPlainTextEdit))
    return [one for one in lines + notes if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def _type(editor: QLineEdit | QPlainTextEdit, text: str) -> None:
    editor.selectAll()
    if isinstance(editor, QLineEdit):
        editor.insert(text)
    else:
        editor.insertPlainText(text)


def test_whatever_is_typed_into_any_field_of_any_screen_breaks_nothing(
    inside: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    """Every editor of every screen and every form beside a case, each text in many of them; none reaches the log."""
    case = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}})).cases[0].id
    before, seen = entries(desk), 0
    forms = [(name, "") for name in SCREENS] + [("case", act) for act in ("move", "correct", "number", "hand_over")]
    with logged(tmp_path) as log:
        for name, act in forms:
            shown = screen(inside, name, CaseAct(case, act) if act else case if name == "case" else None)
            for editor in _editors(shown):
                seen += 1
                for text in TEXTS[seen % 9 :: 9]:
                    _type(editor, text)
                editor.clear()
            QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert seen >= 35
    assert entries(desk) == before
    assert log.read_text("ascii") == ""
