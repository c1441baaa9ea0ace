"""Each end starts without the other end's libraries: central without Qt, the counter without a web server."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import packages_distributions

import pytest

from tests.architecture.sources import PRODUCT, ROOT, sources

_BLOCKING = """
import importlib, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            raise ModuleNotFoundError(f"{name} belongs to the other end", name=name)

blocked = set(sys.argv[1].split(","))
sys.meta_path.insert(0, Blocker())
for name in sys.argv[2].split(","):
    importlib.import_module(name)
"""


def _locked(lock: str) -> set[str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {name.replace("_", "-").lower() for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}


def _only_in(lock: str, other: str) -> set[str]:
    """The import names of what one end's lock has and the other's has not."""
    foreign = _locked(lock) - _locked(other)
    return {
        package
        for package, owners in packages_distributions().items()
        if all(re.sub(r"[-_.]+", "-", owner).lower() in foreign for owner in owners)
    }


def _modules(*packages: str) -> list[str]:
    """All modules of these packages but the migrations, which only their own tool can load."""
    names = [one.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for one in sources(*PRODUCT)]
    return [
        name
        for name in names
        if any(name == package or name.startswith(package + ".") for package in packages) and ".migrations" not in name
    ]


def _load(modules: list[str], blocked: set[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _BLOCKING, ",".join(sorted(blocked)), ",".join(modules)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_central_loads_without_the_desktop() -> None:
    """Every module of the server, with Qt, the keyring, paper and the counter's store out of reach."""
    blocked = _only_in("requirements-desktop.txt", "requirements-central.txt")
    assert {"PySide6", "keyring", "reportlab", "requests", "sqlcipher3"} <= blocked
    done = _load(_modules("sync.central", "sync.contract", "counter_app.domain"), blocked)
    assert done.returncode == 0, done.stderr


def test_the_desktop_loads_without_the_server() -> None:
    """Every module of the counter, with the web server and PostgreSQL out of reach."""
    blocked = _only_in("requirements-central.txt", "requirements-desktop.txt")
    assert {"fastapi", "psycopg", "uvicorn"} <= blocked
    done = _load(_modules("counter_app", "printing", "resources", "sync.client", "sync.contract", "ui"), blocked)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("package", ["PySide6", "fastapi"])
def test_the_blocker_blocks(package: str) -> None:
    """An import that is out of reach fails."""
    assert f"{package} belongs to the other end" in _load([package], {package}).stderr
