"""A CUPS of the test's own: its folder, its socket, its queues, and a network printer that keeps what it gets."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONFIG: Final = """\
LogLevel warn
Listen {socket}
Browsing Off
DefaultAuthType None
WebInterface No
JobKillDelay 1
DirtyCleanInterval 0
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
{policy}
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_OPEN: Final = "JobPrivateAccess all\nJobPrivateValues none"
_FILES: Final = """\
ServerRoot {folder}/root
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
ErrorLog {folder}/log/error
AccessLog {folder}/log/access
PageLog {folder}/log/page
DataDir /usr/share/cups
ServerBin /usr/lib/cups
SystemGroup root
"""
_WAIT: Final = 20.0


class NetworkPrinter:
    """Listens like a printer on port 9100 and keeps the bytes of one job."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._done = threading.Event()
        self._got = b""
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        with self._listener:
            connection, _ = self._listener.accept()
        with closing(connection):
            while piece := connection.recv(65_536):
                self._got += piece
        self._done.set()

    def received(self) -> bytes:
        """The bytes of the job, as soon as it has ended."""
        assert self._done.wait(_WAIT), "nothing was printed"
        return self._got


class PrivateCups:
    """A running cupsd that nobody else knows of."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.server = str(folder / "s")
        self._environment = dict(os.environ) | {"CUPS_SERVER": self.server, "LC_ALL": "C"}

    def run(self, *command: str) -> None:
        """Run a command of CUPS against this server."""
        found = shutil.which(command[0], path=f"{os.environ['PATH']}:/usr/sbin")
        assert found, f"{command[0]} is missing: the Debian packages cups and cups-client are needed"
        subprocess.run([found, *command[1:]], env=self._environment, check=True, capture_output=True, timeout=_WAIT)

    def queue(self, name: str, port: int) -> None:
        """A queue that sends bytes as they are to a printer on this machine."""
        self.run("lpadmin", "-p", name, "-E", "-v", f"socket://127.0.0.1:{port}", "-m", "raw")


@contextmanager
def private_cups(policy: str = "") -> Iterator[PrivateCups]:
    """A cupsd in a folder of its own, gone afterwards; the folder's path is short, as sockets want it.

    `policy` stands in place of what lets everybody see whose job is called how.
    """
    folder = Path(tempfile.mkdtemp(prefix="cups-", dir="/tmp"))
    cups = PrivateCups(folder)
    folder.chmod(0o755)
    for name in ("root", "spool/tmp", "cache", "state", "log"):
        (folder / name).mkdir(parents=True)
    (folder / "root/cupsd.conf").write_text(
        _CONFIG.format(socket=cups.server, policy=policy or _OPEN), encoding="ascii"
    )
    (folder / "root/cups-files.conf").write_text(_FILES.format(folder=folder), encoding="ascii")
    daemon = shutil.which("cupsd", path=f"{os.environ['PATH']}:/usr/sbin")
    assert daemon, "cupsd is missing: the Debian package cups is needed"
    process = subprocess.Popen(
        [daemon, "-f", "-c", str(folder / "root/cupsd.conf"), "-s", str(folder / "root/cups-files.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until_it_answers(cups.server)
        yield cups
    finally:
        process.terminate()
        process.wait(_WAIT)
        shutil.rmtree(folder, ignore_errors=True)


def _until_it_answers(server: str) -> None:
    pause = threading.Event()
    for _ in range(200):
        with closing(socket.socket(socket.AF_UNIX)) as knock:
            if knock.connect_ex(server) == 0:
                return
        pause.wait(0.1)
    pytest.fail("cupsd did not start")
