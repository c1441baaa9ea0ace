"""A consultation by two keys: F7, Ctrl+Enter; whatever was said may be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from counter_app.services.forms import PersonForm
from ui.drafting import FormDraft
from ui.overriding import override
from ui.screen import Screen
from ui.screens.consultation.presenter import ConsultationPresenter
from ui.texts import finding_text, tr
from ui.widgets.card import Card, column
from ui.widgets.field import Field, line_edit, say_faults, text_edit
from ui.widgets.lookup import Choice, Lookup
from ui.widgets.nik_edit import NumberEdit
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from counter_app.domain.errors import AppError
    from counter_app.services.forms import FieldFinding
    from ui.workplace import Workplace

WIDEST = 640


class ConsultationScreen(Screen):
    """Stands before whatever is being done, which is there again as it was."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Konsultasi"))
        self.presenter = ConsultationPresenter(self.desk, self.lanes, self)
        self.topic = Lookup(self._find, tr("Kode atau kata, mis. akta lahir"))
        self.name, self.nik, self.note = line_edit(), NumberEdit("7501 …"), text_edit(3)
        self.fields = {
            "topic": Field(tr("Yang ditanyakan (boleh kosong)"), self.topic),
            "name": Field(tr("Nama (boleh kosong)"), self.name),
            "nik": Field(tr("NIK (boleh kosong)"), self.nik),
            "notes": Field(tr("Catatan (boleh kosong)"), self.note),
        }
        card = Card(tr("Dicatat tanpa tanda terima"))
        card.setMaximumWidth(WIDEST)
        card.body.addWidget(
            PlainLabel(tr("Cukup Ctrl+Enter: yang dihitung adalah kunjungannya."), "", "quiet", wrap=True)
        )
        for field in self.fields.values():
            card.body.addWidget(field)
        self.scrolled(column(card))
        named: dict[str, QWidget] = {name: field.editor for name, field in self.fields.items()}
        self.draft = FormDraft(self.desk, self.lanes, "consultation", lambda: named, self)
        self._begun = False
        self.left_note.say(tr("Isian di layar sebelumnya tetap ada."))
        self.act(tr("Kembali"), self.place.back, "Esc")
        self.act(tr("Catat konsultasi"), self.primary, "Ctrl+Enter", "primary")

    @override
    def enter(self, argument: object) -> None:
        """Ready to type, or to be noted as it is; what was typed before stands there still."""
        self.topic.setFocus()
        if not self._begun:
            self._begin()
            self.draft.restore()

    @override
    def leave(self) -> None:
        """Keep what was typed."""
        self.draft.keep()

    @override
    def primary(self) -> None:
        """Note it."""
        self.notice.clear()
        self.draft.keep()
        person = PersonForm(name=self.name.text(), nik=self.nik.digits)
        self.presenter.save(self.topic.text(), person, self.note.toPlainText(), self.draft.name)

    def show_saved(self, number: str) -> None:
        """It is in the register: back to where one was."""
        self.draft.saved()
        self._begun = False
        self.place.changed.emit()
        self.place.say(tr("Konsultasi dicatat: {number}", number=number), "good")
        self.place.back()
        if self.isVisible():
            self.place.go("intake")

    def show_faults(self, faults: Mapping[str, FieldFinding]) -> None:
        """Tell what is wrong beside the fields, and go to the first."""
        say_faults(self.fields, {name: finding_text(found) for name, found in faults.items()})

    @override
    def show_error(self, fault: AppError) -> None:
        """Tell an error; what was typed stays."""
        super().show_error(fault)
        self.draft.touch()

    def _begin(self) -> None:
        self._begun = True
        for editor in (self.topic, self.name, self.nik):
            editor.clear()
        with QSignalBlocker(self.note):
            self.note.clear()
        self.show_faults({})
        self.notice.clear()
        self.draft.begin()

    def _find(self, text: str) -> list[Choice]:
        found = self.presenter.topics(text)
        return [Choice(one.code, f"{one.code}   {one.name}", f"{one.code} {one.name}") for one in found]
