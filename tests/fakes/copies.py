"""Copies that cost nothing, for tests of when they are made and of what is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter_app.domain.errors import StorageFault
from counter_app.services.backups import KeptCopy, Stick


@dataclass(slots=True)
class FakeCopies:
    """A folder of copies; `fault` is what the disk says, `damaged` that the last copy can't be opened."""

    made: list[KeptCopy] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    fault: str = ""
    damaged: bool = False
    stopped: float | None = None

    def make(self, folder: str, at: int) -> KeptCopy:
        """Make one, or fail."""
        self.folders.append(folder)
        if self.fault:
            raise StorageFault(self.fault)
        self.made.append(KeptCopy(f"cadangan-{len(self.made) + 1:05d}", at))
        return self.made[-1]

    def newest(self, folder: str) -> KeptCopy | None:
        """The last one."""
        return self.made[-1] if self.made else None

    def test(self, folder: str) -> KeptCopy:
        """Open it."""
        if not self.made:
            raise StorageFault("backup_missing")
        if self.damaged:
            raise StorageFault("backup_damaged")
        return self.made[-1]

    def stop(self, grace: float) -> None:
        """The program ends."""
        self.stopped = grace


@dataclass(slots=True)
class FakeStick:
    """A stick; `problem` is why it can't be written to, `fault` what goes wrong while it is."""

    problem: str = ""
    upto: str = ""
    fault: str = ""
    written: int = 0
    marked: list[str] = field(default_factory=list)

    def look(self, folder: str) -> Stick:
        """Is it there."""
        return Stick(self.problem, "" if self.problem else self.upto)

    def write(self, folder: str, upto: str, at: int) -> KeptCopy:
        """Write the mirror."""
        if self.fault:
            raise StorageFault(self.fault)
        self.written += 1
        self.upto = upto
        return KeptCopy("cermin.db", at)

    def mark(self, folder: str) -> None:
        """Let it be this counter's."""
        if self.problem not in {"", "stick_unmarked"}:
            raise StorageFault(self.problem)
        self.problem = ""
        self.marked.append(folder)


@dataclass(slots=True)
class FakeProbes:
    """What lies beneath a register: room enough and pages that are whole, until a test says otherwise."""

    room: int = 64 * 1024**3
    fault: str = ""
    rolled_back: bool = False

    def free(self) -> int:
        """Bytes free on the disk."""
        return self.room

    def size(self) -> int:
        """Bytes of the register."""
        return 4 * 1024**2

    def look_through(self, tail: int) -> int:
        """Look through the pages."""
        if self.fault:
            raise StorageFault(self.fault)
        return tail

    def set_back(self) -> bool:
        """Whether the register was older than it was known to be."""
        return self.rolled_back
