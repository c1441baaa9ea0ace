"""What the settings screen does with people, passwords, the PIN and the enrolment, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors import InvalidInput
from counter_app.domain.permissions import Action, Verdict, verdict
from counter_app.domain.users import Role, User, may_manage
from ui.tasks import Lane
from ui.texts import fault_texts, field_text, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from counter_app.domain.errors import AppError
    from counter_app.services.desk import Desk
    from counter_app.services.signing_in import SignInUser
    from ui.tasks import Lanes


class AccountsView(Protocol):
    """What the presenter asks of the window; `form`: pin, password, people, enrol."""

    def show_people(self, people: Sequence[SignInUser]) -> None:
        """Who may sign in here."""
        ...

    def show_account_done(self, form: str, words: str) -> None:
        """It is done: empty the form."""
        ...

    def show_account_faults(self, form: str, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields of a form."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error."""
        ...


class AccountsPresenter:
    """Each act is one use case; who may not is not shown its form."""

    def __init__(self, desk: Desk, lanes: Lanes, view: AccountsView) -> None:
        self._desk, self._lanes, self._view = desk, lanes, view
        self._busy = False

    def may(self, action: Action) -> bool:
        """Whether whoever is signed in does this by themselves."""
        return verdict(self._desk.actor.role, action) is Verdict.ALLOWED

    def roles(self) -> tuple[Role, ...]:
        """Roles in which this person may let others in."""
        own = Role(self._desk.actor.role)
        return tuple(role for role in Role if may_manage(own, role))

    def look(self) -> None:
        """Read who may sign in here."""
        if self.may(Action.USERS):
            self._lanes.run(self._desk.people.listed, self._view.show_people)

    def set_pin(self, pin: str) -> None:
        """Take a PIN for the rest of this session."""
        self._act("pin", lambda: self._desk.pin_set(pin), tr("PIN berlaku sampai keluar."))

    def change_password(self, old: str, new: str, again: str) -> None:
        """Change the own password."""
        if new != again:
            self._view.show_account_faults("password", {"again": field_text("passwords_differ")})
            return
        desk = self._desk
        self._act(
            "password",
            lambda: desk.people.change_own_password(desk.actor, old, new),
            tr("Kata sandi Anda diganti."),
        )

    def add(self, login: str, name: str, role: str, password: str) -> None:
        """Let somebody in."""
        desk, wanted = self._desk, User("", login, name, Role(role))
        self._act("people", lambda: desk.people.add(desk.actor, wanted, password), tr("{name} boleh masuk.", name=name))

    def reset(self, user: str, password: str) -> None:
        """Give somebody else a new password."""
        desk = self._desk
        self._act(
            "people", lambda: desk.people.reset_password(desk.actor, user, password), tr("Kata sandi baru berlaku.")
        )

    def remove(self, user: str) -> None:
        """Take somebody's right to sign in away."""
        desk = self._desk
        self._act("people", lambda: desk.people.remove(desk.actor, user), tr("Ia tidak dapat masuk lagi."))

    def enrol(self, code: str, address: str) -> None:
        """Join the station to the Dinas."""
        desk = self._desk
        self._act(
            "enrol",
            lambda: desk.joining.enrol(desk.actor, code, address),
            tr("Loket terdaftar di Dinas. Keluar lalu masuk lagi agar pengiriman dimulai."),
            lane=Lane.SYNC,
        )

    def _act(self, form: str, work: Callable[[], object], words: str, *, lane: Lane = Lane.WRITE) -> None:
        if self._busy:
            return
        self._busy = True

        def done(_result: object) -> None:
            self._busy = False
            self._view.show_account_faults(form, {})
            self._view.show_account_done(form, words)
            self.look()

        def failed(fault: AppError) -> None:
            self._busy = False
            if isinstance(fault, InvalidInput):
                self._view.show_account_faults(form, fault_texts(fault))
            elif fault.code in {"wrong_password", "login_taken"}:
                self._view.show_account_faults(form, {_FIELD[fault.code]: field_text(fault.code)})
            else:
                self._view.show_error(fault)

        self._lanes.run(work, done, failed, lane=lane)


_FIELD = {"wrong_password": "old", "login_taken": "login"}
