"""The small forms of the settings screen: PIN, own password, people, enrolment, and the window itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from ui.overriding import override
from ui.texts import tr, word
from ui.widgets.buttons import Segments, button, rename
from ui.widgets.card import Card, row
from ui.widgets.field import Field, choices, chosen, line_edit, say_faults
from ui.widgets.look import language_choice, scheme_choice
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.register import ROLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.users import Role
    from counter_app.services.signing_in import SignInUser
    from ui.preferences import Preferences
    from ui.screens.settings.accounts import AccountsPresenter

ADD, RESET, REMOVE = "add", "reset", "remove"


def secret_edit() -> QLineEdit:
    """An editor that shows nothing of what is typed."""
    editor = line_edit(limit=300)
    editor.setEchoMode(QLineEdit.EchoMode.Password)
    return editor


class SmallForm(Card):
    """A card with fields and one button; Ctrl+Enter does the same while the focus is in it."""

    def __init__(self, head: str, verb: str) -> None:
        super().__init__(head)
        self.fields: dict[str, Field] = {}
        self.verb = button(verb, self.commit)

    def lay(self, *parts: QWidget, **fields: Field) -> None:
        """Put the fields in, and the button at the end."""
        for part in parts:
            self.body.addWidget(part)
        for name, field in fields.items():
            self.fields[name] = field
            self.body.addWidget(field)
        self._key = KeyCap("Ctrl+Enter", tall=True)
        self.body.addLayout(row(1, self._key, self.verb))

    def commit(self) -> None:
        """Do what the form is for."""

    def typed(self) -> Mapping[str, QWidget]:
        """The editors whose content outlasts the program; none that is secret."""
        return {}

    def empty(self) -> None:
        """It is done: nothing secret stays in a field."""
        for field in self.fields.values():
            if isinstance(field.editor, QLineEdit):
                field.editor.clear()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong beneath the fields, and go to the first."""
        say_faults(self.fields, faults)


class PinForm(SmallForm):
    """A short number that opens an idle screen for the rest of this session."""

    def __init__(self, presenter: AccountsPresenter) -> None:
        super().__init__(tr("PIN sesi ini"), tr("Pasang PIN"))
        self._presenter = presenter
        self.pin = secret_edit()
        hint = tr("4 sampai 12 angka, berlaku sampai keluar. Tanpa PIN: kata sandi.")
        self.lay(pin=Field(tr("PIN pembuka layar"), self.pin, hint))

    @override
    def commit(self) -> None:
        """Take it."""
        self._presenter.set_pin(self.pin.text())


class PasswordForm(SmallForm):
    """One's own password."""

    def __init__(self, presenter: AccountsPresenter) -> None:
        super().__init__(tr("Kata sandi saya"), tr("Ganti kata sandi"))
        self._presenter = presenter
        self.old, self.new, self.again = secret_edit(), secret_edit(), secret_edit()
        self.lay(
            old=Field(tr("Kata sandi sekarang"), self.old),
            password=Field(tr("Kata sandi baru"), self.new, tr("Sekurangnya 12 huruf. Kalimat pendek mudah diingat.")),
            again=Field(tr("Kata sandi baru sekali lagi"), self.again),
        )

    @override
    def commit(self) -> None:
        """Change it."""
        self._presenter.change_password(self.old.text(), self.new.text(), self.again.text())


class PeopleForm(SmallForm):
    """Who may sign in here: let somebody in, give a new password, take the right away."""

    def __init__(self, presenter: AccountsPresenter) -> None:
        super().__init__(tr("Pengguna loket ini"), tr("Tambah pengguna"))
        self._presenter = presenter
        self.act = Segments(
            tr("Pengguna"),
            ((ADD, tr("Tambah")), (RESET, tr("Kata sandi baru")), (REMOVE, tr("Cabut hak masuk"))),
        )
        self.act.chosen.connect(lambda _code: self._show_act())
        self.listed = PlainLabel("", "hint", "quiet", wrap=True)
        self.who = choices()
        self.login, self.name, self.password = line_edit(limit=40), line_edit(), secret_edit()
        self.role = choices(*_roles(presenter.roles()))
        self.lay(
            self.listed,
            self.act,
            who=Field(tr("Siapa"), self.who),
            login=Field(tr("Nama masuk"), self.login, tr("Huruf kecil, angka, titik; misalnya siti.r")),
            name=Field(tr("Nama lengkap"), self.name),
            role=Field(tr("Peran"), self.role),
            password=Field(tr("Kata sandi"), self.password, tr("Sekurangnya 12 huruf. Ia dapat menggantinya sendiri.")),
        )
        self._show_act()

    def show_people(self, people: Sequence[SignInUser]) -> None:
        """List them."""
        kept = chosen(self.who)
        self.who.clear()
        for one in people:
            self.who.addItem(f"{one.name} ({one.login})", one.id)
        self.who.setCurrentIndex(max(0, self.who.findData(kept)))
        lines = (f"{one.name} · {one.login} · {word(ROLE, one.role.value)}" for one in people)
        self.listed.setText("\n".join(lines))

    @override
    def typed(self) -> Mapping[str, QWidget]:
        return {"act": self.act, "login": self.login, "name": self.name, "role": self.role}

    @override
    def commit(self) -> None:
        """Do what is chosen."""
        if self.act.code == RESET:
            self._presenter.reset(chosen(self.who), self.password.text())
        elif self.act.code == REMOVE:
            self._presenter.remove(chosen(self.who))
        else:
            self._presenter.add(self.login.text(), self.name.text(), chosen(self.role), self.password.text())

    def _show_act(self) -> None:
        code = self.act.code
        shown = {ADD: {"login", "name", "role", "password"}, RESET: {"who", "password"}, REMOVE: {"who"}}[code]
        for name, field in self.fields.items():
            field.setVisible(name in shown)
        verbs = {ADD: tr("Tambah pengguna"), RESET: tr("Beri kata sandi baru"), REMOVE: tr("Cabut hak masuk")}
        rename(self.verb, verbs[code])
        self.show_faults({})


def _roles(roles: Sequence[Role]) -> tuple[tuple[str, str], ...]:
    return tuple((role.value, word(ROLE, role.value)) for role in roles)


class EnrolForm(SmallForm):
    """Joining the Dinas later; where that is done it only says so."""

    def __init__(self, presenter: AccountsPresenter, central: str) -> None:
        super().__init__(tr("Dinas"), tr("Daftarkan loket"))
        self._presenter = presenter
        self.code, self.address = line_edit(limit=80), line_edit("dinas.example:7501", 200)
        self.state = PlainLabel("", "", "quiet", wrap=True)
        self.joined = central
        self.lay(
            self.state,
            address=Field(tr("Alamat server Dinas"), self.address),
            code=Field(tr("Kode pendaftaran"), self.code, tr("Dari Dinas, sekali pakai, berlaku 24 jam.")),
        )
        self.show_central(central)

    def show_central(self, central: str) -> None:
        """Where the station belongs."""
        joined = tr("Loket ini terdaftar di {central}.", central=central)
        alone = tr("Loket ini bekerja sendiri. Catatan dan penggunanya tetap sama sesudah terdaftar.")
        self.state.setText(joined if central else alone)
        for field in self.fields.values():
            field.setVisible(not central)
        for one in (self._key, self.verb):
            one.setVisible(not central)

    @override
    def typed(self) -> Mapping[str, QWidget]:
        return {"address": self.address}

    @override
    def commit(self) -> None:
        """Enrol."""
        self._presenter.enrol(self.code.text(), self.address.text())


class WindowForm(Card):
    """How this PC likes its window; kept at once."""

    scheme_chosen = Signal(str)
    language_chosen = Signal(str)
    idle_chosen = Signal(int)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(tr("Jendela"))
        self.scheme = scheme_choice(preferences)
        self.scheme.chosen.connect(self.scheme_chosen)
        self.language = language_choice(preferences)
        self.language.chosen.connect(self.language_chosen)
        self.idle = QSpinBox()
        self.idle.setRange(1, 60)
        self.idle.lineEdit().setTextMargins(9, 0, 9, 0)
        self.idle.setValue(preferences.idle_minutes)
        self.idle.editingFinished.connect(lambda: self.idle_chosen.emit(self.idle.value()))
        self.body.addWidget(PlainLabel(tr("Tampilan"), "label"))
        self.body.addWidget(self.scheme)
        self.body.addWidget(PlainLabel(tr("Bahasa"), "label"))
        self.body.addWidget(self.language)
        self.body.addWidget(Field(tr("Kunci layar sendiri sesudah (menit)"), self.idle))
