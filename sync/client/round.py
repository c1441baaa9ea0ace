"""What one sync carries with it from step to step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from counter_app.services.syncing import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.ports import Randomness
    from sync.client.batching import Appetite
    from sync.client.line import Line


@dataclass(slots=True)
class Round:
    """The line, how much it bears, how far we are, and how to say so; `fresh` counts entries new to this station."""

    line: Line
    appetite: Appetite
    random: Randomness
    pause: Callable[[float], None]
    tell: Callable[[Progress], None]
    cancelled: Callable[[], bool]
    station: str
    central: str = ""
    fresh: int = 0
    progress: Progress = field(default_factory=lambda: Progress("hello"))

    def phase(self, name: str, *, to_send: int = 0, to_receive: int = 0) -> None:
        """Begin a phase."""
        more = {"to_send": max(to_send, self.progress.to_send), "to_receive": max(to_receive, self.progress.to_receive)}
        self._move(phase=name, **more)

    def sent(self, entries: int) -> None:
        """Central confirmed so many entries."""
        self._move(sent=self.progress.sent + entries)

    def received(self, positions: int, fresh: int) -> None:
        """So many positions of a feed were kept, and so many of their entries were new here."""
        self.fresh += fresh
        self._move(received=self.progress.received + positions)

    def _move(self, *, phase: str = "", **counts: int) -> None:
        changed = replace(self.progress, phase=phase or self.progress.phase, **counts)
        self.progress = replace(changed, bytes_up=self.line.bytes_up, bytes_down=self.line.bytes_down)
        self.tell(self.progress)
