"""What stands in the vault file: frozen values, read from and written to versioned JSON.

Everything but `failures`, `generation` and the seal itself is covered by the seal, a MAC under a key derived from
the data key; what has to be written before anybody has signed in can't be.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.errors import StorageFault
from counter_app.domain.users import Role, User
from counter_app.services.known_heads import KnownHead

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT: Final = "loket-luring-vault"
VERSION: Final = 1
_MOST_MEMORY_KIB: Final = 4 * 1024 * 1024
_MOST_PASSES: Final = 64
_MOST_LANES: Final = 64


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of a password costs: passes over so much memory in so many lanes (argon2id)."""

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 2

    def __post_init__(self) -> None:
        """Refuse what argon2 can't do, and what a tampered file could use to exhaust the PC."""
        within = 1 <= self.passes <= _MOST_PASSES and 1 <= self.lanes <= _MOST_LANES
        if not within or not 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB:
            raise StorageFault("vault_damaged", detail="cost")

    @property
    def weight(self) -> int:
        """A figure by which two costs are compared."""
        return self.passes * self.memory_kib


@dataclass(frozen=True, slots=True)
class Wrap:
    """The data key under a key that takes a secret text, and where `secret` names one, a device secret too."""

    salt: bytes
    cost: Cost
    secret: str
    box: bytes


@dataclass(frozen=True, slots=True)
class VaultUser:
    """A user and the data key as their password opens it."""

    user: User
    wrap: Wrap


@dataclass(frozen=True, slots=True)
class Document:
    """The whole vault file as it stands."""

    station: str
    users: tuple[VaultUser, ...]
    recovery: Wrap
    secret: str = ""
    heads: tuple[KnownHead, ...] = ()
    trusted_time: int = 0
    database: bool = False
    failures: Mapping[str, int] = field(default_factory=dict)
    generation: int = 0
    seal: bytes = b""

    def by_login(self, login: str) -> VaultUser | None:
        """The user of that login name in its kept form."""
        return next((known for known in self.users if known.user.login == login), None)

    def by_id(self, user_id: str) -> VaultUser | None:
        """The user of that id."""
        return next((known for known in self.users if known.user.id == user_id), None)

    def with_user(self, changed: VaultUser) -> Document:
        """The document in which this user is added or replaced, by name."""
        others = [known for known in self.users if known.user.id != changed.user.id]
        users = sorted([*others, changed], key=lambda known: (known.user.name.casefold(), known.user.id))
        return replace(self, users=tuple(users))

    def without_user(self, user_id: str) -> Document:
        """The document without that user."""
        users = tuple(known for known in self.users if known.user.id != user_id)
        return replace(self, users=users).with_failures(user_id, 0)

    def with_roles(self, roles: Mapping[str, Role]) -> Document:
        """The document in which everybody has the role given for their id, and whoever is not named the least."""
        users = (replace(known.user, role=roles.get(known.user.id, Role.OPERATOR)) for known in self.users)
        return replace(
            self, users=tuple(VaultUser(user, known.wrap) for user, known in zip(users, self.users, strict=True))
        )

    def with_failures(self, user_id: str, count: int) -> Document:
        """The document in which that user failed so often in a row."""
        rest = {known: failed for known, failed in self.failures.items() if known != user_id}
        return replace(self, failures=rest | {user_id: count} if count else rest)


def dump(document: Document) -> bytes:
    """The bytes of the vault file."""
    content = _sealed_part(document) | {
        "failures": dict(document.failures),
        "generation": document.generation,
        "seal": document.seal.hex(),
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def sealed_bytes(document: Document) -> bytes:
    """What the seal is made over."""
    return json.dumps(_sealed_part(document), ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()


def parse(data: bytes) -> Document:
    """The document that these bytes hold.

    Raises:
        StorageFault: `vault_damaged`, or `vault_too_new` for a file of a later program.

    """
    try:
        content = json.loads(data)
        if content["format"] != FORMAT:
            raise StorageFault("vault_damaged", detail="format")
        if int(content["version"]) > VERSION:
            raise StorageFault("vault_too_new", version=int(content["version"]))
        return _document(content)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as problem:
        # Not chained: the text of these exceptions quotes the file, and with it people's names.
        raise StorageFault("vault_damaged", detail=type(problem).__name__) from None


def _document(content: Mapping[str, Any]) -> Document:
    return Document(
        station=_text(content["station"]),
        users=tuple(_user(row) for row in content["users"]),
        recovery=_wrap(content["recovery"]),
        secret=_text(content["device_secret"]),
        heads=tuple(_head(row) for row in content["heads"]),
        trusted_time=int(content["trusted_time"]),
        database=content["database"] is True,
        failures={_text(known): max(0, int(failed)) for known, failed in content["failures"].items()},
        generation=int(content["generation"]),
        seal=bytes.fromhex(content["seal"]),
    )


def _sealed_part(document: Document) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "station": document.station,
        "device_secret": document.secret,
        "database": document.database,
        "trusted_time": document.trusted_time,
        "users": [_user_row(known) for known in document.users],
        "recovery": _wrap_row(document.recovery),
        "heads": [
            {"epoch": head.epoch, "stream": head.stream, "seq": head.seq, "head": head.head.hex()}
            for head in document.heads
        ],
    }


def _user_row(known: VaultUser) -> dict[str, Any]:
    user = known.user
    return {
        "id": user.id,
        "login": user.login,
        "name": user.name,
        "role": user.role.value,
        "demo": user.demo,
        "wrap": _wrap_row(known.wrap),
    }


def _wrap_row(wrap: Wrap) -> dict[str, Any]:
    return {
        "salt": base64.b64encode(wrap.salt).decode(),
        "passes": wrap.cost.passes,
        "memory_kib": wrap.cost.memory_kib,
        "lanes": wrap.cost.lanes,
        "device_secret": wrap.secret,
        "box": base64.b64encode(wrap.box).decode(),
    }


def _user(row: Mapping[str, Any]) -> VaultUser:
    user = User(
        id=_text(row["id"]),
        login=_text(row["login"]),
        name=_text(row["name"]),
        role=Role(row["role"]),
        demo=row["demo"] is True,
    )
    return VaultUser(user, _wrap(row["wrap"]))


def _wrap(row: Mapping[str, Any]) -> Wrap:
    cost = Cost(passes=int(row["passes"]), memory_kib=int(row["memory_kib"]), lanes=int(row["lanes"]))
    return Wrap(_bytes(row["salt"]), cost, _text(row["device_secret"]), _bytes(row["box"]))


def _head(row: Mapping[str, Any]) -> KnownHead:
    return KnownHead(_text(row["epoch"]), _text(row["stream"]), int(row["seq"]), bytes.fromhex(row["head"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _bytes(value: object) -> bytes:
    try:
        return base64.b64decode(_text(value), validate=True)
    except binascii.Error as problem:
        raise ValueError from problem
