"""Text as large as its place takes it, to be read from across a room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.overriding import override
from ui.theme import tone_colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_SMALLEST: Final = 8
_TRIAL: Final = 100


class FittedText(QWidget):
    """One line, never larger than `share` of the height, in a tone of the theme's table."""

    def __init__(
        self,
        text: str = "",
        tone: str = "ink",
        *,
        share: float = 0.7,
        bold: bool = False,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._share, self._bold, self._side = text, tone, share, bold, side
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text

    def say(self, text: str, tone: str | None = None) -> None:
        """Show another text, in another tone if one is given."""
        if (text, tone or self._tone) == (self._text, self._tone):
            return
        self._text, self._tone = text, tone or self._tone
        self.setAccessibleName(text)
        self.update()

    def fitting(self) -> int:
        """The size of the letters in dots."""
        most = max(_SMALLEST, int(self.height() * self._share))
        wide = QFontMetricsF(self.letters(_TRIAL)).horizontalAdvance(self._text)
        return max(_SMALLEST, min(most, int(_TRIAL * self.width() / wide))) if wide else most

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 60)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.letters(self.fitting()))
        painter.setPen(tone_colour(self._tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | self._side, self._text)

    def letters(self, dots: int) -> QFont:
        """The letters at that size."""
        font = QFont(self.font())
        font.setPixelSize(dots)
        font.setWeight(QFont.Weight.DemiBold if self._bold else QFont.Weight.Normal)
        return font
