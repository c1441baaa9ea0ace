"""Handing over from a scan: nothing but what stands on the screen goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from counter_app.domain.wita import day_of
from counter_app.services.forms import HandOver, LineForm, ServiceForm, VisitForm
from tests.fakes.desk import person, visit
from tests.ui.keyboard import ALT, CONTROL, PLAIN, focused
from ui.moments import shown_moment
from ui.widgets.field import choose

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from tests.fakes.desk import WorkingClock
    from ui.screens.hand_over.view import HandOverScreen
    from ui.shell.window import MainWindow

PAPERS = {"KTP-05": {"ktp": "asli"}, "KK-05": {"kk": "asli", "f106": "asli", "bukti": "asli"}}


def _ready(desk: Desk, *services: str) -> SavedVisit:
    saved = desk.intake.save(desk.actor, visit(person(), {code: PAPERS[code] for code in services or ("KTP-05",)}))
    for case in saved.cases:
        for step in ("diverifikasi", "diproses", "siap_diambil"):
            record = desk.store.case(case.id)
            assert record is not None
            if step in desk.cases.allowed(record):
                desk.cases.move(desk.actor, case.id, step)
    return saved


def _screen(window: MainWindow) -> HandOverScreen:
    assert window.frame is not None
    window.frame.open("hand_over")
    QApplication.processEvents()
    return window.frame.screens["hand_over"]  # type: ignore[return-value]


def _case(desk: Desk, case: str) -> CaseRecord:
    record = desk.store.case(case)
    assert record is not None
    return record


def _status(desk: Desk, case: str) -> str:
    return _case(desk, case).status


def _scan(screen: HandOverScreen, text: str) -> None:
    screen.field.setFocus()
    screen.field.selectAll()
    QTest.keyClicks(screen.field, text)
    QTest.keyClick(screen.field, Qt.Key.Key_Return)


def test_editing_the_number_puts_the_shown_document_aside(inside: MainWindow, desk: Desk) -> None:
    """Receipt A is shown, another number is typed, Ctrl+Enter: A stays in the house."""
    saved = _ready(desk)
    screen = _screen(inside)
    before = _status(desk, saved.cases[0].id)
    _scan(screen, saved.token)
    screen.field.setFocus()
    QTest.keyClicks(screen.field, "9")
    assert not screen.form.isVisible()
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == before


def test_an_unknown_scan_leaves_nothing_to_hand_over(inside: MainWindow, desk: Desk) -> None:
    """The document of the scan before is gone from the screen, and so is the button."""
    saved = _ready(desk)
    screen = _screen(inside)
    before = _status(desk, saved.cases[0].id)
    _scan(screen, saved.token)
    screen.field.setText("tak dikenal")
    QTest.keyClick(screen.field, Qt.Key.Key_Return)
    assert not screen.model.rows
    assert not screen.form.isVisible()
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == before


def test_ctrl_enter_on_another_number_only_searches(inside: MainWindow, desk: Desk) -> None:
    """Even where the field was changed without a key."""
    saved = _ready(desk)
    screen = _screen(inside)
    _scan(screen, saved.token)
    before = _status(desk, saved.cases[0].id)
    screen.field.setText("tak dikenal")
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == before
    assert not screen.model.rows


def test_down_goes_from_one_ready_document_to_the_next(inside: MainWindow, desk: Desk) -> None:
    """The focus stays in the list while the arrows choose."""
    saved = _ready(desk, "KTP-05", "KK-05")
    screen = _screen(inside)
    _scan(screen, saved.token)
    assert [screen.presenter.ready(row.case) for row in screen.model.rows] == [True, True]
    assert QApplication.focusWidget() is screen.table
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    assert screen.table.currentIndex().row() == 1
    assert QApplication.focusWidget() is screen.table


def _family(desk: Desk, *names: str) -> SavedVisit:
    lines = tuple(
        LineForm(person(name, nik="", nik_reason="lupa"), (ServiceForm("KTP-05", {"ktp": "asli"}),)) for name in names
    )
    saved = desk.intake.save(desk.actor, VisitForm(lines, group="keluarga"))
    for case in saved.cases:
        desk.cases.move(desk.actor, case.id, "siap_diambil")
    return saved


def test_the_commonest_hand_over_takes_three_keys(inside: MainWindow, desk: Desk) -> None:
    """F6, the scanner with its Enter, Ctrl+Enter; the next one may be scanned at once."""
    saved = _ready(desk)
    QTest.keyClick(inside, Qt.Key.Key_F6)
    QTest.keyClicks(focused(), saved.token)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == "diserahkan"
    screen = _screen(inside)
    assert QApplication.focusWidget() is screen.field
    assert screen.field.text() == ""


@pytest.mark.parametrize("typed", ["rosmiati", "7501 0257 0890 9999"])
def test_a_document_is_found_by_name_or_nik_and_asks_for_the_receipt(
    inside: MainWindow, desk: Desk, typed: str
) -> None:
    """Nothing was scanned: the loss is asked for with a card and a signature, all by keys."""
    saved = _ready(desk)
    screen = _screen(inside)
    _scan(screen, typed)
    assert QApplication.focusWidget() is screen.table
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == "siap_diambil"
    assert QApplication.focusWidget() is screen.form.seen
    QTest.keyClick(screen.form.seen, Qt.Key.Key_Down)
    QTest.keyClick(screen.form.seen, Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert screen.form.statement.isChecked()
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _status(desk, saved.cases[0].id) == "diserahkan"
    found = dict(desk.cases.open(desk.actor, saved.cases[0].id).history[-1].data)
    assert (found["proof"], found["seen"], found["statement"]) == ("resi_hilang", "ktp", "True")


def test_somebody_is_chosen_from_several_of_one_name(inside: MainWindow, desk: Desk) -> None:
    """The arrows choose, the form follows, and only that document goes out."""
    _family(desk, "YUSUF OLII", "YUSUF OLII ISHAK")
    screen = _screen(inside)
    _scan(screen, "yusuf")
    first, second = (row.case for row in screen.model.rows)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    assert screen.form.receiver.text() == second.name
    choose(screen.form.proof, "resi")
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert [_status(desk, case.id) for case in (first, second)] == ["siap_diambil", "diserahkan"]


def test_all_that_is_ready_goes_out_by_one_key(inside: MainWindow, desk: Desk) -> None:
    """The relation is asked for, because nobody owns all of it; then Alt+A gives everything out."""
    saved = _family(desk, "YUSUF OLII", "SRI OLII", "ANI OLII")
    screen = _screen(inside)
    _scan(screen, saved.token)
    QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert {_status(desk, case.id) for case in saved.cases} == {"siap_diambil"}
    assert QApplication.focusWidget() is screen.form.relation
    QTest.keyClick(screen.form.relation, Qt.Key.Key_Down)
    screen.form.relation.activated.emit(1)
    QTest.keyClick(screen.form.relation, Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "SRI OLII")
    QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert {_status(desk, case.id) for case in saved.cases} == {"diserahkan"}
    relations = {case.name: case.receiver_relation for case in desk.store.cases_of_visit(saved.id)}
    assert relations == {"YUSUF OLII": "keluarga", "SRI OLII": "sendiri", "ANI OLII": "keluarga"}


def test_who_needs_a_letter_is_told_before_it_is_asked_for(inside: MainWindow, desk: Desk) -> None:
    """A family member not, where the office says so; a village official and a proxy yes."""
    saved = _ready(desk)
    screen = _screen(inside)
    _scan(screen, saved.token)
    shown = {}
    for place, relation in enumerate(("sendiri", "keluarga", "aparat_desa", "kuasa")):
        screen.form.relation.setCurrentIndex(place)
        screen.form.relation.activated.emit(place)
        shown[relation] = (screen.form.letter.isVisible(), screen.form.fields["relation"].finding.text())
    assert shown == {
        "sendiri": (False, ""),
        "keluarga": (False, "Di loket ini boleh tanpa F-1.07."),
        "aparat_desa": (True, "Memerlukan F-1.07."),
        "kuasa": (True, "Memerlukan F-1.07."),
    }


def test_blanks_are_asked_only_where_they_are_not_counted_yet(inside: MainWindow, desk: Desk) -> None:
    """Ready: they are; straight from the papers: as many as usual, and changeable."""
    ready, direct = _ready(desk), desk.intake.save(desk.actor, visit(person("SRI OLII"), {"KTP-05": PAPERS["KTP-05"]}))
    screen = _screen(inside)
    _scan(screen, ready.token)
    assert screen.form.fields["blanks"].isHidden()
    _scan(screen, direct.token)
    assert screen.form.blanks.value() == 1
    screen.form.blanks.setValue(2)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    record = desk.store.case(direct.cases[0].id)
    assert record is not None
    assert (record.status, record.blanks) == ("diserahkan", 2)


def test_one_that_another_gave_out_meanwhile_is_told_and_the_rest_goes(inside: MainWindow, desk: Desk) -> None:
    """Its number and why stand on the page."""
    saved = _family(desk, "YUSUF OLII", "YUSUF OLII", "YUSUF OLII")
    screen = _screen(inside)
    _scan(screen, saved.token)
    desk.cases.hand_over(desk.actor, saved.cases[1].id, HandOver(receiver=""))
    QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert {_status(desk, case.id) for case in saved.cases} == {"diserahkan"}
    assert f"Belum diserahkan. {saved.cases[1].number}" in screen.notice.text.text()


def test_what_nobody_called_ready_goes_out_by_a_second_key(inside: MainWindow, desk: Desk) -> None:
    """Some documents are made at once; any other is still being worked on, and its receipt was scanned too early."""
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-05": PAPERS["KTP-05"], "KK-05": PAPERS["KK-05"]}))
    first, second = (case.id for case in saved.cases)
    screen = _screen(inside)
    _scan(screen, saved.token)
    for key, modifier, told in (
        (Qt.Key.Key_A, ALT, "2 dari 2 dokumen belum siap diambil"),
        (Qt.Key.Key_Return, CONTROL, "Belum siap diambil: Diterima"),
        (Qt.Key.Key_Down, PLAIN, ""),
        (Qt.Key.Key_Return, CONTROL, "Belum siap diambil: Diterima"),
    ):
        QTest.keyClick(screen.table, key, modifier)
        assert told in screen.notice.text.text()
        assert {_status(desk, first), _status(desk, second)} == {"diterima"}
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert [_status(desk, case) for case in (first, second)].count("diserahkan") == 1


def test_a_hand_over_of_a_blackout_says_when_it_was(inside: MainWindow, desk: Desk) -> None:
    """Alt+J asks for it, and is folded away again for the next one."""
    saved, next_one = _ready(desk), _ready(desk)
    clock: WorkingClock = desk.clock  # type: ignore[assignment]
    clock.now += 3_600_000
    at = (desk.clock.now_ms() - 1_800_000) // 60_000 * 60_000
    screen = _screen(inside)
    _scan(screen, saved.token)
    QTest.keyClick(inside, Qt.Key.Key_J, ALT)
    for typed in ("kemarin", shown_moment(at, day_of(at))):
        assert _status(desk, saved.cases[0].id) == "siap_diambil"
        assert focused() is screen.form.later.at
        screen.form.later.at.selectAll()
        QTest.keyClicks(screen.form.later.at, typed)
        QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert (_status(desk, saved.cases[0].id), _case(desk, saved.cases[0].id).status_at) == ("diserahkan", at)
    _scan(screen, next_one.token)
    assert screen.form.later.field.isHidden()


def test_what_needs_a_document_is_grey_until_one_is_chosen(inside: MainWindow, desk: Desk) -> None:
    """Looking at the case too; and the button that counts says its count to whoever can't see it."""
    saved = _ready(desk, "KTP-05", "KK-05")
    screen = _screen(inside)
    look = next(one for one in screen.findChildren(QPushButton) if one.text() == "Lihat permohonan")
    assert not look.isEnabled()
    _scan(screen, saved.token)
    assert look.isEnabled()
    together = next(one for one in screen.findChildren(QPushButton) if one.text().endswith("(2)"))
    assert together.accessibleName() == together.text()


@pytest.mark.parametrize("key", ["Ctrl+Return", "Ctrl+Enter", "Alt+A"])
def test_a_key_that_is_held_down_confirms_nothing(inside: MainWindow, key: str) -> None:
    """What repeats by itself is no second key."""
    screen = _screen(inside)
    holder = screen if key == "Alt+A" else inside
    found = [one for one in holder.findChildren(QShortcut) if one.key() == QKeySequence(key)]
    assert found
    assert not any(one.autoRepeat() for one in found)


@pytest.mark.parametrize("words", ["Serahkan", "Serahkan semua (2, 2 belum siap)"])
def test_a_double_click_confirms_no_warning(inside: MainWindow, desk: Desk, words: str) -> None:
    """Its second half comes before anybody has read; a click after that is one of its own."""
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-05": PAPERS["KTP-05"], "KK-05": PAPERS["KK-05"]}))
    screen = _screen(inside)
    _scan(screen, saved.token)
    (give,) = [one for one in screen.findChildren(QPushButton) if one.text() == words]
    for _ in range(2):
        QTest.mouseClick(give, Qt.MouseButton.LeftButton)
    assert {_status(desk, case.id) for case in saved.cases} == {"diterima"}
    assert "belum siap" in screen.notice.text.text().lower()
    clock: WorkingClock = desk.clock  # type: ignore[assignment]
    clock.now += 2 * QApplication.doubleClickInterval()
    QTest.mouseClick(give, Qt.MouseButton.LeftButton)
    assert "diserahkan" in {_status(desk, case.id) for case in saved.cases}


def test_a_warning_of_one_document_confirms_not_all_of_them(inside: MainWindow, desk: Desk) -> None:
    """One was ready and one not: the same one is early either way, and all of them were not asked about."""
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-05": PAPERS["KTP-05"], "KK-05": PAPERS["KK-05"]}))
    ready, early = (case.id for case in saved.cases)
    desk.cases.move(desk.actor, ready, "siap_diambil")
    screen = _screen(inside)
    _scan(screen, saved.token)
    assert screen.model.rows[1].id == early
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert "1 dari 2 dokumen belum siap diambil" in screen.notice.text.text()
    assert [_status(desk, case) for case in (ready, early)] == ["siap_diambil", "diterima"]
    QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert {_status(desk, case) for case in (ready, early)} == {"diserahkan"}


def test_a_confirmation_serves_once(inside: MainWindow, desk: Desk) -> None:
    """What was held up by the form is warned of again."""
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-05": PAPERS["KTP-05"]}))
    screen = _screen(inside)
    _scan(screen, saved.token)
    screen.form.relation.setCurrentIndex(1)
    screen.form.relation.activated.emit(1)
    for _ in range(2):
        QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert screen.notice.text.text() == ""
    screen.form.receiver.setText("SRI OLII")
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert "Belum siap diambil" in screen.notice.text.text()
    assert _status(desk, saved.cases[0].id) == "diterima"


def test_of_several_each_takes_its_usual_blanks(inside: MainWindow, desk: Desk) -> None:
    """What was counted for the chosen one is not refused for one that uses none; and the button tells who is early."""
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-05": PAPERS["KTP-05"], "KK-05": PAPERS["KK-05"]}))
    card, family = (case.id for case in saved.cases)
    desk.cases.move(desk.actor, family, "siap_diambil")
    screen = _screen(inside)
    _scan(screen, saved.token)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    assert screen.form.blanks.value() == 1
    together = next(one for one in screen.findChildren(QPushButton) if one.text().startswith("Serahkan semua"))
    assert together.text() == together.accessibleName() == "Serahkan semua (2, 1 belum siap)"
    for _ in range(2):
        QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert [(_status(desk, one), _case(desk, one).blanks) for one in (card, family)] == [
        ("diserahkan", 1),
        ("diserahkan", 0),
    ]


def test_all_go_out_only_where_it_is_seen_to_whom(inside: MainWindow, desk: Desk) -> None:
    """With a document chosen that can't go out no form is shown, and whoever was named for another one is not meant."""
    saved = desk.intake.save(
        desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}, "KK-05": PAPERS["KK-05"], "KTP-01": {"kk": "menyusul"}})
    )
    screen = _screen(inside)
    _scan(screen, saved.token)
    choose(screen.form.relation, "keluarga")
    screen.form.receiver.setText("YUSUF OLII")
    waiting = next(at for at, row in enumerate(screen.model.rows) if row.case.status == "belum_lengkap")
    screen.table.selectRow(waiting)
    assert not screen.form.isVisible()
    QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert screen.form.isVisible()
    assert focused() is screen.form.relation
    assert "siapa yang menerima" in screen.notice.text.text()
    assert "diserahkan" not in {_status(desk, case.id) for case in saved.cases}
    for _ in range(2):
        QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert sorted(_status(desk, case.id) for case in saved.cases) == ["belum_lengkap", "diserahkan", "diserahkan"]


def test_cards_that_were_counted_of_some_of_several_are_recorded_of_them(inside: MainWindow, desk: Desk) -> None:
    """Whichever row is chosen when all go out; the others take what is usual."""
    services = (ServiceForm("KTP-05", {"ktp": "asli"}),)
    names = ("ANI OLII", "SRI OLII", "YUSUF OLII")
    lines = tuple(LineForm(person(name, nik="", nik_reason="lupa"), services) for name in names)
    saved = desk.intake.save(desk.actor, VisitForm(lines, group="keluarga"))
    screen = _screen(inside)
    _scan(screen, saved.token)
    for place, count in ((0, 2), (1, 0)):
        screen.table.selectRow(place)
        assert screen.form.blanks.value() == 1
        screen.form.blanks.setValue(count)
    choose(screen.form.relation, "keluarga")
    screen.form.receiver.setText("YUSUF OLII")
    screen.form.letter.setChecked(True)
    spoilt, printed_before, usual = (row.id for row in screen.model.rows)
    for _ in range(2):
        QTest.keyClick(inside, Qt.Key.Key_A, ALT)
    assert [(_status(desk, one), _case(desk, one).blanks) for one in (spoilt, printed_before, usual)] == [
        ("diserahkan", 2),
        ("diserahkan", 0),
        ("diserahkan", 1),
    ]
