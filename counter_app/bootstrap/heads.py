"""How far the chains reach, remembered outside the database (design 6), so that a copied-back file is noticed."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from counter_app.config import APP
from counter_app.domain.entry import Chain, Stream
from counter_app.domain.register_number import mint_mark
from counter_app.services.known_heads import KnownHead, lost_chains

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from counter_app.services.ports import Randomness
    from counter_app.services.syncing import Progress, Synchroniser, SyncReport
    from counter_app.storage.store import JournalStore
    from counter_app.storage.vault.vault import StationVault

SET_BACK: Final = "mundur"
MARK_BYTES: Final = 3


def remember_heads(vault: StationVault, store: JournalStore, now: int) -> None:
    """Keep seq and head of every chain in the vault and, of the present ones, in the keyring where there is one.

    A known head that the database does not hold is evidence, and is not replaced.
    """
    lost = {(head.epoch, head.stream) for head in missing_heads(vault, store)}
    kept = [head for head in present_heads(store) if (head.epoch, head.stream) not in lost]
    vault.record_heads(kept, at=now)
    vault.witness_heads(_of_now(store, kept))


def begin_anew(vault: StationVault, store: JournalStore, random: Randomness, now: int) -> None:
    """Open a new epoch in a register that was set back, so that nothing of it bears a number that was given already."""
    open_epoch(store, random, SET_BACK)
    replace_heads(vault, present_heads(store), store.station().epoch, now)


def open_epoch(store: JournalStore, random: Randomness, reason: str) -> None:
    """Open a new epoch, with a mark of its own for its numbers."""
    store.open_epoch(reason, mint_mark(random(MARK_BYTES)), program=version(APP))


def replace_heads(vault: StationVault, present: Iterable[KnownHead], epoch: str, now: int) -> None:
    """Remember these heads, and no others any more, of a register whose present epoch is this one."""
    kept = tuple(present)
    vault.replace_heads(kept, at=now)
    vault.witness_heads([head for head in kept if head.epoch == epoch])


def present_heads(store: JournalStore) -> tuple[KnownHead, ...]:
    """Seq and head of every chain as the database has them."""
    return tuple(
        KnownHead(state.chain.epoch, state.chain.stream.value, state.seq, state.head) for state in store.chains()
    )


def chains_known(heads: Iterable[KnownHead], station: str) -> dict[Chain, tuple[int, bytes]]:
    """Known heads in the form in which the register checks itself against them."""
    return {Chain(station, known.epoch, Stream(known.stream)): (known.seq, known.head) for known in heads}


def missing_heads(vault: StationVault, store: JournalStore) -> tuple[KnownHead, ...]:
    """Chains that once reached what the database now does not hold: it was copied back or damaged."""
    station = store.station().id

    def head_at(epoch: str, stream: str, seq: int) -> bytes | None:
        return store.head_at(Chain(station, epoch, Stream(stream)), seq)

    return lost_chains(vault.heads(), head_at)


def _of_now(store: JournalStore, heads: Iterable[KnownHead]) -> list[KnownHead]:
    epoch = store.station().epoch
    return [head for head in heads if head.epoch == epoch]


@dataclass(frozen=True, slots=True)
class RememberingSync:
    """Fulfils `services.syncing.Synchroniser`: what central confirmed is remembered outside the database at once."""

    line: Synchroniser
    remember: Callable[[], None]

    def estimate(self) -> tuple[int, int]:
        """Entries and bytes that wait for central."""
        return self.line.estimate()

    def due(self) -> bool:
        """Whether the stored schedule allows an attempt by itself now."""
        return self.line.due()

    def central_offset_ms(self) -> int:
        """Central's clock less this PC's, as last heard."""
        return self.line.central_offset_ms()

    def run(self, progress: Callable[[Progress], None], cancelled: Callable[[], bool]) -> SyncReport:
        """Synchronise; also a run that broke off may have had something confirmed."""
        report = self.line.run(progress, cancelled)
        self.remember()
        return report
