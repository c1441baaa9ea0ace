"""The registry of kinds, and how a body becomes two runs of bytes and comes back."""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from counter_app.domain.entry import SALT_BYTES, Stream, decode, encode
from counter_app.domain.errors import RuleViolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.entry import Entry

OPERATOR: Final = "operator"
SUPERVISOR: Final = "supervisor"
ADMINISTRATOR: Final = "administrator"
PROGRAM: Final = "program"

EVERYONE: Final = frozenset({OPERATOR, SUPERVISOR, ADMINISTRATOR})
COUNTER: Final = frozenset({OPERATOR, SUPERVISOR})
SALT: Final = "salt"


class Nature(StrEnum):
    """How the fold treats a kind when two authors had not seen each other."""

    OPENING = "opening"
    MOVE = "move"
    CORRECTION = "correction"
    FACT = "fact"


class Body:
    """What an entry says; each kind and version is one frozen subclass."""

    __slots__ = ()
    kind: ClassVar[Kind]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry in one version: its subject, nature, writers, stream and body."""

    name: str
    version: int
    subject: str
    nature: Nature
    writers: frozenset[str]
    stream: Stream
    body: type[Body]
    facts: tuple[tuple[str, Any], ...]
    personal: tuple[tuple[str, Any], ...]
    fields: tuple[str, ...]
    values: Callable[[Body], tuple[Any, ...]]
    """Takes the values of all `fields` out of a body at once."""


KINDS: dict[tuple[str, int], Kind] = {}
_B = TypeVar("_B", bound=Body)
_PERSONAL: Final = {"personal": True}


def personal() -> Any:  # noqa: ANN401 - stands for a str field's default, as dataclasses.field does
    """A text field of the erasable body, empty by default."""
    return field(default="", metadata=_PERSONAL)


def entry_kind(
    name: str,
    version: int = 1,
    *,
    subject: str,
    nature: Nature,
    writers: frozenset[str],
    stream: Stream = Stream.REGISTER,
) -> Callable[[type[_B]], type[_B]]:
    """Enter a body class into the registry of kinds."""

    def enter(body: type[_B]) -> type[_B]:
        rows: list[Field[Any]] = list(fields(body))  # type: ignore[arg-type]
        body.kind = KINDS[name, version] = Kind(
            name,
            version,
            subject,
            nature,
            writers,
            stream,
            body,
            facts=tuple((f.name, _default(f)) for f in rows if not f.metadata),
            personal=tuple((f.name, _default(f)) for f in rows if f.metadata),
            fields=tuple(f.name for f in rows),
            values=_taker(tuple(f.name for f in rows)),
        )
        return body

    return enter


def _taker(names: tuple[str, ...]) -> Callable[[Body], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda body: tuple(getattr(body, name) for name in names)


def _default(row: Field[Any]) -> Any:  # noqa: ANN401
    if row.default_factory is not MISSING:
        return row.default_factory()
    return row.default


def kind_of(name: str, version: int) -> Kind:
    """The kind of that name and version.

    Raises:
        RuleViolated: `unknown_kind` for one that this program does not know.

    """
    found = KINDS.get((name, version))
    if found is None:
        raise RuleViolated("unknown_kind", kind=name, version=version)
    return found


def encode_body(body: Body, salt: bytes) -> tuple[bytes, bytes]:
    """The bytes of facts and of personal; fields at their default are left out.

    `salt` is 16 random bytes, so that the digest of an erased body can't be guessed back; a body without
    anything personal has no salt and no bytes.
    """
    kind = body.kind
    facts = {name: value for name, default in kind.facts if (value := getattr(body, name)) != default}
    private = {name: value for name, default in kind.personal if (value := getattr(body, name)) != default}
    if not private:
        return encode(facts), b""
    if len(salt) != SALT_BYTES:
        raise RuleViolated("salt_malformed")
    private[SALT] = salt.hex()
    return encode(facts), encode(private)


def decode_body(entry: Entry, *, erased: bool = False) -> Body:
    """Read what an entry says; an erased or missing personal body reads as blank.

    Raises:
        RuleViolated: `unknown_kind`, or `body_malformed` when the bytes don't fit the kind.

    """
    header = entry.header
    kind = kind_of(header.kind, header.version)
    try:
        values: dict[str, Any] = decode(entry.facts)
        if entry.personal and not erased:
            values.update(decode(entry.personal))
            values.pop(SALT, None)
        return kind.body(**values)
    except (ValueError, TypeError):
        raise RuleViolated("body_malformed", kind=header.kind, version=header.version) from None
