"""A queue number as it is spoken: the parts of which the call is put together, each recorded once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from counter_app.domain.records import TicketRecord

CHIME: Final = "gong"
NUMBER: Final = "nomor"
PRIORITY: Final = "prioritas"
TO_THE_COUNTER: Final = "silakan"
LANES: Final = {"A": "lajur-a", "B": "lajur-b", "C": "lajur-c"}
DIGITS: Final = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
TEN, ELEVEN, TEENS, TENS = "sepuluh", "sebelas", "belas", "puluh"
HUNDRED, HUNDREDS = "seratus", "ratus"
PARTS: Final = (
    *(CHIME, NUMBER, PRIORITY, TO_THE_COUNTER, *LANES.values(), *DIGITS),
    *(TEN, ELEVEN, TEENS, TENS, HUNDRED, HUNDREDS),
)
"""Every part that is recorded."""
_SPOKEN_BELOW: Final = 1000


def call_parts(ticket: TicketRecord) -> tuple[str, ...]:
    """The call of a ticket: "Nomor prioritas A tujuh, silakan ke loket", after a chime."""
    priority = (PRIORITY,) if ticket.priority else ()
    lane = (LANES[ticket.lane],) if ticket.lane in LANES else ()
    return (CHIME, NUMBER, *priority, *lane, *number_parts(ticket.number), TO_THE_COUNTER)


def number_parts(number: int) -> tuple[str, ...]:
    """A number in Indonesian numerals; from a thousand on digit by digit."""
    if not 0 < number < _SPOKEN_BELOW:
        return tuple(DIGITS[int(digit)] for digit in str(abs(number)))
    hundreds, rest = divmod(number, 100)
    return (*_hundreds(hundreds), *_below_hundred(rest))


def _hundreds(count: int) -> tuple[str, ...]:
    if count == 0:
        return ()
    return (HUNDRED,) if count == 1 else (DIGITS[count], HUNDREDS)


def _below_hundred(number: int) -> tuple[str, ...]:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return (DIGITS[ones],) if ones else ()
    if tens == 1:
        return _teens(ones)
    return (DIGITS[tens], TENS, *((DIGITS[ones],) if ones else ()))


def _teens(ones: int) -> tuple[str, ...]:
    if ones == 0:
        return (TEN,)
    return (ELEVEN,) if ones == 1 else (DIGITS[ones], TEENS)
