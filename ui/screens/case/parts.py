"""What the cards of a case are made of: a line for each paper, and one for each entry of its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.wita import day_of
from ui.screens.case.history import standing_words, when_words
from ui.texts import tr, word
from ui.widgets.card import row
from ui.widgets.plain import ElidedLabel, PlainLabel
from ui.words.register import PAPER, PAPER_TONE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Answer, Catalogue, Question
    from counter_app.services.history import HistoryLine


def paper_rows(catalogue: Catalogue, case: CaseRecord) -> list[QWidget]:
    """Each paper of the service with what is noted of it."""
    service = catalogue.known(case.service, on=day_of(case.opened_at))
    wanted = catalogue.checklist(service, case.answers) if service else ()
    made: list[QWidget] = []
    for question in service.questions if service else ():
        answer = question.answer(case.answers.get(question.code, ""))
        if answer is not None or question.code in case.answers:
            made.append(_answer_row(question, answer))
    for one in wanted:
        state = case.papers.get(one.code, "tidak_perlu" if one.condition else "")
        made.append(_line(one.text, PlainLabel(word(PAPER, state), "strong", PAPER_TONE.get(state, "quiet"))))
    return made or [PlainLabel(tr("Layanan ini tidak meminta berkas."), "", "quiet")]


def _answer_row(question: Question, answer: Answer | None) -> QWidget:
    if answer is None:
        return _line(question.text, PlainLabel(tr("Belum dijawab"), "strong", "attention"))
    return _line(question.text, PlainLabel(answer.text, "strong"))


def _line(text: str, said: PlainLabel) -> QWidget:
    holder = QWidget()
    holder.setObjectName("clear")
    holder.setLayout(row(ElidedLabel(text), said))
    return holder


def history_line(sentence: str, line: HistoryLine) -> QWidget:
    """One entry: what it says, whether it counts where that is in question, and when it was written."""
    holder = QWidget()
    holder.setObjectName("clear")
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(1)
    box.addWidget(PlainLabel(sentence, wrap=True))
    standing = standing_words(line)
    if standing:
        box.addWidget(PlainLabel(standing, "strong", "attention" if line.conflict else "quiet", wrap=True))
    box.addWidget(PlainLabel(when_words(line), "label", wrap=True))
    return holder


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item else None
        if old is not None:
            old.hide()
            old.deleteLater()
