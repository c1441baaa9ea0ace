"""Signing in at a station: with name and password, over a screen that went idle, and who may let people in.

Nothing here imports more than the standard library, because it stands between a double click and the first paint.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from counter_app.domain.errors import InvalidInput, NotAllowed, RuleViolated
from counter_app.domain.passwords import password_fault, pin_fault
from counter_app.domain.users import Role, User, clean_user, may_manage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.domain.passwords import ForbiddenWords
    from counter_app.services.views import Actor

PIN_TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class SignInUser:
    """One line of the list of people on the sign-in window."""

    id: str
    login: str
    name: str
    role: Role
    demo: bool = False


@dataclass(frozen=True, slots=True)
class DataKey:
    """The key of the station's database; never shown by repr and never compared with anything but itself."""

    value: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a right password or recovery code opens.

    `notices` are codes of what should be told and recorded: `vault_without_keyring`, `vault_rolled_back`,
    `vault_tampered`, `other_passwords_void`, `recovered`.
    """

    user: User
    data_key: DataKey
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody at work: the key stays with it until sign-out, also while the screen is locked."""

    user: User
    role: Role
    data_key: DataKey
    notices: tuple[str, ...] = ()

    @property
    def actor(self) -> Actor:
        """Who writes entries in this session."""
        # Not before the first paint: the views are many and only this one is wanted here.
        from counter_app.services.views import Actor  # noqa: PLC0415

        return Actor(user=self.user.id, role=self.role.value, name=self.user.name)


class Vault(Protocol):
    """Where the data key lives: wrapped once per user, and once for the recovery code."""

    @property
    def without_keyring(self) -> bool:
        """Whether only the password protects the key, because there is no keyring to hold the device secret."""
        ...

    def users(self) -> tuple[SignInUser, ...]:
        """Who may sign in, by name."""
        ...

    def unlock(self, login: str, password: str) -> Unlocked:
        """Open the key with a password.

        Raises:
            NotAllowed: `wrong_password`, the same for an unknown user.
            RuleViolated: `sign_in_wait` (seconds), `sign_in_locked` or `password_reset_needed`.
            StorageFault: `device_secret_missing`, `keyring_locked`, `vault_tampered`, `vault_damaged`.

        """
        ...

    def recover(
        self, code: str, user_id: str, new_password: str, roles: Callable[[DataKey], Mapping[str, Role]]
    ) -> Unlocked:
        """Open the key with the recovery code and give the user a new password.

        `roles` tells by user id what the register knows; it is asked where the vault was changed from outside.

        Raises:
            InvalidInput: `code` was mistyped.
            NotAllowed: `wrong_recovery_code`.

        """
        ...

    def add_user(self, data_key: DataKey, user: User, password: str) -> None:
        """Wrap the key for one more user.

        Raises:
            Conflict: `login_taken`.

        """
        ...

    def update_user(self, data_key: DataKey, user: User) -> None:
        """Change a user's login, name or role; the password stays."""
        ...

    def remove_user(self, data_key: DataKey, user_id: str) -> None:
        """Take a user's wrap away."""
        ...

    def change_password(self, login: str, old: str, new: str) -> None:
        """Wrap the key anew for a user who knows the old password."""
        ...

    def reset_password(self, data_key: DataKey, user_id: str, new: str) -> None:
        """Give a user a new password and let them try again."""
        ...

    def new_recovery_code(self, data_key: DataKey) -> str:
        """Replace the recovery code; the old one opens nothing any more."""
        ...

    def forget(self) -> None:
        """Drop what an unlock left in memory."""
        ...


class PinHasher(Protocol):
    """Keeps a PIN without keeping it readable."""

    def digest(self, pin: str) -> bytes:
        """Something that this PIN, and hardly another, matches."""
        ...

    def matches(self, pin: str, digest: bytes) -> bool:
        """Whether the digest was made of this PIN."""
        ...


class SignIn:
    """Lets people in, and those who may, let others in."""

    def __init__(self, vault: Vault, forbidden: ForbiddenWords) -> None:
        self._vault = vault
        self._forbidden = forbidden

    @property
    def without_keyring(self) -> bool:
        """Whether a warning belongs on the screen: only the password protects this station's data."""
        return self._vault.without_keyring

    def users(self) -> tuple[SignInUser, ...]:
        """Who may sign in, by name."""
        return self._vault.users()

    def sign_in(self, login: str, password: str) -> Session:
        """Open the station for a user; raises what `Vault.unlock` raises."""
        return _session(self._vault.unlock(login, password))

    def recover(
        self, code: str, user_id: str, new_password: str, roles: Callable[[DataKey], Mapping[str, Role]]
    ) -> Session:
        """Open the station with the recovery code from the safe; the user gets a new password.

        `roles` reads the register, whose word on roles stands where the vault was changed from outside.
        """
        user = self._user(user_id)
        self._check(new_password, user)
        return _session(self._vault.recover(code, user_id, new_password, roles))

    def sign_out(self) -> None:
        """End a session; the caller drops it and closes the store."""
        self._vault.forget()

    def unlock_screen(self, session: Session, password: str) -> None:
        """Prove by password that the person of this session is back; raises what `Vault.unlock` raises."""
        self._vault.unlock(session.user.login, password)

    def consent(self, login: str, password: str) -> User:
        """The supervisor who agrees to one act with their own password on this PC.

        Raises:
            NotAllowed: `wrong_password`, or `not_a_supervisor`.

        """
        user = self._vault.unlock(login, password).user
        if user.role is not Role.SUPERVISOR:
            raise NotAllowed("not_a_supervisor")
        return user

    def add_first_user(self, data_key: DataKey, user: User, password: str) -> Session:
        """The person who sets the station up.

        Raises:
            NotAllowed: there are users already, so that one of them has to let others in.

        """
        if self._vault.users():
            raise NotAllowed("station_has_users")
        kept = clean_user(user)
        if not kept.role.manages_users:
            raise RuleViolated("first_user_manages")
        self._check(password, kept)
        self._vault.add_user(data_key, kept, password)
        return self.sign_in(kept.login, password)

    def add_user(self, session: Session, user: User, password: str) -> User:
        """Let somebody in; returns the user as kept, whose `user.added` entry the caller writes.

        Raises:
            InvalidInput: login, name or password can't be taken.
            NotAllowed: this role may not.
            Conflict: `login_taken`.

        """
        kept = clean_user(user)
        _require(session, kept.role)
        self._check(password, kept)
        self._vault.add_user(session.data_key, kept, password)
        return kept

    def update_user(self, session: Session, user: User) -> User:
        """Change somebody's name or role; returns the user as kept."""
        kept = clean_user(user)
        _require(session, kept.role)
        _require(session, self._user(kept.id).role)
        if not kept.role.manages_users:
            self._keep_a_manager(without=kept.id)
        self._vault.update_user(session.data_key, kept)
        return kept

    def remove_user(self, session: Session, user_id: str) -> None:
        """Take somebody's right to sign in away.

        Raises:
            RuleViolated: `last_manager`: nobody would be left who can let people in.

        """
        _require(session, self._user(user_id).role)
        self._keep_a_manager(without=user_id)
        self._vault.remove_user(session.data_key, user_id)

    def change_password(self, session: Session, old: str, new: str) -> None:
        """Change the own password."""
        self._check(new, session.user)
        self._vault.change_password(session.user.login, old, new)

    def reset_password(self, session: Session, user_id: str, new: str) -> None:
        """Give somebody else a new password and end their lock-out."""
        user = self._user(user_id)
        _require(session, user.role)
        self._check(new, user)
        self._vault.reset_password(session.data_key, user_id, new)

    def new_recovery_code(self, session: Session) -> str:
        """A new recovery code for the safe; it is shown once and kept nowhere."""
        _require(session, Role.OPERATOR)
        return self._vault.new_recovery_code(session.data_key)

    def _user(self, user_id: str) -> User:
        for line in self._vault.users():
            if line.id == user_id:
                return User(line.id, line.login, line.name, line.role, line.demo)
        raise RuleViolated("user_unknown")

    def _keep_a_manager(self, *, without: str) -> None:
        if not any(line.role.manages_users for line in self._vault.users() if line.id != without):
            raise RuleViolated("last_manager")

    def _check(self, password: str, user: User) -> None:
        if user.demo:
            return
        fault = password_fault(password, self._forbidden, about=(user.login, user.name))
        if fault is not None:
            raise InvalidInput({"password": fault})


@dataclass(frozen=True, slots=True)
class PinAnswer:
    """Whether the PIN was right, and how many tries are left before only the password opens the screen."""

    opened: bool
    tries_left: int


class IdleLock:
    """A short PIN that opens an idle screen within a session; it lives in memory and wraps no key."""

    def __init__(self, hasher: PinHasher) -> None:
        self._hasher = hasher
        self._digest: bytes | None = None
        self._tries_left = 0

    @property
    def tries_left(self) -> int:
        """Tries with the PIN that are left; none where no PIN is set."""
        return self._tries_left

    def set_pin(self, pin: str) -> None:
        """Take a PIN for the rest of this session.

        Raises:
            InvalidInput: `pin` is too short, too simple or not digits.

        """
        fault = pin_fault(pin)
        if fault is not None:
            raise InvalidInput({"pin": fault})
        self._digest = self._hasher.digest(pin)
        self._tries_left = PIN_TRIES

    def unlock(self, pin: str) -> PinAnswer:
        """Try the PIN; a right one gives all tries back, and without tries left none is right."""
        if self._digest is None or self._tries_left == 0:
            return PinAnswer(opened=False, tries_left=0)
        # Counted before it is compared, so that nothing that stops the comparison gives a try away.
        self._tries_left -= 1
        if not self._hasher.matches(pin, self._digest):
            return PinAnswer(opened=False, tries_left=self._tries_left)
        self._tries_left = PIN_TRIES
        return PinAnswer(opened=True, tries_left=PIN_TRIES)

    def password_given(self) -> None:
        """The password opened the screen instead: the PIN may be tried again."""
        if self._digest is not None:
            self._tries_left = PIN_TRIES

    def clear(self) -> None:
        """Forget the PIN, at sign-out."""
        self._digest = None
        self._tries_left = 0


def _session(unlocked: Unlocked) -> Session:
    return Session(unlocked.user, unlocked.user.role, unlocked.data_key, unlocked.notices)


def _require(session: Session, other: Role) -> None:
    if not may_manage(session.role, other):
        raise NotAllowed("role_may_not_manage_users")
