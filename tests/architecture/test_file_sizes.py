"""A long file or function is a sign that an idea wants its own name."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tests.architecture.sources import PRODUCT, faults, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.sources import Source

_FILE: Final = 400
_FUNCTION: Final = 60


def _too_long(one: Source) -> Iterator[str]:
    lines = one.text.count("\n")
    if lines > _FILE:
        yield f"{one.name}: {lines} lines"
    for node in ast.walk(one.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > _FUNCTION:
                yield f"{one.name}:{node.lineno}: {node.name} has {size} lines"


def test_no_file_or_function_is_too_long() -> None:
    """Files of at most 400 lines, functions of at most 60."""
    assert faults(_too_long, *PRODUCT) == []


def test_long_ones_are_found() -> None:
    """The rule bites on a function of 61 lines and on a file of 401."""
    function = source("def f():\n" + "    x = 1\n" * 60)
    assert list(_too_long(function)) == ["ui/planted.py:1: f has 61 lines"]
    assert list(_too_long(source("x = 1\n" * 401))) == ["ui/planted.py: 401 lines"]
