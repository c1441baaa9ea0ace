"""Reading outages and lembar darurat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.storage.reads import StoreReads
from counter_app.storage.rows import OUTAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.records import OutageRecord


class StoreBlackout(StoreReads):
    """What the use cases round a blackout read."""

    def outages(self, area: str) -> Sequence[OutageRecord]:
        """All outages of an area, the latest first."""
        return self._many(OUTAGES, "area = ? ORDER BY began_at DESC, id", area)
