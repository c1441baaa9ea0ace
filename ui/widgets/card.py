"""Cards on which everything stands, and rows that fold under each other where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.overriding import override
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_AROUND: Final = 56


class Card(QFrame):
    """A card with an optional head and a quiet note at the right of it."""

    def __init__(self, head: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 16)
        self.body.setSpacing(8)
        self.head = PlainLabel(head, "head", parent=self)
        self.note = PlainLabel("", "", "quiet", parent=self)
        if head:
            row = QHBoxLayout()
            row.addWidget(self.head)
            row.addStretch(1)
            row.addWidget(self.note)
            self.body.addLayout(row)
        else:
            self.head.hide()
            self.note.hide()


class Folding(QWidget):
    """Columns side by side, or one under the other where the width does not allow it."""

    def __init__(self, fold_at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._fold_at = fold_at
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(14)
        # The width at which columns fold must be able to come about, so their own widths don't hold it up.
        self.row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    @override
    def minimumSizeHint(self) -> QSize:
        items = [item for place in range(self.row.count()) if (item := self.row.itemAt(place)) is not None]
        width = max((item.minimumSize().width() for item in items), default=0)
        if self.row.hasHeightForWidth():
            return QSize(width, self.row.minimumHeightForWidth(max(width, self.width())))
        return QSize(width, self.row.minimumSize().height())

    def add(self, part: QWidget | QLayout, stretch: int = 1) -> None:
        """Put a column at the end."""
        if isinstance(part, QWidget):
            self.row.addWidget(part, stretch)
        else:
            self.row.addLayout(part, stretch)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._fold_at
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.row.direction() != wanted:
            self.row.setDirection(wanted)
            self.updateGeometry()


def column(*parts: QWidget | QLayout, spacing: int = 12) -> QWidget:
    """A column of cards that keeps them at the top."""
    holder = QWidget()
    holder.setObjectName("clear")
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)
    box.addStretch(1)
    return holder


class _WithinReach(QScrollArea):
    """As wide as what is in it needs to be, which is known once it has its look."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        inner = self.widget()
        if inner is not None:
            self.setMinimumWidth(inner.minimumSizeHint().width() + 14)


def scrolling(inner: QWidget) -> QScrollArea:
    """A column, all of it within reach in a low window."""
    area = _WithinReach()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


def row(*parts: QWidget | int, spacing: int = 8) -> QHBoxLayout:
    """Widgets in a row; a number is a stretch."""
    box = QHBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            box.addStretch(part)
        else:
            box.addWidget(part)
    return box


def expanding(widget: QWidget) -> QWidget:
    """The widget, taking whatever height there is."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return widget


def bring_into_sight(part: QWidget) -> None:
    """Scroll the page so that all of a part can be seen, and a little of what follows it."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(part, 0, min(_AROUND, (around.viewport().height() - part.height()) // 2))
