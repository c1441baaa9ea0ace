"""Putting a copy back in the place of the register: checked first, nothing overwritten, and always as a new epoch.

Everything is made ready beside the register. Whatever stood in its place is moved aside at the end, whole, and only
then the copy takes that place; power may fail anywhere.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from counter_app.bootstrap.heads import missing_heads, open_epoch, present_heads, replace_heads
from counter_app.bootstrap.people import roles_of
from counter_app.config import APP, Places
from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.domain.wita import local
from counter_app.storage.backup import BESIDE, copy_database
from counter_app.storage.disk import disk_fault, sync_file, sync_folder
from counter_app.storage.keeping import keys_of
from counter_app.storage.lock import InstanceLock
from counter_app.storage.schema import check_revision, stored_revision
from counter_app.storage.store import JournalStore
from counter_app.storage.upkeep import verify_file
from counter_app.storage.vault.device_secrets import KeyringSecrets
from counter_app.storage.vault.file import NAME as VAULT_NAME
from counter_app.storage.vault.file import write_durably
from counter_app.storage.vault.peek import station_of
from counter_app.storage.vault.vault import StationVault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from counter_app.domain.users import Role
    from counter_app.services.known_heads import KnownHead
    from counter_app.services.ports import Clock, Randomness
    from counter_app.services.signing_in import DataKey
    from counter_app.storage.vault.document import Cost

RESTORED: Final = "pulih"


@dataclass(frozen=True, slots=True)
class Credentials:
    """Whose keys open the copy: a login with its password, or with the recovery code and a password from now on."""

    login: str
    password: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back: its entries, those known to have been written after it, and where the former register lies."""

    entries: int
    lost: int
    aside: Path | None


@dataclass(frozen=True, slots=True)
class _Begun:
    """A register made ready: its figures, the ends of its chains, its present epoch, and the roles that it knows."""

    entries: int
    lost: int
    heads: tuple[KnownHead, ...]
    epoch: str
    roles: Mapping[str, Role]


@dataclass(frozen=True, slots=True)
class Restoring:
    """One restore into the folder of a station; `move` renames a file."""

    places: Places
    clock: Clock
    random: Randomness
    keyring: bool = True
    cost: Cost | None = None
    move: Callable[[Path, Path], object] = os.rename

    @property
    def _ready(self) -> Places:
        """Where everything is made ready."""
        return Places(self.places.folder / "restoring")

    def run(self, copy: Path, who: Credentials) -> Restored:
        """Put a copy back.

        Raises:
            NotAllowed: `wrong_password`, `wrong_recovery_code`.
            StorageFault: `backup_missing`, `backup_keys_missing`, `backup_damaged`, `already_running`,
                `database_too_new`, or what the disk has to say; the register is as it was.
            RuleViolated: `backup_is_register`.

        """
        if not copy.is_file():
            raise StorageFault("backup_missing")
        self.places.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if self.places.database.exists() and copy.samefile(self.places.database):
            raise RuleViolated("backup_is_register")
        lock = InstanceLock(self.places.database)
        try:
            shutil.rmtree(self._ready.folder, ignore_errors=True)
            self._ready.folder.mkdir(mode=0o700)
            return self._put_back(copy, who)
        except OSError as problem:
            raise disk_fault(problem) from problem
        finally:
            shutil.rmtree(self._ready.folder, ignore_errors=True)
            lock.release()

    def _put_back(self, copy: Path, who: Credentials) -> Restored:
        vault, brought = self._vault_for(copy)
        try:
            key = self._opened(vault, who)
            self._make_ready(copy, key)
            begun = self._begin_anew(vault, key, believed=not who.code)
            if brought:
                self._keep(vault, who, begun)
            with self._changed_places(with_vault=brought) as aside:
                if not brought:
                    # only here: whatever fails before has changed nothing of who may in
                    self._keep(vault, who, begun)
            return Restored(begun.entries, begun.lost, aside)
        finally:
            vault.forget()

    def _vault_for(self, copy: Path) -> tuple[StationVault, bool]:
        """This PC's own vault where it is the same station's, because it knows best who may in; else the copy's."""
        with suppress(FileNotFoundError):
            write_durably(self._ready.folder / VAULT_NAME, keys_of(copy).read_bytes())
        own, brought = _station_in(self.places.folder), _station_in(self._ready.folder)
        if own and brought in {"", own}:
            return self._vault(self.places.folder), False
        if not brought:
            raise StorageFault("backup_keys_missing")
        return self._vault(self._ready.folder), True

    def _vault(self, folder: Path) -> StationVault:
        finder = KeyringSecrets.find if self.keyring else None
        return StationVault(folder, keyring=finder, random=self.random, cost=self.cost)

    @staticmethod
    def _opened(vault: StationVault, who: Credentials) -> DataKey:
        """The key, by what somebody typed; the password that goes with a code is not set yet."""
        if not who.code:
            return vault.unlock(who.login, who.password).data_key
        if who.login not in {user.login for user in vault.users()}:
            raise RuleViolated("user_unknown")
        return vault.key_of(who.code)

    def _make_ready(self, copy: Path, key: DataKey) -> None:
        """Copy the copy and check all of it that can't be folded again: an older program's rows lack columns."""
        if copy.with_name(copy.name + "-wal").exists():
            copy_database(copy, self._ready.database, key.value)
        else:
            # nobody has it open, and it may lie where nothing can be written
            shutil.copyfile(copy, self._ready.database)
            sync_file(self._ready.database)
        revision = stored_revision(self._ready.database, key.value)
        if revision is None:
            raise StorageFault("backup_damaged", detail="database_empty")
        # first of all: a newer program's copy may look damaged to this one
        check_revision(revision)
        report = verify_file(self._ready.database, key.value, rows=False)
        if not report.ok:
            raise StorageFault("backup_damaged", detail=min(fault.code for fault in report.faults))

    def _begin_anew(self, vault: StationVault, key: DataKey, *, believed: bool) -> _Begun:
        """Fold all rows again and open the new epoch; a vault that is not believed asks the register for roles."""
        store = JournalStore.open(
            self._ready.database, key.value, clock=self.clock, random=self.random, program=version(APP)
        )
        try:
            store.rebuild()
            here = {(head.epoch, head.stream): head.seq for head in present_heads(store)}
            lost: dict[tuple[str, str], int] = {}
            for head in missing_heads(vault, store):
                chain = (head.epoch, head.stream)
                lost[chain] = max(lost.get(chain, 0), head.seq - here.get(chain, 0))
            open_epoch(store, self.random, RESTORED)
            heads, epoch = present_heads(store), store.station().epoch
            roles = {} if believed else roles_of(store)
        finally:
            store.close()
        return _Begun(sum(here.values()), sum(lost.values()), heads, epoch, roles)

    def _keep(self, vault: StationVault, who: Credentials, begun: _Begun) -> None:
        """Let the vault know the password that was set, and how far the register reaches from now on."""
        if who.code:
            known = next(user for user in vault.users() if user.login == who.login)
            vault.recover(who.code, known.id, who.password, lambda _key: begun.roles)
        # without it the register counts as set back at the next sign-in, which costs one more epoch
        with suppress(StorageFault):
            replace_heads(vault, begun.heads, begun.epoch, self.clock.now_ms())

    @contextmanager
    def _changed_places(self, *, with_vault: bool) -> Iterator[Path | None]:
        """Move the former register aside and put the copy in its place; what fails then puts everything back.

        Yields where the former register lies.
        """
        names = [self.places.database.name + suffix for suffix in BESIDE] + [VAULT_NAME] * with_vault
        former = [path for name in names if (path := self.places.folder / name).exists()]
        aside = self._aside() if former else None
        moves = [(path, aside / path.name) for path in former if aside]
        moves += [(path, self.places.folder / name) for name in names if (path := self._ready.folder / name).exists()]
        done: list[tuple[Path, Path]] = []
        try:
            for source, target in moves:
                self.move(source, target)
                done.append((source, target))
            for folder in (self.places.folder, aside):
                if folder is not None:
                    sync_folder(folder)
            yield aside
        except BaseException:
            for source, target in reversed(done):
                with suppress(OSError):  # one that can't go back keeps no other from it
                    target.rename(source)
            if aside is not None:
                with suppress(OSError):
                    aside.rmdir()
            raise

    def _aside(self) -> Path:
        stamp = local(self.clock.now_ms()).strftime("%y%m%d-%H%M")
        names = (f"sebelum-pulih-{stamp}{more}" for more in ("", *(f"-{number}" for number in range(2, 1000))))
        made = next(path for name in names if not (path := self.places.folder / name).exists())
        made.mkdir(mode=0o700)
        return made


def _station_in(folder: Path) -> str:
    """The station whose vault lies in a folder; nothing where there is none that can be read."""
    try:
        return station_of(folder)
    except StorageFault:
        return ""
