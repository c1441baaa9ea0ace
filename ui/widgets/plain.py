"""Labels that show text from people as it is, never as markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.overriding import override
from ui.widgets.styling import restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NUMBER: Final = re.compile(r"\w+(?:-\w+){2,}")
_JOINER: Final = "\N{WORD JOINER}"


def _joined(number: re.Match[str]) -> str:
    """A line breaks at no hyphen of it."""
    return number[0].replace("-", f"{_JOINER}-{_JOINER}")


class PlainLabel(QLabel):
    """A label whose text is always plain; `look` and `tone` choose its style from the style sheet."""

    def __init__(
        self,
        text: str = "",
        look: str = "",
        tone: str = "",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        self.setProperty("type", look)
        self.setProperty("tone", tone)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    @override
    def setText(self, text: str) -> None:
        """Show another text; where it wraps, a number or a date stays in one piece."""
        super().setText(_NUMBER.sub(_joined, text) if self.wordWrap() else text)

    @override
    def text(self) -> str:
        return super().text().replace(_JOINER, "")

    def say(self, text: str, tone: str | None = None) -> None:
        """Show another text, in another tone if one is given."""
        self.setText(text)
        if tone is not None:
            self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        """Change the colour by role."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)


class KeyCap(QLabel):
    """A key, shown beside what it does."""

    def __init__(self, text: str, parent: QWidget | None = None, *, tall: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if tall:
            self.setProperty("scale", "tall")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class ElidedLabel(PlainLabel):
    """A plain label in one line: where there is no room its brief words, if it has any, else an ellipsis at the end."""

    def __init__(self, text: str = "", look: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        self._whole, self._brief = text, ""
        super().__init__(text, look, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    @override
    def say(self, text: str, tone: str | None = None, *, brief: str = "") -> None:
        self._whole, self._brief = text, brief
        self.setToolTip("")
        super().say(text, tone)
        self._elide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        fits = not self._brief or self.fontMetrics().horizontalAdvance(self._whole) <= self.width()
        words = self._whole if fits else self._brief
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
