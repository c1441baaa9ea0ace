"""A whole shift by keys at the real window over 200,000 cases, while the background never rests.

`key_response` is the time from a key to the last thing that was done and painted for it, `act_response` the same
without the letters that are typed, `gui_block` the longest that the window could take no key. Of that longest one the
time is left out in which the window was ready and other programs had the processors: one such moment would be it. That
is what the kernel says that its thread waited for a processor, less all that our own other threads had of one.
`shift_search` and `shift_person_suggestion` ask again, as `search` does, what stood in the two fields after each key.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, Any, Final

from tests.perf.bench_search import MORE_TRIES, searches
from tests.perf.figures import Figure
from tests.perf.register import LARGE, copied

if TYPE_CHECKING:
    from collections.abc import Sequence

RESPONSE_MS: Final = 50.0
BLOCK_MS: Final = 100.0
SHOWN: Final = 8
SAID: Final = 3000
"""So many characters of what a broken shift said last are passed on."""


def run() -> list[Figure]:
    """Drive the shift in a process of its own, so that nothing is loaded that a counter has not loaded."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = copied(LARGE, Path(scratch))
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"}
        command = [sys.executable, "-m", "tests.perf.shift", str(folder)]
        done = subprocess.run(command, capture_output=True, check=False, env=environment)
        if done.returncode:
            raise RuntimeError(done.returncode, done.stderr.decode()[-SAID:])
        measured: dict[str, Any] = json.loads(done.stdout)
        typed = measured["typed"]
        found = searches(folder, "shift_", typed["search"], typed["intake"], MORE_TRIES)
    keys = [(what, ms) for what, ms in measured["keys"]]
    turns = [(what, ms - kept_off) for what, ms, kept_off in measured["turns"]]
    acts = [ms for what, ms in keys if not what.endswith(" letter")]
    figures = [
        Figure("key_response", _p95([ms for _, ms in keys]), "ms, p95", 0.0, RESPONSE_MS),
        Figure("act_response", _p95(acts), "ms, p95", 0.0, RESPONSE_MS),
        Figure("gui_block", max(ms for _, ms in turns), "ms, longest", 0.0, BLOCK_MS),
        *found,
    ]
    if not all(figure.within for figure in figures):
        _tell("keys", keys)
        _tell("turns", turns)
    return figures


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


def _tell(what: str, measured: Sequence[tuple[str, float]]) -> None:
    """The slowest of them, by screen and key."""
    for where, ms in sorted(measured, key=lambda one: -one[1])[:SHOWN]:
        print(f"{what}: {ms:7.1f} ms  {where}")
