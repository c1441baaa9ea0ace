"""Handing over: scan the receipt, look at what is ready, give it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter_app.domain.wita import day_of
from ui.case_columns import nik_words
from ui.overriding import override
from ui.screen import Screen
from ui.screens.hand_over.presenter import HandOverPresenter
from ui.shell.entering import TAKES_ENTER
from ui.texts import tr, word
from ui.widgets.card import Card, Folding, column
from ui.widgets.field import line_edit
from ui.widgets.hand_over_form import HandOverForm
from ui.widgets.plain import PlainLabel
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.register import STATUS, STATUS_TONE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """A case of the scanned receipt."""

    id: str
    case: CaseRecord


class HandOverScreen(Screen):
    """F6, scan, Ctrl+Enter: for most people nothing has to be typed."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Serah terima"))
        self.presenter = HandOverPresenter(self.desk, self.lanes, self)
        self._case: CaseRecord | None = None
        self._asked = ""
        self.field = line_edit(tr("Pindai tanda terima, atau ketik nomor register"), 512)
        self.field.setProperty("scale", "big")
        self.field.setProperty(TAKES_ENTER, "yes")
        self.field.setAccessibleName(tr("Tanda terima atau nomor register"))
        self.field.returnPressed.connect(self._find)
        self.field.textEdited.connect(lambda _text: self._put_aside())
        self.body.addWidget(self.field)
        self.model: RowsModel[ReadyRow] = RowsModel(self._columns(), self)
        self.table = RowsView(tr("Dokumen pada tanda terima ini"), self.model, "")
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _old: self._on_row())
        self.list = Card(tr("Pada tanda terima ini"))
        self.list.body.addWidget(self.table)
        self.table.setMinimumHeight(220)
        self.card = Card(tr("Diserahkan kepada"))
        self.form = HandOverForm()
        self._who = PlainLabel("", "", "quiet", wrap=True)
        self.card.body.addWidget(self._who)
        self.card.body.addWidget(self.form)
        folding = Folding(720)
        folding.add(self.list, 3)
        folding.add(column(self.card), 2)
        self.scrolled(folding)
        self.left_note.say(tr("Periksa identitas penerima sebelum menyerahkan."))
        self.act(tr("Lihat permohonan"), self._on_open)
        self._give = self.act(tr("Serahkan"), self.primary, "Ctrl+Enter", "primary")
        self._begin()

    def _columns(self) -> tuple[Column[ReadyRow], ...]:
        return (
            Column(tr("Nama"), lambda row: row.case.name),
            Column(tr("NIK"), lambda row: nik_words(row.case.nik, row.case.nik_reason), width=96),
            Column(tr("Layanan"), self._service),
            Column(
                tr("Keadaan"),
                lambda row: word(STATUS, row.case.status),
                lambda row: STATUS_TONE.get(row.case.status, "ink"),
                width=150,
            ),
        )

    def _service(self, row: ReadyRow) -> str:
        found = self.desk.catalogue.known(row.case.service, on=day_of(row.case.opened_at))
        return found.public_name if found else row.case.service

    @override
    def enter(self, argument: object) -> None:
        """Ready to scan."""
        self.field.setFocus()
        self.field.selectAll()

    @override
    def step_back(self) -> bool:
        """Put the receipt aside first."""
        if not self.field.text() and self._case is None:
            return False
        self._begin()
        self.field.setFocus()
        return True

    @override
    def primary(self) -> None:
        """Give the chosen document out."""
        self.notice.clear()
        if self._case is None or self.field.text() != self._asked:
            self._find()
        elif self.presenter.ready(self._case):
            self.presenter.hand_over(self._case, self.form.form)

    def show_found(self, cases: Sequence[CaseRecord]) -> None:
        """Show the cases of the receipt."""
        self.notice.clear()
        self.table.replace([ReadyRow(case.id, case) for case in cases])
        self._on_row()
        ready = sum(self.presenter.ready(case) for case in cases)
        if ready == 1 and self._case is not None and self.presenter.ready(self._case):
            self.form.relation.setFocus()
        else:
            self.table.setFocus()

    def show_done(self, case: CaseRecord) -> None:
        """The document is out of the house."""
        self.place.changed.emit()
        self.place.say(tr("Diserahkan dan dicatat: {number}", number=case.number), "good")
        if all(row.id != case.id for row in self.model.rows):
            return
        rest = [ReadyRow(row.id, case if row.id == case.id else row.case) for row in self.model.rows]
        if any(self.presenter.ready(row.case) for row in rest):
            self.show_found([row.case for row in sorted(rest, key=lambda row: not self.presenter.ready(row.case))])
            return
        self._begin()
        self.field.setFocus()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        self.form.show_faults(faults)

    def _find(self) -> None:
        self.notice.clear()
        self._put_aside()
        self._asked = self.field.text()
        self.presenter.find(self._asked)

    def _begin(self) -> None:
        self.field.clear()
        self._put_aside()

    def _put_aside(self) -> None:
        """Show no document: what was found belongs to another number than the one in the field."""
        self._case, self._asked = None, ""
        self.presenter.forget()
        self.table.say_empty(tr("Dokumen muncul di sini setelah tanda terima dipindai."))
        self.table.replace(())
        self._on_row()

    def _on_row(self) -> None:
        chosen = self.table.current
        self._case = chosen.case if chosen else None
        ready = self._case is not None and self.presenter.ready(self._case)
        self._give.setEnabled(ready)
        self.form.setVisible(ready)
        if self._case is None:
            self._who.setText(tr("Pindai dahulu tanda terimanya."))
            return
        if ready:
            self._who.setText(f"{self._case.name} · {self._case.number}")
            self.form.begin(self._case.name)
        else:
            self._who.setText(tr("Belum dapat diserahkan: {status}.", status=word(STATUS, self._case.status)))

    def _on_open(self) -> None:
        if self._case is not None:
            self.place.go("case", self._case.id)
