"""Stores and counters in a folder of the test's own, as for the integration tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.counters import make_bench
from tests.fakes.logs import logged
from tests.integration.conftest import new_store, store, store_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fakes.counters import Bench

__all__ = ["bench", "new_store", "store", "store_path"]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A counter; whatever was written to it must still be sound at the end, and nothing of it stands in the log."""
    made = make_bench(tmp_path)
    with logged(tmp_path) as log:
        yield made
    assert log.read_text("ascii") == ""
    assert made.store.verify().ok
    made.close()
