"""A counter in a folder of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.counters import make_bench

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
