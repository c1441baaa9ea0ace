"""The way back in with the recovery code from the office safe; made when somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from ui.texts import tr
from ui.widgets.buttons import button
from ui.widgets.card import Card, row
from ui.widgets.field import Field, line_edit, say_faults
from ui.widgets.plain import KeyCap, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable


class RecoveryCard(Card):
    """Code, new password, and the new password again."""

    def __init__(self, go_on: Callable[[], object], back: Callable[[], object]) -> None:
        super().__init__(tr("Kata sandi baru dengan kode pemulihan"))
        self.who = PlainLabel("", "", "quiet", wrap=True)
        self.code = line_edit(tr("seperti tertulis di lembar"))
        self.new, self.again = line_edit(), line_edit()
        for secret in (self.new, self.again):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        hint = tr("Sekurangnya 12 huruf; kalimat pendek mudah diingat.")
        self.fields = {
            "code": Field(tr("Kode pemulihan dari brankas kantor"), self.code),
            "password": Field(tr("Kata sandi baru"), self.new, hint),
            "again": Field(tr("Kata sandi baru sekali lagi"), self.again),
        }
        self.body.addWidget(self.who)
        for one in self.fields.values():
            self.body.addWidget(one)
        self.go_on = button(tr("Pakai kata sandi baru"), go_on, "primary")
        keys = (KeyCap("Esc", tall=True), button(tr("Kembali"), back), 1, KeyCap("Ctrl+Enter", tall=True), self.go_on)
        self.body.addLayout(row(*keys, spacing=12))

    def begin(self, name: str) -> None:
        """Empty fields for this person."""
        self.who.setText(tr("Untuk {name}", name=name) if name else "")
        for one in (self.code, self.new, self.again):
            one.clear()
        self.code.setFocus()

    def say(self, faults: dict[str, str]) -> None:
        """Tell what is wrong beside the fields, and go to the first."""
        say_faults(self.fields, faults)
