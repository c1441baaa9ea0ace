"""Copies and checks of a register in a process of its own, so that nothing of it is felt at the counter."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.errors import StorageFault
from counter_app.services.known_heads import KnownHead
from counter_app.storage.backup import PAUSE, part_of, remove_copy
from counter_app.storage.vault import wraps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from counter_app.services.views import ChainState
    from counter_app.storage.vault.document import Document

    Stopped = Callable[[], bool]

# -P: without it a package of that name in the folder where the program was started would get the key
_COMMAND: Final = (sys.executable, "-P", "-m", "counter_app.storage.copying")
_LOOK_EVERY: Final = 0.1
_HIDDEN: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
Answer = dict[str, Any]


class CopyProcess:
    """Starts the processes for one register, and can end those that are under way.

    `pause` is for how many seconds a copy rests between two steps.
    """

    def __init__(self, database: Path, key: bytes) -> None:
        self._database, self._key = database, key
        self.pause = PAUSE
        self._turn = threading.Lock()
        self._until: float | None = None

    def copy(self, target: Path, chains: Iterable[ChainState], *, glance: bool = False) -> Answer:
        """Copy the register in place of the target and check the copy, which has to reach these heads.

        At a `glance` the pages and the heads are looked at, else every entry.

        Raises:
            StorageFault: `backup_damaged`, `backup_stopped`, or what the disk has to say.

        """
        heads = [[*_names(one), one.seq, one.head.hex()] for one in chains]
        work: Answer = {"target": str(target), "heads": heads, "glance": glance, "pause": self.pause}
        try:
            return self._run("copy", source=str(self._database), **work)
        except StorageFault:
            # the process may have been ended before it could tidy up
            with suppress(OSError):
                remove_copy(part_of(target))
            raise

    def check(self, copy: Path, tail: int = 0, within: float = 0.0, stopped: Stopped | None = None) -> Answer:
        """Open a copy and check it without writing into it: the end of its chains first, then all of it.

        After `within` seconds (0: never) it is broken off, and `whole` of the answer is False; once `stopped` says so
        it is ended.

        Raises:
            StorageFault: `backup_damaged`, `wrong_key_or_corrupt`, `backup_stopped`, …

        """
        return self._run("check", stopped, source=str(copy), tail=tail, within=within)

    def ends(self, copy: Path) -> tuple[KnownHead, ...]:
        """How far the chains of a copy reach.

        Raises:
            StorageFault: `corrupt`, `wrong_key_or_corrupt`, `backup_stopped`, …

        """
        told = self._run("ends", source=str(copy))["ends"]
        return tuple(KnownHead(epoch, stream, seq, bytes.fromhex(head)) for epoch, stream, seq, head in told)

    def look_through(self, tail: int, within: float = 0.0, stopped: Stopped | None = None) -> tuple[int, bool]:
        """Recompute so many entries at the end of the register's chains, and look through its pages.

        Returns how many entries that were, and whether there was time for all pages within so many seconds (0: any).

        Raises:
            StorageFault: `corrupt`, `chain_broken`, `backup_stopped`, …

        """
        told = self._run("look", stopped, source=str(self._database), tail=tail, within=within)
        return int(told["entries"]), bool(told["whole"])

    def sealed(self, keys: Document) -> bool:
        """Whether a vault was last written, whole, by somebody who had this register's key."""
        return wraps.seal_holds(keys, wraps.seal_key(self._key))

    def stop(self, grace: float = 0.0) -> None:
        """Let what is under way go on for `grace` seconds at most; nothing begins any more."""
        with self._turn:
            self._until = time.monotonic() + grace

    def _run(self, task: str, stopped: Stopped | None = None, **work: object) -> Answer:
        line = json.dumps({"task": task, "key": self._key.hex(), **work}).encode() + b"\n"
        with self._started() as process:
            told = self._outcome(process, line, stopped)
        if "fault" in told:
            raise StorageFault(told["fault"], detail=told["detail"])
        return told

    def _started(self) -> subprocess.Popen[bytes]:
        with self._turn:
            if self._until is not None:
                raise StorageFault("backup_stopped")
            try:
                return subprocess.Popen(
                    _COMMAND,
                    bufsize=0,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    creationflags=_HIDDEN,
                )
            except OSError as problem:
                raise StorageFault("backup_stopped", errno=problem.errno) from problem

    def _outcome(self, process: subprocess.Popen[bytes], line: bytes, stopped: Stopped | None) -> Answer:
        if process.stdin is not None:
            with suppress(OSError):  # it may have ended before it began; its silence tells
                process.stdin.write(line)
        while process.poll() is None:
            over = self._until is not None and time.monotonic() >= self._until
            if over or (stopped is not None and stopped()):
                process.kill()
            with suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK_EVERY)
        told = process.stdout.readline() if process.stdout is not None else b""
        if not told:
            raise StorageFault("backup_stopped", status=process.returncode)
        answer: Answer = json.loads(told)
        return answer


def _names(one: ChainState) -> tuple[str, str, str]:
    return one.chain.station, one.chain.epoch, one.chain.stream.value
