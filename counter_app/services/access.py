"""Recording that a person's data was looked at, copied or taken out (UU 27/2022 Ps 31)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.consent import Consent, Wish
from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.permissions import ON_CONSENT, Action
from counter_app.services.permission import agreed
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.ports import Clock, Store, Transaction
    from counter_app.services.views import Actor

ACTS: Final[Mapping[str, Action]] = {
    "dibuka": Action.READ,
    "ditampilkan": Action.REVEAL,
    "disalin": Action.REVEAL,
    "dicari": Action.FIND,
    "dicetak": Action.PRINT,
    "diekspor": Action.EXPORT,
}
"""What may be recorded, and which action of the table each is."""


class AccessLog:
    """Writes the access stream; without its entry the act does not happen."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def note(
        self,
        actor: Actor,
        act: str,
        about: str = "",
        fields: str = "",
        *,
        rows: int = 1,
        consent: Consent | None = None,
    ) -> None:
        """Record one act on one subject's data, or on a list when `about` is empty, if it may be done.

        Raises:
            NotAllowed: as `permission.agreed`.
            RuleViolated: `unknown_act`.

        """
        if act not in ACTS:
            raise RuleViolated("unknown_act", act=act)
        body = DataAccessed(act, about, fields, rows)
        self._store.write(lambda tx: self._append(tx, actor, body, consent))

    def list_printed(self, tx: Transaction, actor: Actor, rows: int) -> None:
        """Record within a unit of work that a list of so many residents goes onto paper.

        Raises:
            NotAllowed: as `permission.agreed`.

        """
        self._append(tx, actor, DataAccessed("dicetak", rows=rows), None)

    def _append(self, tx: Transaction, actor: Actor, body: DataAccessed, consent: Consent | None) -> None:
        # counted here, so that one consent never serves two acts
        supervisor = agreed(actor, _wish(body.act, body.about, tx), consent)
        now, area = self._clock.now_ms(), self._store.station().area
        tx.append(NewEntry(actor, _subject(body.about), area, body, now, supervisor))

    def wish(self, act: str, about: str) -> Wish:
        """What somebody would have to agree to before such an act."""
        return _wish(act, about, self._store)


def _wish(act: str, about: str, register: Store | Transaction) -> Wish:
    action, subject = ACTS[act], _subject(about)
    return Wish(action, subject, register.entries(subject) if action in ON_CONSENT else 0)


def _subject(about: str) -> str:
    return "access/" + (about.replace("/", "-") or "list")
