"""Copies of the office's data files in which a test may make a fault."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path


def copied(name: str, target: Path) -> Path:
    """A copy of one data folder."""
    folder = target / name
    shutil.copytree(Path(str(files("resources").joinpath(name))), folder)
    return folder


def line_of(path: Path, text: str) -> int:
    """The first line (from 1) that holds the text."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def changed(path: Path, old: str, new: str) -> int:
    """Put `new` in place of the first `old`; the line where it stands."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
