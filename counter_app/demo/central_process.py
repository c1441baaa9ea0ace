"""A central of its own on this PC, as a separate process, reached only over loopback and the command line."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.errors import OutsideFault

if TYPE_CHECKING:
    from pathlib import Path

READY_SECONDS: Final = 90
STOP_SECONDS: Final = 30


class CentralProcess:
    """`counter-central serve` in a folder: started, stopped (the line is down), started again at the same port."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ready = folder.parent / f"{folder.name}.ready"
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""
        self._port = self._last_port()

    def _last_port(self) -> int:
        """Where it listened the last time: stations of this folder remember that address."""
        try:
            return _port_of(json.loads(self._ready.read_text("utf-8"))["url"])
        except (OSError, ValueError, KeyError):
            return 0

    def start(self) -> None:
        """Start the server and wait until it says that it is ready.

        Raises:
            OutsideFault: `central_not_started`.

        """
        self._ready.unlink(missing_ok=True)
        log = (self._folder.parent / "central.log").open("ab")
        with log:
            self._process = subprocess.Popen(
                _command("serve", "--data", self._folder, "--port", self._port, "--ready-file", self._ready),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + READY_SECONDS
        while not self._ready.exists():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise OutsideFault("central_not_started")
            time.sleep(0.05)
        self.url = json.loads(self._ready.read_text("utf-8"))["url"]
        self._port = _port_of(self.url)

    def stop(self) -> None:
        """Take the server away, as a line does that goes down."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def enrolment_code(self, area: str, name: str) -> str:
        """A one-time code for a station of that area."""
        return self._run("enrol", "--data", str(self._folder), "--area", area, "--name", name).strip()

    def report(self) -> dict[str, Any]:
        """What central holds: entries and head per chain, cases per area."""
        answer: dict[str, Any] = json.loads(self._run("report", "--data", str(self._folder), "--json"))
        return answer

    @staticmethod
    def _run(*arguments: str) -> str:
        done = subprocess.run(_command(*arguments), capture_output=True, check=False, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise OutsideFault("central_command_failed", command=arguments[0], status=done.returncode)
        return done.stdout.decode()


def _port_of(url: str) -> int:
    return int(url.rstrip("/").rpartition(":")[2])


def _command(*arguments: object) -> list[str]:
    return [sys.executable, "-P", "-m", "sync.central", *map(str, arguments)]
