"""The lists side by side, each with its key and how many cases stand in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from counter_app.services.case_lists import LISTS, MOST_COUNTED
from ui.numbers import count_words, counted_up_to
from ui.overriding import override
from ui.texts import tr
from ui.widgets.plain import KeyCap
from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "hari_ini": ("Alt+H", mark("Hari ini")),
    "terbuka": ("Alt+O", mark("Terbuka")),
    "lewat": ("Alt+W", mark("Lewat waktu")),
    "siap": ("Alt+S", mark("Siap diambil")),
    "blangko": ("Alt+B", mark("Menunggu blangko")),
}
KEYS_FROM: Final = 900


class ListTabs(QWidget):
    """One list is chosen; the counts come later than the rows."""

    chosen = Signal(str)

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._caps: list[KeyCap] = []
        self.buttons: dict[str, QPushButton] = {}
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for name in LISTS:
            key, words = WORDS[name]
            cap = KeyCap(key)
            one = QPushButton(tr(words))
            one.setProperty("kind", "segment")
            one.setCheckable(True)
            one.setAutoExclusive(True)
            one.setAutoDefault(False)
            one.setAccessibleName(tr(words))
            one.clicked.connect(partial(self._on_chosen, name))
            QShortcut(QKeySequence(key), screen).activated.connect(partial(self._on_chosen, name))
            self._caps.append(cap)
            self.buttons[name] = one
            box.addWidget(cap)
            box.addWidget(one)
            box.addSpacing(4)
        box.addStretch(1)
        self.buttons[LISTS[0]].setChecked(True)

    def show_counts(self, counts: Mapping[str, int], day: str = "") -> None:
        """How many stand in each; the list of the day is named by the `day` that it shows, where that is not today."""
        for name, one in self.buttons.items():
            count = counts.get(name, 0)
            shown = count_words(count) if name == LISTS[0] else counted_up_to(count, MOST_COUNTED)
            words = day if day and name == LISTS[0] else tr(WORDS[name][1])
            one.setText(f"{words}  {shown}")
            one.setAccessibleName(f"{words}, {shown}")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for cap in self._caps:
            cap.setVisible(event.size().width() >= KEYS_FROM)

    def _on_chosen(self, name: str) -> None:
        self.buttons[name].setChecked(True)
        self.chosen.emit(name)
