"""Times without power or line, and lembar darurat, in the words of the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

OUTAGE: Final[Mapping[str, str]] = {"listrik": mark("Listrik padam"), "jaringan": mark("Jaringan mati")}
OUTAGE_KEY: Final[Mapping[str, str]] = {"listrik": "Ctrl+1", "jaringan": "Ctrl+2"}
