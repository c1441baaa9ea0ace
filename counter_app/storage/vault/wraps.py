"""The cryptography of the vault: key-encryption keys, wraps and the seal.

argon2 and cryptography are imported when a password is first tried, never before the first paint.
"""
# ruff: noqa: PLC0415  (imports inside functions: see above)

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import NotAllowed
from counter_app.domain.passwords import normal_password
from counter_app.storage.vault.document import VERSION, Wrap, sealed_bytes
from counter_app.storage.vault.recovery_code import secret_of

if TYPE_CHECKING:
    from counter_app.services.ports import Randomness
    from counter_app.storage.vault.document import Cost, Document

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12


def stretched(text: bytes, salt: bytes, cost: Cost) -> bytes:
    """argon2id of a secret text."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret=text,
        salt=salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def password_bytes(password: str) -> bytes:
    """The bytes of a password that are stretched."""
    # A lone surrogate can't be typed, but it can be pasted; it must be a wrong password, not a crash.
    return normal_password(password).encode("utf-8", "surrogatepass")


def wrap(
    data_key: bytes,
    text: bytes,
    *,
    holder: str,
    cost: Cost,
    random: Randomness,
    secret: tuple[str, bytes] = ("", b""),
) -> Wrap:
    """The data key as only this text (and this named device secret) opens it, for this holder only."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = random(SALT_BYTES), random(_NONCE_BYTES)
    key = _key(stretched(text, salt, cost) + secret[1], b"wrap")
    return Wrap(salt, cost, secret[0], nonce + AESGCM(key).encrypt(nonce, data_key, _aad(holder)))


def unwrap(kept: Wrap, text: bytes, *, holder: str, secret: bytes = b"") -> bytes:
    """The data key of a wrap.

    Raises:
        NotAllowed: `wrong_password`: the text or the device secret is another, or the wrap was changed or moved.

    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = _key(stretched(text, kept.salt, kept.cost) + secret, b"wrap")
    nonce, box = kept.box[:_NONCE_BYTES], kept.box[_NONCE_BYTES:]
    try:
        data_key = AESGCM(key).decrypt(nonce, box, _aad(holder))
    except (InvalidTag, ValueError):
        raise NotAllowed("wrong_password") from None
    if len(data_key) != KEY_BYTES:
        raise NotAllowed("wrong_password")
    return data_key


def unwrap_by_code(document: Document, code: str) -> bytes:
    """The data key by the recovery code.

    Raises:
        NotAllowed: `wrong_recovery_code`.

    """
    try:
        return unwrap(document.recovery, secret_of(code), holder=recovery_holder(document.station))
    except NotAllowed:
        raise NotAllowed("wrong_recovery_code") from None


def seal_key(data_key: bytes) -> bytes:
    """The key of the vault's seal; it opens nothing."""
    return _key(data_key, b"seal")


def seal(document: Document, key: bytes) -> bytes:
    """The MAC over everything in the vault that can't change before somebody signs in."""
    return hmac.digest(key, sealed_bytes(document), "sha256")


def seal_holds(document: Document, key: bytes) -> bool:
    """Whether the vault is as it was last written by somebody who had the data key."""
    return hmac.compare_digest(document.seal, seal(document, key))


def holder_of(station: str, user_id: str) -> str:
    """The name of a user's wrap."""
    return f"{station}|user:{user_id}"


def recovery_holder(station: str) -> str:
    """The name of the wrap that the recovery code opens."""
    return f"{station}|recovery"


def _aad(holder: str) -> bytes:
    return f"{VERSION}|{holder}".encode()


def _key(material: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=b"loket-luring vault " + purpose).derive(material)
