"""How this PC likes its window: light or dark, language, minutes to the idle lock, who signed in last."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Final

from ui.theme import Scheme

if TYPE_CHECKING:
    from pathlib import Path

FILE: Final = "window.json"
LANGUAGES: Final = ("id", "en")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The window's settings; each has a default that needs no file."""

    scheme: str = Scheme.SYSTEM.value
    language: str = "id"
    idle_minutes: int = 5
    last_login: str = ""


def load(folder: Path | None) -> Preferences:
    """The settings of this PC; whatever can't be read is left at its default."""
    if folder is None:
        return Preferences()
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    made = Preferences()
    if found.get("scheme") in set(Scheme):
        made = replace(made, scheme=str(found["scheme"]))
    if found.get("language") in LANGUAGES:
        made = replace(made, language=str(found["language"]))
    minutes = found.get("idle_minutes")
    if isinstance(minutes, int) and 1 <= minutes <= 60:
        made = replace(made, idle_minutes=minutes)
    if isinstance(found.get("last_login"), str):
        made = replace(made, last_login=found["last_login"])
    return made


def save(folder: Path | None, preferences: Preferences) -> None:
    """Keep the settings; a folder that can't be written only means that they are not kept."""
    if folder is None:
        return
    part = folder / (FILE + ".part")
    try:
        part.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
        part.replace(folder / FILE)
    except OSError:
        return
