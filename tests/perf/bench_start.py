"""From process start to the sign-in window painted, and the memory it then holds, against a bare PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Final

from counter_app.bootstrap.door import StationDoor, new_user
from counter_app.bootstrap.showing import DEMO_PASSWORD, HINTS, SUPERVISOR_PASSWORD
from counter_app.config import Places
from counter_app.domain.users import Role
from counter_app.services.door import SetUpForm
from tests.perf.figures import Figure

ROUNDS: Final = 15
LIMIT: Final = 1.6
MEMORY_LIMIT_MB: Final = 60.0
NS_PER_MS: Final = 1_000_000
KB_PER_MB: Final = 1024


def _opened(folder: Path, *what: str) -> tuple[float, float]:
    """Milliseconds until the window stood, and megabytes then resident; modules are compiled, as where installed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.monotonic_ns()
    command = [sys.executable, "-m", "tests.perf.window", *what]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    painted, resident = done.stdout.split()
    return (int(painted) - begun) / NS_PER_MS, int(resident) / KB_PER_MB


def station(folder: Path) -> None:
    """A station that starts alone, with the demo's people."""
    door = StationDoor(Places(folder), keyring=False, hints=HINTS)
    door.set_up(SetUpForm("7501.02", "Loket Kecamatan Telaga", "Hasan Pakaya", "hasan", SUPERVISOR_PASSWORD))
    desk = door.sign_in("hasan", SUPERVISOR_PASSWORD)
    door.add_user(desk, new_user("siti", "Siti Rahmawati", Role.OPERATOR, os.urandom, demo=True), DEMO_PASSWORD)
    desk.sign_out()


def run() -> list[Figure]:
    """Windows opened in turn, after one of each that warms the disk's cache."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        station(folder)
        ours, bare = [], []
        for place in range(ROUNDS + 1):
            pair = _opened(folder, "sign-in", str(folder)), _opened(folder, "bare")
            if place:
                ours.append(pair[0])
                bare.append(pair[1])
        saved = _opened(folder, "saved", str(folder))[1]
    bare_mb = median(memory for _, memory in bare)
    return [
        Figure("start", median(ms for ms, _ in ours), "ms", median(ms for ms, _ in bare), LIMIT),
        Figure("start_rss_mb", median(mb for _, mb in ours) - bare_mb, "MB above the bare window", 0, MEMORY_LIMIT_MB),
        Figure("saved_rss_mb", saved - bare_mb, "MB above the bare window", 0, float("inf")),
    ]
