"""What may be done to the chosen cases: one key each, and a small form where a step needs a word more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.case import HOLD_REASONS
from counter_app.services.ready_papers import DOCUMENTS
from ui.blank_use import card_box, show_blank_use
from ui.texts import field_text, tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.field import Field, choices, chosen, line_edit, say_faults, text_edit
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.marking import mark
from ui.words.papers import DOCUMENT
from ui.words.register import HOLD, INFORMED, WAY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.services.case_lists import ListedCase
    from ui.blank_use import BlankUse
    from ui.screens.cases.presenter import CasesPresenter

INFORM: Final = "kabari"
ACTS: Final = (
    ("siap_diambil", "Alt+R", mark("Siap diambil")),
    ("diproses", "Alt+P", mark("Diproses")),
    ("ditunda", "Alt+T", mark("Tunda")),
    ("diteruskan", "Alt+D", mark("Ke Dinas")),
    ("dikembalikan", "Alt+K", mark("Dikembalikan")),
    ("selesai", "Alt+E", mark("Selesai")),
    (INFORM, "Alt+I", mark("Kabari")),
)
"""Steps that a list takes; voiding and papers are for the case's own screen."""
PRINT: Final = "cetak"
ASKS: Final[Mapping[str, tuple[str, ...]]] = {
    "ditunda": ("reason", "note"),
    "dikembalikan": ("why", "note"),
    "selesai": ("note",),
    INFORM: ("outcome", "way", "note"),
    PRINT: ("paper",),
}


class ActKeys(QWidget):
    """The keys of the acts in a row; in a narrow window they work unseen."""

    wanted = Signal(str)

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self.setObjectName("clear")
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 0, 8, 2)
        box.setSpacing(2)
        for act, key, words in ACTS:
            box.addWidget(KeyCap(key))
            box.addWidget(button(tr(words), partial(self.wanted.emit, act), "quiet"))
            made = QShortcut(QKeySequence(key), screen)
            made.setAutoRepeat(False)
            made.activated.connect(partial(self.wanted.emit, act))
            box.addSpacing(6)
        box.addStretch(1)


class ActForm(Card):
    """The form of one act for the chosen cases."""

    def __init__(self) -> None:
        super().__init__(" ")
        self.act = ""
        self.rows: tuple[ListedCase, ...] = ()
        self.reason = choices(*((code, word(HOLD, code)) for code in HOLD_REASONS))
        self.why = line_edit(tr("mis. foto tidak sesuai"), 300)
        self.outcome = choices(*((code, word(INFORMED, code)) for code in INFORMED))
        self.way = choices(*((code, word(WAY, code)) for code in WAY))
        self.blanks = card_box()
        self.paper = choices(*((code, word(DOCUMENT, code)) for code in DOCUMENTS))
        self.remark = text_edit(2)
        self.fields = {
            "reason": Field(tr("Alasan ditunda"), self.reason),
            "why": Field(tr("Alasan"), self.why),
            "outcome": Field(tr("Hasil"), self.outcome),
            "way": Field(tr("Lewat"), self.way),
            "blanks": Field(tr("Blangko terpakai"), self.blanks),
            "paper": Field(tr("Kertas"), self.paper, tr("Satu surat tiap desa, atau lembar tanda tangan.")),
            "note": Field(tr("Catatan (boleh kosong)"), self.remark),
        }
        self._for = PlainLabel("", "", "quiet", wrap=True)
        self.body.addWidget(self._for)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addStretch(1)

    def named(self) -> dict[str, QWidget]:
        """The editors by name, and for which cases they are."""
        return {name: field.editor for name, field in self.fields.items()} | {"cases": self}

    def plain_value(self) -> list[str]:
        """The cases that the form is for."""
        return [row.id for row in self.rows]

    def take_value(self, value: object) -> None:
        """For which cases the form is was chosen before it was opened."""

    def begin(self, act: str, rows: Sequence[ListedCase], use: BlankUse | None) -> None:
        """Ask what this act needs; `use`: the cards that one case uses by it."""
        self.rows = tuple(rows)
        one = f"{rows[0].row.name} · {rows[0].row.number}"
        whom = one if len(rows) == 1 else tr("{count} permohonan sekaligus", count=len(rows))
        self._ask(act, tr(next(words for code, _, words in ACTS if code == act)), whom, use)

    def _ask(self, act: str, head: str, whom: str, use: BlankUse | None) -> None:
        self.act = act
        self.head.setText(head)
        self._for.say(whom)
        asked = ASKS.get(act, ())
        for name, field in self.fields.items():
            field.setVisible(name in asked)
        show_blank_use(self.fields["blanks"], self.blanks, use)
        for box in (self.reason, self.outcome, self.way, self.paper):
            box.setCurrentIndex(0)
        self.why.clear()
        self.remark.clear()
        self.show_faults({})
        first = next((field for field in self.fields.values() if not field.isHidden()), None)
        self.show()
        if first is not None:
            first.editor.setFocus()

    def ask_paper(self, where: str) -> None:
        """Ask which paper about these documents is wanted."""
        self.rows = ()
        self._ask(PRINT, tr("Cetak"), where, None)

    def commit(self, presenter: CasesPresenter, draft: str) -> None:
        """Do it, and forget the draft with that."""
        if self.act == PRINT:
            presenter.owe(chosen(self.paper))
            return
        note = self.remark.toPlainText()
        if self.act == INFORM:
            presenter.inform(self.rows, chosen(self.outcome), chosen(self.way), note, draft)
            return
        why = self.why.text().strip()
        if self.act == "dikembalikan" and not why:
            self.show_faults({"why": field_text("required")})
            return
        reason = chosen(self.reason) if self.act == "ditunda" else why if self.act == "dikembalikan" else ""
        blanks = None if self.fields["blanks"].isHidden() else self.blanks.value()
        presenter.move(self.rows, self.act, reason=reason, note=note, blanks=blanks, draft=draft)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong beneath the fields, and go to the first."""
        say_faults(self.fields, faults)
