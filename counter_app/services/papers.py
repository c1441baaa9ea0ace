"""What stands on the papers of a counter, as frozen values; the printing package gives them their form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as a picture: four bytes a dot (blue, green, red, alpha), rows without padding."""

    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who gives the paper out: government, office, address line, and the counter that printed it."""

    government: str
    office: str
    address: str
    counter: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every paper says of itself: who gives it out, the n-th of its kind, and whether it is made from demo data.

    `copy` from 1; above 1 it is a SALINAN with `copy_note` (when, who, why) in its middle.
    """

    letterhead: Letterhead
    copy: int = 1
    copy_note: str = ""
    demo: bool = False


class PaperContent(Protocol):
    """What stands on any paper: a frozen value of plain words."""

    @property
    def imprint(self) -> Imprint:
        """What the paper says of itself."""
        ...


@dataclass(frozen=True, slots=True)
class PaperItem:
    """One requirement on a receipt: its text, and asli or salinan; missing ones carry menyusul or tidak_ada."""

    text: str
    state: str


@dataclass(frozen=True, slots=True)
class ReceiptCase:
    """One case on a receipt; `person` is the resident, `nik` already masked, `status` in words."""

    number: str
    service: str
    person: str
    nik: str
    village: str
    status: str
    received: tuple[PaperItem, ...]
    missing: tuple[PaperItem, ...]
    forms: tuple[str, ...]
    estimate: str
    output: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A tanda terima: one visit, its bearer and its cases; all times already in words (WITA).

    A receipt of a collective visit has an annex: one line per resident instead of a block per case.
    `token` is what the QR carries; `qr` is the full text to encode.
    """

    imprint: Imprint
    token: str
    qr: str
    received_at: str
    bearer: str
    bearer_note: str
    channel: str
    cases: tuple[ReceiptCase, ...]
    collective: bool
    pickup: str
    operator: str
    free_line: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TicketSlip:
    """A queue slip: its number, what kind of number that is, when it was given; `wait` in words, `before` people."""

    imprint: Imprint
    number: str
    kind: str
    given_at: str
    before: int
    wait: str


@dataclass(frozen=True, slots=True)
class DayLogRow:
    """One line of the buku register harian, in words; the NIK is masked."""

    position: int
    time: str
    number: str
    ticket: str
    name: str
    nik: str
    kk: str
    village: str
    service: str
    forms: str
    papers: str
    status: str
    blank: str
    operator: str


@dataclass(frozen=True, slots=True)
class DayLog:
    """The buku register harian of one day: rows, totals, and the head hash that it covers."""

    imprint: Imprint
    day: str
    rows: tuple[DayLogRow, ...]
    totals: tuple[tuple[str, str], ...]
    per_service: tuple[tuple[str, str, int], ...]
    head: str
    entries: int
    printed_at: str
    operator: str
    supervisor: str
