"""The PC's files and the log: what a disk that refuses leaves behind."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap.showing import claim
from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.system import SystemFiles
from tests.fakes.logs import logged
from tests.unit.hostile_texts import HOSTILE_TEXTS

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_could_not_be_put_in_place_leaves_no_part(tmp_path: Path) -> None:
    """A paper with people's names must not lie about half written."""
    target = tmp_path / "paper.pdf"
    target.mkdir()
    with pytest.raises(StorageFault, match="file_not_written"):
        SystemFiles().write_whole(target, b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


def test_a_log_that_can_not_be_written_stops_nothing(tmp_path: Path) -> None:
    """The counter opens without its log."""
    (tmp_path / "logs").write_bytes(b"in the way")
    with logged(tmp_path):
        logging.getLogger("uji").warning("nowhere")


def _raised(text: str) -> None:
    try:
        int(f"{text}~")
    except ValueError as fault:
        raise KeyError(text) from fault


def test_no_text_forges_a_line_of_the_log_and_no_exception_tells_what_it_holds(tmp_path: Path) -> None:
    """One object a line, the text as it was; of an exception the kind and the places, also of its cause."""
    marked = [f"{place}~ {text}" for place, (_, text) in enumerate(HOSTILE_TEXTS)]
    with logged(tmp_path) as log:
        for text in marked:
            logging.getLogger("uji").warning("%s", text)
            try:
                _raised(text)
            except KeyError:
                logging.getLogger("uji").exception("cacat")
    lines = [json.loads(line) for line in log.read_bytes().decode("ascii").splitlines()]
    assert len(lines) == 2 * len(marked)
    said, raised = lines[::2], lines[1::2]
    for line, text in zip(said, marked, strict=True):
        assert "[angka]" in line["text"] or line["text"] == text
    assert {(line["error"], line["text"]) for line in raised} == {("KeyError", "cacat")}
    assert not [line for line in raised if "~" in line["trace"]]
    assert raised[0]["trace"].count("test_system.py:") == 3
    assert "ValueError" in raised[0]["trace"]


def test_a_number_of_a_person_is_struck_out_of_the_log(tmp_path: Path) -> None:
    """However its digits stand, and whatever stands before them."""
    with logged(tmp_path) as log:
        for text in ("7501025708909999", "7501 0257 0890 9999", "\u06617501025708909999", "7501-0257\n0890.9999"):
            logging.getLogger("uji").warning("NIK %s", text)
        for text in ("7501 - 0257 -- 0890 ... 9999", "7501_0257_0890_9999", "7 5\t \t0 1 0 2 5 7 0 8 9 0 9 9 9 9"):
            logging.getLogger("uji").warning("NIK %s", text)
    assert [json.loads(line)["text"] for line in log.read_text("ascii").splitlines()] == ["NIK [angka]"] * 7


@pytest.mark.parametrize("path", [r"D:\Orang\Siti Olii\loket\uji.py", "/orang/siti.olii/loket/uji.py", "uji.py"])
def test_no_path_in_the_log_names_who_is_logged_in(tmp_path: Path, path: str) -> None:
    """Of the places of an exception the files alone, on Windows as on Linux."""
    with logged(tmp_path) as log:
        try:
            exec(compile("int('~')", path, "exec"), {})  # noqa: S102 - code whose file has that path
        except ValueError:
            logging.getLogger("uji").exception("cacat")
    trace = json.loads(log.read_text("ascii"))["trace"]
    assert "> uji.py:1 <module>" in trace
    assert "olii" not in trace.lower()


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
