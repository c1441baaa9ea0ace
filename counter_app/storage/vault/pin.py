"""Keeping the idle screen's PIN in memory without keeping it readable."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from counter_app.storage.vault.document import Cost
from counter_app.storage.vault.wraps import SALT_BYTES, password_bytes, stretched

if TYPE_CHECKING:
    from counter_app.services.ports import Randomness


class Argon2Pins:
    """Fulfils `PinHasher` with argon2id; a digest is the salt and the hash."""

    def __init__(self, random: Randomness, cost: Cost | None = None) -> None:
        self._random = random
        self._cost = cost or Cost()

    def digest(self, pin: str) -> bytes:
        """Salt and argon2id hash of the PIN."""
        salt = self._random(SALT_BYTES)
        return salt + stretched(password_bytes(pin), salt, self._cost)

    def matches(self, pin: str, digest: bytes) -> bool:
        """Whether the digest was made of this PIN."""
        salt, kept = digest[:SALT_BYTES], digest[SALT_BYTES:]
        return hmac.compare_digest(kept, stretched(password_bytes(pin), salt, self._cost))
