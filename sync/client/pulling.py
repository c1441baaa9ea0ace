"""Pulling an area's feed page by page; a page and its cursor are kept together, and a missing position stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import Chain, Stream
from counter_app.domain.errors import Cancelled, Conflict, NetworkFault
from counter_app.services.views import FeedItem, RawEntry
from sync.client.faults import NONSENSE, LineCut
from sync.contract.faults import ProtocolFault
from sync.contract.messages import FeedAnswer, from_wire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.ports import SyncStore
    from sync.client.round import Round
    from sync.contract.messages import FeedEntry, OwnEntry

_RUN: Final = 500
_WHOLE: Final = 1_000_000


def place_of(store: SyncStore, area: str, central: str, head: int) -> int:
    """The position to read on from; a feed of another central, or one that shrank, is read from the beginning."""
    epoch, position = store.feed_cursor(area)
    if epoch == central and position <= head:
        return position
    if epoch:
        store.reset_feed(area, central, 0)
    return 0


def pull_area(work: Round, store: SyncStore, area: str, position: int, head: int) -> None:
    """Fetch an area's feed from `position` up to `head`, which central stated at the beginning.

    Raises:
        NetworkFault: the line, or an answer that is none.
        RuleViolated: `feed_gap`.
        Cancelled: between two pages.

    """
    while position < head:
        if work.cancelled():
            raise Cancelled
        page = _page(work, area, position, own=False)
        if page is None:
            continue
        items = _items(store, work, page)
        if items is None:
            page = _page(work, area, position, own=True) or page
            items = _items(store, work, page)
        if not items:
            raise NetworkFault(NONSENSE)
        work.received(len(items), store.apply_page(area, page.central, items))
        position = items[-1].position


def _page(work: Round, area: str, position: int, *, own: bool) -> FeedAnswer | None:
    """One page; None when the line was cut and a smaller one should be tried."""
    size = min(work.appetite.size, _WHOLE)
    path = f"/v1/feed/{area}?after={position}&max_bytes={size}&own={int(own)}"
    try:
        answer = work.line.get(path, FeedAnswer)
    except LineCut as cut:
        work.pause(work.appetite.cut(cut, 2, size))
        return None
    except ProtocolFault:
        raise NetworkFault(NONSENSE) from None
    if (answer.central, answer.area, answer.after) != (work.central, area, position) or not answer.entries:
        raise NetworkFault(NONSENSE)
    return answer


def _items(store: SyncStore, work: Round, page: FeedAnswer) -> list[FeedItem] | None:
    """The page's entries, our own taken from our store; None when it doesn't have them any more."""
    items: list[FeedItem] = []
    ours = _OwnEntries(store, work.station)
    for entry in page.entries:
        raw = _raw(entry) if entry.own is None else ours.find(entry.own)
        if raw is None:
            return None
        items.append(FeedItem(entry.position, raw))
    return items


def _raw(entry: FeedEntry) -> RawEntry | None:
    if entry.entry is None:
        return None
    try:
        return RawEntry(*from_wire(entry.entry))
    except ProtocolFault:
        raise NetworkFault(NONSENSE) from None


class _OwnEntries:
    """Reads our own entries in runs, since they come back in the order of their chain."""

    def __init__(self, store: SyncStore, station: str) -> None:
        self._store, self._station = store, station
        self._run: tuple[str, int, Sequence[RawEntry]] = ("", 0, ())

    def find(self, wanted: OwnEntry) -> RawEntry | None:
        epoch, first, entries = self._run
        if epoch != wanted.epoch or not first <= wanted.seq < first + len(entries):
            entries = self._read(wanted)
            first = wanted.seq
            self._run = (wanted.epoch, first, entries)
        return entries[wanted.seq - first] if entries else None

    def _read(self, wanted: OwnEntry) -> Sequence[RawEntry]:
        known = {state.chain: state.seq for state in self._store.chains()}
        chain = Chain(self._station, wanted.epoch, Stream.REGISTER)
        if known.get(chain, 0) < wanted.seq:
            return ()
        try:
            return self._store.outgoing(chain, wanted.seq - 1, max_bytes=_WHOLE, max_entries=_RUN).entries
        except Conflict:
            return ()
