"""A keyring, a clock and random bytes under a test's control, for the vault."""

from __future__ import annotations

import hashlib
from typing import Final

from counter_app.domain.errors import StorageFault
from counter_app.storage.vault.document import Cost

CHEAP: Final = Cost(passes=1, memory_kib=16, lanes=1)


class FakeKeyring:
    """A keyring in memory that can be locked, absent or robbed."""

    def __init__(self) -> None:
        self.secrets: dict[str, bytes] = {}
        self.locked = False
        self.present = True
        self.stations: list[str] = []

    def find(self, station: str) -> FakeKeyring | None:
        """Stand in for `KeyringSecrets.find`."""
        self.stations.append(station)
        return self if self.present else None

    def fetch(self, name: str) -> bytes | None:
        """The secret of that name."""
        self._open()
        return self.secrets.get(name)

    def keep(self, name: str, secret: bytes) -> None:
        """Keep or replace a secret."""
        self._open()
        self.secrets[name] = secret

    def _open(self) -> None:
        if self.locked:
            raise StorageFault("keyring_locked")


class FakeMonotonic:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        """Seconds that have passed."""
        return self.seconds


class CountedBytes:
    """Bytes that look random, never repeat, and are the same in every run."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._calls = 0

    def __call__(self, count: int, /) -> bytes:
        """That many bytes."""
        self._calls += 1
        return hashlib.shake_256(f"{self._seed}/{self._calls}".encode()).digest(count)
