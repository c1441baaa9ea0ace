"""Pengaturan: how this counter works at the left, people and this window at the right; every change is kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from counter_app.domain.permissions import Action
from ui.overriding import override
from ui.screen import Screen
from ui.screens.settings.accounts import AccountsPresenter
from ui.screens.settings.drafts import SettingsDrafts
from ui.screens.settings.forms import EnrolForm, PasswordForm, PeopleForm, PinForm, SmallForm, WindowForm
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.rows import SettingField
from ui.texts import tr, word
from ui.widgets.card import Card, Folding, column
from ui.words.settings import GROUPS, ROWS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from counter_app.services.settings import CounterSettings
    from counter_app.services.signing_in import SignInUser
    from ui.workplace import Workplace


class SettingsScreen(Screen):
    """What a role may not is not shown; what needs a supervisor says so."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Pengaturan"))
        self.presenter = SettingsPresenter(self.desk, self.lanes, self)
        self.accounts = AccountsPresenter(self.desk, self.lanes, self)
        self.rows = {one.name: SettingField(one, guarded=self.presenter.needs_consent(one.name)) for one in ROWS}
        for field in self.rows.values():
            field.changed.connect(self._on_changed)
        self.window_form = WindowForm(place.preferences)
        self.window_form.scheme_chosen.connect(place.scheme_chosen)
        self.window_form.language_chosen.connect(place.language_chosen)
        self.window_form.idle_chosen.connect(self._on_idle)
        self._minutes = place.preferences.idle_minutes
        self._minutes_before, self._undoable = 0, False
        self._shown: dict[str, object] = {}
        self.forms: dict[str, SmallForm] = {
            "pin": PinForm(self.accounts),
            "password": PasswordForm(self.accounts),
        }
        self.people = PeopleForm(self.accounts) if self.accounts.may(Action.USERS) else None
        self.enrol = EnrolForm(self.accounts, self.desk.station.central) if self.accounts.may(Action.ENROL) else None
        if self.people is not None:
            self.forms["people"] = self.people
        if self.enrol is not None:
            self.forms["enrol"] = self.enrol
        folding = Folding(760)
        folding.add(column(*self._groups()), 1)
        folding.add(column(self.window_form, *self.forms.values()), 1)
        self.area = self.scrolled(folding)
        self.left_note.say(tr("Setiap perubahan langsung berlaku."))
        self._undo = self.act(tr("Kembalikan yang terakhir"), self._take_back, "Alt+Z")
        QShortcut(QKeySequence("Alt+Z"), self).activated.connect(self._take_back)
        self._back = self.act(tr("Kembali"), self.place.back, "Esc")
        self.drafts = SettingsDrafts(self)
        self.drafts.begin(self.forms)

    def _groups(self) -> list[Card]:
        cards = []
        for code in GROUPS:
            card = Card(word(GROUPS, code))
            for one in ROWS:
                if one.group == code:
                    card.body.addWidget(self.rows[one.name])
            cards.append(card)
        return cards

    @override
    def enter(self, argument: object) -> None:
        """Show the settings as they hold."""
        self.notice.clear()
        self.presenter.look()
        self.accounts.look()
        next(iter(self.rows.values())).editor.setFocus()

    @override
    def leave(self) -> None:
        """Keep what was typed."""
        self.drafts.keep()

    @override
    def primary(self) -> None:
        """Do the small form in which the focus is; settings need no saving."""
        focused = QApplication.focusWidget()
        for form in self.forms.values():
            if focused is not None and form.isAncestorOf(focused):
                form.commit()
                return
        self.place.back()

    def _on_changed(self, name: str, value: object) -> None:
        self.drafts.sent(name, value)
        self.presenter.change(name, value)

    def show_printers(self, printers: Sequence[str]) -> None:
        """Offer the printers of this PC."""
        for field in self.rows.values():
            if field.row.form == "printer":
                field.offer(printers)

    def show_disks(self, sticks: Sequence[str], *, one_disk: bool) -> None:
        """Offer the sticks that are plugged in, and tell where register and copies would be lost together."""
        self.rows["mirror_folder"].offer(sticks)
        self.rows["backup_folder"].remark(
            tr("Sekarang buku register dan cadangan ada di satu disk. Bila disk itu rusak, keduanya hilang.")
            if one_disk
            else ""
        )

    def show_settings(self, settings: CounterSettings, *, undoable: bool, anew: Collection[str] = ()) -> None:
        """Show them all; what somebody types over one of them stays, but for those that are to be shown `anew`."""
        values = {name: getattr(settings, name) for name in self.rows}
        free = [name for name in values if name in anew or self.drafts.gives_way(name, values[name])]
        for name in free:
            if name in anew or name not in self._shown or values[name] != self._shown[name]:
                self.rows[name].show_value(values[name])
                self._shown[name] = values[name]
        self._undoable = undoable
        self._undo.setEnabled(undoable or bool(self._minutes_before))
        self.drafts.show_rows(free)

    def show_kept(self, words: str) -> None:
        """Say quietly what is kept, and how to take it back."""
        self._minutes_before = 0
        self._say_kept(words)
        self.place.changed.emit()

    def _say_kept(self, words: str) -> None:
        told = tr("Tersimpan: {words}. Alt+Z mengembalikan.", words=words) if words else tr("Dikembalikan.")
        self.place.say(told, "good")

    def _on_idle(self, minutes: int) -> None:
        """How long until the screen locks itself is kept with this PC's window and not with the counter."""
        if minutes != self._minutes:
            self._minutes_before, self._minutes = self._minutes, minutes
            self._undo.setEnabled(True)
            self.place.idle_chosen.emit(minutes)
            self._say_kept(tr("Kunci layar sendiri sesudah {count} menit", count=minutes))

    def _take_back(self) -> None:
        """The last change, be it of the counter's settings or of the window's minutes."""
        if not self._minutes_before:
            self.presenter.undo()
            return
        self._minutes, self._minutes_before = self._minutes_before, 0
        self.window_form.idle.setValue(self._minutes)
        self._undo.setEnabled(self._undoable)
        self.place.idle_chosen.emit(self._minutes)
        self._say_kept("")

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what can't be beside its setting."""
        for name, field in self.rows.items():
            field.say(faults.get(name, ""))

    def show_people(self, people: Sequence[SignInUser]) -> None:
        """List who may sign in."""
        if self.people is not None:
            self.people.show_people(people)

    def show_account_done(self, form: str, words: str) -> None:
        """Empty the form and say so."""
        self.notice.clear()
        if self.enrol is not None:
            self.enrol.joined = self.enrol.address.text()
        self.forms[form].empty()
        self.drafts.done(form)
        if form == "pin":
            self.place.pin = True
        if form == "enrol" and self.enrol is not None:
            self.enrol.show_central(self.enrol.joined)
            self.notice.say(words, "good")
        self.place.say(words, "good")

    def show_account_faults(self, form: str, faults: Mapping[str, str]) -> None:
        """Tell what is wrong with a small form."""
        self.forms[form].show_faults(faults)
