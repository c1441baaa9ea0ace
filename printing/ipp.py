"""The questions that CUPS answers only over IPP: how a job stands, and what its printer says of itself.

Its commands can't tell done from cancelled, nor whether a device answers.
"""

from __future__ import annotations

import getpass
import http.client
import os
import socket
import struct
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SOCKETS: Final = ("/run/cups/cups.sock", "/var/run/cups/cups.sock")
_PORT: Final = 631
_GET_JOB_ATTRIBUTES, _GET_PRINTER_ATTRIBUTES = 0x0009, 0x000B
_OPERATION, _END = 0x01, 0x03
_FIRST_VALUE_TAG: Final = 0x10
_NAME, _KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x42, 0x44, 0x45, 0x47, 0x48
_FAILED: Final = 0x0400
_MAX_ANSWER: Final = 65_536
_HEAD: Final = 8

Attributes = dict[str, list[bytes]]


def job_attributes(server: str, job: int, *, timeout: float) -> Attributes:
    """`job-state` and `job-state-reasons` of a job; nothing where the server does not know it.

    `server` is a socket's path or `host[:port]`; empty for this PC's own.

    Raises:
        OSError: the server can't be reached or does not answer in time.

    """
    wanted = ("job-state", "job-state-reasons")
    target = {"job-uri": f"ipp://localhost/jobs/{job}"}
    return _asked(server, _GET_JOB_ATTRIBUTES, target, wanted, timeout=timeout)


def printer_attributes(server: str, printer: str, *, timeout: float) -> Attributes:
    """`printer-state`, `printer-state-reasons` and `device-uri` of a queue; nothing where there is no such queue.

    Raises:
        OSError: the server can't be reached or does not answer in time.

    """
    wanted = ("printer-state", "printer-state-reasons", "device-uri")
    target = {"printer-uri": f"ipp://localhost/printers/{quote(printer, safe='')}"}
    return _asked(server, _GET_PRINTER_ATTRIBUTES, target, wanted, timeout=timeout)


def number(found: Attributes, name: str) -> int | None:
    """The value of an enum; None when it isn't there."""
    values = found.get(name)
    return int.from_bytes(values[0], "big") if values else None


def words(found: Attributes, name: str) -> tuple[str, ...]:
    """The values of keywords or addresses."""
    return tuple(value.decode(errors="replace") for value in found.get(name, ()))


def _asked(
    server: str, operation: int, target: Mapping[str, str], wanted: Sequence[str], *, timeout: float
) -> Attributes:
    with closing(_connection(server, timeout)) as connection:
        question = _question(operation, target, wanted)
        connection.request("POST", "/", question, {"Content-Type": "application/ipp"})
        try:
            answer = connection.getresponse().read(_MAX_ANSWER)
        except http.client.HTTPException as error:
            raise ConnectionError from error
    return _attributes_in(answer)


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


def _question(operation: int, target: Mapping[str, str], wanted: Sequence[str]) -> bytes:
    attributes = [
        (_CHARSET, "attributes-charset", "utf-8"),
        (_LANGUAGE, "attributes-natural-language", "en"),
        *((_URI, name, value) for name, value in target.items()),
        (_NAME, "requesting-user-name", getpass.getuser()),
        # further values of an attribute carry no name
        *((_KEYWORD, "" if place else "requested-attributes", value) for place, value in enumerate(wanted)),
    ]
    packed = b"".join(_attribute(tag, name.encode(), value.encode()) for tag, name, value in attributes)
    return struct.pack(">BBHIB", 1, 1, operation, 1, _OPERATION) + packed + bytes([_END])


def _attribute(tag: int, name: bytes, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value


def _attributes_in(answer: bytes) -> Attributes:
    """The attributes of an IPP answer; those after the place where it is cut short, or of a refusal, are left out."""
    found: Attributes = {}
    if len(answer) < _HEAD or struct.unpack_from(">H", answer, 2)[0] >= _FAILED:
        return found
    place, last = _HEAD, ""
    try:
        while place < len(answer) and answer[place] != _END:
            tag = answer[place]
            place += 1
            if tag < _FIRST_VALUE_TAG:
                continue
            name, place = _piece(answer, place)
            value, place = _piece(answer, place)
            last = name.decode(errors="replace") or last
            found.setdefault(last, []).append(value)
    except struct.error:
        return found
    return found


def _piece(answer: bytes, place: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", answer, place)
    end = place + 2 + length
    return answer[place + 2 : end], end
