"""The idle lock: covers the screen, keeps the key and everything typed; opens by PIN, or by password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.passwords import MAX_PIN
from ui.shell.entering import TAKES_ENTER
from ui.tasks import OwnedLanes
from ui.texts import error_message, tr
from ui.widgets.buttons import button, rename
from ui.widgets.card import Card, row
from ui.widgets.field import Field, line_edit
from ui.widgets.notice import Notice
from ui.widgets.plain import KeyCap, PlainLabel

if TYPE_CHECKING:
    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from ui.tasks import TaskRunner


class LockCover(QWidget):
    """Stands over the window until the person of this session is back."""

    opened = Signal()
    left = Signal()

    def __init__(self, desk: Desk, tasks: TaskRunner, *, pin: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._pin, self._busy = desk, pin, False
        self._lanes = OwnedLanes(tasks, self, self._on_failed)
        box = QVBoxLayout(self)
        box.addStretch(1)
        card = Card()
        card.setFixedWidth(420)
        card.body.addWidget(PlainLabel(tr("Layar terkunci"), "title"))
        card.body.addWidget(
            PlainLabel(
                tr("{name} masih bertugas. Isian yang belum disimpan tetap ada.", name=desk.actor.name),
                "",
                "quiet",
                wrap=True,
            )
        )
        self.notice = Notice()
        card.body.addWidget(self.notice)
        self.secret = line_edit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setProperty(TAKES_ENTER, "yes")
        self.secret.returnPressed.connect(self.unlock)
        self._field = Field("", self.secret)
        card.body.addWidget(self._field)
        self._other = button("", self._on_other, "quiet")
        self._open = button(tr("Buka"), self.unlock, "primary")
        card.body.addLayout(row(self._other, 1, KeyCap("Enter", tall=True), self._open, spacing=8))
        self.relieve = button(tr("Ganti petugas"), self.left.emit)
        QShortcut(QKeySequence("Alt+G"), self).activated.connect(self.left)
        waits = PlainLabel(
            tr("Isian {name} disimpan dan menunggu; petugas lain tidak melihatnya.", name=desk.actor.name),
            "hint",
            "quiet",
            wrap=True,
        )
        card.body.addSpacing(6)
        card.body.addWidget(waits)
        card.body.addLayout(row(1, KeyCap("Alt+G", tall=True), self.relieve, spacing=8))
        box.addLayout(row(1, card, 1))
        box.addStretch(1)
        self._show_way()

    def unlock(self) -> None:
        """Try what was typed."""
        typed = self.secret.text()
        if self._busy or not typed:
            return
        if self._pin and not (typed.isascii() and typed.isdigit() and len(typed) <= MAX_PIN):
            # What a scanner or a slip of the hand typed is no try.
            self.notice.say(tr("Itu bukan PIN. PIN hanya angka."))
            self._show_way()
            return
        self._busy = True
        if self._pin:
            self._lanes.run(lambda: self._desk.pin_try(typed), self._on_pin)
        else:
            self._lanes.run(lambda: self._desk.password_try(typed), lambda right: self._on_password(right=right))

    def _show_way(self) -> None:
        self._field.rename(tr("PIN") if self._pin else tr("Kata sandi"))
        rename(self._other, tr("Pakai kata sandi"))
        self._other.setVisible(self._pin)
        self.secret.clear()
        self.secret.setFocus()

    def _on_other(self) -> None:
        self._pin = False
        self._show_way()

    def _on_pin(self, left: int) -> None:
        self._busy = False
        if left == 0:
            self.opened.emit()
            return
        if left == 1:
            self._pin = False
            self.notice.say(tr("PIN salah lima kali. Buka dengan kata sandi."))
        else:
            self.notice.say(tr("PIN tidak cocok. Masih {count} kali lagi.", count=left - 1))
        self._show_way()

    def _on_password(self, *, right: bool) -> None:
        self._busy = False
        if right:
            self.opened.emit()
            return
        self.notice.say(tr("Kata sandi tidak cocok. Periksa Caps Lock."))
        self._show_way()

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        self.notice.tell(error_message(fault))
        self._show_way()
