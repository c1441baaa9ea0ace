"""The form on which the papers of a case are checked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.wita import day_of
from ui.overriding import override
from ui.screens.case.acts import Act
from ui.texts import tr
from ui.widgets.back_on import BackOnField
from ui.widgets.papers import PaperList, key_row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Requirement, Service
    from counter_app.services.desk import Desk
    from ui.screens.case.presenter import CasePresenter


class PapersAct(Act):
    """Checks the papers again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Periksa berkas"), tr("Simpan berkas"))
        self._desk = desk
        self._papers: dict[str, str] = {}
        self._answers: dict[str, str] = {}
        self._case: CaseRecord | None = None
        self.list = PaperList()
        self.list.noted.connect(self._on_noted)
        self.list.answered.connect(self._on_answered)
        self.back_on = BackOnField(desk.calendar)
        self.back_on.edit.textEdited.connect(lambda _text: self.back_on.say_day(self._today))
        self.body.addWidget(self.list)
        self.body.addWidget(key_row())
        self._add(back_on=self.back_on)

    @override
    def named(self) -> dict[str, QWidget]:
        return {"papers": self, "back_on": self.back_on.edit, **self.list.named()}

    @property
    def _service(self) -> Service | None:
        case = self._case
        return self._desk.catalogue.known(case.service, on=day_of(case.opened_at)) if case else None

    @property
    def _today(self) -> date:
        return self._desk.catalogue.believable(day_of(self._desk.clock.now_ms()))

    def plain_value(self) -> dict[str, dict[str, str]]:
        """What was noted and answered."""
        return {"papers": dict(self._papers), "answers": dict(self._answers)}

    def take_value(self, value: object) -> None:
        """Note and answer as it was."""
        match value:
            case {"papers": dict(papers), "answers": dict(answers)}:
                self._papers |= _texts(papers)
                self._answers |= _texts(answers)
                self._show()
            case _:
                pass

    @override
    def begin(self, case: CaseRecord) -> None:
        self._case = case
        service = self._service
        self._papers = dict(case.papers)
        self._answers = self._desk.catalogue.asked(service, case.answers) if service else dict(case.answers)
        kept = case.back_on if case.back_on >= self._today.isoformat() else ""
        self.back_on.edit.clear()
        self.back_on.show_day(kept, self._today)
        self.show_faults({})
        self.back_on.say_day(self._today)
        self._show()
        self.list.focus_first([one.code for one in self._lacking()])

    @override
    def commit(self, presenter: CasePresenter) -> None:
        presenter.check(self._papers, self._answers, self.back_on.day)

    def _show(self) -> None:
        service = self._service
        if service is not None:
            papers = self._desk.catalogue.checklist(service, self._answers)
            self.list.show_list(papers, self._papers, service.questions, self._answers)
            self.back_on.setVisible(bool(self._lacking()))

    def _lacking(self) -> tuple[Requirement, ...]:
        service = self._service
        return self._desk.catalogue.missing(service, self._papers, self._answers) if service else ()

    def _on_noted(self, requirement: str, state: str) -> None:
        self._papers = {**self._papers, requirement: state} if state else _without(self._papers, requirement)
        self._show()
        self.touched.emit()

    def _on_answered(self, question: str, answer: str) -> None:
        self._answers[question] = answer
        self._show()
        self.touched.emit()


def _texts(values: dict[object, object]) -> dict[str, str]:
    return {key: value for key, value in values.items() if isinstance(key, str) and isinstance(value, str)}


def _without(states: dict[str, str], requirement: str) -> dict[str, str]:
    return {code: state for code, state in states.items() if code != requirement}
