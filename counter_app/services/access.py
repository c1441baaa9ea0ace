"""Recording that a person's data was looked at, copied or taken out (UU 27/2022 Ps 31)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.access import DataAccessed
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from counter_app.services.ports import Clock, Store
    from counter_app.services.views import Actor

ACTS: Final = ("dibuka", "ditampilkan", "disalin", "dicari", "dicetak", "diekspor")


class AccessLog:
    """Writes the access stream; without its entry the act does not happen."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def note(self, actor: Actor, act: str, about: str = "", fields: str = "", *, rows: int = 1) -> None:
        """Record one act on one subject's data, or on a list when `about` is empty.

        Raises:
            RuleViolated: `unknown_act`.

        """
        if act not in ACTS:
            raise RuleViolated("unknown_act", act=act)
        station = self._store.station()
        subject = "access/" + (about.replace("/", "-") or "list")
        new = NewEntry(actor, subject, station.area, DataAccessed(act, about, fields, rows), self._clock.now_ms())
        self._store.write(lambda tx: tx.append(new))
