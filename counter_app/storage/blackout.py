"""Reading outages and lembar darurat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.records import SheetRecord
from counter_app.storage.reads import StoreReads
from counter_app.storage.rows import OUTAGES, SHEETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.records import OutageRecord

_FREE: Final = "tersedia"
_LAST: Final = 2**62


class StoreBlackout(StoreReads):
    """Fulfils `services.list_ports.SheetStore`, and what the service clock reads."""

    def outages(self, area: str, *, lasting: bool = False) -> Sequence[OutageRecord]:
        """The outages of an area, the latest first: all, or those that have not ended."""
        which = "area = ? AND ended_at = 0" if lasting else "area = ?"
        return self._many(OUTAGES, f"{which} ORDER BY began_at DESC, id", area)

    def sheets(self, state: str, *, after: tuple[int, str] | None = None, limit: int = 100) -> Sequence[SheetRecord]:
        """This station's sheets in a state: those that wait by their numbers, the others the latest first."""
        waiting = state == _FREE
        key = after or ((-_LAST, "") if waiting else (_LAST, ""))
        sign, way = (">", "ASC") if waiting else ("<", "DESC")
        where = (
            f"station = ? AND state = ? AND (reserved_at, number) {sign} (?, ?) "
            f"ORDER BY reserved_at {way}, number {way} LIMIT ?"
        )
        return self._many(SHEETS, where, self.station().id, state, *key, limit)

    def sheet_after(self, sheet: str) -> SheetRecord | None:
        """The sheet that waits next after this one, or the first that waits."""
        known = self.record(sheet) if sheet else None
        key = (known.reserved_at, known.number) if isinstance(known, SheetRecord) else None
        found = self.sheets(_FREE, after=key, limit=1) or self.sheets(_FREE, limit=1)
        return found[0] if found else None
