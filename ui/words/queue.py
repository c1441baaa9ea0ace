"""The queue in words: lanes, and what to do about a crowd."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.texts import tr
from ui.words.marking import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.queue import QueueFigures

LANE: Final[Mapping[str, str]] = {
    "A": mark("Pendaftaran penduduk"),
    "B": mark("Pencatatan sipil"),
    "C": mark("Pengambilan"),
}
SLIP: Final[Mapping[str, str]] = {
    "antre": mark("belum tercetak"),
    "gagal": mark("belum tercetak"),
    "tidak_pasti": mark("belum pasti tercetak"),
}
"""How a queue slip stands that is not known to be out."""
OUTAGE_OUTSIDE: Final[Mapping[str, str]] = {
    "listrik": mark("Listrik padam: mohon menunggu, pelayanan menyusul"),
    "jaringan": mark("Jaringan terputus: pelayanan tetap berjalan"),
}
CROWD_OUTSIDE: Final = mark("Ruangan penuh: sebagian mohon menunggu di luar")
"""What people who wait are told."""


def crowd_words(figures: QueueFigures) -> str:
    """What happened and what to do where the room is full; nothing where it is not."""
    if not figures.crowded:
        return ""
    return tr(
        "Ruangan penuh: {count} orang, batasnya {capacity}. Persilakan sebagian menunggu di luar; "
        "nomor mereka tetap dipanggil.",
        count=figures.in_room,
        capacity=figures.capacity,
    )


def crowd_brief(figures: QueueFigures) -> str:
    """The same for the status strip."""
    if not figures.crowded:
        return ""
    return tr("Ruangan penuh: {count} dari {capacity}", count=figures.in_room, capacity=figures.capacity)
