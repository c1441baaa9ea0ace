"""The device secret of a station: which one holds, whether it is still there, and the count of changes beside it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.services.known_heads import KnownHead

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from counter_app.services.ports import Randomness
    from counter_app.storage.vault.device_secrets import DeviceSecrets
    from counter_app.storage.vault.document import Document

SECRET_BYTES: Final = 32
_ID_BYTES: Final = 8
_GENERATION: Final = "generation"
_HEADS: Final = "heads"
NamedSecret = tuple[str, bytes]
NO_SECRET: Final[NamedSecret] = ("", b"")


class StationSecrets:
    """Finds and mints device secrets; `find` looks for a station's keyring when it is first needed.

    None instead of `find` means that the station is to do without.
    """

    def __init__(self, find: Callable[[str], DeviceSecrets | None] | None, random: Randomness) -> None:
        self._find = find
        self._random = random
        self._found: DeviceSecrets | None = None

    def first(self, station: str) -> NamedSecret:
        """The device secret of a new station; none where it is to do without a keyring.

        Raises:
            StorageFault: `keyring_unavailable`, `keyring_locked` or `keyring_unreliable`.

        """
        return NO_SECRET if self._find is None else self._mint(self._keyring(station))

    def current(self, document: Document) -> NamedSecret:
        """The secret that new wraps take; raises what `named` raises."""
        return document.secret, self.named(document, document.secret)

    def named(self, document: Document, name: str) -> bytes:
        """The secret of that name, empty for none.

        Raises:
            StorageFault: `device_secret_missing`, `keyring_unavailable` or `keyring_locked`.
            RuleViolated: `password_reset_needed` for a secret that was lost before the station was recovered.

        """
        if not name:
            return b""
        if name != document.secret:
            raise RuleViolated("password_reset_needed")
        secret = self._fetch(self._keyring(document.station), name)
        if secret is None:
            raise StorageFault("device_secret_missing")
        return secret

    def restored(self, document: Document) -> tuple[Document, NamedSecret]:
        """The secret as it stands, or a new one where it is lost; none where the station has no keyring now."""
        if not document.secret or self._find is None:
            return replace(document, secret=""), NO_SECRET
        keyring = self._keyring(document.station)
        secret = self._fetch(keyring, document.secret)
        if secret is not None:
            return document, (document.secret, secret)
        minted = self._mint(keyring)
        return replace(document, secret=minted[0]), minted

    def witness(self, document: Document) -> None:
        """Note in the keyring how often the vault was changed; a note that is lost only hides one copying back."""
        if document.secret:
            with suppress(StorageFault):
                self._keyring(document.station).keep(_GENERATION, str(document.generation).encode())

    def witnessed(self, document: Document) -> int:
        """How often the vault was changed as the keyring knows it; 0 when it doesn't."""
        if document.secret:
            with suppress(StorageFault, ValueError):
                return int(self._keyring(document.station).fetch(_GENERATION) or b"0")
        return 0

    def witness_heads(self, document: Document, heads: Iterable[KnownHead]) -> None:
        """Note in the keyring how far chains reach; as with `witness`, a note that is lost hides little."""
        if document.secret:
            rows = [[head.epoch, head.stream, head.seq, head.head.hex()] for head in heads]
            with suppress(StorageFault):
                self._keyring(document.station).keep(_HEADS, json.dumps(rows, separators=(",", ":")).encode())

    def witnessed_heads(self, document: Document) -> tuple[KnownHead, ...]:
        """How far chains reach as the keyring knows it; nothing when it doesn't."""
        if document.secret:
            with suppress(StorageFault, ValueError, TypeError):
                rows = json.loads(self._keyring(document.station).fetch(_HEADS) or b"[]")
                return tuple(
                    KnownHead(str(epoch), str(stream), int(seq), bytes.fromhex(head))
                    for epoch, stream, seq, head in rows
                )
        return ()

    def _mint(self, keyring: DeviceSecrets) -> NamedSecret:
        name, secret = self._random(_ID_BYTES).hex(), self._random(SECRET_BYTES)
        keyring.keep(_entry(name), secret)
        if keyring.fetch(_entry(name)) != secret:
            raise StorageFault("keyring_unreliable")
        return name, secret

    def _keyring(self, station: str) -> DeviceSecrets:
        if self._found is None and self._find is not None:
            self._found = self._find(station)
        if self._found is None:
            raise StorageFault("keyring_unavailable")
        return self._found

    @staticmethod
    def _fetch(keyring: DeviceSecrets, name: str) -> bytes | None:
        secret = keyring.fetch(_entry(name))
        return secret if secret is not None and len(secret) == SECRET_BYTES else None


def _entry(name: str) -> str:
    return f"device-secret {name}"
