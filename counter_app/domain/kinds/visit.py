"""Kinds about a visit: one bearer at the counter, once."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.kinds.base import COUNTER, Body, Nature, entry_kind, personal


@entry_kind("visit.opened", subject="visit", nature=Nature.OPENING, writers=COUNTER)
@dataclass(frozen=True, slots=True)
class VisitOpened(Body):
    """Somebody came to the counter.

    `purpose`: layanan, konsultasi, pengambilan, pengaduan. `group`: perorangan, keluarga, kolektif.
    `channel`: loket, alihan_daring, jemput_bola. `origin`: loket, susulan. `occurred`: ms UTC, when it is not `at`.
    `token`: 80 random bits in the QR of the visit's receipt. `letter` is the number of a surat tugas. `sheet`: the
    lembar darurat on which the visit was first written.
    """

    purpose: str
    shift: str
    token: str
    cases: int
    group: str = "perorangan"
    channel: str = "loket"
    village: str = ""
    ticket: str = ""
    priority: bool = False
    origin: str = "loket"
    occurred: int = 0
    sheet: str = ""
    bearer: str = personal()
    phone: str = personal()
    letter: str = personal()
    notes: str = personal()
