"""Stores in a folder of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.registers import make_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from counter_app.storage.store import JournalStore


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where `store` lies."""
    return tmp_path / "register.db"


@pytest.fixture
def store(store_path: Path) -> Iterator[JournalStore]:
    """A new register of station S1."""
    made = make_store(store_path)
    yield made
    made.close()


@pytest.fixture
def new_store(tmp_path: Path) -> Iterator[Callable[[str], JournalStore]]:
    """Makes a new register of a station by its name."""
    made: list[JournalStore] = []

    def make(station: str) -> JournalStore:
        made.append(make_store(tmp_path / f"{station}.db", station))
        return made[-1]

    yield make
    for one in made:
        one.close()
