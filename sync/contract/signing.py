"""Requests are signed with the station's Ed25519 key over what was asked, when, and once."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.contract.faults import FaultCode, ProtocolFault

HEADER: Final = "Loket-Signature"
LIFETIME_MS: Final = 120_000
WINDOW_MS: Final = 300_000
KEY_BYTES: Final = 32
NONCE_BYTES: Final = 16

_FORM: Final = re.compile(
    r"keyid=([A-Za-z0-9._-]{1,64});created=([0-9]{1,15});expires=([0-9]{1,15});"
    r"nonce=([0-9a-f]{32});signature=([0-9a-f]{128})"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What is signed of a request: its method, its path with the query, and its body."""

    method: str
    path: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Seal:
    """Who signed, when, until when, and the number used once; times are ms UTC."""

    keyid: str
    created: int
    expires: int
    nonce: str
    signature: bytes = b""

    def covering(self, request: Request) -> bytes:
        """The canonical string that the signature stands for."""
        digest = hashlib.sha256(request.body).hexdigest()
        lines = ("LL1-request", request.method, request.path, digest)
        return "\n".join((*lines, str(self.created), str(self.expires), self.nonce, self.keyid)).encode()


def sign(key: bytes, keyid: str, request: Request, *, now: int, nonce: bytes) -> str:
    """The signature header of a request."""
    seal = Seal(keyid, now, now + LIFETIME_MS, nonce.hex())
    signature = Ed25519PrivateKey.from_private_bytes(key).sign(seal.covering(request))
    return (
        f"keyid={seal.keyid};created={seal.created};expires={seal.expires};"
        f"nonce={seal.nonce};signature={signature.hex()}"
    )


def public_half(key: bytes) -> bytes:
    """The public key of a private one, both raw."""
    return Ed25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()


def read_seal(header: str) -> Seal:
    """Read a signature header.

    Raises:
        ProtocolFault: `unauthorised` when it has not the form.

    """
    found = _FORM.fullmatch(header)
    if found is None:
        raise ProtocolFault(FaultCode.UNAUTHORISED)
    keyid, created, expires, nonce, signature = found.groups()
    return Seal(keyid, int(created), int(expires), nonce, bytes.fromhex(signature))


def check(seal: Seal, public: bytes, request: Request, *, now: int) -> None:
    """Hold a request against its seal; the signature comes first, so that nobody learns the time by guessing.

    Raises:
        ProtocolFault: `unauthorised`; `clock` with the time when it lies outside the window.

    """
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(seal.signature, seal.covering(request))
    except (InvalidSignature, ValueError):
        raise ProtocolFault(FaultCode.UNAUTHORISED) from None
    if not seal.created <= seal.expires <= seal.created + WINDOW_MS:
        raise ProtocolFault(FaultCode.UNAUTHORISED)
    if abs(now - seal.created) > WINDOW_MS or now > seal.expires:
        raise ProtocolFault(FaultCode.CLOCK, time=now)
