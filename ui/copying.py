"""Copying for SIAK: one key puts the next of NIK, No. KK, name … on the clipboard, recorded, and cleared after 30 s."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from ui.tasks import Lane
from ui.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.services.access import AccessLog
    from counter_app.services.views import Actor
    from ui.tasks import Lanes

CLEAR_AFTER_S: Final = 30


@dataclass(frozen=True, slots=True)
class CopyItem:
    """A value that can be copied: its field, its word on screen, and the text as SIAK takes it."""

    name: str
    words: str
    text: str = field(repr=False)


def case_items(case: CaseRecord) -> tuple[CopyItem, ...]:
    """What of a case is typed into SIAK, in SIAK's order; empty values are left out."""
    items = (
        CopyItem("nik", tr("NIK"), case.nik),
        CopyItem("kk", tr("No. KK"), case.kk),
        CopyItem("name", tr("nama"), case.name),
        CopyItem("birth_date", tr("tanggal lahir"), _day(case.birth_date)),
        CopyItem("phone", tr("No. HP"), case.phone),
        CopyItem("passport", tr("paspor"), case.passport),
    )
    return tuple(item for item in items if item.text)


def _day(text: str) -> str:
    return date.fromisoformat(text).strftime("%d-%m-%Y") if text else ""


class CopyRound:
    """Takes the values of one subject in turn; without the entry in the access stream nothing is copied."""

    def __init__(self, actor: Actor, access: AccessLog, lanes: Lanes, clipboard: Callable[[str], None]) -> None:
        self._actor, self._access, self._lanes, self._clipboard = actor, access, lanes, clipboard
        self._subject, self._next = "", 0

    def take(self, subject: str, items: Sequence[CopyItem], said: Callable[[str], None]) -> None:
        """Copy the next value and say which one, and which comes after it."""
        if not items:
            said(tr("Tidak ada yang dapat disalin di layar ini. Buka dahulu sebuah permohonan."))
            return
        if subject != self._subject:
            self._subject, self._next = subject, 0
        item = items[self._next % len(items)]
        after = items[(self._next + 1) % len(items)]
        self._next += 1

        def done(_: None) -> None:
            self._clipboard(item.text)
            said(
                tr(
                    "{what} disalin dan dicatat; papan klip dikosongkan setelah {seconds} detik. Berikutnya: {after}.",
                    what=item.words[:1].upper() + item.words[1:],
                    seconds=CLEAR_AFTER_S,
                    after=after.words,
                )
            )

        self._lanes.run(lambda: self._access.note(self._actor, "disalin", subject, item.name), done, lane=Lane.WRITE)
