"""Finding a case again: by what somebody says, or by what a scanner reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.permissions import Action
from counter_app.domain.qr import ScanKind, read_scan
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.qr import ScanReading
    from counter_app.domain.records import SheetRecord
    from counter_app.services.access import AccessLog
    from counter_app.services.ports import Store
    from counter_app.services.views import Actor, CaseRow

SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scanned code stands for here: the cases of a receipt or of a number, or a lembar darurat."""

    code: str
    cases: tuple[CaseRecord, ...] = ()
    sheet: SheetRecord | None = None


class Finder:
    """Search over the local register; works without a line."""

    def __init__(self, store: Store, access: AccessLog) -> None:
        self._store, self._access = store, access

    def search(self, actor: Actor, text: str, *, limit: int = 50) -> tuple[CaseRow, ...]:
        """Cases by name, NIK, No. KK or register number, newest first; that somebody searched is recorded."""
        rows = self.suggest(actor, text, limit=limit)
        if rows:
            self._access.note(actor, "dicari", rows=len(rows))
        return rows

    def suggest(self, actor: Actor, text: str, *, limit: int = 8) -> tuple[CaseRow, ...]:
        """The same while it is being typed; whoever shows it records it."""
        require(actor, Action.FIND)
        text = text.strip()
        if len(text) < SHORTEST:
            return ()
        return tuple(self._store.search(text, limit=limit))

    def scan(self, actor: Actor, text: str) -> tuple[str, ...]:
        """The cases that a scanned receipt or register number stands for, by id; empty where it is unknown here."""
        return tuple(case.id for case in self.follow(actor, read_scan(text)).cases)

    def follow(self, actor: Actor, reading: ScanReading) -> Scanned:
        """What a code stands for; nothing of it is shown yet, and whoever shows it records it."""
        require(actor, Action.FIND)
        store, code = self._store, reading.value
        if reading.kind is ScanKind.RECEIPT:
            visit, sheet = store.visit_by_token(code), store.sheet_by_token(code)
            return self._scanned(code, store.cases_of_visit(visit.id) if visit else (), sheet)
        if reading.kind is ScanKind.REGISTER_NUMBER:
            case = store.case_by_number(code)
            return self._scanned(code, (case,) if case else (), store.sheet_by_number(code))
        return Scanned(code)

    def _scanned(self, code: str, cases: Sequence[CaseRecord], sheet: SheetRecord | None) -> Scanned:
        """With all that was entered from a sheet, where the code is the sheet's alone or it was entered twice."""
        if sheet is not None and sheet.visit and (not cases or sheet.others):
            cases = [case for visit in (sheet.visit, *sheet.others) for case in self._store.cases_of_visit(visit)]
        return Scanned(code, tuple(cases), sheet)
