"""What goes on in the background of a busy counter, all of it at once and without a rest: copies, sending, papers."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, cast

from counter_app.domain.errors import StorageFault
from printing.papers import PdfPapers
from printing.render import page_images
from sync.contract.codec import pack
from sync.contract.messages import PushRequest, to_wire
from tests.perf.bench_receipt import RECEIPT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from counter_app.services.backups import Backups
    from counter_app.services.desk import Desk
    from counter_app.storage.store import JournalStore

COPY_S: Final = 1.0
BATCH_BYTES: Final = 65_536
LINE_S: Final = 0.02
"""What even a good line takes for a batch."""
PAPER_S: Final = 0.3
_SCREEN_DPI: Final = 120


@contextmanager
def going_on(seated: Callable[[], Desk | None]) -> Iterator[None]:
    """Copy and check the register, send it from its first entry on, and make papers, for whoever is signed in."""
    chores = Chores(seated)
    chores.start()
    try:
        yield
    finally:
        chores.stop()


class Chores:
    """Three threads that rest only while nobody is signed in; the register is closed then."""

    def __init__(self, seated: Callable[[], Desk | None]) -> None:
        self._seated = seated
        self._ended = threading.Event()
        self._sent = 0
        self._copying: Backups | None = None
        works = ((self._copy, COPY_S), (self._send, LINE_S), (self._print, PAPER_S))
        self._threads = [threading.Thread(target=self._again, args=work, daemon=True) for work in works]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End what is under way, and wait for it."""
        self._ended.set()
        if self._copying is not None:
            self._copying.stop()
        for thread in self._threads:
            thread.join()

    def _again(self, work: Callable[[Desk], None], rest_s: float) -> None:
        while not self._ended.wait(rest_s):
            desk = self._seated()
            if desk is not None:
                with suppress(StorageFault):
                    work(desk)

    def _copy(self, desk: Desk) -> None:
        self._copying = desk.backups
        desk.backups.make()

    def _send(self, desk: Desk) -> None:
        store = cast("JournalStore", desk.store)
        chain = store.chains()[0].chain
        outgoing = store.outgoing(chain, self._sent, max_bytes=BATCH_BYTES)
        entries = [to_wire(one.header, one.facts, one.personal, one.personal_digest) for one in outgoing.entries]
        prev, head = outgoing.prev.hex(), outgoing.head.hex()
        pack(PushRequest("0", chain.epoch, chain.stream.value, self._sent, prev, head, entries))
        self._sent += len(entries)

    @staticmethod
    def _print(_desk: Desk) -> None:
        page_images(PdfPapers().make("receipt", RECEIPT, "a5"), _SCREEN_DPI)
