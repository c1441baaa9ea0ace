"""No registry's host and no machine's path stands in a file of the project."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.architecture.sources import ROOT, files

# Put together here, so that this file does not name them itself.
_HOSTS: Final = [
    r"pypi\.[a-z]",
    r"pythonhosted\.[a-z]",
    r"npmjs\.[a-z]",
    r"--(?:extra-)?index-url",
    r"--find-" + "links",
]
_PATHS: Final = [
    r"(?<![\w.$}/])/(?:work|root|home|Users)/\w",
    r"[A-Z]:\\Users\\\w",
    re.escape(str(ROOT)) + r"(?![\w-])",
]
_BANNED: Final = re.compile("|".join(_HOSTS + _PATHS))
_BINARY: Final = (".ttf", ".otf", ".png", ".ico", ".qm", ".wav")


def _banned(text: str) -> list[str]:
    return [found.group() for found in _BANNED.finditer(text)]


def test_no_file_names_a_host_or_a_path_of_a_machine() -> None:
    """What is built here can be built anywhere."""
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in files() if not name.endswith(_BINARY)}
    assert {name: found for name, text in texts.items() if (found := _banned(text))} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "https://pypi" + ".org/simple",
        "--index" + "-url https://example.invalid",
        "open('/" + "home/budi/data')",
        f"path = {str(ROOT)!r}",
    ],
)
def test_a_host_or_a_path_is_found(planted: str) -> None:
    """The rule bites."""
    assert len(_banned(planted)) == 1


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-desktop.txt", "requirements-central.txt"])
def test_every_locked_version_has_hashes(lock: str) -> None:
    """A lock file holds exact versions and their hashes, nothing else."""
    logical = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    odd = [
        line
        for line in logical
        if not re.fullmatch(r"[\w.\[\]-]+==\S+( ; [^;]+?)?(\s+--hash=sha256:[0-9a-f]{64})+", line)
    ]
    assert odd == []
