"""People of the register by name and by birth date: each once, newest first, by the index alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from counter_app.storage.finding import find_born, find_people
from tests.fakes.registers import START, save_walk_in
from tests.unit.hostile_texts import HOSTILE_TEXTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.views import PersonRow
    from counter_app.storage.engine import Driver
    from counter_app.storage.store import JournalStore

SITI_NIK = "7501045509909999"
OTHER_NIK = "7501045509919999"


@pytest.fixture
def town(store: JournalStore) -> JournalStore:
    """A few people, one of whom came twice, and two of one name."""
    people = (
        ("Siti Rahma", SITI_NIK, "1990-09-15"),
        ("Siti Nur'aini Mokoginta", "7501045509929999", "1992-09-15"),
        ("Siti Rahma", OTHER_NIK, "1991-09-15"),
        ("Siti Rahmawati", "", "1990-09-15"),
        ("Siti Rahma", SITI_NIK, "1990-09-15"),
        ("Siti Rahmawati", "", "1990-09-15"),
    )
    for place, (name, nik, born) in enumerate(people):
        save_walk_in(store, place, at=START + place, name=name, nik=nik, birth_date=born)
    return store


def ids(rows: Sequence[PersonRow]) -> list[str]:
    """The cases of what was found."""
    return [row.id for row in rows]


def test_each_person_stands_there_once_by_their_newest_case(town: JournalStore) -> None:
    """By NIK, or by name and birth date where there is none."""
    assert ids(town.people("siti rahma")) == ["case/5", "case/4", "case/2"]


def test_a_row_tells_people_of_one_name_apart(town: JournalStore) -> None:
    """Village, birth date and NIK."""
    row = town.people("siti rahma")[-1]
    assert (row.name, row.nik, row.birth_date, row.service) == ("Siti Rahma", OTHER_NIK, "1991-09-15", "KTP-BARU")


@pytest.mark.parametrize("typed", ["nuraini", "NUR’AINI", "siti moko", "moko s", "s mokoginta"])
def test_beginnings_of_words_find_in_any_order(town: JournalStore, typed: str) -> None:
    """One letter tells apart what the other words find."""
    assert ids(town.people(typed)) == ["case/1"]


@pytest.mark.parametrize("typed", ["", " ", "s", "s r", "'", '"*', "tidak ada"])
def test_too_little_finds_nobody(town: JournalStore, typed: str) -> None:
    """Letters alone are no question to the index."""
    assert town.people(typed) == ()


def test_whoever_came_for_somebody_is_not_the_resident(store: JournalStore) -> None:
    """A proxy's name leads to the case, not to a resident of that name."""
    save_walk_in(store, 1, proxy=True, proxy_name="Yusuf Hasan")
    assert len(store.search("yusuf")) == 1
    assert store.people("yusuf") == ()


def test_no_more_people_than_asked_for(town: JournalStore) -> None:
    """The newest stay."""
    assert ids(town.people("siti", limit=2)) == ["case/5", "case/4"]


def test_hostile_names_are_asked_like_any_other(town: JournalStore) -> None:
    """Nothing typed is a query language."""
    for _, text in HOSTILE_TEXTS:
        assert len(town.people(text)) <= 8


def test_people_are_found_by_birth_date(town: JournalStore) -> None:
    """Newest first; those of whom none is known are never meant."""
    save_walk_in(town, 9, at=START + 9, birth_date="")
    assert ids(town.people_born(["1990-09-15"])) == ["case/5", "case/4", "case/3", "case/0"]
    assert ids(town.people_born(["1992-09-15", "1991-09-15"], limit=1)) == ["case/2"]
    assert town.people_born(["", "kemarin"]) == ()


class Recording:
    """A connection that remembers what it was asked."""

    def __init__(self, connection: Driver) -> None:
        self._connection = connection
        self.asked: list[tuple[str, Sequence[object]]] = []

    def execute(self, sql: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401 - a cursor of the driver
        """Ask, and remember."""
        self.asked.append((sql, values))
        return self._connection.execute(sql, values)


def test_both_are_read_by_an_index(town: JournalStore) -> None:
    """No key press looks through the register."""
    steps: list[str] = []
    with town._reading() as connection:  # noqa: SLF001 - the plan is asked of the very connection that reads
        recording = Recording(connection)
        find_people(recording, "siti", 8)  # type: ignore[arg-type]
        find_born(recording, ["1990-09-15", "1990-09-16"], 9)  # type: ignore[arg-type]
        for sql, values in recording.asked:
            steps += [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()]
    assert len(recording.asked) == 2
    assert not [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step]
    assert any("ix_case_row_birth" in step for step in steps)
