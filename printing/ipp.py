"""The questions that CUPS answers only over IPP: how a job stands, and what its printer says of itself.

Its commands can't tell done from cancelled, nor whether a device answers.
"""

from __future__ import annotations

import getpass
import http.client
import os
import re
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
_GET_JOB_ATTRIBUTES, _GET_JOBS, _GET_PRINTER_ATTRIBUTES = 0x0009, 0x000A, 0x000B
_OPERATION, _END = 0x01, 0x03
_FIRST_VALUE_TAG: Final = 0x10
_NAME, _KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x42, 0x44, 0x45, 0x47, 0x48
_FAILED: Final = 0x0400
_HOST_AND_PORT: Final = re.compile(r"(\[.*\]|[^:]*):(\d+)")
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


def open_jobs(server: str, *, timeout: float) -> tuple[Attributes, ...]:
    """`job-id`, `job-name` and `job-printer-uri` of every job that is not done; a name may be kept from who asks.

    Raises:
        OSError: the server can't be reached or does not answer in time.

    """
    wanted = ("job-id", "job-name", "job-printer-uri")
    groups = _asked_groups(server, _GET_JOBS, {"printer-uri": "ipp://localhost/"}, wanted, timeout=timeout)
    return tuple(group for group in groups if "job-id" in group)


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
    found: Attributes = {}
    for group in _asked_groups(server, operation, target, wanted, timeout=timeout):
        for name, values in group.items():
            found.setdefault(name, []).extend(values)
    return found


def _asked_groups(
    server: str, operation: int, target: Mapping[str, str], wanted: Sequence[str], *, timeout: float
) -> Sequence[Attributes]:
    with closing(_connection(server, timeout)) as connection:
        question = _question(operation, target, wanted)
        connection.request("POST", "/", question, {"Content-Type": "application/ipp"})
        try:
            answer = connection.getresponse().read(_MAX_ANSWER)
        except http.client.HTTPException as error:
            raise ConnectionError from error
    return _groups_in(answer)


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
    where = server or address() or next((path for path in _SOCKETS if Path(path).exists()), "")
    if where.startswith("/"):
        return _SocketConnection(where, timeout)
    host, port = where, _PORT
    if found := _HOST_AND_PORT.fullmatch(where):
        host, port = found[1], int(found[2])
    return http.client.HTTPConnection(host.strip("[]") or "localhost", port, timeout=timeout)


def address(files: Sequence[Path] | None = None) -> str:
    """The server that CUPS' own commands ask: by the environment, the user's file or the PC's; empty for this PC's own.

    Asking another one would mean another's jobs by the same numbers.
    """
    told = os.environ.get("CUPS_SERVER", "")
    for file in files if files is not None else (Path.home() / ".cups/client.conf", Path("/etc/cups/client.conf")):
        told = told or _server_in(file)
    return told if told.startswith("/") else told.partition("/")[0]


def _server_in(file: Path) -> str:
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    pairs = (line.split("#")[0].split() for line in lines)
    return next((pair[1] for pair in pairs if len(pair) > 1 and pair[0].lower() == "servername"), "")


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


def _groups_in(answer: bytes) -> Sequence[Attributes]:
    """The groups of an IPP answer; what comes after the place where it is cut short, or a refusal, is left out."""
    found: list[Attributes] = []
    if len(answer) < _HEAD or struct.unpack_from(">H", answer, 2)[0] >= _FAILED:
        return found
    place, last = _HEAD, ""
    try:
        while place < len(answer) and answer[place] != _END:
            tag = answer[place]
            place += 1
            if tag < _FIRST_VALUE_TAG:
                found.append({})
                continue
            name, place = _piece(answer, place)
            value, place = _piece(answer, place)
            last = name.decode(errors="replace") or last
            found[-1].setdefault(last, []).append(value)
    except (struct.error, IndexError):
        return found
    return found


def _piece(answer: bytes, place: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", answer, place)
    end = place + 2 + length
    return answer[place + 2 : end], end
