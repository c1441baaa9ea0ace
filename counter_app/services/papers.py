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
    """One requirement on a receipt: its text and state; missing ones: menyusul, tidak_ada, belum_dijawab."""

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


@dataclass(frozen=True, slots=True)
class MissingCase:
    """One case whose papers are incomplete: what is missing, or how many pieces where names would tell too much."""

    number: str
    service: str
    person: str
    village: str
    missing: tuple[PaperItem, ...]
    unnamed: int = 0


@dataclass(frozen=True, slots=True)
class MissingList:
    """A daftar kekurangan berkas: what to bring, and when to come back; `back_on` in words, empty where nobody said."""

    imprint: Imprint
    token: str
    qr: str
    noted_at: str
    bearer: str
    cases: tuple[MissingCase, ...]
    back_on: str
    operator: str


@dataclass(frozen=True, slots=True)
class FileLabel:
    """What is stuck on the papers of one case, which stay in the office: a name may stand on it, a NIK never."""

    number: str
    service: str
    person: str
    village: str
    papers: str
    estimate: str


@dataclass(frozen=True, slots=True)
class FileSlip:
    """The labels of a visit's cases, to be cut apart; the QR leads to the visit."""

    imprint: Imprint
    qr: str
    received_at: str
    labels: tuple[FileLabel, ...]


@dataclass(frozen=True, slots=True)
class GivenOut:
    """One document that was given out: its case's number, what it is and whose; the NIK is masked."""

    number: str
    service: str
    output: str
    person: str
    nik: str
    village: str


@dataclass(frozen=True, slots=True)
class HandOverSlip:
    """A bukti serah terima: which documents, whose, to whom and how; all codes already in words.

    `facts` are labels and values about the hand-over; `statement` is what whoever lost the receipt signs, empty for any
    other. Both sides sign with ink, nothing drawn is kept.
    """

    imprint: Imprint
    token: str
    qr: str
    handed_at: str
    items: tuple[GivenOut, ...]
    receiver: str
    facts: tuple[tuple[str, str], ...]
    signed: str
    operator: str
    statement: str = ""


@dataclass(frozen=True, slots=True)
class TrialSlip:
    """A slip that shows whether a printer prints and a scanner reads it back: `code` stands in its QR."""

    imprint: Imprint
    code: str
    printer: str
    printed_at: str
    operator: str


@dataclass(frozen=True, slots=True)
class ReadinessSlip:
    """What was found before a shift: for each step its name, its state in words, and what was found."""

    imprint: Imprint
    checked_at: str
    operator: str
    verdict: str
    steps: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ClosingBlank:
    """One kind of empty card at a closing, all in words: at the opening, used, counted, and the difference with why."""

    kind: str
    opened: str
    used: str
    left: str
    gap: str


@dataclass(frozen=True, slots=True)
class ClosingReport:
    """The laporan tutup loket of one shift, all in words; `head` is the register's fingerprint at its closing (hex).

    `services` holds a line for each: code, name, received, finished, held, returned, remaining. `chains` holds what
    both sides state: book, entries here, entries at the Dinas, verdict.
    """

    imprint: Imprint
    day: str
    opened_at: str
    closed_at: str
    operator: str
    supervisor: str
    figures: tuple[tuple[str, str], ...]
    services: tuple[tuple[str, ...], ...]
    blanks: tuple[ClosingBlank, ...]
    outages: tuple[tuple[str, str], ...]
    still: tuple[tuple[str, str], ...]
    checked: str
    note: str
    head: str
    entries: int
    statement: str
    chains: tuple[tuple[str, str, str, str], ...]
    printed_at: str
