"""Days and moments as people type them, and as they are shown again."""

from __future__ import annotations

import re
from datetime import datetime

from counter_app.domain.wita import WITA, local, to_ms


def typed_day(text: str) -> str:
    """A day as typed (`17-08-1990`, `17081990`, `17/8/1990`) in ISO; anything else stays as it is."""
    plain = text.strip().replace("/", "-").replace(".", "-").replace(" ", "-")
    if plain.isdigit() and len(plain) == len("17081990"):
        plain = f"{plain[:2]}-{plain[2:4]}-{plain[4:]}"
    try:
        return datetime.strptime(plain, "%d-%m-%Y").replace(tzinfo=WITA).date().isoformat()
    except ValueError:
        return text.strip()


def shown_day(iso: str) -> str:
    """An ISO day as people write it."""
    parts = iso.split("-")
    return "-".join(reversed(parts)) if len(parts) == len(("y", "m", "d")) and len(parts[0]) == len("1990") else iso


def typed_moment(text: str) -> int | None:
    """A moment as typed (`23-11-2026 14.30`, `… 1430`) in ms UTC; 0 for nothing, None for what can't be read."""
    plain = " ".join(text.replace("/", "-").replace(":", ".").split())
    plain = re.sub(r" (\d\d)(\d\d)$", r" \1.\2", plain)
    if not plain:
        return 0
    try:
        return to_ms(datetime.strptime(plain, "%d-%m-%Y %H.%M").replace(tzinfo=WITA))
    except ValueError:
        return None


def shown_moment(at: int) -> str:
    """A moment as people write it."""
    return local(at).strftime("%d-%m-%Y %H.%M") if at else ""
