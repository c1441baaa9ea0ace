"""The lists of cases by keys: each list and its next step, several rows at once, and what could not be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.wita import DAY_MS
from counter_app.services.ready_papers import DOCUMENTS
from tests.fakes.desk import person, visit
from tests.ui.keyboard import ALT, CONTROL, press
from ui.widgets.field import choose

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.services.desk import Desk
    from tests.fakes.desk import WorkingClock
    from ui.screens.cases.view import CasesScreen
    from ui.shell.window import MainWindow

PAPERS = {"KTP-05": {"ktp": "asli"}, "KK-01": {"kk": "asli"}}
LUHU, HULAWA = "75.01.02.2001", "75.01.02.2002"


def _saved(desk: Desk, name: str = "ROSMIATI OLII", service: str = "KTP-05", **changes: str) -> str:
    who = person(name, nik="", nik_reason="lupa", **changes)
    return desk.intake.save(desk.actor, visit(who, {service: PAPERS[service]})).cases[0].id


def _screen(window: MainWindow) -> CasesScreen:
    assert window.frame is not None
    window.frame.open("cases")
    QApplication.processEvents()
    return window.frame.screens["cases"]  # type: ignore[return-value]


def _case(desk: Desk, case: str) -> CaseRecord:
    found = desk.store.case(case)
    assert found is not None
    return found


def _shown(screen: CasesScreen) -> list[str]:
    return [row.id for row in screen.model.rows]


def _pass(desk: Desk, ms: int) -> None:
    clock: WorkingClock = desk.clock  # type: ignore[assignment]
    clock.now += ms


def test_each_list_has_its_key_and_its_count(inside: MainWindow, desk: Desk) -> None:
    """What is open, late, ready and waiting for blanks; the counts stand on the keys."""
    late, ready, blank, over = (_saved(desk) for _ in range(4))
    desk.cases.move(desk.actor, ready, "siap_diambil")
    desk.cases.move(desk.actor, blank, "ditunda", reason="blangko_habis")
    desk.cases.move(desk.actor, over, "selesai")
    _pass(desk, 2 * DAY_MS)
    fresh = _saved(desk)
    screen = _screen(inside)
    found = {}
    for key, name in (("H", "hari_ini"), ("O", "terbuka"), ("W", "lewat"), ("S", "siap"), ("B", "blangko")):
        press(getattr(Qt.Key, f"Key_{key}"), ALT)
        found[name] = set(_shown(screen))
        assert screen.tabs.buttons[name].isChecked()
        assert screen.tabs.buttons[name].text().endswith(f"  {len(found[name])}")
        assert QApplication.focusWidget() is screen.table
    assert found == {
        "hari_ini": {fresh},
        "terbuka": {late, ready, blank, fresh},
        "lewat": {late},
        "siap": {ready},
        "blangko": {blank},
    }


def test_a_step_that_asks_nothing_is_one_key(inside: MainWindow, desk: Desk) -> None:
    """On the selected row, at once."""
    case = _saved(desk, service="KK-01")
    _screen(inside)
    steps = {"P": "diproses", "D": "diteruskan", "R": "siap_diambil"}
    for key, status in ((key, steps[key]) for key in "PDRP"):
        press(getattr(Qt.Key, f"Key_{key}"), ALT)
        assert _case(desk, case).status == status


def test_a_case_is_held_for_each_reason_by_keys(inside: MainWindow, desk: Desk) -> None:
    """Alt+T, the arrow, Ctrl+Enter."""
    case = _saved(desk)
    screen = _screen(inside)
    for place, reason in enumerate(("listrik", "jaringan", "blangko_habis", "alat_rusak", "menunggu_pejabat")):
        press(Qt.Key.Key_P, ALT)
        press(Qt.Key.Key_T, ALT)
        for _ in range(place):
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return, CONTROL)
        assert (_case(desk, case).status, _case(desk, case).reason) == ("ditunda", reason)
        assert screen.form.isHidden()
        assert QApplication.focusWidget() is screen.table


def test_papers_are_returned_only_with_a_reason(inside: MainWindow, desk: Desk) -> None:
    """It is asked for beside its field."""
    case = _saved(desk)
    screen = _screen(inside)
    press(Qt.Key.Key_K, ALT)
    press(Qt.Key.Key_Return, CONTROL)
    assert _case(desk, case).status == "diterima"
    assert QApplication.focusWidget() is screen.form.why
    assert screen.form.fields["why"].finding.property("tone") == "fault"
    QTest.keyClicks(screen.form.why, "foto tidak sesuai")
    press(Qt.Key.Key_Return, CONTROL)
    assert _case(desk, case).status == "dikembalikan"


def test_a_card_that_gets_ready_asks_for_its_blanks(inside: MainWindow, desk: Desk) -> None:
    """As many as usual stand there and can be changed."""
    case = _saved(desk)
    screen = _screen(inside)
    press(Qt.Key.Key_R, ALT)
    assert QApplication.focusWidget() is screen.form.blanks
    assert screen.form.blanks.value() == 1
    screen.form.blanks.setValue(2)
    press(Qt.Key.Key_Return, CONTROL)
    assert (_case(desk, case).status, _case(desk, case).blanks) == ("siap_diambil", 2)


def test_several_go_the_same_way_with_one_consent(inside: MainWindow, desk: Desk) -> None:
    """Space marks and goes on; the form says for how many; nothing happens before Ctrl+Enter."""
    cases = [_saved(desk) for _ in range(3)]
    screen = _screen(inside)
    for _ in range(2):
        press(Qt.Key.Key_Space)
    assert screen.table.currentIndex().row() == 2
    marks = [screen.model.columns[0].words(row) for row in screen.model.rows]
    assert marks == ["☑", "☑", ""]
    press(Qt.Key.Key_R, ALT)
    assert {_case(desk, case).status for case in cases} == {"diterima"}
    press(Qt.Key.Key_Return, CONTROL)
    assert [_case(desk, case).status for case in cases] == ["diterima", "siap_diambil", "siap_diambil"]
    assert [_case(desk, case).blanks for case in cases] == [0, 1, 1]
    assert screen.presenter.marked == {}


def test_one_that_can_not_go_is_told_and_the_rest_goes(inside: MainWindow, desk: Desk) -> None:
    """Its number and why stand on the page."""
    ready, open_case = _saved(desk, service="KK-01"), _saved(desk, service="KK-01")
    desk.cases.move(desk.actor, ready, "siap_diambil")
    screen = _screen(inside)
    screen.table.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_D, ALT)
    press(Qt.Key.Key_Return, CONTROL)
    assert (_case(desk, ready).status, _case(desk, open_case).status) == ("siap_diambil", "diteruskan")
    assert f"Tidak diubah. {_case(desk, ready).number}" in screen.notice.text.text()


def test_esc_closes_the_form_and_then_takes_the_marks_away(inside: MainWindow, desk: Desk) -> None:
    """Nothing of it was done."""
    case = _saved(desk)
    screen = _screen(inside)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_T, ALT)
    assert screen.step_back()
    assert screen.form.isHidden()
    assert len(screen.presenter.marked) == 1
    assert screen.step_back()
    assert screen.presenter.marked == {}
    assert not screen.step_back()
    assert _case(desk, case).status == "diterima"


def test_owners_of_one_village_are_noted_as_told(inside: MainWindow, desk: Desk) -> None:
    """Alt+S, the village, all of it, Alt+I, Ctrl+Enter; the list shows it."""
    here, there = _saved(desk, village=LUHU), _saved(desk, village=HULAWA)
    for case in (here, there):
        desk.cases.move(desk.actor, case, "siap_diambil")
    screen = _screen(inside)
    press(Qt.Key.Key_S, ALT)
    assert [screen.village.itemText(place) for place in range(3)] == ["Semua desa (2)", "Hulawa (1)", "Luhu (1)"]
    press(Qt.Key.Key_V, ALT)
    assert QApplication.focusWidget() is screen.village
    choose(screen.village, LUHU)
    screen.village.activated.emit(screen.village.currentIndex())
    assert _shown(screen) == [here]
    screen.table.setFocus()
    press(Qt.Key.Key_I, ALT)
    press(Qt.Key.Key_Return, CONTROL)
    assert (_case(desk, here).informed, _case(desk, there).informed) == ("dikabari", "")
    assert screen.model.columns[-1].words(screen.model.rows[0]) == "dikabari 24-11"


def test_a_pull_brings_the_news_of_others_into_the_list(inside: MainWindow, desk: Desk) -> None:
    """The row is read again, stays selected, and a mark stays with it."""
    first, second = _saved(desk), _saved(desk)
    screen = _screen(inside)
    press(Qt.Key.Key_O, ALT)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    chosen = screen.table.current
    assert chosen is not None
    assert chosen.id == first
    screen.presenter.toggle(chosen)
    desk.cases.move(replace(desk.actor, user="U-HASAN"), first, "diteruskan")
    desk.cases.move(replace(desk.actor, user="U-HASAN"), second, "selesai")
    assert inside.frame is not None
    inside.frame.place.changed.emit()
    QApplication.processEvents()
    assert [(row.id, row.row.status) for row in screen.model.rows] == [(first, "diteruskan")]
    assert screen.table.current is screen.model.rows[0]
    assert list(screen.presenter.marked) == [first]


def test_the_next_row_takes_the_place_of_one_that_left_the_list(inside: MainWindow, desk: Desk) -> None:
    """Several are worked off one after another without an arrow."""
    cases = [_saved(desk, service="KK-01") for _ in range(3)]
    screen = _screen(inside)
    press(Qt.Key.Key_O, ALT)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    for _ in range(2):
        press(Qt.Key.Key_E, ALT)
        press(Qt.Key.Key_Return, CONTROL)
    assert [_case(desk, case).status for case in cases] == ["selesai", "selesai", "diterima"]


def test_a_case_is_ended_by_a_second_key_only(inside: MainWindow, desk: Desk) -> None:
    """Alt+E asks, Esc leaves it as it was, Ctrl+Enter ends it: nothing brings an ended case back."""
    case = _saved(desk, service="KK-01")
    screen = _screen(inside)
    press(Qt.Key.Key_O, ALT)
    for _ in range(2):
        press(Qt.Key.Key_E, ALT)
    assert screen.form.isVisible()
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert (screen.form.isVisible(), _case(desk, case).status) == (False, "diterima")
    press(Qt.Key.Key_E, ALT)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert _case(desk, case).status == "selesai"


def test_another_day_is_read_by_the_arrows(inside: MainWindow, desk: Desk) -> None:
    """Never after today; the other lists have no day."""
    yesterday = _saved(desk)
    _pass(desk, DAY_MS)
    today = _saved(desk)
    screen = _screen(inside)
    assert _shown(screen) == [today]
    press(Qt.Key.Key_Left, ALT)
    assert _shown(screen) == [yesterday]
    assert screen.tabs.buttons["hari_ini"].text() == "24-11-2026  1"
    for _ in range(2):
        press(Qt.Key.Key_Right, ALT)
    assert _shown(screen) == [today]
    assert screen.tabs.buttons["hari_ini"].text() == "Hari ini  1"


def test_back_entry_shows_both_times_in_the_list(inside: MainWindow, desk: Desk) -> None:
    """When it happened, and when it was written down."""
    _pass(desk, 3 * 3_600_000)
    then = desk.clock.now_ms() - 2 * 3_600_000
    form = replace(visit(person(), {"KTP-05": PAPERS["KTP-05"]}), origin="susulan", occurred=then)
    desk.intake.save(desk.actor, form)
    screen = _screen(inside)
    assert screen.model.columns[1].words(screen.model.rows[0]) == "↩ 09.05 (11.05)"


def test_what_waits_is_printed_by_village(inside: MainWindow, desk: Desk) -> None:
    """Ctrl+P asks which paper; Ctrl+Enter owes it for the village that is shown."""
    for village in (LUHU, HULAWA):
        desk.cases.move(desk.actor, _saved(desk, village=village), "siap_diambil")
    screen = _screen(inside)
    press(Qt.Key.Key_P, CONTROL)
    assert screen.form.isHidden()
    press(Qt.Key.Key_S, ALT)
    choose(screen.village, LUHU)
    screen.village.activated.emit(screen.village.currentIndex())
    press(Qt.Key.Key_P, CONTROL)
    assert QApplication.focusWidget() is screen.form.paper
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, CONTROL)
    (job,) = [job for job in desk.store.latest_papers() if job.document in DOCUMENTS]
    assert (job.document, job.about) == ("hand_over_list", f"village/{LUHU}")
    assert desk.papers.pdf(job.id).startswith(b"%PDF")
