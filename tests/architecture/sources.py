"""The files of this project as the rules see them: what git tracks or would track, and what Python reads in them."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT: Final = Path(__file__).resolve().parents[2]
PRODUCT: Final = ("counter_app", "printing", "resources", "sync", "ui")


@dataclass(frozen=True, slots=True)
class Source:
    """A Python file: its path from the root, its text, its tree."""

    name: str
    text: str
    tree: ast.Module


@cache
def files() -> tuple[str, ...]:
    """All files that belong to the project, by their paths from the root."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return tuple(sorted(name for name in set(listed.split("\0")) if name and (ROOT / name).is_file()))


def source(text: str, name: str = "ui/planted.py") -> Source:
    """A file that is written here, to show that a rule bites."""
    return Source(name, text, ast.parse(text))


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files of these top folders."""
    names = [name for name in files() if name.endswith(".py") and name.split("/", 1)[0] in folders]
    return tuple(source((ROOT / name).read_text(encoding="utf-8"), name) for name in names)


def faults(rule: Callable[[Source], Iterator[str]], *folders: str) -> list[str]:
    """What a rule finds in these folders."""
    return [fault for one in sources(*folders) for fault in rule(one)]


def called(node: ast.Call) -> str:
    """The last name of what is called: `setText` of `self.label.setText(…)`."""
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def calls(one: Source) -> Iterator[ast.Call]:
    """All calls in a file."""
    return (node for node in ast.walk(one.tree) if isinstance(node, ast.Call))
