"""Counting the blanks at the end of a day: what should be there is said while they are counted, and why it differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from counter_app.services.shift_figures import GAPS, blank_gap
from ui.numbers import count_words
from ui.texts import tr, word
from ui.widgets.card import Card
from ui.widgets.field import Field, choices, choose, chosen, counted, counting_box
from ui.words.register import BLANK, GAP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget


class BlanksCard(Card):
    """A box for each kind, and beneath it, only where a count differs, why."""

    def __init__(self) -> None:
        super().__init__(tr("Hitung blangko"))
        self._opening: Mapping[str, int] = {}
        self._used: Mapping[str, int] = {}
        self.counts: dict[str, QSpinBox] = {}
        self.fields: dict[str, Field] = {}
        self.reasons: dict[str, QComboBox] = {}
        self.asked: dict[str, Field] = {}
        line = QHBoxLayout()
        line.setSpacing(12)
        for kind in BLANK:
            line.addLayout(self._kind(kind), 1)
        self.body.addLayout(line)

    def _kind(self, kind: str) -> QVBoxLayout:
        box = self.counts[kind] = counting_box()
        box.valueChanged.connect(lambda _count: self._show_one(kind))
        self.fields[kind] = Field(tr("Sisa {kind}", kind=word(BLANK, kind)), box)
        self.reasons[kind] = choices(("", tr("belum diketahui")), *((code, word(GAP, code)) for code in GAPS))
        self.asked[kind] = Field(tr("Selisih {kind}: kenapa?", kind=word(BLANK, kind)), self.reasons[kind])
        self.asked[kind].hide()
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.fields[kind])
        column.addWidget(self.asked[kind])
        column.addStretch(1)
        return column

    @property
    def named(self) -> dict[str, QWidget]:
        """The editors by their names, as a draft keeps them."""
        return {**self.counts, **{f"gap/{kind}": box for kind, box in self.reasons.items()}}

    def show_expected(self, opening: Mapping[str, int], used: Mapping[str, int]) -> None:
        """What was there in the morning, and what the cases of the day say was used."""
        self._opening, self._used = opening, used
        for kind in self.counts:
            self._show_one(kind)

    def clear(self) -> None:
        """Nothing is counted yet."""
        for kind, box in self.counts.items():
            box.setValue(box.minimum())
            choose(self.reasons[kind], "")

    def counted(self) -> dict[str, int]:
        """What was counted."""
        return counted(self.counts)

    def gaps(self) -> dict[str, str]:
        """Why counts differ, where they do and somebody said so."""
        return {kind: code for kind, box in self.reasons.items() if self._gap(kind) and (code := chosen(box))}

    def _gap(self, kind: str) -> int:
        left = self.counts[kind].value()
        return blank_gap(self._opening.get(kind), self._used.get(kind, 0), left if left >= 0 else None) or 0

    def _show_one(self, kind: str) -> None:
        """What should be there, and the difference as soon as there is one."""
        opened, used, gap = self._opening.get(kind), self._used.get(kind, 0), self._gap(kind)
        self.asked[kind].setVisible(gap != 0)
        if opened is None:
            self.fields[kind].say("")
            return
        figures = {"opened": count_words(opened), "used": count_words(used), "due": count_words(max(0, opened - used))}
        if not gap:
            text = tr("Saat buka {opened}, terpakai {used}: seharusnya {due}.", **figures)
            self.fields[kind].say(text, mark=False)
        elif gap < 0:
            self.fields[kind].say(tr("Kurang {count} dari {due}.", count=count_words(-gap), due=figures["due"]), "warn")
        else:
            self.fields[kind].say(tr("Lebih {count} dari {due}.", count=count_words(gap), due=figures["due"]), "warn")
