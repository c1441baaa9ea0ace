"""The typed refusals of the protocol and the HTTP status each is answered with."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import OutsideFault

if TYPE_CHECKING:
    from collections.abc import Mapping


class FaultCode(StrEnum):
    """Why central did not do what was asked; the values stand in answers."""

    DAMAGED = "damaged"
    UNAUTHORISED = "unauthorised"
    CLOCK = "clock"
    REPLAY = "replay"
    NOT_FOUND = "not_found"
    METHOD = "method"
    GAP = "gap"
    FORK = "fork"
    STATION_KNOWN = "station_known"
    TOO_LARGE = "too_large"
    UPGRADE = "upgrade"
    CODE_WRONG = "code_wrong"
    CODE_SPENT = "code_spent"
    BUSY = "busy"
    SERVER = "server"


STATUS: Final[Mapping[FaultCode, int]] = {
    FaultCode.DAMAGED: 400,
    FaultCode.UNAUTHORISED: 401,
    FaultCode.CLOCK: 401,
    FaultCode.REPLAY: 401,
    FaultCode.CODE_WRONG: 403,
    FaultCode.CODE_SPENT: 403,
    FaultCode.NOT_FOUND: 404,
    FaultCode.METHOD: 405,
    FaultCode.GAP: 409,
    FaultCode.FORK: 409,
    FaultCode.STATION_KNOWN: 409,
    FaultCode.TOO_LARGE: 413,
    FaultCode.UPGRADE: 426,
    FaultCode.SERVER: 500,
    FaultCode.BUSY: 503,
}


class ProtocolFault(OutsideFault):
    """A refusal of the protocol; `seq` and `head` tell where central's chain stands, `time` central's clock."""

    def __init__(self, fault: FaultCode, *, seq: int = 0, head: str = "", time: int = 0) -> None:
        super().__init__(fault.value, seq=seq, head=head, time=time)
        self.fault, self.seq, self.head, self.time = fault, seq, head, time

    @property
    def status(self) -> int:
        """The HTTP status of this refusal."""
        return STATUS[self.fault]
