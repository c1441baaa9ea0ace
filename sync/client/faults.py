"""What can go wrong on the line, told apart by what the operator can do about it."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Final

from requests import exceptions as http
from urllib3 import exceptions as wire

from counter_app.domain.errors import NetworkFault
from sync.contract.faults import FaultCode

if TYPE_CHECKING:
    from collections.abc import Mapping

OFFLINE: Final = "offline"
TIMEOUT: Final = "timeout"
TLS: Final = "tls"
WRONG_CERTIFICATE: Final = "wrong_certificate"
CAPTIVE_PORTAL: Final = "captive_portal"
NONSENSE: Final = "nonsense"
SERVER: Final = "server"
TOO_LARGE: Final = "too_large"

CODES: Final[Mapping[FaultCode, str]] = {
    FaultCode.UNAUTHORISED: "unauthorised",
    FaultCode.REPLAY: "unauthorised",
    FaultCode.CLOCK: "clock",
    FaultCode.UPGRADE: "upgrade",
    FaultCode.FORK: "fork",
    FaultCode.TOO_LARGE: TOO_LARGE,
    FaultCode.DAMAGED: "damaged",
    FaultCode.BUSY: SERVER,
    FaultCode.SERVER: SERVER,
    FaultCode.CODE_WRONG: "code_wrong",
    FaultCode.CODE_SPENT: "code_spent",
    FaultCode.STATION_KNOWN: "station_known",
}
_NOT_TLS_AT_ALL: Final = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE")


class LineCut(NetworkFault):
    """The line was there and broke in the middle: it is unknown what arrived, and a smaller piece may pass."""


def line_fault(error: Exception) -> NetworkFault:
    """The fault that an exception of the HTTP library means."""
    causes: list[BaseException] = []
    _collect(error, causes)
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return NetworkFault(WRONG_CERTIFICATE)
    for cause in causes:
        if isinstance(cause, ssl.SSLEOFError):
            return LineCut(OFFLINE)
        if isinstance(cause, ssl.SSLError):
            return NetworkFault(CAPTIVE_PORTAL if cause.reason in _NOT_TLS_AT_ALL else TLS)
    # a refused connection is one of urllib3's connect time-outs, so it is asked for first
    if any(isinstance(cause, wire.NewConnectionError) for cause in causes):
        return NetworkFault(OFFLINE)
    if any(isinstance(cause, (http.ConnectTimeout, wire.ConnectTimeoutError)) for cause in causes):
        return NetworkFault(TIMEOUT)
    stalled = (http.ReadTimeout, wire.ReadTimeoutError, TimeoutError)
    return LineCut(TIMEOUT if any(isinstance(cause, stalled) for cause in causes) else OFFLINE)


def _collect(error: object, found: list[BaseException]) -> None:
    """An exception and all it was wrapped around, each once."""
    if isinstance(error, BaseException) and not any(error is known for known in found):
        found.append(error)
        for inner in (*error.args, getattr(error, "reason", None), error.__cause__, error.__context__):
            _collect(inner, found)
