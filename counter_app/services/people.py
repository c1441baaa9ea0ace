"""The people of a station: their names by the id that entries carry, and who lets whom in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.crockford import encode
from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.register import UserAdded, UserChanged
from counter_app.domain.permissions import Action
from counter_app.domain.users import Role, User
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.ports import Clock, Randomness, Store
    from counter_app.services.signing_in import Session, SignIn, SignInUser
    from counter_app.services.views import Actor

_ID_BYTES: Final = 5


class People:
    """The use cases on who may sign in here; each is in the vault and in the register."""

    def __init__(self, store: Store, clock: Clock, random: Randomness, sign_in: SignIn, session: Session) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._sign_in, self._session = sign_in, session

    def listed(self) -> tuple[SignInUser, ...]:
        """Who may sign in here, as everybody sees it at the sign-in window."""
        return self._sign_in.users()

    def supervisors(self, actor: Actor) -> tuple[SignInUser, ...]:
        """Who may agree with their own password on this PC to what this person asks for."""
        found = self._sign_in.users()
        return tuple(user for user in found if user.role is Role.SUPERVISOR and user.id != actor.user)

    def add(self, actor: Actor, wanted: User, password: str) -> User:
        """Let somebody in; an id is given where `wanted` has none.

        Raises:
            NotAllowed: `role_may_not`, `role_may_not_manage_users`.
            InvalidInput: login, name or password can't be taken.
            Conflict: `login_taken`.

        """
        require(actor, Action.USERS)
        user_id = wanted.id or new_user_id(self._random)
        user = User(user_id, wanted.login, wanted.name, wanted.role, wanted.demo)
        kept = self._sign_in.add_user(self._session, user, password)
        note_added(self._store, actor, kept, self._clock.now_ms())
        return kept

    def remove(self, actor: Actor, user_id: str) -> None:
        """Take somebody's right to sign in away; what they wrote stays theirs.

        Raises:
            NotAllowed: as `add`.
            RuleViolated: `last_manager`, `user_unknown`, `not_oneself`.

        """
        require(actor, Action.USERS)
        _another(actor, user_id)
        known = next((user for user in self._sign_in.users() if user.id == user_id), None)
        self._sign_in.remove_user(self._session, user_id)
        if known is not None:
            self._note_changed(actor, known)

    def reset_password(self, actor: Actor, user_id: str, password: str) -> None:
        """Give somebody else a new password and end their lock-out.

        Raises:
            NotAllowed: as `add`.
            InvalidInput: `password` can't be taken.
            RuleViolated: `user_unknown`, `not_oneself`.

        """
        require(actor, Action.USERS)
        _another(actor, user_id)
        self._sign_in.reset_password(self._session, user_id, password)

    def change_own_password(self, actor: Actor, old: str, new: str) -> None:
        """Change the password of whoever is signed in.

        Raises:
            NotAllowed: `wrong_password`.
            InvalidInput: `password` can't be taken.

        """
        require(actor, Action.OWN_PASSWORD)
        self._sign_in.change_password(self._session, old, new)

    def _note_changed(self, actor: Actor, user: SignInUser) -> None:
        body = UserChanged(role=user.role.value, active=False)
        new = NewEntry(actor, f"user/{user.id}", self._store.station().area, body, self._clock.now_ms())
        self._store.write(lambda tx: tx.append(new))


def _another(actor: Actor, user_id: str) -> None:
    """Taking one's own right away would lock oneself out; one's own password wants the old one."""
    if user_id == actor.user:
        raise RuleViolated("not_oneself")


def new_user_id(random: Randomness) -> str:
    """A fresh id for somebody."""
    return "U-" + encode(random(_ID_BYTES))


def note_added(store: Store, actor: Actor, user: User, now: int) -> None:
    """Write into the register that somebody may sign in here."""
    body = UserAdded(role=user.role.value, login=user.login, name=user.name)
    new = NewEntry(actor, f"user/{user.id}", store.station().area, body, now)
    store.write(lambda tx: tx.append(new))


def user_names(store: Store) -> Mapping[str, str]:
    """The name of everybody whom the register knows, by user id."""
    return {user.id.removeprefix("user/"): user.name for user in store.users()}
