"""Putting a copy back in the place of the register: checked first, nothing overwritten, and always as a new epoch.

Everything is made ready beside the register. Whatever stood in its place is moved aside at the end, whole, and only
then the copy takes that place; power may fail anywhere.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from counter_app.bootstrap.heads import PROGRAM, begin_anew, missing_heads, present_heads
from counter_app.bootstrap.people import roles_in_register
from counter_app.config import Places
from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.domain.wita import local
from counter_app.storage.backup import copy_database
from counter_app.storage.disk import disk_fault, sync_file, sync_folder
from counter_app.storage.keeping import keys_of
from counter_app.storage.lock import InstanceLock
from counter_app.storage.store import JournalStore
from counter_app.storage.upkeep import verify_file
from counter_app.storage.vault.device_secrets import KeyringSecrets
from counter_app.storage.vault.file import NAME as VAULT_NAME
from counter_app.storage.vault.file import write_durably
from counter_app.storage.vault.peek import station_of
from counter_app.storage.vault.vault import StationVault

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.domain.users import Role
    from counter_app.services.ports import Clock, Randomness
    from counter_app.services.signing_in import DataKey
    from counter_app.storage.vault.document import Cost

RESTORED: Final = "pulih"
_BESIDE: Final = ("", "-wal", "-shm")
_FOLDED_AGAIN: Final = frozenset({"row_missing", "row_differs", "row_surplus", "set_aside_differs"})


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
class Restoring:
    """One restore into the folder of a station."""

    places: Places
    clock: Clock
    random: Randomness
    keyring: bool = True
    cost: Cost | None = None

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
            key = self._unlock(vault, copy, who)
            whole = self._make_ready(copy, key)
            entries, lost = self._begin_anew(vault, key, whole=whole)
            return Restored(entries, lost, self._change_places(with_vault=brought))
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

    def _unlock(self, vault: StationVault, copy: Path, who: Credentials) -> DataKey:
        if not who.code:
            return vault.unlock(who.login, who.password).data_key
        known = next((user for user in vault.users() if user.login == who.login), None)
        if known is None:
            raise RuleViolated("user_unknown")
        return vault.recover(who.code, known.id, who.password, partial(self._roles, copy)).data_key

    def _roles(self, copy: Path, key: DataKey) -> dict[str, Role]:
        """What the copy itself knows of roles, where its vault is not to be believed."""
        self._make_ready(copy, key)
        return roles_in_register(self._ready, self.clock, self.random, key)

    def _make_ready(self, copy: Path, key: DataKey) -> bool:
        """Copy the copy and check it whole; False where only what can be folded again is amiss."""
        if copy.with_name(copy.name + "-wal").exists():
            copy_database(copy, self._ready.database, key.value)
        else:
            # nobody has it open, and it may lie where nothing can be written
            shutil.copyfile(copy, self._ready.database)
            sync_file(self._ready.database)
        faults = {fault.code for fault in verify_file(self._ready.database, key.value).faults}
        if faults - _FOLDED_AGAIN:
            raise StorageFault("backup_damaged", detail=min(faults - _FOLDED_AGAIN))
        return not faults

    def _begin_anew(self, vault: StationVault, key: DataKey, *, whole: bool) -> tuple[int, int]:
        """Open the new epoch; returns how many entries there are, and how many are known to have come after them."""
        program = version(PROGRAM)
        store = JournalStore.open(
            self._ready.database, key.value, clock=self.clock, random=self.random, program=program
        )
        try:
            if not whole:
                store.rebuild()
            here = {(head.epoch, head.stream): head.seq for head in present_heads(store)}
            lost: dict[tuple[str, str], int] = {}
            for head in missing_heads(vault, store):
                chain = (head.epoch, head.stream)
                lost[chain] = max(lost.get(chain, 0), head.seq - here.get(chain, 0))
            begin_anew(vault, store, self.random, self.clock.now_ms(), RESTORED)
        finally:
            store.close()
        return sum(here.values()), sum(lost.values())

    def _change_places(self, *, with_vault: bool) -> Path | None:
        """Move the former register aside and put the copy in its place; returns where the former one lies."""
        names = [self.places.database.name + suffix for suffix in _BESIDE] + [VAULT_NAME] * with_vault
        aside = None
        for path in (self.places.folder / name for name in names):
            if path.exists():
                aside = aside or self._aside()
                path.rename(aside / path.name)
        for name in names:
            with suppress(FileNotFoundError):
                (self._ready.folder / name).rename(self.places.folder / name)
        sync_folder(self.places.folder)
        return aside

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
