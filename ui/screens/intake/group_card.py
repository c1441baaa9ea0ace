"""The card of a visit for several residents: who brought the papers, with which letter, and a line per resident."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from counter_app.domain.nik import mask
from ui.overriding import override
from ui.texts import finding_text, tr, word
from ui.villages import typed_village
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding, row
from ui.widgets.field import Field, line_edit
from ui.widgets.lookup import Choice, Lookup
from ui.widgets.plain import KeyCap
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.register import NO_NIK_SHORT

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from counter_app.domain.regions import Regions
    from ui.screens.intake.presenter import IntakePresenter


@dataclass(frozen=True, slots=True)
class ResidentRow:
    """A resident as one line of the visit."""

    id: str
    name: str
    nik: str
    village: str
    services: str
    missing: int


class ResidentsView(RowsView[ResidentRow]):
    """The residents; Del takes one out."""

    removed = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removed.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class GroupCard(Card):
    """Bearer, letter and village once, then a line per resident."""

    edited = Signal()
    begun = Signal()
    """The next resident is on the form: whose NIK comes first."""

    def __init__(self, regions: Regions, area: str) -> None:
        super().__init__(tr("Pembawa berkas"))
        self._regions, self._area = regions, area
        self._presenter: IntakePresenter | None = None
        self.bearer, self.phone, self.letter = line_edit(), line_edit(), line_edit(tr("mis. 140/22/XI/2026"))
        self.village = Lookup(self._villages, tr("Ketik nama desa"))
        self.fields = {
            "bearer": Field(tr("Nama pembawa"), self.bearer),
            "phone": Field(tr("No. HP pembawa"), self.phone),
            "letter": Field(tr("Nomor surat tugas"), self.letter),
            "letter_village": Field(tr("Desa"), self.village),
        }
        for pair in (("bearer", "phone"), ("letter", "letter_village")):
            folding = Folding(360)
            folding.row.setSpacing(12)
            for name in pair:
                folding.add(self.fields[name])
            self.body.addWidget(folding)
        self.model: RowsModel[ResidentRow] = RowsModel(
            (
                Column(tr("Nama"), lambda one: one.name or tr("(belum diisi)")),
                Column(tr("NIK"), lambda one: one.nik, width=110),
                Column(tr("Layanan"), lambda one: one.services, width=150),
                Column(
                    tr("Berkas"),
                    lambda one: tr("kurang {count}", count=one.missing) if one.missing else tr("lengkap"),
                    lambda one: "attention" if one.missing else "good",
                    width=90,
                ),
            ),
            self,
        )
        self.table = ResidentsView(tr("Warga dalam kunjungan ini"), self.model, "")
        self.table.setFixedHeight(148)
        self.table.opened.connect(lambda one: self._show(int(one.id)))
        self.table.clicked.connect(lambda index: self._show(index.row()))
        self.table.removed.connect(self._on_removed)
        self.body.addWidget(self.table)
        self.add = button(tr("Warga berikutnya"), self.add_line)
        self.body.addLayout(row(1, KeyCap("Ctrl+N", tall=True), self.add, spacing=12))
        self.bearer.textEdited.connect(lambda text: self._tell(bearer=text))
        self.phone.textEdited.connect(lambda text: self._tell(phone=text))
        self.letter.textEdited.connect(lambda text: self._tell(letter=text))
        self.village.taken.connect(lambda code: self._tell(letter_village=code))
        self.village.textEdited.connect(self._on_village)

    def bind(self, presenter: IntakePresenter) -> None:
        """Whom to tell."""
        self._presenter = presenter

    def show_form(self) -> None:
        """Fill the fields from the form."""
        if self._presenter is None:
            return
        form = self._presenter.form
        for editor, text in ((self.bearer, form.bearer), (self.phone, form.phone), (self.letter, form.letter)):
            if editor.text() != text:
                editor.setText(text)
                editor.setCursorPosition(0)
        found = self._regions.village(form.letter_village)
        self.village.show_text(found.name if found else form.letter_village)

    def show_state(self) -> None:
        """List the residents and say what there is to say of the bearer."""
        presenter = self._presenter
        if presenter is None:
            return
        self.setVisible(presenter.form.group != "perorangan")
        village = presenter.form.group == "kolektif"
        self.fields["letter"].setVisible(village)
        self.fields["letter_village"].setVisible(village)
        for name, field in self.fields.items():
            found = presenter.finding(name)
            field.say(finding_text(found) if found else "", found.level if found else "")
        rows = tuple(self._row(presenter, place) for place in range(len(presenter.form.lines)))
        if rows != tuple(self.model.rows):
            self.model.replace(rows)
        self.table.selectRow(presenter.line_at)

    def add_line(self) -> None:
        """Go on with the next resident."""
        if self._presenter is not None:
            self._presenter.add_line()
            self.edited.emit()
            self.begun.emit()

    def _row(self, presenter: IntakePresenter, place: int) -> ResidentRow:
        line = presenter.form.lines[place]
        person = line.person
        found = self._regions.village(person.village)
        return ResidentRow(
            str(place),
            person.name,
            mask(person.nik) if person.nik else word(NO_NIK_SHORT, person.nik_reason),
            found.name if found else "",
            ", ".join(one.code for one in line.services),
            sum(presenter.missing(one) for one in line.services),
        )

    def _villages(self, text: str) -> list[Choice]:
        return [Choice(one.code, one.label, one.name) for one in self._regions.find(text, area=self._area)]

    def _on_village(self, text: str) -> None:
        """What is typed replaces what was chosen: a name that is none stays as it is and can't be saved."""
        self._tell(letter_village=typed_village(self._regions, text, self._area))

    def _tell(self, **changes: object) -> None:
        if self._presenter is not None:
            self._presenter.set_visit(**changes)
            self.edited.emit()

    def _show(self, place: int) -> None:
        if self._presenter is not None and place != self._presenter.line_at:
            self._presenter.show_line(place)

    def _on_removed(self, place: int) -> None:
        if self._presenter is not None:
            self._presenter.remove_line(place)
            self.edited.emit()
