"""What somebody said last time, as changes of the form."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.forms import PersonForm

_KNOWN: Final = ("name", "kk", "birth_date", "sex", "phone", "village")


def still_empty(now: PersonForm, before: PersonForm, is_derived: Callable[[str], bool]) -> dict[str, str]:
    """What of it fills a field that nobody has typed in."""
    empty = [name for name in _KNOWN if not getattr(now, name) or is_derived(name)]
    return {name: value for name in empty if (value := getattr(before, name)) and value != getattr(now, name)}


def everything(before: PersonForm) -> dict[str, str]:
    """All of it: only what they left out stays as typed."""
    said = {name: value for name, value in asdict(before).items() if value}
    return said | ({"nik_reason": "", "nik_partial": ""} if before.nik else {})
