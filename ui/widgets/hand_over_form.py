"""The form of a hand-over: who receives, in what relation, with what proof, signed how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counter_app.services.forms import HandOver
from counter_app.services.handing_over import RELATIONS
from ui.texts import field_text, tr, word
from ui.widgets.field import Field, choices, chosen, line_edit
from ui.words.register import PROOF, RELATION, SIGNED

if TYPE_CHECKING:
    from collections.abc import Mapping


class HandOverForm(QWidget):
    """Most documents are fetched by their owner: then nothing has to be typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._owner = ""
        self.relation = choices(*((code, word(RELATION, code)) for code in RELATIONS))
        self.receiver = line_edit()
        self.proof = choices(*((code, word(PROOF, code)) for code in PROOF))
        self.signed = choices(*((code, word(SIGNED, code)) for code in SIGNED))
        self.letter = QCheckBox(tr("Surat kuasa F-1.07 diterima"))
        self.letter.setAccessibleName(self.letter.text())
        self.fields = {
            "relation": Field(tr("Yang menerima"), self.relation),
            "receiver": Field(tr("Nama penerima"), self.receiver),
            "proof": Field(tr("Bukti"), self.proof),
            "signed": Field(tr("Tanda"), self.signed),
        }
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for name in ("relation", "receiver", "proof", "signed"):
            box.addWidget(self.fields[name])
            if name == "receiver":
                box.addWidget(self.letter)
        self.relation.activated.connect(lambda _place: self._on_relation())

    def begin(self, owner: str) -> None:
        """A form for the document of this resident."""
        self._owner = owner
        for box in (self.relation, self.proof, self.signed):
            box.setCurrentIndex(0)
        self.letter.setChecked(False)
        self.show_faults({})
        self._on_relation()

    @property
    def form(self) -> HandOver:
        """What was chosen and typed."""
        return HandOver(
            receiver=self.receiver.text(),
            relation=chosen(self.relation),
            proof=chosen(self.proof),
            signed=chosen(self.signed),
            proxy_letter=self.letter.isChecked(),
        )

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong beneath the fields."""
        for name, field in self.fields.items():
            code = faults.get(name) or (faults.get("proxy_letter") if name == "relation" else None)
            field.say(field_text(code) if code else "", "block")

    def _on_relation(self) -> None:
        relation = chosen(self.relation)
        self.letter.setVisible(relation == "kuasa")
        if relation == "sendiri":
            self.receiver.setText(self._owner)
        elif self.receiver.text() == self._owner:
            self.receiver.clear()
