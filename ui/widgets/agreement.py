"""What both sides hold, chain by chain: entries here, entries at the Dinas, and the fingerprint to read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.numbers import count_words
from ui.texts import tr
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.sending import Agreement

SHOWN = 8


class AgreementTable(QWidget):
    """The newest chains of this station beside what the Dinas confirmed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget | None = None

    def show_agreements(self, found: Sequence[Agreement]) -> None:
        """Show these chains; the last epochs only where there are many."""
        if self._inner is not None:
            self._box.removeWidget(self._inner)
            self._inner.deleteLater()
        self._inner = QWidget()
        self._inner.setObjectName("clear")
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        heads = (tr("Buku"), tr("Di loket"), tr("Di Dinas"), "")
        right = Qt.AlignmentFlag.AlignRight
        for place, words in enumerate(heads):
            grid.addWidget(PlainLabel(words, "label"), 0, place, right if place else Qt.AlignmentFlag.AlignLeft)
        for place, one in enumerate(list(found)[-SHOWN:]):
            at = 1 + place * 2
            name = tr("Buku register") if one.stream == "register" else tr("Catatan akses")
            grid.addWidget(PlainLabel(name, "strong"), at, 0)
            grid.addWidget(PlainLabel(count_words(one.here)), at, 1, right)
            grid.addWidget(PlainLabel(count_words(one.there)), at, 2, right)
            words, tone = _state(one)
            grid.addWidget(PlainLabel(words, "strong", tone), at, 3, right)
            head = PlainLabel(tr("Sidik {head}", head=one.head), "label")
            head.setAccessibleName(tr("Sidik {head}", head=one.head))
            grid.addWidget(head, at + 1, 0, 1, 4)
        self._box.addWidget(self._inner)


def _state(one: Agreement) -> tuple[str, str]:
    if one.agreed:
        return tr("✓ sama"), "good"
    if one.here > one.there:
        return tr("menunggu {count}", count=count_words(one.here - one.there)), "attention"
    return tr("✕ berbeda"), "fault"
