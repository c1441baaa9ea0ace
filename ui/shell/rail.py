"""The rail at the left: program, station, the F-key destinations, and who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.overriding import override
from ui.texts import tr
from ui.theme import colours
from ui.widgets.plain import ElidedLabel, PlainLabel
from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

WIDTH: Final = 196
NARROW: Final = 172


class Destination(NamedTuple):
    """A screen with a key."""

    screen: str
    key: str
    words: str


DESTINATIONS: Final = (
    Destination("intake", "F2", mark("Layanan baru")),
    Destination("search", "F3", mark("Cari")),
    Destination("queue", "F4", mark("Antrean")),
    Destination("cases", "F5", mark("Permohonan")),
    Destination("hand_over", "F6", mark("Serah terima")),
    Destination("consultation", "F7", mark("Konsultasi")),
    Destination("papers", "F8", mark("Kertas")),
    Destination("day_log", "F9", mark("Buku harian")),
    Destination("sync", "F10", mark("Kirim ke Dinas")),
    Destination("close_shift", "F11", mark("Tutup loket")),
)
ELSEWHERE: Final = (
    mark("Ctrl+1 listrik padam"),
    mark("Ctrl+2 jaringan mati"),
    mark("Shift+F2 susulan"),
)
"""Keys that nothing else on the screen tells of; said where there is room for them."""
_HIGH: Final = 640


class RailButton(QPushButton):
    """One destination, painted from the table of colours so that key and word stand in columns."""

    def __init__(self, destination: Destination) -> None:
        super().__init__()
        self.destination = destination
        self._words = tr(destination.words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(f"{self._words}, {destination.key}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 20, max(32, self.fontMetrics().height() + 16))

    @override
    def minimumSizeHint(self) -> QSize:
        """Where the window is low all of them get lower together, and none lies on another."""
        return QSize(WIDTH - 20, self.fontMetrics().height() + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        table, painter = colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(table.primary) if self.isChecked() else QColor(255, 255, 255, 22))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(table.on_rail), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(table.on_primary) if self.isChecked() else QColor(table.on_rail))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        indent = painter.fontMetrics().horizontalAdvance("F10") + 18
        painter.drawText(area.adjusted(9, 0, 0, 0), left, self.destination.key)
        room = QRect(area).adjusted(indent, 0, -4, 0)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, left, words)


class Rail(QFrame):
    """The same at the left of every screen."""

    chosen = Signal(str)

    def __init__(self, station: str, *, demo: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 12, 10, 12)
        box.setSpacing(3)
        head = QVBoxLayout()
        head.setContentsMargins(11, 0, 4, 8)
        head.setSpacing(1)
        self._station = ElidedLabel(station, "label", "rail")
        told = [PlainLabel(tr("Loket Luring"), "head", "bright"), self._station]
        if demo:
            told.append(PlainLabel(tr("DATA CONTOH"), "strong", "bright"))
        for label in told:
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            head.addWidget(label)
        box.addLayout(head)
        self.buttons = {one.screen: RailButton(one) for one in DESTINATIONS}
        for one in self.buttons.values():
            one.clicked.connect(self._on_clicked)
            box.addWidget(one)
        box.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(11, 0, 0, 0)
        foot.setSpacing(2)
        self._name = ElidedLabel("", "strong", "rail")
        self._role = ElidedLabel("", "label", "rail")
        self._keys = ElidedLabel("", "label", "rail")
        self._more = [ElidedLabel(tr(words), "label", "rail") for words in ELSEWHERE]
        for label in (self._name, self._role, self._keys, *self._more):
            foot.addWidget(label)
        self.narrow(narrow=False)
        box.addLayout(foot)

    def show_person(self, name: str, role: str) -> None:
        """Who is signed in and since when the counter is open."""
        self._name.say(name)
        self._role.say(role)

    def show_only(self, has: Callable[[str, str], bool], role: str) -> None:
        """Show the destinations that a role has."""
        for name, one in self.buttons.items():
            one.setVisible(has(role, name))

    def mark(self, screen: str) -> None:
        """Show which screen is open; a screen without a key of its own leaves none marked."""
        for name, one in self.buttons.items():
            one.setAutoExclusive(False)
            one.setChecked(name == screen)
            one.setAutoExclusive(True)

    def narrow(self, *, narrow: bool) -> None:
        """Take less width in a small window."""
        self.setFixedWidth(NARROW if narrow else WIDTH)
        self._keys.say(tr("F1 · Ctrl+L kunci") if narrow else tr("F1 tombol · Ctrl+L kunci"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for label in self._more:
            label.setVisible(event.size().height() >= _HIGH)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, RailButton):
            self.chosen.emit(sender.destination.screen)
