"""Finding a case again: by what somebody says, or by what a scanner reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.permissions import Action
from counter_app.domain.qr import ScanKind, read_scan
from counter_app.services.permission import require

if TYPE_CHECKING:
    from counter_app.services.access import AccessLog
    from counter_app.services.ports import Store
    from counter_app.services.views import Actor, CaseRow

SHORTEST: Final = 2


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
        require(actor, Action.FIND)
        reading = read_scan(text)
        if reading.kind is ScanKind.RECEIPT:
            visit = self._store.visit_by_token(reading.value)
            return tuple(case.id for case in self._store.cases_of_visit(visit.id)) if visit else ()
        if reading.kind is ScanKind.REGISTER_NUMBER:
            case = self._store.case_by_number(reading.value)
            return (case.id,) if case else ()
        return ()
