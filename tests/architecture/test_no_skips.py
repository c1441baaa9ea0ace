"""No test is skipped or expected to fail."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

import pytest

from tests.architecture.sources import faults, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.sources import Source

_WAYS: Final = frozenset({"SkipTest", "importorskip", "skip", "skipIf", "skipTest", "skipUnless", "skipif", "xfail"})


def _skips(one: Source) -> Iterator[str]:
    for node in ast.walk(one.tree):
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        if name in _WAYS:
            yield f"{one.name}:{node.lineno}: {name}"  # type: ignore[attr-defined]


def test_no_test_is_skipped() -> None:
    """What isn't tested must not look as if it were."""
    assert faults(_skips, "tests") == []


@pytest.mark.parametrize(
    "planted", ["pytest.skip('x')", "pytest.mark.skipif(True)", "pytest.importorskip('x')", "pytest.mark.xfail"]
)
def test_a_skip_is_found(planted: str) -> None:
    """The rule bites."""
    assert len(list(_skips(source(planted)))) == 1
