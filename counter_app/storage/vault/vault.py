"""The vault of a station: opens the data key for a right password, and for nothing else.

Every act reads the file, changes it and replaces it; the file is the truth, so that two windows of the program can't
undo each other's changes by what they remember.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from counter_app.domain.errors import Conflict, InvalidInput, NotAllowed, RuleViolated, StorageFault
from counter_app.domain.users import Role, clean_login
from counter_app.services.signing_in import DataKey, SignInUser, Unlocked
from counter_app.storage.vault import recovery_code, wraps
from counter_app.storage.vault.document import Cost, Document, VaultUser, Wrap, dump, parse
from counter_app.storage.vault.file import VaultFile, write_durably
from counter_app.storage.vault.lockout import FailureWatch
from counter_app.storage.vault.station_secrets import StationSecrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from counter_app.domain.users import User
    from counter_app.services.known_heads import KnownHead
    from counter_app.services.ports import Randomness
    from counter_app.storage.vault.device_secrets import DeviceSecrets
    from counter_app.storage.vault.station_secrets import NamedSecret

COST_WITH_KEYRING: Final = Cost()
COST_WITHOUT_KEYRING: Final = Cost(memory_kib=256 * 1024)


class NewVault(NamedTuple):
    """What comes of a vault just made; the recovery code is shown and printed now and kept nowhere."""

    data_key: DataKey
    recovery_code: str


class StationVault:
    """Fulfils `services.signing_in.Vault`, and remembers outside the database how far the register reaches.

    `keyring` finds the keyring of a station when it is first needed (`KeyringSecrets.find`); None where the station
    is set up or recovered to do without: then only the password protects the key, at a higher cost. `cost` replaces
    the usual cost of a guess; `monotonic` measures waits; `rename` puts the new file in place.
    """

    def __init__(
        self,
        folder: Path,
        *,
        keyring: Callable[[str], DeviceSecrets | None] | None,
        random: Randomness,
        cost: Cost | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        rename: Callable[[Path, Path], object] = os.replace,
    ) -> None:
        self._file = VaultFile(folder, rename)
        self._secrets = StationSecrets(keyring, random)
        self._random = random
        self._chosen_cost = cost
        self._watch = FailureWatch(monotonic)
        self._turn = threading.RLock()
        self._seal_key: bytes | None = None
        self._generation = 0

    def create(self, station: str) -> NewVault:
        """Make the vault of a new station, with a new data key and without users.

        Raises:
            Conflict: `vault_exists`.
            StorageFault: the keyring or the disk did not take it; no vault is left behind.

        """
        with self._turn:
            if self._file.exists():
                raise Conflict("vault_exists")
            data_key = self._random(wraps.KEY_BYTES)
            secret = self._secrets.first(station)[0]
            kept, code = self._recovery_wrap(station, data_key, secret)
            self._save(Document(station=station, users=(), recovery=kept, secret=secret), data_key)
            return NewVault(DataKey(data_key), code)

    @property
    def station(self) -> str:
        """The station that this vault belongs to."""
        return self._load().station

    @property
    def without_keyring(self) -> bool:
        """Whether only the password protects the key."""
        return not self._load().secret

    def exists(self) -> bool:
        """Whether there is a vault file, be it readable or not."""
        return self._file.exists()

    def users(self) -> tuple[SignInUser, ...]:
        """Who may sign in, by name."""
        return _sign_in_users(self._load())

    def unlock(self, login: str, password: str) -> Unlocked:
        """Open the key with a password; see the port for what it raises."""
        with self._turn:
            document, name = self._load(), clean_login(login)
            known = document.by_login(name)
            failed = document.failures.get(known.user.id, 0) if known else 0
            self._watch.admit(name, failed)
            try:
                data_key = self._open(document, known, password)
            except NotAllowed:
                self._count_failure(document, known, self._watch.failed(name, failed))
                raise
            if known is None or not wraps.seal_holds(document, wraps.seal_key(data_key)):
                raise StorageFault("vault_tampered")
            return self._admitted(document, known, data_key, password)

    def key_of(self, code: str) -> DataKey:
        """The key by the recovery code; nothing is changed by it, and no session begins.

        Raises:
            NotAllowed: `wrong_recovery_code`.

        """
        return DataKey(wraps.unwrap_by_code(self._load(), code))

    def recover(
        self, code: str, user_id: str, new_password: str, roles: Callable[[DataKey], Mapping[str, Role]]
    ) -> Unlocked:
        """Open the key with the recovery code, mint a device secret where it was lost, and set a password."""
        with self._turn:
            document = self._load()
            data_key = wraps.unwrap_by_code(document, code)
            known = _existing(document, user_id)
            notices = ["recovered"]
            if not wraps.seal_holds(document, wraps.seal_key(data_key)):
                # The code from the safe is the last way in: it opens a changed vault too, says so, and believes
                # nothing that it says of roles.
                notices.append("vault_tampered")
                document = document.with_roles(roles(DataKey(data_key)))
                known = _existing(document, user_id)
            document, secret = self._secrets.restored(document)
            fresh = self._user_wrap(document, known.user, new_password, data_key, secret)
            document = document.with_user(VaultUser(known.user, fresh)).with_failures(user_id, 0)
            self._save(document, data_key)
            self._watch.forgive(known.user.login)
            if any(other.wrap.secret not in {"", document.secret} for other in document.users):
                notices.append("other_passwords_void")
            return Unlocked(known.user, DataKey(data_key), (*notices, *_standing_notices(document)))

    def add_user(self, data_key: DataKey, user: User, password: str) -> None:
        """Wrap the key for one more user."""
        with self._turn:
            document = self._load_sealed(data_key)
            if document.by_id(user.id) is not None:
                raise Conflict("user_exists")
            _require_free_login(document, user)
            fresh = self._user_wrap(document, user, password, data_key.value, self._secrets.current(document))
            self._save(document.with_user(VaultUser(user, fresh)), data_key.value)
            self._watch.forgive(user.login)

    def update_user(self, data_key: DataKey, user: User) -> None:
        """Change a user's login, name or role; the password stays."""
        with self._turn:
            document = self._load_sealed(data_key)
            known = _existing(document, user.id)
            _require_free_login(document, user)
            self._save(document.with_user(VaultUser(user, known.wrap)), data_key.value)

    def remove_user(self, data_key: DataKey, user_id: str) -> None:
        """Take a user's wrap away."""
        with self._turn:
            document = self._load_sealed(data_key)
            _existing(document, user_id)
            self._save(document.without_user(user_id), data_key.value)

    def change_password(self, login: str, old: str, new: str) -> None:
        """Wrap the key anew for a user who knows the old password."""
        with self._turn:
            unlocked = self.unlock(login, old)
            self.reset_password(unlocked.data_key, unlocked.user.id, new)

    def reset_password(self, data_key: DataKey, user_id: str, new: str) -> None:
        """Give a user a new password and let them try again."""
        with self._turn:
            document = self._load_sealed(data_key)
            user = _existing(document, user_id).user
            fresh = self._user_wrap(document, user, new, data_key.value, self._secrets.current(document))
            document = document.with_user(VaultUser(user, fresh)).with_failures(user_id, 0)
            self._save(document, data_key.value)
            self._watch.forgive(user.login)

    def new_recovery_code(self, data_key: DataKey) -> str:
        """Replace the recovery code; the old one opens nothing any more."""
        with self._turn:
            document = self._load_sealed(data_key)
            kept, code = self._recovery_wrap(document.station, data_key.value, document.secret)
            self._save(replace(document, recovery=kept), data_key.value)
            return code

    def forget(self) -> None:
        """Drop what an unlock left in memory."""
        with self._turn:
            self._seal_key = None

    def record_heads(self, heads: Iterable[KnownHead], *, at: int = 0) -> None:
        """Remember how far this station's chains reach, and a trusted time (ms); neither ever goes back.

        Written after an acknowledgement, at lock and at close; nobody signed in is `RuleViolated("signed_out")`.
        """
        with self._turn:
            document = self._load()
            known = {(head.epoch, head.stream): head for head in document.heads}
            for head in heads:
                before = known.get((head.epoch, head.stream))
                if before is None or head.seq > before.seq:
                    known[head.epoch, head.stream] = head
            self._keep_heads(document, known.values(), at)

    def replace_heads(self, heads: Iterable[KnownHead], *, at: int = 0) -> None:
        """Forget what was known: after a restore that opened a new epoch this is how far the chains reach."""
        with self._turn:
            self._keep_heads(self._load(), heads, at)

    def witness_heads(self, heads: Iterable[KnownHead]) -> None:
        """Note in the keyring, where there is one, how far the present chains reach.

        It knows better than the vault when the whole folder was copied back.
        """
        with self._turn:
            self._secrets.witness_heads(self._load(), heads)

    def heads(self) -> tuple[KnownHead, ...]:
        """How far this station's chains were last known to reach, by the vault and by the keyring."""
        document = self._load()
        known = {*document.heads, *self._secrets.witnessed_heads(document)}
        return tuple(sorted(known, key=lambda head: (head.epoch, head.stream, head.seq)))

    def trusted_time(self) -> int:
        """The last trusted time in milliseconds since 1970 UTC; 0 when there was none."""
        return self._load().trusted_time

    def mark_database(self) -> None:
        """Remember that the database exists, so that its absence is an incident from now on."""
        with self._turn:
            document = self._load()
            if not document.database:
                self._save_signed_in(replace(document, database=True))

    def expects_database(self) -> bool:
        """Whether a database was made beside this vault; if not, the set-up did not come to its end."""
        return self._load().database

    def check_database(self, path: Path) -> None:
        """Refuse to begin a new register where there was one.

        Raises:
            StorageFault: `database_missing` or `database_empty`.

        """
        if not self._load().database:
            return
        if not path.exists():
            raise StorageFault("database_missing")
        if path.stat().st_size == 0:
            raise StorageFault("database_empty")

    def snapshot(self) -> bytes:
        """The bytes of the vault, to be kept beside a backup of the database."""
        return self._file.read()

    def copy_to(self, target: Path) -> None:
        """Keep a copy of the vault beside a backup: without it nobody opens the backup.

        Raises:
            StorageFault: `backup_exists`, or what the disk has to say.

        """
        if target.exists():
            raise StorageFault("backup_exists")
        write_durably(target, self.snapshot())

    def _load(self) -> Document:
        return parse(self._file.read())

    def _load_sealed(self, data_key: DataKey) -> Document:
        document = self._load()
        if not wraps.seal_holds(document, wraps.seal_key(data_key.value)):
            raise StorageFault("vault_tampered")
        return document

    def _save(self, document: Document, data_key: bytes) -> None:
        key = wraps.seal_key(data_key)
        self._write(replace(document, seal=wraps.seal(document, key)))
        self._seal_key = key

    def _keep_heads(self, document: Document, heads: Iterable[KnownHead], at: int) -> None:
        kept = tuple(sorted(heads, key=lambda head: (head.epoch, head.stream)))
        changed = replace(document, heads=kept, trusted_time=max(document.trusted_time, at))
        if changed != document:
            self._save_signed_in(changed)

    def _save_signed_in(self, document: Document) -> None:
        if self._seal_key is None:
            raise RuleViolated("signed_out")
        if not wraps.seal_holds(self._load(), self._seal_key):
            raise StorageFault("vault_tampered")
        self._write(replace(document, seal=wraps.seal(document, self._seal_key)))

    def _write(self, document: Document) -> None:
        self._generation = max(self._generation, document.generation) + 1
        document = replace(document, generation=self._generation)
        self._file.write(dump(document))
        self._secrets.witness(document)

    def _admitted(self, document: Document, known: VaultUser, data_key: bytes, password: str) -> Unlocked:
        """Begin the session: forgive failures, raise the cost where policy rose, notice a vault copied back."""
        notices = _standing_notices(document)
        witnessed = self._secrets.witnessed(document)
        changed = document.with_failures(known.user.id, 0)
        if witnessed > document.generation:
            notices = (*notices, "vault_rolled_back")
            self._generation = max(self._generation, witnessed)
        if known.wrap.cost.weight < self._cost(known.wrap.secret).weight:
            secret = known.wrap.secret, self._secrets.named(document, known.wrap.secret)
            changed = changed.with_user(
                VaultUser(known.user, self._user_wrap(document, known.user, password, data_key, secret))
            )
        self._seal_key = wraps.seal_key(data_key)
        if changed != document or witnessed > document.generation:
            # A full disk must not keep anybody from work.
            with suppress(StorageFault):
                self._save(changed, data_key)
        self._watch.forgive(known.user.login)
        return Unlocked(known.user, DataKey(data_key), notices)

    def _count_failure(self, document: Document, known: VaultUser | None, failures: int) -> None:
        if known is not None:
            with suppress(StorageFault):  # The count in memory stands.
                self._write(document.with_failures(known.user.id, failures))

    def _open(self, document: Document, known: VaultUser | None, password: str) -> bytes:
        """The data key by a user's wrap; an unknown user costs the same work and fails the same way."""
        text = wraps.password_bytes(password)
        if known is None:
            stand_in = document.users[0].wrap if document.users else document.recovery
            secret = self._secrets.named(document, stand_in.secret)
            return wraps.unwrap(stand_in, text, holder=f"{document.station}|nobody", secret=secret)
        holder = wraps.holder_of(document.station, known.user.id)
        return wraps.unwrap(known.wrap, text, holder=holder, secret=self._secrets.named(document, known.wrap.secret))

    def _user_wrap(self, document: Document, user: User, password: str, data_key: bytes, secret: NamedSecret) -> Wrap:
        if not password:
            raise InvalidInput({"password": "required"})
        return wraps.wrap(
            data_key,
            wraps.password_bytes(password),
            holder=wraps.holder_of(document.station, user.id),
            cost=self._cost(secret[0]),
            random=self._random,
            secret=secret,
        )

    def _recovery_wrap(self, station: str, data_key: bytes, secret: str) -> tuple[Wrap, str]:
        material = self._random(recovery_code.RANDOM_BYTES)
        holder = wraps.recovery_holder(station)
        kept = wraps.wrap(data_key, material, holder=holder, cost=self._cost(secret), random=self._random)
        return kept, recovery_code.written(material)

    def _cost(self, secret: str) -> Cost:
        return self._chosen_cost or (COST_WITH_KEYRING if secret else COST_WITHOUT_KEYRING)


def _sign_in_users(document: Document) -> tuple[SignInUser, ...]:
    people = (known.user for known in document.users)
    return tuple(SignInUser(user.id, user.login, user.name, user.role, user.demo) for user in people)


def _existing(document: Document, user_id: str) -> VaultUser:
    known = document.by_id(user_id)
    if known is None:
        raise RuleViolated("user_unknown")
    return known


def _require_free_login(document: Document, user: User) -> None:
    holder = document.by_login(user.login)
    if holder is not None and holder.user.id != user.id:
        raise Conflict("login_taken")


def _standing_notices(document: Document) -> tuple[str, ...]:
    return () if document.secret else ("vault_without_keyring",)
