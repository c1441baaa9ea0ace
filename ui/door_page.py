"""The frame of what is shown before anybody is signed in: the program at the left, one column of work at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.overriding import override
from ui.texts import error_message, tr
from ui.widgets.notice import Notice
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from counter_app.domain.errors import StorageFault


class DoorPage(QWidget):
    """A page with the program's name beside it; `column` takes the work."""

    def __init__(self, title: str, under: str, *, demo: bool = False, width: int = 440) -> None:
        super().__init__()
        self.setObjectName("page")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._brand = _brand(demo=demo)
        outer.addWidget(self._brand)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("clear")
        around = QHBoxLayout(inner)
        around.setContentsMargins(24, 24, 24, 24)
        around.addStretch(1)
        holder = QWidget()
        holder.setObjectName("clear")
        holder.setMinimumWidth(min(width, 380))
        holder.setMaximumWidth(width)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addStretch(1)
        self.title = PlainLabel(title, "title")
        self.under = PlainLabel(under, "", "quiet", wrap=True)
        self.notice = Notice()
        self.column.addWidget(self.title)
        self.column.addWidget(self.under)
        self.column.addWidget(self.notice)
        around.addWidget(holder, 100)
        around.addStretch(1)
        area.setWidget(inner)
        outer.addWidget(area, 1)

    def add(self, part: QWidget | QLayout) -> None:
        """Put something beneath what is there."""
        if isinstance(part, QWidget):
            self.column.addWidget(part)
        else:
            self.column.addLayout(part)

    def finish(self) -> None:
        """Keep the column in the middle."""
        self.column.addStretch(1)

    def begin(self) -> None:
        """The page is on the screen: go to its first field."""

    def primary(self) -> None:
        """Ctrl+Enter."""

    def step_back(self) -> bool:
        """Esc."""
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._brand.setFixedWidth(380 if event.size().width() >= 1100 else 250)


def _brand(*, demo: bool) -> QWidget:
    side = QFrame()
    side.setObjectName("rail")
    box = QVBoxLayout(side)
    box.setContentsMargins(36, 40, 28, 32)
    box.setSpacing(8)
    box.addWidget(PlainLabel(tr("Loket Luring"), "title", "bright"))
    box.addWidget(PlainLabel(tr("Pelayanan tatap muka Dukcapil Kabupaten Gorontalo"), "", "rail", wrap=True))
    box.addStretch(1)
    for line in (
        tr("Setiap kunjungan tercatat, juga tanpa jaringan."),
        tr("Setiap warga pulang membawa tanda terima."),
        tr("Semua layanan gratis, tidak dipungut biaya."),
    ):
        box.addWidget(PlainLabel(line, "label", "rail", wrap=True))
    box.addStretch(2)
    if demo:
        box.addWidget(PlainLabel(tr("DATA CONTOH: tidak ada warga sungguhan di sini."), "strong", "bright", wrap=True))
    return side


def leaving_page() -> DoorPage:
    """What covers a session's data while its last saves are done."""
    page = DoorPage(tr("Keluar"), "")
    page.finish()
    return page


def closed_page(fault: StorageFault) -> DoorPage:
    """A station whose keys can't be read: what happened, what is safe, what to do."""
    page = DoorPage(tr("Loket belum dapat dibuka"), "")
    page.notice.tell(error_message(fault))
    page.finish()
    return page
