"""What was typed about cases in a list, and about an outage, stands there again after a power cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counter_app.services.drafts import Draft
from tests.fakes.desk import person, visit
from tests.ui.keyboard import ALT, CONTROL, press, type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.screens.cases.view import CasesScreen
    from ui.screens.outages.view import OutagesScreen
    from ui.shell.window import MainWindow


def _saved(desk: Desk) -> str:
    return desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}})).cases[0].id


def _cases(window: MainWindow) -> CasesScreen:
    assert window.frame is not None
    window.frame.open("cases")
    QApplication.processEvents()
    return window.frame.screens["cases"]  # type: ignore[return-value]


def _start_again(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    """The power is gone once the draft is kept; somebody signs in again."""
    qtbot.waitUntil(lambda: bool(desk.store.drafts()))
    assert window.frame is not None
    window.frame.place.said.disconnect()
    window.enter(desk)
    QApplication.processEvents()


def _return_all(window: MainWindow, text: str) -> CasesScreen:
    screen = _cases(window)
    press(Qt.Key.Key_O, ALT)
    for _ in screen.model.rows:
        press(Qt.Key.Key_Space)
    press(Qt.Key.Key_K, ALT)
    type_text(text)
    return screen


def test_a_reason_for_several_cases_stands_there_again(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """In its list, with the cases that were marked, at the same place; its save takes the draft with it."""
    cases = [_saved(desk) for _ in range(2)]
    _return_all(inside, "foto lama")
    press(Qt.Key.Key_Left)
    _start_again(qtbot, inside, desk)
    assert inside.frame is not None
    screen: CasesScreen = inside.frame.screens["cases"]  # type: ignore[assignment]
    assert inside.frame.current is screen
    assert screen.presenter.wanted.name == "terbuka"
    assert set(screen.presenter.marked) == set(cases)
    assert QApplication.focusWidget() is screen.form.why
    assert (screen.form.why.text(), screen.form.why.cursorPosition()) == ("foto lama", 8)
    press(Qt.Key.Key_Return, CONTROL)
    assert {desk.store.case(case).status for case in cases} == {"dikembalikan"}  # type: ignore[union-attr]
    assert desk.store.drafts() == ()


def test_a_reason_does_not_wander_to_another_case(inside: MainWindow, desk: Desk) -> None:
    """On its own it stands there still."""
    first, second = _saved(desk), _saved(desk)
    screen = _cases(inside)
    found = {}
    for case, text in ((first, "foto lama"), (second, ""), (first, "")):
        screen.table.selectRow([row.id for row in screen.model.rows].index(case))
        press(Qt.Key.Key_K, ALT)
        found[case, text] = screen.form.why.text()
        type_text(text)
        _cases(inside)
    assert found == {(first, "foto lama"): "", (second, ""): "", (first, ""): "foto lama"}


def test_a_form_that_was_closed_is_kept_by_nobody(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """Esc puts it away."""
    _saved(desk)
    _return_all(inside, "foto lama")
    qtbot.waitUntil(lambda: bool(desk.store.drafts()))
    press(Qt.Key.Key_Escape)
    assert desk.store.drafts() == ()


def test_a_form_about_cases_that_went_on_is_dropped(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """The list is shown, nothing is opened, and nothing is kept any more."""
    case = _saved(desk)
    screen = _return_all(inside, "foto lama")
    desk.cases.move(desk.actor, case, "selesai")
    _start_again(qtbot, inside, desk)
    screen = inside.frame.screens["cases"]  # type: ignore[union-attr, assignment]
    assert screen.form.isHidden()
    assert desk.store.drafts() == ()


def test_a_foreign_draft_of_a_list_does_nothing(inside: MainWindow, desk: Desk) -> None:
    """Least of all to a case."""
    case = _saved(desk)
    before = sum(chain.seq for chain in desk.store.chains())
    for about, form in (
        (f"terbuka/diproses/1/{case}", {"cases": [case]}),
        (f"terbuka/batal/1/{case}", {"cases": [case]}),
        (f"terbuka/ditunda/1/{case}", {"cases": 7}),
        ("terbuka/", {}),
        ("x/y", {"cases": ["x"]}),
    ):
        draft = Draft("cases", desk.actor.user, about, 1, form)
        desk.store.save_draft(draft.name, draft.encode())
        inside.enter(desk)
        QApplication.processEvents()
        for name, _ in desk.store.drafts():
            desk.store.drop_draft(name)
    assert desk.store.case(case).status == "diterima"  # type: ignore[union-attr]
    assert sum(chain.seq for chain in desk.store.chains()) == before


def test_the_times_of_an_outage_stand_there_again(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """Of one that was missed, and of one that is put right; each save takes its draft with it."""
    assert inside.frame is not None
    inside.frame.open("outages")
    press(Qt.Key.Key_B, ALT)
    press(Qt.Key.Key_Return)
    type_text("0700")
    _start_again(qtbot, inside, desk)
    screen: OutagesScreen = inside.frame.screens["outages"]  # type: ignore[assignment]
    assert inside.frame.current is screen
    assert screen.began.text() == "0700"
    assert QApplication.focusWidget() is screen.began
    screen.ended.setText("0730")
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.store.drafts() == ()
    press(Qt.Key.Key_Return)
    type_text("0710")
    _start_again(qtbot, inside, desk)
    screen = inside.frame.screens["outages"]  # type: ignore[assignment]
    assert (screen.began.text(), screen.ended.text()) == ("0710", "07.30")
    assert "belum ditutup" not in screen.notice.text.text()
    press(Qt.Key.Key_Return, CONTROL)
    assert [line.minutes for line in desk.outages.within(0, 2**62)] == [20]
    assert desk.store.drafts() == ()
