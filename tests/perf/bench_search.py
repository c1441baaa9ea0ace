"""Search while it is typed, in 200,000 cases, against the very same question put to the bare driver."""

from __future__ import annotations

import random
from collections import Counter
from functools import partial
from statistics import quantiles
from typing import TYPE_CHECKING, Any, Final

from counter_app.bootstrap.showing import DEMO_PASSWORD
from counter_app.storage.finding import find_cases, find_people
from tests.perf.figures import Figure, seconds
from tests.perf.register import LARGE, bare, door, kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from counter_app.services.desk import Desk

SAMPLED: Final = 400
PEOPLE: Final = 40
NUMBERS: Final = 15
TRIES: Final = 3
MORE_TRIES: Final = 15
LIMIT: Final = 1.5
LIMIT_MS: Final = 16.0
SHORTEST: Final = 2
_SAMPLE: Final = "SELECT name, nik, kk, number FROM case_row WHERE no >= ? AND +nik > '' ORDER BY no LIMIT 1"


class Asked:
    """Hands a question on to the bare driver, and keeps it."""

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 - the driver has no types
        self._connection = connection
        self.questions: list[tuple[str, Any]] = []

    def execute(self, sql: str, values: Any = ()) -> Any:  # noqa: ANN401
        """Ask, and remember what was asked."""
        self.questions.append((sql, values))
        return self._connection.execute(sql, values)


def _typed(text: str) -> Iterator[str]:
    """What stands in the field after each key."""
    return (text[:length] for length in range(SHORTEST, len(text) + 1))


def _sample(connection: Any) -> list[tuple[str, str, str, str]]:  # noqa: ANN401 - the driver has no types
    """Name, NIK, No. KK and register number of cases from all over the register."""
    source = random.Random(11)
    first, last = connection.execute("SELECT min(no), max(no) FROM case_row").fetchone()
    return [connection.execute(_SAMPLE, (source.randint(first, last),)).fetchone() for _ in range(SAMPLED)]


def _names(sample: Sequence[tuple[str, str, str, str]]) -> list[str]:
    """Names as they are typed: whole ones, a family's name before a given one, and those that hardly anybody has."""
    families = Counter(name.split(" ")[-1] for name, *_ in sample)
    found: list[str] = []
    for name, *_ in sample[:PEOPLE]:
        words = name.split(" ")
        found += [*_typed(name.lower()), *_typed(f"{words[-1][:4]} {words[0]}"), *_typed(words[-1])]
    rare = sorted(sample, key=lambda row: families[row[0].split(" ")[-1]])
    for name, *_ in rare[:NUMBERS]:
        found += _typed(name)
    return found


def _numbers(sample: Sequence[tuple[str, str, str, str]]) -> list[str]:
    return [typed for row in sample[:NUMBERS] for number in row[1:] for typed in _typed(number)]


def run() -> list[Figure]:
    """Each question both ways in turn, as residents of the whole register are asked for."""
    folder = kept(LARGE)
    connection = bare(folder)
    try:
        sample = _sample(connection)
    finally:
        connection.close()
    names = _names(sample)
    return searches(folder, "", [*names, *_numbers(sample)], names)


def searches(folder: Path, where: str, texts: Sequence[str], names: Sequence[str], tries: int = TRIES) -> list[Figure]:
    """Both searches for what stood in their field after each key; the figures bear `where` before their names."""
    connection = bare(folder)
    entrance = door(folder)
    desk = entrance.sign_in("siti", DEMO_PASSWORD)
    try:
        return [
            *_timed(f"{where}search", connection, texts, find_cases, _finder(desk), tries),
            *_timed(f"{where}person_suggestion", connection, names, find_people, _residents(desk), tries),
        ]
    finally:
        entrance.close()
        connection.close()


def _finder(desk: Desk) -> Callable[[str], object]:
    return lambda text: desk.finder.suggest(desk.actor, text, limit=20)


def _residents(desk: Desk) -> Callable[[str], object]:
    return lambda text: desk.residents.suggest(desk.actor, text)


def _timed(
    name: str,
    connection: Any,  # noqa: ANN401 - the driver has no types
    texts: Sequence[str],
    question: Callable[[Any, str, int], object],
    ours: Callable[[str], object],
    tries: int,
) -> list[Figure]:
    mine: list[float] = []
    theirs: list[float] = []
    for text in texts:
        asked = Asked(connection)
        question(asked, text, 20)
        if asked.questions:
            pairs = [
                (seconds(partial(ours, text)), seconds(partial(_ask, connection, asked.questions)))
                for _ in range(tries)
            ]
            # The quickest of a few tries: what other programs do meanwhile is no part of either.
            mine.append(min(one for one, _ in pairs) * 1000)
            theirs.append(min(other for _, other in pairs) * 1000)
    return [
        Figure(name, _p95(mine), "ms, p95", _p95(theirs), LIMIT),
        Figure(f"{name}_p95", _p95(mine), "ms", 0.0, LIMIT_MS),
    ]


def _ask(connection: Any, questions: Sequence[tuple[str, Any]]) -> None:  # noqa: ANN401 - the driver has no types
    for sql, values in questions:
        connection.execute(sql, values).fetchall()


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]
