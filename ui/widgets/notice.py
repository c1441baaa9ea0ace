"""A message in the page, beside what it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.texts import tr
from ui.widgets.plain import KeyCap, PlainLabel
from ui.widgets.styling import set_state

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.texts import Message


class Notice(QFrame):
    """A strip on its own ground with a text and at most one button; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 8, 8, 8)
        box.setSpacing(10)
        self.text = PlainLabel("", "hint", wrap=True)
        self.key = KeyCap("", tall=True)
        self.button = QPushButton()
        self.button.setAccessibleName(tr("Tindakan"))
        self._act: Callable[[], None] | None = None
        self.button.clicked.connect(self._on_pressed)
        box.addWidget(self.text, 1)
        box.addWidget(self.key)
        box.addWidget(self.button)
        self.hide()

    def say(
        self,
        text: str,
        level: str = "attention",
        button: str = "",
        act: Callable[[], None] | None = None,
        key: str = "",
    ) -> None:
        """Show a text; with a button, `act` is what it does and `key` does the same. An empty text hides the strip."""
        self.text.say(text, {"good": "good", "info": "ink"}.get(level, level))
        set_state(self, "level", level)
        self._act = act
        self.key.setText(key)
        self.key.setVisible(bool(key))
        self.button.setText(button)
        self.button.setAccessibleName(button or tr("Tindakan"))
        self.button.setVisible(bool(button))
        self.setVisible(bool(text))
        if text:
            self.setAccessibleName(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def tell(self, message: Message) -> None:
        """Show a message: what happened, what is safe, what to do."""
        self.say(message.text, message.level)

    def clear(self) -> None:
        """Nothing to say any more."""
        self.say("")

    def _on_pressed(self) -> None:
        if self._act is not None:
            self._act()
