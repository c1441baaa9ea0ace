"""The panel in which a supervisor agrees to one act, above the form that waits for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.consenting import ConsentPresenter
from ui.overriding import override
from ui.texts import error_message, field_text, tr, word
from ui.widgets.buttons import Segments, button
from ui.widgets.card import Card, Folding, column, row
from ui.widgets.field import Field, chosen, line_edit
from ui.widgets.notice import Notice
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.consent import ACT, WHY

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.consent import Consent, Wish
    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from ui.consenting import Asking
    from ui.tasks import Lanes

HERE: Final = "here"
PHONE: Final = "phone"
KEYS: Final = {HERE: "Alt+D", PHONE: "Alt+O"}


class ConsentPanel(Card):
    """Says what is asked for and takes a password or a code; the form beneath stays as it was typed."""

    asking = Signal(bool)
    """Whether somebody is being asked: meanwhile this is the one thing to do on the screen."""

    def __init__(self, desk: Desk, lanes: Lanes, parent: QWidget | None = None) -> None:
        super().__init__(tr("Perlu persetujuan supervisor"), parent)
        self.presenter = ConsentPresenter(desk, lanes, self)
        self._back: QWidget | None = None
        self._asked = self._ready = False
        self._agreed = ""
        self._what = PlainLabel("", "strong", wrap=True)
        self._why = PlainLabel("", "label", wrap=True)
        self.notice = Notice()
        self.ways = Segments(
            tr("Cara menyetujui"),
            (
                (HERE, tr("Kata sandi supervisor di PC ini ({key})", key=KEYS[HERE])),
                (PHONE, tr("Kode lewat telepon ({key})", key=KEYS[PHONE])),
            ),
        )
        self.ways.chosen.connect(self.choose)
        for code, key in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self.choose, code))
        self._here, self._phone = self._password_way(), self._phone_way(desk.station.id)
        self.agree = button(tr("Setujui dan lanjutkan"), self.commit, "primary")
        self.body.addWidget(self._what)
        self.body.addWidget(self._why)
        self.body.addWidget(self.notice)
        self.body.addLayout(row(self.ways, 1))
        self.body.addWidget(self._here)
        self.body.addWidget(self._phone)
        leave = button(tr("Tidak jadi"), self.drop)
        self.body.addLayout(
            row(1, KeyCap("Esc", tall=True), leave, KeyCap("Ctrl+Enter", tall=True), self.agree, spacing=12)
        )
        self.hide()

    def _password_way(self) -> QWidget:
        self.supervisor = QComboBox()
        self.password = line_edit(limit=300)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        fields = Folding(420)
        fields.add(Field(tr("Supervisor"), self.supervisor))
        self.password_field = Field(tr("Kata sandinya sendiri"), self.password)
        fields.add(self.password_field)
        return fields

    def _phone_way(self, station: str) -> QWidget:
        self.request = PlainLabel("", "title")
        self.request.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.request.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answer = line_edit(limit=40)
        self.answer_field = Field(tr("Kode jawaban"), self.answer, tr("Delapan huruf dan angka, seperti dibacakan."))
        asked = column(
            PlainLabel(tr("Bacakan kepada supervisor"), "label"),
            self.request,
            PlainLabel(tr("Loket {station}", station=station), "label"),
            spacing=4,
        )
        fields = Folding(420)
        fields.add(asked)
        fields.add(self.answer_field)
        return fields

    @property
    def is_open(self) -> bool:
        """Whether somebody is being asked."""
        return self.presenter.wish is not None

    def ask(self, wish: Wish, about: str, then: Callable[[Consent], None]) -> None:
        """Ask for consent to a wish; `about` says in words whom or what it concerns."""
        again = self.is_open
        if not again:
            self._back = self.window().focusWidget()
        what = word(ACT, wish.action.value)
        self._what.say(tr("{what}: {about}", what=what, about=about) if about else what)
        self._why.say(word(WHY, wish.action.value))
        if again and wish != self.presenter.wish:
            self.notice.say(tr("Permohonan berubah sesudah ditanyakan. Kode lama tidak berlaku; bacakan yang baru."))
        if wish != self.presenter.wish:
            self._open(HERE if not again else self.ways.code)
        self.presenter.ask(wish, then)

    def _open(self, way: str) -> None:
        """Take the keys at once: while it is read who may agree, no password may land in the form beneath."""
        self._ready = self._asked = False
        self._agreed = ""
        for editor in (self.supervisor, self.password, self.answer):
            editor.clear()
        self.request.say("")
        self.ways.choose(way)
        self.show()
        self.asking.emit(True)  # noqa: FBT003 - a signal takes no names
        self._show_way()

    def choose(self, way: str) -> None:
        """Take one of the two ways; by telephone only where there is something to read out."""
        if not self.is_open:
            return
        by_phone = way == PHONE and (self._asked or not self._ready)
        self.ways.choose(PHONE if by_phone else HERE)
        if way == PHONE and not by_phone:
            self.notice.say(
                tr("Loket ini belum punya kunci kode telepon bersama Dinas. Kirim ke Dinas sekali (F10), lalu ulangi.")
            )
        self._show_way()

    def commit(self) -> None:
        """Ctrl+Enter: agree by what was typed, as soon as it is known who may."""
        self.notice.clear()
        self.answer_field.say("")
        self.password_field.say("")
        if not self._ready:
            self._agreed = self.ways.code
            return
        if self.ways.code == PHONE:
            self.presenter.by_phone(self.answer.text())
        elif not self.password.text():
            self.password_field.say(field_text("required"), "block")
            self.password.setFocus()
        else:
            self.presenter.here(chosen(self.supervisor), self.password.text())

    def drop(self) -> None:
        """Esc: nobody is asked; the form beneath stays as it was typed."""
        self.presenter.drop()
        self._close()

    def show_asking(self, asking: Asking) -> None:
        """Show who may agree and what is to be read out; what was typed meanwhile stays."""
        for login, name in asking.supervisors:
            self.supervisor.addItem(name, login)
        self.request.say(asking.request)
        self._ready, self._asked = True, bool(asking.request)
        if not asking.supervisors:
            self.choose(PHONE)
        elif not asking.request and self.ways.code == PHONE:
            self.choose(HERE)
        way, self._agreed = self._agreed, ""
        if way and way == self.ways.code:
            self._go_on(alone=way == PHONE or len(asking.supervisors) == 1)

    def _go_on(self, *, alone: bool) -> None:
        """Agree as it was wished before it was known who may; among several somebody has to say first whose it is."""
        if alone:
            self.commit()
        else:
            self.notice.say(tr("Pilih dahulu supervisor yang mengetik kata sandi ini, lalu Ctrl+Enter."))
            self.supervisor.setFocus()

    def show_agreed(self) -> None:
        """Close; whoever asked goes on."""
        self._close()

    def show_refused(self, fault: AppError) -> None:
        """Tell why, and take another try."""
        self.notice.tell(error_message(fault))
        self.password.clear()
        self._focus()

    def show_code_fault(self, code: str) -> None:
        """A slip is told beside the code, which stays to be mended."""
        self.answer_field.say(field_text(code), "block")
        self.answer.setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            # The screen was locked: the code stays, a password does not, nor the wish to agree with it.
            self.password.clear()
            self._agreed = ""

    def _show_way(self) -> None:
        phone = self.ways.code == PHONE
        self._here.setVisible(not phone)
        self._phone.setVisible(phone)
        self._focus()

    def _focus(self) -> None:
        if self.ways.code == PHONE:
            self.answer.setFocus()
        else:
            self.password.setFocus()

    def _close(self) -> None:
        self.notice.clear()
        self.password.clear()
        self.answer.clear()
        self.hide()
        self.asking.emit(False)  # noqa: FBT003 - as above
        if self._back is not None and self._back.isVisible():
            self._back.setFocus()
        self._back = None
