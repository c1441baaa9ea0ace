"""Names that nothing else in any register has: subjects and tokens from random bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.crockford import encode

if TYPE_CHECKING:
    from counter_app.services.ports import Randomness

TOKEN_BYTES: Final = 10


def new_token(random: Randomness) -> str:
    """80 random bits in 16 characters: what a receipt's QR carries."""
    return encode(random(TOKEN_BYTES))


def new_subject(kind: str, random: Randomness) -> str:
    """A subject's name, such as `case/0Q3…`."""
    return f"{kind}/{new_token(random)}"
