"""F1: every key, and the few settings of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.shell.rail import DESTINATIONS
from ui.texts import tr
from ui.theme import Scheme
from ui.widgets.buttons import Segments, button
from ui.widgets.card import Card, Folding, row
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.marking import mark

if TYPE_CHECKING:
    from ui.preferences import Preferences

EVERYWHERE: Final = (
    ("Enter", mark("Ke isian berikutnya; tidak pernah menyimpan")),
    ("Tab", mark("Ke isian berikutnya; Shift+Tab kembali")),
    ("Ctrl+Enter", mark("Tombol utama layar ini")),
    ("Esc", mark("Mundur selangkah")),
    ("Ctrl+P", mark("Cetak")),
    ("F12", mark("Salin berikutnya untuk SIAK: NIK, No. KK, nama")),
    ("Ctrl+L", mark("Kunci layar")),
    ("F1", mark("Halaman ini")),
)
INTAKE: Final = (
    ("1", mark("Berkas: asli")),
    ("2", mark("Berkas: salinan")),
    ("3", mark("Berkas: menyusul")),
    ("0", mark("Berkas: tidak ada")),
    ("9", mark("Berkas: tidak perlu")),
    ("Del", mark("Hapus layanan atau warga yang dipilih")),
    ("Ctrl+K", mark("Ke pencarian layanan")),
    ("Ctrl+B", mark("Ke daftar berkas")),
    ("Ctrl+N", mark("Warga berikutnya (keluarga, kolektif)")),
    ("Ctrl+Shift+Backspace", mark("Kosongkan isian; dapat dikembalikan")),
)


class KeyHelp(QWidget):
    """Stands over the window until Esc or F1."""

    closed = Signal()
    scheme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        box.setContentsMargins(40, 28, 40, 28)
        box.setSpacing(12)
        box.addWidget(PlainLabel(tr("Tombol"), "title"))
        folding = Folding(760)
        folding.add(_table(tr("Layar"), tuple((one.key, one.words) for one in DESTINATIONS)))
        folding.add(_table(tr("Di mana-mana"), EVERYWHERE))
        folding.add(_table(tr("Layanan baru"), INTAKE))
        box.addWidget(folding)
        settings = Card(tr("Jendela"))
        self.scheme = Segments(
            tr("Tampilan"),
            (
                (Scheme.SYSTEM.value, tr("Ikut PC")),
                (Scheme.LIGHT.value, tr("Terang")),
                (Scheme.DARK.value, tr("Gelap")),
            ),
        )
        self.scheme.choose(preferences.scheme)
        self.scheme.chosen.connect(self.scheme_chosen)
        self.language = Segments(tr("Bahasa"), (("id", "Indonesia"), ("en", "English")))
        self.language.choose(preferences.language)
        self.language.chosen.connect(self.language_chosen)
        settings.body.addLayout(
            row(
                PlainLabel(tr("Tampilan"), "label"),
                self.scheme,
                1,
                PlainLabel(tr("Bahasa"), "label"),
                self.language,
                spacing=12,
            )
        )
        box.addWidget(settings)
        box.addStretch(1)
        self.back = button(tr("Kembali"), self.closed.emit)
        box.addLayout(row(1, KeyCap("Esc", tall=True), self.back, spacing=12))
        self.back.setFocus()


def _table(head: str, rows: tuple[tuple[str, str], ...]) -> Card:
    card = Card(head)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    for place, (key, words) in enumerate(rows):
        grid.addWidget(KeyCap(key), place, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainLabel(tr(words), wrap=True), place, 1)
    card.body.addLayout(grid)
    card.body.addStretch(1)
    return card
