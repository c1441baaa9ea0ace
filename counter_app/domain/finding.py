"""What a check of typed text has to say: how serious, which code, and the figures for the sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from counter_app.domain.errors import Datum


class Level(StrEnum):
    """How serious a finding is: only `block` keeps a value out of the register."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was noticed; `data` fills the sentence and never holds a whole NIK or name."""

    level: Level
    code: str
    data: Mapping[str, Datum] = field(default_factory=dict, hash=False)


def block(code: str, **data: Datum) -> Finding:
    """A finding that keeps the value out."""
    return Finding(Level.BLOCK, code, data)


def warn(code: str, **data: Datum) -> Finding:
    """A finding that the operator should look at and may pass."""
    return Finding(Level.WARN, code, data)


def info(code: str, **data: Datum) -> Finding:
    """A finding that is good to know."""
    return Finding(Level.INFO, code, data)


def first_block(findings: Iterable[Finding]) -> Finding | None:
    """The first finding that blocks, or None."""
    return next((finding for finding in findings if finding.level is Level.BLOCK), None)


def blocking(findings: Iterable[Finding]) -> str | None:
    """The code of the first finding that blocks, or None."""
    found = first_block(findings)
    return found.code if found else None
