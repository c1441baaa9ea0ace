"""Intake in a real window: what is shown is what is saved, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from counter_app.domain.wita import day_of
from counter_app.services.drafts import Draft
from tests.fakes.desk import person, visit
from tests.ui.keyboard import ALT, CONTROL, PLAIN, SHIFT, focused, press, type_on, type_text
from ui.going import CaseAct
from ui.screens.intake.drafts import Kept, to_values
from ui.widgets.papers import PaperRow

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from ui.screens.intake.view import IntakeScreen
    from ui.shell.window import MainWindow

DRAFT = "intake/U-SITI"


def _intake(window: MainWindow, argument: object = None) -> IntakeScreen:
    assert window.frame is not None
    window.frame.open("intake", argument)
    QApplication.processEvents()
    return window.frame.screens["intake"]  # type: ignore[return-value]


def _cases(desk: Desk) -> int:
    return len(desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms())))


def _complete(screen: IntakeScreen, name: str = "OLIMOO'O, ABD. RAHMAN") -> None:
    QTest.keyClicks(screen.person.nik, "7501025708909999")
    QTest.keyClicks(screen.person.name, name)
    screen.presenter.add_service("KTP-05")
    QApplication.processEvents()


def test_two_residents_stay_a_visit_of_several(inside: MainWindow) -> None:
    """Going back to one person is refused with words while two are filled in."""
    screen = _intake(inside)
    screen.presenter.set_group("kolektif")
    screen.presenter.set_person(name="ROSMIATI OLII")
    screen.many.add_line()
    screen.presenter.set_person(name="FATMA DAUD")
    screen.presenter.set_group("perorangan")
    assert screen.presenter.form.group == "kolektif"
    assert screen.group.code == "kolektif"
    assert screen.many.isVisible()
    assert "satu warga" in screen.notice.text.text()


def test_an_empty_second_resident_is_left_out(inside: MainWindow) -> None:
    """Nothing was written of the second: back to one person, with the first."""
    screen = _intake(inside)
    screen.presenter.set_person(name="ROSMIATI OLII", village="75.01.02.2003")
    screen.many.add_line()
    screen.presenter.set_group("perorangan")
    assert [line.person.name for line in screen.presenter.form.lines] == ["ROSMIATI OLII"]
    assert screen.person.name.text() == "ROSMIATI OLII"


def test_the_next_resident_begins_at_their_nik(inside: MainWindow) -> None:
    """Ctrl+N from among the papers of the one before: digits are the NIK of the next, and note nothing."""
    screen = _intake(inside)
    screen.presenter.set_group("kolektif")
    QTest.keyClick(inside, Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(screen.services.search, "ktp-05")
    QTest.keyClick(screen.services.search, Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), PaperRow)
    QTest.keyClick(inside, Qt.Key.Key_N, CONTROL)
    QApplication.processEvents()
    type_text("7501025708909999")
    first, second = screen.presenter.form.lines
    assert (first.person.nik, second.person.nik) == ("", "7501025708909999")
    assert [dict(one.papers) for line in (first, second) for one in line.services] == [{}, {}]


def test_a_called_number_begins_without_faults(inside: MainWindow) -> None:
    """Somebody pressed Ctrl+Enter on the empty form: nothing of that is held against whoever comes next."""
    screen = _intake(inside)
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    assert screen.notice.isVisible()
    assert screen.person.fields["nik"].finding.property("tone") == "fault"
    _intake(inside, ("ticket/1", "A-007", 3))
    assert not screen.notice.isVisible()
    assert screen.person.fields["nik"].finding.property("tone") != "fault"


def test_a_service_that_does_not_exist_is_told_and_stays_to_be_mended(inside: MainWindow) -> None:
    """Enter finds nothing: the cursor stays, what was typed too, and nothing else is touched."""
    screen = _intake(inside)
    screen.presenter.add_service("KTP-05")
    QTest.keyClick(inside, Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(screen.services.search, "kpt")
    QTest.keyClick(screen.services.search, Qt.Key.Key_Return)
    assert screen.services.search.hasFocus()
    assert screen.services.search.text() == "kpt"
    assert "Tidak ada layanan seperti itu" in screen.services._field.finding.text()  # noqa: SLF001
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert [one.code for one in screen.presenter.line.services] == ["KTP-05"]
    assert "Tidak ada layanan" not in screen.services._field.finding.text()  # noqa: SLF001


def test_a_service_that_was_taken_out_can_be_brought_back(inside: MainWindow) -> None:
    """Del takes it out and Backspace does not; with it come the papers that were noted."""
    screen = _intake(inside)
    screen.presenter.add_service("KTP-05")
    screen.presenter.set_paper("ktp", "asli")
    screen.presenter.add_service("KK-05")
    before = screen.presenter.line.services
    screen.services.rows[0].setFocus()
    QTest.keyClick(screen.services.rows[0], Qt.Key.Key_Backspace)
    assert screen.presenter.line.services == before
    QTest.keyClick(screen.services.rows[0], Qt.Key.Key_Delete)
    assert [one.code for one in screen.presenter.line.services] == ["KK-05"]
    assert "KTP-05" in screen.notice.text.text()
    screen.notice.button.setFocus()
    QTest.keyClick(screen.notice.button, Qt.Key.Key_Space)
    assert screen.presenter.line.services == before
    assert not screen.notice.isVisible()


def test_the_village_of_the_letter_is_the_one_that_is_shown(inside: MainWindow) -> None:
    """A chosen village that is typed over is no longer meant; what is no village can't be saved."""
    screen = _intake(inside)
    screen.presenter.set_group("kolektif")
    village = screen.many.village
    village.setFocus()
    QTest.keyClicks(village, "luhu")
    QTest.keyClick(village, Qt.Key.Key_Return)
    assert screen.presenter.form.letter_village == "75.01.02.2001"
    village.setFocus()
    village.selectAll()
    QTest.keyClicks(village, "entah")
    assert screen.presenter.form.letter_village == "entah"
    assert "letter_village" in {one.field for one in screen.presenter.findings if one.level == "block"}
    village.selectAll()
    QTest.keyClick(village, Qt.Key.Key_Backspace)
    assert screen.presenter.form.letter_village == ""


def test_a_called_number_leaves_a_kept_draft_alone(inside: MainWindow, desk: Desk) -> None:
    """The draft of last time comes back first; the number is told, not written onto it."""
    form = to_values(Kept(visit(person("FATMA DAUD"), {})))
    desk.store.save_draft(DRAFT, Draft("intake", "U-SITI", form=form).encode())
    screen = _intake(inside, ("ticket/1", "A-007", 3))
    assert screen.person.name.text() == "FATMA DAUD"
    assert screen.presenter.form.ticket == ""
    assert "A-007" in screen.notice.text.text()
    screen.leave()
    assert b"FATMA DAUD" in (desk.store.draft(DRAFT) or b"")


def test_a_called_number_takes_an_empty_form(inside: MainWindow) -> None:
    """Also where an earlier number was called and nothing was typed."""
    _intake(inside, ("ticket/1", "A-007", 3))
    screen = _intake(inside, ("ticket/2", "A-008", 2))
    assert screen.presenter.form.ticket == "ticket/2"
    assert "A-008" in screen.context.text()


def test_stepping_back_to_intake_does_not_call_the_number_again(inside: MainWindow) -> None:
    """Its visit may be saved by then: the form is that of nobody."""
    screen = _intake(inside, ("ticket/1", "A-007", 3))
    screen.presenter.set_visit(ticket="")
    assert inside.frame is not None
    inside.frame.open("cases")
    inside.frame.back()
    assert inside.frame.current is screen
    assert screen.presenter.form.ticket == ""


def test_nothing_is_taken_while_the_visit_is_being_saved(inside: MainWindow) -> None:
    """What is typed then would be cleared unsaved; afterwards the cursor stands where it was."""
    screen = _intake(inside)
    screen.person.name.setFocus()
    QTest.keyClicks(screen.person.name, "ROSMIATI")
    screen.show_busy(busy=True)
    QTest.keyClicks(screen.person.name, " OLII")
    assert screen.person.name.text() == "ROSMIATI"
    screen.show_busy(busy=False)
    assert QApplication.focusWidget() is screen.person.name
    QTest.keyClicks(screen.person.name, " OLII")
    assert screen.presenter.line.person.name == "ROSMIATI OLII"


def test_an_unreadable_time_keeps_a_later_entry_from_being_saved(inside: MainWindow, desk: Desk) -> None:
    """Entered afterwards means at a time: neither letters nor nothing is one."""
    screen = _intake(inside)
    _complete(screen)
    screen.options.later.click()
    for text in ("kemarin siang", ""):
        screen.options.occurred.selectAll()
        QTest.keyClicks(screen.options.occurred, text)
        QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
        assert _cases(desk) == 0
        assert "✕" in screen.options.fields["occurred"].finding.text()
        screen.options.occurred.clear()


def test_the_form_is_cleared_by_a_key_and_can_be_brought_back(inside: MainWindow, desk: Desk) -> None:
    """The draft goes with it; pressing twice loses nothing."""
    screen = _intake(inside)
    screen.person.name.setFocus()
    QTest.keyClicks(screen.person.name, "ROSMIATI OLII")
    keys = CONTROL | SHIFT
    for _ in range(2):
        press(Qt.Key.Key_Backspace, keys)
    assert screen.person.name.text() == ""
    assert not desk.store.draft(DRAFT)
    screen.notice.button.click()
    assert screen.person.name.text() == "ROSMIATI OLII"
    assert not screen.notice.isVisible()


def test_what_was_cleared_does_not_cover_what_was_typed_since(inside: MainWindow) -> None:
    """With the first letter the offer to bring it back is gone."""
    screen = _intake(inside)
    QTest.keyClicks(screen.person.name, "ROSMIATI OLII")
    screen.clear_form()
    QTest.keyClicks(screen.person.name, "F")
    assert not screen.notice.isVisible()
    screen.presenter.bring_back()
    assert screen.person.name.text() == "F"


def test_missing_papers_ask_for_a_day_to_come_back(inside: MainWindow, desk: Desk) -> None:
    """The next working day stands there; another may be typed, and a closed office is told and holds nothing up."""
    screen = _intake(inside)
    QTest.keyClicks(screen.person.nik, "7501025708909999")
    QTest.keyClicks(screen.person.name, "ROSMIATI OLII")
    field = screen.papers.back_on
    assert not field.isVisible()
    screen.presenter.add_service("KTP-05")
    QApplication.processEvents()
    assert field.isVisible()
    assert field.edit.text() == "25-11-2026"
    assert "Rabu" in field.finding.text()
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "28112026")
    assert "Kantor tutup" in field.finding.text()
    screen.primary()
    rows = desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms()))
    (case,) = desk.store.cases([row.id for row in rows])
    assert (case.status, case.back_on) == ("belum_lengkap", "2026-11-28")


def test_one_key_notes_all_papers_as_they_are_usually_brought(inside: MainWindow) -> None:
    """For every service; what was noted stays, what only some need is left out, on to where somebody has to choose."""
    screen = _intake(inside)
    presenter = screen.presenter
    presenter.add_service("KK-05")
    presenter.set_paper("f106", "menyusul")
    presenter.add_service("LHR-01")
    presenter.add_service("KTP-05")
    QApplication.processEvents()
    QTest.keyClick(screen, Qt.Key.Key_A, ALT)
    QApplication.processEvents()
    noted = [dict(one.papers) for one in presenter.line.services]
    assert noted == [{"kk": "asli", "f106": "menyusul", "bukti": "salinan"}, {"kk": "asli"}, {"ktp": "asli"}]
    assert presenter.service_at == 0
    assert screen.list.rows[1].hasFocus()
    QTest.keyClick(screen.list.rows[1], Qt.Key.Key_1)
    QTest.keyClick(screen, Qt.Key.Key_A, ALT)
    QApplication.processEvents()
    assert presenter.service_at == 1
    assert screen.list.rows[0].hasFocus()
    QTest.keyClick(screen.list.rows[0], Qt.Key.Key_1)
    assert screen.list.rows[2].hasFocus()
    assert presenter.lacking() == ()


def test_the_question_that_decides_the_papers_is_a_key_away(inside: MainWindow) -> None:
    """A child of five and over needs photographs: one key to the question, one for the answer."""
    screen = _intake(inside)
    screen.presenter.add_service("KIA-01")
    QApplication.processEvents()
    for key, modifier in ((Qt.Key.Key_B, CONTROL), (Qt.Key.Key_2, PLAIN)):
        press(key, modifier)
    assert screen.presenter.line.services[0].answers == {"umur": "umur-besar"}
    assert "foto" in [row.requirement.code for row in screen.list.rows]
    assert screen.list.rows[0].hasFocus()


def test_whoever_finds_a_service_notes_its_first_paper_at_once(inside: MainWindow) -> None:
    """Enter, then digits, as fast as somebody can press them: each notes a paper, and none goes anywhere else."""
    screen = _intake(inside)
    screen.services.search.setFocus()
    type_on("kk-05\n12", at_once=True)
    assert screen.presenter.states() == {"kk": "asli", "f106": "salinan"}
    assert screen.presenter.form.back_on == ""
    QTest.keyClick(focused(), Qt.Key.Key_K, CONTROL)
    type_on("ktp-05\n1", at_once=True)
    assert screen.presenter.states() == {"ktp": "asli"}


def test_a_question_is_open_until_somebody_answers_it(inside: MainWindow, desk: Desk) -> None:
    """It comes before the papers; while it is open the case lacks something, and the answer stands in the register."""
    screen = _intake(inside)
    QTest.keyClicks(screen.person.nik, "7501025708909999")
    QTest.keyClicks(screen.person.name, "ROSMIATI OLII")
    screen.services.search.setFocus()
    type_on("kia-01\n")
    QApplication.processEvents()
    box = screen.list.questions["umur"]
    assert box.hasFocus()
    assert box.currentText() == "— pilih —"
    screen.list.rows[0].setFocus()
    QTest.keyClick(screen, Qt.Key.Key_A, ALT)
    QApplication.processEvents()
    assert box.hasFocus()
    assert screen.presenter.states() == {"kk": "asli"}
    assert "Belum dijawab" in screen.services.rows[0].accessibleName()
    QTest.keyClick(screen, Qt.Key.Key_Return, CONTROL)
    QApplication.processEvents()
    (row,) = desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms()))
    (case,) = desk.store.cases([row.id])
    assert (case.status, case.answers) == ("belum_lengkap", {"umur": ""})
    assert inside.frame is not None
    inside.frame.open("case", CaseAct(case.id, "papers"))
    QApplication.processEvents()
    type_on("1")
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)
    (case,) = desk.store.cases([row.id])
    assert (case.status, case.answers) == ("diterima", {"umur": "umur-bayi"})


def test_papers_that_stand_for_each_other_are_told_together(inside: MainWindow) -> None:
    """How many of them there are stands above them, and each says so to whoever can't see."""
    screen = _intake(inside)
    screen.presenter.add_service("LHR-01")
    QApplication.processEvents()
    heads = [one.text() for one in screen.list.findChildren(QLabel) if "cukup" in one.text()]
    assert heads == ["Salah satu dari 2 ini cukup:"]
    said = [row.accessibleName().startswith(heads[0]) for row in screen.list.rows]
    assert said == [True, True, False]


def test_a_digit_that_is_no_answer_answers_nothing(inside: MainWindow) -> None:
    """There are two answers: the third key leaves the question open."""
    screen = _intake(inside)
    screen.presenter.add_service("KIA-01")
    box = screen.list.questions["umur"]
    box.setFocus()
    for digit in "039":
        QTest.keyClicks(box, digit)
    assert screen.presenter.line.services[0].answers.get("umur", "") == ""
    assert box.hasFocus()


def test_a_bundle_asks_what_each_of_its_services_asks(inside: MainWindow) -> None:
    """Whichever of them is shown; the answer reaches the one that needs it."""
    screen = _intake(inside)
    screen.services.search.setFocus()
    type_on("pkt-lhr\n")
    assert screen.list.questions["umur"].hasFocus()
    type_on("2")
    assert [dict(one.answers) for one in screen.presenter.line.services] == [{}, {}, {"umur": "umur-besar"}]
    assert "foto" in [row.requirement.code for row in screen.list.rows]


def test_in_a_group_the_services_stand_beside_the_resident(inside: MainWindow) -> None:
    """At 1366 nothing has to be scrolled for; alone they stand beneath."""
    screen = _intake(inside)
    inside.resize(1366, 768)
    screen.presenter.set_group("kolektif")
    QApplication.processEvents()
    here, there = (QRect(one.mapTo(screen, QPoint(0, 0)), one.size()) for one in (screen.services, screen.papers))
    assert here.left() == there.left()
    assert here.bottom() < screen.area.viewport().height()
    screen.presenter.set_group("perorangan")
    QApplication.processEvents()
    person = screen.person.mapTo(screen, QPoint(0, 0))
    assert screen.services.mapTo(screen, QPoint(0, 0)).x() == person.x()


def test_esc_on_an_empty_form_keeps_no_draft(inside: MainWindow) -> None:
    """And says nothing of one."""
    screen = _intake(inside)
    screen.step_back()
    assert inside.frame is not None
    assert "Konsep" not in inside.frame.strip.said.text()


def test_a_day_without_its_time_asks_for_the_time(inside: MainWindow) -> None:
    """The day stands there: only what lacks is asked for."""
    screen = _intake(inside)
    screen.options.later.click()
    field = screen.options.fields["occurred"]
    QTest.keyClicks(screen.options.occurred, "23-11-2026 ")
    assert "Tambahkan jam" in field.finding.text()
    screen.options.occurred.clear()
    QTest.keyClicks(screen.options.occurred, "kemarin")
    assert "Tulis sebagai" in field.finding.text()


def test_the_paper_that_is_asked_for_is_in_sight(inside: MainWindow) -> None:
    """At 150 % one key to the papers scrolls there, and each digit on: a whole row, and what follows it."""
    screen = _intake(inside)
    inside.resize(911, 512)
    screen.presenter.add_service("KK-05")
    screen.person.nik.setFocus()
    QApplication.processEvents()
    view = screen.area.viewport()
    QTest.keyClick(screen, Qt.Key.Key_B, CONTROL)
    for row in screen.list.rows[:3]:
        QApplication.processEvents()
        assert row.hasFocus()
        top = row.mapTo(view, QPoint(0, 0)).y()
        assert top >= 0
        assert top + row.height() <= view.height()
        type_on("1")
