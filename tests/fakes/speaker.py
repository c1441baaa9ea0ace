"""A voice that keeps what it said, or is silent with a code."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counter_app.domain.errors import SpeakerFault

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class FakeSpeaker:
    """Says nothing aloud."""

    said: list[tuple[str, ...]] = field(default_factory=list)
    fault: str = ""

    def say(self, parts: Sequence[str]) -> None:
        """Keep the parts."""
        if self.fault:
            raise SpeakerFault(self.fault)
        self.said.append(tuple(parts))
