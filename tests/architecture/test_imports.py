"""Who may import whom: the contracts in pyproject.toml hold, and each of them bites."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.architecture.sources import ROOT, faults, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.sources import Source

_LINT: Final = Path(sys.executable).with_name("lint-imports")
_SKELETON: Final = (
    "counter_app/__init__.py",
    "counter_app/__main__.py",
    "counter_app/bootstrap/__init__.py",
    "counter_app/config.py",
    "counter_app/demo/__init__.py",
    "counter_app/domain/__init__.py",
    "counter_app/logs.py",
    "counter_app/services/__init__.py",
    "counter_app/storage/__init__.py",
    "printing/__init__.py",
    "resources/__init__.py",
    "sync/__init__.py",
    "sync/central/__init__.py",
    "sync/client/__init__.py",
    "sync/contract/__init__.py",
    "ui/__init__.py",
    "ui/screens/__init__.py",
    "ui/screens/first.py",
    "ui/screens/second.py",
)


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([_LINT, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


def _outside_the_standard_library(one: Source) -> Iterator[str]:
    for node in ast.walk(one.tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "."]
        for name in names:
            if name.partition(".")[0] not in sys.stdlib_module_names and not name.startswith("counter_app.domain"):
                yield f"{one.name}: {name}"


def _of_the_domain(one: Source) -> Iterator[str]:
    return _outside_the_standard_library(one) if one.name.startswith("counter_app/domain/") else iter(())


def test_the_contracts_hold() -> None:
    """All contracts of import-linter."""
    done = _lint(ROOT)
    assert done.returncode == 0, done.stdout


def test_the_domain_uses_the_standard_library_only() -> None:
    """The rules of the field need nothing that is installed."""
    assert faults(_of_the_domain, "counter_app") == []


def test_a_foreign_import_is_found() -> None:
    """The rule bites."""
    planted = "import msgspec\nfrom sync import contract\nimport json\nfrom counter_app.domain import nik\n"
    assert len(list(_outside_the_standard_library(source(planted)))) == 2


@pytest.mark.parametrize(
    ("file", "planted", "broken"),
    [
        ("counter_app/storage/planted.py", "import printing", "Layers"),
        ("counter_app/services/planted.py", "import ui", "Layers"),
        ("counter_app/domain/planted.py", "import random", "The domain is pure"),
        ("counter_app/domain/planted.py", "import cryptography", "The domain is pure"),
        ("counter_app/services/planted.py", "import sqlalchemy", "Services know the domain"),
        ("ui/planted.py", "import requests", "The window reaches no database"),
        ("printing/planted.py", "from PySide6 import QtPrintSupport", "Qt only in the window"),
        ("sync/central/planted.py", "import counter_app.services", "Central shares only"),
        ("sync/client/planted.py", "import fastapi", "The counter's end knows no server"),
        ("sync/contract/planted.py", "import socket", "What travels does no input"),
        ("resources/planted.py", "import counter_app.services", "The data knows the domain only"),
        ("printing/planted.py", "import sqlcipher3", "Paper reaches no database"),
        ("counter_app/logs.py", "import counter_app.bootstrap", "Nobody imports the root"),
        ("ui/screens/first.py", "import ui.screens.second", "Screens are independent"),
    ],
)
def test_a_contract_bites(tmp_path: Path, file: str, planted: str, broken: str) -> None:
    """A planted import breaks the contract that forbids it."""
    for name in _SKELETON:
        module = tmp_path / name
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text("", encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / file).write_text(planted + "\n", encoding="utf-8")
    done = _lint(tmp_path)
    assert done.returncode == 1
    verdicts = [line for line in done.stdout.splitlines() if line.endswith(" BROKEN")]
    assert [line for line in verdicts if line.startswith(broken)], done.stdout
