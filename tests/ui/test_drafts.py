"""Half-typed forms in a real window: kept as they are typed, open again at the same field, and gone with the save."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from counter_app.services.drafts import Draft
from counter_app.services.views import Actor
from tests.fakes.desk import person, visit
from tests.unit.hostile_texts import HOSTILE_TEXTS
from ui.drafting import AFTER_MS, Soon
from ui.going import CaseAct

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from counter_app.services.desk import Desk
    from ui.screen import Screen
    from ui.shell.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
Typing = tuple[str, object, "Callable[[Screen], None]"]


def _case(desk: Desk, status: str = "") -> str:
    saved = desk.intake.save(desk.actor, visit(person(), {"KK-05": {"kk": "asli"}}))
    return saved.cases[0].id if not status else ""


def _ready(desk: Desk) -> str:
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    return saved.cases[0].id


def _open(window: MainWindow, name: str, argument: object = None) -> Screen:
    assert window.frame is not None
    window.frame.open(name, argument)
    QApplication.processEvents()
    return window.frame.screens[name]


def _type(field: QWidget, text: str, back: int = 0) -> None:
    """Type into a field and go back so many characters."""
    field.setFocus()
    QTest.keyClicks(field, text)
    for _ in range(back):
        QTest.keyClick(field, Qt.Key.Key_Left)


def _left_off() -> tuple[str, int]:
    """What stands in the field with the focus, and where its cursor is."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit):
        return focused.text(), focused.cursorPosition()
    if isinstance(focused, QPlainTextEdit):
        return focused.toPlainText(), focused.textCursor().position()
    return "", -1


def _start_again(qtbot: QtBot, window: MainWindow, desk: Desk, drafts: int = 1) -> Screen:
    """The power is gone once the draft is kept; somebody signs in again."""
    qtbot.waitUntil(lambda: len(desk.store.drafts()) >= drafts)
    assert window.frame is not None
    window.frame.place.said.disconnect()
    window.enter(desk)
    QApplication.processEvents()
    assert window.frame.current is not None
    return window.frame.current


def test_a_wish_that_waits_is_not_put_off(qtbot: QtBot, qapp: QApplication) -> None:
    """However fast somebody types, the first unkept letter is kept in time."""
    done: list[int] = []
    soon = Soon(lambda: done.append(1), qapp)
    soon.wish()
    begun = soon.timerId()
    soon.wish()
    assert soon.timerId() == begun
    assert soon.interval() == AFTER_MS < 300
    qtbot.waitUntil(lambda: bool(done))


def test_intake_opens_again_at_the_same_field_and_cursor(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """Word for word, with the resident that was shown."""
    screen = _open(inside, "intake")
    _type(screen.person.name, "ROSMIATI OLII", back=5)  # type: ignore[attr-defined]
    again = _start_again(qtbot, inside, desk)
    assert again.title.text() == "Layanan baru"
    assert _left_off() == ("ROSMIATI OLII", 8)
    assert again.presenter.line.person.name == "ROSMIATI OLII"  # type: ignore[attr-defined]


def test_moving_on_to_another_field_is_kept_too(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """Nothing has to be typed there."""
    screen = _open(inside, "intake")
    _type(screen.person.name, "FATMA")  # type: ignore[attr-defined]
    screen.presenter.add_service("KK-05")  # type: ignore[attr-defined]
    QApplication.processEvents()
    screen.list.rows[1].setFocus()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: b"paper.f106" in (desk.store.draft("intake/U-SITI") or b""))
    again = _start_again(qtbot, inside, desk)
    assert again.list.rows[1].hasFocus()  # type: ignore[attr-defined]


def _correct(screen: Screen) -> None:
    act = screen.acts["correct"]  # type: ignore[attr-defined]
    act.field.setFocus()
    QTest.keyClick(act.field, Qt.Key.Key_Down)
    act.field.setCurrentIndex(act.field.findData("phone"))
    act.field.activated.emit(act.field.currentIndex())
    _type(act.new, "085212345678", back=1)


def _move(screen: Screen) -> None:
    act = screen.acts["move"]  # type: ignore[attr-defined]
    act.to.setCurrentIndex(act.to.findData("dikembalikan"))
    act.to.activated.emit(act.to.currentIndex())
    _type(act.why, "foto lama", back=4)


def _papers(screen: Screen) -> None:
    act = screen.acts["papers"]  # type: ignore[attr-defined]
    QTest.keyClick(act.list.rows[0], Qt.Key.Key_3)


def _hand_over(screen: Screen) -> None:
    form = screen.acts["hand_over"].form  # type: ignore[attr-defined]
    form.relation.setCurrentIndex(1)
    form.relation.activated.emit(1)
    _type(form.receiver, "YUSUF ISHAK", back=5)


@pytest.mark.parametrize(
    ("act", "type_in", "left_off"),
    [
        ("correct", _correct, ("085212345678", 11)),
        ("move", _move, ("foto lama", 5)),
        ("papers", _papers, ("", -1)),
        ("hand_over", _hand_over, ("YUSUF ISHAK", 6)),
    ],
)
def test_a_form_on_a_case_opens_again(
    qtbot: QtBot,
    inside: MainWindow,
    desk: Desk,
    act: str,
    type_in: Callable[[Screen], None],
    left_off: tuple[str, int],
) -> None:
    """After a start, and after looking at something else; its save takes the draft with it."""
    screen = _open(inside, "case", CaseAct(_case(desk) if act == "papers" else _ready(desk), act))
    type_in(screen)
    before = _values(screen, act)
    screen = _start_again(qtbot, inside, desk)
    assert _values(screen, act) == before
    assert _left_off() == left_off
    if act == "papers":
        assert screen.acts["papers"].list.rows[1].hasFocus()  # type: ignore[attr-defined]
    case = screen.presenter.case.id  # type: ignore[attr-defined]
    _open(inside, "cases")
    assert _values(_open(inside, "case", case), act) == before
    assert len(desk.store.drafts()) == 1
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert desk.store.drafts() == ()
    assert not screen.notice.isVisible()


def _values(screen: Screen, act: str) -> object:
    from ui.widgets.editors import values_of

    assert screen.acts[act].isVisible()  # type: ignore[attr-defined]
    return values_of(screen.acts[act].named())  # type: ignore[attr-defined]


def test_a_form_that_is_closed_can_be_brought_back(inside: MainWindow, desk: Desk) -> None:
    """Esc closes it; its draft is gone, and what was typed is a button away."""
    screen = _open(inside, "case", CaseAct(_ready(desk), "move"))
    _move(screen)
    before = _values(screen, "move")
    screen.leave()
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert desk.store.drafts() == ()
    assert not screen.acts["move"].isVisible()  # type: ignore[attr-defined]
    screen.notice.button.click()
    assert _values(screen, "move") == before
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert inside.frame is not None
    assert inside.frame.current is not screen


def test_a_hand_over_opens_again_with_its_receipt(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """The document is found again, and who was to receive it stands there."""
    ready = _ready(desk)
    desk.cases.move(desk.actor, ready, "siap_diambil")
    case = desk.store.case(ready)
    assert case is not None
    screen = _open(inside, "hand_over")
    QTest.keyClicks(screen.field, case.number)  # type: ignore[attr-defined]
    QTest.keyClick(screen.field, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    form = screen.form  # type: ignore[attr-defined]
    form.relation.setCurrentIndex(1)
    form.relation.activated.emit(1)
    _type(form.receiver, "YUSUF", back=2)
    again = _start_again(qtbot, inside, desk)
    assert again.title.text() == "Serah terima"
    assert _left_off() == ("YUSUF", 3)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert desk.store.drafts() == ()
    found = desk.store.case(case.id)
    assert found is not None
    assert (found.status, found.receiver) == ("diserahkan", "YUSUF")


def test_the_counts_of_a_closing_stand_there_again(qtbot: QtBot, inside: MainWindow, desk: Desk) -> None:
    """And its note; the closing takes the draft with it."""
    screen = _open(inside, "close_shift")
    box = next(iter(screen.counts.values()))  # type: ignore[attr-defined]
    _type(box, "11")
    _type(screen.note, "alat dipinjam", back=3)  # type: ignore[attr-defined]
    again = _start_again(qtbot, inside, desk)
    assert again.title.text() == "Tutup loket"
    assert next(iter(again.counts.values())).value() == 11  # type: ignore[attr-defined]
    assert _left_off() == ("alat dipinjam", 10)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert desk.store.drafts() == ()
    assert desk.shifts.current() is None


def test_leaving_keeps_what_was_typed_at_once(inside: MainWindow, desk: Desk) -> None:
    """By a key of another screen, by stepping back, and by the lock."""
    assert inside.frame is not None
    ways: tuple[Callable[[], object], ...] = (
        lambda: QTest.keyClick(inside, Qt.Key.Key_F5),
        inside.frame.back,
        inside.lock,
    )
    for leave in ways:
        _open(inside, "cases")
        screen = _open(inside, "close_shift")
        desk.store.drop_draft(screen.draft.name)  # type: ignore[attr-defined]
        QTest.keyClicks(screen.note, "n")  # type: ignore[attr-defined]
        leave()
        assert len(desk.store.drafts()) == 1


def test_what_was_counted_for_another_shift_is_not_gone_on_with(inside: MainWindow, desk: Desk) -> None:
    """It was closed in another way."""
    draft = Draft("close_shift", desk.actor.user, "shift/gone", 9, {"note": "lama"})
    desk.store.save_draft(draft.name, draft.encode())
    inside.enter(desk)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["intake"]


def test_an_old_or_foreign_draft_never_breaks_a_start(inside: MainWindow, desk: Desk) -> None:
    """Of a case that is gone, of a screen that there is not, of values that fit nothing: one may go on to work."""
    about = ("case/gone/move", f"{_ready(desk)}/move", f"{_ready(desk)}/wave", "x", "")
    values: tuple[dict[str, object], ...] = ({"to": 5, "note": ["x"], "papers": 3, "visit": {"lines": 7}}, {})
    for at, (screen, one) in enumerate((screen, one) for screen in ("case", "tape", "hand_over") for one in about):
        draft = Draft(screen, desk.actor.user, one, at, values[at % 2])
        desk.store.save_draft(draft.name, draft.encode())
        inside.enter(desk)
        QApplication.processEvents()
        QTest.keyClick(inside, Qt.Key.Key_F2)
        assert inside.frame is not None
        assert inside.frame.current is inside.frame.screens["intake"]


def test_nobody_sees_the_draft_of_somebody_else(inside: MainWindow, desk: Desk) -> None:
    """It waits for its author."""
    screen = _open(inside, "intake")
    _type(screen.person.name, "ROSMIATI")  # type: ignore[attr-defined]
    screen.leave()
    hasan = replace(desk, actor=Actor("U-HASAN", "supervisor", "Hasan Pakaya"))
    inside.enter(hasan)
    assert inside.frame is not None
    inside.frame.open("intake")
    assert inside.frame.screens["intake"].person.name.text() == ""  # type: ignore[attr-defined]
    inside.enter(desk)
    assert inside.frame.screens["intake"].person.name.text() == "ROSMIATI"  # type: ignore[attr-defined]


def test_hostile_texts_come_back_letter_for_letter(inside: MainWindow, desk: Desk) -> None:
    """Through an editor and the register's file."""
    screen = _open(inside, "case", CaseAct(_ready(desk), "move"))
    remark = screen.acts["move"].remark  # type: ignore[attr-defined]
    for text in [text for _, text in HOSTILE_TEXTS][::7]:
        remark.setPlainText(text)
        shown = remark.toPlainText()
        screen.leave()
        screen.enter(screen.presenter.case.id)  # type: ignore[attr-defined]
        assert remark.toPlainText() == shown
