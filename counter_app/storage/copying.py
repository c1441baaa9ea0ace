"""The process that copies and checks registers beside the program: `python -m counter_app.storage.copying`.

Its work comes as one line of JSON on the standard input, the key with it: neither arguments nor the environment show
it to others. Its answer is one line of JSON. It ends by itself when whoever started it is gone.
"""

from __future__ import annotations

import json
import math
import os
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2

from counter_app.domain.entry import Chain, Stream, chain_hash
from counter_app.domain.errors import StorageFault
from counter_app.storage.backup import copy_database, part_of, remove_copy
from counter_app.storage.disk import disk_fault, sync_file, sync_folder
from counter_app.storage.engine import driver_of, plain_connection, reader_engine
from counter_app.storage.faults import faults_mapped
from counter_app.storage.verify import Verifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counter_app.storage.engine import Driver

_KINDNESS: Final = 10
_INSTRUCTIONS: Final = 1_000
"""After so many of its steps the driver asks whether the time is over."""
_QUICK: Final = "PRAGMA quick_check(1)"
_END: Final = """
SELECT seq, header, facts, digest, previous, head FROM entry_own WHERE chain = ? AND seq > ? ORDER BY seq"""
_HEAD: Final = """
SELECT e.head FROM entry_own e JOIN chain c ON c.id = e.chain WHERE c.epoch = ? AND c.stream = ? AND e.seq = ?"""


def answer(work: dict[str, Any]) -> dict[str, Any]:
    """Do the work; what it found, or the code of what went wrong."""
    try:
        return _TASKS[work["task"]](work, bytes.fromhex(work["key"]))
    except StorageFault as fault:
        return {"fault": fault.code, "detail": fault.data.get("detail")}
    except OSError as problem:
        return {"fault": disk_fault(problem).code, "detail": None}


def _copy(work: dict[str, Any], key: bytes) -> dict[str, Any]:
    """Copy beside the target, check the copy, and only then put it there."""
    target = Path(work["target"])
    part = part_of(target)
    try:
        copy_database(Path(work["source"]), part, key, pause=work["pause"])
        found = (_glanced if work["glance"] else _checked)(part, key, work)
        sync_file(part)
        part.replace(target)
        sync_folder(target.parent)
    except BaseException:
        remove_copy(part)
        raise
    return found


class _Deadline:
    """Breaks off what a connection does when its time is over; 0 seconds: never."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds if seconds else math.inf
        self.over = False

    def watch(self, connection: Any) -> None:  # noqa: ANN401 - the driver has no types
        """Let it hold for this connection."""
        connection.set_progress_handler(self, _INSTRUCTIONS)

    def __call__(self) -> int:
        """Whether to break off, as the driver asks every so many instructions."""
        self.over = time.monotonic() >= self._until
        return int(self.over)


@contextmanager
def _opened(path: Path, key: bytes) -> Iterator[Driver]:
    """A copy, with nothing written beside it."""
    with faults_mapped():
        engine = reader_engine(path, key, closed=True)
        try:
            with engine.connect() as connection, connection.begin():
                yield driver_of(connection)
        finally:
            engine.dispose()


def _check(work: dict[str, Any], key: bytes) -> dict[str, Any]:
    """The end of the copy's chains, and then all of it; `whole` False: there was no time for all."""
    path, deadline = Path(work["source"]), _Deadline(work.get("within", 0.0))
    with _opened(path, key) as driver:
        found = _recomputed_ends(driver, work.get("tail", 0))
    try:
        return _checked(path, key, work, deadline)
    except StorageFault:
        if not deadline.over:
            raise
    return {"entries": found, "size": path.stat().st_size, "whole": False}


def _checked(path: Path, key: bytes, work: dict[str, Any], deadline: _Deadline | None = None) -> dict[str, Any]:
    with _opened(path, key) as driver:
        if deadline is not None:
            deadline.watch(driver)
        report = Verifier(driver).run(_heads(work), rows=False)
    if not report.ok:
        raise StorageFault("backup_damaged", detail=report.faults[0].code)
    return {"entries": report.own_entries + report.foreign_entries, "size": path.stat().st_size, "whole": True}


def _glanced(path: Path, key: bytes, work: dict[str, Any]) -> dict[str, Any]:
    """Whether a copy opens, its pages hang together, and its chains reach the heads that they had."""
    with _opened(path, key) as driver:
        if driver.execute(_QUICK).fetchone()[0] != "ok":
            raise StorageFault("backup_damaged", detail="quick_check")
        for chain, (seq, head) in _heads(work).items():
            found = driver.execute(_HEAD, (chain.epoch, chain.stream.value, seq)).fetchone()
            if seq and (found is None or found[0] != head):
                raise StorageFault("backup_damaged", detail="chain_head")
    return {"entries": 0, "size": path.stat().st_size}


def _heads(work: dict[str, Any]) -> dict[Chain, tuple[int, bytes]]:
    return {Chain(s, e, Stream(c)): (seq, bytes.fromhex(head)) for s, e, c, seq, head in work.get("heads", ())}


def _ends(work: dict[str, Any], key: bytes) -> dict[str, Any]:
    """How far the chains of a copy reach, without a further look at it."""
    with _opened(Path(work["source"]), key) as driver:
        rows = driver.execute("SELECT epoch, stream, seq, head FROM chain").fetchall()
    return {"ends": [[epoch, stream, seq, head.hex()] for epoch, stream, seq, head in rows]}


def _look(work: dict[str, Any], key: bytes) -> dict[str, Any]:
    """Look at the register itself, while work goes on in it; `whole` False: there was no time for all its pages."""
    deadline = _Deadline(work.get("within", 0.0))
    with faults_mapped():
        connection = plain_connection(Path(work["source"]), key)
        try:
            connection.execute("BEGIN")
            found = _recomputed_ends(connection, work["tail"])
            return {"entries": found, "whole": _are_pages_whole(connection, deadline)}
        finally:
            connection.close()


def _are_pages_whole(connection: Driver, deadline: _Deadline) -> bool:
    """Look at every page; False where there was no time for all of them."""
    deadline.watch(connection)
    try:
        if connection.execute(_QUICK).fetchone()[0] != "ok":
            raise StorageFault("corrupt")
    except dbapi2.OperationalError:
        if not deadline.over:
            raise
    return not deadline.over


def _recomputed_ends(connection: Driver, tail: int) -> int:
    """Recompute so many entries at the end of each chain; returns how many that were."""
    chains = connection.execute("SELECT id, seq, head FROM chain").fetchall()
    return sum(_recomputed(connection, chain, seq, head, tail) for chain, seq, head in chains)


def _recomputed(connection: Driver, chain: int, seq: int, head: bytes, tail: int) -> int:
    """Recompute the end of a chain; returns how many entries that were."""
    rows = connection.execute(_END, (chain, seq - tail)).fetchall()
    at, before = max(0, seq - tail), rows[0][4] if rows else head
    for number, header, facts, digest, previous, after in rows:
        at += 1
        if (number, previous) != (at, before) or chain_hash(previous, header, facts, digest) != after:
            raise StorageFault("chain_broken")
        before = after
    if (at, before) != (seq, head):
        raise StorageFault("chain_broken")
    return len(rows)


_TASKS: Final = {"copy": _copy, "check": _check, "ends": _ends, "look": _look}


def _end_with_parent() -> None:
    """Whoever started this holds the other end of the input open until the answer has come."""
    while os.read(0, 64):
        pass
    os._exit(1)


def main() -> int:
    """Read the work, do it, answer."""
    if hasattr(os, "nice"):
        os.nice(_KINDNESS)
    work = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.stdout.write(json.dumps(answer(work)) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
