"""Servers that speak TLS but are not central: strangers, proxies with a bad day, and a middlebox with a limit."""

from __future__ import annotations

import ssl
import threading
from datetime import UTC, datetime
from http.client import HTTPSConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self

from typing_extensions import override

from sync.central.authority import certificates

if TYPE_CHECKING:
    from pathlib import Path

_NOW = datetime(2026, 11, 23, tzinfo=UTC)


class _Server:
    """An HTTP server over TLS with the certificate found in a folder."""

    def __init__(self, folder: Path, handler: type[BaseHTTPRequestHandler]) -> None:
        found = certificates(folder, ["127.0.0.1"], now=_NOW)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(found.chain_file, found.key_file)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"https://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Quiet(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @override
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        """Send an answer and end the connection."""
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def body(self) -> bytes:
        """What was sent."""
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))


class AnsweringServer(_Server):
    """Gives the same answer to everything."""

    def __init__(self, folder: Path, status: int, headers: dict[str, str], body: bytes) -> None:
        outer = self
        self.requests = 0

        class Handler(_Quiet):
            def do_GET(self) -> None:
                outer.requests += 1
                self.body()
                self.answer(status, headers, body)

            do_POST = do_GET  # noqa: N815 - the name that the base class looks for

        super().__init__(folder, Handler)

    @classmethod
    def of_a_stranger(cls, folder: Path) -> Self:
        """With an authority of its own."""
        return cls(folder / "stranger", 200, {}, b"")

    @classmethod
    def of_central(cls, data: Path, status: int, headers: dict[str, str], body: bytes) -> Self:
        """With central's own certificate, as if something behind it answered."""
        return cls(data / "authority", status, headers, body)


class ForwardingServer(_Server):
    """Hands requests on to central, except bodies beyond a limit, which it answers with its own 413."""

    def __init__(self, data: Path, port: int, largest: int) -> None:
        outer = self
        self.refused = 0
        context = ssl.create_default_context(cafile=str(data / "authority" / "authority.pem"))

        class Handler(_Quiet):
            def do_GET(self) -> None:
                body = self.body()
                if len(body) > largest:
                    outer.refused += 1
                    self.answer(413, {"Content-Type": "text/html"}, b"<h1>413</h1>")
                    return
                line = HTTPSConnection("127.0.0.1", port, context=context, timeout=10)
                line.request(self.command, self.path, body or None, dict(self.headers))
                found = line.getresponse()
                content = found.read()
                kept = {name: found.headers[name] for name in ("Content-Type", "Loket-Protocol")}
                line.close()
                self.answer(found.status, kept, content)

            do_POST = do_GET  # noqa: N815 - the name that the base class looks for

        super().__init__(data / "authority", Handler)
