"""The offline password lists say which file and line is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.errors import DataFault
from resources.passwords import forbidden_words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "code"),
    [("Dukcapil", "not_a_lower_case_word"), ("dua kata", "not_a_lower_case_word"), ("abc", "word_too_short")],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, code: str) -> None:
    """A line that could never match is a fault of the data, told by file and line."""
    (tmp_path / "common.txt").write_text("# head\nrahasia\n", encoding="utf-8")
    (tmp_path / "local.txt").write_text(f"# head\nlimboto\n{line}\n", encoding="utf-8")
    with pytest.raises(DataFault) as caught:
        forbidden_words(tmp_path)
    assert (caught.value.code, caught.value.data["file"], caught.value.data["line"]) == (code, "local.txt", 3)


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    """Without a list nothing is silently allowed."""
    with pytest.raises(DataFault) as caught:
        forbidden_words(tmp_path)
    assert caught.value.data["file"] == "common.txt"
