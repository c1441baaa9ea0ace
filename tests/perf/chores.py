"""What goes on in the background of a busy counter, all of it at once and without a rest: copies, sending, papers."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from printing.papers import PdfPapers
from printing.render import page_images
from sync.contract.codec import pack
from sync.contract.messages import PushRequest, to_wire
from tests.perf.bench_receipt import RECEIPT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counter_app.services.desk import Desk
    from counter_app.storage.store import JournalStore

BATCH_BYTES: Final = 65_536
LINE_S: Final = 0.02
"""What even a good line takes for a batch."""
PAPER_S: Final = 0.3
_SCREEN_DPI: Final = 120


@contextmanager
def going_on(desk: Desk, store: JournalStore) -> Iterator[None]:
    """Copy and check the register, send it from its first entry on, and make papers, until the end."""
    ended = threading.Event()
    works = (lambda: _copied(desk, ended), lambda: _sent(store, ended), lambda: _papers(ended))
    threads = [threading.Thread(target=work, daemon=True) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ended.set()
        desk.backups.stop()
        for thread in threads:
            thread.join()


def _copied(desk: Desk, ended: threading.Event) -> None:
    while not ended.is_set():
        desk.backups.make()
        ended.wait(1)


def _sent(store: JournalStore, ended: threading.Event) -> None:
    chain, seq = store.chains()[0].chain, 0
    while not ended.is_set():
        outgoing = store.outgoing(chain, seq, max_bytes=BATCH_BYTES)
        entries = [to_wire(one.header, one.facts, one.personal, one.personal_digest) for one in outgoing.entries]
        pack(PushRequest("0", chain.epoch, chain.stream.value, seq, outgoing.prev.hex(), outgoing.head.hex(), entries))
        seq += len(entries)
        time.sleep(LINE_S)


def _papers(ended: threading.Event) -> None:
    maker = PdfPapers()
    while not ended.wait(PAPER_S):
        page_images(maker.make("receipt", RECEIPT, "a5"), _SCREEN_DPI)
