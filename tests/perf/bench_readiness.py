"""Siap layani over 200,000 cases and a copy of them: how long the whole check takes, with nobody but it at work."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counter_app.bootstrap.showing import DEMO_PASSWORD
from counter_app.demo.clock import DayClock
from counter_app.domain.readiness import State
from tests.perf.figures import Figure, seconds
from tests.perf.register import LARGE, copied, door
from tests.shift.counter import MORNING

if TYPE_CHECKING:
    from counter_app.domain.readiness import Finding

LIMIT_S: Final = 60.0


def run() -> list[Figure]:
    """The check that is run after signing in, once; what it has no time for goes on behind it and is not counted."""
    found: list[Finding] = []
    with tempfile.TemporaryDirectory() as scratch:
        entrance = door(copied(LARGE, Path(scratch)), DayClock(MORNING))
        try:
            desk = entrance.sign_in("siti", DEMO_PASSWORD)
            desk.backups.make()
            taken = seconds(lambda: desk.readiness.run(found.append))
        finally:
            entrance.close()
    amiss = [one.code for one in found if one.step in {"backup", "register"} and one.state is not State.GOOD]
    if amiss:
        raise AssertionError(amiss)
    return [Figure("readiness", taken, "s", 0.0, LIMIT_S)]
