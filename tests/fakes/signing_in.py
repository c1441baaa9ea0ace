"""A vault without cryptography and a hasher without cost, for tests of who may do what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.errors import NotAllowed
from counter_app.domain.passwords import ForbiddenWords
from counter_app.domain.users import Role, User
from counter_app.services.signing_in import DataKey, Session, SignIn, SignInUser, Unlocked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

RECOVERY_CODE = "SAFE"
SITI_PASSWORD = "loket-contoh"
HASAN_PASSWORD = "dinas-contoh"
SITI = User("U-SITI", "siti", "Siti Rahmawati", Role.OPERATOR)
HASAN = User("U-HASAN", "hasan", "Hasan Pakaya", Role.SUPERVISOR)


class FakeVault:
    """Users and passwords in a dictionary."""

    def __init__(self) -> None:
        self.people: dict[str, tuple[User, str]] = {}
        self.without_keyring = False
        self.forgotten = 0
        self.key = DataKey(b"k" * 32)

    def users(self) -> tuple[SignInUser, ...]:
        """Everybody."""
        people = (user for user, _ in self.people.values())
        return tuple(SignInUser(user.id, user.login, user.name, user.role, user.demo) for user in people)

    def unlock(self, login: str, password: str) -> Unlocked:
        """Open with the right password."""
        for user, right in self.people.values():
            if user.login == login and password == right:
                return Unlocked(user, self.key, ("vault_without_keyring",) if self.without_keyring else ())
        raise NotAllowed("wrong_password")

    def recover(
        self, code: str, user_id: str, new_password: str, roles: Callable[[DataKey], Mapping[str, Role]]
    ) -> Unlocked:
        """Open with the one code; nobody changes what stands in memory, so no roles are asked for."""
        if code != RECOVERY_CODE:
            raise NotAllowed("wrong_recovery_code")
        user = self.people[user_id][0]
        self.people[user_id] = (user, new_password)
        return Unlocked(user, self.key, ("recovered",))

    def add_user(self, data_key: DataKey, user: User, password: str) -> None:
        """Add a user."""
        assert data_key is self.key
        self.people[user.id] = (user, password)

    def update_user(self, data_key: DataKey, user: User) -> None:
        """Change a user."""
        assert data_key is self.key
        self.people[user.id] = (user, self.people[user.id][1])

    def remove_user(self, data_key: DataKey, user_id: str) -> None:
        """Remove a user."""
        assert data_key is self.key
        del self.people[user_id]

    def change_password(self, login: str, old: str, new: str) -> None:
        """Change a password."""
        user = self.unlock(login, old).user
        self.people[user.id] = (user, new)

    def reset_password(self, data_key: DataKey, user_id: str, new: str) -> None:
        """Set a password."""
        assert data_key is self.key
        self.people[user_id] = (self.people[user_id][0], new)

    def new_recovery_code(self, data_key: DataKey) -> str:
        """Another code."""
        assert data_key is self.key
        return "ANOTHER"

    def forget(self) -> None:
        """Count that it was called."""
        self.forgotten += 1


class SomeSignIn(SignIn):
    """Two people at work: Siti, an operator, and Hasan, a supervisor; one of them is signed in."""

    def __init__(self, login: str = "siti") -> None:
        self.vault = FakeVault()
        for user, password in ((SITI, SITI_PASSWORD), (HASAN, HASAN_PASSWORD)):
            self.vault.people[user.id] = (user, password)
        super().__init__(self.vault, ForbiddenWords())
        user = next(one for one in (SITI, HASAN) if one.login == login)
        self.session = Session(user, user.role, self.vault.key)


class ReversedPins:
    """Keeps a PIN backwards, and can fail in the middle of a comparison."""

    def __init__(self) -> None:
        self.broken = False

    def digest(self, pin: str) -> bytes:
        """The PIN backwards."""
        return pin[::-1].encode()

    def matches(self, pin: str, digest: bytes) -> bool:
        """Compare backwards."""
        if self.broken:
            raise MemoryError
        return pin[::-1].encode() == digest
