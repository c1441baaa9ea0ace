"""Pages of a document as pictures, from the very bytes that are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.overriding import override
from ui.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from counter_app.services.papers import PageImage


class Page(QWidget):
    """One page, drawn smoothly at whatever width there is."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(80)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(min(width, self._image.width()) * self._image.height() / max(1, self._image.width()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._image.width() // 2, self._image.height() // 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect((self.width() - size.width()) // 2, 0, size.width(), size.height()), self._image)


class Pages(QScrollArea):
    """The pages one under the other; arrow keys scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setAccessibleName(tr("Pratinjau kertas"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show these pages."""
        holder = QWidget()
        holder.setObjectName("clear")
        box = QVBoxLayout(holder)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        for one in pages:
            image = QImage(one.data, one.width, one.height, one.width * 4, QImage.Format.Format_RGB32).copy()
            box.addWidget(Page(image))
        box.addStretch(1)
        self.setWidget(holder)
