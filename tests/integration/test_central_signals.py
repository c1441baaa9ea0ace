"""`counter-central serve` told to stop at any moment, or killed: nothing keeps running unseen, and nothing is lost."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

AREA = "7501.02"


def serve(data: Path) -> subprocess.Popen[bytes]:
    """Start a server."""
    ready = data.parent / "ready.json"
    ready.unlink(missing_ok=True)
    command = [sys.executable, "-m", "sync.central", "serve", "--data", str(data), "--port", "0"]
    return subprocess.Popen([*command, "--ready-file", str(ready)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def wait_for(process: subprocess.Popen[bytes], path: Path) -> None:
    """Until a starting server has made that file or folder; one that ends or hangs fails the test."""
    until = time.monotonic() + 120
    while not path.exists():
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.002)


def report(data: Path) -> dict[str, object]:
    """What another command finds in the folder."""
    command = [sys.executable, "-m", "sync.central", "report", "--json", "--data", str(data)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120, stdin=subprocess.DEVNULL)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def databases_in(data: Path) -> list[int]:
    """The processes that work in the folder's cluster."""
    cluster = str(data / "database" / "cluster")
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdecimal():
            try:
                place = str((process / "cwd").readlink())
            except OSError:
                continue
            if place.startswith(cluster):
                found.append(int(process.name))
    return found


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize(
    "moment",
    [
        "database/starting.lock",
        "database/cluster.new",
        "database/cluster",
        "database/cluster/postmaster.pid",
        "authority",
    ],
)
def test_it_can_be_stopped_while_it_starts(tmp_path: Path, moment: str, how: signal.Signals) -> None:
    """It ends without a fault, leaves no database running, and the folder is good for the next start."""
    data = tmp_path / "d"
    process = serve(data)
    wait_for(process, data / moment)
    process.send_signal(how)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (0, b"")
    assert databases_in(data) == []
    assert report(data)["sound"] is True


def test_a_killed_server_is_taken_over(tmp_path: Path) -> None:
    """Its database runs on; the next server works with it and ends it."""
    data, ready = tmp_path / "d", tmp_path / "ready.json"
    first = serve(data)
    wait_for(first, ready)
    first.kill()
    first.communicate(timeout=60)
    pid_file = data / "database" / "cluster" / "postmaster.pid"
    running = pid_file.read_text("ascii")
    assert databases_in(data)
    second = serve(data)
    wait_for(second, ready)
    assert pid_file.read_text("ascii") == running
    second.terminate()
    _, said = second.communicate(timeout=60)
    assert (second.returncode, said) == (0, b"")
    assert not pid_file.exists()
    assert report(data)["sound"] is True
