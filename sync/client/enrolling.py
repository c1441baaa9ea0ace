"""Joining a station to a central with a one-time code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http.client import HTTPException
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from msgspec.structs import replace

from counter_app.domain.errors import InvalidInput, NetworkFault
from sync.client.consenting import learn_secret
from sync.client.faults import NONSENSE, WRONG_CERTIFICATE, line_fault
from sync.client.line import Line
from sync.client.link import OFFSET, Link, keep_link, unfinished_link
from sync.client.trust import TIMEOUT, fetch_untrusted, trusting
from sync.contract import signing
from sync.contract.enrolment import read_code
from sync.contract.faults import ProtocolFault
from sync.contract.messages import EnrolAnswer, EnrolRequest

if TYPE_CHECKING:
    from counter_app.services.ports import Clock, Randomness, SyncStore
    from sync.contract.enrolment import EnrolmentCode

_PEM_LIMIT: Final = 20_000
_OK: Final = 200
_HTTPS: Final = 443
_LABEL: Final = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_ADDRESS: Final = re.compile(
    rf"https://(?:{_LABEL}(?:\.{_LABEL}){{0,19}}|\[[0-9a-f:.]{{2,45}}\])(?::[0-9]{{1,5}})?", re.IGNORECASE | re.ASCII
)
"""A host and a port, and nothing else that might reach a name server or a log."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a station is after enrolling: `central` is the address that it was enrolled at."""

    central: str
    central_epoch: str
    station: str
    areas: tuple[str, ...]


def enrol(
    code: str,
    address: str,
    store: SyncStore,
    *,
    clock: Clock,
    random: Randomness,
    program: str = "",
    timeout: tuple[float, float] = TIMEOUT,
) -> Enrolled:
    """Enrol this station and keep what it needs to speak to central; asking again after a cut is safe.

    Raises:
        InvalidInput: `code` or `address` can't be read.
        NetworkFault: `wrong_certificate` when the server is not the one that the code speaks of, `code_wrong`,
            `code_spent`, `station_known`, and the line's own faults.

    """
    wanted, url = read_code(code), read_address(address)
    pem = _authority(url, wanted, timeout)
    station = store.station()
    known = unfinished_link(store)
    key = known.key if known is not None else random(signing.KEY_BYTES).hex()
    link = Link(url, pem, key, station.id, station.areas, "", confirmed=False)
    if known is None or not known.confirmed:
        keep_link(store, link)
    with trusting(pem) as session:
        line = Line(session, url, link, clock=clock, random=random, offset=0, timeout=timeout)
        public = signing.public_half(bytes.fromhex(key)).hex()
        wish = EnrolRequest(wanted.number, wanted.secret, station.id, station.name, public, program)
        try:
            answer = line.post("/v1/enrol", wish, EnrolAnswer)
        except ProtocolFault:
            raise NetworkFault(NONSENSE) from None
        if answer.station != station.id or not answer.areas:
            raise NetworkFault(NONSENSE)
        keep_link(store, replace(link, areas=tuple(answer.areas), central=answer.epoch, confirmed=True))
        learn_secret(line, store, answer.epoch)
    store.put_setting(OFFSET, str(answer.time - clock.now_ms()).encode())
    return Enrolled(url, answer.epoch, station.id, tuple(answer.areas))


def read_address(address: str) -> str:
    """The server's address as typed; only a host and a port may be given, and TLS is not optional.

    Raises:
        InvalidInput: `address`: `malformed`.

    """
    text = address.strip().rstrip("/")
    if "://" not in text:
        text = f"https://{text}"
    try:
        fine = _ADDRESS.fullmatch(text) and urlsplit(text).port != 0
    except ValueError:
        fine = False
    if not fine:
        raise InvalidInput({"address": "malformed"})
    return text


def _authority(url: str, code: EnrolmentCode, timeout: tuple[float, float]) -> str:
    """Fetch the authority's certificate over a line that is not trusted yet, and hold it against the code."""
    parts = urlsplit(url)
    try:
        status, data = fetch_untrusted(
            str(parts.hostname), parts.port or _HTTPS, "/v1/authority", _PEM_LIMIT, timeout[1]
        )
    except (HTTPException, OSError) as error:
        raise line_fault(error) from None
    if status != _OK:
        raise NetworkFault(NONSENSE)
    try:
        certificate = x509.load_pem_x509_certificate(data)
    except ValueError:
        raise NetworkFault(NONSENSE) from None
    if not code.trusts(certificate.public_bytes(Encoding.DER)):
        raise NetworkFault(WRONG_CERTIFICATE)
    return certificate.public_bytes(Encoding.PEM).decode("ascii")
