"""The door of a station: set up, sign in, and a desk with everything on it."""

from __future__ import annotations

import os
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import AppError, InvalidInput, RuleViolated, StorageFault
from counter_app.services.door import SetUpDone, SignInName
from counter_app.storage.vault.peek import is_complete, list_users, station_of
from counter_app.system import SystemClock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from counter_app.config import Places
    from counter_app.domain.users import Role, User
    from counter_app.services.desk import Desk
    from counter_app.services.door import SetUpForm
    from counter_app.services.known_heads import KnownHead
    from counter_app.services.ports import Clock, Randomness
    from counter_app.services.signing_in import IdleLock, Session, SignIn
    from counter_app.storage.store import JournalStore
    from counter_app.storage.vault.document import Cost
    from counter_app.storage.vault.vault import StationVault

# Before the first paint only Qt and the vault file are touched; the rest is loaded when it is first needed.
# ruff: noqa: PLC0415

_STATION_BYTES: Final = 5
_NO_HINTS: Final[Mapping[str, str]] = {}


class StationDoor:
    """Fulfils `services.door.Door` on one folder; `hints` maps logins of demo users to their passwords."""

    def __init__(
        self,
        places: Places,
        *,
        clock: Clock | None = None,
        random: Randomness = os.urandom,
        keyring: bool = True,
        cost: Cost | None = None,
        hints: Mapping[str, str] = _NO_HINTS,
    ) -> None:
        self.places = places
        self._clock = clock or SystemClock()
        self._random, self._hints = random, hints
        self._keyring, self._cost = keyring, cost
        self._store: JournalStore | None = None
        self._session: Session | None = None
        self._lost: tuple[KnownHead, ...] = ()

    @cached_property
    def vault(self) -> StationVault:
        """The vault of this folder."""
        return self._made_vault(keyring=self._keyring)

    @cached_property
    def _pins(self) -> IdleLock:
        from counter_app.services.signing_in import IdleLock
        from counter_app.storage.vault.pin import Argon2Pins

        return IdleLock(Argon2Pins(self._random, self._cost))

    @property
    def is_set_up(self) -> bool:
        """Whether this PC has a station; an unfinished set-up counts as none."""
        return is_complete(self.places.folder)

    @property
    def demo(self) -> bool:
        """Whether this is demo data."""
        return bool(self._hints)

    @property
    def station_label(self) -> str:
        """The station's id for the sign-in screen; its name is inside the encrypted register."""
        return station_of(self.places.folder)

    def names(self) -> Sequence[SignInName]:
        """Who may sign in here."""
        users = list_users(self.places.folder)
        return [SignInName(user.login, user.name, user.role.value, self._hints.get(user.login, "")) for user in users]

    def areas(self) -> Sequence[tuple[str, str]]:
        """Code and name of the areas that a station may serve."""
        from counter_app.bootstrap.knowledge import regions

        return [(district.area, district.name) for district in regions().districts]

    def sign_in(self, user: str, password: str) -> Desk:
        """Open the store and the desk; see the protocol for what it raises."""
        session = self._sign_in().sign_in(user, password)
        try:
            return self._desk(session)
        except AppError:
            self._end()
            raise

    def recover(self, user: str, code: str, password: str) -> tuple[str, ...]:
        """Set a new password with the recovery code from the office safe; returns what should be told."""
        from counter_app.bootstrap.people import roles_in_register

        known = next((one for one in list_users(self.places.folder) if one.login == user), None)
        if known is None:
            raise RuleViolated("user_unknown")
        try:
            roles = partial(roles_in_register, self.places, self._clock, self._random)
            return self._sign_in().recover(code, known.id, password, roles).notices
        finally:
            self.vault.forget()

    def set_up(self, form: SetUpForm) -> SetUpDone:
        """Make the station, its keys, its first user; enrol where a code was given."""
        from counter_app.bootstrap.setting_up import set_up

        if self.is_set_up:
            raise RuleViolated("already_set_up")
        if form.area not in {area for area, _ in self.areas()}:
            raise InvalidInput({"area": "unknown_choice"})
        vault = self._made_vault(keyring=self._keyring and not form.without_keyring)
        try:
            return set_up(
                form,
                self.places,
                vault,
                clock=self._clock,
                random=self._random,
                demo=self.demo,
            )
        finally:
            vault.forget()
            self.__dict__.pop("vault", None)

    def _made_vault(self, *, keyring: bool) -> StationVault:
        from counter_app.storage.vault.device_secrets import KeyringSecrets
        from counter_app.storage.vault.vault import StationVault

        finder = KeyringSecrets.find if keyring else None
        return StationVault(self.places.folder, keyring=finder, random=self._random, cost=self._cost)

    @property
    def store(self) -> JournalStore:
        """The open register.

        Raises:
            RuleViolated: `not_signed_in`.

        """
        if self._store is None:
            raise RuleViolated("not_signed_in")
        return self._store

    def known_heads(self) -> tuple[KnownHead, ...]:
        """How far the chains were last known to reach, from outside the database.

        What this session found lost is among it, although the register has gone on since.
        """
        return (*self.vault.heads(), *self._lost)

    def enrol(self, code: str, address: str) -> None:
        """Join the station whose desk is open to a central; raises as `services.joining.Joining.enrol`."""
        from counter_app.bootstrap.joining import joining

        joining(self.store, self._clock, self._random).enrol(self._present_session().actor, code, address)

    @staticmethod
    def add_user(desk: Desk, user: User, password: str) -> None:
        """Let one more person in, in the vault and in the register."""
        desk.people.add(desk.actor, user, password)

    def backup(self, target: Path) -> Path:
        """Copy the register, and beside it the keys without which nobody opens it; returns where the keys lie.

        Raises:
            StorageFault: `backup_exists` for either, `backup_damaged`, or what the disk has to say.

        """
        from counter_app.storage.keeping import keys_of

        keys = keys_of(target)
        if target.exists():
            raise StorageFault("backup_exists")
        # The keys go first: a copy of them alone misleads nobody, a register alone looks like a backup.
        self.vault.copy_to(keys)
        try:
            self.store.backup(target)
        except AppError:
            keys.unlink(missing_ok=True)
            raise
        return keys

    def close(self) -> None:
        """Close the store, if one is open; how far its chains reach is remembered outside it."""
        if self._store is not None:
            try:
                self._remember()
            finally:
                store, self._store = self._store, None
                store.close()

    def _sign_in(self) -> SignIn:
        from counter_app.services.signing_in import SignIn
        from resources.passwords import forbidden_words

        return SignIn(self.vault, forbidden_words())

    def _desk(self, session: Session) -> Desk:
        from counter_app.bootstrap.desk import Ground, lay_desk, open_store
        from counter_app.bootstrap.heads import begin_anew, missing_heads
        from counter_app.bootstrap.people import write_missing_users
        from counter_app.bootstrap.screen_lock import ScreenLock

        if self._store is None:
            self._store = open_store(self.places, self.vault, session, self._clock, self._random)
        self._session = session
        self._pins.clear()
        self._lost = missing_heads(self.vault, self._store)
        if self._lost:
            begin_anew(self.vault, self._store, self._random, self._clock.now_ms())
        write_missing_users(self._store, self.vault.users(), self._clock.now_ms())
        ground = Ground(
            session,
            self._store,
            clock=self._clock,
            random=self._random,
            rolled_back=bool(self._lost),
            demo=self.demo,
            remember=self._remember,
            sign_in=self._sign_in(),
            places=self.places,
            keys=self.vault.snapshot,
        )
        lock = ScreenLock(session, self._pins, self._sign_in())
        return lay_desk(ground, lock, partial(self._sign_out, session))

    def _present_session(self) -> Session:
        if self._session is None:
            raise RuleViolated("not_signed_in")
        return self._session

    def _remember(self) -> None:
        """Keep how far the chains reach; a full disk or a session that just ended must keep nobody from anything."""
        from logging import getLogger

        from counter_app.bootstrap.heads import remember_heads

        if self._store is None:
            return
        try:
            remember_heads(self.vault, self._store, self._clock.now_ms())
        except (StorageFault, RuleViolated) as fault:
            getLogger(__name__).warning("heads_not_kept: %s", fault.code)

    def _sign_out(self, session: Session) -> None:
        """End this session; a desk of an earlier one ends nothing any more."""
        if self._session is session:
            self._end()

    def _end(self) -> None:
        self._session = None
        self._lost = ()
        self._pins.clear()
        try:
            self.close()
        finally:
            self.vault.forget()


def new_user(login: str, name: str, role: Role, random: Randomness, *, demo: bool = False) -> User:
    """A user with a fresh id."""
    from counter_app.domain.users import User
    from counter_app.services.people import new_user_id

    return User(new_user_id(random), login, name, role, demo)


def new_station(random: Randomness) -> str:
    """A fresh id for a station."""
    from counter_app.domain.crockford import encode

    return "L-" + encode(random(_STATION_BYTES))
