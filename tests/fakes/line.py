"""A bad line: a loopback TCP proxy that cuts, swallows, stalls or answers in central's place."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading

_CHUNK = 4096
_RESET = struct.pack("ii", 1, 0)


class FaultyLine:
    """Forwards to a port of this machine; its faults are switched on and off while it runs.

    `cut_up`: every connection is reset after so many bytes sent by the station. `swallow`: so many next answers
    are dropped and their connections closed. `stall`: nothing passes any more, and nothing is closed. `canned`:
    what every connection gets for an answer, without central hearing of it. `down`: no connection is taken.
    """

    def __init__(self, target: int) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.cut_up: int | None = None
        self.swallow = 0
        self.stall = False
        self.canned: bytes | None = None
        self.down = False
        self.connections = 0
        self.bytes_up = 0
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where a station reaches central through this line."""
        return f"https://127.0.0.1:{self._listener.getsockname()[1]}"

    def close(self) -> None:
        """End it."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for end in self._open:
            _reset(end)
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                station, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(station)
            if self.down:
                _reset(station)
            elif self.canned is not None:
                threading.Thread(target=self._answer, args=(station, self.canned), daemon=True).start()
            else:
                central = socket.create_connection(("127.0.0.1", self._target))
                self._open.append(central)
                for work in (self._upwards, self._downwards):
                    threading.Thread(target=work, args=(station, central), daemon=True).start()

    @staticmethod
    def _answer(station: socket.socket, canned: bytes) -> None:
        with contextlib.suppress(OSError):
            station.recv(_CHUNK)
            station.sendall(canned)
            station.shutdown(socket.SHUT_WR)
            while station.recv(_CHUNK):
                pass
        station.close()

    def _upwards(self, station: socket.socket, central: socket.socket) -> None:
        passed = 0
        with contextlib.suppress(OSError):
            while data := station.recv(_CHUNK):
                if self.stall:
                    continue
                if self.cut_up is not None and passed + len(data) > self.cut_up:
                    central.sendall(data[: self.cut_up - passed])
                    self.bytes_up += self.cut_up - passed
                    break
                central.sendall(data)
                passed += len(data)
                self.bytes_up += len(data)
        _reset(station)
        _reset(central)

    def _downwards(self, station: socket.socket, central: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := central.recv(_CHUNK):
                if self.stall:
                    continue
                if self.swallow:
                    self.swallow -= 1
                    break
                station.sendall(data)
        _reset(station)
        _reset(central)


def _reset(end: socket.socket) -> None:
    """Close as a broken line does, and wake whoever waits on it."""
    with contextlib.suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
