"""One conversation with central: signed requests, answers that are checked before they count, bytes counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypeVar

import requests
from urllib3.exceptions import HTTPError

from counter_app.domain.errors import NetworkFault
from sync.client.faults import (
    CAPTIVE_PORTAL,
    CODES,
    NONSENSE,
    SERVER,
    TOO_LARGE,
    LineCut,
    line_fault,
)
from sync.client.trust import TIMEOUT
from sync.contract import signing
from sync.contract.codec import MAX_PACKED, pack, unpack
from sync.contract.faults import FaultCode, ProtocolFault
from sync.contract.messages import MEDIA_TYPE, PROTOCOL, PROTOCOL_HEADER, FaultAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.ports import Clock, Randomness

M = TypeVar("M")

_LIMIT: Final = 2 * MAX_PACKED
_OK: Final = 200
_TOO_LARGE: Final = 413
_SERVER_ERRORS: Final = range(500, 600)
_PORTAL: Final = 511
_REDIRECTS: Final = range(300, 400)


class Identity(Protocol):
    """Who signs: an id and a private key (hex)."""

    @property
    def station(self) -> str:
        """The station's id."""
        ...

    @property
    def key(self) -> str:
        """The private key."""
        ...


class Line:
    """Speaks to the central at `url` in the name of a station."""

    def __init__(
        self,
        session: requests.Session,
        url: str,
        identity: Identity,
        *,
        clock: Clock,
        random: Randomness,
        offset: int,
        timeout: tuple[float, float] = TIMEOUT,
    ) -> None:
        self._session, self._url, self._timeout = session, url.rstrip("/"), timeout
        self._identity, self._clock, self._random = identity, clock, random
        self.offset = offset
        self.bytes_up = self.bytes_down = 0

    def now(self) -> int:
        """Central's time as far as we know it."""
        return self._clock.now_ms() + self.offset

    def get(self, path: str, answer: type[M]) -> M:
        """Ask for something.

        Raises:
            NetworkFault: see `services.syncing.SyncReport`.
            ProtocolFault: central's typed refusals that the caller deals with: `gap`, `fork`.

        """
        return self._timely("GET", path, b"", answer)

    def post(self, path: str, message: object, answer: type[M]) -> M:
        """Send something.

        Raises:
            NetworkFault: as `get`.
            ProtocolFault: as `get`.

        """
        return self._timely("POST", path, pack(message), answer)

    def _timely(self, method: str, path: str, body: bytes, answer: type[M]) -> M:
        """Ask, and once more with the right time where central says that ours is wrong."""
        try:
            return self._ask(method, path, body, answer)
        except ProtocolFault as fault:
            if fault.fault is not FaultCode.CLOCK or not fault.time:
                raise _known(fault) from None
            self.offset = fault.time - self._clock.now_ms()
        try:
            return self._ask(method, path, body, answer)
        except ProtocolFault as fault:
            raise _known(fault) from None

    def _ask(self, method: str, path: str, body: bytes, answer: type[M]) -> M:
        seal = signing.sign(
            bytes.fromhex(self._identity.key),
            self._identity.station,
            signing.Request(method, path, body),
            now=self.now(),
            nonce=self._random(signing.NONCE_BYTES),
        )
        headers = {PROTOCOL_HEADER: PROTOCOL, signing.HEADER: seal, "Accept": MEDIA_TYPE}
        if body:
            headers["Content-Type"] = MEDIA_TYPE
        self.bytes_up += len(path) + len(body) + _size(headers)
        status, kind, protocol, content = self._exchange(method, path, body, headers)
        _refuse_strangers(status, kind, protocol)
        return _read(status, content, answer)

    def _exchange(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, str, str, bytes]:
        try:
            with self._session.request(
                method,
                self._url + path,
                data=body or None,
                headers=headers,
                timeout=self._timeout,
                allow_redirects=False,
                stream=True,
            ) as response:
                content = response.raw.read(_LIMIT + 1, decode_content=False)
        except (requests.RequestException, HTTPError, OSError) as error:
            raise line_fault(error) from None
        self.bytes_down += len(content) + _size(response.headers)
        if len(content) > _LIMIT:
            raise NetworkFault(NONSENSE)
        found = response.headers
        return response.status_code, found.get("Content-Type", ""), found.get(PROTOCOL_HEADER, ""), content


def _size(headers: Mapping[str, str]) -> int:
    return sum(len(name) + len(value) + 4 for name, value in headers.items())


def _refuse_strangers(status: int, kind: str, protocol: str) -> None:
    """An answer counts only if it is central's own: a login page of a network answers 200 to everything."""
    if kind == MEDIA_TYPE and protocol == PROTOCOL:
        return
    if status == _TOO_LARGE:
        raise LineCut(TOO_LARGE)
    if status == _PORTAL or status in _REDIRECTS or (status == _OK and kind.startswith("text/")):
        raise NetworkFault(CAPTIVE_PORTAL)
    raise NetworkFault(SERVER if status in _SERVER_ERRORS else NONSENSE)


def _read(status: int, content: bytes, answer: type[M]) -> M:
    try:
        if status == _OK:
            return unpack(content, answer, limit=4 * _LIMIT)
        refusal = unpack(content, FaultAnswer)
        code = FaultCode(refusal.fault)
    except (ProtocolFault, ValueError):
        raise NetworkFault(NONSENSE) from None
    raise ProtocolFault(code, seq=refusal.seq, head=refusal.head, time=refusal.time)


def _known(fault: ProtocolFault) -> NetworkFault | ProtocolFault:
    """A refusal as a fault of the line, except those that a push answers by itself."""
    if fault.fault in {FaultCode.GAP, FaultCode.FORK}:
        return fault
    if fault.fault is FaultCode.TOO_LARGE:
        return LineCut(TOO_LARGE)
    if fault.fault is FaultCode.REPLAY:
        return LineCut(CODES[FaultCode.REPLAY])
    return NetworkFault(CODES.get(fault.fault, NONSENSE))
