"""A counter in a folder of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.counters import SITI, make_bench, visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fakes.counters import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A counter with a new register."""
    made = make_bench(tmp_path)
    yield made
    made.close()


@pytest.fixture
def job(bench: Bench) -> str:
    """One receipt that is owed, and nothing else."""
    saved = bench.save(visit("KTP-05"))
    for other in bench.store.paper_jobs_about(saved.id):
        if other.id != saved.paper:
            bench.papers.give_up(SITI, other.id)
    return saved.paper
