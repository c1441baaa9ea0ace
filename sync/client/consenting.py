"""Learning the secret by which supervisors agree over the phone: at enrolment, and anew with every sync."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from counter_app.domain.consent import SECRET_BYTES
from counter_app.domain.errors import NetworkFault
from counter_app.services.consents import SECRET
from sync.contract.faults import ProtocolFault
from sync.contract.messages import ConsentAnswer

if TYPE_CHECKING:
    from counter_app.services.ports import SyncStore
    from sync.client.line import Line

_OF: Final = "consent.central"
"""The epoch of the central that gave the secret: another central has another one."""


def learn_secret(line: Line, store: SyncStore, central: str) -> None:
    """Ask for the secret unless it is here; without it supervisors agree by password, and nothing else is missing."""
    if not store.setting(SECRET) or store.setting(_OF) != central.encode():
        renew_secret(line, store, central)


def renew_secret(line: Line, store: SyncStore, central: str) -> None:
    """Ask which secret counts: the Dinas may have had another one made."""
    with suppress(NetworkFault, ProtocolFault, ValueError):
        secret = bytes.fromhex(line.get("/v1/consent", ConsentAnswer).secret)
        if len(secret) != SECRET_BYTES or (store.setting(SECRET), store.setting(_OF)) == (secret, central.encode()):
            return
        store.put_setting(SECRET, secret)
        store.put_setting(_OF, central.encode())
