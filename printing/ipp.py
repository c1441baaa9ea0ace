"""The one question that CUPS answers only over IPP: how a job stands (its commands can't tell done from cancelled)."""

from __future__ import annotations

import getpass
import http.client
import os
import socket
import struct
from contextlib import closing
from pathlib import Path
from typing import Final

from typing_extensions import override

_SOCKETS: Final = ("/run/cups/cups.sock", "/var/run/cups/cups.sock")
_PORT: Final = 631
_GET_JOB_ATTRIBUTES: Final = 0x0009
_OPERATION, _END = 0x01, 0x03
_FIRST_VALUE_TAG: Final = 0x10
_NAME, _KEYWORD, _URI, _CHARSET, _LANGUAGE, _ENUM = 0x42, 0x44, 0x45, 0x47, 0x48, 0x23
_MAX_ANSWER: Final = 65_536
_HEAD: Final = 8


def job_state(server: str, job: int, *, timeout: float) -> int | None:
    """The IPP state of a job (3 pending, 5 processing, 7 cancelled, 8 aborted, 9 completed); None when not known.

    `server` is a socket's path or `host[:port]`; empty for this PC's own.

    Raises:
        OSError: the server can't be reached or does not answer in time.

    """
    with closing(_connection(server, timeout)) as connection:
        connection.request("POST", "/", _question(job), {"Content-Type": "application/ipp"})
        try:
            answer = connection.getresponse().read(_MAX_ANSWER)
        except http.client.HTTPException as error:
            raise ConnectionError from error
    return _enum_in(answer, "job-state")


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a socket in the file system."""

    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    @override
    def connect(self) -> None:
        """Reach the socket."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def _connection(server: str, timeout: float) -> http.client.HTTPConnection:
    where = server or os.environ.get("CUPS_SERVER", "") or next((path for path in _SOCKETS if Path(path).exists()), "")
    if where.startswith("/"):
        return _SocketConnection(where, timeout)
    host, _, port = where.partition(":")
    return http.client.HTTPConnection(host or "localhost", int(port) if port.isdigit() else _PORT, timeout=timeout)


def _question(job: int) -> bytes:
    attributes = (
        (_CHARSET, "attributes-charset", "utf-8"),
        (_LANGUAGE, "attributes-natural-language", "en"),
        (_URI, "job-uri", f"ipp://localhost/jobs/{job}"),
        (_NAME, "requesting-user-name", getpass.getuser()),
        (_KEYWORD, "requested-attributes", "job-state"),
    )
    packed = b"".join(_attribute(tag, name.encode(), value.encode()) for tag, name, value in attributes)
    return struct.pack(">BBHIB", 1, 1, _GET_JOB_ATTRIBUTES, 1, _OPERATION) + packed + bytes([_END])


def _attribute(tag: int, name: bytes, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value


def _enum_in(answer: bytes, wanted: str) -> int | None:
    """The value of an enum in an IPP answer; None when it isn't there or the answer is cut short."""
    place = _HEAD
    try:
        while place < len(answer) and answer[place] != _END:
            tag = answer[place]
            place += 1
            if tag < _FIRST_VALUE_TAG:
                continue
            name, place = _piece(answer, place)
            value, place = _piece(answer, place)
            if tag == _ENUM and name == wanted.encode():
                return int.from_bytes(value, "big")
    except struct.error:
        return None
    return None


def _piece(answer: bytes, place: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", answer, place)
    end = place + 2 + length
    return answer[place + 2 : end], end
