"""Running the server: TLS 1.3 with central's own certificate, and the projector beside it."""

from __future__ import annotations

import json
import logging
import ssl
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

import uvicorn
from typing_extensions import override

from sync.central.api import Central, create_app
from sync.central.page import day_after
from sync.central.projecting import catch_up
from sync.contract.enrolment import fingerprint_of

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from sync.central.database import Database
    from sync.central.opening import Opened

_LOG: Final = logging.getLogger(__name__)
_PAUSE: Final = 5.0
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Ready:
    """What somebody who starts a server wants to know of it."""

    url: str
    fingerprint: str

    def write(self, path: Path) -> None:
        """Leave this in a file that is whole whenever it exists."""
        new = path.with_name(path.name + ".new")
        new.write_text(json.dumps({"url": self.url, "fingerprint": self.fingerprint}), encoding="utf-8")
        new.replace(path)


class Projector:
    """Folds what arrives in a thread of its own, so that storing never waits for folding."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._wake, self._end = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._work, name="projector", daemon=True)

    def start(self) -> None:
        """Begin to follow the feeds."""
        self._thread.start()

    def arrived(self) -> None:
        """Say that a feed grew."""
        self._wake.set()

    def stop(self) -> None:
        """Finish the step at hand and end."""
        self._end.set()
        self._wake.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._end.is_set():
            self._wake.clear()
            for area in self._tried(self._database.areas) or ():
                self._tried(lambda area=area: catch_up(self._database, [area]))  # type: ignore[misc]
            self._wake.wait(_PAUSE)

    def _tried(self, work: Callable[[], _Result]) -> _Result | None:
        """What the work gives; None where it failed, which is tried again at the next turn."""
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - the thread's last line: told by its type, never by its text
            _LOG.error("projector: %s", type(error).__name__)
            return None


class Server(uvicorn.Server):
    """A uvicorn server that tells when it listens."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then say so."""
        await super().startup(sockets)
        self._listening()


class Running:
    """A server on one opened data folder; `run` blocks until it is told to stop."""

    def __init__(
        self,
        found: Opened,
        host: str,
        port: int,
        name: str,
        area_names: Mapping[str, str] | None = None,
        workday_after: Callable[[date], date] = day_after,
    ) -> None:
        self._projector = Projector(found.database)
        central = Central(
            found.database,
            found.name,
            found.epoch,
            found.certificates.authority_pem,
            area_names or {},
            now_ms,
            self._projector.arrived,
            workday_after,
        )
        self._config = uvicorn.Config(
            create_app(central),
            host=host,
            port=port,
            ssl_certfile=found.certificates.chain_file,
            ssl_keyfile=found.certificates.key_file,
            ssl_context_factory=_tls,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=10,
        )
        self._socket = self._config.bind_socket()
        address = f"[{name}]" if ":" in name else name
        self.ready = Ready(
            f"https://{address}:{self._socket.getsockname()[1]}", fingerprint_of(found.certificates.authority)
        )
        self._server: Server | None = None

    def run(self, listening: Callable[[Ready], None]) -> None:
        """Serve until `stop` or a signal; what is being stored is finished first."""
        self._server = Server(self._config, lambda: listening(self.ready))
        self._projector.start()
        try:
            self._server.run([self._socket])
        finally:
            self._projector.stop()
            self._socket.close()

    def stop(self) -> None:
        """Ask a running server to end; it may be called from any thread."""
        if self._server is not None:
            self._server.should_exit = True


def _tls(_: uvicorn.Config, default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    context = default()
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context


def now_ms() -> int:
    """Central's clock."""
    return time.time_ns() // 1_000_000
