"""Every kind of entry: what its two bodies hold, whom it is about, and who may write it.

`docs/journal.md` is the same list for readers; a test holds the two against each other.
"""

from counter_app.domain.kinds import access, blackout, case, register, shift, ticket, visit
from counter_app.domain.kinds.base import (
    KINDS,
    Body,
    Kind,
    Nature,
    decode_body,
    encode_body,
    kind_of,
)

__all__ = [
    "KINDS",
    "Body",
    "Kind",
    "Nature",
    "access",
    "blackout",
    "case",
    "decode_body",
    "encode_body",
    "kind_of",
    "register",
    "shift",
    "ticket",
    "visit",
]
