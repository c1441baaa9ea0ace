"""The kind of the access stream: a person's data was seen, copied, printed or taken out (UU 27/2022 Ps 31)."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.entry import Stream
from counter_app.domain.kinds.base import EVERYONE, PROGRAM, Body, Nature, entry_kind


@entry_kind(
    "data.accessed",
    subject="access",
    nature=Nature.FACT,
    writers=EVERYONE | frozenset({PROGRAM}),
    stream=Stream.ACCESS,
)
@dataclass(frozen=True, slots=True)
class DataAccessed(Body):
    """Whose data (`about`: a subject, or empty for a list), by which act, which fields, how many rows.

    `act`: dibuka, ditampilkan, disalin, dicari, dicetak, diekspor.
    """

    act: str
    about: str = ""
    fields: str = ""
    rows: int = 1
