"""The maker of papers: the port of the use cases, fulfilled with PDF and XLSX."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import override

from counter_app.domain.errors import InvalidInput
from counter_app.services.paper_ports import PaperMaker
from printing import words
from printing.closing import closing_pdf
from printing.day_log import day_log_pdf
from printing.day_log_csv import day_log_csv
from printing.day_log_sheet import day_log_xlsx
from printing.faces import load_faces
from printing.file_slip import file_slip_pdf
from printing.hand_over import hand_over_pdf
from printing.missing import missing_pdf
from printing.press import Press
from printing.readiness import readiness_pdf
from printing.ready_lists import hand_over_list_pdf, uncollected_pdf
from printing.receipt_a5 import receipt_a5
from printing.receipt_roll import receipt_roll
from printing.recovery import recovery_pdf
from printing.sheets import sheets_pdf
from printing.ticket_slip import ticket_pdf
from printing.trial import trial_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from counter_app.services.papers import DayLog, Letterhead, PaperContent, Receipt
    from printing.faces import Faces


# reportlab keeps what a document used of a font inside the font, which all documents share.
_one_at_a_time: Final = threading.Lock()


def _receipt(receipt: Receipt, press: Press) -> bytes:
    return receipt_roll(receipt, press) if press.size == "roll80" else receipt_a5(receipt, press)


_SLIP: Final = ("a5", "roll80")
FORMS: Final[Mapping[str, tuple[Sequence[str], Callable[[Any, Press], bytes]]]] = {
    "receipt": (_SLIP, _receipt),
    "ticket": (_SLIP, ticket_pdf),
    "missing": (_SLIP, missing_pdf),
    "file_slip": (_SLIP, file_slip_pdf),
    "hand_over": (_SLIP, hand_over_pdf),
    "readiness": (_SLIP, readiness_pdf),
    "test_slip": ((*_SLIP, "a4"), trial_pdf),
    "closing": (("a4",), closing_pdf),
    "day_log": (("a4",), day_log_pdf),
    "uncollected": (("a4",), uncollected_pdf),
    "hand_over_list": (("a4",), hand_over_list_pdf),
    "sheets": (("a4", "a5"), sheets_pdf),
}
"""The sizes and the form of each kind of paper in `counter_app.services.paper_kinds`."""


class PdfPapers(PaperMaker):
    """Makes the bytes of every paper; fonts are read when the first paper is made.

    `fonts` is the folder of the fonts, those of the program unless told. The same content gives the same bytes.
    """

    def __init__(self, fonts: Path | None = None, *, demo_mark: str = words.DEMO) -> None:
        self._fonts, self._demo_mark = fonts, demo_mark

    def _faces(self) -> Faces:
        return load_faces(self._fonts)

    @override
    def make(self, document: str, content: PaperContent, size: str) -> bytes:
        """A document as PDF on a paper of that size."""
        sizes, form = FORMS[document]
        if size not in sizes:
            raise InvalidInput({"size": "unknown_size"})
        with _one_at_a_time:
            return form(content, Press(self._faces(), size, self._demo_mark))

    @override
    def day_log_sheet(self, log: DayLog) -> bytes:
        """The buku register harian as XLSX."""
        return day_log_xlsx(log, self._demo_mark)

    @override
    def day_log_csv(self, log: DayLog) -> bytes:
        """The buku register harian as CSV."""
        return day_log_csv(log, self._demo_mark)

    @override
    def recovery_sheet(self, letterhead: Letterhead, station: str, code: str) -> bytes:
        """The recovery code on a page for the office safe, as PDF."""
        with _one_at_a_time:
            return recovery_pdf(letterhead, station, code, self._faces())
