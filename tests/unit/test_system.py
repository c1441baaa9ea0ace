"""The PC's files and the log: what a disk that refuses leaves behind."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap.showing import claim
from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.logs import start_logging
from counter_app.system import SystemFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def _root_log() -> Iterator[None]:
    """The root logger, as it was."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)


def test_a_file_that_could_not_be_put_in_place_leaves_no_part(tmp_path: Path) -> None:
    """A paper with people's names must not lie about half written."""
    target = tmp_path / "paper.pdf"
    target.mkdir()
    with pytest.raises(StorageFault, match="file_not_written"):
        SystemFiles().write_whole(target, b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


@pytest.mark.usefixtures("_root_log")
def test_a_log_that_can_not_be_written_stops_nothing(tmp_path: Path) -> None:
    """The counter opens without its log."""
    (tmp_path / "logs").write_bytes(b"in the way")
    start_logging(tmp_path / "logs")
    logging.getLogger("uji").warning("nowhere")


def test_a_demo_takes_no_folder_that_holds_something_else(tmp_path: Path) -> None:
    """It clears its folder, so the folder has to be its own or empty."""
    own = tmp_path / "own"
    claim(own)
    (own / "papers").mkdir()
    claim(own)
    theirs = tmp_path / "theirs"
    (theirs / "papers").mkdir(parents=True)
    with pytest.raises(RuleViolated, match="folder_in_use"):
        claim(theirs)
    assert (theirs / "papers").is_dir()
