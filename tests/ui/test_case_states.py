"""Every state of a case from its own screen, by keys only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.case import HOLD_REASONS
from counter_app.domain.wita import day_of
from tests.fakes.desk import person, visit
from tests.ui.keyboard import ALT, CONTROL, focused, press
from ui.moments import shown_moment
from ui.screens.case.acts import CorrectAct, MoveAct
from ui.widgets.field import chosen
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.services.desk import Desk
    from tests.fakes.desk import WorkingClock
    from ui.screens.case.view import CaseScreen
    from ui.shell.window import MainWindow

PAPERS = {"KTP-05": {"ktp": "asli"}, "KK-01": {"kk": "asli"}}


def _saved(desk: Desk, service: str = "KK-01") -> str:
    return desk.intake.save(desk.actor, visit(person(), {service: PAPERS[service]})).cases[0].id


def _case(desk: Desk, case: str) -> CaseRecord:
    found = desk.store.case(case)
    assert found is not None
    return found


def _choose(act: MoveAct, to: str) -> None:
    """With the arrow, from the first state that is offered."""
    for _ in range(act.to.count()):
        if chosen(act.to) == to:
            return
        press(Qt.Key.Key_Down)
    assert chosen(act.to) == to


def _form(window: MainWindow, case: str) -> MoveAct:
    assert window.frame is not None
    window.frame.open("case", case)
    QApplication.processEvents()
    screen: CaseScreen = window.frame.screens["case"]  # type: ignore[assignment]
    press(Qt.Key.Key_U, ALT)
    act = screen.acts["move"]
    assert isinstance(act, MoveAct)
    assert focused() is act.to
    return act


def test_a_case_goes_from_state_to_state_by_keys(inside: MainWindow, desk: Desk) -> None:
    """Alt+U, the arrow, Ctrl+Enter."""
    for path in (
        ("diproses", "ditunda", "diproses", "siap_diambil", "diproses", "selesai"),
        ("diteruskan", "siap_diambil"),
        ("ditunda", "siap_diambil"),
    ):
        case = _saved(desk)
        for status in path:
            _choose(_form(inside, case), status)
            press(Qt.Key.Key_Return, CONTROL)
            assert _case(desk, case).status == status


def test_a_case_is_held_for_each_reason_by_keys(inside: MainWindow, desk: Desk) -> None:
    """Enter goes on to the reason."""
    for reason in HOLD_REASONS:
        case = _saved(desk)
        act = _form(inside, case)
        _choose(act, "ditunda")
        press(Qt.Key.Key_Return)
        assert focused() is act.reason
        while chosen(act.reason) != reason:
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return, CONTROL)
        assert (_case(desk, case).status, _case(desk, case).reason) == ("ditunda", reason)


def test_papers_go_back_with_a_reason(inside: MainWindow, desk: Desk) -> None:
    """Without one it is asked for, and nothing is written."""
    case = _saved(desk)
    act = _form(inside, case)
    _choose(act, "dikembalikan")
    press(Qt.Key.Key_Return, CONTROL)
    assert _case(desk, case).status == "diterima"
    assert focused() is act.why
    QTest.keyClicks(act.why, "foto tidak sesuai")
    press(Qt.Key.Key_Return, CONTROL)
    assert _case(desk, case).status == "dikembalikan"


def test_a_card_says_how_many_blanks_it_took(inside: MainWindow, desk: Desk) -> None:
    """As many as usual stand there; 0 where the Dinas printed it."""
    case = _saved(desk, "KTP-05")
    act = _form(inside, case)
    _choose(act, "siap_diambil")
    press(Qt.Key.Key_Return)
    assert focused() is act.blanks
    assert act.blanks.value() == 1
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, CONTROL)
    assert (_case(desk, case).status, _case(desk, case).blanks) == ("siap_diambil", 0)


def test_a_case_is_cancelled_with_a_reason(inside: MainWindow, desk: Desk) -> None:
    """Alt+X; of a case of this shift and nobody else's, nobody has to agree."""
    case = _saved(desk)
    assert inside.frame is not None
    inside.frame.open("case", case)
    QApplication.processEvents()
    press(Qt.Key.Key_X, ALT)
    press(Qt.Key.Key_Return, CONTROL)
    assert _case(desk, case).status == "batal"


def test_the_usual_step_comes_first(inside: MainWindow, desk: Desk) -> None:
    """Alt+U, Ctrl+Enter is enough for what happens to most cases; nothing is held by it."""
    case = _saved(desk)
    for status in ("diproses", "siap_diambil"):
        _form(inside, case)
        press(Qt.Key.Key_Return, CONTROL)
        assert _case(desk, case).status == status


def test_esc_from_a_form_stays_at_the_case(inside: MainWindow, desk: Desk) -> None:
    """The focus is at the way back, not somewhere in the rail."""
    assert inside.frame is not None
    inside.frame.open("case", _saved(desk))
    QApplication.processEvents()
    press(Qt.Key.Key_B, ALT)
    press(Qt.Key.Key_Escape)
    screen = inside.frame.screens["case"]
    assert inside.frame.current is screen
    assert screen.isAncestorOf(focused())


def test_complete_papers_saved_again_are_told_to_be_complete(inside: MainWindow, desk: Desk) -> None:
    """Not that the step can't be taken: nothing is wrong with the case."""
    case = _saved(desk)
    desk.cases.move(desk.actor, case, "diproses")
    assert inside.frame is not None
    inside.frame.open("case", case)
    QApplication.processEvents()
    press(Qt.Key.Key_B, ALT)
    press(Qt.Key.Key_Return, CONTROL)
    assert _case(desk, case).status == "diproses"
    assert "sudah lengkap" in inside.frame.screens["case"].notice.text.text()


def test_a_correction_that_changes_nothing_asks_no_supervisor(inside: MainWindow, desk: Desk) -> None:
    """It is said before anybody is asked, on a day that was signed off."""
    case = _saved(desk)
    desk.shifts.close(desk.actor, {})
    desk.shifts.open(desk.actor, {"ktp-el": 12})
    assert inside.frame is not None
    inside.frame.open("case", case)
    QApplication.processEvents()
    screen: CaseScreen = inside.frame.screens["case"]  # type: ignore[assignment]
    press(Qt.Key.Key_K, ALT)
    form = screen.acts["correct"]
    assert isinstance(form, CorrectAct)
    form.new.setText(_case(desk, case).name)
    press(Qt.Key.Key_Return, CONTROL)
    assert screen.consent is None or not screen.consent.is_open
    assert "sama dengan yang lama" in screen.notice.text.text()
    form.new.setText("ROSMIATI OLII, S.Pd.")
    press(Qt.Key.Key_Return, CONTROL)
    assert screen.consent is not None
    assert screen.consent.is_open


def test_a_step_that_is_entered_afterwards_says_when_it_happened(inside: MainWindow, desk: Desk) -> None:
    """Alt+J asks for it; what can't be read is told and nothing is written; the history tells both times."""
    case = _saved(desk)
    clock: WorkingClock = desk.clock  # type: ignore[assignment]
    clock.now += 3_600_000
    act = _form(inside, case)
    assert act.later.field.isHidden()
    press(Qt.Key.Key_J, ALT)
    assert focused() is act.later.at
    at = (desk.clock.now_ms() - 1_800_000) // 60_000 * 60_000
    usual = chosen(act.to)
    for typed, status in (("tadi pagi", "diterima"), (shown_moment(at, day_of(at)), usual)):
        act.later.at.selectAll()
        QTest.keyClicks(act.later.at, typed)
        press(Qt.Key.Key_Return, CONTROL)
        assert _case(desk, case).status == status
    assert _case(desk, case).status_at == at
    assert inside.frame is not None
    told = [one.text() for one in inside.frame.screens["case"].findChildren(PlainLabel) if "susulan" in one.text()]
    assert len(told) == 1
    assert _form(inside, case).later.field.isHidden()
