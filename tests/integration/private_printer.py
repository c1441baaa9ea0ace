"""An IPP printer of the test's own: it answers as a device does, keeps what it gets, and complains when told to."""

from __future__ import annotations

import struct
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Final

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator

_CREATE_JOB, _PRINT_JOB, _SEND_DOCUMENT, _GET_JOB, _GET_PRINTER = 0x05, 0x02, 0x06, 0x09, 0x0B
_OPERATIONS: Final = (0x02, 0x04, 0x05, 0x06, 0x08, 0x09, 0x0A, 0x0B)
_ENUM, _INTEGER, _BOOLEAN, _KEYWORD, _NAME, _URI, _CHARSET, _LANGUAGE, _MIME = (
    0x23, 0x21, 0x22, 0x44, 0x42, 0x45, 0x47, 0x48, 0x49,
)  # fmt: skip
_OPERATION, _JOB, _PRINTER, _END = b"\x01", b"\x02", b"\x04", b"\x03"
_DONE, _IDLE = 9, 3
_WAIT: Final = 20.0


class IppPrinter:
    """A two-way printer at `uri`; `complaint` is what it says of itself (`none`, `media-empty-error`, …)."""

    def __init__(self, port: int) -> None:
        self.uri = f"ipp://127.0.0.1:{port}/ipp/print"
        self.complaint = "none"
        self.documents: list[bytes] = []
        self._came = threading.Event()

    def take(self, document: bytes) -> None:
        """Keep a document."""
        self.documents.append(document)
        self._came.set()

    def received(self) -> bytes:
        """The latest document, as soon as there is one."""
        assert self._came.wait(_WAIT), "nothing was printed"
        return self.documents[-1]

    def answer(self, question: bytes) -> bytes:
        """The answer to an IPP request."""
        operation = struct.unpack_from(">H", question, 2)[0]
        number = question[4:8]
        if operation in {_PRINT_JOB, _SEND_DOCUMENT}:
            self.take(question[question.index(b"%PDF") :])
        body = _group(
            _OPERATION, (_CHARSET, "attributes-charset", "utf-8"), (_LANGUAGE, "attributes-natural-language", "en")
        )
        if operation in {_PRINT_JOB, _CREATE_JOB, _SEND_DOCUMENT, _GET_JOB}:
            body += self._job()
        if operation == _GET_PRINTER:
            body += self._printer()
        return b"\x01\x01\x00\x00" + number + body + _END

    def _job(self) -> bytes:
        return _group(
            _JOB,
            (_INTEGER, "job-id", 1),
            (_URI, "job-uri", f"{self.uri}/1"),
            (_ENUM, "job-state", _DONE),
            (_KEYWORD, "job-state-reasons", "job-completed-successfully"),
        )

    def _printer(self) -> bytes:
        return _group(
            _PRINTER,
            (_URI, "printer-uri-supported", self.uri),
            (_NAME, "printer-name", "uji"),
            (_ENUM, "printer-state", _IDLE),
            (_KEYWORD, "printer-state-reasons", self.complaint),
            (_BOOLEAN, "printer-is-accepting-jobs", True),
            (_KEYWORD, "ipp-versions-supported", "1.1"),
            (_MIME, "document-format-supported", "application/pdf"),
            (_INTEGER, "queued-job-count", 0),
            *((_ENUM, "operations-supported", one) for one in _OPERATIONS),
        )


def _group(kind: bytes, *attributes: tuple[int, str, str | int]) -> bytes:
    packed, last = kind, ""
    for tag, name, value in attributes:
        given = b"" if name == last else name.encode()
        last = name
        content = (
            value.encode()
            if isinstance(value, str)
            else bytes([value])
            if tag == _BOOLEAN
            else struct.pack(">i", value)
        )
        packed += struct.pack(">BH", tag, len(given)) + given + struct.pack(">H", len(content)) + content
    return packed


@contextmanager
def ipp_printer() -> Iterator[IppPrinter]:
    """A printer that listens on a port of its own, gone afterwards."""

    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            answer = printer.answer(self._question())
            self.send_response(200)
            self.send_header("Content-Type", "application/ipp")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def _question(self) -> bytes:
            if self.headers.get("Expect", "").lower() == "100-continue":
                self.send_response_only(100)
                self.end_headers()
            if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length", "0")))
            read = b""
            while size := int(self.rfile.readline().strip() or b"0", 16):
                read += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return read

        @override
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    printer = IppPrinter(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield printer
    finally:
        server.shutdown()
        server.server_close()
        thread.join(_WAIT)
