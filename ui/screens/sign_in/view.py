"""Signing in: the list of people, the password, and the way back in with the recovery code."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.door_page import DoorPage
from ui.overriding import override
from ui.screens.sign_in.presenter import SignInPresenter
from ui.shell.entering import TAKES_ENTER
from ui.tasks import OwnedLanes
from ui.texts import Message, error_message, tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card, row
from ui.widgets.field import Field, line_edit
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.register import ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.door import Door, SignInName
    from ui.screens.sign_in.recovery import RecoveryCard
    from ui.tasks import TaskRunner

ROW_HEIGHT = 40
MOST_ROWS = 5


class SignInScreen(DoorPage):
    """Choose a name, type the password, Enter."""

    opened = Signal(object)
    known = Signal(str)
    """With what login somebody is in; told before it opens."""

    def __init__(self, door: Door, tasks: TaskRunner, *, last: str = "") -> None:
        super().__init__(tr("Masuk"), door.station_label, demo=door.demo)
        self._last = last
        self._presenter = SignInPresenter(door, OwnedLanes(tasks, self, self._on_failed), self)
        self._entry = self._sign_in_form()
        self._recovery: RecoveryCard | None = None
        self.add(self._entry)
        self.finish()
        self._fill()
        for key, step in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._choose, step))

    def _sign_in_form(self) -> QWidget:
        card = Card()
        self.people = QListWidget()
        self.people.setAccessibleName(tr("Siapa yang masuk"))
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.currentRowChanged.connect(self._on_person)
        self.people.itemActivated.connect(self._to_password)
        self.password = line_edit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setProperty(TAKES_ENTER, "yes")
        self.password.returnPressed.connect(self.primary)
        self._password_field = Field(tr("Kata sandi"), self.password)
        self._enter = button(tr("Masuk"), self.primary, "primary")
        self._forgot = button(tr("Lupa kata sandi"), self._on_forgot, "quiet")
        card.body.addWidget(PlainLabel(tr("Nama"), "label"))
        card.body.addWidget(self.people)
        card.body.addWidget(self._password_field)
        card.body.addSpacing(4)
        card.body.addLayout(row(self._forgot, 1, KeyCap("Enter", tall=True), self._enter, spacing=12))
        return card

    def _fill(self) -> None:
        for name in self._presenter.names:
            item = QListWidgetItem(f"{name.name} · {word(ROLE, name.role)}")
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, name.id)
            self.people.addItem(item)
        shown = max(1, min(len(self._presenter.names), MOST_ROWS))
        self.people.setFixedHeight(shown * ROW_HEIGHT + 8)
        if self._presenter.names:
            ids = [name.id for name in self._presenter.names]
            self.people.setCurrentRow(ids.index(self._last) if self._last in ids else 0)

    @override
    def begin(self) -> None:
        """Whoever signed in last is likely, and chosen: go to the password."""
        self.password.setFocus()

    @property
    def _person(self) -> SignInName | None:
        place = self.people.currentRow()
        return self._presenter.names[place] if 0 <= place < len(self._presenter.names) else None

    @override
    def primary(self) -> None:
        """Try what was typed."""
        person = self._person
        if person is None:
            return
        if self._recovery is not None and self._recovery.isVisible():
            typed = (self._recovery.code, self._recovery.new, self._recovery.again)
            self._presenter.recover(person.id, *(one.text() for one in typed))
        else:
            self._presenter.sign_in(person.id, self.password.text())

    @override
    def step_back(self) -> bool:
        """Leave the recovery form."""
        if self._recovery is None or not self._recovery.isVisible():
            return False
        self._show_recovery(shown=False)
        return True

    def show_busy(self, *, busy: bool) -> None:
        """Take no input while a password is tried."""
        for one in (self._enter, self._forgot):
            one.setEnabled(not busy)
        if self._recovery is not None:
            self._recovery.go_on.setEnabled(not busy)
        self.people.setEnabled(not busy)
        self.password.setReadOnly(busy)
        if busy:
            self.notice.say(tr("Membuka buku register …"), "info")

    def show_message(self, message: Message) -> None:
        """Tell how it went."""
        self.notice.tell(message)
        self.password.setFocus()
        self.password.selectAll()

    def show_fields(self, faults: dict[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        self.notice.clear()
        if self._recovery is not None:
            self._recovery.say(faults)

    def show_recovered(self, notices: Sequence[str]) -> None:
        """The new password holds."""
        self._show_recovery(shown=False)
        done = tr("Kata sandi baru berlaku. Silakan masuk. Simpan kembali lembar kode di brankas.")
        self.notice.say(" ".join((done, *notices)), "attention" if notices else "good")

    def open_desk(self, desk: Desk, login: str) -> None:
        """Somebody is in, with that login."""
        self.password.clear()
        self.notice.clear()
        self.known.emit(login)
        self.opened.emit(desk)

    def _choose(self, step: int) -> None:
        """Up and Down choose a name also from the password field."""
        place = self.people.currentRow() + step
        if 0 <= place < self.people.count():
            self.people.setCurrentRow(place)

    def _to_password(self) -> None:
        self.password.setFocus()

    def _on_person(self, _place: int) -> None:
        person = self._person
        hint = tr("Kata sandi contoh: {password}", password=person.hint) if person and person.hint else ""
        self._password_field.say(hint)

    def _on_forgot(self) -> None:
        self._show_recovery(shown=True)

    def _show_recovery(self, *, shown: bool) -> None:
        self.notice.clear()
        person = self._person
        if self._recovery is None:
            # Seldom needed, so it does not hold up the first paint.
            from ui.screens.sign_in.recovery import RecoveryCard  # noqa: PLC0415

            self._recovery = RecoveryCard(self.primary, self.step_back)
            self.column.insertWidget(self.column.indexOf(self._entry) + 1, self._recovery)
        self._recovery.setVisible(shown)
        self._entry.setVisible(not shown)
        if shown:
            self._recovery.begin(person.name if person else "")
        else:
            self.password.setFocus()

    def _on_failed(self, fault: AppError) -> None:
        self.notice.tell(error_message(fault))
