"""The parts of what is said of an error."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The three parts of a message and how loud it is."""

    happened: str
    safe: str = ""
    to_do: str = ""
    level: str = "fault"
