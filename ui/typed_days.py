"""Days as people type them, and as they are shown again."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.wita import WITA


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
