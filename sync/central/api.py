"""Central's HTTP face: the device API and one page. Every route declares who may ask, and nothing echoes its input."""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

from fastapi import Depends, FastAPI, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException

from sync.central import feeds, journal, overview, page, sharing, stations
from sync.central.batches import read_batch
from sync.contract import signing
from sync.contract.codec import MAX_PACKED, pack, unpack
from sync.contract.faults import FaultCode, ProtocolFault
from sync.contract.messages import (
    MEDIA_TYPE,
    PROTOCOL,
    PROTOCOL_HEADER,
    ChainsAnswer,
    ConsentAnswer,
    EnrolAnswer,
    EnrolRequest,
    FaultAnswer,
    PushRequest,
    TimeAnswer,
    unhex,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import date

    from sync.central.database import Database

_LOG: Final = logging.getLogger(__name__)
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1"})
_PAGE_BYTES: Final = 262_144
_KEY_HEX: Final = 2 * signing.KEY_BYTES
_BY_STATUS: Final = {404: FaultCode.NOT_FOUND, 405: FaultCode.METHOD, 413: FaultCode.TOO_LARGE}
_HEADERS: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", PROTOCOL_HEADER: PROTOCOL}
_PAGE_HEADERS: Final = {"Content-Security-Policy": page.POLICY, "Referrer-Policy": "no-referrer"}


@dataclass(frozen=True, slots=True)
class Central:
    """What the routes work on."""

    database: Database
    name: str
    epoch: str
    authority_pem: bytes
    area_names: Mapping[str, str]
    now_ms: Callable[[], int]
    arrived: Callable[[], None]
    workday_after: Callable[[date], date] = page.day_after


@dataclass(frozen=True, slots=True)
class Asked:
    """A request whose sender is known, with its body as it came."""

    asker: stations.Asker
    body: bytes


async def anybody(request: Request) -> Request:
    """Lets everybody in: for what a station needs before it is enrolled."""
    return request


async def this_computer(request: Request) -> Request:
    """Lets in who sits at the server itself; others don't learn that there is anything."""
    if request.client is None or request.client.host not in _LOOPBACK:
        raise ProtocolFault(FaultCode.NOT_FOUND)
    return request


async def enrolled(request: Request) -> Asked:
    """Lets in an enrolled station whose request is signed, timely and new."""
    _speaks_our_protocol(request)
    central: Central = request.app.state.central
    body = await request.body()
    asker = await run_in_threadpool(
        stations.authenticate,
        central.database,
        request.headers.get(signing.HEADER, ""),
        _signed_part(request, body),
        now=central.now_ms(),
    )
    return Asked(asker, body)


GATES: Final = (anybody, this_computer, enrolled)
"""Every route depends on exactly one of these; a test walks the routes."""

_Anybody = Annotated[Request, Depends(anybody)]
_ThisComputer = Annotated[Request, Depends(this_computer)]
_Enrolled = Annotated[Asked, Depends(enrolled)]


def _signed_part(request: Request, body: bytes) -> signing.Request:
    query = request.url.query
    return signing.Request(request.method, request.url.path + (f"?{query}" if query else ""), body)


def _speaks_our_protocol(request: Request) -> None:
    if request.headers.get(PROTOCOL_HEADER) != PROTOCOL:
        raise ProtocolFault(FaultCode.UPGRADE)
    if request.method == "POST" and request.headers.get("Content-Type") != MEDIA_TYPE:
        raise ProtocolFault(FaultCode.DAMAGED)


def _answer(message: object, status: int = 200) -> Response:
    return Response(pack(message), status, media_type=MEDIA_TYPE)


def create_app(central: Central) -> FastAPI:
    """The application, without documentation of itself and closed by default."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, max_body_size=MAX_PACKED, redirect_slashes=False)
    app.state.central = central
    _add_public(app, central)
    _add_device(app, central)
    _add_refusals(app)
    return app


def _add_public(app: FastAPI, central: Central) -> None:
    @app.get("/v1/time")
    async def time(_: _Anybody) -> Response:
        return _answer(TimeAnswer(central.now_ms(), central.epoch))

    @app.get("/v1/authority")
    async def authority(_: _Anybody) -> Response:
        return Response(central.authority_pem, media_type="application/x-pem-file")

    @app.post("/v1/enrol")
    async def enrol(request: _Anybody) -> Response:
        _speaks_our_protocol(request)
        body = await request.body()
        wish = unpack(body, EnrolRequest, limit=MAX_PACKED)
        seal = signing.read_seal(request.headers.get(signing.HEADER, ""))
        public = unhex(wish.key, _KEY_HEX)
        if seal.keyid != wish.station:
            raise ProtocolFault(FaultCode.UNAUTHORISED)
        signing.check(seal, public, _signed_part(request, body), now=central.now_ms())
        asker = await run_in_threadpool(stations.enrol, central.database, wish, now=central.now_ms())
        return _answer(EnrolAnswer(asker.id, list(asker.areas), central.name, central.epoch, central.now_ms()))

    @app.get("/")
    async def today(_: _ThisComputer) -> Response:
        now = central.now_ms()
        areas = {*central.area_names, *await run_in_threadpool(central.database.areas)}
        found = await run_in_threadpool(overview.today, central.database, areas, now=now)
        moment = page.Moment(now, central.workday_after)
        written = page.render(central.name, found, central.area_names, moment)
        return Response(written, headers=_PAGE_HEADERS, media_type="text/html")


def _add_device(app: FastAPI, central: Central) -> None:
    @app.get("/v1/consent")
    async def consent(asked: _Enrolled) -> Response:
        secret = await run_in_threadpool(
            sharing.secret_of, central.database, asked.asker, secrets.token_bytes, now=central.now_ms()
        )
        return _answer(ConsentAnswer(asked.asker.id, secret.hex()))

    @app.get("/v1/chains")
    async def chains(asked: _Enrolled) -> Response:
        held = await run_in_threadpool(journal.chains_of, central.database, asked.asker)
        heads = await run_in_threadpool(feeds.heads, central.database, asked.asker.areas)
        areas = list(asked.asker.areas)
        return _answer(ChainsAnswer(asked.asker.id, central.epoch, central.now_ms(), areas, heads, held))

    @app.post("/v1/push")
    async def push(asked: _Enrolled) -> Response:
        return _answer(await run_in_threadpool(_push, central, asked))

    @app.get("/v1/feed/{area}")
    async def feed(
        asked: _Enrolled,
        area: str,
        after: Annotated[int, Query(ge=0, lt=2**62)] = 0,
        max_bytes: Annotated[int, Query(ge=1, le=1_000_000)] = _PAGE_BYTES,
        own: Annotated[int, Query(ge=0, le=1)] = 0,
    ) -> Response:
        return _answer(
            await run_in_threadpool(
                feeds.read,
                central.database,
                asked.asker,
                area,
                after,
                max_bytes=max_bytes,
                own=bool(own),
                central=central.epoch,
            )
        )


def _push(central: Central, asked: Asked) -> object:
    """Store a batch; a fork is kept as evidence before it is answered."""
    request = unpack(asked.body, PushRequest)
    batch = read_batch(request, asked.asker.id)
    now = central.now_ms()
    try:
        answer = journal.push(central.database, asked.asker, batch, request.batch, now=now)
    except ProtocolFault as fault:
        if fault.fault is FaultCode.FORK:
            journal.keep_evidence(central.database, asked.asker, batch, asked.body, fault, now)
        raise
    central.arrived()
    return answer


def _add_refusals(app: FastAPI) -> None:
    """Answers for everything that goes wrong; none repeats what was sent."""

    def refuse(fault: ProtocolFault) -> Response:
        message = FaultAnswer(fault.fault.value, fault.seq, fault.head, fault.time)
        return _answer(message, fault.status)

    @app.exception_handler(ProtocolFault)
    async def protocol(_: Request, error: ProtocolFault) -> Response:
        return refuse(error)

    @app.exception_handler(HTTPException)
    async def http(_: Request, error: HTTPException) -> Response:
        return refuse(ProtocolFault(_BY_STATUS.get(error.status_code, FaultCode.DAMAGED)))

    @app.exception_handler(RequestValidationError)
    async def malformed(_: Request, __: RequestValidationError) -> Response:
        return refuse(ProtocolFault(FaultCode.DAMAGED))

    @app.middleware("http")
    async def guard(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        try:
            answer = await go_on(request)
        except DBAPIError as error:
            _LOG.error("database: %s", type(error.orig).__name__)
            answer = refuse(ProtocolFault(FaultCode.BUSY))
        except Exception as error:  # noqa: BLE001 - the server's last line: told by its type, never by its text
            _LOG.error("unexpected: %s at %s", type(error).__name__, _place_of(error))
            answer = refuse(ProtocolFault(FaultCode.SERVER))
        answer.headers.update(_HEADERS)
        return answer


def _place_of(error: BaseException) -> str:
    """File and line where an error arose."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "?" if trace is None else f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}"
