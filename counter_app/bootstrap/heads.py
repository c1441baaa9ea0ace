"""How far the chains reach, remembered outside the database (design 6), so that a copied-back file is noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.entry import Chain, Stream
from counter_app.services.known_heads import KnownHead, lost_chains

if TYPE_CHECKING:
    from collections.abc import Iterable

    from counter_app.storage.store import JournalStore
    from counter_app.storage.vault.vault import StationVault


def remember_heads(vault: StationVault, store: JournalStore, now: int) -> None:
    """Keep seq and head of every chain in the vault."""
    vault.record_heads(present_heads(store), at=now)


def present_heads(store: JournalStore) -> tuple[KnownHead, ...]:
    """Seq and head of every chain as the database has them."""
    return tuple(
        KnownHead(state.chain.epoch, state.chain.stream.value, state.seq, state.head) for state in store.chains()
    )


def chains_known(heads: Iterable[KnownHead], station: str) -> dict[Chain, tuple[int, bytes]]:
    """Known heads in the form in which the register checks itself against them."""
    return {Chain(station, known.epoch, Stream(known.stream)): (known.seq, known.head) for known in heads}


def missing_heads(vault: StationVault, store: JournalStore) -> tuple[KnownHead, ...]:
    """Chains that reached further than the database now says: it was copied back or damaged."""
    return lost_chains(vault.heads(), present_heads(store))
