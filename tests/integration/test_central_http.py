"""Central's HTTP face: closed by default, signed, timely, once; it echoes nothing and says nothing of itself."""

from __future__ import annotations

import json
import os
import ssl
from html.parser import HTMLParser
from http.client import HTTPSConnection
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.routing import APIRoute
from starlette.requests import Request
from typing_extensions import override

from counter_app.system import SystemClock
from sync.central import api
from sync.central.overview import AreaToday, today
from sync.central.page import Moment, render
from sync.central.stations import StationLine
from sync.client.link import read_link
from sync.contract import signing
from sync.contract.codec import MAX_PACKED, pack, unpack
from sync.contract.faults import ProtocolFault
from sync.contract.messages import MEDIA_TYPE, PROTOCOL_HEADER, ChainsAnswer, FaultAnswer
from tests.fakes.central_server import new_area, new_counter, real_central
from tests.fakes.registers import NIK, append, case_opened, visit_opened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from http.client import HTTPResponse
    from pathlib import Path

    from sync.client.link import Link

DOCUMENTED = ("/docs", "/redoc", "/openapi.json", "/metrics", "/v1", "/v2/push", "/static/x")


def ask(
    method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
) -> tuple[HTTPResponse, bytes]:
    """A raw request over TLS that trusts central's authority."""
    central = real_central()
    context = ssl.create_default_context(cafile=str(central.data / "authority" / "authority.pem"))
    connection = HTTPSConnection("127.0.0.1", central.port, context=context, timeout=20)
    connection.request(method, path, body or None, dict(headers or {}))
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


def refusal(content: bytes) -> str:
    """The fault that an answer names."""
    return unpack(content, FaultAnswer).fault


@pytest.fixture(scope="module")
def link(tmp_path_factory: pytest.TempPathFactory) -> Link:
    """An enrolled station's link."""
    counter = new_counter(tmp_path_factory.mktemp("station"), [new_area()])
    return read_link(counter.store)


def sealed(link: Link, method: str, path: str, body: bytes = b"", *, late_ms: int = 0) -> dict[str, str]:
    """The headers of a signed request."""
    now = SystemClock().now_ms() - late_ms
    request = signing.Request(method, path, body)
    seal = signing.sign(bytes.fromhex(link.key), link.station, request, now=now, nonce=os.urandom(16))
    return {signing.HEADER: seal, PROTOCOL_HEADER: "1", "Content-Type": MEDIA_TYPE}


def routes() -> list[APIRoute]:
    """Every route of the application."""
    found = real_central().found
    application = api.create_app(
        api.Central(found.database, found.name, found.epoch, b"", {}, SystemClock().now_ms, lambda: None)
    )
    assert all(isinstance(route, APIRoute) for route in application.routes)
    return [route for route in application.routes if isinstance(route, APIRoute)]


def test_every_route_declares_who_may_ask() -> None:
    """A route without exactly one gate fails here before it is ever served."""
    for route in routes():
        gates = [dependency.call for dependency in route.dependant.dependencies if dependency.call in api.GATES]
        assert len(gates) == 1, route.path


def test_only_what_a_new_station_needs_is_open() -> None:
    """Everything else asks for a signature or for somebody at the server itself."""
    open_paths = {
        route.path
        for route in routes()
        if any(dependency.call is api.anybody for dependency in route.dependant.dependencies)
    }
    assert open_paths == {"/v1/time", "/v1/authority", "/v1/enrol"}


@pytest.mark.parametrize(("method", "path"), [("GET", "/v1/chains"), ("POST", "/v1/push"), ("GET", "/v1/feed/7501.01")])
def test_without_a_signature_nothing_is_answered(method: str, path: str) -> None:
    """Whatever the body."""
    response, content = ask(method, path, b"x", {PROTOCOL_HEADER: "1", "Content-Type": MEDIA_TYPE})
    assert (response.status, refusal(content)) == (401, "unauthorised")


def test_a_signed_request_is_answered(link: Link) -> None:
    """With what central holds of the station that signed."""
    response, content = ask("GET", "/v1/chains", headers=sealed(link, "GET", "/v1/chains"))
    assert response.status == 200
    assert unpack(content, ChainsAnswer).station == link.station


def test_the_same_request_is_not_answered_twice(link: Link) -> None:
    """A recorded request is worth nothing."""
    headers = sealed(link, "GET", "/v1/chains")
    first, _ = ask("GET", "/v1/chains", headers=headers)
    second, content = ask("GET", "/v1/chains", headers=headers)
    assert (first.status, second.status, refusal(content)) == (200, 401, "replay")


def test_a_request_out_of_time_is_answered_with_the_time(link: Link) -> None:
    """So that a wrong clock can be corrected."""
    headers = sealed(link, "GET", "/v1/chains", late_ms=600_000)
    response, content = ask("GET", "/v1/chains", headers=headers)
    found = unpack(content, FaultAnswer)
    assert (response.status, found.fault) == (401, "clock")
    assert abs(found.time - SystemClock().now_ms()) < 10_000


def test_an_old_program_is_told_to_upgrade(link: Link) -> None:
    """By the protocol that it speaks."""
    headers = sealed(link, "GET", "/v1/chains") | {PROTOCOL_HEADER: "0"}
    response, content = ask("GET", "/v1/chains", headers=headers)
    assert (response.status, refusal(content)) == (426, "upgrade")


def test_a_body_beyond_the_limit_is_refused(link: Link) -> None:
    """Before it is read whole."""
    body = bytes(MAX_PACKED + 1)
    response, _ = ask("POST", "/v1/push", body, sealed(link, "POST", "/v1/push", body))
    assert response.status == 413


@pytest.mark.parametrize(
    "query", ["after=x", "after=-1", "after=99999999999999999999", "max_bytes=0", "own=2", "after=1&after=" + NIK]
)
def test_a_malformed_query_is_refused_without_an_echo(link: Link, query: str) -> None:
    """The answer holds a code and nothing of what was sent."""
    path = f"/v1/feed/{link.areas[0]}?{query}"
    response, content = ask("GET", path, headers=sealed(link, "GET", path))
    if response.status != 200:
        assert (response.status, refusal(content)) == (400, "damaged")
    assert NIK.encode() not in content


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not zstd",
        pack({"batch": NIK}),
        pack([1] * 1000),
        pack({"batch": 1, "epoch": "e", "stream": "register", "after": 0, "prev": "", "head": "", "entries": []}),
        pack({"batch": "b", "epoch": "e", "stream": "x", "after": 0, "prev": "", "head": "", "entries": []}),
        pack(
            {
                "batch": "b",
                "epoch": "e",
                "stream": "register",
                "after": 0,
                "prev": "0" * 64,
                "head": "0" * 64,
                "entries": [[["LL1", NIK], {}, None]],
            }
        ),
    ],
)
def test_hostile_bodies_are_damaged_and_never_echoed(link: Link, body: bytes) -> None:
    """Neither a crash nor a word of the input."""
    response, content = ask("POST", "/v1/push", body, sealed(link, "POST", "/v1/push", body))
    assert (response.status, refusal(content)) == (400, "damaged")
    assert NIK.encode() not in content


@pytest.mark.parametrize("path", DOCUMENTED)
def test_nothing_else_is_there(path: str) -> None:
    """No documentation, no metrics, no older or newer version."""
    response, content = ask("GET", path)
    assert (response.status, refusal(content)) == (404, "not_found")


@pytest.mark.parametrize("method", ["TRACE", "DELETE", "PUT", "OPTIONS"])
def test_other_methods_are_refused(method: str) -> None:
    """Only those that a route has."""
    response, content = ask(method, "/v1/push")
    assert (response.status, refusal(content)) == (405, "method")


def test_it_says_nothing_of_its_software() -> None:
    """No server header, and answers are not kept."""
    response, _ = ask("GET", "/v1/time")
    assert response.headers["server"] is None
    assert response.headers["cache-control"] == "no-store"


def test_older_tls_is_refused() -> None:
    """1.3 or nothing."""
    context = ssl.create_default_context(cafile=str(real_central().data / "authority" / "authority.pem"))
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    connection = HTTPSConnection("127.0.0.1", real_central().port, context=context, timeout=20)
    with pytest.raises(ssl.SSLError):
        connection.request("GET", "/v1/time")
    connection.close()


def test_the_page_is_for_somebody_at_the_server() -> None:
    """Others on the network don't learn that it exists."""
    scope = {"type": "http", "client": ("10.0.0.7", 4711), "headers": []}
    coroutine = api.this_computer(Request(scope))
    with pytest.raises(ProtocolFault, match="not_found"):
        coroutine.send(None)


def test_the_page_works_without_scripts_and_from_nowhere_else() -> None:
    """Its policy allows one style sheet, its own."""
    response, content = ask("GET", "/")
    assert response.status == 200
    assert response.headers["content-type"].startswith("text/html")
    assert response.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert b"<script" not in content


class Texts(HTMLParser):
    """Collects the tags and texts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag."""
        self.tags.append(tag)

    @override
    def handle_data(self, data: str) -> None:
        """A text."""
        self.texts.append(data)


def test_names_on_the_page_are_texts() -> None:
    """Whatever somebody called a station or an area."""
    evil = "<img src=x onerror=alert(1)> & \"Budi' <Siti>"
    line = StationLine("S1", "7501.01", ("7501.01",), evil, 1, 1, revoked=False)
    page = Texts()
    page.feed(render(evil, [AreaToday("7501.01", 1, 2, 3, 4, (line,))], {"7501.01": evil}, Moment(1_795_400_000_000)))
    assert "img" not in page.tags
    assert sum(evil in text for text in page.texts) == 5


def test_time_is_told_to_anybody() -> None:
    """A station needs it before it can sign in time."""
    response, content = ask("GET", "/v1/time")
    found = unpack(content, dict[str, Any])
    assert response.status == 200
    assert set(found) == {"time", "central"}
    assert json.dumps(found)


def test_the_day_counts_what_was_pushed(tmp_path: Path) -> None:
    """Visits and cases of today stand on the page, by kecamatan."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    now = SystemClock().now_ms()
    append(counter.store, "visit/1", visit_opened(), area=area, at=now)
    append(counter.store, "case/1", case_opened(), area=area, at=now)
    append(counter.store, "case/2", case_opened(status="belum_lengkap"), area=area, at=now)
    counter.run()
    real_central().fold(area)
    (found,) = today(real_central().found.database, [area], now=now)
    assert (found.visits, found.cases, found.incomplete, found.finished) == (1, 2, 1, 0)
    assert abs(found.stations[0].heard - now) < 60_000
