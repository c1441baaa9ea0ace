"""Forms that are not in the register yet: whose they are, what stands in them, and where the cursor stood."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody was typing: the field by its name, and the place within its text."""

    field: str
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was last typed by one person; `about` is the subject that it is about, `at` ms UTC."""

    screen: str
    user: str
    about: str = ""
    at: int = 0
    form: Mapping[str, Any] = field(default_factory=dict)
    spot: Spot | None = None

    @property
    def name(self) -> str:
        """What it is kept under."""
        return draft_name(self.screen, self.user, self.about)

    def encode(self) -> bytes:
        """The bytes that are kept; lone surrogates that somebody pasted are kept too."""
        spot = [self.spot.field, self.spot.cursor] if self.spot else None
        whole = {"version": VERSION, "at": self.at, "form": self.form, "spot": spot}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def draft_name(screen: str, user: str, about: str = "") -> str:
    """What the draft of that person is kept under: nobody else's screen reads or overwrites it."""
    return f"{screen}/{user}/{about}" if about else f"{screen}/{user}"


def read_draft(name: str, content: bytes | None) -> Draft | None:
    """The draft that was kept under that name; None for none, and for bytes that are no draft."""
    screen, _, rest = name.partition("/")
    user, _, about = rest.partition("/")
    if not content or not user:
        return None
    try:
        whole = json.loads(content.decode("utf-8", "surrogatepass"))
        form, at = whole["form"], whole["at"]
        # bool is an int too
        if whole["version"] != VERSION or not isinstance(form, dict) or type(at) is not int:
            return None
        return Draft(screen, user, about, at, form, _spot(whole.get("spot")))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def newest_draft(kept: Iterable[tuple[str, bytes]], user: str) -> Draft | None:
    """The draft on which that person worked last."""
    read = (read_draft(name, content) for name, content in kept)
    return max((one for one in read if one is not None and one.user == user), key=lambda one: one.at, default=None)


def _spot(kept: object) -> Spot | None:
    match kept:
        case [str(name), int(cursor)] if not isinstance(cursor, bool):
            return Spot(name, cursor)
        case _:
            return None
