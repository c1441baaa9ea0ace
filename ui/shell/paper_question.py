"""The one question about paper, asked only when it is unsure: a bar above the strip that never takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.paper_words import complaint, document_words
from ui.tasks import Lane, OwnedLanes
from ui.texts import error_message, tr
from ui.widgets.buttons import button
from ui.widgets.plain import ElidedLabel, KeyCap

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.errors import AppError
    from counter_app.services.paper_lists import PaperLine, PaperStanding
    from counter_app.services.views import PaperJob
    from ui.workplace import Workplace

AGAIN: Final = "gagal_cetak"


class PaperQuestion(QFrame):
    """One unsure paper at a time: it came out, print it again, it was written by hand."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self._place = place
        self._lanes = OwnedLanes(place.tasks, self, self._on_failed)
        self.line: PaperLine | None = None
        self._answered: set[str] = set()
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 16, 6)
        box.setSpacing(8)
        self.text = ElidedLabel("", "strong", "attention")
        box.addWidget(self.text, 1)
        for key, words, act in (
            ("Alt+1", tr("Ya"), self.came_out),
            ("Alt+2", tr("Cetak lagi"), self.again),
            ("Alt+3", tr("Tulis tangan"), self.by_hand),
        ):
            made = button(words, act)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            box.addWidget(KeyCap(key, tall=True))
            box.addWidget(made)
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self.hide()

    def show_standing(self, standing: PaperStanding) -> None:
        """Ask about the oldest unsure paper, and stay with it until it is sure."""
        found = standing.question
        if found is not None and found.id in self._answered:
            found = None
        self.line = found
        words = question_words(found) if found is not None else ""
        if words and words != self.accessibleName():
            self.text.say(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def came_out(self) -> None:
        """Alt+1."""
        papers, actor = self._place.desk.papers, self._place.desk.actor
        self._answer(lambda job: papers.answer(actor, job, "tercetak"))

    def again(self) -> None:
        """Alt+2: a copy, after the first is taken back."""
        papers, actor = self._place.desk.papers, self._place.desk.actor
        self._answer(lambda job: papers.again(actor, job, AGAIN))

    def by_hand(self) -> None:
        """Alt+3."""
        papers, actor = self._place.desk.papers, self._place.desk.actor
        self._answer(lambda job: papers.answer(actor, job, "ditulis"))

    def _answer(self, act: Callable[[str], PaperJob]) -> None:
        line, self.line = self.line, None
        self.hide()
        if line is None:
            return
        self._answered.add(line.id)
        self._lanes.run(
            lambda: act(line.id), self._on_answered, lambda fault: self._on_not_kept(line.id, fault), lane=Lane.PRINT
        )

    def _on_answered(self, _job: PaperJob) -> None:
        self._place.owed.emit()
        self._place.printed.emit()

    def _on_not_kept(self, job: str, fault: AppError) -> None:
        """Ask again: the answer is in no register."""
        self._answered.discard(job)
        self._on_failed(fault)

    def _on_failed(self, fault: AppError) -> None:
        self._place.say(error_message(fault).happened, "fault")


def question_words(line: PaperLine) -> str:
    """What is asked: which paper, for whom, and what the printer said."""
    about = ", ".join(part for part in (document_words(line.job), line.whom or line.number) if part)
    asked = tr("Kertas keluar? {about}", about=about)
    return f"{asked} ({complaint(line.job.error)})" if line.job.error else asked
