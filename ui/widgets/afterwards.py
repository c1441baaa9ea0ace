"""When something happened that is entered later: folded away, for nearly everything is entered as it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.wita import day_of
from ui.moments import typed_moment
from ui.texts import field_text, tr
from ui.widgets.buttons import button
from ui.widgets.card import row
from ui.widgets.field import Field, line_edit
from ui.widgets.plain import KeyCap

if TYPE_CHECKING:
    from counter_app.services.ports import Clock

KEY: Final = "Alt+J"


class Afterwards(QWidget):
    """A line with its key; the field comes with the key, or with a draft in which something stands there."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._clock = clock
        self.at = line_edit(tr("23-11-2026 14.30"), 40)
        self.field = Field(tr("Terjadi pada (tanggal jam)"), self.at, tr("Dicatat sekarang, terjadi sebelumnya."))
        self.field.hide()
        self._offer = QWidget()
        self._offer.setObjectName("clear")
        line = row(KeyCap(KEY), button(tr("Susulan: terjadi pada …"), self.ask, "quiet"), 1)
        line.setContentsMargins(0, 0, 0, 0)
        self._offer.setLayout(line)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._offer)
        box.addWidget(self.field)
        self.at.textChanged.connect(self._on_text)
        QShortcut(QKeySequence(KEY), self).activated.connect(self.ask)

    @property
    def occurred(self) -> int | None:
        """When it happened (ms UTC), 0 where that is now, None for what can't be read; a time alone is one of today."""
        return typed_moment(self.at.text(), day_of(self._clock.now_ms()))

    def begin(self) -> None:
        """It happens now, until somebody asks."""
        self.at.clear()
        self._unfold(unfolded=False)

    def ask(self) -> None:
        """Ask when it happened."""
        self._unfold(unfolded=True)
        self.at.setFocus()

    def _on_text(self, text: str) -> None:
        if text:
            self._unfold(unfolded=True)

    def _unfold(self, *, unfolded: bool) -> None:
        self.field.setVisible(unfolded)
        self._offer.setVisible(not unfolded)


def misread() -> dict[str, str]:
    """What to say beside its field where what was typed is no moment."""
    return {"occurred": field_text("moment_malformed")}
