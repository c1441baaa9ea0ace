"""The form of a hand-over: who receives, in what relation, with what proof, signed how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counter_app.services.forms import HandOver
from counter_app.services.handing_over import LOST, OWNER, RELATIONS, letter_needed
from ui.blank_use import card_box, show_blank_use
from ui.texts import tr, word
from ui.widgets.afterwards import Afterwards, misread
from ui.widgets.field import Field, choices, choose, chosen, line_edit, say_faults
from ui.widgets.plain import PlainLabel
from ui.words.register import PROOF, RELATION, SEEN, SIGNED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from counter_app.services.ports import Clock
    from ui.blank_use import BlankUse

_BESIDE = {"proxy_letter": "relation", "statement": "seen"}


class HandOverForm(QWidget):
    """Most documents are fetched by their owner: then nothing has to be typed."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._owner = ""
        self._without_letter: Collection[str] = ()
        self.relation = choices(*((code, word(RELATION, code)) for code in RELATIONS))
        self.receiver = line_edit()
        self.proof = choices(*((code, word(PROOF, code)) for code in PROOF))
        self.seen = choices(("", tr("Pilih kartunya")), *((code, word(SEEN, code)) for code in SEEN))
        self.signed = choices(*((code, word(SIGNED, code)) for code in SIGNED))
        self.letter = _box(tr("Surat kuasa F-1.07 diterima"))
        self.statement = _box(tr("Pernyataan hilang ditandatangani"))
        self.blanks = card_box()
        self.later = Afterwards(clock)
        self.fields = {
            "relation": Field(tr("Yang menerima"), self.relation),
            "receiver": Field(tr("Nama penerima"), self.receiver),
            "proof": Field(tr("Bukti"), self.proof),
            "seen": Field(tr("Kartu yang diperlihatkan"), self.seen),
            "signed": Field(tr("Tanda pada lembar"), self.signed),
            "blanks": Field(tr("Blangko terpakai"), self.blanks),
            "occurred": self.later.field,
        }
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        after = {"receiver": self.letter, "seen": self.statement}
        for name, field in self.fields.items():
            box.addWidget(self.later if name == "occurred" else field)
            if name in after:
                box.addWidget(after[name])
        box.addWidget(
            PlainLabel(tr("Tanda tangan atau cap jempol di atas kertas; tidak disimpan di PC."), "label", wrap=True)
        )
        self.relation.activated.connect(lambda _place: self._on_relation())
        self.proof.activated.connect(lambda _place: self._on_proof())

    def begin(
        self, owner: str, without_letter: Collection[str], use: BlankUse | None = None, *, lost: bool = False
    ) -> None:
        """A form for this resident's document; `use`: cards still to be counted; `lost`: no receipt was read."""
        self._owner, self._without_letter = owner, without_letter
        for box in (self.relation, self.seen, self.signed):
            box.setCurrentIndex(0)
        choose(self.proof, LOST if lost else "resi")
        self.letter.setChecked(False)
        self.statement.setChecked(False)
        self.later.begin()
        show_blank_use(self.fields["blanks"], self.blanks, use)
        self.show_faults({})
        self._on_relation()
        self._on_proof()

    def named(self) -> dict[str, QWidget]:
        """The editors by name, in the order in which they depend on each other."""
        boxes = {"letter": self.letter, "statement": self.statement}
        return {name: field.editor for name, field in self.fields.items()} | boxes

    @property
    def form(self) -> HandOver:
        """What was chosen and typed."""
        counted = not self.fields["blanks"].isHidden()
        return HandOver(
            receiver=self.receiver.text(),
            relation=chosen(self.relation),
            proof=chosen(self.proof),
            signed=chosen(self.signed),
            proxy_letter=self.letter.isChecked(),
            seen=chosen(self.seen),
            statement=self.statement.isChecked(),
            blanks=self.blanks.value() if counted else None,
            occurred=self.later.occurred or 0,
        )

    def is_legible(self) -> bool:
        """Whether what was typed can be read; what can't is told beside its field."""
        if self.later.occurred is None:
            self.show_faults(misread())
            return False
        return True

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong beneath the fields, and go to the first."""
        beside: dict[str, str] = {}
        for name, words in faults.items():
            beside.setdefault(_BESIDE.get(name, name), words)
        say_faults(self.fields, beside)

    def _on_relation(self) -> None:
        relation = chosen(self.relation)
        needed = letter_needed(relation, self._without_letter)
        self.letter.setVisible(needed)
        hint = (
            "" if relation == OWNER else tr("Memerlukan F-1.07.") if needed else tr("Di loket ini boleh tanpa F-1.07.")
        )
        self.fields["relation"].say(hint)
        if relation == OWNER:
            self.receiver.setText(self._owner)
        elif self.receiver.text() == self._owner:
            self.receiver.clear()

    def _on_proof(self) -> None:
        lost = chosen(self.proof) == LOST
        self.fields["seen"].setVisible(lost)
        self.statement.setVisible(lost)


def _box(words: str) -> QCheckBox:
    made = QCheckBox(words)
    made.setAccessibleName(words)
    return made
