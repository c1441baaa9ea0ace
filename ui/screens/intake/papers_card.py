"""The card of the papers: what the shown service asks for, what was brought, and when the rest should come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.texts import finding_text, tr
from ui.widgets.back_on import BackOnField
from ui.widgets.card import Card
from ui.widgets.papers import PaperList, key_row
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from counter_app.domain.calendar import WorkCalendar
    from counter_app.domain.catalogue import Service
    from ui.screens.intake.presenter import IntakePresenter


class PapersCard(Card):
    """Digits note a paper, one key notes all of them as they are usually brought."""

    edited = Signal()

    def __init__(self, calendar: WorkCalendar) -> None:
        super().__init__(tr("Berkas"))
        self._presenter: IntakePresenter | None = None
        self.list = PaperList()
        self.list.noted.connect(self._on_noted)
        self.list.answered.connect(self._on_answered)
        self._nothing = PlainLabel("", "", "quiet", wrap=True)
        self._keys = key_row(all_at_once=True)
        self._hint = PlainLabel("", "label", "quiet", wrap=True)
        self.back_on = BackOnField(calendar)
        self.back_on.edit.textEdited.connect(self._on_back_on)
        for part in (self._nothing, self.list, self._keys, self._hint, self.back_on):
            self.body.addWidget(part)

    def bind(self, presenter: IntakePresenter) -> None:
        """Whom to tell."""
        self._presenter = presenter

    def named(self) -> dict[str, QWidget]:
        """The fields by name."""
        return {"back_on": self.back_on.edit, **self.list.named()}

    def show_state(self) -> None:
        """Show the papers of the shown service as they stand."""
        presenter = self._presenter
        if presenter is None:
            return
        wanted, bundle = presenter.wanted, presenter.bundle
        service = presenter.service(wanted.code) if wanted else None
        name = bundle.name if bundle else f"{service.code} {service.name}" if service else ""
        self.head.setText(tr("Berkas · {service}", service=name) if name else tr("Berkas"))
        requirements, papers = presenter.checklist(), presenter.papers
        questions, answers = (papers.questions(), papers.answers()) if papers else ((), {})
        self.list.show_list(requirements, presenter.states(), questions, answers)
        self._keys.setVisible(bool(requirements))
        self._nothing.setVisible(not requirements)
        self._nothing.setText(
            tr("Layanan ini tidak meminta berkas.")
            if service
            else tr("Daftar berkas muncul di sini setelah layanan dipilih. Ctrl+K mencari layanan.")
        )
        hint = " ".join(part for part in ((service.note if service else ""), _needs(service)) if part)
        self._hint.setVisible(bool(hint))
        self._hint.setText(hint)
        self._show_back_on(presenter)

    def tab_after(self, before: QWidget) -> QWidget:
        """Come after a widget when Tab is pressed; returns the last of the card."""
        last = self.list.tab_after(before)
        QWidget.setTabOrder(last, self.back_on.edit)
        return self.back_on.edit

    def go_to_papers(self) -> None:
        """Go to the question that is open and decides the papers, else to the first of them."""
        first = self.list.first
        if first is not None:
            first.setFocus()

    def note_all(self) -> None:
        """Everything was brought as it usually is; on to the first question or paper that is still open."""
        presenter = self._presenter
        if presenter is None or presenter.papers is None:
            return
        presenter.note_usual()
        self.edited.emit()
        lacking = (place for place, one in enumerate(presenter.line.services) if presenter.missing(one))
        if not presenter.lacking() and (place := next(lacking, None)) is not None:
            presenter.show_service(place)
        if left := [one.code for one in presenter.lacking()]:
            self.list.focus_first(left)

    def _show_back_on(self, presenter: IntakePresenter) -> None:
        lacks = any(presenter.missing(one) for line in presenter.form.lines for one in line.services)
        self.back_on.setVisible(lacks)
        if lacks:
            self.back_on.show_day(presenter.form.back_on, presenter.today)
            found = presenter.finding("back_on")
            if found is not None:
                self.back_on.say(finding_text(found), found.level)

    def _on_back_on(self, _text: str) -> None:
        if self._presenter is not None:
            self._presenter.set_visit(back_on=self.back_on.day)
            self.edited.emit()

    def _on_noted(self, requirement: str, state: str) -> None:
        if self._presenter is not None:
            self._presenter.set_paper(requirement, state)
            self.edited.emit()

    def _on_answered(self, question: str, answer: str) -> None:
        if self._presenter is not None:
            self._presenter.set_answer(question, answer)
            self.edited.emit()


def _needs(service: Service | None) -> str:
    """What a service asks of the resident beyond papers."""
    parts = []
    if service is not None and service.needs_presence:
        parts.append(tr("Warga harus datang sendiri."))
    if service is not None and service.needs_line:
        parts.append(tr("Hanya dapat diselesaikan saat ada jaringan."))
    return " ".join(parts)
