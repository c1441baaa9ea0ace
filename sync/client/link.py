"""What a station keeps of its enrolment: where central is, whom to trust there, and its own key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from typing_extensions import override

from counter_app.domain.errors import RuleViolated

if TYPE_CHECKING:
    from counter_app.services.ports import SyncStore

LINK: Final = "sync.link"
OFFSET: Final = "sync.offset"


class Link(msgspec.Struct, frozen=True):
    """One enrolment; `key` is the private Ed25519 key (hex), kept in the encrypted store and nowhere else."""

    url: str
    authority_pem: str
    key: str
    station: str
    areas: tuple[str, ...]
    central: str
    confirmed: bool

    @override
    def __repr__(self) -> str:
        """Never the key."""
        return f"Link({self.url!r}, {self.station!r})"


def read_link(store: SyncStore) -> Link:
    """The station's enrolment.

    Raises:
        RuleViolated: `not_enrolled`.

    """
    link = unfinished_link(store)
    if link is None or not link.confirmed:
        raise RuleViolated("not_enrolled")
    return link


def unfinished_link(store: SyncStore) -> Link | None:
    """An enrolment, finished or not; its key is kept before central hears of it, so that asking again is safe."""
    found = store.setting(LINK)
    return None if found is None else msgspec.json.decode(found, type=Link)


def keep_link(store: SyncStore, link: Link) -> None:
    """Remember an enrolment."""
    store.put_setting(LINK, msgspec.json.encode(link))


def read_offset(store: SyncStore) -> int:
    """Central's clock less this PC's, in ms."""
    found = store.setting(OFFSET)
    return int(found) if found else 0
