"""A consultation by two keys: noted, counted, and back where one was, with everything there as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.wita import day_of
from tests.ui.keyboard import CONTROL, press
from tests.unit.hostile_texts import HOSTILE_TEXTS

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.services.desk import Desk
    from ui.screen import Screen
    from ui.screens.consultation.view import ConsultationScreen
    from ui.shell.window import MainWindow


def _cases(desk: Desk) -> list[CaseRecord]:
    rows = desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms()))
    return list(desk.store.cases([row.id for row in rows]))


def _shown(window: MainWindow) -> Screen:
    assert window.frame is not None
    assert window.frame.current is not None
    return window.frame.current


@pytest.fixture
def form(inside: MainWindow) -> ConsultationScreen:
    """The small form, open over intake."""
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_F7)
    return _shown(inside)  # type: ignore[return-value]


def test_two_keys_note_it_and_lead_back_to_the_same_letter(inside: MainWindow, desk: Desk) -> None:
    """The half-typed visit beneath is untouched, and nothing is owed on paper."""
    press(Qt.Key.Key_F2)
    intake = _shown(inside)
    name = intake.person.name  # type: ignore[attr-defined]
    name.setFocus()
    QTest.keyClicks(name, "ROSMIATI OLII")
    QTest.keyClick(name, Qt.Key.Key_Left)
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return, CONTROL)
    (case,) = _cases(desk)
    assert (case.service, case.status, case.name, case.topic) == ("KNS-01", "dicatat", "", "")
    assert desk.store.paper_jobs_about(case.visit) == ()
    assert _shown(inside) is intake
    assert name.hasFocus()
    assert (name.text(), name.cursorPosition()) == ("ROSMIATI OLII", 12)
    assert [one for one, _ in desk.store.drafts()] == ["intake/U-SITI"]


def test_what_was_said_is_kept_with_it(inside: MainWindow, desk: Desk, form: ConsultationScreen) -> None:
    """The topic by a word, a name, a number, a note; the next one begins empty."""
    QTest.keyClicks(form.topic, "akta kel")
    QTest.keyClick(form.topic, Qt.Key.Key_Return)
    for field, text in ((form.name, "FATMA DAUD"), (form.nik, "7501025708909999"), (form.note, "surat bidan hilang")):
        QTest.keyClicks(field, text)
    press(Qt.Key.Key_Return, CONTROL)
    (case,) = _cases(desk)
    assert (case.topic, case.name, case.nik, case.notes) == (
        "LHR-01", "FATMA DAUD", "7501025708909999", "surat bidan hilang",
    )  # fmt: skip
    press(Qt.Key.Key_F7)
    assert [form.topic.text(), form.name.text(), form.nik.text(), form.note.toPlainText()] == [""] * 4


@pytest.mark.parametrize(("field", "text"), [("topic", "entah apa"), ("nik", "7501"), ("name", "\u202eidub")])
def test_what_can_not_be_kept_is_told_beside_its_field(
    inside: MainWindow, desk: Desk, form: ConsultationScreen, field: str, text: str
) -> None:
    """Nothing is written, and nothing typed is lost."""
    editor = form.fields[field].editor
    editor.setText(text)  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return, CONTROL)
    assert _cases(desk) == []
    assert _shown(inside) is form
    assert editor.hasFocus()
    assert form.fields[field].finding.text().startswith("✕")
    assert "–" not in form.fields[field].finding.text()
    assert editor.text() == text  # type: ignore[attr-defined]


def test_escape_goes_back_and_keeps_what_was_typed(inside: MainWindow, form: ConsultationScreen) -> None:
    """The next F7 finds it, also after a start."""
    QTest.keyClicks(form.name, "FATMA")
    press(Qt.Key.Key_Escape)
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["intake"]
    press(Qt.Key.Key_F7)
    assert form.name.text() == "FATMA"


def test_a_half_typed_consultation_opens_again_and_then_leads_to_work(inside: MainWindow, desk: Desk) -> None:
    """There is no screen before it after a start: on to the next person."""
    press(Qt.Key.Key_F7)
    form = _shown(inside)
    form.note.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(form.note, "tanya pindah")  # type: ignore[attr-defined]
    form.leave()
    inside.enter(desk)
    QApplication.processEvents()
    again = _shown(inside)
    assert again.title.text() == "Konsultasi"
    assert again.note.hasFocus()  # type: ignore[attr-defined]
    assert again.note.toPlainText() == "tanya pindah"  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return, CONTROL)
    assert [case.notes for case in _cases(desk)] == ["tanya pindah"]
    assert desk.store.drafts() == ()
    assert inside.frame is not None
    assert inside.frame.current is inside.frame.screens["intake"]


def test_lists_and_the_case_say_that_there_is_no_name(inside: MainWindow, desk: Desk, form: ConsultationScreen) -> None:
    """Also where its history is told."""
    QTest.keyClicks(form.topic, "KTP-05")
    QTest.keyClick(form.topic, Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CONTROL)
    assert inside.frame is not None
    inside.frame.open("day_log")
    QApplication.processEvents()
    table = inside.frame.screens["day_log"].table  # type: ignore[attr-defined]
    model = table.model()
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "(tanpa nama)" in shown
    inside.frame.open("case", _cases(desk)[0].id)
    QApplication.processEvents()
    words = [label.text() for label in inside.frame.screens["case"].findChildren(type(form.title))]
    assert "(tanpa nama)" in words
    assert any("mencatat: KTP-el rusak" in text for text in words)


def test_hostile_words_break_nothing(inside: MainWindow, desk: Desk, form: ConsultationScreen) -> None:
    """Kept letter for letter, or told."""
    for _, text in HOSTILE_TEXTS[::5]:
        press(Qt.Key.Key_F7)
        form.note.setPlainText(text)
        form.topic.setText(text)
        before, topic = len(_cases(desk)), form.topic.text().strip()
        press(Qt.Key.Key_Return, CONTROL)
        assert len(_cases(desk)) == before or not topic
    press(Qt.Key.Key_F7)
    form.topic.clear()
    form.note.setPlainText("<b>Budi")
    press(Qt.Key.Key_Return, CONTROL)
    assert "<b>Budi" in [case.notes for case in _cases(desk)]
