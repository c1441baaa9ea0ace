"""The whole save of a visit against the same statements issued by the bare driver, and its durable commits."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as driver
from typing_extensions import override

from counter_app.bootstrap.knowledge import calendar, catalogue, regions
from counter_app.demo.people import resident
from counter_app.demo.scenario import brought
from counter_app.domain.wita import day_of
from counter_app.services.deadlines import Deadlines
from counter_app.services.forms import LineForm, ServiceForm, VisitForm
from counter_app.services.intake import Intake
from counter_app.services.views import Actor
from counter_app.storage.store import JournalStore
from tests.perf.figures import Figure, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SAVES: Final = 200
TRACED: Final = 25
LIMIT: Final = 2.0
KEY: Final = bytes(range(32))
NOW: Final = 1_795_400_000_000
ACTOR: Final = Actor("U-BENCH", "operator", "Siti Rahmawati")
MARKER: Final = "saves-begin"


class BenchClock:
    """A clock that stands still, so that both runs write the same."""

    def now_ms(self) -> int:
        """Always the same moment."""
        return NOW

    def monotonic(self) -> float:
        """Likewise."""
        return 0.0


class Recorder:
    """The driver's connection, writing down what is issued on it."""

    def __init__(self, connection: Any, rows: list[tuple[str, Any]]) -> None:  # noqa: ANN401 - the driver has no types
        self._connection, self._rows = connection, rows

    def execute(self, text: str, values: Any = ()) -> Any:  # noqa: ANN401
        """Issue a statement and remember it."""
        self._rows.append((text, values))
        return self._connection.execute(text, values)


class RecordingStore(JournalStore):
    """A register that remembers the writer's statements."""

    rows: list[tuple[str, Any]]

    @override
    @contextmanager
    def _writing(self, *, urgent: bool) -> Iterator[Any]:
        with super()._writing(urgent=urgent) as connection:
            yield Recorder(connection, self.rows)


class Bench:
    """A station with an intake; the same seed writes the same bytes."""

    def __init__(self, path: Path, *, fresh: bool, kind: type[JournalStore] = JournalStore) -> None:
        source = random.Random(7)
        clock = BenchClock()
        if fresh:
            self.store = kind.create(
                path, KEY, station="L-BENCH", name="Bench", areas=("7501.02",), mark="K7Q", clock=clock,
                random=source.randbytes,
            )  # fmt: skip
        else:
            self.store = kind.open(path, KEY, clock=clock, random=source.randbytes)
        deadlines = Deadlines(catalogue(), calendar())
        self.intake = Intake(
            self.store, clock, source.randbytes, catalogue=catalogue(), regions=regions(), deadlines=deadlines
        )

    def save(self, form: VisitForm) -> None:
        """One visit with one case, as an operator saves it."""
        self.store.save_draft("intake", b"{}")
        self.intake.save(ACTOR, form, draft="intake")


def forms(count: int) -> list[VisitForm]:
    """Visits of made-up people for a common service."""
    source = random.Random(3)
    villages = [village.code for village in regions().villages_of("7501.02")]
    service = catalogue().service("KTP-05", on=day_of(NOW))
    made = []
    for _ in range(count):
        person = resident(source, villages, day_of(NOW), district="750102")
        wanted = ServiceForm(service.code, brought(catalogue(), service, {}), {})
        made.append(VisitForm((LineForm(person, (wanted,)),)))
    return made


def run() -> list[Figure]:
    """Time both ways save by save in turn; count what one save makes durable."""
    with tempfile.TemporaryDirectory() as scratch:
        return [_save(Path(scratch)), _commits(Path(scratch))]


def _save(folder: Path) -> Figure:
    start = folder / "start.db"
    Bench(start, fresh=True).store.close()
    visits = forms(SAVES + 1)
    for name in ("ours", "recorded", "theirs"):
        shutil.copy(start, folder / f"{name}.db")
    statements = _recorded(folder / "recorded.db", visits)
    ours = Bench(folder / "ours.db", fresh=False)
    theirs = _bare(folder / "theirs.db")
    mine, bare = [], []
    for form, issued in zip(visits, statements, strict=True):
        ours.store.save_draft("intake", b"{}")
        mine.append(seconds(lambda form=form: ours.intake.save(ACTOR, form, draft="intake")))  # type: ignore[misc]
        bare.append(seconds(lambda issued=issued: _issue(theirs, issued)))  # type: ignore[misc]
    ours.store.close()
    theirs.close()
    return Figure("save", median(mine[1:]) * 1000, "ms", median(bare[1:]) * 1000, LIMIT)


def _recorded(path: Path, visits: Sequence[VisitForm]) -> list[list[tuple[str, Any]]]:
    """The writer's statements of each save, with their values."""
    bench = Bench(path, fresh=False, kind=RecordingStore)
    rows = RecordingStore.rows = []
    per_save = []
    for form in visits:
        bench.store.save_draft("intake", b"{}")
        rows.clear()
        bench.intake.save(ACTOR, form, draft="intake")
        per_save.append(list(rows))
    bench.store.close()
    return per_save


def _bare(path: Path) -> Any:  # noqa: ANN401 - the driver has no types
    connection = driver.connect(str(path), isolation_level=None)
    pragmas = (f"key = \"x'{KEY.hex()}'\"", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")
    for pragma in (*pragmas, "recursive_triggers = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _issue(connection: Any, statements: Sequence[tuple[str, Any]]) -> None:  # noqa: ANN401
    connection.execute("BEGIN IMMEDIATE")
    for text, values in statements:
        connection.execute(text, values).fetchall()
    connection.execute("COMMIT")


def _commits(folder: Path) -> Figure:
    """Calls that make a write durable, per save, seen from outside by the system's own trace."""
    log = folder / "calls.txt"
    traced = ["strace", "-f", "-y", "-o", str(log), "-e", "trace=fsync,fdatasync,write", "-e", "signal=none"]
    command = [sys.executable, "-m", "tests.perf.bench_save", str(folder / "traced.db")]
    subprocess.run([*traced, *command], check=True, stdout=subprocess.DEVNULL)
    _, _, after = log.read_text("utf-8", "replace").partition(MARKER)
    synced = len(re.findall(r"f(?:data)?sync\(\d+<[^>]*traced\.db[^>]*>", after))
    return Figure("save_commits", synced / TRACED, "durable commits per save", 0.0, 1.0)


def _traced(path: Path) -> None:
    """What runs under the trace: a warm-up, a marker on standard output, then saves and nothing else."""
    bench = Bench(path, fresh=True)
    visits = forms(TRACED + 1)
    bench.intake.save(ACTOR, visits[0])
    sys.stdout.write(MARKER + "\n")
    sys.stdout.flush()
    for form in visits[1:]:
        bench.intake.save(ACTOR, form)
    # Ended at once: closing would write the log back into the database, which is no part of a save.
    os._exit(0)


if __name__ == "__main__":
    _traced(Path(sys.argv[1]))
